"""A door with a tablet beside it, at a real hub: what a finger does, and what all see of it."""
# ruff: noqa: RUF001 - French is set as French is

import asyncio
from collections.abc import AsyncIterator
from http import HTTPStatus
import re

from homeassistant.util import dt as dt_util
from playwright.async_api import Browser, ConsoleMessage, Locator, Page, Route, expect
import pytest

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.screen import PATH
from tests.places import sensor, space
from tests.screen.hall import Hall, tile

RADAR = sensor("binary_sensor.salle_radar", "radar") | {"hold": 0}

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def rooms() -> tuple[object, ...]:
    """Return a room whose radar says at once that nobody is left."""
    return (space(sensors=[RADAR]),)


async def tablet(hall: Hall, browser: Browser, width: int = 800, height: int = 480) -> Page:
    """Open the page of this screen on a tablet, where fingers touch."""
    context = await browser.new_context(
        viewport={"width": width, "height": height}, has_touch=True, is_mobile=False
    )
    await hall.bring_cookie(context)
    page = await context.new_page()
    await page.goto(hall.url)
    return page


@pytest.fixture
async def door(hall: Hall, browser: Browser) -> AsyncIterator[Page]:
    """Hang a tablet beside the door of the room, for anybody."""
    await hall.let_in(scope="space", space="salle", who="anybody", language="fr")
    page = await tablet(hall, browser)
    await expect(word(page)).to_have_text("Libre")
    yield page
    await page.context.close()


def word(page: Page) -> Locator:
    """Return the state in one word."""
    return page.locator("#word")


def button(page: Page, name: str) -> Locator:
    """Return a button by what is on it."""
    return page.get_by_role("button", name=name)


async def is_answered(page: Page, words: str) -> None:
    """Wait for the answer to a touch, and leave it."""
    await expect(page.locator(".answer .words")).to_have_text(words)
    await button(page, "OK").tap()


def bookings(hall: Hall) -> list[tuple[str, str]]:
    """Return what is booked of the room, on the clock of the place."""
    runner = hall.day.site.spaces["salle"]  # type: ignore[index]  # a plain word is its id
    zone = hall.day.at("00:00").tzinfo
    return [
        (f"{each.start.astimezone(zone):%H:%M}", f"{each.end.astimezone(zone):%H:%M}")
        for each in runner.state.ledger
    ]


async def test_who_comes_books_extends_and_ends_and_a_restart_changes_nothing(
    hall: Hall, door: Page
) -> None:
    await button(door, "30 min").tap()
    await is_answered(door, "Réservé jusqu’à 9\u00a0h\u00a030.")
    await expect(word(door)).to_have_text("Occupé")
    await expect(door.locator("#detail")).to_have_text("jusqu’à 9\u00a0h\u00a030")
    assert bookings(hall) == [("09:00", "09:30")]
    (booked,) = hall.day.site.spaces["salle"].state.ledger  # type: ignore[index]  # as above
    assert booked.stage is Stage.CHECKED_IN
    await hall.day.restart()
    await expect(word(door)).to_have_text("Occupé")
    await button(door, "+ 15 min").tap()
    await is_answered(door, "Prolongé jusqu’à 9\u00a0h\u00a045.")
    assert bookings(hall) == [("09:00", "09:45")]
    await button(door, "Terminer").tap()
    await expect(door.get_by_role("heading", name="Terminer maintenant ?")).to_be_focused()
    await button(door, "Oui, terminer").tap()
    await is_answered(door, "L’espace est de nouveau libre.")
    assert bookings(hall) == []


async def test_a_time_touched_on_the_line_is_booked_later_today(hall: Hall, door: Page) -> None:
    line = door.locator(".line svg")
    box = await line.bounding_box()
    assert box
    # From 8 to 22: three quarters of the way is half past six.
    await door.touchscreen.tap(box["x"] + 0.753 * box["width"], box["y"] + 20)
    await expect(door.locator(".chosen")).to_have_count(1)
    await button(door, "Finir plus tard").tap()
    await button(door, "Réserver 18\u00a0h\u00a030 – 19\u00a0h\u00a015").tap()
    await is_answered(door, "Réservé, à 18\u00a0h\u00a030.")
    assert bookings(hall) == [("18:30", "19:15")]
    await expect(word(door)).to_have_text("Libre")


async def test_who_is_late_says_so_and_who_comes_says_so(hall: Hall, door: Page) -> None:
    await hall.day.book("09:05", "11:00")
    await hall.day.until("09:13")
    await expect(word(door)).to_have_text("Réservé")
    await expect(door.locator("#detail")).to_contain_text("libre dans 1:")
    await expect(button(door, "Je suis là")).to_contain_text("encore 1:")
    await button(door, "Garder 15 minutes").tap()
    await is_answered(door, "L’espace vous attend jusqu’à 9\u00a0h\u00a028.")
    await expect(door.locator("#more")).to_have_text("gardé jusqu’à 9\u00a0h\u00a028")
    await button(door, "Je suis là").tap()
    await is_answered(door, "Bienvenue.")
    await expect(word(door)).to_have_text("Occupé")


async def test_a_release_is_undone(hall: Hall, door: Page) -> None:
    await hall.day.book("09:05", "11:00")
    await hall.day.until("09:16")
    await expect(word(door)).to_have_text("Libre")
    await button(door, "Annuler la libération").tap()
    await is_answered(door, "La réservation est rétablie.")
    await expect(word(door)).to_have_text("Réservé")
    assert bookings(hall) == [("09:05", "11:00")]


async def test_two_tablets_book_at_once_and_one_is_told_no(
    hall: Hall, door: Page, browser: Browser
) -> None:
    other = await tablet(hall, browser, 480, 800)
    await expect(word(other)).to_have_text("Libre")
    asked: list[Page] = []
    are_both = asyncio.Event()

    async def hold(route: Route) -> None:
        asked.append(route.request.frame.page)
        if len(asked) == 2:
            are_both.set()
        await are_both.wait()
        await route.continue_()

    for page in (door, other):
        await page.route("**/act", hold)
        await button(page, "60 min").tap()
    said = [
        await page.locator(".answer[data-answer=good], .answer[data-answer=bad]").inner_text()
        for page in (door, other)
    ]
    assert len(bookings(hall)) == 1
    assert sorted("Réservé jusqu’à" in each for each in said) == [False, True]
    assert any("Quelqu’un vient de réserver ce moment." in each for each in said)
    for page in (door, other):
        await expect(word(page)).to_have_text("Occupé")
    await other.context.close()


async def test_a_space_that_is_renamed_out_of_service_or_gone_says_so(
    hall: Hall, door: Page
) -> None:
    entries = hall.hass.config_entries
    (room,) = hall.day.site.entry.get_subentries_of_type("space")
    entries.async_update_subentry(hall.day.site.entry, room, title="Grande <b>salle</b>")
    await hall.day.settle()
    await expect(door.locator("#name")).to_have_text("Grande <b>salle</b>")
    await hall.hass.services.async_call(
        "select",
        "select_option",
        {"entity_id": hall.day.entity("select.service"), "option": "out_of_service"},
        blocking=True,
    )
    await expect(word(door)).to_have_text("Hors service")
    await expect(button(door, "30 min")).to_be_hidden()
    entries.async_remove_subentry(hall.day.site.entry, room.subentry_id)
    await hall.day.settle()
    await hall.time_is_up()
    await expect(word(door)).to_have_text("Aucun espace")
    await expect(door.locator("#more")).to_contain_text("Reconfigurer")
    await expect(door.locator(".panel")).to_be_hidden()


async def test_a_door_that_becomes_a_board_changes_by_itself(hall: Hall, door: Page) -> None:
    (screen,) = hall.day.site.entry.get_subentries_of_type("screen")
    await hall.change(screen.subentry_id, name="Hall", scope="site", language="fr")
    await expect(tile(door).locator(".word")).to_have_text("Libre")


async def test_a_page_that_is_small_and_quick_on_the_line(hall: Hall, browser: Browser) -> None:
    await hall.let_in(scope="space", space="salle", who="member", language="fr")
    context = await browser.new_context(viewport={"width": 800, "height": 480})
    await hall.bring_cookie(context)
    page = await context.new_page()
    said: list[str] = []

    def complained(message: ConsoleMessage) -> None:
        # Where phones have no page of the space, there is no code for them.
        if not message.location["url"].endswith("/glass"):
            said.append(message.text)

    page.on("console", complained)
    page.on("pageerror", lambda error: said.append(str(error)))
    await page.goto(hall.url)
    await expect(word(page)).to_have_text("Libre")
    weights: list[int] = await page.evaluate(
        "() => [...performance.getEntriesByType('resource'),"
        " ...performance.getEntriesByType('navigation')].map((e) => e.encodedBodySize)"
    )
    print(f"\nthe door in all: {sum(weights)} bytes on the line in {len(weights)} files")
    assert 0 < sum(weights) < 60_000
    assert said == []
    await context.close()


async def test_without_script_and_in_an_old_browser_the_state_is_still_shown(
    hall: Hall, browser: Browser
) -> None:
    await hall.day.book("14:30", "16:00")
    await hall.gathered()
    without = await browser.new_context(java_script_enabled=False)
    old = await browser.new_context()
    await old.add_init_script("delete window.AbortController")
    for context in (without, old):
        page = await context.new_page()
        await page.goto(hall.url)
        digits = page.locator(".word")
        await expect(digits).to_have_text(re.compile(r"\d{3}\s\d{3}"))
        code = (await digits.inner_text()).replace("\u00a0", "")
        await hall.enter(code, scope="space", space="salle", who="anybody", language="fr")
        # It asks again by itself.
        await expect(page.locator("li .word")).to_have_text("✓ Libre")
        await expect(page.locator("li")).to_contain_text("jusqu’à 14\u00a0h\u00a030")
        await expect(page.locator("#at")).to_contain_text("À 9\u00a0h")
        await context.close()


async def test_no_other_page_can_make_a_browser_ask_for_a_code(hall: Hall) -> None:
    asked = await hall.client.get(f"{PATH}/plain", headers={"Sec-Fetch-Site": "cross-site"})
    assert asked.status == HTTPStatus.FORBIDDEN
    assert hall.screens.pairings.waiting(dt_util.utcnow()) == ()
