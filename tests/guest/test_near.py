"""Near: who is on the network of the place, and who only looks as if."""

from typing import Any, cast

from homeassistant.components.network.models import Adapter
import pytest

from custom_components.faitout.guest.near import HANDED_ON, is_near, networks_of, routers_of

ROUTES = """Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
eth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0
eth0\t0001A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0
docker0\t000011AC\tnonsense\t0001
"""


def adapter(name: str, *ips: str, enabled: bool = True) -> Adapter:
    """Return an adapter with these addresses, each with the length of its network."""
    kept: dict[str, Any] = {"name": name, "enabled": enabled, "ipv4": [], "ipv6": []}
    for ip in ips:
        address, _, prefix = ip.partition("/")
        kept["ipv6" if ":" in ip else "ipv4"].append(
            {"address": address, "network_prefix": int(prefix)}
        )
    return cast("Adapter", kept)


NETWORKS = networks_of(
    [
        adapter("lo", "127.0.0.1/8", "::1/128"),
        adapter("eth0", "192.168.1.20/24", "2a01:e0a:1:2::20/64", "fe80::20%2/64"),
        adapter("hassio", "172.30.32.1/23"),
        adapter("docker0", "172.17.0.1/16"),
        adapter("wlan0", "192.168.7.20/24", enabled=False),
    ]
)


@pytest.mark.parametrize(
    "remote",
    ["192.168.1.77", "::ffff:192.168.1.77", "2a01:e0a:1:2::77", "fe80::77%eth0"],
)
def test_who_is_on_the_network_is_near(remote: str) -> None:
    assert is_near(remote, {"Host", "Accept"}, NETWORKS, routers_of(ROUTES))


@pytest.mark.parametrize(
    ("remote", "who"),
    [
        ("127.0.0.1", "a tunnel that ends on this machine"),
        ("::1", "the same"),
        ("172.30.33.4", "an app of Home Assistant that lets the internet in"),
        ("172.17.0.9", "a container"),
        ("192.168.1.1", "a router that puts its own address in"),
        ("192.168.7.5", "a network that Home Assistant does not use"),
        ("203.0.113.9", "the internet"),
        ("2a01:e0a:9:9::1", "the internet"),
        ("", "nobody knows"),
        (None, "nobody knows"),
        ("nonsense", "nobody knows"),
    ],
)
def test_whoever_may_be_elsewhere_is_not_near(remote: str | None, who: str) -> None:
    assert not is_near(remote, set(), NETWORKS, routers_of(ROUTES)), who


@pytest.mark.parametrize("header", HANDED_ON)
def test_what_was_handed_on_is_not_near(header: str) -> None:
    assert not is_near("192.168.1.77", {header}, NETWORKS, set())


def test_the_routers_are_read_from_the_table_of_routes() -> None:
    assert routers_of(ROUTES) == {"192.168.1.1"}
    assert routers_of("") == set()
