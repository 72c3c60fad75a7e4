"""A door is locked only when it is known to be shut: unknown is never closed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from custom_components.faitout.engine.door import door_view
from custom_components.faitout.engine.door.door import (
    Behind,
    Contact,
    DoorRule,
    DoorTrouble,
    LockState,
    Wish,
)
from custom_components.faitout.engine.door.stimulus import (
    ContactChanged,
    DoorEventType,
    Emergency,
    LockChanged,
    SeenShut,
    SpaceChanged,
)
from custom_components.faitout.engine.door.view import DoorStatus
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.stimulus import Leapt, Tick
from tests.engine.test_doors import (
    ENTRANCE,
    HALL,
    ROOM,
    ROOM_DOOR,
    Door,
    an_empty_entrance,
    at,
    booked,
)


def an_entrance_that_stood_open() -> Door:
    """Return the entrance after closing time, open, with a contact that fell silent."""
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door(ContactChanged(Contact.OPEN), at(22, 5))
    door.wait(at(22, 15))
    assert door.events == [DoorEventType.HELD_OPEN]
    door(ContactChanged(Contact.UNKNOWN), at(22, 16))
    return door


def an_entrance_whose_contact_is_lost(lock: LockState = LockState.UNLOCKED) -> Door:
    """Return the shut entrance before closing time, with a contact that fell silent."""
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door(ContactChanged(Contact.UNKNOWN), at(21, 30))
    if lock is LockState.LOCKED:
        door(LockChanged(lock), at(21, 40))
    return door


def test_a_door_that_stood_open_when_its_contact_was_lost_stands_open() -> None:
    door = an_entrance_that_stood_open()
    door.wait(at(23, 59))
    assert door.turns == []
    assert DoorEventType.CLOSED_AGAIN not in door.events
    assert DoorTrouble.HELD_OPEN in door.state.troubles
    assert DoorTrouble.CONTACT_SILENT in door.state.troubles
    assert door_view(door.state).status is DoorStatus.HELD_OPEN
    assert door_view(door.state).rule is DoorRule.STANDS_OPEN


def test_it_goes_on_standing_open_where_the_contact_comes_back_and_says_so() -> None:
    door = an_entrance_that_stood_open()
    door.wait(at(22, 30))
    door(ContactChanged(Contact.OPEN), at(22, 31))
    assert door.events.count(DoorEventType.HELD_OPEN) == 1
    assert door.events[-1] is DoorEventType.CONTACT_BACK
    assert DoorEventType.CLOSED_AGAIN not in door.events
    door(ContactChanged(Contact.CLOSED), at(22, 40))
    assert door.turns == [Wish.LOCKED]
    assert DoorEventType.CLOSED_AGAIN in door.events


def test_a_door_whose_contact_is_lost_is_not_locked_at_closing_time_and_it_is_told() -> None:
    door = an_entrance_whose_contact_is_lost()
    door.wait(at(22, 20))
    assert door.turns == []
    assert door_view(door.state).rule is DoorRule.MAYBE_OPEN
    assert [(told.event, told.at) for told in door.told] == [
        (DoorEventType.CONTACT_SILENT, at(21, 35)),
        (DoorEventType.NOT_LOCKED, at(22, 15)),
    ]
    door(ContactChanged(Contact.CLOSED), at(22, 30))
    assert door.turns == [Wish.LOCKED]
    assert door.events[-1] is DoorEventType.CONTACT_BACK
    assert DoorEventType.CLOSED_AGAIN not in door.events


def test_a_door_that_is_locked_when_its_contact_is_lost_stays_locked() -> None:
    door = an_empty_entrance(at(23))
    door(ContactChanged(Contact.UNKNOWN), at(23, 1))
    door.wait(at(23, 59))
    assert door.turns == []
    assert door_view(door.state).status is DoorStatus.LOCKED
    assert door.state.troubles == {DoorTrouble.CONTACT_SILENT}


def test_a_lock_that_is_turning_when_the_contact_is_lost_is_not_told_again() -> None:
    door = an_empty_entrance(at(21), LockState.UNLOCKED)
    door.wait(at(22))
    assert door.turns == [Wish.LOCKED]
    door(ContactChanged(Contact.UNKNOWN), at(22, 0, 5))
    door.wait(at(22, 20))
    assert door.turns == [Wish.LOCKED]
    door(ContactChanged(Contact.CLOSED), at(22, 21))
    assert door.turns == [Wish.LOCKED] * 2


def test_a_locked_door_whose_unlocking_is_under_way_is_not_locked_unseen() -> None:
    """What it was told before may still be done: locking it anew would throw the bolt blindly."""
    door = an_empty_entrance(at(23))
    door(SpaceChanged(HALL, Behind(Presence.YES)), at(23, 1))
    assert door.turns == [Wish.UNLOCKED]
    door(ContactChanged(Contact.UNKNOWN), at(23, 1, 1))
    door(SpaceChanged(HALL, Behind(Presence.NO)), at(23, 1, 2))
    door.wait(at(23, 30))
    assert Wish.LOCKED not in door.turns


def test_a_hub_that_starts_at_night_knows_of_no_door_that_it_is_shut() -> None:
    door = Door(ENTRANCE, at(23), lock=LockState.UNLOCKED)
    for space in (HALL, ROOM):
        door(SpaceChanged(space, Behind(Presence.NO)), at(23))
    door.wait(at(23, 4))
    assert door.turns == []
    door(ContactChanged(Contact.CLOSED), at(23, 4, 30))
    assert door.turns == [Wish.LOCKED]


def test_that_it_stood_open_is_remembered_over_a_restart() -> None:
    door = Door(ENTRANCE, at(23), lock=LockState.UNLOCKED, is_open=True)
    door.wait(at(23, 6))
    assert DoorTrouble.HELD_OPEN in door.state.troubles
    assert door_view(door.state).status is DoorStatus.HELD_OPEN


def test_an_alarm_opens_a_door_whatever_its_contact_says() -> None:
    door = an_empty_entrance(at(23))
    door(ContactChanged(Contact.UNKNOWN), at(23, 1))
    door(Emergency(on=True), at(23, 2))
    assert door.turns == [Wish.UNLOCKED]
    door.obeys(at(23, 2, 3))
    door(Emergency(on=False), at(23, 10))
    door.wait(at(23, 59))
    assert door.turns == [Wish.UNLOCKED]
    assert door_view(door.state).rule is DoorRule.MAYBE_OPEN


def test_who_is_inside_is_let_out_whatever_the_contact_says() -> None:
    door = an_empty_entrance(at(23))
    door(ContactChanged(Contact.UNKNOWN), at(23, 1))
    door(SpaceChanged(ROOM, Behind(Presence.YES)), at(23, 2))
    assert door.turns == [Wish.UNLOCKED]


def test_somebody_who_looked_has_it_locked_and_ends_what_is_told() -> None:
    door = an_entrance_whose_contact_is_lost()
    door.wait(at(22, 20))
    door(SeenShut(), at(22, 21))
    assert door.turns == [Wish.LOCKED]
    door.obeys(at(22, 21, 3))
    assert door.state.troubles == frozenset()
    door.wait(at(23, 59))
    assert door.state.troubles == frozenset()


def test_somebody_who_looked_ends_that_it_stands_open() -> None:
    door = an_entrance_that_stood_open()
    door(SeenShut(), at(22, 30))
    assert door.turns == [Wish.LOCKED]
    assert door.events[-1] is DoorEventType.CLOSED_AGAIN


def test_a_look_counts_no_more_once_the_door_was_opened_again() -> None:
    door = an_entrance_whose_contact_is_lost()
    door.wait(at(22))
    door(SeenShut(), at(22, 1))
    door.obeys(at(22, 1, 3))
    door(LockChanged(LockState.UNLOCKED), at(22, 3))
    door.wait(at(23))
    assert door.turns == [Wish.LOCKED]
    assert DoorTrouble.CONTACT_SILENT in door.state.troubles


def test_a_look_in_the_afternoon_says_nothing_of_the_evening() -> None:
    door = an_empty_entrance(at(14), LockState.UNLOCKED)
    door(ContactChanged(Contact.UNKNOWN), at(14, 1))
    door.wait(at(14, 10))
    door(SeenShut(), at(14, 11))
    assert door.state.troubles == frozenset()
    door.wait(at(21, 59))
    assert door.state.troubles == frozenset()
    door.wait(at(22))
    assert door.turns == []
    assert DoorTrouble.CONTACT_SILENT in door.state.troubles


def test_a_contact_that_speaks_knows_better_than_who_looked() -> None:
    door = an_entrance_whose_contact_is_lost()
    door.wait(at(22))
    door(SeenShut(), at(22, 1))
    door(ContactChanged(Contact.OPEN), at(22, 1, 1))
    door(SeenShut(), at(22, 1, 2))
    assert door_view(door.state).status is DoorStatus.OPEN


@pytest.mark.parametrize("lock", ["locked", "unlocked"])
def test_a_look_is_remembered_over_a_restart_as_long_as_it_is_locked(lock: str) -> None:
    door = Door(ENTRANCE, at(23), lock=LockState(lock), aim=Wish.LOCKED, looked_at=at(22))
    for space in (HALL, ROOM):
        door(SpaceChanged(space, Behind(Presence.NO)), at(23))
    door.wait(at(23, 30))
    assert door.turns == []
    assert (DoorTrouble.CONTACT_SILENT in door.state.troubles) == (lock == "unlocked")


def test_a_look_of_before_a_clock_was_set_back_counts_no_more() -> None:
    door = an_entrance_whose_contact_is_lost()
    door.wait(at(22))
    door(SeenShut(), at(22, 30))
    assert door.turns == [Wish.LOCKED]
    door(Leapt(timedelta(hours=-1)), at(22, 10))
    door.wait(at(22, 50))
    assert door.turns == [Wish.LOCKED]


def test_a_room_whose_booking_begins_while_its_door_stands_open_is_not_closed_again() -> None:
    door = Door(ROOM_DOOR, at(9))
    door(ContactChanged(Contact.CLOSED), at(9))
    door(booked(at(10), at(11), Presence.NO), at(9))
    door(LockChanged(LockState.UNLOCKED), at(9, 1))
    door(ContactChanged(Contact.OPEN), at(9, 2))
    door.wait(at(9, 49))
    assert DoorTrouble.HELD_OPEN in door.state.troubles
    door.wait(at(9, 51))
    assert DoorTrouble.HELD_OPEN not in door.state.troubles
    assert DoorEventType.CLOSED_AGAIN not in door.events


def test_a_door_without_a_contact_is_locked_by_the_hours_alone() -> None:
    door = Door(replace(ENTRANCE, has_contact=False), at(21), lock=LockState.UNLOCKED)
    for space in (HALL, ROOM):
        door(SpaceChanged(space, Behind(Presence.NO)), at(21))
    door.wait(at(22))
    assert door.turns == [Wish.LOCKED]
    door(Tick(), at(22, 0, 1))
    assert door.state.troubles == frozenset()
