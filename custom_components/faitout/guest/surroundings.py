"""Where somebody asks from, by what is known of the networks here."""

from pathlib import Path
from typing import Final

from aiohttp import web
from homeassistant.components.network import async_get_adapters
from homeassistant.core import HomeAssistant
from homeassistant.helpers.network import is_cloud_connection

from .near import Network, is_near, networks_of, routers_of

ROUTES: Final = Path("/proc/net/route")
KNOWN_FOR: Final = 600.0
"""Seconds; a router that was replaced is noticed by then."""


class Surroundings:
    """The networks of this Home Assistant. Belongs to the event loop."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Know nothing yet."""
        self._hass = hass
        self._networks: tuple[Network, ...] = ()
        self._routers: set[str] = set()
        self._known_until = 0.0

    async def is_near(self, request: web.Request) -> bool:
        """Return whether a request comes from the network of the place."""
        if is_cloud_connection(self._hass):
            return False
        now = self._hass.loop.time()
        if now >= self._known_until:
            self._networks = networks_of(await async_get_adapters(self._hass))
            self._routers = routers_of(await self._hass.async_add_executor_job(_routes))
            self._known_until = now + KNOWN_FOR
        return is_near(request.remote, request.headers, self._networks, self._routers)


def _routes() -> str:
    try:
        return ROUTES.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
