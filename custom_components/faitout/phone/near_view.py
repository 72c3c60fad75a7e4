"""What is only for phones on the network of the place: who asks, how often, and for what."""

from http import HTTPStatus
import math
from typing import Any, Final

from aiohttp import hdrs, web
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView
from homeassistant.util.json import json_loads

from ..guest.surroundings import Surroundings
from ..hub.touch import TouchOutcome
from ..screen.body import body_of
from .headers import NOT_KEPT, is_ours
from .phones import AwayError, Doorway, Phones

LONGEST_BODY: Final = 1024
"""Bytes of what a page sends; ours has some 200."""


class NearView(HomeAssistantView):
    """What is only for phones on the network of the place."""

    requires_auth = False

    def __init__(self, hass: HomeAssistant, phones: Phones, surroundings: Surroundings) -> None:
        """Take who knows the spaces, and the networks."""
        self._hass = hass
        self._phones = phones
        self._surroundings = surroundings

    async def come_in(self, request: web.Request, *, by_page: bool = True) -> str | web.Response:
        """Return which phone asks; or the answer to one that is elsewhere, or asks too often.

        `by_page`: only our own page asks for this, and nobody by a link.
        """
        if by_page and not is_ours(request):
            return in_a_word("nonsense", HTTPStatus.FORBIDDEN)
        if not await self._surroundings.is_near(request):
            # Not counted: nobody from elsewhere uses up what is for the people here.
            return in_a_word("far", HTTPStatus.FORBIDDEN)
        now, phone = self._hass.loop.time(), request.remote or ""
        if wait := self._phones.looks.wait(phone, now):
            return later(wait)
        if wait := self._phones.looks_in_all.wait("", now):
            return later(wait)
        return phone

    def doorway_of(self, site: object, space: object) -> Doorway | web.Response:
        """Return the space that is meant; or the answer where it has no page, or none now."""
        try:
            doorway = self._phones.find(str(site), str(space))
        except AwayError:
            return in_a_word("away", HTTPStatus.SERVICE_UNAVAILABLE)
        return doorway or in_a_word("gone", HTTPStatus.NOT_FOUND)

    async def sent(self, request: web.Request) -> dict[str, Any] | web.Response:
        """Return what a page sent, or the answer where that makes no sense.

        As JSON, by its own word: an old browser lets no other site send that without our leave.
        """
        if request.content_type != "application/json":
            return in_a_word("nonsense", HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        body = await body_of(request, LONGEST_BODY)
        if body is None:
            return in_a_word("nonsense", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        try:
            sent = json_loads(body)
        except ValueError:
            sent = None
        return sent if isinstance(sent, dict) else in_a_word("nonsense", HTTPStatus.BAD_REQUEST)


def later(seconds: float, outcome: str = TouchOutcome.LATER) -> web.Response:
    """Return that somebody is to come again after so many seconds."""
    wait = math.ceil(seconds)
    return web.json_response(
        {"state": "later", "outcome": outcome, "wait": wait},
        status=HTTPStatus.TOO_MANY_REQUESTS,
        headers={**NOT_KEPT, hdrs.RETRY_AFTER: str(wait)},
    )


def in_a_word(state: str, status: HTTPStatus) -> web.Response:
    """Return an answer that is one word."""
    return web.json_response({"state": state}, status=status, headers=NOT_KEPT)
