"""Most words of sensors wake no rule: none of them would have had anything to say."""

from collections.abc import Sequence
from datetime import timedelta

from hypothesis import given, settings, strategies as st

from custom_components.faitout.engine.sensor import Health, SensorKind, SensorSpec
from custom_components.faitout.engine.stimulus import Reading, SensorHeard, SensorLost, Tick

from .rooms import CO2, MOTION, RADAR, Room, sensor

DOOR = sensor(SensorKind.DOOR, heartbeat=20)
ROOMS = st.sampled_from([(RADAR, MOTION, DOOR, CO2), (MOTION, DOOR)])
"""Where motion is all there is, the door says whether somebody left."""
SENSORS = st.sampled_from([RADAR, MOTION, DOOR, CO2])


def said(spec: SensorSpec, value: float) -> Reading:
    return Reading(spec.id, value * (900 if spec is CO2 else 1))


WORDS = st.one_of(
    st.builds(said, SENSORS, st.integers(0, 1)),
    SENSORS.map(lambda spec: SensorHeard(spec.id)),
    SENSORS.map(lambda spec: SensorLost(spec.id, Health.UNAVAILABLE)),
)
DAYS = st.lists(st.tuples(WORDS, st.integers(0, 900)), max_size=60)


@settings(max_examples=200, deadline=None)
@given(day=DAYS, sensors=ROOMS, single_door=st.booleans())
def test_after_a_word_no_rule_has_anything_left_to_say(
    day: Sequence[tuple[Reading | SensorHeard | SensorLost, int]],
    sensors: Sequence[SensorSpec],
    *,
    single_door: bool,
) -> None:
    room = Room(*sensors, single_door=single_door)
    room.books("first", 10, 70)
    room.books("second", 75, 200)
    for word, seconds in day:
        room.until_instant(room.now + timedelta(seconds=seconds))
        room.take(word)
        before = room.state
        assert room.take(Tick()) == []
        assert room.state.life == before.life
        assert room.state.ledger is before.ledger
        assert room.state.senses.presence is before.senses.presence
        assert before.wake_at <= room.state.wake_at
