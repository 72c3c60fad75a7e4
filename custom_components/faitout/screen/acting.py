"""Touches over HTTP: what somebody does at a screen that was let in."""

from http import HTTPStatus
import math
from typing import Final

from aiohttp import web
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView
from homeassistant.util.json import JsonValueType, json_loads

from ..engine.touch import TouchRefusal
from ..hub.touch import TOUCHES, TouchAnswer, TouchOutcome, touch_of
from ..hub.touch.answer import REFUSED
from .body import body_of
from .entrance import Entrance
from .headers import API, NOT_KEPT
from .views import SAME_SITE

LONGEST_BODY: Final = 1024
"""Bytes of a touch; those of our page have some 200."""


class ActView(HomeAssistantView):
    """Where a screen says what was touched."""

    url = f"{API}/act"
    name = "faitout:screen:act"
    requires_auth = False

    def __init__(self, hass: HomeAssistant, entrance: Entrance) -> None:
        """Take who lets screens in."""
        self._hass = hass
        self._entrance = entrance

    async def post(self, request: web.Request) -> web.Response:
        """Do what was touched, and answer when it is in the journal."""
        if request.headers.get("Sec-Fetch-Site") not in SAME_SITE:
            return web.Response(status=HTTPStatus.FORBIDDEN, headers=NOT_KEPT)
        screen = self._entrance.screen_for(request)
        if screen is None:
            return web.Response(status=HTTPStatus.UNAUTHORIZED, headers=NOT_KEPT)
        body = await body_of(request, LONGEST_BODY)
        if body is None:
            return web.Response(status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE, headers=NOT_KEPT)
        try:
            touch = touch_of(json_loads(body))
        except ValueError:
            touch = None
        if touch is None:
            return response_for(
                TouchAnswer(REFUSED + TouchRefusal.NONSENSE), HTTPStatus.BAD_REQUEST
            )
        return response_for(await self._hass.data[TOUCHES].do(touch, screen.hand))


def response_for(answer: TouchAnswer, status: HTTPStatus = HTTPStatus.OK) -> web.Response:
    """Return an answer to a touch, as pages read it."""
    fields: dict[str, JsonValueType] = {"outcome": answer.outcome}
    if answer.at:
        fields["at"] = int(answer.at.timestamp())
    if answer.limit:
        fields["limit"] = answer.limit
    headers = dict(NOT_KEPT)
    if answer.wait is not None:
        fields["wait"] = math.ceil(answer.wait)
        headers["Retry-After"] = str(math.ceil(answer.wait))
    if answer.outcome == TouchOutcome.LATER:
        status = HTTPStatus.TOO_MANY_REQUESTS
    elif answer.outcome == REFUSED + TouchRefusal.NOT_ALLOWED:
        status = HTTPStatus.FORBIDDEN
    return web.json_response(fields, status=status, headers=headers)
