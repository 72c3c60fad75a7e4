"""The cards are for everybody: axe-core finds nothing in them, by day and by night."""

from typing import Any

from playwright.async_api import Page
import pytest

from tests.chromium import TOOLS
from tests.frontend.conftest import show
from tests.frontend.test_cards import CALM, place, space
from tests.frontend.test_figures_card import figures
from tests.frontend.test_space_card import through
from tests.frontend.test_what_if_card import CURVE, places
from tests.screen.axe import axe_core, violations

pytestmark = [pytest.mark.timeout(120), pytest.mark.asyncio(loop_scope="module")]

DOOR = {"door": "entrance", "name": "Entrée", "status": "locked", "may_open": True}
BOOKING = {"booking_id": "b-1", "start": 1, "end": 2}
CONCERN: dict[str, Any] = {
    "key": "k",
    "kind": "repair",
    "urgency": "now",
    "space": None,
    "subject": "x",
    "where": "Luzech",
    "since": 1,
    "due": None,
    "what": "Une pile est vide",
    "todo": "Changez-la.",
    "deed": "mend",
    "helpers": [],
}
ANSWERS: dict[str, dict[str, Any]] = {
    "now": place(
        *(space(f"Poste {n}", kind="desk") for n in range(6)),
        space("Salle", told="awaiting", release=2**31, acts=["here"]),
        attention=1,
        doors=[DOOR],
    ),
    "attention": {"sites": [{**CALM, "concerns": [CONCERN]}]},
    "space": through(
        acts=["here", "book", "extend", "end"], booking={**BOOKING, "title": "Conseil"}
    ),
    "figures": figures(),
    "what-if": {"places": places("records")},
}
PAPER = {False: ("#fff", "#212121", "#616161"), True: ("#1c1c1c", "#e1e1e1", "#9b9b9b")}
"""The ground, ink and quiet ink of Home Assistant's own theme, by day and by night."""
THEME = """([ground, ink, quiet]) => {
    document.title = "Lieux";
    document.body.style.background = ground;
    const home = document.documentElement.style;
    home.setProperty("--card-background-color", ground);
    home.setProperty("--primary-text-color", ink);
    home.setProperty("--secondary-text-color", quiet);
}"""
OF_THE_PAGE = ("landmark-one-main", "page-has-heading-one", "region", "heading-order")
"""Rules for a whole page: a card stands in one of Home Assistant's."""


@pytest.mark.parametrize("dark", [False, True])
async def test_nothing_keeps_people_from_using_a_card(page: Page, *, dark: bool) -> None:
    script = axe_core(TOOLS)
    # A colour that is half way to another one has no contrast of its own.
    await page.emulate_media(reduced_motion="reduce")
    for card, answer in ANSWERS.items():
        await page.evaluate(THEME, list(PAPER[dark]))
        answers = {"what_if": CURVE, **answer} if card == "what-if" else {card: answer}
        await show(page, f"faitout-{card}", answers, dark=dark, site="luzech", space="salle")
        await page.locator("h2").first.wait_for()
        if card == "now":
            await page.get_by_role("button", name="6 postes").click()
            await page.get_by_role("button", name="Salle", exact=False).first.click()
        if card == "what-if":
            await page.get_by_role("button", name="Salles de réunion").click()
            await page.get_by_role("img").wait_for()
        found = await violations(page, script)
        assert [each for each in found if not each.startswith(OF_THE_PAGE)] == [], card
