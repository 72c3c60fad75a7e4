"""Pulses: how long one movement alone keeps a sensor on, as each sensor itself has shown it."""

from datetime import timedelta

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor import SHORTEST_PULSE, SensorSpec
from custom_components.faitout.engine.stimulus import ForgetLearned
from tests.engine.rooms import MOTION, RADAR, SEAT, Room, clock, minutes


def test_a_sensor_shows_how_long_one_movement_keeps_it_on() -> None:
    room = Room(MOTION)
    assert room.sensor(MOTION).pulse == timedelta(minutes=5)
    room.sees(MOTION)
    room.until(0.5)
    room.clears(MOTION)
    assert room.sensor(MOTION).pulse == timedelta(seconds=30)
    room.until(60)
    room.sees(MOTION)
    room.until(60.5)
    assert room.presence() is Presence.YES, "now half a minute is enough of it"


def test_an_on_that_was_cut_off_teaches_nothing() -> None:
    room = Room(MOTION)
    room.sees(MOTION)
    room.until(clock(0, 1))
    room.clears(MOTION)
    assert room.sensor(MOTION).pulse == timedelta(minutes=5)
    room.until(1)
    room.sees(MOTION)
    room.until(clock(1, 20))
    room.loses(MOTION)
    assert room.sensor(MOTION).pulse == timedelta(minutes=5)


def test_an_on_that_was_not_heard_from_its_beginning_teaches_nothing() -> None:
    room = Room(MOTION, heard=False)
    room.sees(MOTION)
    room.until(0.5)
    room.clears(MOTION)
    assert room.sensor(MOTION).pulse == timedelta(minutes=5)


def test_the_shortest_on_counts_and_no_longer_one_after_it() -> None:
    room = Room(MOTION)
    for minute, seconds in ((1, 40), (10, 15), (20, 60)):
        room.until(minute)
        room.sees(MOTION)
        room.until(clock(minute, seconds))
        room.clears(MOTION)
    assert room.sensor(MOTION).pulse == timedelta(seconds=15)


def test_a_long_stay_teaches_no_longer_pulse_than_that_of_the_kind() -> None:
    room = Room(RADAR)
    room.sees(RADAR)
    room.until(60)
    room.clears(RADAR)
    assert room.sensor(RADAR).pulse == RADAR.traits.pulse


def test_what_was_learned_of_a_pulse_is_forgotten_where_somebody_wants_that() -> None:
    room = Room(MOTION)
    room.sees(MOTION)
    room.until(0.5)
    room.clears(MOTION)
    room.take(ForgetLearned())
    assert room.sensor(MOTION).pulse == timedelta(minutes=5)


@pytest.mark.parametrize("spec", [MOTION, RADAR, SEAT], ids=lambda spec: spec.id)
@given(spans=st.lists(st.floats(0, 900), max_size=20))
def test_a_learned_pulse_is_never_longer_than_that_of_the_kind_nor_shorter_than_any_real_one(
    spec: SensorSpec, spans: list[float]
) -> None:
    room = Room(spec)
    for index, seconds in enumerate(spans):
        room.until_instant(room.now + timedelta(seconds=seconds))
        (room.clears if index % 2 else room.sees)(spec)
        assert SHORTEST_PULSE <= room.sensor(spec).pulse <= spec.traits.pulse


# Words that come twice


def test_a_word_that_is_said_again_and_again_is_one_sign() -> None:
    room = Room(MOTION)
    for second in range(0, 240, 10):
        room.until(clock(0, second))
        room.sees(MOTION)
        room.sees(MOTION)
    assert room.presence() is Presence.NO
    assert room.sensor(MOTION).active_since == minutes(0)


def test_words_that_come_doubled_in_one_instant_are_one_movement() -> None:
    room = Room(MOTION)
    room.until(5)
    for spec_word in (1.0, 1.0, 0.0, 0.0, 1.0, 1.0):
        room.says(MOTION, spec_word)
    assert room.presence() is Presence.NO
    room.until(5.5)
    room.clears(MOTION)
    room.until(30)
    assert room.uses == []
    assert room.events == []


def test_whoever_is_seen_on_and_off_for_two_minutes_is_there() -> None:
    room = Room(RADAR)
    for second in range(0, 120, 6):
        room.until(clock(0, second))
        room.sees(RADAR)
        room.until(clock(0, second + 3))
        room.clears(RADAR)
    assert room.presence() is Presence.YES
