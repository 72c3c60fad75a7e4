"""The page over HTTP. None of these needs a login: a token that is right is all that is asked for.

A token that was never right, one that was revoked and one whose time is over get the same answer.
"""

from dataclasses import replace
from http import HTTPStatus
import math
from typing import Any, Final

from aiohttp import web
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView
from homeassistant.util import dt as dt_util
from homeassistant.util.json import json_loads

from ..hub.limits import Limit, address_key
from ..screen.body import body_of
from ..screen.pages import LANGUAGES, File, Pages
from ..screen.views import FileView
from .acts import Acts, NonsenseError
from .guests import Guests
from .headers import API, NOT_KEPT, PATH, token_in
from .part import url_of_hub
from .shown import shown
from .surroundings import Surroundings
from .visit import Visit

LONGEST_BODY: Final = 1024
"""Bytes of what a page asks for; ours has some 100."""


class GuestPageView(HomeAssistantView):
    """The page: the same for everybody. The token behind the # never comes here."""

    url = f"{PATH}/{{language}}"
    name = "faitout:guest"
    requires_auth = False

    def __init__(self, pages: Pages) -> None:
        """Take what is served."""
        self._pages = pages

    async def get(self, _: web.Request, language: str) -> web.Response:
        """Return the page."""
        known = language if language in LANGUAGES else "en"
        return _file(self._pages.documents["guest", known])


class GuestFileView(FileView):
    """What the page refers to: styles, scripts, texts."""

    url = f"{PATH}/page/{{build}}/{{file}}"
    name = "faitout:guest:page"


class _LinkView(HomeAssistantView):
    """What is asked for with a token."""

    requires_auth = False

    def __init__(self, hass: HomeAssistant, guests: Guests, surroundings: Surroundings) -> None:
        """Take who knows the links."""
        self._hass = hass
        self._guests = guests
        self._surroundings = surroundings

    async def _visit(self, request: web.Request, limit: Limit) -> Visit | web.Response:
        """Return who asks; or the answer to somebody without a link, or who asks too often."""
        now = self._hass.loop.time()
        visit = self._guests.find(token_in(request))
        if visit is None:
            if wait := self._guests.wrong.wait(address_key(request.remote), now):
                return _later(wait)
            if not self._guests.is_complete:
                return _plain("away", HTTPStatus.SERVICE_UNAVAILABLE)
            return _plain("gone", HTTPStatus.NOT_FOUND)
        if wait := limit.wait(visit.link.digest, now):
            return _later(wait)
        return replace(visit, is_near=await self._surroundings.is_near(request))


class GuestStateView(_LinkView):
    """What the page shows."""

    url = f"{API}/state"
    name = "faitout:guest:state"

    def __init__(
        self, hass: HomeAssistant, guests: Guests, surroundings: Surroundings, pages: Pages
    ) -> None:
        """Take who knows the links, and which page is served."""
        super().__init__(hass, guests, surroundings)
        self._build = pages.build

    async def get(self, request: web.Request) -> web.Response:
        """Return what the holder of a link may see."""
        visit = await self._visit(request, self._guests.asked)
        if isinstance(visit, web.Response):
            return visit
        home = url_of_hub(self._hass, outside=False)
        elsewhere = f"{home}{PATH}/{visit.link.language}"
        told = shown(visit, self._build, elsewhere, dt_util.utcnow())
        return self.json(told, headers=NOT_KEPT)


class GuestActView(_LinkView):
    """What the page does."""

    url = f"{API}/act"
    name = "faitout:guest:act"

    def __init__(self, hass: HomeAssistant, guests: Guests, surroundings: Surroundings) -> None:
        """Take who knows the links."""
        super().__init__(hass, guests, surroundings)
        self._acts = Acts(hass)

    async def post(self, request: web.Request) -> web.Response:
        """Do what the holder of a link asks for."""
        visit = await self._visit(request, self._guests.acts)
        if isinstance(visit, web.Response):
            return visit
        body = await body_of(request, LONGEST_BODY)
        if body is None:
            return _plain("nonsense", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        try:
            asked: Any = json_loads(body)
            outcome = await self._acts.do(visit, asked)
        except ValueError, NonsenseError:
            return _plain("nonsense", HTTPStatus.BAD_REQUEST)
        return self.json({"outcome": outcome}, headers=NOT_KEPT)


def _later(seconds: float) -> web.Response:
    return _plain("later", HTTPStatus.TOO_MANY_REQUESTS, {"Retry-After": str(math.ceil(seconds))})


def _plain(state: str, status: HTTPStatus, headers: dict[str, str] | None = None) -> web.Response:
    return web.json_response(
        {"state": state}, status=status, headers={**NOT_KEPT, **(headers or {})}
    )


def _file(file: File) -> web.Response:
    return web.Response(
        body=file.body, content_type=file.content_type, charset="utf-8", headers=NOT_KEPT
    )
