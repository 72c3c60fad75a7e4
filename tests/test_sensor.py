"""The sensors of a space, as people read them."""

from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
import pytest

from custom_components.faitout.const import DOMAIN
from tests.day import MOTION, RADAR, Day
from tests.places import sensor, space

ROOM_KEYS = {
    "status",
    "free_until",
    "busy_until",
    "release_at",
    "reason",
    "sight",
    "last_release",
    "occupancy",
    "sensors",
    "bookings",
    "booking",
    "check_in",
    "end",
    "extend",
    "undo_release",
    "fault",
    "seen_to",
    "forget_learned",
    "automation",
    "service",
}


async def test_a_free_room_is_free_until_it_closes(day: Day) -> None:
    await day.begin()
    assert day.shows("sensor.status") == "free"
    assert day.clock("sensor.free_until") == "22:00"
    assert day.shows("sensor.busy_until") == "unknown"
    assert day.shows("sensor.release_at") == "unknown"


async def test_a_booking_ahead_ends_the_free_time(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    assert day.clock("sensor.free_until") == "10:00"
    assert day.shows("sensor.status") == "free"
    await day.until("09:45")
    assert day.shows("sensor.status") == "soon"


async def test_a_booking_is_awaited_then_used(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    await day.book("11:00", "12:00")
    await day.until("10:00")
    assert day.shows("sensor.status") == "awaiting"
    assert day.clock("sensor.busy_until") == "12:00"
    assert day.shows("sensor.free_until") == "unknown"
    await day.sees(RADAR)
    await day.until("10:02")
    assert day.shows("sensor.status") == "occupied"


async def test_a_warning_shows_when_the_release_comes(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    await day.until("10:08")
    assert day.clock("sensor.release_at") == "10:10"
    await day.until("10:11")
    assert day.shows("sensor.release_at") == "unknown"
    assert day.shows("sensor.status") == "free"


async def test_the_hall_is_closed_at_night(day: Day) -> None:
    await day.begin()
    await day.until("22:00")
    assert day.shows("sensor.status") == "closed"


async def test_the_reason_names_the_rule_and_the_sensors(day: Day) -> None:
    await day.begin()
    booking = await day.book("10:00", "11:00", title="Entretien de Mme Vidal")
    await day.until("10:11")
    reason = day.state("sensor.reason")
    assert reason.attributes["rule"] == "no_show"
    assert reason.attributes["booking_id"] == booking
    assert {(sign["sensor"], sign["says"]) for sign in reason.attributes["evidence"]} == {
        (RADAR, "against"),
        (MOTION, "against"),
    }
    assert reason.attributes["text"].startswith(reason.state[:200])


async def test_the_reason_names_nobody(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00", title="Entretien de Mme Vidal", holder="vidal@example.org")
    await day.until("10:11")
    assert "idal" not in str(day.state("sensor.reason").as_dict())


async def test_the_reason_comes_back_after_a_restart(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    before = day.shows("sensor.reason")
    await day.restart()
    assert day.shows("sensor.reason") == before


async def test_before_any_decision_the_reason_is_unknown(day: Day) -> None:
    await day.begin()
    assert day.shows("sensor.reason") == "unknown"
    assert "rule" not in day.state("sensor.reason").attributes


@pytest.mark.parametrize("key", ["free_until", "busy_until", "release_at"])
async def test_the_lounge_has_nothing_about_bookings(day: Day, key: str) -> None:
    await day.begin(space("salon", "common", []))
    assert not day.has(f"sensor.{key}", "salon")
    assert day.shows("sensor.status", "salon") == "unsure", "nothing there can tell who is there"
    assert day.has("sensor.reason", "salon")


async def test_a_space_is_a_device_behind_its_site(
    hass: HomeAssistant, day: Day, device_registry: dr.DeviceRegistry
) -> None:
    await day.begin()
    entry_id = day.site.entry.entry_id
    site = device_registry.async_get_device_by_identifier((DOMAIN, "luzech"), entry_id)
    room = device_registry.async_get_device_by_identifier((DOMAIN, "luzech_salle"), entry_id)
    assert site is not None
    assert room is not None
    assert room.name == "Salle"
    assert room.via_device_id == site.id
    entities = er.async_entries_for_device(er.async_get(hass), room.id)
    subentry = next(iter(day.site.entry.subentries))
    assert {entity.config_subentry_id for entity in entities} == {subentry}
    keys = {entity.unique_id.removeprefix("luzech_salle_") for entity in entities}
    assert keys == ROOM_KEYS


async def test_the_reason_is_for_those_who_look_for_it(
    day: Day, entity_registry: er.EntityRegistry
) -> None:
    await day.begin()
    entity = entity_registry.async_get(day.entity("sensor.reason"))
    assert entity is not None
    assert entity.entity_category is EntityCategory.DIAGNOSTIC


async def test_a_release_is_explained_in_french(hass: HomeAssistant, day: Day) -> None:
    await hass.config.async_update(language="fr")
    await day.begin()
    await day.book("10:00", "11:00")
    await day.until("10:11")
    reason = day.shows("sensor.reason")
    assert reason.startswith("Libéré : personne n’a été vu en 10 min")


async def test_entities_have_french_names(hass: HomeAssistant, day: Day) -> None:
    await hass.config.async_update(language="fr")
    await day.begin()
    assert day.state("sensor.free_until").name == "Salle Libre jusqu’à"


async def test_a_long_reason_is_cut_but_kept_whole_beside(hass: HomeAssistant, day: Day) -> None:
    many = [f"binary_sensor.detecteur_de_mouvement_numero_{number}" for number in range(12)]
    for entity_id in many:
        hass.states.async_set(entity_id, "off")
    await day.begin(space(sensors=[sensor(entity_id, "motion") for entity_id in many]))
    await day.book("10:00", "11:00")
    await day.until("10:11")
    reason = day.state("sensor.reason")
    assert len(reason.state) == 255
    assert reason.state.endswith("…")
    assert len(reason.attributes["text"]) > 255
