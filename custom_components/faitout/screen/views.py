"""The pages and the pairing over HTTP. The live feed is in live.py.

None of these needs a login: who has no right gets the pairing page and nothing else.
"""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from aiohttp import web
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView
from homeassistant.util import dt as dt_util

from .headers import API, KEPT, NOT_KEPT, PATH, give_secret, secret_in
from .pages import LANGUAGES, File, Pages
from .pairing import Pairing, PairingsFullError
from .screens import Screens

SAME_SITE: Final = (None, "same-origin")
"""What browsers say of a request that comes from our own page; old ones say nothing."""


class PageView(HomeAssistantView):
    """The page: the board for a screen that was let in, for others how to be."""

    url = PATH
    name = "faitout:screen"
    requires_auth = False

    def __init__(self, hass: HomeAssistant, screens: Screens, pages: Pages) -> None:
        """Take what is served."""
        self._hass = hass
        self._screens = screens
        self._pages = pages

    async def get(self, request: web.Request) -> web.Response:
        """Return the page."""
        secret = secret_in(request)
        screen = self._screens.screen_of(secret)
        if secret is None or screen is None:
            place = self._hass.config.language.partition("-")[0]
            return _page(self._pages, "pairing", place)
        response = _page(self._pages, screen.page, screen.language)
        give_secret(request, response, secret)
        return response


class FileView(HomeAssistantView):
    """What the pages refer to: styles, scripts, texts."""

    url = f"{PATH}/page/{{build}}/{{file}}"
    name = "faitout:screen:page"
    requires_auth = False

    def __init__(self, pages: Pages) -> None:
        """Take what is served."""
        self._pages = pages

    async def get(self, _: web.Request, build: str, file: str) -> web.Response:
        """Return a file as it is now, to be kept if that is what was asked for.

        A page of an older build gets along with it until the feed has it load itself anew.
        """
        found = self._pages.files.get(file)
        if found is None:
            return web.Response(status=HTTPStatus.NOT_FOUND, headers=NOT_KEPT)
        return _sent(found, KEPT if build == self._pages.build else NOT_KEPT)


class PairingView(HomeAssistantView):
    """A screen that wants to be let in asks for its code here, and whether it was entered."""

    url = f"{PATH}/pairing"
    name = "faitout:screen:pairing"
    requires_auth = False

    def __init__(self, screens: Screens) -> None:
        """Take who knows the screens."""
        self.extra_urls = [f"{API}/pairing"]
        self._screens = screens

    async def get(self, request: web.Request) -> web.Response:
        """Say how the pairing stands: let in, waiting with a code, or not known (any more)."""
        secret = secret_in(request)
        if self._screens.screen_of(secret):
            return self.json({"state": "paired"}, headers=NOT_KEPT)
        pairing = self._screens.pairings.find(secret, dt_util.utcnow())
        if pairing is None:
            return self.json({"state": "unknown"}, headers=NOT_KEPT)
        return self.json(_told(pairing), headers=NOT_KEPT)

    async def post(self, request: web.Request) -> web.Response:
        """Begin a pairing, or go on with the one that this browser has begun."""
        if request.headers.get("Sec-Fetch-Site") not in SAME_SITE:
            return web.Response(status=HTTPStatus.FORBIDDEN, headers=NOT_KEPT)
        now = dt_util.utcnow()
        pairings = self._screens.pairings
        if pairing := pairings.find(secret_in(request), now):
            return self.json(_told(pairing), headers=NOT_KEPT)
        try:
            secret, pairing = pairings.open(request.remote or "", now)
        except PairingsFullError:
            return self.json(
                {"state": "full"}, HTTPStatus.TOO_MANY_REQUESTS, {**NOT_KEPT, "Retry-After": "60"}
            )
        response = self.json(_told(pairing), headers=NOT_KEPT)
        give_secret(request, response, secret)
        return response


def _told(pairing: Pairing) -> dict[str, str | int]:
    left = (pairing.until - dt_util.utcnow()).total_seconds()
    if pairing.is_taken:
        return {"state": "taken"}
    return {"state": "waiting", "code": pairing.code, "seconds": max(0, int(left))}


def _page(pages: Pages, page: str, language: str) -> web.Response:
    known = language if language in LANGUAGES else "en"
    return _sent(pages.documents[page, known], NOT_KEPT)


def _sent(file: File, headers: Mapping[str, str]) -> web.Response:
    return web.Response(
        body=file.body, content_type=file.content_type, charset="utf-8", headers=headers
    )
