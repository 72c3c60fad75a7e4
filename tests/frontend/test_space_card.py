"""The page of a space: air, comfort and sensors with their why, and what is not for everybody."""

import time
from typing import Any

from playwright.async_api import Page, expect
import pytest

from tests.frontend.conftest import answer_from_now_on, asked, show
from tests.frontend.test_cards import space

pytestmark = [pytest.mark.timeout(120), pytest.mark.asyncio(loop_scope="module")]

CO2 = {
    "what": "co2",
    "name": "CO2 de la salle",
    "value": 1650,
    "level": "stale",
    "doubt": None,
    "heard": None,
}
RADAR = {
    "entity_id": "binary_sensor.x",
    "name": "Radar",
    "kind": "radar",
    "works": True,
    "health": None,
    "sees": True,
    "uses": 20,
    "missed": 1,
}
SIGHT = {
    "level": "fairly",
    "advice": "Un contact de porte aiderait.",
    "since": None,
    "gaps": 0,
    "percent_unseen": None,
    "sensors": [RADAR],
}
DOOR = {"door": "entrance", "name": "Entrée", "status": "locked", "why": "Le lieu est fermé."}


def through(**changes: Any) -> dict[str, Any]:
    """Return all that is told of a room."""
    return {
        **space("Salle"),
        "site": "luzech",
        "site_name": "Luzech",
        "zone": "Europe/Paris",
        "rights": ["access", "book", "for_others", "records", "service"],
        "reasons": [
            {
                "at": int(time.time()),
                "event": "released",
                "text": "Rendu",
                "certificate": "Radar: 0",
            }
        ],
        "air": [CO2],
        "closings": [],
        "sight": SIGHT,
        "light": {
            "mode": "lit",
            "why": "La lumière a été allumée.",
            "until": None,
            "temperature": None,
        },
        "heat": {
            "mode": "comfort",
            "why": "Chauffé\u00a0: réservé.",
            "until": None,
            "temperature": 19.5,
        },
        "doors": [DOOR],
        **changes,
    }


async def show_space(page: Page, answer: dict[str, Any], *, dark: bool = False) -> None:
    """Draw the page of the room."""
    await show(page, "faitout-space", {"space": answer}, dark=dark, site="luzech", space="salle")


async def test_the_air_the_comfort_and_the_sensors_are_told_with_their_why(page: Page) -> None:
    await show_space(page, through())
    card = page.locator("faitout-space")
    for words in (
        "CO2\u00a0: 1\u202f650\u00a0ppm",
        "vicié",
        "La lumière a été allumée.",
        "Chauffage\u00a0: confort, 19,5\u00a0°C",
        "Chauffé\u00a0: réservé.",
        "Ce qu’on en voit\u00a0: assez bien",
        "Un contact de porte aiderait.",
        "passages manqués\u00a0: 1 sur 20",
        "Le lieu est fermé.",
    ):
        await expect(card).to_contain_text(words)
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390


async def test_air_that_nobody_knows_is_a_doubt_and_no_number(page: Page) -> None:
    lost = {**CO2, "value": None, "level": None, "doubt": "ne répond pas"}
    old = {**CO2, "what": "humidity", "value": 48, "level": None, "heard": time.time() - 7200}
    await show_space(page, through(air=[lost, old]))
    card = page.locator("faitout-space")
    await expect(card).to_contain_text("CO2\u00a0: inconnu ne répond pas")
    await expect(card).to_contain_text("Humidité\u00a0: 48\u00a0% dit à")
    two = [CO2, {**CO2, "name": "CO2 du fond", "value": 700, "level": "good"}]
    await show_space(page, through(air=two))
    await expect(card).to_contain_text("CO2 (CO2 du fond)\u00a0: 700\u00a0ppm bon")


async def test_who_may_only_look_has_no_button_and_no_record(page: Page) -> None:
    looks = through(rights=[], reasons=[], acts=[], main=None)
    await show_space(page, looks)
    await expect(page.get_by_text("Entrée\u00a0: verrouillée")).to_be_visible()
    assert await page.get_by_role("button").count() == 0
    assert await page.get_by_text("Ses raisons").count() == 0
    assert await page.get_by_role("alert").count() == 0


async def test_a_refusal_goes_with_the_next_answer(page: Page) -> None:
    await show_space(page, {"refused": "Le journal ne peut pas être lu."})
    await expect(page.get_by_role("alert")).to_have_text("Le journal ne peut pas être lu.")
    await answer_from_now_on(page, "space", through())
    await page.evaluate("card.askNow()")
    await expect(page.get_by_role("heading", name="Salle, Luzech")).to_be_visible()
    await expect(page.get_by_role("alert")).to_have_count(0)


async def test_what_an_act_was_refused_for_stays_until_the_next_act(page: Page) -> None:
    await show_space(page, through())
    await answer_from_now_on(page, "book", {"refused": "Déjà pris."})
    await page.get_by_role("button", name="Réserver 30").click()
    await expect(page.get_by_role("alert")).to_have_text("Déjà pris.")
    assert len(await asked(page, "space")) == 2
    await page.evaluate("card.askNow()")
    await expect(page.get_by_role("alert")).to_have_text("Déjà pris.")


async def test_what_is_not_for_who_looks_is_said_calmly_and_nothing_old_is_shown(
    page: Page,
) -> None:
    await show_space(page, through())
    await expect(page.get_by_role("heading", name="Salle, Luzech")).to_be_visible()
    denied = {"refused": "Demandez à Anna.", "code": "unauthorized"}
    await answer_from_now_on(page, "space", denied)
    await page.evaluate("card.askNow()")
    await expect(page.get_by_role("status")).to_have_text("Demandez à Anna.")
    assert await page.get_by_role("alert").count() == 0
    assert await page.get_by_role("heading").count() == 0


async def test_a_door_opens_for_somebody_after_one_question(page: Page) -> None:
    asked_first: list[str] = []

    async def agree(dialog: Any) -> None:
        asked_first.append(dialog.message)
        await dialog.accept()

    page.on("dialog", agree)
    broken = {**RADAR, "works": False, "health": "ne répond pas"}
    await show_space(page, through(sight={**SIGHT, "sensors": [broken]}))
    await page.get_by_role("button", name="Ouvrir à quelqu’un: Entrée").click()
    (sent,) = await asked(page, "open_door")
    assert (sent["site"], sent["door"]) == ("luzech", "entrance")
    assert "Entrée" in asked_first[0]
    await expect(page.get_by_text("Radar\u00a0: ne répond pas")).to_be_visible()
    await page.get_by_role("button", name="Mettre hors service").click()
    assert (await asked(page, "act"))[0]["act"] == "out_of_service"
