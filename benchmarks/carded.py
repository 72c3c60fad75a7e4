"""How soon the animator's first view is there on a slow phone, and what its cards weigh.

Home Assistant's own frontend has to start before any card can be drawn, so both are measured: the
dashboard opened in a browser that has nothing of it yet, beside one of Home Assistant's own cards
with as many spaces; and our part alone, from the tap on the view until its rows can be read.
"""

from collections.abc import Sequence
import gzip
from statistics import median
from typing import Final

from homeassistant.core import HomeAssistant
from playwright.async_api import Browser

from custom_components.faitout.dashboard.panel import URL
from custom_components.faitout.desk.setup import PROGRAM
from demo.pictures.browser import PHONE, login

from .apart import apart
from .browser import PATIENCE, SLOWER, Load, Shown, chromium, load, web
from .dashboards import home_with_dashboard, token_of_hall
from .home import at_home, set_up
from .painted import SPACES, dashboard_loaded
from .places import open_rooms
from .progress import say
from .rows import Mark, Row, Rows, Size

TITLE = "The animator's cards on a slow phone"
LOADS: Final = {Size.QUICK: 3, Size.FULL: 9}
LIGHT, SOON = 120.0, 1500.0
"""What the cards may weigh packed, in kB, and take until the first view is there, in ms."""
ROWS = "faitout-now li"
OTHER = "faitout-attention h2"
GO: Final = """(path) => {
    window.tapped = performance.now();
    history.pushState(null, "", path);
    dispatchEvent(new CustomEvent("location-changed", { detail: { replace: false } }));
}"""
NOTES = (
    f"{SPACES} spaces, the processor {SLOWER} times slower.",
    "Opened: the browser has nothing of the page yet; Home Assistant's program is most of it.",
    "The view itself: from the tap on it, with the dashboard open, until its rows can be read.",
)


def run(size: Size) -> Rows:
    """Open the dashboard, and tap on its first view."""
    opened, tapped = apart(cards_loaded, LOADS[size])
    theirs = median(each.shown for each in apart(dashboard_loaded, LOADS[size]))
    packed = len(gzip.compress(PROGRAM.read_bytes())) / 1000
    rows = (
        Row(what="cards, packed", ours=packed, unit="kB", mark=Mark(LIGHT)),
        Row(what="the view itself", ours=median(tapped), unit="ms", mark=Mark(SOON)),
        Row(
            what="opened",
            ours=median(each.shown for each in opened),
            other=theirs,
            against="dashboard",
            unit="ms",
        ),
    )
    return Rows(rows, NOTES)


def cards_loaded(times: int) -> tuple[Sequence[Load], Sequence[float]]:
    """Return so many loads of the dashboard, and how many ms each tap on its first view took."""

    async def measure(hass: HomeAssistant) -> tuple[Sequence[Load], Sequence[float]]:
        await set_up(hass, "frontend", {})
        await open_rooms(hass, SPACES)
        token = await token_of_hall(hass)
        async with chromium() as browser, web(hass) as url:
            script = login(url, token)
            page = Shown(f"/{URL}/now", ROWS, script=script)
            opened = []
            for number in range(times):
                say(f"opening, {number + 1} of {times}")
                opened.append(await load(browser, url, page))
            return opened, await _tapped(browser, url, script, times)

    with home_with_dashboard(0) as folder:
        return at_home(measure, folder)


async def _tapped(browser: Browser, url: str, script: str, times: int) -> list[float]:
    """Go to and fro between two views; return how long the first took each time."""
    context = await browser.new_context(viewport={"width": PHONE.width, "height": PHONE.height})
    await context.add_init_script(script)
    page = await context.new_page()
    tools = await context.new_cdp_session(page)
    await tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    await page.goto(f"{url}/{URL}/attention")
    await page.locator(OTHER).first.wait_for(timeout=PATIENCE)
    took: list[float] = []
    for _ in range(times):
        await page.evaluate(GO, f"/{URL}/now")
        await page.locator(ROWS).first.wait_for(timeout=PATIENCE)
        took.append(await page.evaluate("performance.now() - tapped"))
        await page.evaluate(GO, f"/{URL}/attention")
        await page.locator(OTHER).first.wait_for(timeout=PATIENCE)
    await context.close()
    return took
