"""Every page that needs no login, as a browser sees it, without a hub behind it.

What a page asks is answered with what a hub would say. For what is looked at on all pages alike.
"""

from datetime import UTC, datetime
import json
from typing import Any, Final

from playwright.async_api import Browser, Page, Route

from custom_components.faitout.engine.ids import SiteId
from custom_components.faitout.phone.setup import BORROWED, FOLDER as PHONE_FOLDER
from custom_components.faitout.phone.sheet import Sheets
from custom_components.faitout.screen.credential import Digest
from custom_components.faitout.screen.headers import API, HEADERS
from custom_components.faitout.screen.pages import Pages, read_pages
from custom_components.faitout.screen.plain import plain_page
from custom_components.faitout.screen.screens import Screen
from custom_components.faitout.settings.screens import Scope, ScreenSettings
from tests.screen.pictures import HOUR, Picture, full_house

HOST: Final = "http://window.test"
NINE: Final = 1791183600
"""Nine o'clock in Luzech, on Monday, 5 October 2026."""
MIDNIGHT: Final = NINE - 9 * HOUR
ADDRESS: Final = "http://192.168.1.20:8123/faitout/phone/luzech/salle"


class Window:
    """One page of ours. `said` is what the hub says of a space, beside its state."""

    def __init__(self, browser: Browser, language: str = "fr") -> None:
        """Take a browser."""
        self._browser = browser
        self._language = language
        self._screens = read_pages()
        self._phones = read_pages(PHONE_FOLDER, ("phone",), BORROWED)
        self._sites: list[dict[str, Any]] = []
        self._screen: dict[str, Any] = {}

    async def board(self, width: int, height: int) -> Page:
        """Show the board with spaces in every state."""
        sites = full_house(MIDNIGHT)
        day = Picture(MIDNIGHT)
        sites[0]["spaces"].append(day.space("Poste 16", "desk", "unknown", None))
        sites[0]["spaces"].append(day.space("Poste 17", "desk", "unsure", None))
        self._sites = [with_acts(site) for site in sites]
        self._screen = {"space": None, "may": "nobody", "sound": "none", "dims": False}
        return await self._open(self._screens, "board", "/faitout/screen", width, height)

    async def door(self, state: str, width: int, height: int, **more: Any) -> Page:
        """Show the door of a box in a state."""
        space = {**Picture(MIDNIGHT).space("Cabine 1", "phone_box", state), **more}
        self._sites = [with_acts(Picture(MIDNIGHT).site("Luzech", [space]))]
        self._screen = {"space": "cabine 1", "may": "anybody", "sound": "none", "dims": False}
        return await self._open(self._screens, "door", "/faitout/screen", width, height)

    async def pairing(self, width: int, height: int) -> Page:
        """Show the code of a screen that waits to be let in."""
        return await self._open(self._screens, "pairing", "/faitout/screen", width, height)

    async def plain(self, width: int, height: int) -> Page:
        """Show the page without script, with spaces in every state."""
        settings = ScreenSettings(scope=Scope.ALL, language=self._language)
        screen = Screen("hall", None, SiteId("luzech"), settings, "", Digest(""))
        sites: Any = [with_acts(site) for site in full_house(MIDNIGHT)]
        now = datetime.fromtimestamp(NINE, UTC)
        body = plain_page(self._screens, screen, sites, now)
        return await self._open(self._screens, body, "/faitout/screen/plain", width, height)

    async def phone(self, state: str, width: int, height: int, **more: Any) -> Page:
        """Show the page of a box on a member's phone."""
        space = {**Picture(MIDNIGHT).space("Cabine 1", "phone_box", state), **more}
        self._sites = [with_acts(Picture(MIDNIGHT).site("Luzech", [space]))]
        where = "/faitout/phone/luzech/cabine_1"
        return await self._open(self._phones, "phone", where, width, height)

    async def sheet(self, width: int, height: int) -> Page:
        """Show the sheet that hangs beside a door."""
        sheets = Sheets(PHONE_FOLDER, self._phones)
        body = sheets.sheet(self._language, "Cabine 1", "Luzech", ADDRESS, proof=True)
        page = sheets.page(self._language, self._phones.build, body)
        return await self._open(self._phones, page, "/faitout/phone/sheets/luzech", width, height)

    async def _open(self, pages: Pages, document: str, path: str, width: int, height: int) -> Page:
        context = await self._browser.new_context(viewport={"width": width, "height": height})
        page = await context.new_page()
        known = pages.documents.get((document, self._language))
        body = known.body.decode() if known else document

        async def serve(route: Route) -> None:
            asked = route.request.url.removeprefix(HOST).split("?")[0]
            if asked == path:
                await route.fulfill(
                    body=body, content_type="text/html; charset=utf-8", headers=SENT
                )
                return
            if (answer := self._answer(asked)) is not None:
                kind, text = answer
                await route.fulfill(body=text, content_type=kind)
                return
            file = pages.files.get(asked.rpartition("/")[2])
            if file is None:
                await route.fulfill(status=404)
                return
            kind = f"{file.content_type}; charset=utf-8"
            await route.fulfill(body=file.body, content_type=kind, headers=SENT)

        await page.route(f"{HOST}/**", serve)
        await page.goto(f"{HOST}{path}")
        await page.wait_for_load_state("networkidle")
        return page

    def _answer(self, path: str) -> tuple[str, str] | None:
        match path.removeprefix(API):
            case "/events":
                return "text/event-stream", self._feed()
            case "/pairing":
                return "application/json", '{"state":"waiting","code":"482913","seconds":540}'
            case "/glass":
                until = (NINE + 60) * 1000
                size, drawn = 21, "M0 0h7v1h-7z"
                glass = {"qr": {"size": size, "path": drawn}, "code": "482913", "until": until}
                return "application/json", json.dumps(glass)
        if path == "/faitout/phone/api/state":
            (site,) = self._sites
            told = {
                "build": self._phones.build,
                "now": NINE * 1000,
                "site": {key: value for key, value in site.items() if key != "spaces"},
                "space": site["spaces"][0],
                "acts": True,
                "proof": True,
            }
            return "application/json", json.dumps(told)
        return None

    def _feed(self) -> str:
        hello = {
            "now": NINE * 1000,
            "build": self._screens.build,
            "language": self._language,
            "home": self._sites[0]["site"],
            "sites": [each["site"] for each in self._sites],
            "screen": self._screen,
        }
        frames = [f"event: site\ndata: {json.dumps(each)}\n\n" for each in self._sites]
        return f"event: hello\ndata: {json.dumps(hello)}\n\n{''.join(frames)}"


SENT: Final = dict(HEADERS)


def with_acts(site: dict[str, Any]) -> dict[str, Any]:
    """Return a site whose spaces say what can be done with them, as far as they do not."""
    spaces = []
    for space in site["spaces"]:
        said = {"acts": [], "longest": 4 * HOUR}
        if space["state"] in {"free", "soon", "unsure"} and space["until"]:
            said |= {"acts": ["book", "fault"], "main": "book", "book_until": space["until"]}
        elif space["state"] == "awaiting":
            said |= {"acts": ["here", "late", "end", "fault"], "main": "here", "ref": "a" * 16}
        elif space["state"] == "occupied" and space["until"]:
            until = space["until"] + HOUR
            said |= {"acts": ["extend", "end", "fault"], "main": "extend", "extend_until": until}
            said |= {"ref": "a" * 16}
        spaces.append({**said, **space})
    return {**site, "spaces": spaces}
