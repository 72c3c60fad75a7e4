"""A space that is closed for a while from its own page, and what its cards say of it."""

from datetime import date
from typing import Any

from playwright.async_api import Page, expect
import pytest

from tests.frontend.conftest import WORDS, asked, show
from tests.frontend.hours import at, changed, closing, hours, in_the_way, later, waits_for
from tests.frontend.test_cards import place, space
from tests.frontend.test_hours_card import page
from tests.frontend.test_space_card import through

pytestmark = [pytest.mark.timeout(120), pytest.mark.asyncio(loop_scope="module")]

SAY = WORDS["fr"]
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
__all__ = ("page",)


def evening(days: int) -> str:
    """Return what the button of an evening is called, so many days from now."""
    return f"{DAYS[date.fromisoformat(later(days)).weekday()]} soir"


async def show_space(page: Page, told: dict[str, Any], **answers: Any) -> None:
    """Draw the page of a room."""
    given = {"space": told, "hours": hours(), **answers}
    await show(page, "faitout-space", given, site="luzech", space="salle")
    await page.get_by_role("heading", name="Salle, Luzech").wait_for()


async def test_a_room_is_closed_until_an_evening_of_this_week_in_two_taps(page: Page) -> None:
    after = hours(version=2, closings=[closing(later(0), later(4), space="salle", id="c-1")])
    await show_space(page, through(), change_hours=changed(after))
    await page.get_by_role("button", name=SAY["close_until"]).click()
    await page.get_by_role("textbox", name=SAY["reason"]).fill("Peinture")
    await page.get_by_role("button", name=evening(3), exact=True).click()
    (sent,) = await asked(page, "change_hours")
    assert (sent["site"], sent["version"]) == ("luzech", 1)
    assert sent["change"] == {
        "kind": "close",
        "space": "salle",
        "start": f"{later(0)}T00:00",
        "end": f"{later(4)}T00:00",
        "reason": "Peinture",
    }
    await page.get_by_role("button", name=SAY["take_back"]).click()
    assert (await asked(page, "change_hours"))[1]["change"] == {"kind": "remove", "id": "c-1"}


async def test_what_is_in_its_way_is_decided_first(page: Page) -> None:
    await show_space(page, through(), change_hours=waits_for(in_the_way()))
    await page.get_by_role("button", name=SAY["close_until"]).click()
    await page.get_by_role("button", name=SAY["this_evening"]).click()
    await page.get_by_role("combobox").select_option(SAY["cancel_booking"])
    await page.get_by_role("button", name=SAY["do_so"]).click()
    assert (await asked(page, "change_hours"))[1]["in_the_way"] == {"b-1": "cancel"}


async def test_other_times_are_one_tap_further_with_the_room_chosen(page: Page) -> None:
    await show_space(page, through(), change_hours=changed(hours(version=2)))
    await page.get_by_role("button", name=SAY["close_until"]).click()
    await page.get_by_role("button", name=SAY["another_time"]).click()
    await page.get_by_label(SAY["last_day"]).fill(later(40))
    await page.get_by_role("button", name=SAY["close_it"], exact=True).click()
    change = (await asked(page, "change_hours"))[0]["change"]
    assert (change["space"], change["end"]) == ("salle", f"{later(41)}T00:00")


async def test_the_page_says_until_when_and_why_and_opens_it_again(page: Page) -> None:
    opens = at(later(4), "08:00")
    shut = closing(later(-1), later(4), space="salle", space_name="Salle", reason="Peinture")
    told = through(told="closed", until=opens, why_closed="Peinture", closings=[shut])
    await show_space(page, told, change_hours=changed(hours(version=2)))
    await expect(page.locator("faitout-space")).to_contain_text("8\u00a0h · Peinture")
    await expect(page.get_by_role("listitem").filter(has_text="jusqu’au")).to_be_visible()
    await page.get_by_role("button", name=SAY["reopen"]).click()
    change = (await asked(page, "change_hours"))[0]["change"]
    assert change == {"kind": "remove", "id": shut["id"]}


async def test_a_reason_that_was_typed_is_there_when_the_hub_is_back(page: Page) -> None:
    await show_space(page, through())
    await page.get_by_role("button", name=SAY["close_until"]).click()
    await page.get_by_role("textbox", name=SAY["reason"]).fill("Peinture")
    await page.evaluate("() => { hass.callWS = () => Promise.reject(3); }")
    await page.get_by_role("button", name=SAY["this_evening"]).click()
    await expect(page.get_by_role("alert")).to_have_text(SAY["no_answer"])
    await show_space(page, through())
    await expect(page.get_by_role("textbox", name=SAY["reason"])).to_have_value("Peinture")


async def test_now_says_of_a_closed_place_and_room_until_when_and_why(page: Page) -> None:
    opens = at(later(12), "08:00")
    room = space("Salle", told="closed", until=opens, why_closed="Peinture")
    shut = place(room, is_open=False, until=opens, why_closed="Congés de fin d’année")
    await show(page, "faitout-now", {"now": shut})
    card = page.locator("faitout-now")
    await expect(card).to_contain_text("8\u00a0h · Congés de fin d’année")
    await expect(card).to_contain_text("Salle")
