"""Long lives: what the hub keeps of its screens in a month, and a page at a door, do not grow.

FAITOUT_GLASS_HOURS=720 pytest tests/screen/test_month_of_glass.py    a whole month of the page
"""

import contextlib
from datetime import UTC, datetime, timedelta
import gc
import os
from random import Random
import tracemalloc
from typing import Any

from playwright.async_api import CDPSession, Page
import pytest

from custom_components.faitout.engine.ids import SiteId
from custom_components.faitout.hub.limits import MOST_KEYS, Limit
from custom_components.faitout.screen.askers import ScreenAsker
from custom_components.faitout.screen.credential import new_secret
from custom_components.faitout.screen.feed import Feed
from custom_components.faitout.screen.lines import ScreenLines, TooManyLinesError
from custom_components.faitout.screen.pairing import Pairings, PairingsFullError, SentAwayError
from tests.chromium import launched
from tests.screen.stand_in import StandIn, served

HOURS = float(os.environ.get("FAITOUT_GLASS_HOURS", "0.5"))
"""How long the page is looked at, by its own clock."""
STEP = 10
"""Seconds between two words of the hub."""
STEPS = int(HOURS * 3600 / STEP)
WARM = STEPS // 2
"""By then the page has done all that it ever does for the first time, and is compiled for it."""
BEGAN = datetime(2026, 10, 5, 7, tzinfo=UTC)
GROWN = 300_000
"""Bytes that a heap may differ by from one look at it to the next, whatever the page does."""
LOOKS = ("free", "awaiting", "occupied", "unsure", "soon", "out_of_service")


def shown(number: int) -> dict[str, Any]:
    """Return a place whose one space is in another state each minute, on a day that fills up."""
    begin = int(BEGAN.timestamp())
    taken = [(begin + 1800 * hour, begin + 1800 * hour + 900) for hour in range(number % 20)]
    space = {
        "id": "box",
        "name": "Cabine",
        "kind": "phone_box",
        "state": LOOKS[number // 6 % len(LOOKS)],
        "until": begin + 86_400,
        "taken": taken,
        "acts": ["here", "book", "extend", "end", "fault"],
        "main": ("here", "book", "extend")[number // 6 % 3],
        "ref": f"{number:016}",
        "book_until": begin + 7200 + number,
        "extend_until": begin + 9000 + number,
        "longest": 14_400,
    }
    return {
        "site": "luzech",
        "name": "Luzech",
        "up": True,
        "zone": "Europe/Paris",
        "open": True,
        "until": begin + 50_000,
        "day": [(begin, begin + 50_400)],
        "spaces": [space],
    }


@pytest.mark.timeout(3600)
@pytest.mark.usefixtures("socket_enabled")
async def test_the_page_of_a_door_holds_no_more_at_the_end_than_half_way() -> None:
    hub = StandIn("fr", BEGAN.timestamp())
    hub.tell(shown(0))
    async with served(hub) as url, launched() as browser:
        page = await browser.new_page(viewport={"width": 800, "height": 480})
        await page.clock.install(time=BEGAN)
        await page.goto(url)
        await page.locator("body:not([data-look=joining])").wait_for()
        tools = await page.context.new_cdp_session(page)
        before = (0, 0, 0)
        for number in range(1, STEPS + 1):
            hub.offset += STEP
            hub.tell(shown(number)) if number % 3 else hub.beat()
            await page.clock.run_for(STEP * 1000)
            if number % 20 == 0:
                await touch_something(page)
            if number == WARM:
                before = await held(tools)
        after = await held(tools)
    print(f"\nheap {before[0]:,} -> {after[0]:,}, nodes and listeners {before[1:]} -> {after[1:]}")
    assert before[0]
    assert after[0] - before[0] < GROWN
    # Another state has other buttons: a few tens of elements.
    assert after[1] - before[1] < 300
    assert after[2] - before[2] < 60


async def touch_something(page: Page) -> None:
    """Touch the first button there is, whatever it does."""
    button = page.locator("button:visible").first
    if await button.count():
        await button.dispatch_event("click")


async def held(tools: CDPSession) -> tuple[int, int, int]:
    """Return bytes of the heap, elements and listeners, once what is dropped is collected."""
    for _ in range(3):
        await tools.send("HeapProfiler.collectGarbage")
    heap = await tools.send("Runtime.getHeapUsage")
    counts = await tools.send("Memory.getDOMCounters")
    return int(heap["usedSize"]), int(counts["nodes"]), int(counts["jsEventListeners"])


def test_what_the_hub_keeps_of_its_screens_is_the_same_after_a_month() -> None:
    place = Place()
    for hour in range(48):
        place.live(hour)
    gc.collect()
    tracemalloc.start()
    try:
        for hour in range(48, 96):
            place.live(hour)
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        for hour in range(96, 24 * 30):
            place.live(hour)
        gc.collect()
        after = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    print(f"\nof screens {before:,} bytes after four days, {after:,} after thirty")
    assert after - before < 200_000
    assert len(place.limit) <= MOST_KEYS


class Place:
    """The hub's side of screens: who asks, who looks on, who is counted."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self.random = Random(46)  # noqa: S311 - a story, no secret
        self.pairings = Pairings(self.random.randrange)
        self.lines = ScreenLines()
        self.feed = Feed()
        self.limit = Limit(20, 60)

    def live(self, hour: int) -> None:
        """Let an hour pass: pages are loaded anew, devices ask, screens are touched."""
        for minute in range(0, 60, 5):
            now = BEGAN + timedelta(hours=hour, minutes=minute)
            asker = ScreenAsker(f"10.0.{hour % 250}.{minute}", "Chrome, Android")
            with contextlib.suppress(PairingsFullError, SentAwayError):
                self.pairings.open(asker, now)
            for screen in ("door", "hall"):
                with contextlib.suppress(TooManyLinesError):
                    self.lines.enter(screen, new_secret(), asker, now)
            self.feed.publish(SiteId("luzech"), b'{"at": %d}' % (hour * 60 + minute))
            stream = self.feed.open(f"screen-{minute}", None, "")
            if self.random.random() < 0.5:
                self.feed.end(stream)
            for touch in range(10):
                key = f"screen/{self.random.randrange(10**6)}"
                self.limit.wait(key, hour * 3600 + minute * 60 + touch)
