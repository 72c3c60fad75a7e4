"""Chromium without a window, logged in to the demo's Home Assistant."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
import json
from pathlib import Path

from playwright.async_api import Page, async_playwright

from demo.broker import find_program

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Nothing that a browser of its own accord would ask for outside of this machine."""


@dataclass(frozen=True, slots=True)
class Glass:
    """What somebody looks at: its size in CSS pixels, and how fine it is."""

    width: int
    height: int
    scale: float = 1.0


PHONE = Glass(390, 844, 2.0)
DESKTOP = Glass(1280, 900)
TABLET = Glass(1280, 800)
TELEVISION = Glass(1920, 1080)


def find_chromium(tools: Path) -> str | None:
    """Return the Chromium of scripts/debian-tools or of the system; None where there is none."""
    return next((path for name in NAMES for path in find_program(name, tools)), None)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who looks."""

    url: str
    """Home Assistant's, without a slash at its end."""
    token: str
    language: str = "fr"
    zone: str = "Europe/Paris"


@asynccontextmanager
async def page_on(glass: Glass, chromium: str, visitor: Visitor) -> AsyncIterator[Page]:
    """Open a page of a browser that has logged in already."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        try:
            context = await browser.new_context(
                viewport={"width": glass.width, "height": glass.height},
                device_scale_factor=glass.scale,
                locale={"fr": "fr-FR", "en": "en-GB"}[visitor.language],
                timezone_id=visitor.zone,
            )
            await context.add_init_script(login(visitor.url, visitor.token))
            yield await context.new_page()
        finally:
            await browser.close()


def login(url: str, token: str) -> str:
    """Return the script with which the frontend finds itself logged in."""
    login = {
        "access_token": token,
        "token_type": "Bearer",
        "expires_in": 10**9,
        "expires": 10**13,
        "refresh_token": "",
        "hassUrl": url,
        "clientId": f"{url}/",
    }
    return f"localStorage.setItem('hassTokens', {json.dumps(json.dumps(login))})"
