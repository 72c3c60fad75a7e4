"""The animator's dashboard in a real browser: Lovelace draws every card, in both languages."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.async_api import Page
import pytest

from custom_components.faitout.dashboard.panel import URL
from demo.line import Line
from demo.observer import Observer
from demo.options import Options
from demo.patience import TO_CHECK
from demo.pictures.browser import PHONE, Visitor, page_on
from demo.ports import free_port
from demo.progress import Progress
from demo.reception import Reception
from demo.set_up import building_of, set_up
from demo.stage import Stage, raised
from simulator.moments import Address

VIEWS = ("now", "week", "attention", "figures", "devices", "seen", "doors")
SPACE = "space-luzech-salle_du_lot"
FIRST = {view: f"faitout-{view} h2" for view in ("now", "attention")} | {
    "week": "faitout-week .grid"
}
"""What is there once a view is; else the heading of a section."""
ROOM = Address("luzech/salle_du_lot")
BROKEN = "hui-error-card, hui-error-section, hui-error-badge, hui-warning, hui-error-view"

pytestmark = [pytest.mark.usefixtures("socket_enabled"), pytest.mark.timeout(150)]


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """Let both places be set up in a Home Assistant in French."""
    options = Options(home=tmp_path / "demo", language="fr", port=free_port())
    async with raised(options, Progress()) as stage, building_of(stage):
        await set_up(stage, TO_CHECK)
        yield stage


async def test_lovelace_draws_every_view_on_a_phone(stage: Stage, chromium: str) -> None:
    url = stage.home_assistant.url
    async with page_on(PHONE, chromium, Visitor(url, stage.api.token)) as page:
        for view in VIEWS:
            await page.goto(f"{url}/{URL}/{view}")
            await page.locator(FIRST.get(view, "hui-heading-card")).first.wait_for()
            assert await page.locator(BROKEN).count() == 0, view
            assert await widest(page) <= PHONE.width, view
        await page.goto(f"{url}/{URL}/attention")
        await page.get_by_text("Tout est en ordre").first.wait_for()


async def test_one_tap_says_that_they_are_here(stage: Stage, chromium: str) -> None:
    url, observer = stage.home_assistant.url, Observer()
    visitor = Visitor(url, stage.api.token)
    async with Line(stage.api, observer) as line, page_on(PHONE, chromium, visitor) as page:
        await page.goto(f"{url}/{URL}/{SPACE}")
        await page.get_by_text("Salle du Lot").first.wait_for()
        assert not await page.get_by_text("Ils sont là").is_visible()
        start = datetime.now(UTC) + timedelta(seconds=2)
        await Reception(line, observer).book(ROOM, start, timedelta(minutes=5), "Essai")
        await page.get_by_text("Ils sont là").click()
        await page.get_by_text("Terminer").wait_for()
        assert observer.state(ROOM, "status") == "occupied"
        assert not await page.get_by_text("Ils sont là").is_visible()


async def test_one_tap_shows_what_each_sensor_said_before_a_release(
    stage: Stage, chromium: str
) -> None:
    url, observer = stage.home_assistant.url, Observer()
    visitor = Visitor(url, stage.api.token)
    async with Line(stage.api, observer) as line, page_on(PHONE, chromium, visitor) as page:
        await page.goto(f"{url}/{URL}/{SPACE}")
        await page.get_by_text("Ses raisons du jour").wait_for()
        assert await page.locator("summary").count() == 0
        start = datetime.now(UTC) + timedelta(seconds=2)
        await Reception(line, observer).book(ROOM, start, timedelta(minutes=5), "Essai")
        await page.locator("summary").first.wait_for()
        said = page.locator("details pre").first
        assert not await said.is_visible()
        await page.locator("summary").first.click()
        assert await said.is_visible()
        text = await said.inner_text()
        assert "Radar Salle du Lot" in text
        assert "personne pendant tout ce temps" in text


async def widest(page: Page) -> int:
    """Return how wide the page is, in CSS pixels."""
    width: int = await page.evaluate("document.documentElement.scrollWidth")
    return width
