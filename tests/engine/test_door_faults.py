"""A bolt that springs back, a lock that lies, one that refuses: told, and never fought."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from custom_components.faitout.engine.device_view import By
from custom_components.faitout.engine.door import door_view
from custom_components.faitout.engine.door.door import (
    Behind,
    Contact,
    DoorTrouble,
    LockState,
    Wish,
)
from custom_components.faitout.engine.door.lock import patience
from custom_components.faitout.engine.door.stimulus import (
    ContactChanged,
    DoorEventType,
    Emergency,
    LockChanged,
    OrderRefused,
    SeenTo,
    SpaceChanged,
)
from custom_components.faitout.engine.door.view import DoorStatus, lock_view
from custom_components.faitout.engine.manner import MOST_AN_HOUR
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.reversals import HOLDS
from custom_components.faitout.engine.stimulus import Tick
from tests.engine.test_doors import ENTRANCE, HALL, Door, a_door, an_empty_entrance, at


def springs_back(door: Door, until: datetime, after: timedelta) -> None:
    """Let a bolt obey each time it is told, and spring back to where it was."""
    before = door.state.lock
    while door.wake_at <= until:
        told = len(door.turns)
        door(Tick(), door.wake_at)
        if len(door.turns) > told:
            now = door.state.at + timedelta(seconds=1)
            door.obeys(now)
            door.wait(now + after)
            door(LockChanged(before), now + after)


@pytest.mark.parametrize("seconds", [3, 12, 20, 60, 240])
def test_a_bolt_that_springs_back_is_told_three_times_and_it_is_said(seconds: int) -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    springs_back(door, at(23, 59), timedelta(seconds=seconds))
    assert door.turns == [Wish.LOCKED] * 3
    assert door.events.count(DoorEventType.SPRINGS_BACK) == 1
    assert DoorTrouble.SPRINGS_BACK in door.state.troubles
    assert door_view(door.state).status is DoorStatus.FAILED
    assert door.state.hand is None


def test_it_is_told_once_more_the_next_night_and_is_well_when_that_holds() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    springs_back(door, at(23, 59), timedelta(seconds=3))
    tomorrow = timedelta(days=1)
    door.wait(at(8) + tomorrow)
    assert DoorTrouble.SPRINGS_BACK in door.state.troubles
    door.turns.clear()
    springs_back(door, at(23, 59) + tomorrow, timedelta(seconds=3))
    assert door.turns == [Wish.LOCKED]
    assert door.events.count(DoorEventType.SPRINGS_BACK) == 1
    door.wait(at(22) + 2 * tomorrow)
    door.obeys(at(22, 0, 1) + 2 * tomorrow)
    door.wait(at(22, 0, 1) + 2 * tomorrow + HOLDS)
    assert DoorTrouble.SPRINGS_BACK not in door.state.troubles
    assert door.events[-1] is DoorEventType.WORKS_AGAIN


def test_somebody_who_saw_to_the_bolt_has_it_told_again() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    springs_back(door, at(22, 45), timedelta(seconds=3))
    door.turns.clear()
    door(SeenTo(), at(22, 50))
    assert door.turns == [Wish.LOCKED]
    assert DoorEventType.WORKS_AGAIN not in door.events
    door.obeys(at(22, 50, 1))
    door.wait(at(23, 30))
    assert door.state.troubles == frozenset()


def test_an_alarm_is_stopped_by_no_fault() -> None:
    door = an_empty_entrance(at(22, 30))
    door(Emergency(on=True), at(22, 31))
    for minute in range(32, 45):
        door.obeys(at(22, minute))
        door(LockChanged(LockState.LOCKED), at(22, minute, 3))
        assert door.state.orders.wanted is LockState.UNLOCKED
    assert len(door.turns) == 14
    assert DoorTrouble.SPRINGS_BACK in door.state.troubles


def test_who_is_inside_is_let_out_though_the_bolt_springs_back() -> None:
    door = an_empty_entrance(at(22, 30))
    door(SpaceChanged(HALL, Behind(Presence.YES)), at(22, 31))
    for minute in range(32, 42):
        door.obeys(at(22, minute))
        told = len(door.turns)
        door(LockChanged(LockState.LOCKED), at(22, minute, 3))
        assert len(door.turns) == told + 1


def test_a_hand_at_different_times_is_a_hand_each_time() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door.wait(at(22))
    for minutes in (1, 5, 3, 8):
        now = door.state.at + timedelta(seconds=2)
        door.obeys(now)
        door(LockChanged(LockState.UNLOCKED), now + timedelta(minutes=minutes))
        told = len(door.turns)
        while len(door.turns) == told:
            door(Tick(), door.wake_at)
    assert door.events.count(DoorEventType.BY_HAND) == 4
    assert DoorEventType.SPRINGS_BACK not in door.events


def test_a_door_that_locks_itself_right_after_it_was_opened_is_told() -> None:
    door = an_empty_entrance(at(7))
    door.wait(at(8))
    door.obeys(at(8, 0, 2))
    door(LockChanged(LockState.LOCKED), at(8, 0, 32))
    door.wait(at(8, 16))
    assert door.turns == [Wish.UNLOCKED]
    assert DoorTrouble.LOCKED_AGAIN in door.state.troubles
    door(SeenTo(), at(8, 20))
    assert door.turns == [Wish.UNLOCKED] * 2
    assert DoorTrouble.LOCKED_AGAIN not in door.state.troubles


def test_three_mornings_alike_are_a_clockwork() -> None:
    door = an_empty_entrance(at(7))
    for day in range(3):
        now = at(8) + timedelta(days=day)
        door.wait(now)
        door.obeys(now + timedelta(seconds=2))
        door(LockChanged(LockState.LOCKED), now + timedelta(seconds=32))
    assert DoorTrouble.SPRINGS_BACK in door.state.troubles


def test_somebody_who_locks_at_noon_is_not_told_of() -> None:
    door = an_empty_entrance(at(7))
    door.wait(at(8))
    door.obeys(at(8, 0, 2))
    door(LockChanged(LockState.LOCKED), at(12))
    door.wait(at(14))
    assert door.state.troubles == frozenset()


def test_a_lock_that_says_locked_while_its_door_opens_lies() -> None:
    door = an_empty_entrance(at(23))
    door(ContactChanged(Contact.OPEN), at(23, 1))
    assert door_view(door.state).status is DoorStatus.OPEN
    door.wait(at(23, 2))
    assert DoorEventType.LIES in door.events
    assert door_view(door.state).status is DoorStatus.FAILED
    door(ContactChanged(Contact.CLOSED), at(23, 3))
    door.wait(at(23, 30))
    assert door_view(door.state).status is DoorStatus.FAILED
    assert door.turns == []
    door(LockChanged(LockState.UNLOCKED), at(23, 31))
    assert DoorTrouble.LIES not in door.state.troubles


def test_it_is_never_shown_as_locked_once_its_door_was_opened() -> None:
    door = an_empty_entrance(at(23))
    door(ContactChanged(Contact.OPEN), at(23, 1))
    door(ContactChanged(Contact.CLOSED), at(23, 1, 20))
    assert door_view(door.state).status is DoorStatus.UNKNOWN
    door(LockChanged(LockState.UNLOCKED), at(23, 1, 30))
    assert door_view(door.state).status is DoorStatus.UNLOCKED
    door.wait(at(23, 3))
    assert DoorEventType.LIES not in door.events


def test_a_bolt_that_is_thrown_beside_the_frame_is_told_until_the_door_is_shut() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door(ContactChanged(Contact.OPEN), at(21, 30))
    door(LockChanged(LockState.LOCKED), at(21, 32))
    door.wait(at(21, 33))
    assert DoorTrouble.LIES in door.state.troubles
    door(ContactChanged(Contact.CLOSED), at(21, 40))
    assert door.state.troubles == frozenset()


def test_that_it_was_opened_while_locked_is_remembered_over_a_restart() -> None:
    door = Door(ENTRANCE, at(23), lock=LockState.LOCKED, opened_locked=True)
    door(ContactChanged(Contact.CLOSED), at(23))
    door.wait(at(23, 2))
    assert door_view(door.state).status is DoorStatus.FAILED


def test_somebody_who_tried_the_handle_ends_it() -> None:
    door = an_empty_entrance(at(23))
    door(ContactChanged(Contact.OPEN), at(23, 1))
    door(ContactChanged(Contact.CLOSED), at(23, 1, 5))
    door.wait(at(23, 10))
    door(SeenTo(), at(23, 11))
    assert door.state.troubles == frozenset()
    assert door_view(door.state).status is DoorStatus.LOCKED


def test_whoever_leaves_through_a_door_that_opens_though_locked_belies_nothing() -> None:
    confirmed = replace(ENTRANCE, exit_confirmed=True)
    door = a_door(confirmed, at(22, 30), LockState.LOCKED, Presence.YES)
    door(ContactChanged(Contact.OPEN), at(22, 31))
    door(ContactChanged(Contact.CLOSED), at(22, 33))
    door.wait(at(23))
    assert door.events == []
    assert door_view(door.state).status is DoorStatus.LOCKED


def test_a_door_that_opens_while_its_lock_is_told_to_unlock_belies_nothing() -> None:
    door = an_empty_entrance(at(7))
    door.wait(at(8))
    door(ContactChanged(Contact.OPEN), at(8, 0, 5))
    door.obeys(at(8, 0, 25))
    door.wait(at(8, 4))
    assert DoorEventType.LIES not in door.events


def test_a_lock_that_wants_a_code_is_told_of_at_once_and_not_asked_again() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door.wait(at(22))
    door(OrderRefused(Wish.LOCKED, wants_code=True), at(22, 0, 1))
    assert door.events == [DoorEventType.WANTS_CODE]
    door.wait(at(23))
    assert door.turns == [Wish.LOCKED]
    assert DoorTrouble.FAILED not in door.state.troubles
    door(SeenTo(), at(23, 1))
    assert door.turns == [Wish.LOCKED] * 2
    door.obeys(at(23, 1, 2))
    assert door.state.troubles == frozenset()


def test_a_lock_that_refuses_is_asked_again_when_something_else_is_wanted() -> None:
    door = an_empty_entrance(at(7))
    door.wait(at(8))
    door(OrderRefused(Wish.UNLOCKED), at(8, 0, 1))
    assert door.events == [DoorEventType.REFUSED]
    door.wait(at(23))
    door.wait(at(8) + timedelta(days=1))
    assert door.turns.count(Wish.UNLOCKED) == 2
    door.obeys(at(8, 0, 3) + timedelta(days=1))
    assert door.events[-1] is DoorEventType.WORKS_AGAIN


def test_a_lock_that_refuses_is_asked_on_and_on_in_an_alarm() -> None:
    door = an_empty_entrance(at(23))
    door(Emergency(on=True), at(23, 1))
    told = 0
    while door.state.at < at(23, 10):
        if len(door.turns) > told:
            told = len(door.turns)
            door(OrderRefused(Wish.UNLOCKED, wants_code=True), door.state.at)
            assert len(door.turns) == told
        door(Tick(), door.wake_at)
    assert told >= 16
    assert door.events.count(DoorEventType.WANTS_CODE) == 1


def test_a_refusal_of_what_is_wanted_no_more_says_nothing() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door.wait(at(22))
    door(SpaceChanged(HALL, Behind(Presence.YES)), at(22, 0, 1))
    door(OrderRefused(Wish.LOCKED), at(22, 0, 2))
    assert door.events == []


def test_a_slow_motor_is_waited_for_once_it_is_known() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door.wait(at(22, 0, 39))
    assert door.turns == [Wish.LOCKED] * 2
    door.obeys(at(22, 0, 40))
    tomorrow = timedelta(days=1)
    door.wait(at(8) + tomorrow)
    door.wait(at(8, 0, 39) + tomorrow)
    assert door.turns == [Wish.LOCKED, Wish.LOCKED, Wish.UNLOCKED]


def test_in_an_alarm_nobody_waits_for_a_slow_motor() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door.wait(at(22))
    door.obeys(at(22, 0, 28))
    door(Emergency(on=True), at(22, 30))
    door.wait(at(22, 31))
    assert door.turns == [Wish.LOCKED, *[Wish.UNLOCKED] * 3]


def test_an_answer_that_was_lost_on_the_way_makes_nobody_patient_for_long() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door.wait(at(22))
    door.obeys(at(22, 50))
    assert patience(door.state) == timedelta(minutes=3)


def test_a_lock_that_comes_and_goes_is_told_no_more_often_than_one_that_stays() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door.wait(at(22))
    while door.state.at < at(23, 30):
        now = door.state.at + timedelta(seconds=10)
        door.wait(now)
        door(LockChanged(LockState.UNKNOWN), now)
        door(LockChanged(LockState.UNLOCKED), now + timedelta(seconds=10))
    assert door.turns == [Wish.LOCKED] * 4
    assert DoorTrouble.FAILED in door.state.troubles


def test_a_lock_is_looked_at_as_any_device() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    assert lock_view(door.state, "lock.entrance").by is By.UNKNOWN
    door.wait(at(22))
    asked = lock_view(door.state, "lock.entrance")
    assert (asked.said, asked.ordered, asked.tries) == ("unlocked", "locked", 1)
    door.obeys(at(22, 0, 4))
    done = lock_view(door.state, "lock.entrance")
    assert (done.said, done.ordered, done.confirmed, done.by) == ("locked", None, "locked", By.HUB)
    assert done.since == at(22, 0, 4)
    assert done.profile.answers == (4.0,)
    door(LockChanged(LockState.UNLOCKED), at(22, 30))
    assert lock_view(door.state, "lock.entrance").by is By.HAND
    door(LockChanged(LockState.UNKNOWN), at(22, 31))
    assert lock_view(door.state, "lock.entrance").away_since == at(22, 31)


def test_a_bolt_turns_only_so_often_an_hour_and_then_it_is_said_that_it_is_open() -> None:
    """A sensor that sees ghosts turns the bolt no more often than that."""
    door = an_empty_entrance(at(22))
    for minute in range(59):
        door(SpaceChanged(HALL, Behind(Presence.YES)), at(22, minute))
        assert door.turns[-1] is Wish.UNLOCKED
        if door.state.lock is not LockState.UNLOCKED:
            door.obeys(at(22, minute, 2))
        door(SpaceChanged(HALL, Behind(Presence.NO)), at(22, minute, 30))
        if door.turns[-1] is Wish.LOCKED:
            door.obeys(at(22, minute, 32))
    assert door.turns.count(Wish.LOCKED) == MOST_AN_HOUR
    assert DoorTrouble.NOT_LOCKED in door.state.troubles
    told = len(door.turns)
    door.wait(at(23, 1))
    assert door.turns[told:] == [Wish.LOCKED]
