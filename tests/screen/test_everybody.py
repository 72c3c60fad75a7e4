"""Nobody is kept from using a page: with a finger, a keyboard, twice the size, or no colours.

With FAITOUT_LOOK=<folder> each page is photographed as people see it who tell fewer colours.
"""

import os
from pathlib import Path

from playwright.async_api import Browser, Page
import pytest

from tests.chromium import TOOLS, launched
from tests.screen.axe import axe_core
from tests.screen.everybody import hurdles
from tests.screen.window import Window

pytestmark = [pytest.mark.usefixtures("socket_enabled"), pytest.mark.timeout(180)]
SIGHTS = ("none", "achromatopsia", "deuteranopia", "protanopia", "tritanopia", "blurredVision")
RENEWS = "plain: axe: meta-refresh"
"""Without script a page that tells what is now has no other way (WCAG 2.2.1: a real-time event)."""
TABLET = (1280, 800)
PHONE = (390, 844)


async def looked_at(page: Page, name: str) -> None:
    """Photograph a page for each sight, where somebody wants to look at it."""
    folder = os.environ.get("FAITOUT_LOOK")
    if folder is None:
        return
    session = await page.context.new_cdp_session(page)
    for sight in SIGHTS:
        await session.send("Emulation.setEmulatedVisionDeficiency", {"type": sight})
        await page.screenshot(path=Path(folder) / f"{name}_{sight}.png")
    await session.send("Emulation.setEmulatedVisionDeficiency", {"type": "none"})


async def check(page: Page, name: str, script: str) -> list[str]:
    """Return what is wrong with a page, each with where."""
    await looked_at(page, name)
    found = [f"{name}: {each}" for each in await hurdles(page, script)]
    await page.context.close()
    return found


async def test_no_page_keeps_anybody_from_using_it() -> None:
    script = axe_core(TOOLS)
    async with launched() as browser:
        found = [
            *await of_screens(browser, script),
            *await of_phones(browser, script),
        ]
    assert found == [], "\n" + "\n".join(found)


async def of_screens(browser: Browser, script: str) -> list[str]:
    window = Window(browser)
    plain = await check(await window.plain(800, 480), "plain", script)
    return [
        *await check(await window.pairing(*TABLET), "pairing", script),
        *await check(await window.board(1920, 1080), "board", script),
        *await check(await window.door("free", *TABLET), "door_free", script),
        *await check(await window.door("unsure", 800, 1280), "door_unsure", script),
        *(each for each in plain if not each.startswith(RENEWS)),
    ]


async def of_phones(browser: Browser, script: str) -> list[str]:
    window = Window(browser)
    return [
        *await check(await window.phone("free", *PHONE), "phone", script),
        *await check(await window.sheet(*PHONE), "sheet", script),
    ]
