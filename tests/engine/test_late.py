"""People who are late: what they say keeps their room for a quarter of an hour, once."""

from datetime import timedelta

import pytest

from custom_components.faitout.engine.booking import Actor, Stage
from custom_components.faitout.engine.effect import Effect, Event, Refusal, Refused
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.late import AHEAD, HELD_FOR
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.stimulus import Cancel, Change, ComeLate
from tests.engine.rooms import MOTION, RADAR, Room, minutes


def a_room_where_nobody_comes() -> Room:
    """Return a room, booked from ten past nine for an hour, in which nobody ever is."""
    room = Room(RADAR, MOTION)
    room.books("ana", 10, 70)
    return room


def is_late(room: Room, name: str | None = "ana") -> list[Effect]:
    """Let the people of a booking say that they are late."""
    return room.take(ComeLate(None if name is None else BookingId(name), Actor.LINK))


def why_not(effects: list[Effect]) -> list[Refusal]:
    """Return why something was refused."""
    return [effect.why for effect in effects if isinstance(effect, Refused)]


def test_who_is_late_keeps_the_room_for_a_quarter_of_an_hour() -> None:
    room = a_room_where_nobody_comes()
    room.until(18)
    is_late(room)
    assert room.state.life.countdown is None
    room.until(60)
    assert room.decisions == [
        (0, Event.BOOKED, Rule.BOOKED),
        (17, Event.WARNED, Rule.NO_SHOW_WARNING),
        (18, Event.KEPT, Rule.LATE),
        (30, Event.WARNED, Rule.NO_SHOW_WARNING),
        (33, Event.RELEASED, Rule.NO_SHOW),
    ]
    reason = next(d.reason for d in room.decided if d.reason.rule is Rule.LATE)
    assert (reason.until, reason.actor) == (minutes(18) + HELD_FOR, Actor.LINK)


def test_who_says_so_beforehand_is_waited_for_from_the_start_on() -> None:
    room = a_room_where_nobody_comes()
    room.until(2)
    is_late(room)
    room.until(60)
    assert (25, Event.RELEASED, Rule.NO_SHOW) in room.decisions


def test_a_hold_never_shortens_the_grace() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 300)
    room.until(1)
    is_late(room)
    room.until(59)
    assert room.stage("ana") is Stage.AWAITING


def test_held_once() -> None:
    room = a_room_where_nobody_comes()
    room.until(12)
    is_late(room)
    room.until(20)
    assert why_not(is_late(room)) == [Refusal.HELD_ALREADY]
    room.until(60)
    assert room.stage("ana") is Stage.RELEASED


@pytest.mark.parametrize("name", ["ana", None])
def test_people_who_are_there_are_not_late(name: str | None) -> None:
    room = a_room_where_nobody_comes()
    room.until(12)
    room.checks_in("ana")
    assert why_not(is_late(room, name)) == [Refusal.ALREADY_STARTED]


def test_nobody_is_late_long_before() -> None:
    room = Room(RADAR)
    room.books("ana", 60, 120)
    (refused,) = (effect for effect in is_late(room) if isinstance(effect, Refused))
    assert (refused.why, refused.at) == (Refusal.NOT_YET, minutes(60) - AHEAD)


def test_nobody_is_late_for_nothing() -> None:
    room = Room(RADAR)
    assert why_not(is_late(room)) == [Refusal.UNKNOWN_BOOKING]
    assert why_not(is_late(room, None)) == [Refusal.NO_BOOKING_NOW]


def test_who_comes_after_all_is_checked_in_as_ever() -> None:
    room = a_room_where_nobody_comes()
    room.until(18)
    is_late(room)
    room.until(25)
    room.stays_on(RADAR)
    room.until(28)
    assert room.stage("ana") is Stage.CHECKED_IN


def test_a_hold_goes_with_its_booking_and_with_its_start() -> None:
    room = a_room_where_nobody_comes()
    room.until(2)
    is_late(room)
    later = minutes(20)
    room.take(Change(booking=BookingId("ana"), start=later, end=later + timedelta(hours=1)))
    assert room.state.life.holds == ()
    is_late(room)
    assert len(room.state.life.holds) == 1
    room.take(Cancel(BookingId("ana")))
    assert room.state.life.holds == ()
