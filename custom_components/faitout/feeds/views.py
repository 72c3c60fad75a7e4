"""The feeds over HTTP. Who has the address of a calendar has the calendar; there is no login.

An address that never was and one that was taken back get the same answer.
"""

from collections.abc import Mapping
from http import HTTPStatus
import math
from typing import Final

from aiohttp import ETag, hdrs, web
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView

from ..hub.limits import Limit, address_key
from ..screen.credential import secret_of
from ..settings.feeds import public_place
from .calendars import Calendars
from .public import told_to_all
from .space_feed import NotKnownError

PATH: Final = "/faitout/feeds"
MOST_WRONG: Final = 30
"""Wrong addresses from one home in ten minutes."""
WRONG_SECONDS: Final = 600.0
MOST_ASKED: Final = 30
"""Looks at one calendar in a minute, by all who subscribe to it."""
MOST_LOOKS: Final = 60
"""Looks at what is told to everybody, in a minute, from one home."""
MOST_LOOKS_IN_ALL: Final = 600
SECONDS: Final = 60.0
ASK_LATER: Final = 60
"""Seconds after which to ask again for what is not known now."""

NOTHING_ELSE: Final[Mapping[str, str]] = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
}
OF_A_CALENDAR: Final[Mapping[str, str]] = {
    **NOTHING_ELSE,
    # Nobody on the way keeps it; who subscribes keeps it and asks whether it has changed.
    hdrs.CACHE_CONTROL: "private, no-cache",
    hdrs.CONTENT_DISPOSITION: 'inline; filename="calendar.ics"',
}
FOR_ALL: Final[Mapping[str, str]] = {
    **NOTHING_ELSE,
    hdrs.CACHE_CONTROL: "public, max-age=60",
    # SpaceAPI asks for it: pages of others show it.
    hdrs.ACCESS_CONTROL_ALLOW_ORIGIN: "*",
}


class CalendarFeedView(HomeAssistantView):
    """When one space is taken."""

    url = f"{PATH}/{{secret}}.ics"
    name = "faitout:feeds:calendar"
    requires_auth = False

    def __init__(self, hass: HomeAssistant, calendars: Calendars) -> None:
        """Take who knows the addresses."""
        self._hass = hass
        self._calendars = calendars
        self._wrong = Limit(MOST_WRONG, WRONG_SECONDS)
        self._asked = Limit(MOST_ASKED, SECONDS)

    async def get(self, request: web.Request, secret: str) -> web.Response:
        """Return the calendar; or that it is what the asking one has already."""
        now = self._hass.loop.time()
        digest = self._calendars.known(secret_of(secret))
        if digest is None:
            if wait := self._wrong.wait(address_key(request.remote), now):
                return _later(wait)
            return web.Response(status=HTTPStatus.NOT_FOUND, headers=NOTHING_ELSE)
        if wait := self._asked.wait(digest, now):
            return _later(wait)
        try:
            calendar = await self._calendars.of(digest)
        except NotKnownError:
            return _away()
        tags = request.if_none_match or ()
        is_known = any(tag.value in (calendar.tag, "*") for tag in tags)
        response = web.Response(
            status=HTTPStatus.NOT_MODIFIED if is_known else HTTPStatus.OK,
            body=None if is_known else calendar.body,
            headers=OF_A_CALENDAR,
        )
        if not is_known:
            response.content_type = "text/calendar"
            response.charset = "utf-8"
        response.etag = ETag(calendar.tag)
        return response


class SpaceApiView(HomeAssistantView):
    """What a site tells to everybody, where it wants to."""

    url = f"{PATH}/{{site}}/spaceapi.json"
    name = "faitout:feeds:spaceapi"
    requires_auth = False

    def __init__(self, hass: HomeAssistant, calendars: Calendars) -> None:
        """Take who knows the sites."""
        self._hass = hass
        self._calendars = calendars
        self._looks = Limit(MOST_LOOKS, SECONDS)
        self._in_all = Limit(MOST_LOOKS_IN_ALL, SECONDS)

    async def get(self, request: web.Request, site: str) -> web.Response:
        """Return what is told of a site."""
        now = self._hass.loop.time()
        if wait := self._looks.wait(address_key(request.remote), now):
            return _later(wait)
        if wait := self._in_all.wait("", now):
            return _later(wait)
        entry = self._calendars.entry_of(site)
        place = public_place(entry) if entry else None
        if entry is None or place is None:
            return web.Response(status=HTTPStatus.NOT_FOUND, headers=NOTHING_ELSE)
        return self.json(told_to_all(self._hass, entry, place), headers=FOR_ALL)


def _away() -> web.Response:
    # Never an empty calendar: who subscribes keeps what they have.
    headers = {**NOTHING_ELSE, hdrs.RETRY_AFTER: str(ASK_LATER)}
    return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE, headers=headers)


def _later(seconds: float) -> web.Response:
    headers = {**NOTHING_ELSE, hdrs.RETRY_AFTER: str(math.ceil(seconds))}
    return web.Response(status=HTTPStatus.TOO_MANY_REQUESTS, headers=headers)
