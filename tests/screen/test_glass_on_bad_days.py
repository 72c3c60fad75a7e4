"""Bad days of a screen, in a real Chromium: cuts, caches, strange names, and being turned out."""

from playwright.async_api import Browser, Page, expect
import pytest

from custom_components.faitout.screen import PATH, screens
from tests.places import sensor, space
from tests.screen.hall import Hall, tile
from tests.screen.worker import FrontPage, Worker

HOSTILE = "<img src=x onerror=alert(1)>\u202e${title} {at}"

pytestmark = pytest.mark.timeout(120)


async def test_after_a_cut_the_screen_goes_on_where_it_was(hall: Hall, glass: Page) -> None:
    await expect(tile(glass)).to_have_attribute("data-look", "free")
    resumed: list[str] = []
    glass.on("request", lambda request: resumed.append(request.headers.get("last-event-id", "")))
    await glass.context.set_offline(True)
    hall.screens.feed.end_of()
    await expect(glass.locator("#line")).to_contain_text("Connexion perdue")
    await hall.day.sees()
    await expect(tile(glass)).to_have_attribute("data-look", "free")
    await glass.context.set_offline(False)
    await expect(tile(glass)).to_have_attribute("data-look", "occupied")
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
    await expect(tile(page)).to_have_attribute("data-look", "free")
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
