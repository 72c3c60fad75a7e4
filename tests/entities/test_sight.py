"""How well a room is seen, as the animator reads it, and the tap that makes it learn anew."""

from datetime import timedelta

from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest

from custom_components.faitout.engine.record import SensorRecord
from tests.day import MOTION, RADAR, Day
from tests.lessons import of_sensor, teach
from tests.places import sensor, space

ONLY_MOTION = space(sensors=[sensor(MOTION, "motion")])
KNOWN = SensorRecord(uses=20, quiet=(timedelta(minutes=6), timedelta(minutes=24)))


def advice(day: Day, of: str = "salle") -> str:
    """Return the sentence about what would help."""
    text: str = day.state("sensor.sight", of).attributes["advice"]
    return text


async def missed_by_motion(day: Day) -> None:
    """Let three meetings be checked in by hand while the motion sensor sees nobody."""
    for hour in (10, 11, 12):
        await day.book(f"{hour}:00", f"{hour}:40")
        await day.until(f"{hour}:01")
        await day.tap("button.check_in", "press")
        await day.until(f"{hour}:07")


async def test_a_new_room_is_not_yet_known(day: Day) -> None:
    await day.begin()
    shown = day.state("sensor.sight")
    assert shown.state == "not_yet_known"
    assert shown.attributes["options"] == [
        "well",
        "fairly",
        "poorly",
        "not_at_all",
        "not_yet_known",
    ]
    assert advice(day) == "Nothing yet: it will be known after 5 uses."
    assert shown.attributes["learned_since"] == "2026-10-05T09:00:00+02:00"


async def test_motion_alone_says_what_to_buy_before_anything_is_learned(day: Day) -> None:
    await day.begin(ONLY_MOTION)
    assert day.shows("sensor.sight") == "not_yet_known"
    assert "A radar, or a contact on the only door" in advice(day)
    assert "25 min" in advice(day)


async def test_motion_that_missed_people_says_for_how_long(day: Day) -> None:
    await day.begin(ONLY_MOTION)
    await teach(day, of_sensor(MOTION, KNOWN))
    assert day.shows("sensor.sight") == "poorly"
    assert "missed people here for up to 24 min" in advice(day)
    (told,) = day.state("sensor.sight").attributes["sensors"]
    assert (told["uses"], told["missed"], told["longest_unseen_minutes"]) == (20, 0, 24)


async def test_a_lounge_without_sensors_is_not_seen_at_all(day: Day) -> None:
    await day.begin(space("salon", "common", []))
    assert day.shows("sensor.sight", "salon") == "not_at_all"
    assert "nothing here can tell that nobody is there" in advice(day, "salon")


async def test_a_radar_that_is_lost_for_long_is_named(day: Day) -> None:
    await day.begin(space(sensors=[sensor(RADAR, "radar")]))
    await day.says(RADAR, "unavailable")
    assert day.shows("sensor.sight") == "not_yet_known"
    await day.until("09:11")
    assert day.shows("sensor.sight") == "not_at_all"
    assert advice(day).startswith("A new battery for salle radar")
    assert "not available" in advice(day)
    assert day.state("sensor.sight").attributes["seen_since"] is None
    await day.says(RADAR, "off")
    assert day.shows("sensor.sight") == "not_yet_known"
    assert day.state("sensor.sight").attributes["seen_since"] == "2026-10-05T09:11:00+02:00"
    assert day.state("sensor.sight").attributes["gaps"] == 1
    assert day.state("sensor.sight").attributes["unseen_minutes"] == 11


async def test_a_dead_motion_sensor_is_found_named_and_forgotten_by_one_tap(day: Day) -> None:
    await day.begin(ONLY_MOTION)
    await missed_by_motion(day)
    assert day.shows("sensor.sight") == "not_at_all"
    assert advice(day).startswith("A new battery for salle motion, or another place")
    assert "it knew of none of 3 uses" in advice(day)
    (told,) = day.state("sensor.sight").attributes["sensors"]
    assert (told["uses"], told["missed"], told["health"]) == (3, 3, "stuck_off")
    await day.tap("button.forget_learned", "press")
    (told,) = day.state("sensor.sight").attributes["sensors"]
    # It is not believed again before it speaks.
    assert (told["uses"], told["missed"], told["health"]) == (0, 0, "restored")
    await day.sees(MOTION)
    assert day.shows("sensor.sight") == "not_yet_known"


async def test_what_was_learned_survives_the_power_cut_and_so_does_forgetting_it(day: Day) -> None:
    await day.begin(ONLY_MOTION)
    await teach(day, of_sensor(MOTION, KNOWN))
    await day.restart()
    assert day.shows("sensor.sight") == "poorly"
    await day.tap("button.forget_learned", "press")
    await day.kill()
    assert day.shows("sensor.sight") == "not_yet_known"
    assert "25 min" in advice(day)


async def test_the_sight_is_for_those_who_look_for_it_and_the_button_for_those_who_set_up(
    day: Day, entity_registry: er.EntityRegistry
) -> None:
    await day.begin(space("salon", "common", [sensor(MOTION, "motion")]))
    for name, category in (
        ("sensor.sight", EntityCategory.DIAGNOSTIC),
        ("button.forget_learned", EntityCategory.CONFIG),
    ):
        entity = entity_registry.async_get(day.entity(name, "salon"))
        assert entity is not None
        assert entity.entity_category is category


async def test_it_is_told_in_french(hass: HomeAssistant, day: Day) -> None:
    await hass.config.async_update(language="fr")
    await day.begin(ONLY_MOTION)
    assert day.state("sensor.sight").name == "Salle Qualité de la vue"
    assert advice(day) == (
        "Un radar, ou un contact sur la seule porte\u00a0: le mouvement seul manque les gens"
        " immobiles, jusqu’à 25 min de suite."
    )


@pytest.mark.usefixtures("french")
async def test_the_button_has_a_french_name(day: Day) -> None:
    await day.begin()
    assert day.state("button.forget_learned").name == "Salle Réapprendre"
