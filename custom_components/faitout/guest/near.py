"""Near: is somebody who asks on the network of the place? Where that is doubtful, they are not.

A request that came through the internet can look as if it came from next door: through a tunnel
that ends on this machine, a container beside it, a proxy that does not say for whom it asks, or a
router that puts its own address in. So what comes from this machine, from a container's network or
from the router is from afar; and so is all that says it was handed on, unless Home Assistant was
told to trust the proxy, and then it names the one who asked.
"""

from collections.abc import Collection, Iterable, Sequence
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import Final

from homeassistant.components.network.models import Adapter

type Address = IPv4Address | IPv6Address
type Network = IPv4Network | IPv6Network

HANDED_ON: Final = (
    "Forwarded",
    "Via",
    "X-Real-IP",
    "CF-Connecting-IP",
    "True-Client-IP",
    "X-Forwarded-Host",
    "X-Forwarded-Server",
)
"""Headers of proxies. X-Forwarded-For is not among them: where Home Assistant does not trust who
sends it, it answers nothing at all; where it does, it has put the address of the asking one in."""
NOT_THE_PLACE: Final = ("docker", "hassio", "veth", "br-", "lxc", "tun", "tap", "wg", "tailscale")
"""Beginnings of names of adapters that lead to containers and to networks elsewhere."""


def networks_of(adapters: Iterable[Adapter]) -> tuple[Network, ...]:
    """Return the networks of the place: those of the adapters that Home Assistant uses."""
    found: list[Network] = []
    for adapter in adapters:
        if not adapter["enabled"] or adapter["name"].startswith(NOT_THE_PLACE):
            continue
        pairs = [(ip["address"], ip["network_prefix"]) for ip in adapter["ipv4"]]
        pairs += [(ip["address"], ip["network_prefix"]) for ip in adapter["ipv6"]]
        networks = (
            ip_network(f"{address.partition('%')[0]}/{prefix}", strict=False)
            for address, prefix in pairs
        )
        found += (each for each in networks if not each.is_loopback)
    return tuple(found)


def is_near(
    remote: str | None, headers: Collection[str], networks: Sequence[Network], routers: set[str]
) -> bool:
    """Return whether a request comes from one of the networks; `headers`: the names it has."""
    address = _address(remote)
    if address is None or address.is_loopback or str(address) in routers:
        return False
    if any(header in headers for header in HANDED_ON):
        return False
    return any(address in network for network in networks)


def routers_of(table: str) -> set[str]:
    """Return the routers in Linux' table of routes, as /proc/net/route gives it."""
    found = set()
    for row in table.splitlines()[1:]:
        cells = row.split()
        try:
            gateway = int.from_bytes(bytes.fromhex(cells[2]), "little")
        except IndexError, ValueError:
            continue
        if gateway:
            found.add(str(IPv4Address(gateway)))
    return found


def _address(remote: str | None) -> Address | None:
    try:
        address = ip_address((remote or "").partition("%")[0])
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
