"""The board behind glass, without a hub: the real page in a real Chromium, and frames as hubs send.

For what is measured over many sizes, where a hub adds nothing but time.
"""

import asyncio
from contextlib import suppress
import json
from typing import Any

from playwright.async_api import Page, Route

from custom_components.faitout.screen import PATH
from custom_components.faitout.screen.headers import API, HEADERS
from custom_components.faitout.screen.pages import File, Pages, read_pages

HOST = "http://hall.test"
PATIENCE = 20_000
"""Milliseconds that a page may take on a busy machine."""
ONLINE_AGAIN = 0.1
"""Seconds; a page that is about to ask does not listen for a moment."""


class Pane:
    """One glass, and what it is told: all of it each time that the page asks."""

    def __init__(self, page: Page, language: str = "fr") -> None:
        """Take an empty page."""
        self.page = page
        self.told: dict[str, Any] = {}
        self.files: dict[str, tuple[bytes, str]] = {}
        self._language = language
        self._pages: Pages = read_pages()
        self._sites: list[dict[str, Any]] = []
        self._now = 0.0
        self._is_open = False
        self._asked = asyncio.Event()
        page.set_default_timeout(PATIENCE)

    async def show(
        self,
        sites: list[dict[str, Any]],
        now: float,
        width: int = 1920,
        height: int = 1080,
        **told: Any,
    ) -> Page:
        """Show sites at an instant, in seconds since 1970, on a glass of so many CSS pixels."""
        self._sites, self._now, self.told = sites, now, told
        await self.page.set_viewport_size({"width": width, "height": height})
        if self._is_open:
            await self.again()
        else:
            self._is_open = True
            await self.page.route(f"{HOST}/**", self._serve)
            await self.page.goto(f"{HOST}{PATH}")
            await self.page.wait_for_selector(".tile, .note:not([hidden])")
        return self.page

    async def again(self) -> None:
        """Wait until the page has asked anew, twice: then it shows what it was told the first time.

        It asks all the time, and at once when it hears that it is online.
        """
        for _ in range(2):
            self._asked.clear()
            while not self._asked.is_set():
                await self.page.evaluate("dispatchEvent(new Event('online'))")
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._asked.wait(), ONLINE_AGAIN)

    async def _serve(self, route: Route) -> None:
        path = route.request.url.removeprefix(HOST)
        if path == PATH:
            return await _send(route, self._pages.documents["board", self._language])
        if path == f"{API}/events":
            await route.fulfill(body=self._feed(), content_type="text/event-stream")
            return self._asked.set()
        if path in self.files:
            body, content_type = self.files[path]
            return await route.fulfill(body=body, content_type=content_type, headers=dict(HEADERS))
        file = self._pages.files.get(path.rpartition("/")[2])
        if file is None:
            return await route.fulfill(status=404)
        return await _send(route, file)

    def _feed(self) -> str:
        now = int(self._now * 1000)
        hello = {
            "now": now,
            "build": self._pages.build,
            "language": self._language,
            "home": self._sites[0]["site"],
            "sites": [each["site"] for each in self._sites],
            **self.told,
        }
        frames = [f"event: site\ndata: {json.dumps(each)}\n\n" for each in self._sites]
        return (
            f"event: hello\ndata: {json.dumps(hello)}\n\n"
            f"{''.join(frames)}event: beat\ndata: {now}\n\n"
        )


async def _send(route: Route, file: File) -> None:
    content_type = f"{file.content_type}; charset=utf-8"
    await route.fulfill(body=file.body, content_type=content_type, headers=dict(HEADERS))
