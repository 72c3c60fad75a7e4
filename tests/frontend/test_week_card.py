"""Bookings that are dragged, with a mouse and with a finger; what is refused stays where it was."""

from typing import Any

from playwright.async_api import Page, expect
import pytest
import pytest_asyncio

from tests.frontend.conftest import answer_from_now_on, asked, show
from tests.frontend.weeks import (
    HOUR,
    PIXELS,
    at,
    booking,
    drag,
    hold,
    one_room,
    over,
    place,
    room,
)

pytestmark = [pytest.mark.timeout(120), pytest.mark.asyncio(loop_scope="module")]

DAY = "2026-10-05"
FOURTEEN_TO_FIFTEEN = "14\u00a0h\u201315\u00a0h"


@pytest_asyncio.fixture(loop_scope="module", autouse=True)
async def morning(page: Page) -> None:
    """Let it be long before all that is booked here."""
    await page.clock.set_fixed_time("2026-10-01T08:00:00+02:00")


@pytest.mark.parametrize("day", ["2026-10-05", "2026-10-25", "2027-03-28"])
async def test_one_drag_moves_a_booking_by_an_hour_on_days_of_any_length(
    page: Page, day: str
) -> None:
    await show(page, "faitout-week", one_room(day))
    await drag(page, "Conseil", PIXELS)
    (sent,) = await asked(page, "move")
    assert (sent["seen_start"], sent["start"]) == (at(day, "14:00"), at(day, "15:00"))
    assert sent["end"] == at(day, "16:00")
    await expect(page.get_by_role("status")).to_contain_text("Déplacé à 15")


async def test_its_edge_makes_it_longer_and_no_drag_makes_it_nothing(page: Page) -> None:
    await show(page, "faitout-week", one_room())
    await drag(page, "Conseil", PIXELS / 2, from_edge=True)
    await drag(page, "Conseil", -2 * PIXELS, from_edge=True)
    longer, shorter = await asked(page, "move")
    assert (longer["start"], longer["end"]) == (
        at("2026-10-05", "14:00"),
        at("2026-10-05", "15:30"),
    )
    assert shorter["end"] - shorter["start"] == 900


async def test_what_is_refused_says_why_and_stays_where_it_was(page: Page) -> None:
    refused = {"move": {"refused": "Quelqu’un d’autre l’a déplacée."}}
    await show(page, "faitout-week", one_room() | refused)
    await drag(page, "Conseil", PIXELS)
    await expect(page.get_by_role("alert")).to_contain_text("Quelqu’un d’autre")
    await expect(page.get_by_role("button", name=FOURTEEN_TO_FIFTEEN)).to_be_visible()


async def test_a_booking_that_is_not_theirs_is_not_dragged(page: Page) -> None:
    theirs = {"may_move": False, "may_resize": False, "may_go": False}
    await show(page, "faitout-week", one_room(DAY, **theirs))
    await drag(page, "Conseil", PIXELS)
    assert await asked(page, "move") == []
    await page.get_by_role("button", name="Conseil").click()
    await expect(page.get_by_role("dialog")).to_be_visible()
    await expect(page.get_by_role("button", name="plus tard")).to_have_count(0)


async def test_one_of_a_calendar_that_takes_no_changes_looks_so_and_says_where_to_change_it(
    page: Page,
) -> None:
    fixed = {"may_move": False, "may_resize": False, "may_go": False, "is_fixed": True}
    await show(page, "faitout-week", one_room(DAY, source="Mairie", **fixed))
    await drag(page, "Conseil", PIXELS)
    await drag(page, "Conseil", PIXELS, from_edge=True)
    assert await asked(page, "move") == []
    box = page.get_by_role("button", name="calendrier extérieur")
    assert await box.locator("svg").count() == 2
    await box.click()
    await expect(page.get_by_text("n’accepte pas de changement d’ici")).to_contain_text("Mairie")


async def test_a_drag_over_empty_time_books_after_one_more_tap(page: Page) -> None:
    await show(page, "faitout-week", one_room())
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
    await show(page, "faitout-week", one_room())
    await page.get_by_role("button", name="Conseil").focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="15\u00a0min plus tard").click()
    (sent,) = await asked(page, "move")
    assert sent["start"] == at("2026-10-05", "14:15")


async def test_why_it_was_released_is_one_tap_away_and_the_undo_beside_it(page: Page) -> None:
    released = one_room(
        stage="released",
        is_released=True,
        may_move=False,
        may_resize=False,
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
    await show(page, "faitout-week", one_room())
    await expect(page.get_by_role("button", name="Conseil")).to_be_visible()
    for command in ("move", "week"):
        await answer_from_now_on(page, command, {"refused": "Connexion perdue"})
    await drag(page, "Conseil", PIXELS)
    await expect(page.get_by_role("alert")).to_contain_text("Connexion perdue")
    await expect(page.get_by_role("button", name=FOURTEEN_TO_FIFTEEN)).to_be_visible()


# What is seen while it is dragged


async def test_while_it_is_dragged_its_new_times_are_seen(page: Page) -> None:
    await show(page, "faitout-week", one_room())
    await hold(page, "Conseil", 2 * PIXELS)
    ghost = page.locator(".ghost")
    await expect(ghost).to_be_visible()
    await expect(ghost).to_contain_text("16\u00a0h\u201317\u00a0h")
    # Also when the hub tells anew of all that there is.
    await page.evaluate("card.hass = { ...hass, states: { a: 1 }, entities: {} }")
    await expect(ghost).to_be_visible()
    await page.mouse.up()
    await expect(ghost).to_have_count(0)


async def test_the_times_of_a_drag_over_empty_time_are_seen_too(page: Page) -> None:
    await show(page, "faitout-week", one_room())
    x, y = await over(page, "Conseil")
    await page.mouse.move(x, y + 2 * PIXELS - 8)
    await page.mouse.down()
    await page.mouse.move(x, y + 3 * PIXELS, steps=4)
    await expect(page.locator(".ghost")).to_contain_text("16\u00a0h\u201317\u00a0h 15")
    await page.keyboard.press("Escape")
    await page.mouse.up()
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_escape_and_a_drop_outside_leave_it_where_it_was(page: Page) -> None:
    await show(page, "faitout-week", one_room())
    await hold(page, "Conseil", PIXELS)
    await page.keyboard.press("Escape")
    await expect(page.locator(".ghost")).to_have_count(0)
    await page.mouse.up()
    await hold(page, "Conseil", PIXELS)
    await page.mouse.move(10, 5)
    await page.mouse.up()
    await expect(page.get_by_role("status")).to_contain_text("restée où elle était")
    assert await asked(page, "move") == []
    # The click that ends a drag opens nothing.
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_over_another_booking_it_is_said_and_it_goes_back(page: Page) -> None:
    other = booking(DAY, "16:00", "17:00", booking_id="b-2", title="Atelier")
    answers = {"week": {"sites": [place(DAY, room("Salle", DAY, booking(DAY), other))]}}
    taken = {"move": {"refused": "L’espace est déjà réservé."}}
    await show(page, "faitout-week", answers | taken)
    await hold(page, "Conseil", 1.5 * PIXELS)
    await expect(page.locator(".ghost.refused")).to_contain_text("Déjà réservé")
    await page.mouse.up()
    await expect(page.get_by_role("alert")).to_contain_text("déjà réservé")
    await expect(page.get_by_role("button", name=FOURTEEN_TO_FIFTEEN)).to_be_visible()


@pytest.mark.parametrize(
    ("by", "says"), [(-2, "C’est passé"), (7.5, "Fermé")], ids=["past", "closed"]
)
async def test_what_is_over_or_closed_is_said_before_it_is_let_go(
    page: Page, by: float, says: str
) -> None:
    await page.clock.set_fixed_time(f"{DAY}T13:05:00+02:00")
    await show(page, "faitout-week", one_room())
    await hold(page, "Conseil", by * PIXELS)
    await expect(page.locator(".ghost.refused")).to_contain_text(says)
    await page.mouse.up()


async def test_where_people_are_in_only_its_end_is_dragged(page: Page) -> None:
    await show(page, "faitout-week", one_room(stage="checked_in", may_move=False, may_go=False))
    await drag(page, "Conseil", PIXELS)
    assert await asked(page, "move") == []
    await drag(page, "Conseil", PIXELS / 2, from_edge=True)
    (sent,) = await asked(page, "move")
    assert (sent["start"], sent["end"]) == (at(DAY, "14:00"), at(DAY, "15:30"))


# To another space and another day


async def test_a_drag_across_goes_to_another_space(page: Page) -> None:
    rooms = (room("Salle", DAY, booking(DAY)), room("Atelier", DAY))
    await show(page, "faitout-week", {"week": {"sites": [place(DAY, *rooms)]}})
    await hold(page, "Conseil", PIXELS, across=120)
    await expect(page.locator(".ghost")).to_contain_text("Atelier")
    await page.mouse.up()
    (sent,) = await asked(page, "move")
    assert (sent["space"], sent["to"]) == ("salle", "atelier")
    assert (sent["start"], sent["end"]) == (at(DAY, "15:00"), at(DAY, "16:00"))
    await expect(page.get_by_role("status")).to_contain_text("15\u00a0h\u201316\u00a0h, Atelier")


async def test_in_a_week_it_goes_to_another_day(page: Page) -> None:
    week = {"week": {"sites": [place(DAY, room("Salle", DAY, booking(DAY), days=7), days=7)]}}
    await show(page, "faitout-week", week)
    await page.get_by_role("button", name="Une semaine").click()
    await hold(page, "Conseil", 0, across=100)
    await page.mouse.up()
    (sent,) = await asked(page, "move")
    assert "to" not in sent
    assert (sent["start"], sent["end"]) == (at("2026-10-06", "14:00"), at("2026-10-06", "15:00"))
    await expect(page.get_by_role("status")).to_contain_text("mardi 6 octobre")


async def test_to_another_place_it_does_not_go(page: Page) -> None:
    sites = [
        place(DAY, room("Salle", DAY, booking(DAY))),
        place(DAY, room("Atelier", DAY), site="prayssac", name="Prayssac"),
    ]
    await show(page, "faitout-week", {"week": {"sites": sites}})
    await hold(page, "Conseil", 0, across=120)
    await expect(page.locator(".ghost.refused")).to_contain_text("reste dans son lieu")
    await page.mouse.up()
    await expect(page.get_by_role("alert")).to_contain_text("reste dans son lieu")
    assert await asked(page, "move") == []


async def test_by_the_keyboard_alone_it_goes_to_another_day_time_and_space(page: Page) -> None:
    rooms = (room("Salle", DAY, booking(DAY)), room("Atelier", DAY))
    await show(page, "faitout-week", {"week": {"sites": [place(DAY, *rooms)]}})
    await page.get_by_role("button", name="Conseil").focus()
    await page.keyboard.press("Enter")
    sheet = page.get_by_role("dialog")
    await sheet.get_by_text("Vers un autre jour").focus()
    await page.keyboard.press("Enter")
    await sheet.get_by_label("Jour").fill("2026-10-07")
    await sheet.get_by_label("Heure", exact=True).fill("16:30")
    await sheet.get_by_label("Espace").select_option(label="Atelier, Luzech")
    await sheet.get_by_role("button", name="Déplacer", exact=True).focus()
    await page.keyboard.press("Enter")
    (sent,) = await asked(page, "move")
    assert sent["to"] == "atelier"
    assert (sent["start"], sent["end"]) == (at("2026-10-07", "16:30"), at("2026-10-07", "17:30"))
    assert (sent["seen_start"], sent["seen_end"]) == (at(DAY, "14:00"), at(DAY, "15:00"))


async def test_a_plan_that_is_against_it_is_told_and_overruled_by_one_more_tap(page: Page) -> None:
    against = {"move": {"against": "Les demi-journées de ce mois ne suffisent pas."}}
    await show(page, "faitout-week", one_room() | against)
    await drag(page, "Conseil", PIXELS)
    await expect(page.get_by_role("alert")).to_contain_text("ne suffisent pas")
    await answer_from_now_on(page, "move", {})
    await page.get_by_role("button", name="Déplacer quand même").click()
    first, second = await asked(page, "move")
    assert "overrule" not in first
    assert second == {**first, "overrule": True}
    await expect(page.get_by_role("button", name="Déplacer quand même")).to_have_count(0)


async def test_what_the_sheet_wanted_and_was_refused_is_said_in_it(page: Page) -> None:
    refused = {"move": {"refused": "Quelqu’un d’autre l’a déplacée."}}
    await show(page, "faitout-week", one_room() | refused)
    await page.get_by_role("button", name="Conseil").click()
    await page.get_by_role("button", name="15\u00a0min plus tard").click()
    await expect(page.get_by_role("dialog").get_by_role("alert")).to_contain_text("déplacée")


async def test_a_new_booking_is_made_by_the_keyboard_alone(page: Page) -> None:
    rooms = (room("Salle", DAY), room("Atelier", DAY))
    await show(page, "faitout-week", {"week": {"sites": [place(DAY, *rooms)]}})
    await page.get_by_role("button", name="Réserver…").focus()
    await page.keyboard.press("Enter")
    sheet = page.get_by_role("dialog")
    await sheet.get_by_label("Espace").select_option(label="Atelier, Luzech")
    await sheet.get_by_label("Heure", exact=True).fill("10:00")
    await sheet.get_by_role("button", name="Plus long").press("Enter")
    await sheet.get_by_label("Pour quoi").fill("Atelier")
    await sheet.get_by_role("button", name="Réserver", exact=True).press("Enter")
    (sent,) = await asked(page, "book")
    assert (sent["space"], sent["start"], sent["minutes"]) == ("atelier", at(DAY, "10:00"), 75)


# With a finger


async def finger(page: Page, kind: str, x: float, y: float) -> None:
    """Put a finger on the glass, move it or lift it."""
    client = page.__dict__.setdefault("_finger", await page.context.new_cdp_session(page))
    points = [] if kind == "touchEnd" else [{"x": x, "y": y}]
    await client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


async def test_a_finger_that_rests_drags(page: Page) -> None:
    await show(page, "faitout-week", one_room())
    x, y = await over(page, "Conseil")
    await finger(page, "touchStart", x, y)
    # It is seen to be held before it moves.
    await expect(page.locator(".ghost")).to_be_visible()
    for step in range(1, 9):
        await finger(page, "touchMove", x, y + step * PIXELS / 8)
    await expect(page.locator(".ghost")).to_contain_text("15\u00a0h\u201316\u00a0h")
    await finger(page, "touchEnd", x, y + PIXELS)
    await expect(page.get_by_role("status")).to_contain_text("Déplacé")
    (sent,) = await asked(page, "move")
    assert sent["start"] == at(DAY, "15:00")


async def test_a_finger_that_moves_at_once_scrolls(page: Page) -> None:
    await show(page, "faitout-week", one_room())
    x, y = await over(page, "Conseil")
    scroller = page.locator(".scroller")
    before = await scroller.evaluate("it => it.scrollTop")
    await finger(page, "touchStart", x, y)
    for step in range(1, 13):
        await finger(page, "touchMove", x, y + step * 12)
    await finger(page, "touchEnd", x, y + 144)
    await page.wait_for_function(
        "before => card.shadowRoot.querySelector('.scroller').scrollTop !== before", arg=before
    )
    assert await asked(page, "move") == []
    await expect(page.locator(".ghost")).to_have_count(0)


# Changes of clock, many spaces, long names, closings


async def top_of(page: Page, name: str) -> float:
    """Return how far down something is."""
    box = await page.get_by_role("button", name=name).bounding_box()
    assert box
    return box["y"]


@pytest.mark.parametrize("first", ["2026-10-19", "2027-03-22"])
async def test_in_a_week_with_a_change_of_clock_all_days_stand_by_the_same_hours(
    page: Page, first: str
) -> None:
    sunday = "2026-10-25" if first.startswith("2026") else "2027-03-28"
    bookings = (
        booking(first, title="Lundi"),
        booking(sunday, title="Dimanche", booking_id="b-2"),
    )
    week = place(first, room("Salle", first, *bookings, days=7), days=7)
    await show(page, "faitout-week", {"week": {"sites": [week]}})
    await page.get_by_role("button", name="Une semaine").click()
    assert await top_of(page, "Lundi") == await top_of(page, "Dimanche")
    label = page.locator(".hours span", has_text="14\u00a0h")
    box = await label.bounding_box()
    assert box
    assert abs(box["y"] + box["height"] / 2 - await top_of(page, "Dimanche")) < 3
    await drag(page, "Dimanche", PIXELS)
    (sent,) = await asked(page, "move")
    assert (sent["start"], sent["end"]) == (at(sunday, "15:00"), at(sunday, "16:00"))


def open_always(day: str, following: str, *bookings: Any) -> dict[str, Any]:
    """Return a day of a room that is open day and night."""
    always = [[at(day, "00:00"), at(following, "00:00")]]
    return {"week": {"sites": [place(day, room("Salle", day, *bookings, open=always))]}}


async def test_the_hour_that_is_missing_is_shown_and_nothing_is_dropped_in_it(page: Page) -> None:
    day = "2027-03-28"
    early = booking(day, "00:00", "01:00")
    await show(page, "faitout-week", open_always(day, "2027-03-29", early))
    await expect(page.locator(".missing")).to_contain_text("n’existe pas")
    hours = [text.strip() for text in await page.locator(".hours span").all_text_contents()]
    assert hours[:4] == [f"{hour}\u00a0h" for hour in range(4)]
    # Two hours down the wall is where no time is: it goes on at three, with all its length.
    await drag(page, "Conseil", 2 * PIXELS)
    (sent,) = await asked(page, "move")
    assert sent["start"] == at(day, "03:00")
    assert sent["end"] - sent["start"] == HOUR


async def test_the_hour_that_comes_twice_is_there_twice(page: Page) -> None:
    day = "2026-10-25"
    early = booking(day, "01:00", "01:30")
    await show(page, "faitout-week", open_always(day, "2026-10-26", early))
    hours = [text.strip() for text in await page.locator(".hours span").all_text_contents()]
    assert hours[1:5] == ["1\u00a0h", "2\u00a0h", "2\u00a0h bis", "3\u00a0h"]
    await hold(page, "Conseil", 2 * PIXELS)
    await expect(page.locator(".ghost")).to_contain_text("2\u00a0h bis\u20132\u00a0h 30 bis")
    await page.mouse.up()
    await drag(page, "Conseil", 1 * PIXELS)
    second, first = await asked(page, "move")
    assert second["start"] == at(day, "02:00", fold=1)
    assert first["start"] == at(day, "02:00", fold=0)


async def test_a_time_that_is_not_there_is_refused_in_the_form(page: Page) -> None:
    day = "2027-03-28"
    await show(page, "faitout-week", one_room(day))
    await page.get_by_role("button", name="Conseil").click()
    sheet = page.get_by_role("dialog")
    await sheet.get_by_text("Vers un autre jour").click()
    await sheet.get_by_label("Heure", exact=True).fill("02:30")
    await sheet.get_by_role("button", name="Déplacer", exact=True).click()
    await expect(sheet.get_by_role("alert")).to_contain_text("n’existe pas")
    assert await asked(page, "move") == []


async def test_a_hundred_spaces_and_a_name_of_80_letters(page: Page) -> None:
    long = "Salle de la grande réunion des conseillers communautaires du pays de Luzech et x"
    assert len(long) == 80
    rooms = [room(long, DAY, booking(DAY)), *(room(f"Poste {n}", DAY) for n in range(99))]
    await show(page, "faitout-week", {"week": {"sites": [place(DAY, *rooms)]}})
    await expect(page.get_by_role("group", name="Poste 98")).to_be_attached()
    width = await page.evaluate("document.scrollingElement.scrollWidth")
    assert width <= 390
    # Held at the edge, it scrolls on to where it is to be.
    await hold(page, "Conseil", 0, across=60)
    box = await page.locator(".scroller").bounding_box()
    assert box
    _, y = await over(page, "Conseil")
    await page.mouse.move(box["x"] + box["width"] - 8, y)
    await page.wait_for_function(
        "card.shadowRoot.querySelector('.scroller').scrollLeft > 600", timeout=20_000
    )
    await page.mouse.up()
    (sent,) = await asked(page, "move")
    assert sent["to"].startswith("poste ")


async def test_closed_days_and_hours_say_why(page: Page) -> None:
    works = [[at(DAY, "12:00"), at(DAY, "14:00"), "Travaux"]]
    hours = [[at(DAY, "08:00"), at(DAY, "12:00")], [at(DAY, "14:00"), at(DAY, "22:00")]]
    shut = room("Atelier", DAY, open=[])
    rooms = (room("Salle", DAY, open=hours, closed=works), shut)
    site = place(DAY, *rooms)
    site["days"][0]["reason"] = "Fête votive"
    await show(page, "faitout-week", {"week": {"sites": [site]}})
    await expect(page.get_by_text("Fermé\u00a0: Travaux")).to_be_attached()
    await expect(page.get_by_role("group", name="Atelier")).to_contain_text("Fête votive")


async def test_who_came_without_a_booking_is_told_by_more_than_colour(page: Page) -> None:
    used = [[at(DAY, "10:00"), at(DAY, "11:00"), None], [at(DAY, "14:00"), at(DAY, "15:00"), "b-1"]]
    rooms = (room("Salle", DAY, booking(DAY, stage="completed"), used=used),)
    await show(page, "faitout-week", {"week": {"sites": [place(DAY, *rooms)]}})
    walk_in = page.get_by_role("img", name="sans réservation 10")
    await expect(walk_in).to_contain_text("sans réservation")
    await expect(page.get_by_role("img", name="Quelqu’un était là 14")).to_be_attached()
    await page.get_by_text("Ce que veulent dire les signes").click()
    await expect(page.get_by_text("pointillés")).to_be_visible()
