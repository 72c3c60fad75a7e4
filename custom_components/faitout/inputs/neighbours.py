"""Neighbours: hubs of other places on the same network announce and see each other by mDNS.

They only show each other yet. Nothing that a stranger announces is acted upon, and little of it is
kept: names are cut, cleaned and counted.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
import logging
import re
from typing import Final

from homeassistant.components import network, zeroconf
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CALLBACK_TYPE, CoreState, Event, HomeAssistant, callback
from homeassistant.helpers import instance_id
from homeassistant.loader import async_get_integration
from zeroconf import Error, ServiceStateChange, Zeroconf
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo

from ..const import DOMAIN
from ..hub.listeners import Listeners
from ..hub.members import Neighbour
from ..hub.site import Site

_LOGGER = logging.getLogger(__name__)

SERVICE: Final = "_faitout._tcp.local."
MOST: Final = 20
"""Neighbours that are shown; who announces more is no village."""
LONGEST_NAME: Final = 60
MOST_ASKED: Final = 100
"""Strangers that are asked at once who they are; a flood of names costs no more than this."""
ANSWER_MILLISECONDS: Final = 3000
LONGEST_LABEL: Final = 50
"""Of a site's slug in the name of its service: DNS takes 63 bytes, with the hub's id behind it."""
LIFETIME_SECONDS: Final = 300
"""How long others believe an announcement that is not repeated: a hub that lost its power says no
goodbye, and mDNS would believe it for 75 minutes."""
SLUG: Final = re.compile(r"[a-z0-9_]{1,60}")


class Neighbourhood:
    """Announces one site, and knows the sites of other hubs."""

    def __init__(self, site: Site) -> None:
        """Take the site; `start` announces it."""
        self._site = site
        self._hass: HomeAssistant = site.hass
        self._found: dict[str, Neighbour] = {}
        self._listeners = Listeners[[]](f"the neighbours of {site.slug}")
        self._asking: dict[str, asyncio.Task[None]] = {}
        self._browser: AsyncServiceBrowser | None = None
        self._announced: AsyncServiceInfo | None = None
        self._beginning: asyncio.Task[None] | None = None
        self._instance = ""
        self._cancel_wait: CALLBACK_TYPE | None = None

    @property
    def neighbours(self) -> list[Neighbour]:
        """The other hubs, by the name of their site."""
        return sorted(self._found.values(), key=lambda found: (found.name, found.address))

    async def start(self) -> None:
        """Announce and look around, once Home Assistant is up; nothing where it has no mDNS.

        Comes back at once: mDNS takes most of a second to see that a name is free.
        """
        if self._hass.state is CoreState.running:
            self._begin_soon()
            return

        @callback
        def begin(_: Event) -> None:
            self._cancel_wait = None
            self._begin_soon()

        self._cancel_wait = self._hass.bus.async_listen_once(EVENT_HOMEASSISTANT_STARTED, begin)

    async def stop(self) -> None:
        """Say goodbye."""
        if self._cancel_wait:
            self._cancel_wait()
            self._cancel_wait = None
        if self._beginning:
            self._beginning.cancel()
            await asyncio.wait([self._beginning])
            self._beginning = None
        if self._browser:
            await self._browser.async_cancel()
            self._browser = None
        for task in self._asking.values():
            task.cancel()
        if self._announced:
            instance = await zeroconf.async_get_async_instance(self._hass)
            announced, self._announced = self._announced, None
            with suppress(Error):
                # Where Home Assistant's mDNS ended before us, it said goodbye for us.
                await (await instance.async_unregister_service(announced))

    @callback
    def subscribe(self, subscriber: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `subscriber` when a neighbour comes, goes or changes."""
        return self._listeners.subscribe(subscriber)

    @callback
    def _begin_soon(self) -> None:
        self._beginning = self._hass.async_create_background_task(
            self._begin(), f"faitout neighbours of {self._site.slug}"
        )

    async def _begin(self) -> None:
        if "zeroconf" not in self._hass.config.components:
            return
        instance = await zeroconf.async_get_async_instance(self._hass)
        self._instance = await instance_id.async_get(self._hass)
        self._browser = AsyncServiceBrowser(
            instance.zeroconf, [SERVICE], handlers=[self._service_changed]
        )
        announcement = await self._announcement()
        try:
            sent = await instance.async_register_service(announcement, allow_name_change=True)
            self._announced = announcement
            await sent
        except (Error, OSError) as error:
            _LOGGER.warning("%s is not announced to its neighbours: %r", self._site.name, error)

    async def _announcement(self) -> AsyncServiceInfo:
        integration = await async_get_integration(self._hass, DOMAIN)
        slug = self._site.slug[:LONGEST_LABEL]
        return AsyncServiceInfo(
            SERVICE,
            name=f"{slug}-{self._instance[:8]}.{SERVICE}",
            server=f"{self._instance}.local.",
            parsed_addresses=await network.async_get_announce_addresses(self._hass),
            port=self._hass.http.server_port,
            other_ttl=LIFETIME_SECONDS,
            properties={
                "id": self._instance,
                "site": slug,
                "name": self._site.name[:LONGEST_NAME],
                "version": str(integration.version),
            },
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
            if asking := self._asking.pop(name, None):
                asking.cancel()
            self._keep(name, None)
        elif name not in self._asking and len(self._asking) < MOST_ASKED:
            self._asking[name] = self._hass.async_create_background_task(
                self._ask(zeroconf, name), "faitout asks a neighbour", eager_start=False
            )

    async def _ask(self, zeroconf: Zeroconf, name: str) -> None:
        try:
            info = AsyncServiceInfo(SERVICE, name)
            if await info.async_request(zeroconf, ANSWER_MILLISECONDS):
                self._keep(name, neighbour_of(info, self._instance))
        except Error as error:
            _LOGGER.debug("A neighbour cannot be asked: %r", error)
        finally:
            if self._asking.get(name) is asyncio.current_task():
                del self._asking[name]

    @callback
    def _keep(self, name: str, neighbour: Neighbour | None) -> None:
        """Take what is known of a name now; None where there is no neighbour of that name."""
        if self._found.get(name) == neighbour:
            return
        if neighbour is None:
            del self._found[name]
        elif name in self._found or len(self._found) < MOST:
            self._found[name] = neighbour
        else:
            return
        self._listeners.publish()


def neighbour_of(info: AsyncServiceInfo, own_instance: str) -> Neighbour | None:
    """Return what a hub says of itself, cleaned; None where it is ourselves or makes no sense."""
    said = info.decoded_properties
    site, name = said.get("site") or "", said.get("name") or ""
    addresses = info.parsed_addresses()
    if said.get("id") == own_instance or not addresses or not SLUG.fullmatch(site):
        return None
    return Neighbour(site, _plain(name) or site, _plain(said.get("version") or ""), addresses[0])


def _plain(text: str) -> str:
    """Return a stranger's text without what cannot be printed, and not for ever."""
    return "".join(letter for letter in text if letter.isprintable())[:LONGEST_NAME].strip()
