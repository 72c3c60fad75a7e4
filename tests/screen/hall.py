"""A hall with a screen, and an animator who lets it in from the set-up of Home Assistant."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
import json
from typing import Any

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient
from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from playwright.async_api import Browser, BrowserContext, Locator, Page
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from custom_components.faitout.const import DOMAIN, SUBENTRY_SCREEN
from custom_components.faitout.screen import PATH, SCREENS
from custom_components.faitout.screen.board import GATHER_SECONDS
from custom_components.faitout.screen.headers import API
from custom_components.faitout.screen.screens import Screens
from tests.day import Day
from tests.places import SITE_DATA, space


@dataclass(frozen=True, slots=True)
class Told:
    """One event of the live feed."""

    id: str
    name: str
    data: Any


class Hall:
    """The hall of an open site. Its client is a browser without a face: it keeps cookies."""

    def __init__(self, hass: HomeAssistant, day: Day, client: TestClient[Any, Any]) -> None:
        """Take the site, and a browser that nobody has let in."""
        self.hass = hass
        self.day = day
        self.client = client
        self._responses: list[ClientResponse] = []

    @property
    def url(self) -> str:
        """Where a browser finds the screen's page."""
        return str(self.client.make_url(PATH))

    @property
    def screens(self) -> Screens:
        """The hub's side of all screens."""
        return self.hass.data[SCREENS]

    async def ask_for_code(self) -> str:
        """Have the screen ask for a code and return the one it shows."""
        told = await (await self.client.post(f"{API}/pairing")).json()
        return str(told["code"])

    async def enter(self, code: str, **choices: Any) -> dict[str, Any]:
        """Enter a code in the set-up of a screen and return what comes of it."""
        handler = (self.day.site.entry.entry_id, SUBENTRY_SCREEN)
        subentries = self.hass.config_entries.subentries
        form = await subentries.async_init(handler, context={"source": "user"})
        answer = await subentries.async_configure(
            form["flow_id"],
            {
                "code": code,
                "name": "Hall",
                "scope": "site",
                "language": "fr",
                "who": "nobody",
                "manners": {},
                **choices,
            },
        )
        await self.day.settle()
        return dict(answer)

    async def let_in(self, **choices: Any) -> str:
        """Let the screen in and return its subentry."""
        done = await self.enter(await self.ask_for_code(), **choices)
        assert done["type"] == "create_entry", done
        (screen,) = [
            each.subentry_id
            for each in self.day.site.entry.get_subentries_of_type(SUBENTRY_SCREEN)
            if each.data["credential"] == done["data"]["credential"]
        ]
        return screen

    async def change(self, screen: str, **choices: Any) -> dict[str, Any]:
        """Change a screen in its set-up and return what comes of it."""
        handler = (self.day.site.entry.entry_id, SUBENTRY_SCREEN)
        subentries = self.hass.config_entries.subentries
        form = await subentries.async_init(
            handler, context={"source": "reconfigure", "subentry_id": screen}
        )
        answer = await subentries.async_configure(
            form["flow_id"], {"who": "nobody", "manners": {}, **choices}
        )
        await self.day.settle()
        return dict(answer)

    async def turn_out(self, screen: str) -> None:
        """Remove a screen from the set-up."""
        self.hass.config_entries.async_remove_subentry(self.day.site.entry, screen)
        await self.day.settle()

    async def add_site(
        self, name: str, spaces: Iterable[ConfigSubentryData] = (space(),)
    ) -> MockConfigEntry:
        """Open another site, with one meeting room by default."""
        entry = MockConfigEntry(
            domain=DOMAIN,
            title=name,
            unique_id=name.lower(),
            data={**SITE_DATA, "name": name},
            subentries_data=tuple(spaces),
        )
        entry.add_to_hass(self.hass)
        assert await self.hass.config_entries.async_setup(entry.entry_id)
        await self.gathered()
        return entry

    async def time_is_up(self) -> None:
        """Let the timers fire that are due."""
        async_fire_time_changed(self.hass, dt_util.utcnow())
        await self.gathered()

    async def gathered(self) -> None:
        """Wait until what changed has gone to the screens."""
        await self.day.settle()
        await asyncio.sleep(2 * GATHER_SECONDS)
        await self.day.settle()

    async def listen(self, last: str = "") -> ClientResponse:
        """Open the live feed."""
        headers = {"Last-Event-ID": last} if last else {}
        response: ClientResponse = await self.client.get(f"{PATH}/events", headers=headers)
        self._responses.append(response)
        return response

    def leave(self) -> None:
        """Hang up."""
        for response in self._responses:
            response.close()

    async def look(self, browser: Browser, width: int = 1920, height: int = 1080) -> Page:
        """Open the screen's page in a browser that has what this screen's cookie holds."""
        context = await browser.new_context(viewport={"width": width, "height": height})
        await self.bring_cookie(context)
        page = await context.new_page()
        await page.goto(self.url)
        return page

    async def bring_cookie(self, context: BrowserContext) -> None:
        """Give a browser the cookie of this screen."""
        kept = self.client.session.cookie_jar.filter_cookies(self.client.make_url(PATH))
        await context.add_cookies(
            [{"name": name, "value": each.value, "url": self.url} for name, each in kept.items()]
        )


def tile(page: Page, name: str = "Salle") -> Locator:
    """Return the tile of a space."""
    return page.locator(".tile", has=page.get_by_role("heading", name=name, exact=True))


async def next_event(response: ClientResponse) -> Told:
    """Return the next event of a feed."""
    rows = (await response.content.readuntil(b"\n\n")).decode().strip().split("\n")
    fields = dict(row.split(": ", 1) for row in rows)
    return Told(fields.get("id", ""), fields["event"], json.loads(fields["data"]))


async def event_where(response: ClientResponse, is_it: Callable[[Told], bool]) -> Told:
    """Return the next event of a feed that is the one."""
    while not is_it(told := await next_event(response)):
        pass
    return told
