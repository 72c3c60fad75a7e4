"""Whatever sensors say and when: what a sign may do, and what no sign may."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.ids import SensorId
from custom_components.faitout.engine.occupancy import SAT_STILL, Presence
from custom_components.faitout.engine.proof import HINT
from custom_components.faitout.engine.sensor import Health, SensorSpec
from custom_components.faitout.engine.sensor_kinds import SensorKind, SpeaksBy
from custom_components.faitout.engine.stimulus import (
    Reading,
    SensorLost,
    SensorWord,
    SignOfLife,
)
from tests.engine.rooms import CO2, DOOR, MOTION, POWER, RADAR, SEAT, SOUND, Room, of_nobody, sensor

LIGHT = sensor(SensorKind.LIGHT)
SECOND = timedelta(seconds=1)
YES = {
    SensorKind.CO2: 1200.0,
    SensorKind.SOUND: 60.0,
    SensorKind.POWER: 200.0,
    SensorKind.LIGHT: 500.0,
}
ALL = (RADAR, MOTION, DOOR, SOUND, CO2, LIGHT, POWER)
SUPPORTING = (SOUND, CO2, LIGHT, POWER)


def said(spec: SensorSpec, *, yes: bool) -> Reading:
    """Return a word of a sensor."""
    return Reading(spec.id, YES.get(spec.kind, 1.0) if yes else of_nobody(spec))


def days(sensors: Sequence[SensorSpec]) -> st.SearchStrategy[list[tuple[SensorWord, int]]]:
    """Return days of words of these sensors, each so many seconds after the one before."""
    words = st.one_of(
        st.builds(said, st.sampled_from(sensors), yes=st.booleans()),
        st.sampled_from(sensors).map(lambda spec: SensorLost(spec.id, Health.UNAVAILABLE)),
    )
    return st.lists(st.tuples(words, st.integers(0, 900)), max_size=50)


def a_used_room(*sensors: SensorSpec) -> Room:
    """Return a room with bookings all day."""
    room = Room(*sensors)
    for number in range(8):
        room.books(f"b{number}", 10 + 65 * number, 70 + 65 * number)
    return room


# A single pulse


@pytest.mark.parametrize("spec", [MOTION, RADAR, SEAT], ids=lambda spec: spec.id)
@settings(max_examples=80, deadline=None)
@given(
    pulses=st.lists(st.tuples(st.floats(0, 1), st.integers(1, 3600)), max_size=15),
    single_door=st.booleans(),
)
def test_single_pulses_check_nobody_in_and_are_no_session_however_long_they_are(
    spec: SensorSpec, pulses: list[tuple[float, int]], *, single_door: bool
) -> None:
    room = Room(spec, single_door=single_door)
    for number in range(8):
        room.books(f"b{number}", 10 + 65 * number, 70 + 65 * number)
    for share, apart in pulses:
        # Where motion is all there is, signs nearer than that are people who sat still.
        still = spec.holds if spec.traits.is_steady else SAT_STILL
        room.until_instant(room.now + still + apart * SECOND)
        room.sees(spec)
        # A sensor that showed a shorter pulse is held to that.
        room.until_instant(room.now + room.sensor(spec).pulse * share * 0.999)
        room.clears(spec)
        assert spec.traits.is_steady or room.presence() is Presence.NO
    assert Event.CHECKED_IN not in room.events
    assert Event.WALK_IN not in room.events
    assert room.uses == []


# What only supports


@settings(max_examples=150, deadline=None)
@given(day=days(SUPPORTING))
def test_words_that_only_support_begin_no_presence(day: list[tuple[SensorWord, int]]) -> None:
    room = a_used_room(RADAR, *SUPPORTING)
    for word, seconds in day:
        room.until_instant(room.now + seconds * SECOND)
        room.take(word)
        assert room.presence() is Presence.NO
    assert Event.CHECKED_IN not in room.events
    assert room.uses == []


@settings(max_examples=150, deadline=None)
@given(day=days(ALL))
def test_a_word_that_only_supports_makes_somebody_only_of_whom_another_glimpsed(
    day: list[tuple[SensorWord, int]],
) -> None:
    room = a_used_room(*ALL)
    for word, seconds in day:
        room.until_instant(room.now + seconds * SECOND)
        before, glimpse = room.presence(), room.state.senses.glimpse
        last_sign_at = room.state.senses.last_sign_at
        room.take(word)
        if before is Presence.NO and room.presence() is Presence.YES:
            spec = room.sensor(next(s for s in ALL if s.id == word.sensor)).spec
            # Where motion is all that works, who was seen lately sat still: that is a first sign.
            sat_still = (
                spec.kind is SensorKind.MOTION
                and last_sign_at is not None
                and room.now - last_sign_at < SAT_STILL
            )
            assert spec.traits.is_steady or sat_still or glimpse is not None
            assert spec.traits.sees or (glimpse is not None and glimpse.sees)


# Any sign holds a release off


class Witness:
    """Keeps for itself when each sensor last spoke for somebody."""

    def __init__(self, room: Room) -> None:
        """Begin with a room in which nobody is."""
        self.room = room
        self.on: dict[SensorId, bool] = {spec.id: False for spec in room.space.sensors}
        self.last: dict[SensorId, datetime] = {}

    def hears(self, word: SensorWord) -> None:
        """Take down a word, as it comes."""
        if not isinstance(word, Reading):
            self.on[word.sensor] = False
            return
        (spec,) = (s for s in self.room.space.sensors if s.id == word.sensor)
        yes = word.value != of_nobody(spec)
        by_change = spec.traits.speaks_by is SpeaksBy.CHANGE
        turned = self.on[spec.id] is not yes
        if (turned if by_change else yes or turned) and spec.kind is not SensorKind.CO2:
            self.last[spec.id] = self.room.now
        self.on[spec.id] = yes

    def speaking(self) -> list[str]:
        """Return the working sensors that speak for somebody or did so within a minute."""
        found: list[str] = []
        for spec in self.room.space.sensors:
            if not self.room.sensor(spec).works or spec.kind is SensorKind.CO2:
                continue
            by_level = spec.traits.speaks_by is SpeaksBy.LEVEL
            at = self.last.get(spec.id)
            if (by_level and self.on[spec.id]) or (at and self.room.now < at + HINT):
                found.append(spec.id)
        return found


@settings(max_examples=200, deadline=None)
@given(day=days([RADAR, MOTION, DOOR, SOUND, POWER]))
def test_nothing_is_released_while_any_working_sensor_had_a_sign_within_the_last_minute(
    day: list[tuple[SensorWord, int]],
) -> None:
    room = a_used_room(RADAR, MOTION, DOOR, SOUND, POWER)
    room.answers = False
    witness = Witness(room)
    for word, seconds in day:
        end = room.now + seconds * SECOND
        while room.state.wake_at <= end:
            room.until_instant(room.state.wake_at)
            answered(room, witness)
        room.until_instant(end)
        witness.hears(word)
        if not isinstance(word, SignOfLife):
            room.words[word.sensor] = word.value if isinstance(word, Reading) else word.why
        released = room.events.count(Event.RELEASED)
        room.take(word)
        assert room.events.count(Event.RELEASED) == released
        answered(room, witness)


def answered(room: Room, witness: Witness) -> None:
    """Answer the last look, where one was asked for, and look what comes of it."""
    countdown = room.state.life.countdown
    if countdown is None or countdown.looking_since is None:
        return
    released = room.events.count(Event.RELEASED)
    speaking = witness.speaking()
    room.take(room.look())
    if room.events.count(Event.RELEASED) > released:
        assert speaking == []
        assert room.state.senses.seen
