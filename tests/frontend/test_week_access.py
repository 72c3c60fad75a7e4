"""The week is for everybody: axe-core finds nothing in it, and the keyboard reaches all of it."""

from typing import Any

from playwright.async_api import Page, expect
import pytest

from tests.chromium import TOOLS
from tests.frontend.conftest import show
from tests.frontend.test_access import OF_THE_PAGE, PAPER, THEME
from tests.frontend.weeks import at, booking, place, room
from tests.screen.axe import axe_core, violations

pytestmark = [pytest.mark.timeout(120), pytest.mark.asyncio(loop_scope="module")]

DAY = "2026-10-05"


def busy_week(days: int = 7) -> dict[str, Any]:
    """Return days in which all that the week can show is there."""
    fixed = {"may_move": False, "may_resize": False, "may_go": False, "is_fixed": True}
    over = {"may_move": False, "may_resize": False, "may_go": False, "may_cancel": False}
    bookings = (
        booking(DAY),
        booking(DAY, "08:00", "09:00", booking_id="b-2", stage="completed", title="Yoga", **over),
        booking(
            DAY,
            "09:30",
            "10:00",
            booking_id="b-3",
            stage="released",
            title="Cours",
            is_released=True,
            undo_until=at(DAY, "23:00"),
            reason="Personne n’est venu.",
            certificate="Radar\u00a0: personne",
            **over,
        ),
        booking(DAY, "16:00", "17:30", booking_id="b-4", title="Mairie", source="Agenda", **fixed),
        booking(DAY, "18:00", "18:15", booking_id="b-5", stage="unverified", title="", **over),
    )
    used = [[at(DAY, "08:05"), at(DAY, "08:50"), "b-2"], [at(DAY, "11:00"), at(DAY, "12:00"), None]]
    works = [[at(DAY, "12:00"), at(DAY, "14:00"), "Travaux"]]
    shut = {"open": [[at(DAY, "08:00"), at(DAY, "12:00")], [at(DAY, "14:00"), at(DAY, "22:00")]]}
    rooms = (
        room("Salle", DAY, *bookings, days=days, used=used),
        room("Atelier", DAY, days=days, closed=works, in_service=False, **shut),
    )
    return {"week": {"sites": [place(DAY, *rooms, days=days)]}}


@pytest.mark.parametrize("dark", [False, True])
async def test_nothing_keeps_people_from_using_the_week(page: Page, *, dark: bool) -> None:
    script = axe_core(TOOLS)

    async def is_fine(what: str) -> None:
        found = await violations(page, script)
        assert [each for each in found if not each.startswith(OF_THE_PAGE)] == [], what

    await page.evaluate(THEME, list(PAPER[dark]))
    await show(page, "faitout-week", busy_week(), dark=dark)
    await page.get_by_role("button", name="Conseil").wait_for()
    await page.get_by_text("Ce que veulent dire les signes").click()
    await is_fine("a day")
    for name in ("Conseil", "Cours", "Mairie"):
        await page.get_by_role("button", name=name).click()
        if name == "Conseil":
            await page.get_by_text("Vers un autre jour").click()
        await is_fine(f"the sheet of {name}")
        await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Réserver…").click()
    await is_fine("a new booking")
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Une semaine").click()
    await is_fine("a week")


async def test_the_keyboard_reaches_each_booking_and_comes_back_to_it(page: Page) -> None:
    await show(page, "faitout-week", busy_week(1))
    await page.get_by_role("button", name="Avant").focus()
    reached: list[str] = []
    for _ in range(20):
        await page.keyboard.press("Tab")
        focus = "card.shadowRoot.activeElement"
        reached.append(
            await page.evaluate(
                f"{focus}?.getAttribute('aria-label') ?? {focus}?.textContent ?? ''"
            )
        )
        if "Mairie" in reached[-1]:
            break
    told = " | ".join(reached)
    for name in ("Réserver…", "Yoga", "Cours", "Conseil", "Mairie"):
        assert name in told
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("dialog")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    assert "Mairie" in await page.evaluate("card.shadowRoot.activeElement?.textContent ?? ''")
