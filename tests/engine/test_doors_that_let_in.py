"""Doors that let in who shows the right: unlocked for them, locked again, nobody shut in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.faitout.engine.door.door import (
    Behind,
    Contact,
    DoorRule,
    DoorSpec,
    LockState,
    Opens,
    Wish,
)
from custom_components.faitout.engine.door.stimulus import (
    Automation,
    ContactChanged,
    DoorEventType,
    DoorStimulus,
    Emergency,
    LetIn,
    LockChanged,
    SpaceChanged,
)
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.stimulus import Leapt, Tick
from tests.engine.test_doors import (
    ENTRANCE,
    HALL,
    ROOM_DOOR,
    STIMULI,
    Door,
    Frame,
    a_door,
    at,
    holds,
)

MEMBERS_ONLY = replace(ENTRANCE, opens=Opens.GRANTS)
SECOND = timedelta(seconds=1)
HOLDS = ENTRANCE.let_in_for
SPECS = st.builds(
    lambda spec, confirmed, contact, opens: replace(
        spec, exit_confirmed=confirmed, has_contact=contact, opens=opens
    ),
    st.sampled_from([ENTRANCE, ROOM_DOOR]),
    st.booleans(),
    st.booleans(),
    st.sampled_from(Opens),
)


def a_locked_door(
    spec: DoorSpec = MEMBERS_ONLY, now: datetime | None = None, presence: Presence = Presence.NO
) -> Door:
    """Return a door that is locked and behind which nobody is."""
    return a_door(spec, now or at(10), LockState.LOCKED, presence)


def come_in(door: Door, now: datetime) -> None:
    """Let somebody show the right; the lock obeys."""
    door(LetIn(), now)
    door.obeys(now + SECOND)


def test_who_shows_the_right_is_let_in_and_the_door_is_locked_behind_them() -> None:
    door = a_locked_door()
    assert door.state.rule is DoorRule.GRANTS_ONLY
    come_in(door, at(10))
    assert door.state.rule is DoorRule.LET_IN
    door.wait(at(10, 0, 9))
    assert door.turns == [Wish.UNLOCKED]
    door.wait(at(10, 0, 11))
    assert door.turns == [Wish.UNLOCKED, Wish.LOCKED]
    door.obeys(at(10, 0, 12))
    door.wait(at(11))
    assert door.events == [DoorEventType.LET_IN, DoorEventType.UNLOCKED, DoorEventType.LOCKED]
    assert door.state.troubles == frozenset()


def test_opening_hours_do_not_open_it() -> None:
    door = a_locked_door(now=at(7))
    door.wait(at(23))
    assert door.turns == []


def test_it_is_not_locked_on_whoever_came_in_unless_it_opens_from_inside() -> None:
    door = a_locked_door()
    come_in(door, at(10))
    door(SpaceChanged(HALL, Behind(Presence.YES)), at(10, 0, 5))
    door.wait(at(12))
    assert door.turns == [Wish.UNLOCKED]
    assert door.state.rule is DoorRule.SOMEBODY_INSIDE
    confirmed = a_locked_door(replace(MEMBERS_ONLY, exit_confirmed=True))
    come_in(confirmed, at(10))
    confirmed(SpaceChanged(HALL, Behind(Presence.YES)), at(10, 0, 5))
    confirmed.wait(at(12))
    assert confirmed.turns[:2] == [Wish.UNLOCKED, Wish.LOCKED]


def test_it_is_not_locked_while_it_stands_open_and_is_when_it_falls_shut() -> None:
    door = a_locked_door()
    come_in(door, at(10))
    door(ContactChanged(Contact.OPEN), at(10, 0, 3))
    door.wait(at(10, 1))
    assert door.turns == [Wish.UNLOCKED]
    door(ContactChanged(Contact.CLOSED), at(10, 1))
    assert door.turns == [Wish.UNLOCKED, Wish.LOCKED]


def test_a_strike_that_falls_shut_by_itself_is_no_hand_and_no_fault() -> None:
    door = a_locked_door()
    for minute in range(0, 60, 2):
        come_in(door, at(10, minute))
        door(LockChanged(LockState.LOCKED), at(10, minute, 5))
        door.wait(at(10, minute, 59))
        assert door.state.lock is LockState.LOCKED
        assert door.state.hand is None
    assert door.turns == [Wish.UNLOCKED] * 30
    assert DoorEventType.BY_HAND not in door.events
    assert door.state.troubles == frozenset()


def test_who_shows_the_right_just_before_the_strike_falls_shut_is_let_in_too() -> None:
    door = a_locked_door()
    come_in(door, at(10))
    door(LetIn(), at(10, 0, 4))
    door(LockChanged(LockState.LOCKED), at(10, 0, 5))
    assert door.turns == [Wish.UNLOCKED] * 2
    door.obeys(at(10, 0, 6))
    door(LockChanged(LockState.LOCKED), at(10, 0, 10))
    door.wait(at(10, 30))
    assert door.turns == [Wish.UNLOCKED] * 2
    assert door.state.troubles == frozenset()


def test_several_at_once_are_let_in_and_it_is_locked_after_the_last() -> None:
    door = a_locked_door()
    come_in(door, at(10))
    for second in (2, 4, 9, 15):
        door(LetIn(), at(10, 0, second))
        door.wait(at(10, 0, second))
    assert door.turns == [Wish.UNLOCKED]
    door.wait(at(10, 0, 24))
    assert door.turns == [Wish.UNLOCKED]
    door.wait(at(10, 0, 25))
    assert door.turns == [Wish.UNLOCKED, Wish.LOCKED]
    assert door.events.count(DoorEventType.LET_IN) == 5


@pytest.mark.parametrize("opens", Opens)
@pytest.mark.parametrize("strike", [True, False])
def test_a_hundred_people_in_an_hour_are_let_in_and_it_is_locked_after_each(
    opens: Opens,
    strike: bool,  # noqa: FBT001 - a parameter
) -> None:
    spec = replace(MEMBERS_ONLY, opens=opens, exit_confirmed=True)
    door = a_locked_door(spec, at(23))
    door.turns.clear()
    for number in range(100):
        now = at(23) + number * 36 * SECOND
        come_in(door, now)
        assert door.turns[-1] is Wish.UNLOCKED
        assert door.state.lock is LockState.UNLOCKED
        if strike:
            door(LockChanged(LockState.LOCKED), now + 5 * SECOND)
        told = len(door.turns)
        door.wait(now + 30 * SECOND)
        if len(door.turns) > told:
            door.obeys(now + 31 * SECOND)
        assert door.state.lock is LockState.LOCKED, number
        door.wait(now + 35 * SECOND)
    assert door.turns.count(Wish.UNLOCKED) == 100
    assert door.events.count(DoorEventType.LET_IN) == 100
    assert door.state.troubles == frozenset()


def test_a_lock_that_jams_is_told_again_and_is_told_of() -> None:
    door = a_locked_door()
    door(LetIn(), at(10))
    door(LockChanged(LockState.JAMMED), at(10, 0, 2))
    door.wait(at(10, 30))
    assert door.turns.count(Wish.LOCKED) >= 1
    assert DoorEventType.FAILED in door.events or DoorEventType.NOT_LOCKED in door.events
    door(LockChanged(LockState.LOCKED), at(10, 31))
    come_in(door, at(10, 40))
    assert door.state.lock is LockState.UNLOCKED


def test_a_lock_that_does_not_answer_is_told_again_while_they_stand_there() -> None:
    door = a_locked_door(replace(MEMBERS_ONLY, confirm_within=3 * SECOND))
    door(LetIn(), at(10))
    door.wait(at(10, 0, 9))
    assert len(door.turns) > 1
    assert set(door.turns) == {Wish.UNLOCKED}


def test_an_alarm_wins_and_stays_when_the_time_to_come_in_is_over() -> None:
    door = a_locked_door()
    come_in(door, at(10))
    door(Emergency(on=True), at(10, 0, 3))
    door.wait(at(10, 5))
    assert Wish.LOCKED not in door.turns
    door(LetIn(), at(10, 6))
    assert door.state.rule is DoorRule.EMERGENCY
    door(Emergency(on=False), at(10, 7))
    door.wait(at(10, 8))
    assert door.turns[-1] is Wish.LOCKED


def test_with_automation_off_nobody_is_let_in_and_nothing_is_left_of_it() -> None:
    door = a_locked_door()
    door(Automation(on=False), at(10))
    door(LetIn(), at(10))
    assert door.turns == []
    assert door.events == []
    door(Automation(on=True), at(10, 0, 2))
    assert door.turns == []


def test_a_hand_that_locked_an_open_door_does_not_shut_out_who_has_the_right() -> None:
    door = a_door(ENTRANCE, at(7, 50), LockState.LOCKED, Presence.NO)
    door.wait(at(8))
    door.obeys(at(8, 0, 1))
    door.wait(at(9))
    door(LockChanged(LockState.LOCKED), at(9))
    assert door.state.hand is Wish.LOCKED
    told = len(door.turns)
    door(LetIn(), at(10))
    assert door.turns[told:] == [Wish.UNLOCKED]


def test_a_hand_that_unlocked_it_is_respected_as_before() -> None:
    door = a_locked_door(now=at(9))
    door(LockChanged(LockState.UNLOCKED), at(10))
    assert door.state.hand is Wish.UNLOCKED
    door(LetIn(), at(10, 1))
    door.wait(at(10, 4, 30))
    assert door.turns == []
    door.wait(at(10, 5))
    assert door.turns == [Wish.LOCKED]


def test_who_locks_an_open_door_long_after_somebody_was_let_in_is_a_hand() -> None:
    door = a_door(ENTRANCE, at(7), LockState.LOCKED, Presence.NO)
    come_in(door, at(7, 30))
    door.wait(at(7, 30, 11))
    door.obeys(at(7, 30, 12))
    door.wait(at(8))
    door.obeys(at(8, 0, 1))
    door.wait(at(11))
    told = len(door.turns)
    door(LockChanged(LockState.LOCKED), at(11))
    door.wait(at(11, 30))
    assert door.state.hand is Wish.LOCKED
    assert door.events[-1] is DoorEventType.BY_HAND
    assert door.turns[told:] == []


def test_a_strike_that_falls_shut_late_is_no_hand_either() -> None:
    door = a_locked_door()
    come_in(door, at(10))
    door(ContactChanged(Contact.OPEN), at(10, 0, 3))
    door.wait(at(10, 0, 30))
    assert door.state.rule is DoorRule.STANDS_OPEN
    door(LockChanged(LockState.LOCKED), at(10, 0, 30))
    door(ContactChanged(Contact.CLOSED), at(10, 0, 40))
    assert DoorEventType.BY_HAND not in door.events


def test_a_clock_that_is_set_back_leaves_it_open_to_nobody() -> None:
    door = a_locked_door()
    come_in(door, at(10))
    door(Leapt(timedelta(hours=-2), timedelta()), at(8))
    door.wait(at(8, 1))
    assert door.turns == [Wish.UNLOCKED, Wish.LOCKED]
    assert door.state.let_in_until is None


def test_nobody_is_let_in_by_what_was_said_before_a_restart() -> None:
    door = a_locked_door()
    come_in(door, at(10))
    again = Door(MEMBERS_ONLY, at(10, 0, 5), aim=door.state.aim or Wish.LOCKED)
    again(ContactChanged(Contact.CLOSED), at(10, 0, 5))
    for space in MEMBERS_ONLY.spaces:
        again(SpaceChanged(space, Behind(Presence.NO)), at(10, 0, 5))
    again(LockChanged(LockState.UNLOCKED), at(10, 0, 5))
    again.wait(at(10, 1))
    assert again.turns[-1] is Wish.LOCKED


# Whatever happens

ARRIVALS: st.SearchStrategy[DoorStimulus] = st.one_of(st.just(LetIn()), STIMULI)
DAYS = st.lists(st.tuples(ARRIVALS, st.integers(0, 300)), max_size=60)


@settings(max_examples=120, deadline=None)
@given(spec=SPECS, day=DAYS)
def test_whoever_is_let_in_nobody_is_locked_in(
    spec: DoorSpec, day: Sequence[tuple[DoorStimulus, int]]
) -> None:
    door, now, frame = Door(spec, at(7)), at(7), Frame(spec)
    for stimulus, seconds in day:
        until, asked = now + timedelta(seconds=seconds), 0
        while door.wake_at <= until:
            asked += 1
            assert asked < 200
            door(Tick(), door.wake_at)
            frame_and_people(door, frame)
        now = until
        frame.hears(stimulus)
        door(stimulus, now)
        frame_and_people(door, frame)


def frame_and_people(door: Door, frame: Frame) -> None:
    """Assert that no lock turns on somebody, nor into thin air."""
    turns = list(door.turns)
    holds(door)
    door.turns[:] = turns
    frame.allows(door)


@settings(max_examples=120, deadline=None)
@given(spec=SPECS, day=DAYS)
def test_whatever_came_before_who_shows_the_right_finds_the_door_unlocked_or_being_told(
    spec: DoorSpec, day: Sequence[tuple[DoorStimulus, int]]
) -> None:
    door, now = Door(spec, at(7)), at(7)
    for stimulus, seconds in day:
        until = now + timedelta(seconds=seconds)
        while door.wake_at <= until:
            door(Tick(), door.wake_at)
        now = until
        door(stimulus, now)
        if isinstance(stimulus, LetIn) and door.state.automation:
            state = door.state
            is_on_its_way = state.orders.wanted is LockState.UNLOCKED
            is_left_alone = state.reversals[Wish.UNLOCKED].is_stopped or state.refused
            is_so = state.lock is LockState.UNLOCKED and not state.orders.open
            assert is_so or is_on_its_way or is_left_alone or state.lock is LockState.UNKNOWN
            assert state.wish is Wish.UNLOCKED or (is_so and state.hand is Wish.UNLOCKED)


def test_a_lock_that_turns_away_from_a_hand_is_unlocked_for_who_shows_the_right() -> None:
    """A hand had it unlocked, and it turns again: nobody knows that it will be open."""
    spec = replace(ENTRANCE, has_contact=True)
    door = Door(spec, at(7))
    for stimulus in (LockChanged(LockState.LOCKED), LockChanged(LockState.UNLOCKED)):
        door(stimulus, at(7))
    assert door.state.hand is Wish.UNLOCKED
    door(LockChanged(LockState.MOVING), at(7))
    door(LetIn(), at(7))
    assert door.state.wish is Wish.UNLOCKED
    assert door.state.orders.wanted is LockState.UNLOCKED
