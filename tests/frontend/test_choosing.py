"""The cards and the dashboard as they are chosen and set up in Home Assistant."""

from typing import Any

from playwright.async_api import Page, expect
import pytest

from tests.frontend.conftest import WORDS, answer_from_now_on, show

pytestmark = [pytest.mark.timeout(120), pytest.mark.asyncio(loop_scope="module")]

PLACES = {
    "sites": [
        {
            "site": site,
            "name": site.title(),
            "spaces": [{"space": "cabine", "name": "Cabine"}],
        }
        for site in ("luzech", "prayssac")
    ]
}
CARDS = ("now", "week", "attention", "space", "figures", "hours")
FORM = """
async (type) => {
    const home = document.createElement("home-assistant");
    home.hass = window.hass;
    document.body.append(home);
    const form = await customElements.get(type).getConfigForm();
    home.remove();
    return {
        schema: form.schema,
        labels: form.schema.map(form.computeLabel),
        help: form.schema.map((field) => form.computeHelper(field) ?? ""),
    };
}
"""
STRATEGY = """
customElements.get("ll-strategy-dashboard-faitout").generate({}, window.hass)
"""


async def form_of(page: Page, card: str, places: Any = PLACES) -> dict[str, Any]:
    """Return the form of a card's editor."""
    await show(page, "faitout-now", {"places": places, "now": {"sites": []}})
    form: dict[str, Any] = await page.evaluate(FORM, f"faitout-{card}")
    return form


async def test_every_card_can_be_picked_and_has_a_form_in_words(page: Page) -> None:
    listed = {each["type"]: each for each in await page.evaluate("window.customCards")}
    for card in CARDS:
        assert listed[f"faitout-{card}"]["name"].endswith(WORDS["fr"][f"card_{card}"])
        form = await form_of(page, card)
        assert all(form["labels"])
        assert form["schema"][0]["selector"]["select"]["options"]
        assert form["schema"][-1] == {"name": "far", "selector": {"boolean": {}}}


async def test_a_space_is_chosen_by_a_name_that_carries_its_place(page: Page) -> None:
    form = await form_of(page, "space")
    assert [each["label"] for each in form["schema"][0]["selector"]["select"]["options"]] == [
        "Cabine, Luzech",
        "Cabine, Prayssac",
    ]
    picked = await page.evaluate("customElements.get('faitout-space').getStubConfig(hass)")
    assert picked == {"space": "luzech/cabine"}
    await show(page, "faitout-space", {"space": {"refused": "no"}}, space="prayssac/cabine")
    await expect(page.get_by_role("alert")).to_have_text("no")
    (sent,) = await page.evaluate("asked")
    assert (sent["site"], sent["space"]) == ("prayssac", "cabine")


async def test_a_place_can_be_typed_where_the_hub_does_not_answer(page: Page) -> None:
    form = await form_of(page, "week", {"refused": "away"})
    assert form["schema"][0]["selector"] == {"text": {}}


async def test_the_dashboard_is_among_those_of_the_community(page: Page) -> None:
    (listed,) = await page.evaluate("window.customStrategies")
    assert (listed["type"], listed["strategyType"]) == ("faitout", "dashboard")
    views = {"views": [{"path": "now", "cards": [{"type": "custom:faitout-now"}]}]}
    await show(page, "faitout-now", {"dashboard": views, "now": {"sites": []}})
    made = await page.evaluate(STRATEGY)
    assert made["views"][0]["cards"][0]["type"] == "custom:faitout-now"
    await answer_from_now_on(page, "dashboard", {"refused": "Pas maintenant."})
    away = await page.evaluate(STRATEGY)
    assert "Pas maintenant." in away["views"][0]["cards"][0]["content"]
