"""Doors deny entry, never exit."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.faitout.engine.door import DoorStep, advance, begin_door, door_view
from custom_components.faitout.engine.door.door import (
    Behind,
    Contact,
    DoorId,
    DoorRule,
    DoorSpec,
    DoorState,
    DoorTrouble,
    LockState,
    Opens,
    Wish,
)
from custom_components.faitout.engine.door.lock import lets_people_out
from custom_components.faitout.engine.door.stimulus import (
    Automation,
    ContactChanged,
    DoorEvent,
    DoorEventType,
    DoorStimulus,
    Emergency,
    LockChanged,
    OrderRefused,
    SeenShut,
    SeenTo,
    SpaceChanged,
    Turn,
)
from custom_components.faitout.engine.door.view import DoorStatus
from custom_components.faitout.engine.hours import OpeningHours, Span
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.manner import MOST_AN_HOUR
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.stimulus import Leapt, Tick

HALL, ROOM = SpaceId("hall"), SpaceId("room")
EIGHT_TO_TEN = OpeningHours(ZoneInfo("Europe/Paris"), ((Span(480, 1320),),) * 7)
ENTRANCE = DoorSpec(
    id=DoorId("entrance"),
    hours=EIGHT_TO_TEN,
    opens=Opens.OPENING_HOURS,
    spaces=(HALL, ROOM),
    is_entrance=True,
    has_contact=True,
)
ROOM_DOOR = DoorSpec(
    id=DoorId("room"),
    hours=EIGHT_TO_TEN,
    opens=Opens.BOOKINGS,
    spaces=(ROOM,),
    has_contact=True,
)


def at(hour: int, minute: int = 0, second: int = 0) -> datetime:
    """Return a time of a November day in Luzech."""
    wall = datetime(2026, 11, 23, hour, minute, second, tzinfo=ZoneInfo("Europe/Paris"))
    return wall.astimezone(UTC)


class Door:
    """A door in a test: what is told to its lock, and what is told of it."""

    def __init__(
        self, spec: DoorSpec, now: datetime, **remembered: Wish | bool | LockState | datetime
    ) -> None:
        self.state: DoorState = begin_door(spec, now, **remembered)  # type: ignore[arg-type]
        self.turns: list[Wish] = []
        self.told: list[DoorEvent] = []
        self.wake_at = now

    def __call__(self, stimulus: DoorStimulus, now: datetime) -> DoorStep:
        step = advance(self.state, stimulus, now)
        self.state, self.wake_at = step.state, step.wake_at
        self.turns += [effect.wish for effect in step.effects if isinstance(effect, Turn)]
        self.told += [effect for effect in step.effects if isinstance(effect, DoorEvent)]
        return step

    def obeys(self, now: datetime) -> None:
        """Let the lock do the last thing it was told."""
        self(LockChanged(LockState(self.turns[-1].value)), now)

    def wait(self, until: datetime) -> None:
        """Ask the door again whenever it wants to be asked."""
        while self.wake_at <= until:
            self(Tick(), self.wake_at)

    @property
    def events(self) -> list[DoorEventType]:
        return [told.event for told in self.told]


def a_door(spec: DoorSpec, now: datetime, lock: LockState, presence: Presence) -> Door:
    """Return a door that is closed, with all sensors heard."""
    door = Door(spec, now)
    door(ContactChanged(Contact.CLOSED), now)
    for space in spec.spaces:
        door(SpaceChanged(space, Behind(presence)), now)
    door(LockChanged(lock), now)
    return door


def an_empty_entrance(now: datetime, lock: LockState = LockState.LOCKED) -> Door:
    return a_door(ENTRANCE, now, lock, Presence.NO)


def test_the_entrance_opens_at_the_hour() -> None:
    door = an_empty_entrance(at(7, 30))
    assert door.turns == []
    assert door.wake_at == at(8)
    door.wait(at(8))
    assert door.turns == [Wish.UNLOCKED]
    door.obeys(at(8, 0, 3))
    assert not door.state.orders.open
    assert door_view(door.state).status is DoorStatus.UNLOCKED
    assert door_view(door.state).rule is DoorRule.OPENING_HOURS


def test_the_entrance_is_locked_after_closing_time_once_everybody_is_known_to_be_out() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door(SpaceChanged(HALL, Behind(Presence.YES)), at(21, 50))
    door.wait(at(22))
    assert door.turns == []
    assert door_view(door.state).rule is DoorRule.SOMEBODY_INSIDE
    door(SpaceChanged(HALL, Behind(Presence.NO)), at(22, 10))
    assert door.turns == [Wish.LOCKED]


def test_a_place_that_nobody_can_see_is_not_locked_and_it_is_told() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door(SpaceChanged(ROOM, Behind(Presence.UNKNOWN)), at(21, 50))
    door.wait(at(23))
    assert door.turns == []
    assert door_view(door.state).rule is DoorRule.MAYBE_SOMEBODY_INSIDE
    assert [(told.event, told.at) for told in door.told] == [(DoorEventType.NOT_LOCKED, at(22, 15))]


def test_a_confirmed_door_is_locked_at_closing_time_whoever_is_inside() -> None:
    door = a_door(
        replace(ENTRANCE, exit_confirmed=True), at(21), LockState.UNLOCKED, Presence.UNKNOWN
    )
    door.wait(at(22))
    assert door.turns == [Wish.LOCKED]


def test_somebody_found_behind_a_door_that_is_locked_can_leave() -> None:
    door = an_empty_entrance(at(23))
    door(SpaceChanged(ROOM, Behind(Presence.YES)), at(23, 5))
    assert door.turns == [Wish.UNLOCKED]


def test_a_sensor_that_dies_at_night_does_not_open_the_house() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door.wait(at(22))
    door.obeys(at(22, 0, 4))
    door(SpaceChanged(ROOM, Behind(Presence.UNKNOWN)), at(23))
    assert door.turns == [Wish.LOCKED]
    assert door_view(door.state).status is DoorStatus.LOCKED


def test_who_comes_in_while_the_lock_turns_is_let_out() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door.wait(at(22))
    door(LockChanged(LockState.MOVING), at(22, 0, 1))
    door(SpaceChanged(HALL, Behind(Presence.YES)), at(22, 0, 2))
    assert door.turns == [Wish.LOCKED, Wish.UNLOCKED]


def booked(start: datetime, end: datetime, presence: Presence) -> SpaceChanged:
    return SpaceChanged(ROOM, Behind(presence, start - timedelta(minutes=10), end))


def test_a_room_is_open_from_ten_minutes_before_its_booking_to_its_end() -> None:
    door = a_door(ROOM_DOOR, at(9), LockState.LOCKED, Presence.NO)
    door(booked(at(10), at(11), Presence.NO), at(9, 1))
    door.wait(at(9, 49))
    assert door.turns == []
    door.wait(at(9, 50))
    assert door.turns == [Wish.UNLOCKED]
    door.obeys(at(9, 50, 2))
    door.wait(at(10, 59))
    assert door.turns == [Wish.UNLOCKED]
    door.wait(at(11))
    assert door.turns == [Wish.UNLOCKED, Wish.LOCKED]


def test_a_released_booking_locks_its_room_again() -> None:
    door = a_door(ROOM_DOOR, at(9, 55), LockState.LOCKED, Presence.NO)
    door(booked(at(10), at(11), Presence.NO), at(9, 55))
    door.obeys(at(9, 55, 2))
    door(SpaceChanged(ROOM, Behind(Presence.NO)), at(10, 10))
    assert door.turns == [Wish.UNLOCKED, Wish.LOCKED]


def test_a_door_that_stands_open_is_locked_when_it_falls_shut() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door(ContactChanged(Contact.OPEN), at(21, 59))
    door.wait(at(22, 3))
    assert door.turns == []
    assert door_view(door.state).rule is DoorRule.STANDS_OPEN
    door.wait(at(22, 4))
    assert door.events == [DoorEventType.HELD_OPEN]
    assert door_view(door.state).status is DoorStatus.HELD_OPEN
    door(ContactChanged(Contact.CLOSED), at(22, 6))
    assert door.turns == [Wish.LOCKED]
    assert door.events == [DoorEventType.HELD_OPEN, DoorEventType.CLOSED_AGAIN]


def test_a_lock_that_does_not_confirm_is_told_again_and_then_given_up() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door.wait(at(22))
    door(LockChanged(LockState.JAMMED), at(22, 0, 5))
    door.wait(at(23))
    assert door.turns == [Wish.LOCKED] * 4
    assert DoorEventType.FAILED in door.events
    assert door_view(door.state).status is DoorStatus.FAILED
    door(LockChanged(LockState.LOCKED), at(23, 30))
    assert door.events[-1] is DoorEventType.WORKS_AGAIN
    assert door.state.troubles == frozenset()


def test_a_lock_that_does_not_let_people_out_is_asked_on_and_on() -> None:
    door = an_empty_entrance(at(23))
    door(Emergency(on=True), at(23, 1))
    door.wait(at(23, 59))
    assert len(door.turns) > 10
    assert set(door.turns) == {Wish.UNLOCKED}
    assert DoorTrouble.FAILED in door.state.troubles


def test_a_lock_that_is_away_is_told_of_and_gets_its_order_when_it_is_back() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door(LockChanged(LockState.UNKNOWN), at(21, 30))
    door.wait(at(22, 30))
    assert door.turns == []
    assert door.events == [DoorEventType.SILENT]
    door(LockChanged(LockState.UNLOCKED), at(22, 31))
    assert door.turns == [Wish.LOCKED]
    assert door.events == [DoorEventType.SILENT, DoorEventType.WORKS_AGAIN]


def test_an_alarm_opens_a_locked_door_and_holds_it_until_it_is_reset() -> None:
    door = an_empty_entrance(at(23))
    door(Emergency(on=True), at(23, 1))
    assert door.turns == [Wish.UNLOCKED]
    door.obeys(at(23, 1, 2))
    door(LockChanged(LockState.LOCKED), at(23, 5))
    assert door.turns == [Wish.UNLOCKED] * 2
    door.obeys(at(23, 5, 2))
    door(Automation(on=False), at(23, 6))
    assert door_view(door.state).status is DoorStatus.EMERGENCY
    door(Automation(on=True), at(23, 7))
    door(Emergency(on=False), at(23, 8))
    assert door.turns[-1] is Wish.LOCKED


def test_an_alarm_of_before_the_restart_still_holds() -> None:
    door = Door(ENTRANCE, at(23), emergency=True)
    door(LockChanged(LockState.LOCKED), at(23))
    assert door.turns == [Wish.UNLOCKED]


def test_a_hand_on_the_lock_wins_until_something_else_should_be() -> None:
    door = an_empty_entrance(at(9), LockState.UNLOCKED)
    door(LockChanged(LockState.LOCKED), at(10))
    door.wait(at(21, 59))
    assert door.turns == []
    assert door_view(door.state).rule is DoorRule.BY_HAND
    door.wait(at(22))
    door.wait(at(23) + timedelta(hours=9))
    assert door.turns == [Wish.UNLOCKED]


def test_after_an_alarm_a_lock_that_failed_is_told_anew() -> None:
    door = an_empty_entrance(at(20))
    door(Emergency(on=True), at(20, 1))
    door.wait(at(20, 6))
    asked = len(door.turns)
    assert asked > 4
    door(Emergency(on=False), at(20, 6, 5))
    assert door.turns[asked:] == [Wish.UNLOCKED]
    door.obeys(at(20, 6, 10))
    assert DoorEventType.FAILED in door.events
    assert not door.state.troubles


def takes_its_word_back(door: Door, now: datetime) -> None:
    """Let the lock say that it did the last thing it was told, and 5 s later that it did not."""
    before = door.state.lock
    door.obeys(now)
    door(LockChanged(before), now + timedelta(seconds=5))


def test_a_lock_that_takes_its_word_back_was_not_turned_by_a_hand() -> None:
    """A driver may show an order as done once the radio has it, and ask the bolt afterwards."""
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door.wait(at(22))
    while len(door.turns) < 3:
        takes_its_word_back(door, door.state.at + timedelta(seconds=1))
        told = len(door.turns)
        while len(door.turns) == told:
            door(Tick(), door.wake_at)
    takes_its_word_back(door, door.state.at + timedelta(seconds=1))
    door.wait(door.state.at + timedelta(hours=1))
    assert door.turns == [Wish.LOCKED] * 3
    assert DoorEventType.BY_HAND not in door.events
    assert DoorEventType.SPRINGS_BACK in door.events
    assert door_view(door.state).status is DoorStatus.FAILED


def test_a_lock_that_takes_its_unlocked_back_is_told_again_at_once_for_somebody_inside() -> None:
    door = an_empty_entrance(at(23))
    door(SpaceChanged(HALL, Behind(Presence.YES)), at(23, 1))
    takes_its_word_back(door, at(23, 1, 1))
    assert door.turns == [Wish.UNLOCKED] * 2
    assert door.state.hand is None


def test_a_hand_that_comes_a_little_later_is_a_hand() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door.wait(at(22))
    door.obeys(at(22, 0, 1))
    door(LockChanged(LockState.UNLOCKED), at(22, 0, 30))
    assert DoorEventType.BY_HAND in door.events


def test_who_unlocks_at_night_has_five_minutes_after_the_door_fell_shut() -> None:
    door = an_empty_entrance(at(23))
    door(LockChanged(LockState.UNLOCKED), at(23, 1))
    door(ContactChanged(Contact.OPEN), at(23, 2))
    door(ContactChanged(Contact.CLOSED), at(23, 3))
    door.wait(at(23, 7))
    assert door.turns == []
    door.wait(at(23, 8))
    assert door.turns == [Wish.LOCKED]


def test_what_a_hand_did_is_remembered_over_a_restart() -> None:
    door = Door(ENTRANCE, at(12), aim=Wish.UNLOCKED, hand=Wish.LOCKED)
    door(LockChanged(LockState.LOCKED), at(12, 0, 5))
    assert door.turns == []


def test_a_hand_that_is_no_longer_so_is_forgotten_with_the_restart() -> None:
    door = Door(ENTRANCE, at(12), aim=Wish.UNLOCKED, hand=Wish.LOCKED, lock=LockState.UNLOCKED)
    door(Tick(), at(12))
    door(LockChanged(LockState.LOCKED), at(13))
    assert door_view(door.state).rule is DoorRule.BY_HAND
    assert door.turns == []


def test_what_fell_due_while_the_hub_was_down_is_made_up_for_once() -> None:
    door = Door(ENTRANCE, at(8, 30), aim=Wish.LOCKED)
    door(LockChanged(LockState.LOCKED), at(8, 30, 5))
    door(LockChanged(LockState.LOCKED), at(8, 30, 6))
    assert door.turns == [Wish.UNLOCKED]


def test_with_automation_off_the_door_is_left_alone() -> None:
    door = an_empty_entrance(at(7))
    door(Automation(on=False), at(7, 30))
    door.wait(at(9))
    assert door.turns == []
    door(Automation(on=True), at(9))
    assert door.turns == [Wish.UNLOCKED]


def test_a_clock_that_is_set_back_into_the_opening_hours_opens_the_entrance() -> None:
    door = an_empty_entrance(at(22, 30))
    door(Tick(), at(21, 30))
    assert door.turns == [Wish.UNLOCKED]
    assert door.wake_at <= at(22)


def test_a_clock_that_was_ahead_and_is_set_back_keeps_no_door_open() -> None:
    door = an_empty_entrance(at(23))
    door(Tick(), at(23) + timedelta(hours=12))
    door.obeys(at(23) + timedelta(hours=12, seconds=3))
    assert door.turns == [Wish.UNLOCKED]
    door(Tick(), at(23, 1))
    assert door.turns == [Wish.UNLOCKED]
    door.wait(at(23, 2))
    assert door.turns == [Wish.UNLOCKED, Wish.LOCKED]
    assert door.wake_at == at(23, 2) + ENTRANCE.confirm_within


def test_directly_after_a_leap_nobody_is_hearsay_and_nothing_is_locked() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door(Leapt(timedelta(hours=1)), at(23))
    assert door.turns == []
    # It was slept through that somebody came in.
    door(SpaceChanged(HALL, Behind(Presence.YES)), at(23, 0, 30))
    door.wait(at(23, 30))
    assert door.turns == []


def test_a_door_that_stood_open_before_a_leap_is_told_after_its_patience() -> None:
    door = an_empty_entrance(at(9), LockState.UNLOCKED)
    door(ContactChanged(Contact.OPEN), at(9, 1))
    door(Leapt(timedelta(hours=1)), at(18))
    assert DoorEventType.HELD_OPEN not in door.events
    door.wait(at(18, 5))
    assert DoorEventType.HELD_OPEN in door.events


def test_a_door_that_a_confirmed_way_out_leads_through_is_locked_after_a_leap_too() -> None:
    door = a_door(replace(ENTRANCE, exit_confirmed=True), at(21), LockState.UNLOCKED, Presence.YES)
    door(Leapt(timedelta(hours=1)), at(23))
    assert door.turns == [Wish.LOCKED]


STIMULI = st.one_of(
    st.sampled_from(LockState).map(LockChanged),
    st.sampled_from(Contact).map(ContactChanged),
    st.just(SeenShut()),
    st.just(SeenTo()),
    st.builds(OrderRefused, st.sampled_from(Wish), st.booleans()),
    st.booleans().map(Emergency),
    st.booleans().map(Automation),
    st.builds(
        SpaceChanged,
        st.sampled_from([HALL, ROOM]),
        st.builds(Behind, st.sampled_from(Presence), st.none() | st.just(at(12)), st.just(at(13))),
    ),
    st.just(Leapt(timedelta(hours=1))),
    st.just(Tick()),
)
SET_BACK = -3600
DAYS = st.lists(st.tuples(STIMULI, st.integers(SET_BACK, 7200)), max_size=40)
SPECS = st.builds(
    lambda spec, confirmed, contact, opens: replace(
        spec, exit_confirmed=confirmed, has_contact=contact, opens=opens
    ),
    st.sampled_from([ENTRANCE, ROOM_DOOR]),
    st.booleans(),
    st.booleans(),
    st.sampled_from(Opens),
)


@settings(max_examples=300, deadline=None)
@given(spec=SPECS, day=DAYS)
def test_a_door_is_locked_only_when_it_is_known_to_be_shut_or_has_no_contact(
    spec: DoorSpec, day: Sequence[tuple[DoorStimulus, int]]
) -> None:
    door, now = Door(spec, at(7)), at(7)
    frame = Frame(spec)
    for stimulus, seconds in day:
        until = now + timedelta(seconds=seconds)
        while door.wake_at <= until:
            door(Tick(), door.wake_at)
            frame.allows(door)
        now = until
        frame.hears(stimulus)
        door(stimulus, now)
        frame.allows(door)


HOUR = timedelta(hours=1)
QUICK_DAYS = st.lists(st.tuples(STIMULI, st.integers(0, 300)), max_size=80)


@settings(max_examples=200, deadline=None)
@given(spec=SPECS, day=QUICK_DAYS)
def test_a_lock_is_told_no_more_than_so_often_an_hour_unless_people_have_to_get_out(
    spec: DoorSpec, day: Sequence[tuple[DoorStimulus, int]]
) -> None:
    door, now, given_at = Door(spec, at(7)), at(7), list[datetime]()

    def counts() -> None:
        if not lets_people_out(door.state):
            given_at.extend(door.state.at for _ in door.turns)
        door.turns.clear()

    for stimulus, seconds in day:
        until = now + timedelta(seconds=seconds)
        while door.wake_at <= until:
            door(Tick(), door.wake_at)
            counts()
        now = until
        door(stimulus, now)
        if isinstance(stimulus, SeenTo):
            given_at.clear()
        counts()
    for first in given_at:
        assert sum(first <= each < first + HOUR for each in given_at) <= MOST_AN_HOUR


class Frame:
    """What the contact last said, and whether a person looked since; nothing of the engine."""

    def __init__(self, spec: DoorSpec) -> None:
        self.has_contact = spec.has_contact
        self.says = Contact.UNKNOWN
        self.looked = False

    def hears(self, stimulus: DoorStimulus) -> None:
        match stimulus:
            case ContactChanged(state):
                self.says = state
                self.looked = self.looked and state is Contact.UNKNOWN
            case SeenShut():
                self.looked = self.says is Contact.UNKNOWN

    def allows(self, door: Door) -> None:
        is_shut = self.says is Contact.CLOSED or self.looked
        assert is_shut or not self.has_contact or Wish.LOCKED not in door.turns
        door.turns.clear()


@settings(max_examples=300, deadline=None)
@given(spec=SPECS, day=DAYS)
def test_whatever_happens_nobody_is_locked_in(
    spec: DoorSpec, day: Sequence[tuple[DoorStimulus, int]]
) -> None:
    door, now = Door(spec, at(7)), at(7)
    for stimulus, seconds in day:
        until = now + timedelta(seconds=seconds)
        asked = 0
        while door.wake_at <= until:
            asked += 1
            assert asked < 200
            door(Tick(), door.wake_at)
            holds(door)
        now = until
        door(stimulus, now)
        holds(door)
        turns = list(door.turns)
        door(Tick(), now)
        assert door.turns == turns


def holds(door: Door) -> None:
    """Assert what must be true of a door at every instant; forget what was told."""
    state = door.state
    assert state.opening.is_open == state.spec.hours.opening(state.at).is_open
    if state.presence is not Presence.NO and not state.spec.exit_confirmed:
        assert Wish.LOCKED not in door.turns
    if state.emergency:
        assert Wish.LOCKED not in door.turns
        assert state.wish is Wish.UNLOCKED
    elif state.hand or not state.automation:
        assert door.turns == []
    door.turns.clear()


def test_a_lock_that_comes_back_during_an_alarm_is_opened_at_once() -> None:
    door = an_empty_entrance(at(23))
    door(LockChanged(LockState.UNKNOWN), at(23, 1))
    door(Emergency(on=True), at(23, 2))
    door.wait(at(23, 12))
    asked = len(door.turns)
    door(LockChanged(LockState.LOCKED), at(23, 12, 10))
    assert door.turns[asked:] == [Wish.UNLOCKED]


def test_a_lock_that_had_failed_and_comes_back_is_told_again() -> None:
    door = an_empty_entrance(at(7, 59))
    door.wait(at(9))
    assert DoorTrouble.FAILED in door.state.troubles
    asked = len(door.turns)
    door(LockChanged(LockState.UNKNOWN), at(9, 30))
    door(LockChanged(LockState.LOCKED), at(9, 31))
    assert door.turns[asked:] == [Wish.UNLOCKED]
    door.obeys(at(9, 31, 5))
    assert door.state.troubles == frozenset()


def test_a_bolt_that_was_jammed_and_is_free_is_told_again() -> None:
    door = an_empty_entrance(at(7, 59))
    door.wait(at(8))
    door(LockChanged(LockState.JAMMED), at(8, 0, 5))
    door.wait(at(9))
    asked = len(door.turns)
    door(LockChanged(LockState.LOCKED), at(9, 1))
    assert door.turns[asked:] == [Wish.UNLOCKED]


def test_in_an_alarm_a_lock_that_does_not_open_is_asked_twice_a_minute_and_for_ever() -> None:
    door = an_empty_entrance(at(20))
    door(Emergency(on=True), at(20, 2))
    door.wait(at(20, 11))
    assert len(door.turns) >= 18
    door.wait(at(21))
    asked = len(door.turns)
    door.wait(at(22))
    assert len(door.turns) - asked == 12


def test_a_lock_that_had_failed_is_asked_again_for_somebody_inside() -> None:
    door = an_empty_entrance(at(21))
    door.wait(at(21, 55))
    asked = len(door.turns)
    door(SpaceChanged(HALL, Behind(Presence.YES)), at(21, 56))
    assert len(door.turns) == asked
    door.wait(at(22))
    assert door.state.rule is DoorRule.SOMEBODY_INSIDE
    assert door.turns[asked:] == [Wish.UNLOCKED]


def test_somebody_who_comes_while_the_bolt_still_turns_is_let_out() -> None:
    """Many locks say nothing while they turn: unlocked is then what it was, not what it will be."""
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door.wait(at(22))
    assert door.turns == [Wish.LOCKED]
    door(SpaceChanged(HALL, Behind(Presence.YES)), at(22, 0, 1))
    assert door.turns == [Wish.LOCKED, Wish.UNLOCKED]
    door(LockChanged(LockState.LOCKED), at(22, 0, 2))
    assert door.state.hand is None
    door.wait(at(22, 1))
    assert door.turns[2:] == [Wish.UNLOCKED]
    door.obeys(at(22, 1, 1))
    assert door_view(door.state).status is DoorStatus.UNLOCKED


def test_a_bolt_that_was_called_back_in_time_is_waited_for_no_longer() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door.wait(at(22))
    door(SpaceChanged(HALL, Behind(Presence.YES)), at(22, 0, 1))
    door.wait(at(22, 2))
    assert door.turns == [Wish.LOCKED, Wish.UNLOCKED]
    assert not door.state.orders.open
    door(LockChanged(LockState.LOCKED), at(22, 3))
    assert door.state.hand is Wish.LOCKED


@pytest.mark.parametrize(
    "noon", [datetime(2026, 10, 24, 12, tzinfo=UTC), datetime(2027, 3, 27, 12, tzinfo=UTC)]
)
def test_the_entrance_keeps_its_hours_over_a_change_of_the_clock(noon: datetime) -> None:
    door = an_empty_entrance(noon, LockState.UNLOCKED)
    turned: list[int] = []
    while door.wake_at < noon + timedelta(days=2):
        now = door.wake_at
        door(Tick(), now)
        if len(door.turns) > len(turned):
            turned.append(now.astimezone(ZoneInfo("Europe/Paris")).hour)
            door.obeys(now + timedelta(seconds=2))
    assert turned == [22, 8, 22, 8]
