"""The picture over HTTP, for anything that fetches one from an address.

The address is the secret: it has 256 bits and leads to one picture of one space, times only.
Whoever asks is told when to ask again in the ways that browsers, caches and small programs know.
"""

from http import HTTPStatus
import math
from typing import Final

from aiohttp import hdrs, web
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..hub.limits import Limit, address_key
from ..screen.credential import secret_of
from .picture import SignHeard
from .signs import SIGNS

PATH: Final = "/faitout/sign"
MOST_ASKED: Final = 30
"""Askings of one sign in a minute: one that lives on a battery asks twice an hour."""
MOST_WRONG: Final = 30
"""Addresses of no sign, from one home, in a minute. Nobody finds one by trying."""
SECONDS: Final = 60.0
AWAY_SECONDS: Final = 60
"""When to ask again while the hub comes up."""
HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Robots-Tag": "noindex",
}


class SignView(HomeAssistantView):
    """What stands on a sign, as a PNG."""

    url = f"{PATH}/{{secret}}.png"
    name = "faitout:sign"
    requires_auth = False

    def __init__(self, hass: HomeAssistant) -> None:
        """Take the hub."""
        self._hass = hass
        self._asked = Limit(MOST_ASKED, SECONDS)
        self._wrong = Limit(MOST_WRONG, SECONDS)

    async def get(self, request: web.Request, secret: str) -> web.Response:
        """Return the picture; nothing where it is the one that the sign has."""
        clock = self._hass.loop.time()
        sign = self._hass.data[SIGNS].behind(secret_of(secret))
        if sign is None:
            if wait := self._wrong.wait(address_key(request.remote), clock):
                return _later(HTTPStatus.TOO_MANY_REQUESTS, wait)
            if not self._is_up:
                return _later(HTTPStatus.SERVICE_UNAVAILABLE, AWAY_SECONDS)
            return web.Response(status=HTTPStatus.NOT_FOUND, headers=HEADERS)
        if wait := self._asked.wait(sign.settings.slug, clock):
            return _later(HTTPStatus.TOO_MANY_REQUESTS, wait)
        now = dt_util.utcnow()
        sign.hear(SignHeard(now, percent_of(request.query.get("battery"))))
        picture = await sign.picture(now)
        # A sign's clock may be anywhere: spans of time first, instants for who knows no others.
        sleep = max(1, math.ceil((picture.next_at - dt_util.utcnow()).total_seconds()))
        tag = f'"{picture.etag}"'
        headers = {
            **HEADERS,
            hdrs.ETAG: tag,
            hdrs.CACHE_CONTROL: f"private, max-age={sleep}",
            hdrs.EXPIRES: f"{picture.next_at:%a, %d %b %Y %H:%M:%S} GMT",
            "Refresh": str(sleep),
        }
        known = request.headers.get(hdrs.IF_NONE_MATCH, "")
        if tag in (each.strip().removeprefix("W/") for each in known.split(",")):
            return web.Response(status=HTTPStatus.NOT_MODIFIED, headers=headers)
        return web.Response(body=picture.png, content_type="image/png", headers=headers)

    @property
    def _is_up(self) -> bool:
        """Whether every place is: one that comes up may have the sign that is not known now."""
        entries = self._hass.config_entries.async_entries(DOMAIN, include_disabled=False)
        return all(entry.state is ConfigEntryState.LOADED for entry in entries)


def percent_of(text: str | None) -> int | None:
    """Return the level of a battery as a sign says it, 0 to 100; None where it makes no sense."""
    if text is None or not text.isascii() or not text.isdigit() or len(text) > 3:  # noqa: PLR2004
        return None
    return int(text) if int(text) <= 100 else None  # noqa: PLR2004


def _later(status: HTTPStatus, seconds: float) -> web.Response:
    retry = {"Retry-After": str(math.ceil(seconds))}
    return web.Response(status=status, headers={**HEADERS, **retry, hdrs.CACHE_CONTROL: "no-store"})
