"""What cannot be: numbers that no sensor can measure are unknown, and told."""

from dataclasses import replace
import math

import pytest

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.reason import Rule, Sign
from custom_components.faitout.engine.sensor import Health, SensorSpec
from custom_components.faitout.engine.sensor_kinds import TRAITS, SensorKind
from custom_components.faitout.engine.stimulus import Configure
from tests.engine.rooms import CO2, COUNTER, MOTION, POWER, RADAR, SEAT, SOUND, Room, sensor

LIGHT = sensor(SensorKind.LIGHT)
NONSENSE = [
    (COUNTER, -1.0),
    (COUNTER, 65_535.0),
    (CO2, 0.0),
    (CO2, -1.0),
    (CO2, 65_535.0),
    (SOUND, 1000.0),
    (POWER, 1e9),
    (LIGHT, -5.0),
    (MOTION, 2.0),
    (RADAR, -1.0),
    (SEAT, 255.0),
    (COUNTER, math.nan),
    (CO2, math.inf),
]


@pytest.mark.parametrize(
    ("spec", "value"), NONSENSE, ids=[f"{spec.id} {value:g}" for spec, value in NONSENSE]
)
def test_what_cannot_be_measured_is_not_trusted_and_told(spec: SensorSpec, value: float) -> None:
    room = Room(spec)
    room.says(spec, value)
    assert room.sensor(spec).health is Health.IMPOSSIBLE
    assert not room.sensor(spec).active
    room.until(15)
    assert room.troubles == [(spec.id, Health.IMPOSSIBLE)]


def test_a_counter_below_zero_does_not_make_a_room_empty() -> None:
    room = Room(COUNTER)
    room.books("ana", 10, 70)
    room.until(5)
    room.says(COUNTER, -2.0)
    assert room.presence() is Presence.UNKNOWN
    room.until(71)
    assert room.stage("ana") is Stage.UNVERIFIED
    assert room.reason(Event.KEPT).rule is Rule.KEPT_BLIND
    (sign,) = room.reason(Event.UNVERIFIED).evidence
    assert (sign.sensor, sign.sign, sign.health) == (
        COUNTER.id,
        Sign.BLIND,
        Health.IMPOSSIBLE,
    )


def test_a_counter_with_a_crowd_that_fits_nowhere_makes_nobody() -> None:
    room = Room(COUNTER)
    room.says(COUNTER, 65_535.0)
    assert room.presence() is Presence.UNKNOWN
    room.until(60)
    assert room.uses == []
    assert Event.WALK_IN not in room.events


def test_air_that_cannot_be_holds_no_release_off() -> None:
    room = Room(RADAR, CO2)
    room.books("ana", 10, 70)
    room.until(19.5)
    room.says(CO2, 65_535.0)
    room.until(30)
    assert room.minute_of(Event.RELEASED) == 20


def test_a_sensible_number_mends_it() -> None:
    room = Room(COUNTER)
    room.says(COUNTER, -1.0)
    room.until(20)
    room.says(COUNTER, 0.0)
    assert room.sensor(COUNTER).health is Health.OK
    assert room.presence() is Presence.NO
    assert room.troubles == [
        (COUNTER.id, Health.IMPOSSIBLE),
        (COUNTER.id, Health.OK),
    ]


def test_a_slip_of_a_moment_bothers_nobody() -> None:
    room = Room(COUNTER)
    room.says(COUNTER, -1.0)
    room.until(1)
    room.says(COUNTER, 0.0)
    room.until(60)
    assert room.troubles == []


def test_a_number_that_comes_back_from_nonsense_is_no_rise_of_the_air() -> None:
    room = Room(RADAR, CO2)
    room.until(5)
    room.says(CO2, 65_535.0)
    room.until(6)
    room.says(CO2, 430.0)
    assert room.state.senses.glimpse is None


@pytest.mark.parametrize("kind", list(SensorKind))
def test_a_yes_of_each_kind_is_within_what_it_can_measure(kind: SensorKind) -> None:
    traits = TRAITS[kind]
    lowest, highest = traits.possible
    if traits.threshold is not None:
        assert lowest < traits.threshold <= highest


# A drifted counter


def test_a_counter_that_drifted_and_never_comes_back_to_nobody_is_stuck_in_the_end() -> None:
    room = Room(COUNTER, RADAR)
    room.says(COUNTER, 2.0)
    room.until(8 * 60 + 1)
    assert room.sensor(COUNTER).health is Health.STUCK_ON
    assert room.presence() is Presence.NO
    room.until(8 * 60 + 12)
    assert room.troubles == [(COUNTER.id, Health.STUCK_ON)]


def test_whoever_changes_what_a_sensor_says_yes_with_is_taken_by_its_new_word() -> None:
    room = Room(COUNTER)
    for value in (3.0, 1.0, 2.0):
        room.says(COUNTER, value)
        assert room.sensor(COUNTER).active
    room.says(COUNTER, 0.4)
    assert not room.sensor(COUNTER).active


# Another sensor by the same name


def test_a_sensor_that_is_set_up_as_another_kind_has_yet_to_be_heard() -> None:
    room = Room(MOTION)
    room.sees(MOTION)
    as_radar = sensor(SensorKind.RADAR, MOTION.id)
    room.take(Configure(replace(room.space, sensors=(as_radar,))))
    assert room.sensor(as_radar).health is Health.UNKNOWN
    assert room.presence() is Presence.UNKNOWN
    room.clears(as_radar)
    assert room.presence() is Presence.NO


def test_a_counter_whose_unit_changed_is_told_at_once_and_makes_nobody() -> None:
    room = Room(COUNTER)
    room.loses(COUNTER, Health.UNIT_CHANGED)
    assert room.troubles == [(COUNTER.id, Health.UNIT_CHANGED)]
    assert room.presence() is Presence.UNKNOWN
