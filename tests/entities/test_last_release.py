"""Of the last release it is kept on what grounds it was taken, for whoever asks later."""

import sqlite3

from homeassistant.core import HomeAssistant
import pytest

from custom_components.faitout.hub.site import journal_path
from tests.day import MOTION, RADAR, Day
from tests.places import sensor, space


async def released(day: Day) -> str:
    """Let a booking be released because nobody came, while the motion sensor was away a while."""
    booking = await day.book("10:00", "11:00")
    await day.until("10:03")
    await day.says(MOTION, "unavailable")
    await day.until("10:04")
    await day.says(MOTION, "off")
    await day.until("10:11")
    return booking


async def test_before_the_first_release_there_is_none(day: Day) -> None:
    await day.begin()
    assert day.shows("sensor.last_release") == "unknown"
    assert "certificate" not in day.state("sensor.last_release").attributes


async def test_a_release_keeps_what_each_sensor_said_over_the_whole_wait(day: Day) -> None:
    await day.begin()
    booking = await released(day)
    told = day.state("sensor.last_release")
    assert day.clock("sensor.last_release") == "10:10"
    assert (told.attributes["booking_id"], told.attributes["rule"]) == (booking, "no_show")
    certificate = told.attributes["certificate"]
    assert (certificate["since"], certificate["until"]) == (
        "2026-10-05T10:00:00+02:00",
        "2026-10-05T10:10:00+02:00",
    )
    radar, motion = certificate["sensors"]
    assert (radar["sensor"], radar["signs"], radar["failures"]) == (RADAR, 0, 0)
    assert (motion["sensor"], motion["failures"], motion["failed_seconds"]) == (MOTION, 1, 60)
    lines = told.attributes["certificate_text"].split("\n")
    assert lines[0] == "What each sensor said from 10:00 to 10:10:"
    assert lines[1].startswith("salle radar: nobody the whole time, last heard ")
    assert "nobody as long as it worked" in lines[2]
    assert "not to be trusted for 1 min" in lines[2]


async def test_it_stays_when_other_things_are_decided_and_after_a_power_cut(day: Day) -> None:
    await day.begin()
    booking = await released(day)
    await day.book("12:00", "13:00")
    assert day.state("sensor.reason").attributes["rule"] == "booked"
    assert day.state("sensor.last_release").attributes["booking_id"] == booking
    await day.kill()
    assert day.clock("sensor.last_release") == "10:10"
    assert day.state("sensor.last_release").attributes["booking_id"] == booking
    assert "certificate" in day.state("sensor.last_release").attributes


async def test_the_reason_and_the_event_carry_it_too(hass: HomeAssistant, day: Day) -> None:
    fired = []
    hass.bus.async_listen("faitout_decision", lambda event: fired.append(event.data))
    await day.begin()
    await released(day)
    (release,) = [each for each in fired if each["type"] == "released"]
    shown = [
        day.state("sensor.reason").attributes["certificate"],
        day.state("event.booking").attributes["certificate"],
        release["certificate"],
    ]
    assert shown == [day.state("sensor.last_release").attributes["certificate"]] * 3
    assert not any("certificate" in each for each in fired if each["type"] != "released")


async def test_a_supporting_sensor_saw_no_sign_and_claims_no_more(day: Day) -> None:
    day.hass.states.async_set("sensor.salle_co2", "600", {"unit_of_measurement": "ppm"})
    await day.begin(
        space(sensors=[sensor(RADAR, "radar"), sensor("sensor.salle_co2", "co2", "ppm")])
    )
    await day.book("10:00", "11:00")
    await day.until("10:11")
    text = day.state("sensor.last_release").attributes["certificate_text"]
    assert "salle co2: no sign of anybody" in text


@pytest.mark.usefixtures("french")
async def test_it_is_told_in_french(day: Day) -> None:
    await day.begin()
    await released(day)
    told = day.state("sensor.last_release")
    assert told.name == "Salle Dernière libération"
    text = told.attributes["certificate_text"]
    assert text.startswith("Ce qu’a dit chaque capteur de 10\u00a0h à 10\u00a0h\u00a010\u00a0:")
    assert "personne pendant tout ce temps" in text


async def test_it_names_nobody(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00", title="Entretien de Mme Vidal", holder="vidal@example.org")
    await day.until("10:11")
    assert "idal" not in str(day.state("sensor.last_release").as_dict())


async def test_a_journal_that_cannot_be_read_keeps_nothing_else_from_coming_up(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    with sqlite3.connect(journal_path(day.hass, day.site.entry)) as file:
        file.execute("UPDATE decision SET event = 'released', reason = x'7b7d'")
    await day.restart()
    assert day.shows("sensor.last_release") == "unknown"
    assert day.shows("sensor.status") == "free"


async def test_a_lounge_is_never_released(day: Day) -> None:
    await day.begin(space("salon", "common", []))
    assert not day.has("sensor.last_release", "salon")
