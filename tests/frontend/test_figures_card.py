"""The figures on a phone, and the way to last month on paper."""

from typing import Any

from playwright.async_api import Page, expect
import pytest

from tests.frontend.conftest import asked, show

pytestmark = [pytest.mark.timeout(120), pytest.mark.asyncio(loop_scope="module")]

USAGE = {
    "open_minutes": 6000,
    "booked_minutes": 1200,
    "used_minutes": 1500,
    "rate": 0.25,
    "sessions": 12,
    "walk_ins": 3,
    "bookings": 10,
    "no_shows": 2,
    "released_minutes": 90,
    "reused_minutes": 30,
    "members": "<5",
}
ROOM = {
    "site": "luzech",
    "site_name": "Luzech",
    "space": "salle",
    "name": "Salle " + "longue " * 12,
}


def figures(**changes: Any) -> dict[str, Any]:
    """Return what the hub says of a month."""
    heat = [[0] * 24 for _ in range(7)]
    heat[1][10] = 240
    return {
        "start": "2026-10-01",
        "end": "2026-11-01",
        "total": USAGE,
        "spaces": [{**ROOM, **USAGE}],
        "heat": heat,
        "months": [],
        "compared": {"total": {**USAGE, "no_shows": 7}},
        "paper": {"page": "/report/page?x=1", "semicolon": "/report/semicolon", "comma": "/c"},
        **changes,
    }


async def test_last_month_is_one_tap_from_paper(page: Page) -> None:
    await show(page, "faitout-figures", {"figures": figures()})
    way = page.get_by_role("link", name="Sur papier")
    await expect(way).to_have_attribute("href", "/report/page?x=1")
    await expect(page.get_by_role("link", name="En tableau")).to_have_attribute(
        "href", "/report/semicolon"
    )
    (first,) = await asked(page, "figures")
    assert first["language"] == "fr"
    assert first["start"][8:] == first["end"][8:] == "01"
    assert first["compare_end"] == first["start"]


async def test_the_figures_are_told_beside_those_before_and_the_busiest_hour(page: Page) -> None:
    await show(page, "faitout-figures", {"figures": figures()})
    card = page.locator("faitout-figures")
    for words in ("25", "25\u00a0h", "moins de 5", "avant\u00a0: 7", "mardi 10–11"):  # noqa: RUF001
        await expect(card).to_contain_text(words)
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390


async def test_another_period_is_asked_for_once_and_nothing_is_busy(page: Page) -> None:
    quiet = figures(heat=[[0] * 24 for _ in range(7)], total={**USAGE, "rate": None})
    await show(page, "faitout-figures", {"figures": quiet})
    await page.get_by_role("button", name="Cette année").click()
    await expect(page.get_by_role("button", name="Cette année")).to_have_attribute(
        "aria-pressed", "true"
    )
    sent = await asked(page, "figures")
    assert len(sent) == 2
    assert sent[1]["start"][4:] == "-01-01"
    await expect(page.locator("faitout-figures svg[role=img]")).to_have_count(0)
