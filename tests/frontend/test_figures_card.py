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
    "energy_kwh": None,
    "energy_missing_hours": 0,
    "energy_spaces": 0,
}
ROOM = {
    "site": "luzech",
    "site_name": "Luzech",
    "space": "salle",
    "name": "Salle " + "longue " * 12,
}


RECORDED = {**USAGE, "is_recorded": True}
CLOCK = """(now) => {
    const Real = Date;
    window.Date = class extends Real {
        constructor(...of) { super(...(of.length ? of : [now])); }
        static now() { return now; }
    };
}"""
"""A page whose clock stands still: what is the last month depends on it."""
NONE = "\u2013"
NOVEMBER = 1_794_000_000_000


def figures(**changes: Any) -> dict[str, Any]:
    """Return what the hub says of October."""
    heat = [[0] * 24 for _ in range(7)]
    heat[1][10], heat[1][12] = 240, 90
    return {
        "start": "2026-10-01",
        "end": "2026-11-01",
        "since": "2026-02-03",
        "is_recorded": True,
        "total": USAGE,
        "sites": [{"site": "luzech", "name": "Luzech", **RECORDED}],
        "kinds": [{"kind": kind, **RECORDED} for kind in ("meeting_room", "desk")],
        "spaces": [{**ROOM, **RECORDED}],
        "heat": heat,
        "months": [{"month": "2026-10", **USAGE}],
        "compared": {
            "start": "2026-09-01",
            "end": "2026-10-01",
            "is_recorded": True,
            "total": {**USAGE, "no_shows": 7},
        },
        "paper": {"page": "/report/page?x=1", "semicolon": "/report/semicolon", "comma": "/c"},
        **changes,
    }


async def show_figures(page: Page, answer: dict[str, Any], *, dark: bool = False) -> None:
    """Draw the card in November 2026."""
    await page.evaluate(CLOCK, NOVEMBER)
    await show(page, "faitout-figures", {"figures": answer}, dark=dark)


async def test_last_month_is_one_tap_from_paper(page: Page) -> None:
    await show_figures(page, figures())
    way = page.get_by_role("link", name="Sur papier")
    await expect(way).to_have_attribute("href", "/report/page?x=1")
    await expect(page.get_by_role("link", name="En tableau")).to_have_attribute(
        "href", "/report/semicolon"
    )
    (first,) = await asked(page, "figures")
    assert (first["language"], first["start"], first["end"]) == ("fr", "2026-10-01", "2026-11-01")
    assert (first["compare_start"], first["compare_end"]) == ("2026-09-01", "2026-10-01")


async def test_two_periods_stand_beside_each_other_by_kind_and_by_space(page: Page) -> None:
    await show_figures(page, figures())
    row = page.get_by_role("row", name="Personne n’est venu")
    await expect(row.get_by_role("cell")).to_have_text(["2", "7"])
    card = page.locator("faitout-figures")
    for words in ("octobre 2026", "septembre 2026", "moins de 5", "25\u00a0h", "Postes", "longue"):
        await expect(card).to_contain_text(words)
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390


async def test_the_hours_of_the_week_are_numbers_and_read_without_colour(page: Page) -> None:
    await show_figures(page, figures())
    await expect(page.get_by_text("Le plus\u00a0: mardi 10\u201311\u00a0h")).to_be_visible()
    hours = page.locator("table.heat tbody tr")
    # From the first hour in which anybody came to the last, and no others.
    await expect(hours).to_have_count(3)
    await expect(hours.first.get_by_role("cell")).to_have_text([NONE, "4", *[NONE] * 5])


@pytest.mark.parametrize(
    ("unit", "start", "end", "before"),
    [
        ("Trimestre", "2026-07-01", "2026-10-01", "2026-04-01"),
        ("Année", "2025-01-01", "2026-01-01", "2024-01-01"),
    ],
)
async def test_any_period_is_chosen_and_compared(
    page: Page, unit: str, start: str, end: str, before: str
) -> None:
    await show_figures(page, figures())
    await page.get_by_role("button", name=unit).click()
    *_, sent = await asked(page, "figures")
    assert (sent["start"], sent["end"], sent["compare_start"]) == (start, end, before)
    # What is shown was counted of another period.
    await expect(page.get_by_role("status")).to_have_text("On compte…")
    await page.get_by_label("Comparé avec").select_option("rien")
    *_, sent = await asked(page, "figures")
    assert "compare_start" not in sent


async def test_any_two_months_are_put_beside_each_other(page: Page) -> None:
    await show_figures(page, figures())
    await page.get_by_role("combobox", name="Période").select_option("mars 2026")
    await page.get_by_label("Comparé avec").select_option("juin 2026")
    *_, sent = await asked(page, "figures")
    assert (sent["start"], sent["compare_start"]) == ("2026-03-01", "2026-06-01")
    await page.get_by_label("Comparé avec").select_option("la même un an avant")
    *_, sent = await asked(page, "figures")
    assert sent["compare_start"] == "2025-03-01"
    await page.get_by_role("button", name="Période précédente").click()
    *_, sent = await asked(page, "figures")
    assert sent["start"] == "2026-02-01"
    # Nothing is recorded before February, and nothing to come.
    await expect(page.get_by_role("button", name="Période précédente")).to_be_disabled()
    options = page.get_by_role("combobox", name="Période").get_by_role("option")
    assert await options.count() == 10


async def test_a_month_of_which_nothing_was_recorded_has_no_noughts(page: Page) -> None:
    empty = figures(is_recorded=False, since="2026-11-03", spaces=[], kinds=[], months=[])
    await show_figures(page, empty)
    await expect(
        page.get_by_text("Rien n’a été enregistré avant le 3 novembre 2026.")
    ).to_be_visible()
    assert await page.get_by_role("table").count() == 0
    assert await page.get_by_role("link").count() == 0
    await show_figures(page, figures(since=None, is_recorded=False))
    await expect(page.get_by_text("Rien n’a encore été enregistré.")).to_be_visible()


async def test_a_month_before_the_record_is_no_nought_beside_another_either(page: Page) -> None:
    nothing = {**figures()["compared"], "is_recorded": False}
    unknown = {**ROOM, **USAGE, "is_recorded": False}
    await show_figures(page, figures(compared=nothing, since="2026-10-05", spaces=[unknown]))
    row = page.get_by_role("row", name="Personne n’est venu")
    await expect(row.get_by_role("cell")).to_have_text(["2", NONE])
    await expect(page.get_by_text("avant le 5 octobre 2026")).to_be_visible()
    await expect(page.get_by_role("row", name="longue").get_by_role("cell")).to_have_text(
        [NONE] * 3
    )


async def test_where_nobody_was_seen_there_is_no_map(page: Page) -> None:
    quiet = figures(heat=[[0] * 24 for _ in range(7)], total={**USAGE, "rate": None})
    await show_figures(page, quiet)
    await expect(page.get_by_role("row", name="Taux").first).to_be_visible()
    await expect(page.locator("table.heat")).to_have_count(0)


async def test_energy_is_told_with_what_is_not_known_of_it(page: Page) -> None:
    await show_figures(page, figures())
    await expect(page.get_by_role("row", name="Énergie")).to_contain_text("non mesurée")
    measured = {**USAGE, "energy_kwh": 1234.5, "energy_missing_hours": 7, "energy_spaces": 1}
    two = [{**ROOM, **RECORDED}, {**ROOM, **RECORDED, "name": "Cabine"}]
    await show_figures(page, figures(total=measured, spaces=two))
    await expect(page.get_by_role("row", name="Énergie")).to_contain_text("234,5\u00a0kWh")
    await expect(page.get_by_text("mesurée dans 1 espaces sur 2")).to_be_visible()
    await expect(page.get_by_text("Il manque la mesure de 7 h")).to_be_visible()
