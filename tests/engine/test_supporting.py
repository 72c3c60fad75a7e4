"""What only supports: CO2, sound, power, light. It prolongs a presence, and begins none."""

from dataclasses import replace
from datetime import timedelta

import pytest

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.occupancy import Presence, speaks
from custom_components.faitout.engine.reason import Rule, Sign
from custom_components.faitout.engine.sensor import Health, SensorSpec
from custom_components.faitout.engine.sensor_kinds import SensorKind
from tests.engine.rooms import CO2, MOTION, POWER, RADAR, SOUND, Room, clock, sensor

LIGHT = sensor(SensorKind.LIGHT)
CORNER_SOUND = sensor(SensorKind.SOUND, "corner", area="corner")
YES = {SensorKind.CO2: 600.0, SensorKind.SOUND: 60.0, SensorKind.POWER: 200.0}
YES[SensorKind.LIGHT] = 500.0
SUPPORTING = [CO2, SOUND, POWER, LIGHT]
LEVELS = [SOUND, POWER]
"""Kinds that speak for as long as their number is high."""


def speak(room: Room, *specs: SensorSpec) -> None:
    """Let sensors that only support speak for somebody."""
    for spec in specs:
        room.says(spec, YES[spec.kind])


# They begin nothing


def test_two_sound_meters_make_nobody_by_noise_alone() -> None:
    other = sensor(SensorKind.SOUND, "other")
    room = Room(RADAR, SOUND, other)
    speak(room, SOUND, other)
    room.until(30)
    assert room.presence() is Presence.NO
    assert room.events == []


def test_sound_meters_in_two_corners_make_nobody_either() -> None:
    room = Room(RADAR, SOUND, CORNER_SOUND)
    speak(room, SOUND, CORNER_SOUND)
    room.until(30)
    assert room.presence() is Presence.NO


def test_all_kinds_that_only_support_together_make_nobody() -> None:
    room = Room(RADAR, *SUPPORTING)
    room.books("ana", 5, 65)
    room.until(5)
    speak(room, *SUPPORTING)
    room.until(60)
    assert room.presence() is Presence.NO
    assert Event.CHECKED_IN not in room.events
    assert room.uses == []


def test_where_nothing_sees_people_they_leave_it_unknown() -> None:
    room = Room(*SUPPORTING)
    speak(room, *SUPPORTING)
    assert room.presence() is Presence.UNKNOWN


# They prolong what is confirmed


@pytest.mark.parametrize("spec", SUPPORTING, ids=lambda spec: spec.id)
def test_they_prolong_a_presence_that_was_confirmed(spec: SensorSpec) -> None:
    room = Room(MOTION, spec)
    room.stays_on(MOTION)
    room.until(8)
    room.clears(MOTION)
    room.until(12)
    speak(room, spec)
    room.until(14)
    assert room.presence() is Presence.YES, "the hold of the motion sensor ended at 13"
    room.clears(spec)
    room.until(12 + 2 + spec.traits.hold / timedelta(minutes=1))
    assert room.presence() is Presence.NO


def test_a_meeting_that_only_talks_is_there_for_as_long_as_it_talks() -> None:
    room = Room(MOTION, SOUND)
    room.books("ana", 0, 120)
    room.stays_on(MOTION)
    speak(room, SOUND)
    room.until(8)
    room.clears(MOTION)
    room.until(110)
    assert room.presence() is Presence.YES
    assert Event.WARNED not in room.events
    assert room.stage("ana") is Stage.CHECKED_IN


def test_once_it_ended_a_presence_is_not_brought_back_by_noise() -> None:
    room = Room(RADAR, SOUND)
    room.stays_on(RADAR)
    room.until(10)
    room.clears(RADAR)
    room.until(11)
    assert room.presence() is Presence.NO
    speak(room, SOUND)
    room.until(15)
    assert room.presence() is Presence.NO


def test_a_noise_confirms_what_a_radar_glimpsed_and_the_other_way_round() -> None:
    room = Room(RADAR, SOUND)
    room.sees(RADAR)
    speak(room, SOUND)
    assert room.presence() is Presence.YES
    room = Room(RADAR, SOUND)
    speak(room, SOUND)
    room.until(2)
    room.sees(RADAR)
    assert room.presence() is Presence.YES


# They hold a release off


def quiet(room: Room, spec: SensorSpec, minute: float, second: float) -> None:
    """Let a sensor speak for somebody until a time, and go silent then."""
    room.until(clock(minute, second) - 0.5)
    speak(room, spec)
    room.until(clock(minute, second))
    room.clears(spec)


@pytest.mark.parametrize("spec", SUPPORTING, ids=lambda spec: spec.id)
def test_any_sign_within_the_last_minute_stops_a_release(spec: SensorSpec) -> None:
    room = Room(RADAR, spec)
    room.books("ana", 10, 70)
    room.until(19.5)
    speak(room, spec)
    room.clears(spec)
    room.until(20)
    assert room.stage("ana") is Stage.AWAITING
    assert room.decisions[-1] == (20, Event.KEPT, Rule.SIGN_OF_SOMEBODY)
    kept = room.reason(Event.KEPT)
    assert [e.sensor for e in kept.evidence if e.sign is Sign.FOR] == [spec.id]


@pytest.mark.parametrize("spec", LEVELS, ids=lambda spec: spec.id)
def test_a_sign_that_is_older_than_a_minute_stops_nothing(spec: SensorSpec) -> None:
    room = Room(RADAR, spec)
    room.books("ana", 10, 70)
    quiet(room, spec, 18, 59)
    room.until(30)
    assert room.minute_of(Event.RELEASED) == 20


@pytest.mark.parametrize("spec", LEVELS, ids=lambda spec: spec.id)
def test_nothing_is_released_while_a_sensor_goes_on_speaking(spec: SensorSpec) -> None:
    room = Room(RADAR, spec)
    room.books("ana", 10, 70)
    room.until(15)
    speak(room, spec)
    room.until(70)
    assert Event.RELEASED not in room.events
    assert Event.WARNED not in room.events, "nor is it announced again and again"


def test_after_a_supporting_sign_the_room_waits_for_a_whole_grace_more() -> None:
    room = Room(RADAR, SOUND)
    room.books("ana", 10, 130)
    room.until(19.5)
    speak(room, SOUND)
    room.until(20)
    assert room.reason(Event.KEPT).rule is Rule.SIGN_OF_SOMEBODY
    room.until(20.5)
    room.clears(SOUND)
    room.until(29.9)
    assert Event.RELEASED not in room.events
    room.until(60)
    assert room.stage("ana") is Stage.RELEASED
    assert room.minute_of(Event.RELEASED) == 33


def test_a_supporting_sensor_that_fails_stops_nothing() -> None:
    room = Room(RADAR, SOUND)
    room.books("ana", 10, 70)
    speak(room, SOUND)
    room.until(12)
    room.loses(SOUND)
    room.until(30)
    assert room.minute_of(Event.RELEASED) == 20


# Stuck


@pytest.mark.parametrize("spec", LEVELS, ids=lambda spec: spec.id)
def test_one_that_says_yes_for_eight_hours_against_a_radar_that_sees_nobody_is_stuck(
    spec: SensorSpec,
) -> None:
    room = Room(RADAR, spec)
    room.stays_on(RADAR)
    speak(room, spec)
    room.until(5)
    room.clears(RADAR)
    room.until(30)
    assert room.presence() is Presence.YES, "it prolongs for as long as people sit still at most"
    room.until(36)
    assert room.presence() is Presence.NO, "whom a radar does not see for longer, has left"
    room.until(8 * 60 + 4)
    assert room.sensor(spec).health is Health.OK
    room.until(8 * 60 + 6)
    assert room.sensor(spec).health is Health.STUCK_ON
    room.until(8 * 60 + 20)
    assert room.troubles == [(spec.id, Health.STUCK_ON)]


def test_one_beside_people_who_are_seen_is_not_stuck() -> None:
    room = Room(RADAR, POWER)
    speak(room, POWER)
    for hour in range(12):
        room.until(hour * 60 + 30)
        room.sees(RADAR)
        room.until(hour * 60 + 50)
        room.clears(RADAR)
    assert room.sensor(POWER).health is Health.OK


def test_nothing_speaks_against_it_while_the_radar_is_away() -> None:
    room = Room(RADAR, SOUND)
    speak(room, SOUND)
    room.loses(RADAR)
    room.until(12 * 60)
    assert room.sensor(SOUND).health is Health.OK


def test_one_that_is_stuck_is_trusted_again_once_it_lets_go() -> None:
    room = Room(RADAR, SOUND)
    speak(room, SOUND)
    room.until(9 * 60)
    assert room.sensor(SOUND).health is Health.STUCK_ON
    room.clears(SOUND)
    assert room.sensor(SOUND).health is Health.OK


# CO2 and light by their rise


def test_bad_air_that_people_left_behind_is_no_yes() -> None:
    room = Room(RADAR, CO2)
    room.stays_on(RADAR)
    for minute, ppm in ((5, 600), (15, 900), (25, 1200)):
        room.until(minute)
        room.says(CO2, ppm)
    room.until(30)
    room.clears(RADAR)
    for minute, ppm in ((35, 1190), (45, 1150), (55, 1100), (66, 1000)):
        room.until(minute)
        room.says(CO2, ppm)
        assert not speaks(room.sensor(CO2), room.now)
        assert room.presence() is Presence.NO


def test_bad_air_releases_a_room_that_nobody_came_to() -> None:
    room = Room(RADAR, CO2)
    room.until(1)
    room.says(CO2, 1500.0)
    room.books("ana", 20, 80)
    for minute in range(2, 30):
        room.until(minute)
        room.says(CO2, 1500.0 - minute)
    room.until(31)
    assert room.minute_of(Event.RELEASED) == 30


def test_co2_that_climbs_slowly_overnight_is_nobody() -> None:
    room = Room(RADAR, CO2)
    for minute in range(1, 300):
        room.until(minute)
        room.says(CO2, 420.0 + minute * 3)
        assert not speaks(room.sensor(CO2), room.now)


def test_a_light_that_was_forgotten_says_nothing_after_its_hold() -> None:
    room = Room(RADAR, LIGHT)
    room.books("ana", 20, 80)
    speak(room, LIGHT)
    room.until(10)
    assert not speaks(room.sensor(LIGHT), room.now)
    room.until(31)
    assert room.minute_of(Event.RELEASED) == 30


def test_a_threshold_set_by_the_installer_counts_for_light_as_well() -> None:
    dim = replace(LIGHT, threshold=50.0)
    room = Room(RADAR, dim)
    room.says(dim, 60.0)
    assert speaks(room.sensor(dim), room.now)
