"""The pages and the pairing over HTTP. The live feed is in live.py.

None of these needs a login: who has no right gets the pairing page and nothing else.
"""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from aiohttp import hdrs, web
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView
from homeassistant.util import dt as dt_util

from .credential import Secret
from .entrance import Entrance, asker_of
from .headers import API, KEPT, NOT_KEPT, PATH, give_secret, give_turn, secret_in
from .invitations import word_of
from .pages import LANGUAGES, File, Pages
from .pairing import Pairing, PairingsFullError, SentAwayError, UnknownWordError, WordUsedError
from .screens import Screens

SAME_SITE: Final = (None, "same-origin")
"""What browsers say of a request that comes from our own page; old ones say nothing."""
WORD_HEADER: Final = "Faitout-Word"
"""The word of an invitation, as it was typed on the screen."""
ASK_AGAIN_SECONDS: Final = "10"
WHY_NOT: Final[Mapping[type[Exception], tuple[str, HTTPStatus]]] = {
    PairingsFullError: ("full", HTTPStatus.TOO_MANY_REQUESTS),
    SentAwayError: ("away", HTTPStatus.TOO_MANY_REQUESTS),
    UnknownWordError: ("word_unknown", HTTPStatus.NOT_FOUND),
    WordUsedError: ("word_used", HTTPStatus.CONFLICT),
}
"""Why there is no code, as the page reads it."""


class PageView(HomeAssistantView):
    """The page: the board for a screen that was let in, for others how to be."""

    url = PATH
    name = "faitout:screen"
    requires_auth = False

    def __init__(self, hass: HomeAssistant, entrance: Entrance, pages: Pages) -> None:
        """Take who lets in, and what is served."""
        self._hass = hass
        self._entrance = entrance
        self._pages = pages

    async def get(self, request: web.Request) -> web.Response:
        """Return the page."""
        entered = self._entrance.admit(request)
        secret, screen = entered.renewed or secret_in(request), entered.screen
        if secret is None or screen is None:
            place = self._hass.config.language.partition("-")[0]
            return _page(request, self._pages, "pairing", place)
        response = _page(request, self._pages, screen.page, screen.language)
        give_secret(request, response, secret)
        give_turn(request, response)
        return response


class FileView(HomeAssistantView):
    """What the pages refer to: styles, scripts, texts."""

    url = f"{PATH}/page/{{build}}/{{file}}"
    name = "faitout:screen:page"
    requires_auth = False

    def __init__(self, pages: Pages) -> None:
        """Take what is served."""
        self._pages = pages

    async def get(self, request: web.Request, build: str, file: str) -> web.Response:
        """Return a file as it is now, to be kept if that is what was asked for.

        A page of an older build gets along with it until the feed has it load itself anew.
        """
        found = self._pages.files.get(file)
        if found is None:
            return web.Response(status=HTTPStatus.NOT_FOUND, headers=NOT_KEPT)
        return _sent(request, found, KEPT if build == self._pages.build else NOT_KEPT)


class PairingView(HomeAssistantView):
    """A screen that wants to be let in asks for its code here, and whether it was entered."""

    url = f"{PATH}/pairing"
    name = "faitout:screen:pairing"
    requires_auth = False

    def __init__(self, screens: Screens, entrance: Entrance) -> None:
        """Take who knows the screens, and who lets them in."""
        self.extra_urls = [f"{API}/pairing"]
        self._pairings = screens.pairings
        self._entrance = entrance

    async def get(self, request: web.Request) -> web.Response:
        """Say how the pairing stands: let in, waiting with a code, or not known (any more)."""
        entered = self._entrance.admit(request)
        if entered.screen:
            return self.json({"state": "paired"}, headers=NOT_KEPT)
        if entered.is_moved:
            return self.json({"state": "moved"}, headers=NOT_KEPT)
        pairing = self._pairings.find(secret_in(request), dt_util.utcnow())
        if pairing is None:
            return self.json({"state": "unknown"}, headers=NOT_KEPT)
        return self.json(_told(pairing), headers=NOT_KEPT)

    async def post(self, request: web.Request) -> web.Response:
        """Begin a pairing, or go on with the one that this browser has begun."""
        if request.headers.get("Sec-Fetch-Site") not in SAME_SITE:
            return web.Response(status=HTTPStatus.FORBIDDEN, headers=NOT_KEPT)
        try:
            secret, pairing = self._begun(request)
        except tuple(WHY_NOT) as error:
            return self._refused(type(error))
        response = self.json(_told(pairing), headers=NOT_KEPT)
        if secret:
            give_secret(request, response, secret)
        return response

    def _begun(self, request: web.Request) -> tuple[Secret | None, Pairing]:
        """Return the pairing of a browser, with the secret that is to be its own if it is new."""
        now, typed = dt_util.utcnow(), request.headers.get(WORD_HEADER)
        word = word_of(typed)
        if typed is not None and word is None:
            raise UnknownWordError
        secret = secret_in(request)
        known = self._pairings.join(secret, word, now) if word else self._pairings.find(secret, now)
        if known:
            return None, known
        return self._pairings.open(asker_of(request), now, word)

    def _refused(self, why: type[Exception]) -> web.Response:
        """Say why there is no code."""
        state, status = WHY_NOT[why]
        if why is PairingsFullError:
            self._entrance.news.publish()
        return self.json({"state": state}, status, {**NOT_KEPT, "Retry-After": ASK_AGAIN_SECONDS})


def _told(pairing: Pairing) -> dict[str, str | int]:
    left = (pairing.until - dt_util.utcnow()).total_seconds()
    if pairing.is_taken:
        return {"state": "taken"}
    return {
        "state": "waiting",
        "code": pairing.code,
        "mark": pairing.mark,
        "seconds": max(0, int(left)),
    }


def _page(request: web.Request, pages: Pages, page: str, language: str) -> web.Response:
    known = language if language in LANGUAGES else "en"
    return _sent(request, pages.documents[page, known], NOT_KEPT)


def _sent(request: web.Request, file: File, headers: Mapping[str, str]) -> web.Response:
    is_packed = "gzip" in request.headers.get(hdrs.ACCEPT_ENCODING, "")
    response = web.Response(
        body=file.packed if is_packed else file.body,
        content_type=file.content_type,
        charset="utf-8",
        headers={**headers, hdrs.VARY: hdrs.ACCEPT_ENCODING},
    )
    if is_packed:
        response.headers[hdrs.CONTENT_ENCODING] = "gzip"
    return response
