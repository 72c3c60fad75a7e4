"""Opening hours as she sees and changes them: nothing is done unasked, nothing typed is lost."""

import re
from typing import Any

from playwright.async_api import Page, expect
import pytest
import pytest_asyncio

from custom_components.faitout.desk.setup import PROGRAM
from tests.chromium import TOOLS
from tests.frontend.conftest import WORDS, answer_from_now_on, asked, show
from tests.frontend.hours import (
    OPEN,
    changed,
    closing,
    day_apart,
    hours,
    in_the_way,
    later,
    waits_for,
)
from tests.frontend.test_access import OF_THE_PAGE, PAPER, THEME
from tests.screen.axe import axe_core, violations

pytestmark = [pytest.mark.timeout(120), pytest.mark.asyncio(loop_scope="module")]

SAY = WORDS["fr"]
BLANK = "<!doctype html><html lang=fr><body style='margin:0'></body></html>"
LONG = "Fermeture pour le remplacement de la chaudière et la visite de la commission XII"


@pytest_asyncio.fixture(loop_scope="module")
async def page(page: Page) -> Page:
    """Let the page have an address: without one a browser keeps nothing for it."""
    await page.route("http://home.test/", lambda route: route.fulfill(body=BLANK))
    await page.goto("http://home.test/")
    await page.add_script_tag(content=PROGRAM.read_text(encoding="utf-8"), type="module")
    return page


async def show_hours(page: Page, told: dict[str, Any], **answers: Any) -> None:
    """Draw the card of a place whose hours are these."""
    await page.evaluate("sessionStorage.clear()")
    await show(page, "faitout-hours", {"hours": told, **answers}, site="luzech")
    await page.get_by_role("table").wait_for()


async def tap(page: Page, key: str) -> None:
    """Tap the button with this text."""
    await page.get_by_role("button", name=SAY[key], exact=True).click()


async def begin_closing(page: Page, first: str, last: str, reason: str = "") -> None:
    """Fill the form that closes the place, whole days."""
    await tap(page, "close_from_to")
    await page.get_by_label(SAY["first_day"], exact=True).fill(first)
    await page.get_by_label(SAY["last_day"]).fill(last)
    await page.get_by_label(SAY["reason"]).and_(page.locator("input")).fill(reason)


async def test_the_place_is_closed_for_some_days_and_opened_again(page: Page) -> None:
    after = hours(version=2, closings=[closing(later(3), later(6), id="c-1")])
    await show_hours(page, hours(), change_hours=changed(after))
    await begin_closing(page, later(3), later(5), "Noël")
    await answer_from_now_on(page, "hours", after)
    await tap(page, "close_it")
    (sent,) = await asked(page, "change_hours")
    assert sent["change"] == {
        "kind": "close",
        "start": f"{later(3)}T00:00",
        "end": f"{later(6)}T00:00",
        "reason": "Noël",
    }
    assert (sent["site"], sent["version"], sent["in_the_way"]) == ("luzech", 1, {})
    said = f"{SAY['hours_changed']} Luzech\u00a0: fermé du"
    await expect(page.get_by_role("status")).to_contain_text(said)
    await expect(page.get_by_role("listitem").filter(has_text="Congés")).to_be_visible()
    await tap(page, "take_back")
    assert (await asked(page, "change_hours"))[1]["change"] == {"kind": "remove", "id": "c-1"}


async def test_a_space_is_closed_for_some_hours(page: Page) -> None:
    await show_hours(page, hours(), change_hours=changed(hours(version=2)))
    await begin_closing(page, later(1), later(1))
    await page.get_by_label(SAY["what_closes"]).select_option("Salle")
    await page.get_by_label(SAY["whole_days"]).uncheck()
    await page.get_by_label(SAY["from_time"], exact=True).first.fill("12:00")
    await page.get_by_label(SAY["to_time"], exact=True).last.fill("14:30")
    await tap(page, "close_it")
    change = (await asked(page, "change_hours"))[0]["change"]
    assert (change["space"], change["start"][-5:], change["end"][-5:]) == (
        "salle",
        "12:00",
        "14:30",
    )


async def test_bookings_in_the_way_are_decided_first(page: Page) -> None:
    bookings = (
        in_the_way(),
        in_the_way("b-2", has_holder=False),
        in_the_way("b-3", may_move=False, may_cancel=False),
    )
    await show_hours(page, hours(), change_hours=waits_for(*bookings))
    await begin_closing(page, later(3), later(3))
    await tap(page, "close_it")
    await expect(page.get_by_text("3 réservations sont concernées")).to_be_visible()
    await expect(page.get_by_text(SAY["no_holder"])).to_have_count(1)
    await expect(page.get_by_role("button", name=SAY["do_so"])).to_be_disabled()
    first, second, third = (page.get_by_role("combobox").nth(place) for place in range(3))
    await first.select_option("Déplacer vers Atelier")
    await second.select_option(SAY["cancel_booking"])
    assert await third.locator("option").all_inner_texts() == [SAY["decide"], SAY["keep_booking"]]
    await third.select_option(SAY["keep_booking"])
    done = changed(hours(version=2), failed=[{"booking_id": "b-2", "message": "Trop tard."}])
    await answer_from_now_on(page, "change_hours", done)
    await tap(page, "do_so")
    assert (await asked(page, "change_hours"))[1]["in_the_way"] == {
        "b-1": {"space": "atelier"},
        "b-2": "cancel",
        "b-3": "keep",
    }
    await expect(page.get_by_text("Salle\u00a0: Trop tard.")).to_be_visible()


async def test_all_of_them_at_once_and_one_at_another_time(page: Page) -> None:
    bookings = [in_the_way(f"b-{number}") for number in range(30)]
    await show_hours(page, hours(), change_hours=waits_for(*bookings))
    await begin_closing(page, later(3), later(3))
    await tap(page, "close_it")
    await tap(page, "cancel_all")
    await page.get_by_role("combobox").first.select_option(SAY["move_in_time"])
    await expect(page.get_by_text("À décider encore\u00a0: 1.")).to_be_visible()
    await page.get_by_label(SAY["new_start"]).fill(f"{later(9)}T10:30")
    await page.get_by_label(SAY["new_start"]).blur()
    await tap(page, "do_so")
    fates = (await asked(page, "change_hours"))[1]["in_the_way"]
    moved = fates.pop("b-0")
    assert await page.evaluate("at => new Date(at * 1000).getHours()", moved["start"]) == 10
    assert set(fates.values()) == {"cancel"}
    assert len(fates) == 29


async def test_a_day_is_open_longer_with_a_break(page: Page) -> None:
    await show_hours(page, hours(), change_hours=changed(hours(version=2)))
    await tap(page, "other_hours")
    await page.get_by_label(SAY["which_day"], exact=True).fill(later(2))
    await page.get_by_role("button", name=SAY["add_break"]).click()
    await page.get_by_label(SAY["closes_at"]).last.fill("00:00")
    await page.get_by_label(SAY["closes_at"]).last.blur()
    await tap(page, "reason_event")
    await tap(page, "save")
    assert (await asked(page, "change_hours"))[0]["change"] == {
        "kind": "day",
        "day": later(2),
        "spans": [["08:00", "12:00"], ["14:00", "24:00"]],
        "reason": SAY["reason_event"],
    }


async def test_a_day_of_the_week_is_copied_to_others(page: Page) -> None:
    await show_hours(page, hours(), change_hours=changed(hours(version=2)))
    await page.get_by_role("button", name=f"{SAY['change']}\u00a0: {SAY['the_week']}").click()
    await page.get_by_role("button", name=f"lundi, {SAY['take_span_away']}").click()
    await page.get_by_role("button", name=f"lundi, {SAY['copy_day']}").click()
    await page.get_by_role("button", name="dimanche", exact=True).click()
    await tap(page, "save")
    (sent,) = await asked(page, "change_hours")
    assert sent["change"]["week"] == [[], OPEN, OPEN, OPEN, OPEN, OPEN, []]


async def test_what_cannot_be_is_said_with_a_way_out_and_not_sent(page: Page) -> None:
    await show_hours(page, hours())
    await begin_closing(page, later(3), later(3))
    await page.get_by_label(SAY["last_day"]).fill(later(1))
    await tap(page, "close_it")
    await expect(page.get_by_role("alert")).to_have_text(SAY["fault_end_first"])
    await tap(page, "leave_it")
    await tap(page, "other_hours")
    await page.get_by_label(SAY["closes_at"]).fill("07:00")
    await page.get_by_label(SAY["closes_at"]).blur()
    await tap(page, "save")
    await expect(page.get_by_role("alert")).to_have_text(SAY["fault_span"])
    assert await asked(page, "change_hours") == []


async def test_public_holidays_are_chosen_by_names(page: Page) -> None:
    await show_hours(page, hours(), change_hours=changed(hours(version=2)))
    await page.get_by_role(
        "button", name=f"{SAY['change']}\u00a0: {SAY['public_holidays']}"
    ).click()
    await page.get_by_label(SAY["closed_on_holidays"]).check()
    assert await page.get_by_role("combobox", name=SAY["country"]).locator(
        "option"
    ).all_inner_texts() == [
        "Allemagne",
        "Belgique",
        "France",
    ]
    await page.get_by_label(SAY["subdivision"]).select_option("Moselle")
    await tap(page, "save")
    assert (await asked(page, "change_hours"))[0]["change"] == {
        "kind": "holidays",
        "closed": True,
        "country": "FR",
        "subdivision": "57",
    }


async def test_a_calendar_of_closings_is_chosen_and_its_silence_told(page: Page) -> None:
    silent = {"entity_id": "calendar.ecoles", "name": "Vacances scolaires", "fault": True}
    told = hours(calendar={**hours()["calendar"], **silent})
    await show_hours(page, told, change_hours=changed(hours(version=2)))
    await expect(page.get_by_text(SAY["calendar_silent"])).to_be_visible()
    await page.get_by_role(
        "button", name=f"{SAY['change']}\u00a0: {SAY['closing_calendar']}"
    ).click()
    await page.get_by_label(SAY["closing_calendar"]).select_option(SAY["no_calendar"])
    await tap(page, "save")
    change = (await asked(page, "change_hours"))[0]["change"]
    assert change == {"kind": "calendar", "entity_id": None}


async def test_who_comes_second_is_told_what_changed_and_keeps_what_they_typed(page: Page) -> None:
    refused = {"refused": "Quelqu’un a changé les horaires."}
    await show_hours(page, hours(), change_hours=refused)
    await begin_closing(page, later(3), later(5), "Noël")
    theirs = hours(version=2, closings=[closing(later(8), later(9), reason="Travaux")])
    await answer_from_now_on(page, "hours", theirs)
    await tap(page, "close_it")
    await expect(page.get_by_text(SAY["changed_meanwhile"])).to_be_visible()
    await expect(page.get_by_text("Travaux", exact=False).first).to_be_visible()
    await expect(page.get_by_role("button", name=SAY["close_it"], exact=True)).to_be_disabled()
    await expect(page.get_by_label(SAY["first_day"], exact=True)).to_have_value(later(3))
    await answer_from_now_on(page, "change_hours", changed(hours(version=3)))
    await tap(page, "go_on")
    await tap(page, "close_it")
    second = (await asked(page, "change_hours"))[1]
    assert (second["version"], second["change"]["reason"]) == (2, "Noël")


async def test_a_week_that_two_change_takes_the_days_of_both(page: Page) -> None:
    await show_hours(page, hours(), change_hours=changed(hours(version=3)))
    await page.get_by_role("button", name=f"{SAY['change']}\u00a0: {SAY['the_week']}").click()
    await page.get_by_role("button", name=f"lundi, {SAY['take_span_away']}").click()
    theirs = hours(version=2, week=[OPEN] * 6 + [[["10:00", "12:00"]]])
    await answer_from_now_on(page, "hours", theirs)
    await page.evaluate("card.askNow()")
    await expect(page.get_by_text("autres heures\u00a0: dimanche")).to_be_visible()
    await tap(page, "go_on")
    await tap(page, "save")
    week = (await asked(page, "change_hours"))[0]["change"]["week"]
    assert week == [[], OPEN, OPEN, OPEN, OPEN, OPEN, [["10:00", "12:00"]]]


async def test_a_hub_that_goes_away_takes_nothing_that_was_typed(page: Page) -> None:
    await show_hours(page, hours())
    await begin_closing(page, later(3), later(5), "Noël")
    await page.evaluate("() => { hass.callWS = () => Promise.reject(3); }")
    await tap(page, "close_it")
    await expect(page.get_by_role("alert")).to_have_text(SAY["no_answer"])
    # It comes back, and Home Assistant draws its dashboard anew.
    await show(page, "faitout-hours", {"hours": hours()}, site="luzech")
    await expect(page.get_by_label(SAY["reason"]).and_(page.locator("input"))).to_have_value("Noël")
    await tap(page, "leave_it")
    await show(page, "faitout-hours", {"hours": hours()}, site="luzech")
    await expect(page.get_by_role("button", name=SAY["close_from_to"])).to_be_visible()


async def test_who_may_not_change_them_reads_them(page: Page) -> None:
    told = hours(
        may_change=False, closings=[closing(later(2), later(4))], days=[day_apart(later(9))]
    )
    await show_hours(page, told)
    await expect(page.get_by_role("listitem").filter(has_text="Congés")).to_be_visible()
    for key in ("close_from_to", "change", "take_away", "reopen"):
        await expect(page.get_by_role("button", name=SAY[key])).to_have_count(0)


async def test_a_day_in_the_month_says_what_it_is_and_arrows_go_on(page: Page) -> None:
    told = hours(days=[day_apart(later(1), reason="Inventaire")])
    await show_hours(page, told)
    tomorrow = page.locator(f"[data-day='{later(1)}']")
    if await tomorrow.count() == 0:
        await page.get_by_role("button", name=SAY["month_after"]).click()
    await expect(tomorrow).to_have_accessible_name(re.compile("fermé, Inventaire"))
    await expect(tomorrow.locator("svg")).to_have_count(1)
    await tomorrow.click()
    await expect(page.get_by_role("region").get_by_text("Inventaire")).to_be_visible()
    await page.keyboard.press("ArrowDown")
    following = page.locator(f"[data-day='{later(8)}']")
    await expect(following).to_be_focused()
    await tap(page, "close_that_day")
    await expect(page.get_by_label(SAY["first_day"], exact=True)).to_have_value(later(8))


async def test_one_place_of_several_is_chosen(page: Page) -> None:
    places = {
        "sites": [{"site": "luzech", "name": "Luzech"}, {"site": "prayssac", "name": "Prayssac"}]
    }
    await page.evaluate("sessionStorage.clear()")
    await show(page, "faitout-hours", {"hours": hours(), "places": places})
    await page.get_by_label(SAY["edit_site"]).select_option("Prayssac")
    await expect(page.get_by_role("table")).to_be_visible()
    assert [each["site"] for each in await asked(page, "hours")] == ["luzech", "prayssac"]
    await show(page, "faitout-hours", {"places": {"sites": []}})
    await expect(page.get_by_text(SAY["no_place"])).to_be_visible()


async def test_a_hundred_entries_with_long_reasons_fit_the_smallest_phone(page: Page) -> None:
    days = [day_apart(later(2 * number), reason=LONG[:80]) for number in range(100)]
    name = "Salle " + "très " * 14 + "grande"
    rooms = [closing(later(1), later(3), space="salle", space_name=name, reason=LONG[:80])]
    await page.set_viewport_size({"width": 320, "height": 700})
    await show_hours(page, hours(days=days, closings=rooms))
    await expect(page.get_by_role("listitem")).to_have_count(8)
    await page.get_by_role("button", name="et 93 de plus").click()
    await expect(page.get_by_role("listitem")).to_have_count(101)
    await tap(page, "close_from_to")
    assert await page.evaluate("document.documentElement.scrollWidth") == 320
    await tap(page, "leave_it")
    assert await page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("dark", [False, True])
async def test_nothing_keeps_people_from_using_it(page: Page, *, dark: bool) -> None:
    script = axe_core(TOOLS)
    told = hours(
        days=[day_apart(later(1)), day_apart(later(2), spans=[["07:00", "23:00"]])],
        closings=[closing(later(4), later(6)), closing(later(0), later(2), space="salle")],
    )
    await page.evaluate(THEME, list(PAPER[dark]))
    await page.evaluate("sessionStorage.clear()")
    answers = {"hours": told, "change_hours": waits_for(in_the_way(), in_the_way("b-2"))}
    await show(page, "faitout-hours", answers, dark=dark, site="luzech")
    await page.get_by_role("table").wait_for()

    async def is_for_all(step: str) -> None:
        found = await violations(page, script)
        assert [each for each in found if not each.startswith(OF_THE_PAGE)] == [], step

    await is_for_all("overview")
    for what in ("the_week", "public_holidays", "closing_calendar"):
        await page.get_by_role("button", name=f"{SAY['change']}\u00a0: {SAY[what]}").click()
        await is_for_all(what)
        await tap(page, "leave_it")
    await tap(page, "other_hours")
    await is_for_all("a day")
    await tap(page, "leave_it")
    await tap(page, "close_from_to")
    await is_for_all("close")
    await tap(page, "close_it")
    await page.get_by_text("2 réservations").wait_for()
    await is_for_all("in the way")
