"""A door is set up in the browser."""

from typing import Any

from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER, SubentryFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.const import DOMAIN, SUBENTRY_DOOR
from custom_components.faitout.hub.site import Site
from tests.places import SITE_DATA, set_up

ENTRANCE = {
    "name": "Entrée",
    "lock": "lock.entrance",
    "spaces": [],
    "opens": "opening_hours",
    "exit_confirmed": True,
    "held_open": {"hours": 0, "minutes": 5, "seconds": 0},
}


@pytest.fixture
async def site(hass: HomeAssistant) -> Site:
    """Return a site, with a lock at hand."""
    hass.states.async_set("lock.entrance", "locked")
    hass.states.async_set("lock.other", "locked")
    return await set_up(hass)


async def begin(hass: HomeAssistant, site: Site) -> SubentryFlowResult:
    return await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_DOOR), context={"source": SOURCE_USER}
    )


async def answer(hass: HomeAssistant, site: Site, **changes: Any) -> SubentryFlowResult:
    """Fill the form of a new door in."""
    form = await begin(hass, site)
    result = await hass.config_entries.subentries.async_configure(
        form["flow_id"], {**ENTRANCE, **changes}
    )
    await hass.async_block_till_done()
    return result


async def test_a_door_in_one_step(hass: HomeAssistant, site: Site) -> None:
    done = await answer(hass, site)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["title"] == "Entrée"
    assert done["data"]["slug"] == "entree"
    assert done["data"]["held_open"] == 300
    assert hass.states.get("sensor.entree_door")


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("name", "x" * 61, "name_too_long"),
        ("name", "!!", "no_letters"),
        ("lock", "lock.nowhere", "lock_missing"),
        ("held_open", {"hours": 2}, "held_open_range"),
        ("held_open", {"seconds": 3}, "held_open_range"),
    ],
)
async def test_what_is_wrong_is_said_at_its_field(
    hass: HomeAssistant, site: Site, field: str, value: object, error: str
) -> None:
    form = await answer(hass, site, **{field: value})
    assert form["type"] is FlowResultType.FORM
    assert form["errors"] == {field: error}
    done = await hass.config_entries.subentries.async_configure(form["flow_id"], ENTRANCE)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    await hass.async_block_till_done()


async def test_a_lock_that_never_tells_what_it_is_is_refused(
    hass: HomeAssistant, site: Site
) -> None:
    hass.states.async_set("lock.entrance", "locked", {"assumed_state": True})
    assert (await answer(hass, site))["errors"] == {"lock": "lock_silent"}


async def test_a_lock_that_wants_a_code_is_taken_once_home_assistant_has_it(
    hass: HomeAssistant, site: Site, entity_registry: er.EntityRegistry
) -> None:
    lock = entity_registry.async_get_or_create("lock", "test", "other", suggested_object_id="other")
    hass.states.async_set(lock.entity_id, "locked", {"code_format": r"^\d{4}$"})
    assert (await answer(hass, site, lock=lock.entity_id))["errors"] == {"lock": "lock_wants_code"}
    entity_registry.async_update_entity_options(lock.entity_id, "lock", {"default_code": "12"})
    assert (await answer(hass, site, lock=lock.entity_id))["errors"] == {"lock": "lock_wants_code"}
    entity_registry.async_update_entity_options(lock.entity_id, "lock", {"default_code": "1234"})
    assert (await answer(hass, site, lock=lock.entity_id))["type"] is FlowResultType.CREATE_ENTRY


async def test_a_lock_that_takes_a_code_but_needs_none_is_taken(
    hass: HomeAssistant, site: Site
) -> None:
    hass.states.async_set("lock.entrance", "locked", {"code_format": r"^\d*$"})
    assert (await answer(hass, site))["type"] is FlowResultType.CREATE_ENTRY


async def test_a_lock_and_a_name_belong_to_one_door(hass: HomeAssistant, site: Site) -> None:
    await answer(hass, site)
    again = await answer(hass, site)
    assert again["errors"] == {"name": "name_taken", "lock": "lock_taken"}


async def test_a_lock_belongs_to_one_door_of_all_sites(hass: HomeAssistant, site: Site) -> None:
    """One site would lock what the alarm of the other has opened."""
    await answer(hass, site)
    entry = MockConfigEntry(
        domain=DOMAIN,
        title="Prayssac",
        unique_id="prayssac",
        data={**SITE_DATA, "name": "Prayssac"},
    )
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    form = await answer(hass, entry.runtime_data)
    assert form["errors"] == {"lock": "lock_taken"}
    other = await answer(hass, site, name="Cour", lock="lock.other")
    assert other["type"] is FlowResultType.CREATE_ENTRY


async def test_a_door_is_changed_and_keeps_its_slug(hass: HomeAssistant, site: Site) -> None:
    await answer(hass, site)
    (door,) = site.entry.get_subentries_of_type(SUBENTRY_DOOR)
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_DOOR),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": door.subentry_id},
    )
    done = await hass.config_entries.subentries.async_configure(
        form["flow_id"], {**ENTRANCE, "name": "Porte sur rue", "exit_confirmed": False}
    )
    assert done["reason"] == "reconfigure_successful"
    await hass.async_block_till_done()
    (door,) = site.entry.get_subentries_of_type(SUBENTRY_DOOR)
    assert (door.title, door.data["slug"]) == ("Porte sur rue", "entree")
    assert not door.data["exit_confirmed"]
