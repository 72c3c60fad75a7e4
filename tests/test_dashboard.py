"""The animator's dashboard: what stands on it, that it is always right, and that a hand wins."""

from collections.abc import Iterator, Mapping
from typing import Any

from homeassistant.components import frontend
from homeassistant.components.lovelace.const import LOVELACE_DATA
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import Event, HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket, WebSocketGenerator

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.dashboard.panel import URL
from custom_components.faitout.engine.rights import Right
from tests import locks
from tests.day import Day
from tests.lamps import LAMP, SPOT, lamps
from tests.people import give, make_animators, ordinary
from tests.places import LOCK, door, lit, second_site, sensor, space

DESK = space("poste_1", "desk", [sensor("binary_sensor.salle_radar", "seat")])
HALL = space("accueil", "common", [sensor("binary_sensor.salle_motion", "motion")])
ENTITY_KEYS = ("entity", "entity_id")

type Ask = Any
"""Sends a command of the frontend and returns the result, or the code of the error."""


@pytest.fixture
async def ask(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> Ask:
    """Let there be dashboards, and a browser in front of them."""
    assert await async_setup_component(hass, "lovelace", {})
    clients: list[MockHAClientWebSocket] = []

    async def send(command: str, **fields: Any) -> Any:
        # Only now: what registers pages must have done so before the first browser comes.
        if not clients:
            clients.append(await hass_ws_client())
        await clients[0].send_json_auto_id({"type": command, "url_path": URL, **fields})
        answer = await clients[0].receive_json()
        return answer["result"] if answer["success"] else answer["error"]["code"]

    return send


def walk(tree: Any) -> Iterator[Mapping[str, Any]]:
    """Yield every card, section, view and condition."""
    if isinstance(tree, dict):
        yield tree
        for value in tree.values():
            yield from walk(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from walk(value)


def entities(tree: Any) -> set[str]:
    """Return every entity that is named somewhere."""
    named = [part[key] for part in walk(tree) for key in ENTITY_KEYS if key in part]
    flat = [one for each in named for one in (each if isinstance(each, list) else [each])]
    return set(flat)


def types(tree: Any) -> set[str]:
    """Return the types of all cards."""
    return {part["type"] for part in walk(tree) if "type" in part}


def names(tree: Any) -> set[str]:
    """Return what the tiles are called."""
    return {part["name"] for part in walk(tree) if part.get("type") == "tile" and "name" in part}


async def test_every_entity_on_it_exists_and_every_card_comes_with_home_assistant(
    hass: HomeAssistant, day: Day, ask: Ask
) -> None:
    await day.begin(space(), DESK, HALL)
    shown = await ask("lovelace/config")
    assert [view["path"] for view in shown["views"]] == [
        "now",
        "week",
        "attention",
        "figures",
        "hours",
        "devices",
        "seen",
        "bookings",
        "screens",
        "space-luzech-salle",
        "space-luzech-poste_1",
        "space-luzech-accueil",
    ]
    missing = {one for one in entities(shown) if hass.states.get(one) is None}
    assert missing == set()
    assert {"Salle", "Poste_1", "Accueil"} <= names(shown)
    # Home Assistant has no card that shows what no state holds.
    assert {kind for kind in types(shown) if kind.startswith("custom:")} == {
        "custom:faitout-now",
        "custom:faitout-week",
        "custom:faitout-figures",
        "custom:faitout-hours",
        "custom:faitout-what-if",
        "custom:faitout-attention",
        "custom:faitout-space",
        "custom:faitout-bookings",
        "custom:faitout-screens",
    }


@pytest.mark.usefixtures("french")
async def test_it_stands_in_the_sidebar_and_in_the_list_of_dashboards(
    hass: HomeAssistant, day: Day, ask: Ask
) -> None:
    await day.begin()
    panel = hass.data[frontend.DATA_PANELS][URL]
    assert (panel.sidebar_title, panel.require_admin) == ("Lieux", False)
    assert hass.data[LOVELACE_DATA].dashboards[URL].config is not None
    shown = await ask("lovelace/config")
    assert [view["title"] for view in shown["views"]] == [
        "Maintenant",
        "Semaine",
        "À voir",
        "Chiffres",
        "Horaires",
        "Appareils",
        "Vue",
        "Réservations",
        "Écrans",
        "Salle, Luzech",
    ]


async def test_a_disabled_or_renamed_entity_is_followed(
    hass: HomeAssistant, day: Day, ask: Ask
) -> None:
    await day.begin()
    registry = er.async_get(hass)
    gone, old = day.entity("binary_sensor.occupancy"), day.entity("sensor.sight")
    registry.async_update_entity(gone, disabled_by=er.RegistryEntryDisabler.USER)
    registry.async_update_entity(old, new_entity_id="sensor.the_room")
    shown = entities(await ask("lovelace/config"))
    assert "sensor.the_room" in shown
    assert not {gone, old} & shown


async def test_a_second_site_and_a_new_space_are_on_it_at_once(
    hass: HomeAssistant, day: Day, ask: Ask
) -> None:
    await day.begin()
    await ask("lovelace/config")
    told: list[Event] = []
    hass.bus.async_listen("lovelace_updated", told.append)
    await second_site(hass)
    shown = await ask("lovelace/config")
    assert {"Salle", "Vignes"} <= names(shown)
    assert len(told) == 1
    await day.restart()
    # What looks the same is not told to browsers again.
    assert len(told) == 1


async def test_lamps_have_their_place(hass: HomeAssistant, day: Day, ask: Ask) -> None:
    await lamps(hass)
    await day.begin(lit(space(), [LAMP, SPOT]))
    by_path = {view["path"]: view for view in (await ask("lovelace/config"))["views"]}
    assert {LAMP, SPOT, day.entity("sensor.devices")} <= entities(by_path["devices"])


def pressed_by(tree: Any, entity: str) -> set[tuple[str, ...]]:
    """Return to whom the buttons of an entity are shown."""
    return {
        tuple(condition["users"])
        for part in walk(tree)
        if part.get("entity") == entity and "tap_action" in part
        for condition in part["visibility"]
        if condition["condition"] == "user"
    }


async def test_a_button_is_shown_to_who_may_press_it(
    hass: HomeAssistant, day: Day, ask: Ask
) -> None:
    await day.begin()
    camille, paul = await ordinary(hass), await ordinary(hass, "Paul")
    make_animators(day.site, camille)
    shown = await ask("lovelace/config")
    (learns,) = pressed_by(shown, day.entity("button.forget_learned"))
    assert camille.id in learns
    assert paul.id not in learns
    (desk,) = [view for view in shown["views"] if view["path"] == "bookings"]
    assert {"user": paul.id} in desk["visible"]
    give(day.site, Right.BOOK)
    (desk,) = [
        view for view in (await ask("lovelace/config"))["views"] if view["path"] == "bookings"
    ]
    assert {"user": paul.id} not in desk["visible"]


async def test_what_a_person_saves_wins_until_they_delete_it(day: Day, ask: Ask) -> None:
    await day.begin()
    mine = {"views": [{"title": "Mine", "cards": []}]}
    assert await ask("lovelace/config/save", config=mine) is None
    assert await ask("lovelace/config") == mine
    await day.restart()
    assert await ask("lovelace/config") == mine
    assert await ask("lovelace/config/delete") is None
    assert len((await ask("lovelace/config"))["views"]) == 10


async def test_it_goes_with_the_last_site(hass: HomeAssistant, day: Day, ask: Ask) -> None:
    await day.begin()
    await hass.config_entries.async_remove(day.site.entry.entry_id)
    assert await ask("lovelace/config") == "config_not_found"
    assert not frontend.async_panel_exists(hass, URL)


async def test_it_says_so_when_no_site_is_at_work(hass: HomeAssistant, day: Day, ask: Ask) -> None:
    await day.begin()
    await hass.config_entries.async_unload(day.site.entry.entry_id)
    shown = await ask("lovelace/config")
    assert entities(shown) == set()
    # The card says so.
    assert shown["views"][0]["sections"][0]["cards"][0]["type"] == "custom:faitout-now"


@pytest.mark.usefixtures("ask")
async def test_an_address_that_somebody_else_has_is_left_to_them(
    hass: HomeAssistant, day: Day
) -> None:
    frontend.async_register_built_in_panel(hass, "iframe", frontend_url_path=URL, config={})
    await day.begin()
    assert hass.data[frontend.DATA_PANELS][URL].component_name == "iframe"


async def test_no_peace_is_promised_while_a_place_is_not_at_work(
    hass: HomeAssistant, day: Day, ask: Ask
) -> None:
    async def promises() -> bool:
        content = await ask("lovelace/config")
        return any("All in order" in str(part.get("content", "")) for part in walk(content))

    await day.begin()
    assert await promises()
    resting = MockConfigEntry(
        domain=DOMAIN, title="Prayssac", unique_id="prayssac", state=ConfigEntryState.SETUP_RETRY
    )
    resting.add_to_hass(hass)
    assert not await promises()
    resting.mock_state(hass, ConfigEntryState.NOT_LOADED)


async def test_recovery_mode_shows_no_dashboard(hass: HomeAssistant, day: Day, ask: Ask) -> None:
    await day.begin()
    hass.config.recovery_mode = True
    assert await ask("lovelace/config") == "config_not_found"


async def test_without_dashboards_a_site_works_all_the_same(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    assert day.shows("sensor.status") == "free"
    assert await hass.config_entries.async_remove(day.site.entry.entry_id)


async def test_the_doors_show_how_they_stand_who_may_come_in_and_what_happened(
    hass: HomeAssistant, day: Day, ask: Ask
) -> None:
    await locks.fit(hass, locks.Bolt(LOCK.partition(".")[2], locked=True))
    await day.begin(space(), door(opens="grants", exit_confirmed=True))
    views = (await ask("lovelace/config"))["views"]
    (shown,) = (view for view in views if view.get("path") == "doors")
    cards = {part["type"]: part for part in walk(shown) if "type" in part}
    assert cards["tile"]["entity"] == "sensor.entrance_door"
    assert cards["calendar"]["entities"] == ["calendar.luzech_access"]
    assert cards["logbook"]["target"] == {"entity_id": ["event.entrance_event"]}


async def test_the_way_to_the_qr_codes_is_there_where_phones_have_pages(day: Day, ask: Ask) -> None:
    await day.begin()
    entry = day.site.entry

    def ways(config: Any) -> list[str]:
        actions = [each["tap_action"] for each in walk(config) if each.get("type") == "button"]
        return [each["url_path"] for each in actions if each["action"] == "url"]

    assert ways(await ask("lovelace/config", force=False)) == []
    day.hass.config_entries.async_update_entry(entry, options={"phones": "look"})
    await day.settle()
    shown = ways(await ask("lovelace/config", force=False))
    assert shown == ["/faitout/phone/api/sheets/luzech"]
