"""The Chromium that tests look through; where there is none they are skipped, and say so."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
import os
from pathlib import Path

from playwright.async_api import Browser, async_playwright
import pytest

from demo.pictures.browser import QUIET, find_chromium

ROOT = Path(__file__).parents[1]
TOOLS = Path(os.environ.get("FAITOUT_TOOLS", ROOT / ".faitout" / "tools"))


def chromium_here() -> str:
    """Return the program; skip the test where there is none."""
    found = find_chromium(TOOLS)
    if found is None:
        pytest.skip("no Chromium here; scripts/debian-tools chromium gets one without root")
    return found


@asynccontextmanager
async def launched() -> AsyncIterator[Browser]:
    """Start it, and end it afterwards."""
    found = chromium_here()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found, args=list(QUIET))
        yield browser
        await browser.close()
