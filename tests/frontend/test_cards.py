"""The cards as a person sees and touches them."""

import re
import time
from typing import Any

from playwright.async_api import Page, expect
import pytest

from tests.frontend.conftest import answer_from_now_on, asked, show

pytestmark = [pytest.mark.timeout(120), pytest.mark.asyncio(loop_scope="module")]

HOUR = 3600


def space(name: str, **changes: Any) -> dict[str, Any]:
    """Return a free room."""
    return {
        "space": name.lower().replace(" ", "_"),
        "name": name,
        "kind": "meeting_room",
        "is_bookable": True,
        "told": "free",
        "people": "no",
        "until": None,
        "why_closed": None,
        "release": None,
        "is_walk_in": False,
        "since": None,
        "booking": None,
        "next": None,
        "acts": ["book", "fault"],
        "main": "book",
        "book_until": int(time.time()) + 2 * HOUR,
        "extend_until": None,
        "undo_until": None,
        "reason": None,
        "in_service": True,
        "automation": True,
        **changes,
    }


def place(*spaces: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return a place with these spaces."""
    site = {
        "site": "luzech",
        "name": "Luzech",
        "zone": "Europe/Paris",
        "is_open": True,
        "until": None,
        "why_closed": None,
        "day": [],
        "attention": 0,
        "doors": [],
        "spaces": list(spaces),
        **changes,
    }
    return {"sites": [site]}


async def test_a_free_box_is_booked_for_half_an_hour_in_two_taps(page: Page) -> None:
    await show(page, "faitout-now", {"now": place(space("Cabine"))})
    await page.get_by_role("button", name="Cabine").click()
    await page.get_by_role("button", name="Réserver 30 min").click()
    (sent,) = await asked(page, "book")
    assert (sent["site"], sent["space"], sent["minutes"]) == ("luzech", "cabine", 30)


async def test_who_waits_stands_on_top_with_one_action(page: Page) -> None:
    booking = {"booking_id": "b-1", "start": 0, "end": 1, "title": None}
    waiting = space(
        "Salle", told="awaiting", release=int(time.time()) + 61, booking=booking, acts=["here"]
    )
    await show(page, "faitout-now", {"now": place(space("Atelier"), waiting)})
    first = page.get_by_role("listitem").first
    await expect(first).to_contain_text("rendu dans 1:")
    await page.get_by_role("button", name="Ils sont là: Salle").click()
    (sent,) = await asked(page, "act")
    assert (sent["act"], sent["booking_id"]) == ("check_in", "b-1")


async def test_a_hundred_spaces_with_long_names_fit_on_a_phone(page: Page) -> None:
    many = [space(f"Espace {'x' * 70} {n}", told="occupied", acts=[]) for n in range(100)]
    await show(page, "faitout-now", {"now": place(*many)})
    await expect(page.get_by_text("et 90 de plus")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390


async def test_what_does_not_fit_in_ten_rows_is_a_tap_away(page: Page) -> None:
    many = [space(f"Salle {n}", told="occupied", acts=[]) for n in range(12)]
    await show(page, "faitout-now", {"now": place(*many)})
    await page.get_by_role("button", name="et 2 de plus").click()
    await expect(page.get_by_role("listitem")).to_have_count(12)


async def test_many_desks_are_told_by_their_number_and_booked_all_the_same(page: Page) -> None:
    desks = [space(f"Poste {n}", kind="desk") for n in range(12)]
    await show(page, "faitout-now", {"now": place(space("Salle"), *desks)})
    await expect(page.get_by_role("listitem")).to_have_count(1)
    await page.get_by_role("button", name="12 postes").click()
    await page.get_by_role("button", name="Poste 7").click()
    await page.get_by_role("button", name="Réserver 1\u00a0h").click()
    assert (await asked(page, "book"))[0]["space"] == "poste_7"


async def test_the_door_of_the_house_opens_for_somebody_after_one_question(page: Page) -> None:
    door = {"door": "entrance", "name": "Entrée", "status": "locked", "may_open": True}
    page.on("dialog", lambda dialog: dialog.accept())
    here = place(space("Salle"), doors=[door, {**door, "name": "Cave", "may_open": False}])
    await show(page, "faitout-now", {"now": here})
    await expect(page.get_by_text("Cave\u00a0: verrouillée")).to_be_visible()
    await page.get_by_role("button", name="Ouvrir à quelqu’un: Entrée").click()
    assert (await asked(page, "open_door"))[0]["door"] == "entrance"


async def test_a_line_of_many_tells_each_kind_by_its_number(page: Page) -> None:
    many = [space(f"Salle {n}") for n in range(3)]
    many += [space(f"Cabine {n}", kind="phone_box") for n in range(3)]
    desks = [space(f"Poste {n}", kind="desk") for n in range(3)]
    await show(page, "faitout-now", {"now": place(*many)})
    await expect(page.get_by_role("button", name="Cabine 1")).to_be_visible()
    await show(page, "faitout-now", {"now": place(*many, *desks)})
    for words in ("3 salles de réunion", "3 cabines", "3 postes"):
        await expect(page.get_by_role("button", name=words)).to_be_visible()
    await expect(page.get_by_role("button", name="Cabine 1")).to_have_count(0)


async def test_letters_on_a_wall_are_as_large_as_it_is_wide(page: Page) -> None:
    await page.set_viewport_size({"width": 1920, "height": 1080})
    size = "getComputedStyle(card.renderRoot.querySelector('strong')).fontSize"
    await show(page, "faitout-now", {"now": place(space("Salle", told="occupied"))}, far=True)
    await expect(page.get_by_text("Salle")).to_be_visible()
    assert await page.evaluate(size) == "38.4px"
    await show(page, "faitout-now", {"now": place(space("Salle", told="occupied"))})
    await expect(page.get_by_text("Salle")).to_be_visible()
    assert await page.evaluate(size) == "16px"


async def test_no_time_is_told_beyond_what_is_known(page: Page) -> None:
    far = space("Salle", until=int(time.time()) + 8 * 24 * HOUR, told="soon")
    await show(page, "faitout-now", {"now": place(far, until=int(time.time()) + 8 * 24 * HOUR)})
    await expect(page.get_by_text("Bientôt pris")).to_be_visible()
    assert await page.get_by_text("jusqu’à").count() == 0


async def test_a_hub_that_goes_away_says_so_and_what_is_shown_is_old(page: Page) -> None:
    await show(page, "faitout-now", {"now": place(space("Cabine"))})
    await expect(page.get_by_text("Cabine")).to_be_visible()
    await answer_from_now_on(page, "now", {"refused": "away"})
    await page.evaluate("card.hass = { ...hass, connected: false }")
    await expect(page.get_by_role("status")).to_contain_text("La centrale ne répond pas")
    await answer_from_now_on(page, "now", place(space("Bureau")))
    await page.evaluate("card.hass = { ...hass, connected: true }")
    await expect(page.get_by_text("Bureau")).to_be_visible()
    assert await page.get_by_role("status").count() == 0


async def test_a_card_asks_again_when_one_of_our_entities_has_changed_and_for_no_other(
    page: Page,
) -> None:
    await show(page, "faitout-now", {"now": place(space("Cabine"))})
    await expect(page.get_by_text("Cabine")).to_be_visible()
    entities = {"sensor.ours": {"platform": "faitout"}, "sensor.theirs": {"platform": "mqtt"}}
    changes = """
        async ([entities, id, times]) => {
            window.hass = { ...hass, entities };
            card.hass = window.hass;
            await card.updateComplete;
            for (let n = 0; n < times; n++) {
                window.hass = { ...hass, states: { ...hass.states, [id]: { state: String(n) } } };
                card.hass = window.hass;
                await card.updateComplete;
            }
        }
    """
    await page.evaluate(changes, [entities, "sensor.theirs", 20])
    await answer_from_now_on(page, "now", place(space("Bureau")))
    await page.evaluate(changes, [entities, "sensor.ours", 20])
    await expect(page.get_by_text("Bureau")).to_be_visible()
    assert len(await asked(page, "now")) == 2


CALM = {
    "site": "luzech",
    "name": "Luzech",
    "zone": "Europe/Paris",
    "is_known": True,
    "is_at_work": True,
    "concerns": [],
    "for_others": 0,
}
"""A place at which nothing needs a person."""


async def test_peace_is_said_only_where_it_is_known_and_with_its_time(page: Page) -> None:
    await show(page, "faitout-attention", {"attention": {"sites": [CALM]}})
    await expect(page.get_by_text("Tout est en ordre")).to_be_visible()
    await expect(page.get_by_text(re.compile("^Vu à \\d+\u00a0h"))).to_be_visible()
    unsure = {"sites": [{**CALM, "is_known": False}]}
    await show(page, "faitout-attention", {"attention": unsure})
    await expect(page.get_by_text("Luzech\u00a0: pas encore connu")).to_be_visible()
    assert await page.get_by_text("Tout est en ordre").count() == 0
    resting = {"sites": [CALM, {**CALM, "is_known": False, "is_at_work": False}]}
    await show(page, "faitout-attention", {"attention": resting})
    await expect(page.get_by_text("ce lieu n’est pas en marche")).to_be_visible()
    assert await page.get_by_text("Tout est en ordre").count() == 0
    await show(page, "faitout-attention", {"attention": {"sites": []}})
    await expect(page.get_by_text("Il n’y a encore aucun lieu")).to_be_visible()
    assert await page.get_by_text("Tout est en ordre").count() == 0


async def test_a_hub_that_went_away_leaves_no_peace_behind(page: Page) -> None:
    await show(page, "faitout-attention", {"attention": {"sites": [CALM]}})
    await expect(page.get_by_text("Tout est en ordre")).to_be_visible()
    await page.evaluate("card.hass = { ...hass, connected: false }")
    await expect(page.get_by_role("status")).to_contain_text("ne répond pas")
    await expect(page.get_by_text("Tout est en ordre")).to_be_hidden()


async def test_what_is_for_others_names_whom_to_ask(page: Page) -> None:
    concern: dict[str, Any] = {
        "key": "repair:luzech::x",
        "kind": "repair",
        "urgency": "today",
        "space": None,
        "subject": "x",
        "where": "Luzech",
        "since": None,
        "due": int(time.time()) + 61,
        "what": "Le courtier ne répond pas",
        "todo": "Voyez ses réglages.",
        "deed": None,
        "helpers": ["Anna", "Max"],
    }
    await show(
        page, "faitout-attention", {"attention": {"sites": [{**CALM, "concerns": [concern]}]}}
    )
    await expect(page.get_by_text("Demandez à Anna, Max")).to_be_visible()
    # What counts down is read out by nobody each second.
    await expect(page.get_by_role("timer")).to_contain_text("1:")


async def test_a_repair_is_settled_with_its_own_choices(page: Page) -> None:
    concern: dict[str, Any] = {
        "key": "repair:luzech::x",
        "kind": "repair",
        "urgency": "today",
        "space": None,
        "subject": "x",
        "where": "Luzech",
        "since": int(time.time()) - HOUR,
        "due": None,
        "what": "<b>Une pile est vide</b>",
        "todo": "Changez-la.",
        "deed": "mend",
        "helpers": [],
    }
    site = {**CALM, "concerns": [concern]}
    ways = {"flow_id": "f", "text": "Est-ce fait ?", "ways": [{"id": "yes", "label": ""}]}
    await show(page, "faitout-attention", {"attention": {"sites": [site]}, "attention/mend": ways})
    await expect(page.get_by_text("<b>Une pile est vide</b>")).to_be_visible()
    await page.get_by_role("button", name="Régler: Luzech").click()
    await expect(page.get_by_text("Est-ce fait")).to_be_visible()
    await answer_from_now_on(page, "attention/mend", {"flow_id": None, "text": "", "ways": []})
    await page.get_by_role("button", name="Oui").click()
    await expect(page.get_by_text("Est-ce fait")).to_be_hidden()
    begun, gone_on = await asked(page, "attention/mend")
    assert (begun["issue_id"], gone_on["flow_id"], gone_on["way"]) == ("x", "f", "yes")
