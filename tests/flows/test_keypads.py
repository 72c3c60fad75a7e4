"""The keypads and readers of a door are chosen in its form."""

from typing import Any

from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import entity_registry as er
import pytest

from custom_components.faitout.const import SUBENTRY_DOOR, SUBENTRY_SPACE
from custom_components.faitout.hub.site import Site
from tests.inputs.keypads.doors import a_device
from tests.places import door, set_up, space

FORM = {
    "name": "Atelier",
    "lock": "lock.atelier",
    "spaces": [],
    "opens": "grants",
    "exit_confirmed": True,
    "held_open": {"minutes": 5},
}


@pytest.fixture
async def site(hass: HomeAssistant) -> Site:
    """Return a site with an entrance that has a reader, and a locker."""
    for lock in ("lock.entrance", "lock.atelier"):
        hass.states.async_set(lock, "locked", {"supported_features": 1})
    keypads = {"readers": [a_device(hass, "zha", "taken")], "door_tags": ["the tag"]}
    return await set_up(hass, space(), space("casier", "locker", ()), door(keypads=keypads))


def section_of(form: Any) -> Any:
    """Return the part of a form that asks for keypads."""
    (found,) = [each for key, each in form["data_schema"].schema.items() if key == "keypads"]
    return found


async def filled(hass: HomeAssistant, site: Site, keypads: Any, **changes: Any) -> Any:
    """Fill the form of another door in."""
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_DOOR), context={"source": SOURCE_USER}
    )
    done = await hass.config_entries.subentries.async_configure(
        form["flow_id"], {**FORM, "keypads": keypads, **changes}
    )
    await hass.async_block_till_done()
    return done


async def test_a_door_with_a_keypad_and_a_panel(hass: HomeAssistant, site: Site) -> None:
    keypad = a_device(hass, "zwave_js")
    done = await filled(hass, site, {"readers": [keypad], "alarm_panel": True})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["data"]["keypads"]["readers"] == [keypad]
    assert hass.states.get("alarm_control_panel.atelier_keypad")


async def test_the_form_shows_what_was_chosen(hass: HomeAssistant, site: Site) -> None:
    (entrance,) = site.entry.get_subentries_of_type(SUBENTRY_DOOR)
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_DOOR),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": entrance.subentry_id},
    )
    section = section_of(form)
    shown = {
        str(key): (key.description or {}).get("suggested_value") for key in section.schema.schema
    }
    assert shown["door_tags"] == ["the tag"]
    assert shown["readers"] == entrance.data["keypads"]["readers"]


@pytest.mark.parametrize(
    ("keypads", "error"),
    [
        ({"readers": ["0123456789abcdef0123456789abcdef"]}, "reader_missing"),
        ({"keypad_topics": ["zigbee2mqtt/+"]}, "no_topic"),
        ({"keypad_topics": ["zigbee2mqtt/Entrance/set"]}, "no_topic"),
        ({"keypad_topics": [""]}, "no_topic"),
        ({"keypad_topics": ["x" * 300]}, "no_topic"),
        ({"keypad_topics": ["zigbee2mqtt/Entrance"]}, "mqtt_missing"),
        ({"door_tags": [f"{number}" for number in range(9)]}, "too_many_keypads"),
        ({"door_tags": ["the tag"]}, "keypad_taken"),
    ],
)
async def test_what_is_wrong_with_keypads_is_said(
    hass: HomeAssistant, site: Site, keypads: Any, error: str
) -> None:
    form = await filled(hass, site, keypads)
    assert form["type"] is FlowResultType.FORM
    assert form["errors"] == {"keypads": error}


async def test_the_tags_that_home_assistant_knows_are_offered(
    hass: HomeAssistant, site: Site
) -> None:
    er.async_get(hass).async_get_or_create("tag", "tag", "abc-123", original_name="Door of Anne")
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_DOOR), context={"source": SOURCE_USER}
    )
    section = section_of(form)
    options = section.schema.schema["door_tags"].config["options"]
    assert options == [{"value": "abc-123", "label": "Door of Anne"}]


async def test_the_door_of_a_locker_opens_to_nobody_but_who_has_it(
    hass: HomeAssistant, site: Site
) -> None:
    form = await filled(hass, site, {}, spaces=["casier"], opens="opening_hours")
    assert form["errors"] == {"opens": "locker_opens"}
    done = await filled(hass, site, {}, spaces=["casier"])
    assert done["type"] is FlowResultType.CREATE_ENTRY


async def test_a_locker_is_set_up_in_one_step(hass: HomeAssistant, site: Site) -> None:
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_SPACE), context={"source": SOURCE_USER}
    )
    done = await hass.config_entries.subentries.async_configure(
        form["flow_id"], {"name": "Casier 2", "kind": "locker", "capacity": 1}
    )
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["data"] == {
        "name": "Casier 2",
        "kind": "locker",
        "capacity": 1,
        "slug": "casier_2",
        "sensors": [],
        "single_door": False,
        "policy": {},
    }
    await hass.async_block_till_done()
