"""What people see on the glass, in a real Chromium: the pairing, the board, and its bad days."""
# ruff: noqa: RUF001 - French is set as French is

import asyncio
from collections.abc import AsyncIterator
from statistics import median
from time import perf_counter
from typing import Any

from homeassistant.helpers.json import json_bytes
from playwright.async_api import Browser, Page, Response, expect
import pytest

from custom_components.faitout.engine.ids import SiteId
from custom_components.faitout.screen import PATH, screens
from tests.places import sensor, space
from tests.screen.axe import axe_core, violations
from tests.screen.conftest import TOOLS
from tests.screen.hall import Hall
from tests.screen.pictures import full_house
from tests.screen.worker import FrontPage, Worker

LUZECH, PRAYSSAC = SiteId("luzech"), SiteId("prayssac")
PAGE_LIMIT = 60_000
HOSTILE = "<img src=x onerror=alert(1)>\u202e${title} {at}"

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
async def glass(hall: Hall, browser: Browser) -> AsyncIterator[Page]:
    """Let a television in, and open its page."""
    await hall.let_in(scope="all", language="fr")
    page = await hall.look(browser)
    yield page
    await page.context.close()


@pytest.fixture(scope="module")
def script() -> str:
    """Return axe-core."""
    return axe_core(TOOLS)


def tile(page: Page, name: str = "Salle") -> Any:
    """Return the tile of a space."""
    return page.locator(".tile", has=page.get_by_role("heading", name=name, exact=True))


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
    assert await glass.locator(".site-state").text_content() == "ouvert jusqu’à 22\u00a0h"
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


async def test_after_a_cut_the_screen_goes_on_where_it_was(hall: Hall, glass: Page) -> None:
    await expect(tile(glass)).to_have_attribute("data-look", "free")
    resumed: list[str] = []
    glass.on("request", lambda request: resumed.append(request.headers.get("last-event-id", "")))
    await glass.context.set_offline(True)
    hall.screens.feed.end_of()
    await expect(glass.locator("#line")).to_contain_text("Connexion perdue", timeout=15_000)
    await hall.day.sees()
    await expect(tile(glass)).to_have_attribute("data-look", "free")
    await glass.context.set_offline(False)
    await expect(tile(glass)).to_have_attribute("data-look", "occupied", timeout=15_000)
    await expect(glass.locator("#line")).to_have_text("En direct")
    assert any(resumed)


async def test_what_is_too_old_is_not_shown_as_known(hall: Hall, browser: Browser) -> None:
    await hall.let_in(language="fr")
    page = await hall.look(browser)
    await expect(tile(page)).to_have_attribute("data-look", "free")
    await page.clock.install()
    await page.reload()
    await expect(tile(page)).to_have_attribute("data-look", "free")
    await page.context.set_offline(True)
    hall.screens.feed.end_of()
    await page.clock.run_for(20_000)
    await expect(page.locator("#line")).to_contain_text("L’affichage date de 9\u00a0h, il y a ")
    await expect(tile(page)).to_have_attribute("data-look", "free")
    await page.clock.run_for(60_000)
    await expect(tile(page)).to_have_attribute("data-look", "unknown")
    await expect(tile(page).locator(".word")).to_have_text("Inconnu")
    await expect(tile(page).locator(".more")).to_have_text("9\u00a0h\u00a0: libre")


async def test_a_screen_that_is_turned_out_shows_nothing_more(hall: Hall, browser: Browser) -> None:
    screen = await hall.let_in()
    page = await hall.look(browser)
    await expect(tile(page)).to_be_visible()
    await hall.turn_out(screen)
    await expect(page.locator("#code")).to_be_visible()
    await expect(page.get_by_text("Salle")).to_have_count(0)


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
    weight = sum([len(await each.body()) for each in files])
    print(f"\nthe page in all: {weight} bytes in {len(files)} files")
    assert weight < PAGE_LIMIT
    assert all(url.startswith(hall.url) for url in asked)
    assert said == []
    await context.close()


async def test_no_foreign_script_runs(glass: Page) -> None:
    await expect(tile(glass)).to_be_visible()
    tried = """(how) => {
      try {
        if (how === "markup") document.body.innerHTML = "<b>taken</b>";
        if (how === "inline") document.body.setAttribute("onclick", "document.title = 'taken'");
        if (how === "foreign") {
          const made = document.createElement("script");
          made.src = "https://example.com/taken.js";
        }
        return "done";
      } catch (refused) {
        return refused.name;
      }
    }"""
    for how in ("markup", "inline", "foreign"):
        assert await glass.evaluate(tried, how) == "TypeError", how
    assert await glass.title() == "Les espaces, maintenant"
    fetched = "() => fetch('https://example.com').then(() => 'done', (refused) => refused.name)"
    assert await glass.evaluate(fetched) == "TypeError"


@pytest.mark.parametrize(
    "rooms",
    [
        (
            space("hostile", sensors=[sensor("binary_sensor.salle_radar", "radar")])
            | {"title": HOSTILE},
            space("long", sensors=[sensor("binary_sensor.salle_motion", "motion")])
            | {"title": "W" * 3000},
        )
    ],
)
async def test_names_are_text_whatever_they_are(hall: Hall, browser: Browser) -> None:
    await hall.let_in()
    for width, height in ((1920, 1080), (390, 844)):
        page = await hall.look(browser, width, height)
        await expect(tile(page, HOSTILE)).to_be_visible()
        assert await page.locator("main img").count() == 0
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await page.context.close()


async def test_a_full_house_fits_a_television_and_can_be_read(hall: Hall, glass: Page) -> None:
    await show_full_house(hall)
    await expect(glass.locator(".tile")).to_have_count(24)
    for width, height in ((1920, 1080), (3840, 2160), (1080, 1920), (1366, 768)):
        await glass.set_viewport_size({"width": width, "height": height})
        await asyncio.sleep(0.2)
        root = "document.documentElement"
        assert await glass.evaluate(f"{root}.scrollHeight <= innerHeight"), (width, height)
        assert await glass.evaluate(f"{root}.scrollWidth <= innerWidth"), (width, height)
    await glass.set_viewport_size({"width": 1920, "height": 1080})
    await asyncio.sleep(0.2)
    size = await glass.evaluate(
        "() => Math.min(...[...document.querySelectorAll('.tile .word')]"
        ".map((word) => parseFloat(getComputedStyle(word).fontSize)))"
    )
    # On a television of 43 inches that is 17 mm: seen from 5 m, 12 minutes of arc.
    assert size >= 34
    cut_off = await glass.evaluate(
        "() => [...document.querySelectorAll('.word, .detail, .more')]"
        ".filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.textContent)"
    )
    assert cut_off == []


async def test_a_phone_shows_a_list(hall: Hall, browser: Browser) -> None:
    await hall.let_in(scope="all")
    page = await hall.look(browser, 390, 844)
    await show_full_house(hall)
    await expect(page.locator(".tile")).to_have_count(24)
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
        await expect(page.locator(".tile")).to_have_count(24)
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


async def test_a_television_with_a_wrong_clock_shows_the_time_of_the_hub(
    hall: Hall, browser: Browser
) -> None:
    await hall.let_in()
    context = await browser.new_context(timezone_id="America/New_York")
    await hall.bring_cookie(context)
    page = await context.new_page()
    await page.clock.install(time="2019-01-01T00:00:00")
    await page.goto(hall.url)
    await expect(page.locator("#clock")).to_have_text("09:00")
    assert PATH in page.url
    await context.close()


@pytest.mark.parametrize("views", [(FrontPage(), Worker())])
async def test_the_cache_of_home_assistants_own_pages_is_not_believed(
    hall: Hall, browser: Browser
) -> None:
    context = await browser.new_context()
    page = await context.new_page()
    await page.goto(str(hall.client.make_url("/front")))
    await expect(page.locator("body")).to_have_text("ready")
    await page.goto(hall.url)
    await page.reload()
    await expect(page.locator("#state")).to_contain_text("A new code in")
    code = await page.locator("#code").text_content()
    await hall.enter(code or "", language="fr")
    await expect(tile(page)).to_have_attribute("data-look", "free", timeout=15_000)
    hall.screens.feed.end_of()
    await hall.day.sees()
    await expect(tile(page)).to_have_attribute("data-look", "occupied")
    hall.screens.feed.end_of()
    await hall.day.book("14:00", "15:00")
    await expect(tile(page).locator(".more")).to_contain_text("14\u00a0h")
    (screen,) = hall.day.site.entry.get_subentries_of_type("screen")
    await hall.turn_out(screen.subentry_id)
    await expect(page.locator("#code")).to_be_visible(timeout=15_000)
    await context.close()


async def test_a_place_without_spaces_says_so(hall: Hall, glass: Page) -> None:
    await expect(tile(glass)).to_be_visible()
    await hall.add_site("Prayssac", ())
    hall.screens.feed.end_of()
    await expect(glass.get_by_text("Aucun espace n’a encore été créé.")).to_be_visible()
    await expect(tile(glass)).to_be_visible()
    await expect(glass.locator("#line")).to_have_text("En direct")


async def test_a_place_that_is_away_says_so_and_comes_back(
    hall: Hall, glass: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screens, "AWAY_SECONDS", 0.01)
    await expect(tile(glass)).to_be_visible()
    entry = hall.day.site.entry
    await hall.hass.config_entries.async_unload(entry.entry_id)
    await expect(glass.get_by_text("Rien n’est connu de ce lieu")).to_be_visible()
    await expect(tile(glass)).to_have_count(0)
    await hall.hass.config_entries.async_setup(entry.entry_id)
    await expect(tile(glass)).to_be_visible()
