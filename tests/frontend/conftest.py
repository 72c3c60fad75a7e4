"""The cards as a browser draws them, before a hub that answers from a table."""

from collections.abc import AsyncIterator
import json
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page
import pytest_asyncio

from custom_components.faitout.desk.setup import PROGRAM
from tests.chromium import launched

type Answers = dict[str, Any]

STUB = """
([answers, dark]) => {
    window.asked = [];
    window.answers = answers;
    window.hass = {
        language: "fr", connected: true, states: {}, entities: {}, themes: { darkMode: dark },
        user: { is_admin: false },
        callWS: async (sent) => {
            asked.push(sent);
            const answer = window.answers[sent.type.replace("faitout/desk/", "")];
            if (answer && answer.refused)
                throw { code: answer.code ?? "refused", message: answer.refused };
            return structuredClone(answer ?? {});
        },
    };
}
"""
PLACE = """
async ([type, config]) => {
    await customElements.whenDefined(type);
    document.body.replaceChildren();
    const card = document.createElement(type);
    card.setConfig({ type: `custom:${type}`, ...config });
    document.body.append(card);
    card.hass = window.hass;
    window.card = card;
}
"""


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    """Start a browser for the tests of a file."""
    async with launched() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser) -> AsyncIterator[Page]:
    """Open a page as large as a phone, in which the cards are defined."""
    context = await browser.new_context(
        viewport={"width": 390, "height": 844}, timezone_id="Europe/Paris", has_touch=True
    )
    page = await context.new_page()
    await page.set_content("<!doctype html><html lang=fr><body style='margin:0'></body></html>")
    await page.add_script_tag(content=PROGRAM.read_text(encoding="utf-8"), type="module")
    yield page
    await context.close()


async def show(
    page: Page, card: str, answers: Answers, *, dark: bool = False, **config: str | bool
) -> None:
    """Draw a card before a hub that gives these answers."""
    await page.evaluate(STUB, [answers, dark])
    await page.evaluate(PLACE, [card, config])


async def asked(page: Page, command: str) -> list[dict[str, Any]]:
    """Return what the hub was asked for with a command."""
    sent: list[dict[str, Any]] = await page.evaluate("asked")
    return [each for each in sent if each["type"] == f"faitout/desk/{command}"]


async def answer_from_now_on(page: Page, command: str, answer: Any) -> None:
    """Let the hub answer something else."""
    await page.evaluate("([name, answer]) => { answers[name] = answer; }", [command, answer])


FRONTEND = Path(__file__).parents[2] / "frontend"
WORDS = {
    language: json.loads((FRONTEND / "src" / "words" / f"{language}.json").read_text("utf-8"))
    for language in ("en", "fr")
}
