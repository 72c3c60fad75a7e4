"""What people see on the glass, in a real Chromium: the pairing and the board."""
# ruff: noqa: RUF001 - French is set as French is

from statistics import median
from time import perf_counter

from homeassistant.helpers.json import json_bytes
from playwright.async_api import Browser, Page, Response, expect
import pytest

from custom_components.faitout.engine.ids import SiteId
from tests.chromium import TOOLS
from tests.places import sensor, space
from tests.screen.axe import axe_core, violations
from tests.screen.hall import Hall, tile
from tests.screen.pictures import full_house

PAGE_LIMIT = 60_000

pytestmark = pytest.mark.timeout(120)


@pytest.fixture(scope="module")
def script() -> str:
    """Return axe-core."""
    return axe_core(TOOLS)


async def show_full_house(hall: Hall) -> None:
    """Show 24 spaces of two sites, in every state there is."""
    await hall.gathered()
    for site in full_house(hall.day.at("00:00").timestamp()):
        hall.screens.feed.publish(SiteId(site["site"]), json_bytes(site))


async def test_the_code_on_the_glass_lets_the_screen_in(hall: Hall, browser: Browser) -> None:
    page = await hall.look(browser)
    await expect(page.locator("#state")).to_contain_text("A new code in")
    code = await page.locator("#code").text_content()
    assert code
    done = await hall.enter(code, language="fr")
    assert done["type"] == "create_entry"
    await expect(tile(page).locator(".word")).to_have_text("Libre")
    # The browser keeps what lets it in, and no script can read it.
    assert await page.evaluate("document.cookie") == ""
    await page.reload()
    await expect(tile(page).locator(".word")).to_have_text("Libre")


async def test_the_board_says_it_in_french(hall: Hall, glass: Page) -> None:
    await hall.day.book("14:30", "16:00")
    room = tile(glass)
    await expect(room.locator(".word")).to_have_text("Libre")
    assert await room.locator(".detail").text_content() == "jusqu’à 14\u00a0h\u00a030"
    assert (
        await room.locator(".more").text_content()
        == "Réservé 14\u00a0h\u00a030\u00a0–\u00a016\u00a0h"
    )
    assert await glass.locator(".site-state").first.text_content() == "ouvert jusqu’à 22\u00a0h"
    assert await glass.locator("#date").text_content() == "lundi 5 octobre"
    await expect(glass.locator("#clock")).to_have_text("09:00")
    await expect(glass.locator("#line")).to_have_text("En direct")
    line = room.get_by_role("img")
    await expect(line).to_have_attribute(
        "aria-label",
        "Aujourd’hui\u00a0: réservé 14\u00a0h\u00a030\u00a0–\u00a016\u00a0h",
    )


async def test_and_in_english(hall: Hall, browser: Browser) -> None:
    await hall.let_in(language="en")
    await hall.day.book("09:05", "11:00")
    page = await hall.look(browser)
    await expect(tile(page).locator(".word")).to_have_text("Soon taken")
    await hall.day.until("09:13")
    await expect(tile(page).locator(".word")).to_have_text("Booked")
    await expect(tile(page).locator(".detail")).to_contain_text("free in 1:")
    await expect(tile(page).locator(".more")).to_have_text("unless somebody comes")


@pytest.mark.parametrize(
    "rooms", [(space(sensors=[sensor("binary_sensor.salle_radar", "radar") | {"hold": 0}]),)]
)
async def test_a_change_is_on_the_glass_at_once(hall: Hall, glass: Page) -> None:
    await expect(tile(glass)).to_have_attribute("data-look", "free")
    taken: list[float] = []
    for round_ in range(10):
        word, look = ("off", "free") if round_ % 2 else ("on", "occupied")
        shown = glass.locator(f'.tile[data-look="{look}"]')
        began = perf_counter()
        hall.hass.states.async_set("binary_sensor.salle_radar", word)
        await shown.wait_for(timeout=10_000)
        taken.append(perf_counter() - began)
        await hall.day.settle()
    print(f"\nfrom the sensor to the glass: median {median(taken) * 1000:.0f} ms")
    assert median(taken) < 5


async def test_a_language_that_is_changed_changes_on_the_glass(
    hall: Hall, browser: Browser
) -> None:
    screen = await hall.let_in(language="fr")
    page = await hall.look(browser)
    await expect(tile(page).locator(".word")).to_have_text("Libre")
    await hall.change(screen, name="Hall", scope="site", language="en")
    await expect(tile(page).locator(".word")).to_have_text("Free")


async def test_the_page_is_small_and_asks_nobody_else(hall: Hall, browser: Browser) -> None:
    await hall.let_in()
    context = await browser.new_context()
    await hall.bring_cookie(context)
    page = await context.new_page()
    asked: list[str] = []
    answers: list[Response] = []

    def answered(response: Response) -> None:
        answers.append(response)

    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", answered)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    await page.goto(hall.url)
    await expect(tile(page)).to_be_visible()
    files = [each for each in answers if not each.url.endswith("/events")]
    # What goes over the line: a tablet may have a slow radio.
    sizes = [await each.request.sizes() for each in files]
    weight = sum(size["responseBodySize"] for size in sizes)
    print(f"\nthe page in all: {weight} bytes in {len(files)} files")
    assert weight < PAGE_LIMIT
    assert all(url.startswith(hall.url) for url in asked)
    assert said == []
    await context.close()


async def test_a_phone_shows_a_list(hall: Hall, browser: Browser) -> None:
    await hall.let_in(scope="all")
    page = await hall.look(browser, 390, 844)
    await show_full_house(hall)
    # Nine rooms, boxes and offices, and the desks of each place as one.
    await expect(page.locator(".tile")).to_have_count(11)
    await expect(page.locator(".cell")).to_have_count(15)
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    left = await page.evaluate(
        "() => new Set([...document.querySelectorAll('.tile')].map((e) => e.offsetLeft)).size"
    )
    assert left == 1


async def test_nobody_is_kept_from_using_the_pages(
    hall: Hall, browser: Browser, script: str
) -> None:
    page = await hall.look(browser)
    await expect(page.locator("#state")).to_contain_text("A new code in")
    assert await violations(page, script) == []
    await hall.let_in(scope="all")
    for width, height in ((1920, 1080), (390, 844)):
        page = await hall.look(browser, width, height)
        await show_full_house(hall)
        await expect(page.locator(".tile").first).to_be_visible()
        await expect(page.locator("h3", has_text="Bureau Vigne")).to_be_visible()
        # What moves has no colour of its own while it does.
        await page.emulate_media(reduced_motion="reduce")
        assert await violations(page, script) == []
        await page.keyboard.press("Tab")
        assert await violations(page, script) == []


async def test_nothing_moves_for_who_does_not_want_it(hall: Hall, glass: Page) -> None:
    await show_full_house(hall)
    urgent = glass.locator(".urgent").first
    await expect(urgent).to_be_visible()
    motion = "(element) => getComputedStyle(element).animationName"
    assert await urgent.evaluate(motion) == "urgent"
    await glass.emulate_media(reduced_motion="reduce")
    assert await urgent.evaluate(motion) == "none"


async def test_the_keyboard_fills_the_screen(glass: Page) -> None:
    await expect(tile(glass)).to_be_visible()
    button = glass.get_by_role("button", name="Plein écran")
    await expect(button).to_be_hidden()
    await glass.keyboard.press("Tab")
    await expect(button).to_be_focused()
    await glass.keyboard.press("Enter")
    await expect(button).to_be_hidden()
    assert await glass.evaluate("document.fullscreenElement !== null")
