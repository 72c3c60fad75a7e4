"""A screen that comes by a word while others flood, and one with a copied cookie, as seen."""

import json
from pathlib import Path
import re
from typing import Any

from homeassistant.util import dt as dt_util
from playwright.async_api import Browser, Page, expect

from custom_components.faitout import screens_page
from custom_components.faitout.dashboard.screens import screens
from custom_components.faitout.screen.askers import ScreenAsker
from custom_components.faitout.screen.pairing import MOST_OPEN, Pairing
from tests.screen.hall import Hall

CARD = Path(screens_page.__file__).parent / "page" / "screens.js"
FRENCH = json.loads((CARD.parents[2] / "translations" / "fr.json").read_text())["common"]
A_CODE = re.compile(r"\d{3}\s\d{3}")
WAITING = {
    "mark": 7,
    "address": "10.0.0.5",
    "browser": "Chrome, Android",
    "since": "2026-10-05T07:00:00+00:00",
    "is_invited": False,
    "is_gone": False,
}
LISTED = {
    "waiting": [WAITING],
    "turned_back": [{**WAITING, "address": "10.0.0.66", "times": 812}],
    "screens": [
        {
            "id": "s-1",
            "name": "Hall",
            "copies": [
                {"line": "l-1", "address": "10.0.0.5", "browser": "", "since": WAITING["since"]},
                {"line": "l-2", "address": "<b>x</b>", "browser": "", "since": WAITING["since"]},
            ],
            "address": "10.0.0.5",
            "moved": [],
        }
    ],
}


async def test_a_word_that_is_typed_during_a_flood_brings_the_board_and_a_copy_is_told(
    hall: Hall, browser: Browser
) -> None:
    hall.hass.config.language = "fr"
    for number in range(MOST_OPEN):
        hall.screens.pairings.open(ScreenAsker(f"10.0.0.{number}"), dt_util.utcnow())
    page = await (await browser.new_context(viewport={"width": 800, "height": 480})).new_page()
    await page.goto(hall.url)
    await expect(page.get_by_text("Trop d’écrans attendent un code")).to_be_visible()
    word = page.get_by_label("Mot d’invitation")
    await word.fill("abcd 2345")
    await word.press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("Ce mot n’est pas")
    invitation = hall.screens.pairings.invite(dt_util.utcnow())
    await word.fill(invitation.shown.upper())
    await page.get_by_role("button", name="Envoyer").click()
    code = page.locator("#code")
    await expect(code).to_have_text(A_CODE)
    await expect(code).to_have_text("".join(shown_code(hall)))
    await expect(page.locator("#mark")).to_have_text(f"Écran nº\u00a0{mark(hall)}")
    await expect(page.get_by_role("alert")).to_have_text("")
    await hall.enter("".join((await code.inner_text()).split()), language="fr")
    await expect(page.get_by_role("heading", name="Salle")).to_be_visible()
    window = await page.context.new_page()
    await window.goto(hall.url)
    await expect(window.get_by_role("heading", name="Salle")).to_be_visible()
    while len({each.line for each in hall.screens.feed.streams}) != 1:
        await page.wait_for_timeout(50)
    assert await window.locator("#notice").count() == 0
    state = await page.context.storage_state()
    copy = await browser.new_context(storage_state=state)
    other = await copy.new_page()
    await other.goto(hall.url)
    for each in (page, other):
        await expect(each.get_by_role("alert")).to_contain_text("Un autre navigateur utilise")
    await copy.close()
    await page.context.close()


async def test_the_list_of_screens_says_who_asks_and_one_tap_sends_them_away(
    browser: Browser,
) -> None:
    page = await (await browser.new_context(viewport={"width": 390, "height": 844})).new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    await show_card(page)
    await expect(page.get_by_text("Nº\u00a07")).to_be_visible()
    await expect(page.get_by_text("10.0.0.66")).to_be_visible()
    await expect(page.get_by_text("<b>x</b>")).to_be_visible()
    await page.get_by_role("button", name="Écarter: Nº\u00a07").click()
    await page.get_by_role("button", name="Tout écarter").click()
    await page.get_by_role("button", name="C’est celui-ci").first.click()
    await page.get_by_role("button", name="Afficher un mot").click()
    await expect(page.get_by_text("abcd 2345")).to_be_visible()
    await page.get_by_label("Code: Hall").fill("123 456")
    await page.get_by_role("button", name="Remplacer: Hall").click()
    await expect(page.get_by_role("status").first).to_contain_text("L’écran est accueilli")
    asked = [each for each in await page.evaluate("asked") if not each["type"].endswith("list")]
    assert [(each["type"].rpartition("/")[2]) for each in asked] == [
        "rights", "send_away", "send_away", "renew", "invite", "let_in",
    ]  # fmt: skip
    assert (asked[1]["mark"], asked[3]["line"], asked[5]["code"]) == (7, "l-1", "123 456")
    small = await page.evaluate(
        "() => [...document.querySelector('faitout-screens').shadowRoot"
        ".querySelectorAll('button, input')].filter(e => e.offsetHeight < 44).length"
    )
    assert small == 0
    await page.context.close()


async def show_card(page: Page) -> None:
    """Show the card as the dashboard does, with a hub behind it that answers from a table."""
    answers: dict[str, Any] = {
        "faitout/rights": {"sites": {"luzech": {"name": "Luzech", "rights": ["access"]}}},
        "faitout/screens/list": LISTED,
        "faitout/screens/invite": {"word": "abcd 2345", "seconds": 600},
    }

    def say(key: str, **filled: str) -> str:
        text: str = FRENCH[f"dashboard_{key}"]
        for name, value in filled.items():
            text = text.replace(f"{{{name}}}", value)
        return text

    (config,) = screens(say)["cards"]
    await page.set_content("<!doctype html><html lang=fr><body></body></html>")
    await page.evaluate(
        """([answers]) => {
            window.asked = [];
            const callWS = async (sent) => {
                asked.push(sent);
                return answers[sent.type] ?? {};
            };
            window.hass = { language: "fr", callWS };
            customElements.define("home-assistant", class extends HTMLElement {});
        }""",
        [answers],
    )
    await page.add_script_tag(content=CARD.read_text(), type="module")
    await page.evaluate(
        """async (config) => {
            await customElements.whenDefined("faitout-screens");
            const card = document.createElement("faitout-screens");
            card.setConfig(config);
            document.body.append(card);
            card.hass = hass;
        }""",
        config,
    )


def shown_code(hall: Hall) -> tuple[str, str, str]:
    """Return the code of the invited screen, as it is shown."""
    code = invited(hall).code
    return code[:3], "\u00a0", code[3:]


def mark(hall: Hall) -> int:
    """Return the number of the invited screen."""
    return invited(hall).mark


def invited(hall: Hall) -> Pairing:
    """Return the screen that came by a word."""
    (found,) = [each for each in hall.screens.pairings.waiting(dt_util.utcnow()) if each.word]
    return found
