"""The page that needs no script: for old browsers, and where scripts are switched off.

It shows the state and asks for itself again every half minute. The pages with script lead here.
"""

from collections.abc import Iterable
from datetime import datetime
from html import escape
from http import HTTPStatus
from typing import Final

from aiohttp import web
from homeassistant.core import HomeAssistant
from homeassistant.helpers.http import HomeAssistantView
from homeassistant.util import dt as dt_util
from homeassistant.util.json import json_loads_object

from .entrance import Entrance
from .headers import NOT_KEPT, PATH
from .pages import LANGUAGES, Pages
from .pairing import Pairing
from .plain_pairing import ask_for_code, may_ask, waiting_page
from .plain_words import Speaker
from .screens import Screen, Screens
from .snapshot import SiteShown

AT: Final = "<!--at-->"
SITES: Final = "<!--sites-->"
REFRESH: Final = 'content="30"'
REFRESH_SOON: Final = 'content="5"'
"""While it waits: who was not heard for 20 s makes way for others."""


class PlainView(HomeAssistantView):
    """The page of a screen that was let in, as it is now."""

    url = f"{PATH}/plain"
    name = "faitout:screen:plain"
    requires_auth = False

    def __init__(
        self, hass: HomeAssistant, screens: Screens, entrance: Entrance, pages: Pages
    ) -> None:
        """Take who lets in, and what is served."""
        self._hass = hass
        self._screens = screens
        self._entrance = entrance
        self._pages = pages

    async def get(self, request: web.Request) -> web.Response:
        """Return the page; who is not let in is shown how to be."""
        entered = self._entrance.admit(request)
        screen = entered.screen
        if screen is None:
            return self._waiting(request, is_moved=entered.is_moved)
        self._screens.look_around()
        body = plain_page(self._pages, screen, self._sites(screen), dt_util.utcnow())
        response = _answer(body)
        self._entrance.keep(request, response, entered)
        return response

    def _waiting(self, request: web.Request, *, is_moved: bool) -> web.Response:
        """Return the page of a browser that is not let in (yet)."""
        if not may_ask(request):
            return web.Response(status=HTTPStatus.FORBIDDEN, headers=NOT_KEPT)
        place = self._hass.config.language.partition("-")[0]
        language = place if place in LANGUAGES else "en"
        response = _answer("")
        found: Pairing | str = "pairing_moved"
        if not is_moved:
            found = ask_for_code(request, response, self._screens.pairings, self._entrance)
        document = self._pages.documents["plain", language].body.decode()
        document = document.replace(REFRESH, REFRESH_SOON).replace(AT, "")
        response.text = document.replace(SITES, waiting_page(self._pages.texts[language], found))
        return response

    def _sites(self, screen: Screen) -> list[SiteShown]:
        """Return what this screen shows, its own site first."""
        payloads = self._screens.feed.payloads(screen.site)
        sites: list[SiteShown] = [json_loads_object(each) for each in payloads]  # type: ignore[misc]  # made by Board
        return sorted(sites, key=lambda site: (site["site"] != screen.home, site["name"]))


def _answer(body: str) -> web.Response:
    return web.Response(text=body, content_type="text/html", charset="utf-8", headers=NOT_KEPT)


def plain_page(pages: Pages, screen: Screen, sites: Iterable[SiteShown], now: datetime) -> str:
    """Return the page at an instant, aware UTC. All that comes from people is escaped."""
    document = pages.documents["plain", screen.language].body.decode()
    parts = [_site(pages, screen, site, now) for site in sites]
    at = next((each for each, _ in parts if each), "")
    return document.replace(AT, escape(at)).replace(SITES, "\n".join(body for _, body in parts))


def _site(pages: Pages, screen: Screen, site: SiteShown, now: datetime) -> tuple[str, str]:
    """Return what time it is there, and the site."""
    zone = dt_util.get_time_zone(site.get("zone", "")) or dt_util.UTC
    speaker = Speaker(pages.texts[screen.language], screen.language, zone, now)
    only = screen.settings.space
    spaces = [each for each in site.get("spaces", ()) if only in (None, each["id"])]
    head = f"<h2>{escape(site['name'])}</h2>"
    if not site["up"]:
        return "", f"{head}<p>{escape(speaker.say('site_away'))}</p>"
    at = speaker.say("plain_at", at=speaker.clock(now.timestamp()))
    if not spaces:
        return at, f"{head}<p>{escape(speaker.say('space_gone' if only else 'nothing'))}</p>"
    items: list[str] = []
    for space in spaces:
        said = speaker.words(space)
        lines = "".join(f"<p>{escape(line)}</p>" for line in said.lines)
        items.append(
            f'<li class="{said.look}"><h3><bdi>{escape(space["name"])}</bdi></h3>'
            f'<p class="word"><span aria-hidden="true">{said.mark}</span> {escape(said.word)}</p>'
            f"{lines}</li>"
        )
    kind = ' class="one"' if only else ""
    return at, f"{head}<ul{kind}>{''.join(items)}</ul>"
