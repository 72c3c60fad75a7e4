"""A real Chromium that loads pages of a home, on a processor as slow as a cheap tablet's."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
import os
from pathlib import Path
from typing import Any

from homeassistant.core import HomeAssistant
from playwright.async_api import Browser, CDPSession, ViewportSize, async_playwright

from demo.pictures.browser import QUIET, find_chromium

SLOWER = 4
"""Times that the processor is slowed down."""
TOOLS = Path(os.environ.get("FAITOUT_TOOLS", ".faitout/tools"))
PATIENCE = 60_000
"""Milliseconds that a page may take."""
GLASS: ViewportSize = {"width": 1280, "height": 800}
PAINT = """() => performance.getEntriesByType("paint")
  .find((entry) => entry.name === "first-contentful-paint").startTime"""
FEEDS = ("/events",)
"""Ends of addresses that are no part of a page: what they say goes on for ever."""


@dataclass(frozen=True, slots=True)
class Load:
    """One load of a page: kB uncompressed, and milliseconds."""

    weight: float
    painted: float
    """Until the first text or picture."""
    shown: float
    """Until what it is there for can be read."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page, and what is to be seen on it."""

    address: str
    what: str
    """A selector of what it is there for."""
    cookies: Mapping[str, str] = field(default_factory=dict)
    script: str = ""
    """What is in the browser before the page is."""


class Weight:
    """What a page has loaded, in bytes, uncompressed."""

    def __init__(self, tools: CDPSession) -> None:
        """Begin to weigh."""
        self.bytes = 0
        self._feeds: set[str] = set()
        tools.on("Network.requestWillBeSent", self._asks)
        tools.on("Network.dataReceived", self._comes)

    def _asks(self, told: dict[str, Any]) -> None:
        if told["request"]["url"].endswith(FEEDS):
            self._feeds.add(told["requestId"])

    def _comes(self, told: dict[str, Any]) -> None:
        if told["requestId"] not in self._feeds:
            self.bytes += told["dataLength"]


async def load(browser: Browser, url: str, shown: Shown) -> Load:
    """Load a page in a browser that has nothing of it yet."""
    context = await browser.new_context(viewport=GLASS)
    try:
        await context.add_cookies(
            [{"name": name, "value": value, "url": url} for name, value in shown.cookies.items()]
        )
        if shown.script:
            await context.add_init_script(shown.script)
        page = await context.new_page()
        tools = await context.new_cdp_session(page)
        weight = Weight(tools)
        await tools.send("Network.enable")
        await tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        await page.goto(url + shown.address)
        await page.locator(shown.what).first.wait_for(timeout=PATIENCE)
        seen = await page.evaluate("performance.now()")
        painted = await page.evaluate(PAINT)
        return Load(weight.bytes / 1000, painted, seen)
    finally:
        await context.close()


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """Start it, and end it afterwards. Raises LookupError where there is none."""
    program = find_chromium(TOOLS)
    if program is None:
        raise LookupError("Chromium cannot be had here: see scripts/debian-tools")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=list(QUIET))
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def web(hass: HomeAssistant) -> AsyncIterator[str]:
    """Serve a home on a free port; yield its address without a slash at the end."""
    runner = hass.http.runner
    if runner is None or runner.server is None:
        raise RuntimeError("the web is not served")
    server = await hass.loop.create_server(runner.server, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
