"""Bookings that are dragged, with a mouse and with a finger; what is refused stays where it was."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from playwright.async_api import Page, expect
import pytest

from tests.frontend.conftest import answer_from_now_on, asked, show

pytestmark = [pytest.mark.timeout(120), pytest.mark.asyncio(loop_scope="module")]

PARIS = ZoneInfo("Europe/Paris")
HOUR = 3600
PIXELS = 48
FOURTEEN_TO_FIFTEEN = "14\u00a0h\u201315\u00a0h"


def at(day: str, clock: str) -> int:
    """Return an instant by the clock of the place."""
    return int(datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=PARIS).timestamp())


def week(day: str = "2026-10-05", **changes: Any) -> dict[str, Any]:
    """Return a day of a room with one booking from 14 to 15 h."""
    booking = {
        "booking_id": "b-1",
        "start": at(day, "14:00"),
        "end": at(day, "15:00"),
        "stage": "scheduled",
        "title": "Conseil",
        "is_series": False,
        "source": None,
        "checked_in_at": None,
        "ended_at": None,
        "may_move": True,
        "may_cancel": True,
        "is_released": False,
        "undo_until": None,
        "reason": None,
        "certificate": None,
        **changes,
    }
    following = datetime.fromisoformat(day).date().toordinal() + 1
    midnight = datetime.combine(datetime.fromordinal(following), datetime.min.time(), PARIS)
    site = {
        "site": "luzech",
        "name": "Luzech",
        "zone": "Europe/Paris",
        "days": [
            {
                "date": day,
                "start": at(day, "00:00"),
                "end": int(midnight.timestamp()),
                "open": [[at(day, "08:00"), at(day, "22:00")]],
            }
        ],
        "spaces": [
            {
                "space": "salle",
                "name": "Salle",
                "kind": "meeting_room",
                "bookings": [booking],
                "used": [[at(day, "14:00"), at(day, "14:30"), "b-1"]],
            }
        ],
    }
    return {"week": {"sites": [site]}}


async def drag(page: Page, name: str, by: float, *, from_edge: bool = False) -> None:
    """Drag a booking down by so many pixels with the mouse."""
    booking = page.get_by_role("button", name=name)
    await booking.scroll_into_view_if_needed()
    box = await booking.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + (box["height"] - 4 if from_edge else 10)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x, y + by / 2, steps=4)
    await page.mouse.move(x, y + by, steps=4)
    await page.mouse.up()


@pytest.mark.parametrize("day", ["2026-10-05", "2026-10-25", "2027-03-28"])
async def test_one_drag_moves_a_booking_by_an_hour_on_days_of_any_length(
    page: Page, day: str
) -> None:
    await show(page, "faitout-week", week(day))
    await drag(page, "Conseil", PIXELS)
    (sent,) = await asked(page, "move")
    assert (sent["seen_start"], sent["start"]) == (at(day, "14:00"), at(day, "15:00"))
    assert sent["end"] == at(day, "16:00")
    await expect(page.get_by_role("status")).to_contain_text("Déplacé à 15")


async def test_its_edge_makes_it_longer_and_no_drag_makes_it_nothing(page: Page) -> None:
    await show(page, "faitout-week", week())
    await drag(page, "Conseil", PIXELS / 2, from_edge=True)
    await drag(page, "Conseil", -5 * PIXELS, from_edge=True)
    longer, shorter = await asked(page, "move")
    assert (longer["start"], longer["end"]) == (
        at("2026-10-05", "14:00"),
        at("2026-10-05", "15:30"),
    )
    assert shorter["end"] - shorter["start"] == 900


async def test_what_is_refused_says_why_and_stays_where_it_was(page: Page) -> None:
    refused = {"move": {"refused": "Quelqu’un d’autre l’a déplacée."}}
    await show(page, "faitout-week", week() | refused)
    await drag(page, "Conseil", PIXELS)
    await expect(page.get_by_role("alert")).to_contain_text("Quelqu’un d’autre")
    await expect(page.get_by_role("button", name=FOURTEEN_TO_FIFTEEN)).to_be_visible()


async def test_a_booking_that_is_not_theirs_is_not_dragged(page: Page) -> None:
    await show(page, "faitout-week", week(may_move=False, source="calendar.mairie"))
    await drag(page, "Conseil", PIXELS)
    assert await asked(page, "move") == []
    await page.get_by_role("button", name="Conseil").click()
    await expect(page.get_by_text("Vient d’un calendrier extérieur")).to_be_visible()


async def test_a_drag_over_empty_time_books_after_one_more_tap(page: Page) -> None:
    await show(page, "faitout-week", week())
    column = page.get_by_role("group", name="Salle")
    await column.scroll_into_view_if_needed()
    booking = await page.get_by_role("button", name="Conseil").bounding_box()
    assert booking
    x, y = booking["x"] + 20, booking["y"] + 2 * PIXELS
    await page.mouse.move(x, y + 2)
    await page.mouse.down()
    await page.mouse.move(x, y + PIXELS, steps=5)
    await page.mouse.up()
    await page.get_by_label("Pour quoi").fill("Atelier")
    await page.get_by_role("button", name="Réserver", exact=True).click()
    (sent,) = await asked(page, "book")
    assert (sent["start"], sent["minutes"]) == (at("2026-10-05", "16:00"), 60)
    assert sent["title"] == "Atelier"
    await expect(page.get_by_label("Pour quoi")).to_be_hidden()


async def test_the_buttons_of_the_sheet_do_what_a_drag_does(page: Page) -> None:
    await show(page, "faitout-week", week())
    await page.get_by_role("button", name="Conseil").focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="15\u00a0min plus tard").click()
    (sent,) = await asked(page, "move")
    assert sent["start"] == at("2026-10-05", "14:15")


async def test_why_it_was_released_is_one_tap_away_and_the_undo_beside_it(page: Page) -> None:
    released = week(
        stage="released",
        is_released=True,
        may_move=False,
        may_cancel=False,
        undo_until=at("2026-10-05", "14:20"),
        reason="Personne n’est venu.",
        certificate="Radar\u00a0: personne pendant tout ce temps",
    )
    await show(page, "faitout-week", released)
    await page.get_by_role("button", name="Conseil").click()
    await expect(page.get_by_text("Personne n’est venu.")).to_be_visible()
    await expect(page.get_by_text("personne pendant tout ce temps")).to_be_visible()
    await page.get_by_role("button", name="Annuler la libération").click()
    assert (await asked(page, "act"))[0]["act"] == "undo"


async def test_a_hub_that_goes_away_during_a_drag_changes_nothing(page: Page) -> None:
    await show(page, "faitout-week", week())
    await expect(page.get_by_role("button", name="Conseil")).to_be_visible()
    for command in ("move", "week"):
        await answer_from_now_on(page, command, {"refused": "Connexion perdue"})
    await drag(page, "Conseil", PIXELS)
    await expect(page.get_by_role("alert")).to_contain_text("Connexion perdue")
    await expect(page.get_by_role("button", name=FOURTEEN_TO_FIFTEEN)).to_be_visible()
