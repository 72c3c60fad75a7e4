"""The card on which spaces are put in their places, in a real Chromium, before a hub of paper."""

from collections.abc import AsyncIterator
from typing import Any

from playwright.async_api import Browser, Page, Route, expect
import pytest

from custom_components.faitout.floor_plan.setup import CARD
from tests.chromium import launched

URL = "http://hall.test/"
PLAN = {
    "id": "p-1",
    "title": "Plan",
    "kind": "drawing",
    "box": [0, 0, 100, 50],
    "shapes": [
        {"kind": "rect", "looks": {"width": "100", "height": "50", "onclick": "1"}},
        {"kind": "rect", "looks": {"width": "30", "height": "20"}, "space": "salle"},
        {"kind": "script", "looks": {}},
    ],
    "places": {"cabine": [0.5, 0.5]},
}
SPACES = [{"id": each, "name": each.capitalize()} for each in ("salle", "cabine", "cuisine")]
START = """(answers) => {
  window.asked = [];
  const card = document.createElement("faitout-floor-plan");
  card.setConfig({});
  const sendMessagePromise = async (message) => {
    window.asked.push(JSON.parse(JSON.stringify(message)));
    return answers[message.type];
  };
  card.hass = { language: "fr", connection: { sendMessagePromise } };
  document.body.append(card);
}"""

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """Start a real Chromium."""
    async with launched() as chromium:
        yield chromium


async def card_on(browser: Browser, plans: list[dict[str, Any]]) -> Page:
    """Return a page with the card on it, of a site with these plans."""
    page = await browser.new_page(viewport={"width": 800, "height": 700})

    async def serve(route: Route) -> None:
        head = "<!doctype html><meta charset=utf-8><title>card</title>"
        body = f"{head}<script src=/card.js></script><body></body>"
        if route.request.url.endswith("card.js"):
            await route.fulfill(
                body=CARD.read_bytes(), content_type="text/javascript; charset=utf-8"
            )
        else:
            await route.fulfill(body=body, content_type="text/html")

    await page.route(f"{URL}**", serve)
    await page.goto(URL)
    answers = {
        "faitout/rights": {"sites": {"luzech": {}}},
        "faitout/floor_plan/get": {"plans": plans, "spaces": SPACES},
        "faitout/floor_plan/place": {"placed": 1},
    }
    await page.evaluate(START, answers)
    return page


async def test_spaces_are_dragged_to_their_places_and_kept(browser: Browser) -> None:
    page = await card_on(browser, [PLAN])
    # A room that the drawing names is in its place; of the others one is not yet on the plan.
    await expect(page.locator(".spot")).to_have_text(["Cabine"])
    assert await page.locator("svg script, svg [onclick]").count() == 0
    plan, spot = await page.locator(".plan").bounding_box(), page.locator(".spot")
    assert plan
    await spot.hover()
    await page.mouse.down()
    await page.mouse.move(plan["x"] + 0.2 * plan["width"], plan["y"] + 0.8 * plan["height"])
    await page.mouse.up()
    await page.get_by_role("button", name="Cuisine").click()
    await expect(page.locator('.spot[data-space="cuisine"]')).to_be_focused()
    await page.keyboard.press("ArrowRight")
    await page.get_by_role("button", name="Enregistrer les places").click()
    await expect(page.get_by_role("status")).to_have_text("Enregistré. Les écrans le montrent.")
    kept = (await page.evaluate("window.asked"))[-1]
    assert (kept["site"], kept["plan"]) == ("luzech", "p-1")
    assert kept["places"]["cabine"] == pytest.approx([0.2, 0.8], abs=0.02)
    assert kept["places"]["cuisine"] == pytest.approx([0.51, 0.5])
    await spot.first.focus()
    await page.keyboard.press("Delete")
    await expect(page.locator('.spot[data-space="cabine"]')).to_have_count(0)


async def test_without_a_plan_it_says_how_there_is_one(browser: Browser) -> None:
    page = await card_on(browser, [])
    await expect(page.get_by_text("Ajoutez d’abord un plan")).to_be_visible()
