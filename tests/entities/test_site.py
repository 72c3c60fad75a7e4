"""All entities of a site with everything: known, named, pictured, and gone with what they show."""

from importlib import import_module
import json
from pathlib import Path
from typing import Any

from homeassistant.config_entries import ConfigSubentryData
from homeassistant.const import STATE_UNAVAILABLE, EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.entity_component import DATA_INSTANCES
import pytest

from custom_components.faitout import PLATFORMS
from custom_components.faitout.const import DOMAIN, SUBENTRY_SIGN
from custom_components.faitout.hub.site import Site
from custom_components.faitout.screen.credential import digest_of, new_secret
from tests.lamps import LAMP, lamps
from tests.locks import Bolt, fit
from tests.paper.hanging import DOOR
from tests.places import door, heated, lit, set_up, space
from tests.thermostats import RADIATOR, radiator

HOME = Path(__file__).parents[2] / "custom_components" / "faitout"


@pytest.fixture
async def site(hass: HomeAssistant) -> Site:
    """Bring up a place with a lit, heated room with a sign, a lounge, and a door with a keypad."""
    await fit(hass, Bolt("entrance", locked=True))
    await lamps(hass)
    await radiator(hass)
    hass.states.async_set("binary_sensor.entrance_door", "off")
    room = heated(lit(space(), [LAMP]), [RADIATOR])
    lounge = space("lounge", "common")
    return await set_up(hass, room, lounge, door(keypads={"alarm_panel": True}), paper_sign())


def paper_sign() -> ConfigSubentryData:
    """Return a sign on paper beside the room, as its form leaves it."""
    data = {**DOOR, "slug": "porte", "credential": digest_of(new_secret())}
    return ConfigSubentryData(subentry_type=SUBENTRY_SIGN, unique_id=None, title="Porte", data=data)


def entries(hass: HomeAssistant, site: Site) -> list[er.RegistryEntry]:
    """Return what the registry knows of the site."""
    found = er.async_entries_for_config_entry(er.async_get(hass), site.entry.entry_id)
    assert len(found) > 15
    assert {entry.domain for entry in found} == set(PLATFORMS)
    return found


def entity(hass: HomeAssistant, entry: er.RegistryEntry) -> Entity:
    """Return the entity itself."""
    found: Entity | None = hass.data[DATA_INSTANCES][entry.domain].get_entity(entry.entity_id)
    assert found, entry.entity_id
    return found


def texts(file: str) -> dict[str, dict[str, Any]]:
    """Return what a file says of entities, by platform and key."""
    said: dict[str, dict[str, Any]] = json.loads((HOME / file).read_text())["entity"]
    return said


async def test_every_entity_is_known_by_its_own_id(hass: HomeAssistant, site: Site) -> None:
    ids = [entry.unique_id for entry in entries(hass, site)]
    assert len(set(ids)) == len(ids)
    assert all(unique_id.startswith(f"{site.slug}_") for unique_id in ids)


async def test_every_entity_has_a_name_of_its_own(hass: HomeAssistant, site: Site) -> None:
    words = texts("strings.json")
    for entry in entries(hass, site):
        assert entry.has_entity_name, entry.entity_id
        key = entry.translation_key
        by_class = key is None and (entry.original_device_class is not None)
        assert by_class or words[entry.domain][str(key)]["name"], entry.entity_id


async def test_every_entity_has_its_picture(hass: HomeAssistant, site: Site) -> None:
    icons = texts("icons.json")
    for entry in entries(hass, site):
        of_its_class = entry.original_device_class is not None or entry.domain == "calendar"
        pictured = str(entry.translation_key) in icons.get(entry.domain, {})
        assert of_its_class or pictured, entry.entity_id


async def test_what_has_a_class_of_its_own_says_so(hass: HomeAssistant, site: Site) -> None:
    classes = {e.unique_id: e.original_device_class for e in entries(hass, site)}
    assert classes["luzech_salle_occupancy"] == "occupancy"
    assert classes["luzech_salle_free_until"] == "timestamp"
    assert classes["luzech_salle_status"] == "enum"


async def test_no_entity_is_asked_for_its_state(hass: HomeAssistant, site: Site) -> None:
    for entry in entries(hass, site):
        if entry.disabled_by is None:
            assert not entity(hass, entry).should_poll, entry.entity_id


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_platform_says_how_many_at_once(platform: str) -> None:
    module = import_module(f"custom_components.{DOMAIN}.{platform}")
    assert module.PARALLEL_UPDATES == 0, "nothing is asked of a device, so nothing is in turn"


async def test_what_few_look_for_is_out_of_the_way(hass: HomeAssistant, site: Site) -> None:
    categories = {e.unique_id: e.entity_category for e in entries(hass, site)}
    assert categories["luzech_salle_automation"] is EntityCategory.CONFIG


async def test_a_site_that_is_taken_down_leaves_no_entity_available(
    hass: HomeAssistant, site: Site
) -> None:
    before = [each.entity_id for each in entries(hass, site) if each.disabled_by is None]
    assert await hass.config_entries.async_unload(site.entry.entry_id)
    await hass.async_block_till_done()
    assert [e for e in before if not hass.states.is_state(e, STATE_UNAVAILABLE)] == []


async def test_a_space_that_is_removed_takes_its_device_along(
    hass: HomeAssistant, site: Site
) -> None:
    def devices() -> set[str | None]:
        registry, entry_id = dr.async_get(hass), site.entry.entry_id
        return {d.name for d in dr.async_entries_for_config_entry(registry, entry_id)}

    assert {"Luzech", "Salle", "Lounge", "Entrance"} <= devices()
    (lounge,) = (s for s in site.entry.subentries.values() if s.unique_id == "lounge")
    assert hass.config_entries.async_remove_subentry(site.entry, lounge.subentry_id)
    for _ in range(3):
        await hass.async_block_till_done(wait_background_tasks=True)
    assert "Lounge" not in devices()
    assert "Salle" in devices()


def test_the_integration_brings_its_own_picture() -> None:
    for name in ("icon.png", "icon@2x.png"):
        assert (HOME / "brand" / name).read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
