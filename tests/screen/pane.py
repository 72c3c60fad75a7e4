"""The board behind glass, without a hub: a real Chromium, the real page, and frames as a hub sends
them. For what is measured on the glass over many sizes, where a hub adds nothing but time.
"""

from collections.abc import Iterator
from contextlib import contextmanager
import json
from typing import Any

from playwright.sync_api import Browser, Page, Route, sync_playwright

from custom_components.faitout.screen import PATH
from custom_components.faitout.screen.headers import API, HEADERS
from custom_components.faitout.screen.pages import File, Pages, read_pages
from demo.pictures.browser import QUIET
from tests.chromium import chromium_here

HOST = "http://hall.test"
PATIENCE = 20_000
"""Milliseconds that a page may take on a busy machine."""


class Pane:
    """One glass, and what it is told. The feed is sent whole each time that the page asks for it."""

    def __init__(self, page: Page, language: str = "fr") -> None:
        """Take an empty page."""
        self.page = page
        self.told: dict[str, Any] = {}
        self.files: dict[str, tuple[bytes, str]] = {}
        self._language = language
        self._pages: Pages = read_pages()
        self._sites: list[dict[str, Any]] = []
        self._now = 0.0
        page.set_default_timeout(PATIENCE)
        page.route(f"{HOST}/**", self._serve)

    def show(
        self,
        sites: list[dict[str, Any]],
        now: float,
        width: int = 1920,
        height: int = 1080,
        **told: Any,
    ) -> Page:
        """Show sites at an instant, in seconds since 1970, on a glass of so many CSS pixels."""
        self._sites, self._now, self.told = sites, now, told
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.goto(f"{HOST}{PATH}")
        self.page.wait_for_selector(".tile, .note:not([hidden])")
        return self.page

    def _serve(self, route: Route) -> None:
        path = route.request.url.removeprefix(HOST)
        if path == PATH:
            return _send(route, self._pages.documents["board", self._language])
        if path == f"{API}/events":
            return route.fulfill(body=self._feed(), content_type="text/event-stream")
        if path in self.files:
            body, content_type = self.files[path]
            return route.fulfill(body=body, content_type=content_type, headers=dict(HEADERS))
        file = self._pages.files.get(path.rpartition("/")[2])
        return _send(route, file) if file else route.fulfill(status=404)

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
        return f"event: hello\ndata: {json.dumps(hello)}\n\n{''.join(frames)}event: beat\ndata: {now}\n\n"


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a real Chromium, and end it afterwards."""
    found = chromium_here()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        yield browser
        browser.close()


def _send(route: Route, file: File) -> None:
    content_type = f"{file.content_type}; charset=utf-8"
    route.fulfill(body=file.body, content_type=content_type, headers=dict(HEADERS))
