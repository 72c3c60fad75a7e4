"""Most words of sensors wake no rule: none of them would have had anything to say."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings, strategies as st

from custom_components.faitout.engine.advance import RULES
from custom_components.faitout.engine.hearing import listened
from custom_components.faitout.engine.senses import sense
from custom_components.faitout.engine.sensor import Health, SensorSpec
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.stimulus import (
    Reading,
    SensorLost,
    SensorWord,
    SignOfLife,
    Tick,
)
from custom_components.faitout.engine.wake import next_wake

from .rooms import CO2, MOTION, RADAR, Room, sensor

DOOR = sensor(SensorKind.DOOR, heartbeat=20)
ROOMS = st.sampled_from([(RADAR, MOTION, DOOR, CO2), (MOTION, DOOR)])
"""Where motion is all there is, the door says whether somebody left."""
SENSORS = st.sampled_from([RADAR, MOTION, DOOR, CO2])


def said(spec: SensorSpec, value: float) -> Reading:
    return Reading(spec.id, 420 + value * 480 if spec is CO2 else value)


WORDS = st.one_of(
    st.builds(said, SENSORS, st.integers(0, 1)),
    SENSORS.map(lambda spec: SignOfLife(spec.id)),
    SENSORS.map(lambda spec: SensorLost(spec.id, Health.UNAVAILABLE)),
)
DAYS = st.lists(st.tuples(WORDS, st.integers(0, 900)), max_size=60)


@settings(max_examples=200, deadline=None)
@given(day=DAYS, sensors=ROOMS, single_door=st.booleans())
def test_after_a_word_no_rule_has_anything_left_to_say(
    day: Sequence[tuple[SensorWord, int]], sensors: Sequence[SensorSpec], *, single_door: bool
) -> None:
    room = used_room(sensors, single_door=single_door)
    for word, seconds in day:
        room.until_instant(room.now + timedelta(seconds=seconds))
        room.take(word)
        before = room.state
        now = replace(before, senses=sense(before.senses, room.now, room.space))
        assert [rule for rule in RULES if rule(now, room.now)] == []
        assert room.take(Tick()) == []
        assert room.state.life == before.life
        assert room.state.ledger is before.ledger
        assert room.state.senses.presence is before.senses.presence
        assert before.wake_at <= room.state.wake_at


@settings(max_examples=200, deadline=None)
@given(day=DAYS, sensors=ROOMS, single_door=st.booleans())
def test_what_is_left_out_for_a_word_would_have_changed_nothing(
    day: Sequence[tuple[SensorWord, int]], sensors: Sequence[SensorSpec], *, single_door: bool
) -> None:
    room = used_room(sensors, single_door=single_door)
    for word, seconds in day:
        room.until_instant(room.now + timedelta(seconds=seconds))
        before = room.state
        if room.take(word) or room.state is before or room.state.life is not before.life:
            continue
        after, policy = room.state, room.space.policy
        assert after.senses == listened(before.senses, (word,), room.space, room.now)
        assert after.wake_at == next_wake(after.senses, policy, after.rules_at, room.now)


def used_room(sensors: Sequence[SensorSpec], *, single_door: bool) -> Room:
    room = Room(*sensors, single_door=single_door)
    room.books("first", 10, 70)
    room.books("second", 75, 200)
    return room


def test_a_sensor_that_says_no_again_in_an_empty_room_changes_nothing_but_itself() -> None:
    room = Room(RADAR, DOOR)
    before = room.state.senses
    room.until(5)
    room.hears(DOOR)
    after = room.state.senses
    assert room.sensor(DOOR).heard_at == room.now
    assert after.occupancy is before.occupancy
    assert after.sensors[0] is before.sensors[0]


def test_where_somebody_is_each_word_counts() -> None:
    room = Room(RADAR, DOOR)
    room.sees(RADAR)
    room.until(5)
    room.hears(DOOR)
    assert room.state.senses.last_sign_at == room.now
