"""Neighbours: hubs of other places on the same network announce and see each other by mDNS.

They only show each other yet. Nothing that a stranger announces is acted upon, and little of it is
kept: names are cut, cleaned and counted.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
import logging
import re
from typing import Final

from homeassistant.components import network, zeroconf
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CALLBACK_TYPE, CoreState, Event, HomeAssistant, callback
from homeassistant.helpers import instance_id
from homeassistant.loader import async_get_integration
from zeroconf import ServiceStateChange, Zeroconf
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo

from .const import DOMAIN
from .site import Site

_LOGGER = logging.getLogger(__name__)

SERVICE: Final = "_faitout._tcp.local."
MOST: Final = 20
"""Neighbours that are shown; who announces more is no village."""
LONGEST_NAME: Final = 60
ANSWER_MILLISECONDS: Final = 3000
SLUG: Final = re.compile(r"[a-z0-9_]{1,60}")


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another hub, as it announces itself."""

    site: str
    name: str
    version: str
    address: str


class Neighbourhood:
    """Announces one site, and knows the sites of other hubs."""

    def __init__(self, site: Site) -> None:
        """Take the site; `start` announces it."""
        self._site = site
        self._hass: HomeAssistant = site.hass
        self._found: dict[str, Neighbour] = {}
        self._subscribers: list[Callable[[], None]] = []
        self._asking: dict[str, asyncio.Task[None]] = {}
        self._browser: AsyncServiceBrowser | None = None
        self._announced: AsyncServiceInfo | None = None
        self._instance = ""
        self._cancel_wait: CALLBACK_TYPE | None = None

    @property
    def neighbours(self) -> list[Neighbour]:
        """The other hubs, by the name of their site."""
        return sorted(self._found.values(), key=lambda found: (found.name, found.address))

    async def start(self) -> None:
        """Announce and look around, once Home Assistant is up; nothing where it has no mDNS."""
        if self._hass.state is CoreState.running:
            await self._begin()
            return

        async def begin(_: Event) -> None:
            self._cancel_wait = None
            await self._begin()

        self._cancel_wait = self._hass.bus.async_listen_once(EVENT_HOMEASSISTANT_STARTED, begin)

    async def stop(self) -> None:
        """Say goodbye."""
        if self._cancel_wait:
            self._cancel_wait()
            self._cancel_wait = None
        if self._browser:
            await self._browser.async_cancel()
            self._browser = None
        for task in self._asking.values():
            task.cancel()
        if self._announced:
            instance = await zeroconf.async_get_async_instance(self._hass)
            await instance.async_unregister_service(self._announced)
            self._announced = None

    @callback
    def subscribe(self, subscriber: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `subscriber` when a neighbour comes, goes or changes."""
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    async def _begin(self) -> None:
        if "zeroconf" not in self._hass.config.components:
            return
        instance = await zeroconf.async_get_async_instance(self._hass)
        self._instance = await instance_id.async_get(self._hass)
        integration = await async_get_integration(self._hass, DOMAIN)
        self._announced = AsyncServiceInfo(
            SERVICE,
            name=f"{self._site.slug}-{self._instance[:8]}.{SERVICE}",
            server=f"{self._instance}.local.",
            parsed_addresses=await network.async_get_announce_addresses(self._hass),
            port=self._hass.http.server_port,
            properties={
                "id": self._instance,
                "site": self._site.slug,
                "name": self._site.name[:LONGEST_NAME],
                "version": str(integration.version),
            },
        )
        await instance.async_register_service(self._announced, allow_name_change=True)
        self._browser = AsyncServiceBrowser(
            instance.zeroconf, [SERVICE], handlers=[self._service_changed]
        )

    @callback
    def _service_changed(
        self,
        zeroconf: Zeroconf,
        service_type: str,  # noqa: ARG002 - called by keyword
        name: str,
        state_change: ServiceStateChange,
    ) -> None:
        if state_change is ServiceStateChange.Removed:
            if self._found.pop(name, None):
                self._tell()
            return
        if name in self._asking or (name not in self._found and len(self._found) >= MOST):
            return
        self._asking[name] = self._hass.async_create_background_task(
            self._ask(zeroconf, name), f"faitout neighbour {name}"
        )

    async def _ask(self, zeroconf: Zeroconf, name: str) -> None:
        try:
            info = AsyncServiceInfo(SERVICE, name)
            if not await info.async_request(zeroconf, ANSWER_MILLISECONDS):
                return
            neighbour = neighbour_of(info, self._instance)
        finally:
            self._asking.pop(name, None)
        if neighbour and self._found.get(name) != neighbour:
            self._found[name] = neighbour
            self._tell()

    @callback
    def _tell(self) -> None:
        for subscriber in tuple(self._subscribers):
            subscriber()


def neighbour_of(info: AsyncServiceInfo, own_instance: str) -> Neighbour | None:
    """Return what a hub says of itself, cleaned; None where it is ourselves or makes no sense."""
    said = info.decoded_properties
    site, name = said.get("site") or "", said.get("name") or ""
    addresses = info.parsed_addresses()
    if said.get("id") == own_instance or not addresses or not SLUG.fullmatch(site):
        return None
    return Neighbour(site, _plain(name) or site, _plain(said.get("version") or ""), addresses[0])


def neighbourhood_of(site: Site) -> Neighbourhood | None:
    """Return the neighbourhood of a site."""
    found = (part for part in site.followers if isinstance(part, Neighbourhood))
    return next(found, None)


def _plain(text: str) -> str:
    """Return a stranger's text without what cannot be printed, and not for ever."""
    return "".join(letter for letter in text if letter.isprintable())[:LONGEST_NAME].strip()
