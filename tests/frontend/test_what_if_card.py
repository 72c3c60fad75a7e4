"""What if: a curve with axes, and a part that is never shown as the whole."""

from typing import Any

from playwright.async_api import Page, expect
import pytest

from tests.frontend.conftest import answer_from_now_on, asked, show

pytestmark = [pytest.mark.timeout(120), pytest.mark.asyncio(loop_scope="module")]

GRACES = (3, 5, 10, 15, 20, 30, 45, 60)
CURVE = {
    "space": "salle",
    "as_set": 10,
    "points": [
        {"grace": grace, "bookings": 40, "freed_minutes": 1200 - 15 * grace, "hurt": 6 - n // 2}
        for n, grace in enumerate(GRACES)
    ],
}
SLOW = """() => {
    const ask = hass.callWS;
    let left = 2;
    hass.callWS = async (sent) => {
        if (sent.type.endsWith("/what_if") && left-- === 0) await new Promise(() => {});
        return ask(sent);
    };
}"""


def places(*rights: str, rooms: int = 4) -> dict[str, Any]:
    """Return a place with some rooms."""
    names = [f"Salle {n}" for n in range(1, rooms + 1)]
    spaces = [
        {"space": f"salle_{n}", "name": name, "kind": "meeting_room", "is_bookable": True}
        for n, name in enumerate(names)
    ]
    site = {"site": "luzech", "name": "Luzech", "rights": list(rights), "spaces": spaces}
    return {"sites": [site]}


async def test_the_curve_has_axes_with_their_units_and_a_table(page: Page) -> None:
    answers = {"places": places("records"), "what_if": CURVE}
    await show(page, "faitout-what-if", answers)
    await page.get_by_role("button", name="Salles de réunion").click()
    chart = page.get_by_role("img")
    # Four rooms: at most 77 h and 24 people, told on axes that end at round numbers.
    for words in ("100", "50", "10", "60", "Délai de grâce, en minutes"):
        await expect(chart.locator("text", has_text=words).first).to_be_visible()
    await expect(page.get_by_text("Heures rendues (à gauche)")).to_be_visible()
    await expect(page.get_by_text("Gens lésés (à droite)")).to_be_visible()
    row = page.get_by_role("row", name="10\u00a0min")
    await expect(row).to_contain_text("(réglage actuel)")
    await expect(row).to_contain_text("70\u00a0h")
    assert await page.get_by_text("Arrêté").count() == 0
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390


async def test_what_was_stopped_midway_says_which_part_was_counted(page: Page) -> None:
    answers = {"places": places("records"), "what_if": CURVE}
    await show(page, "faitout-what-if", answers)
    await page.evaluate(SLOW)
    await page.get_by_role("button", name="Salles de réunion").click()
    await expect(page.get_by_role("status")).to_contain_text("2 sur 4 rejoués")
    await page.get_by_role("button", name="Arrêter").click()
    part = page.get_by_role("status")
    await expect(part).to_contain_text("Arrêté\u00a0: 2 espaces sur 4 seulement")
    await expect(part).to_contain_text("Comptés\u00a0: Salle 1, Salle 2.")
    await expect(page.get_by_role("row", name="10\u00a0min")).to_contain_text("35\u00a0h")


async def test_what_was_refused_midway_is_no_whole_either(page: Page) -> None:
    refused = {"refused": "Trop long."}
    await show(page, "faitout-what-if", {"places": places("records"), "what_if": refused})
    await page.get_by_role("button", name="Salles de réunion").click()
    await expect(page.get_by_role("alert")).to_have_text("Trop long.")
    await expect(page.get_by_text("Arrêté avant que le premier")).to_be_visible()
    await answer_from_now_on(page, "what_if", CURVE)
    await page.get_by_role("button", name="Salles de réunion").click()
    await expect(page.get_by_role("img")).to_be_visible()
    assert await page.get_by_role("alert").count() == 0


async def test_spaces_that_are_set_otherwise_are_told_apart(page: Page) -> None:
    await show(page, "faitout-what-if", {"places": places("records", rooms=2), "what_if": CURVE})
    await page.evaluate(
        """() => {
            const ask = hass.callWS;
            let number = 0;
            hass.callWS = async (sent) => {
                const answer = await ask(sent);
                if (sent.type.endsWith("/what_if") && number++) answer.as_set = 20;
                return answer;
            };
        }"""
    )
    await page.get_by_role("button", name="Salles de réunion").click()
    for grace in (10, 20):
        row = page.get_by_role("row", name=f"{grace}\u00a0min")
        await expect(row).to_contain_text("(réglé ainsi dans 1 sur 2)")


async def test_who_may_not_read_the_record_is_told_whom_to_ask(page: Page) -> None:
    await show(page, "faitout-what-if", {"places": places("book")})
    await expect(page.get_by_text("Demandez à qui anime le lieu")).to_be_visible()
    assert await page.get_by_role("button").count() == 0
    assert await asked(page, "what_if") == []
