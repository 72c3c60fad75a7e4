"""What another release left of what was learned is brought within what can be, never bolder."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given, strategies as st

from custom_components.faitout.engine.learned import Learned, Running, stillness
from custom_components.faitout.engine.plausible import (
    LONGEST_COUNTED,
    MOST_COUNTED,
    plausible,
)
from custom_components.faitout.engine.record import KEPT, STAY, Appliance, Ghost, SensorRecord
from custom_components.faitout.engine.sensor import Health, SensorState
from custom_components.faitout.engine.state import Senses
from tests.engine.rooms import MOTION, NINE, RADAR, Room, minutes

NOTHING = timedelta(0)
LATER = NINE + timedelta(days=30)
COUNTS = st.integers(-(10**12), 10**12)
SPANS = st.timedeltas(timedelta(days=-99999), timedelta(days=99999))
TIMES = st.datetimes(datetime(1980, 1, 1), datetime(2900, 1, 1)).map(  # noqa: DTZ001 - made aware
    lambda at: at.replace(tzinfo=NINE.tzinfo)
)
APPLIANCES = st.sampled_from(Appliance)
RECORDS = st.builds(
    SensorRecord,
    signs=COUNTS,
    losses=COUNTS,
    lost_for=SPANS,
    uses=COUNTS,
    misses=COUNTS,
    quiet=st.lists(SPANS, max_size=30).map(tuple),
    ghosts=st.lists(st.builds(Ghost, TIMES), max_size=30).map(tuple),
    shortest_on=st.none() | SPANS,
)
LESSONS = st.builds(
    Learned,
    since=st.none() | TIMES,
    gaps=COUNTS,
    unseen=SPANS,
    running=st.lists(st.builds(Running, APPLIANCES, st.none() | TIMES, SPANS), max_size=4).map(
        tuple
    ),
)


def taught(room: Room, record: SensorRecord, learned: Learned, missed: int = 0) -> None:
    """Let a room come back with this, put right."""
    senses = room.state.senses
    sensors = tuple(replace(each, record=record, missed=missed) for each in senses.sensors)
    senses = replace(senses, sensors=sensors, learned=learned)
    senses = plausible(senses, room.now, room.space.policy)
    room.state = replace(room.state, senses=senses)


def put_right(record: SensorRecord, missed: int = 0) -> SensorState:
    """Return a motion sensor with this record, put right."""
    room = Room(MOTION, at=LATER)
    taught(room, record, Learned(NINE), missed)
    return room.state.senses.sensors[0]


def lesson(learned: Learned) -> Learned:
    """Return what a space has learned, put right."""
    senses = replace(Room(MOTION, at=LATER).state.senses, learned=learned)
    return plausible(senses, LATER, Room(MOTION).space.policy).learned


def test_what_can_be_is_left_as_it_is() -> None:
    room = Room(RADAR, MOTION)
    room.sees(RADAR)
    room.until(30)
    room.clears(RADAR)
    senses: Senses = room.state.senses
    assert plausible(senses, room.now, room.space.policy) is senses


def test_counts_are_brought_within_what_can_be() -> None:
    less = put_right(SensorRecord(signs=-5, losses=-1, uses=-3, misses=-2), missed=-1000)
    assert (less.record, less.missed) == (SensorRecord(), 0)
    more = put_right(SensorRecord(signs=10**9, uses=10**9, misses=10**12), missed=10**9)
    assert more.record.uses == more.record.misses == more.record.signs == MOST_COUNTED
    assert more.missed == Room(MOTION).space.policy.misses
    assert put_right(SensorRecord(uses=4, misses=9)).record.misses == 4


def test_failures_of_a_hundred_years_are_those_of_ten() -> None:
    put = put_right(SensorRecord(lost_for=timedelta(days=36525)))
    assert put.record.lost_for == LONGEST_COUNTED


def test_silences_of_years_and_of_less_than_nothing_are_none() -> None:
    quiet = (timedelta(days=700), timedelta(minutes=-4), timedelta(minutes=24))
    assert put_right(SensorRecord(quiet=quiet)).record.quiet == (timedelta(minutes=24),)


def test_of_many_ghosts_the_last_are_kept_and_of_those_to_come_none() -> None:
    ghosts = tuple(Ghost(LATER + timedelta(hours=hour)) for hour in range(-500, 500))
    kept = put_right(SensorRecord(ghosts=ghosts)).record.ghosts
    assert len(kept) == KEPT
    assert kept[-1].at == LATER


def test_a_pulse_that_no_sensor_makes_is_unknown() -> None:
    assert put_right(SensorRecord(shortest_on=timedelta(seconds=-9))).pulse == MOTION.traits.pulse
    endless = put_right(SensorRecord(signs=10**9, shortest_on=timedelta(days=9)))
    assert (endless.pulse, endless.holds) == (MOTION.traits.pulse, MOTION.traits.hold)


def test_a_space_does_not_learn_from_the_future_nor_run_for_longer_than_it_learns() -> None:
    put = lesson(Learned(LATER + timedelta(days=9), gaps=-4, unseen=timedelta(days=-4)))
    assert put == Learned(since=LATER)
    long = timedelta(days=9999)
    heating = Running(Appliance.HEATING, LATER + timedelta(days=1), long)
    put = lesson(Learned(NINE, gaps=3, unseen=long, running=(heating, heating)))
    assert put.unseen == LATER - NINE
    assert put.running == (Running(Appliance.HEATING, LATER, LATER - NINE),)


def test_one_that_nobody_wrote_the_beginning_of_learns_from_now() -> None:
    assert lesson(Learned()).since == LATER


def test_a_dead_sensor_loses_its_vote_however_often_it_is_said_to_have_seen_people() -> None:
    room = Room(MOTION)
    taught(room, SensorRecord(uses=10**9), Learned(), missed=-(10**9))
    for start in (10, 70, 130):
        room.books(f"at {start}", start, start + 40)
        room.until(start + 1)
        room.checks_in()
        room.until(start + 30)
    assert room.sensor(MOTION).health is Health.STUCK_OFF


@given(record=RECORDS, learned=LESSONS, missed=COUNTS)
def test_nothing_that_was_learned_makes_a_release_more_likely(
    record: SensorRecord, learned: Learned, missed: int
) -> None:
    plain, room = Room(MOTION), Room(MOTION)
    taught(room, record, learned, missed)
    senses = room.state.senses
    assert NOTHING <= stillness(senses.sensors) <= STAY
    assert plausible(senses, room.now, room.space.policy) is senses
    for each in (plain, room):
        each.books("a", 10, 240)
        each.until(11)
        each.sees_twice(MOTION)
        each.until(13)
        each.clears(MOTION)
        each.until(60)
    assert room.now == minutes(60)
    released = [at for at, event, _ in room.decisions if event == "released"]
    by_default = [at for at, event, _ in plain.decisions if event == "released"]
    assert released == [] or released[0] >= by_default[0]
