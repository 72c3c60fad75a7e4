"""Bad input: refused with the field at fault; nothing changed, nothing lost."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from custom_components.faitout.engine.booking import Actor, Booking, Stage
from custom_components.faitout.engine.effect import Event, Refusal, Save
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.stimulus import (
    Book,
    Cancel,
    Change,
    CheckIn,
    End,
    Extend,
    SetService,
    Stimulus,
)
from custom_components.faitout.engine.view import view
from tests.engine.rooms import RADAR, Room, a_booking, minutes, refusals

ANA = BookingId("ana")


def a_room_that_ana_booked() -> Room:
    """Return a room at half past nine, booked from ten past ten to ten past eleven."""
    room = Room(RADAR)
    room.until(30)
    room.books("ana", 70, 130)
    return room


def refused(room: Room, stimulus: Stimulus) -> tuple[Refusal, str]:
    """Return why and where a command was refused; nothing may have changed by it."""
    before, bookings = room.state, list(room.state.ledger)
    seen = view(before)
    effects = room.take(stimulus)
    (refusal,) = refusals(effects)
    assert not any(isinstance(effect, Save) for effect in effects)
    assert list(room.state.ledger) == bookings
    assert room.state.life == before.life
    assert room.state.switches == before.switches
    assert room.state.last == before.last
    assert view(room.state) == seen
    return refusal


def booked(**changes: datetime | str | None) -> Book:
    """Return a good booking with something wrong in it."""
    booking = a_booking("ben", 140, 170, made=30)
    return Book(
        replace(booking, **changes)  # type: ignore[arg-type]  # which is the point here
    )


NAIVE = minutes(140).replace(tzinfo=None)


@pytest.mark.parametrize(
    ("changes", "why", "field"),
    [
        ({"end": minutes(139)}, Refusal.END_BEFORE_START, "end"),
        ({"end": minutes(140)}, Refusal.END_BEFORE_START, "end"),
        ({"start": NAIVE}, Refusal.NAIVE_TIME, "start"),
        ({"end": NAIVE}, Refusal.NAIVE_TIME, "end"),
        ({"start": minutes(0), "end": minutes(30)}, Refusal.IN_THE_PAST, "end"),
        ({"end": minutes(140) + timedelta(days=5 * 365)}, Refusal.TOO_LONG, "end"),
        (
            {"start": minutes(0) + timedelta(days=800), "end": minutes(9) + timedelta(days=800)},
            Refusal.TOO_FAR,
            "start",
        ),
        ({"start": datetime.min.replace(tzinfo=UTC)}, Refusal.TOO_LONG, "end"),
        ({"end": datetime.max.replace(tzinfo=UTC)}, Refusal.TOO_LONG, "end"),
        ({"start": minutes(13 * 60), "end": minutes(14 * 60)}, Refusal.CLOSED, "start"),
        ({"start": minutes(12 * 60), "end": minutes(14 * 60)}, Refusal.CLOSED, "end"),
        ({"start": minutes(129), "end": minutes(140)}, Refusal.OVERLAP, "start"),
        ({"start": minutes(60), "end": minutes(71)}, Refusal.OVERLAP, "end"),
        ({"start": minutes(60), "end": minutes(140)}, Refusal.OVERLAP, "end"),
        ({"start": minutes(80), "end": minutes(90)}, Refusal.OVERLAP, "start"),
        ({"title": "x" * 10_000_000}, Refusal.TEXT_TOO_LONG, "title"),
        ({"holder": "x" * 201}, Refusal.TEXT_TOO_LONG, "holder"),
        ({"id": ANA}, Refusal.DUPLICATE, "booking_id"),
    ],
)
def test_a_bad_booking_is_refused_and_names_the_field(
    changes: dict[str, datetime | str], why: Refusal, field: str
) -> None:
    assert refused(a_room_that_ana_booked(), booked(**changes)) == (why, field)


def test_bookings_that_touch_do_not_overlap() -> None:
    room = a_room_that_ana_booked()
    room.books("before", 60, 70)
    room.books("after", 130, 140)
    assert [booking.id for booking in room.state.ledger] == ["before", "ana", "after"]


def test_a_room_out_of_service_is_not_booked() -> None:
    room = a_room_that_ana_booked()
    room.take(SetService(in_service=False))
    assert refused(room, booked()) == (Refusal.OUT_OF_SERVICE, "space")


def test_a_common_space_is_not_booked() -> None:
    hall = Room(RADAR, kind=SpaceKind.COMMON)
    hall.until(30)
    assert refused(hall, booked()) == (Refusal.NOT_BOOKABLE, "space")


def test_the_refusal_says_when_the_room_opens_or_is_free_again() -> None:
    room = a_room_that_ana_booked()
    (closed,) = room.take(booked(start=minutes(-90), end=minutes(40)))
    assert getattr(closed, "at", None) == minutes(-60)
    (taken,) = room.take(booked(start=minutes(80), end=minutes(90)))
    assert getattr(taken, "at", None) == minutes(130)


@pytest.mark.parametrize(
    ("change", "why", "field"),
    [
        (Change(booking=BookingId("zoe"), title="x"), Refusal.UNKNOWN_BOOKING, "booking_id"),
        (Change(booking=ANA, end=minutes(70)), Refusal.END_BEFORE_START, "end"),
        (Change(booking=ANA, start=NAIVE), Refusal.NAIVE_TIME, "start"),
        (Change(booking=ANA, end=NAIVE), Refusal.NAIVE_TIME, "end"),
        (Change(booking=ANA, start=minutes(10), end=minutes(20)), Refusal.IN_THE_PAST, "end"),
        (Change(booking=ANA, end=minutes(14 * 60)), Refusal.CLOSED, "end"),
        (Change(booking=ANA, end=minutes(90) + timedelta(days=3)), Refusal.TOO_LONG, "end"),
        (Change(booking=ANA, end=minutes(160)), Refusal.OVERLAP, "end"),
        (Change(booking=ANA, title="x" * 201), Refusal.TEXT_TOO_LONG, "title"),
        (Change(booking=ANA, end=minutes(140), holder="x" * 201), Refusal.TEXT_TOO_LONG, "holder"),
    ],
)
def test_a_bad_change_is_refused_and_names_the_field(
    change: Change, why: Refusal, field: str
) -> None:
    room = a_room_that_ana_booked()
    room.books("ben", 150, 180)
    assert refused(room, change) == (why, field)


def test_a_booking_in_use_is_not_moved_to_another_start() -> None:
    room = a_room_that_ana_booked()
    room.until(75)
    room.checks_in()
    assert refused(room, Change(booking=ANA, start=minutes(80))) == (
        Refusal.ALREADY_STARTED,
        "start",
    )


def test_a_booking_may_be_moved_over_its_own_old_time() -> None:
    room = a_room_that_ana_booked()
    room.take(Change(booking=ANA, start=minutes(80), end=minutes(140)))
    assert room.bookings["ana"].start == minutes(80)
    assert room.events[-1] is Event.CHANGED


@pytest.mark.parametrize(
    ("command", "why", "field"),
    [
        (Cancel(BookingId("zoe")), Refusal.UNKNOWN_BOOKING, "booking_id"),
        (CheckIn(), Refusal.NO_BOOKING_NOW, ""),
        (CheckIn(BookingId("zoe")), Refusal.UNKNOWN_BOOKING, "booking_id"),
        (CheckIn(ANA), Refusal.NOT_YET, "booking_id"),
        (End(), Refusal.NO_BOOKING_NOW, ""),
        (End(BookingId("zoe")), Refusal.UNKNOWN_BOOKING, "booking_id"),
        (End(ANA), Refusal.NOT_YET, "booking_id"),
        (Extend(), Refusal.NO_BOOKING_NOW, ""),
        (Extend(BookingId("zoe")), Refusal.UNKNOWN_BOOKING, "booking_id"),
    ],
)
def test_a_command_that_makes_no_sense_now_is_refused(
    command: Stimulus, why: Refusal, field: str
) -> None:
    assert refused(a_room_that_ana_booked(), command) == (why, field)


def test_the_next_ones_cannot_check_in_while_the_room_is_booked() -> None:
    room = a_room_that_ana_booked()
    room.books("ben", 130, 190)
    room.until(75)
    room.sees(RADAR)
    room.until(125)
    assert refused(room, CheckIn(BookingId("ben"))) == (Refusal.NOT_YET, "booking_id")


@pytest.mark.parametrize(
    ("by", "why"),
    [
        (timedelta(minutes=21), Refusal.NO_ROOM_TO_EXTEND),
        (timedelta(0), Refusal.END_BEFORE_START),
        (timedelta(minutes=-10), Refusal.END_BEFORE_START),
        (timedelta(days=2), Refusal.TOO_LONG),
        (timedelta.max, Refusal.TOO_LONG),
    ],
)
def test_a_booking_is_extended_only_forwards_and_only_where_there_is_room(
    by: timedelta, why: Refusal
) -> None:
    room = a_room_that_ana_booked()
    room.books("ben", 150, 180)
    room.until(75)
    assert refused(room, Extend(by=by)) == (why, "duration")


def test_a_booking_is_not_extended_past_closing_time() -> None:
    room = Room(RADAR)
    room.until(12 * 60)
    room.books("ana", 12 * 60, 12 * 60 + 50)
    assert refused(room, Extend()) == (Refusal.CLOSED, "duration")
    assert not room.view.can_extend


def test_a_booking_is_extended_up_to_the_next_one() -> None:
    room = a_room_that_ana_booked()
    room.books("ben", 145, 180)
    room.until(75)
    assert room.view.can_extend
    room.take(Extend())
    assert room.bookings["ana"].end == minutes(145)
    assert not room.view.can_extend


# And what is done


def test_a_booking_that_nobody_came_to_is_cancelled_when_it_is_ended() -> None:
    room = a_room_that_ana_booked()
    room.until(75)
    room.take(End())
    assert room.stage("ana") is Stage.CANCELLED
    assert room.bookings["ana"].ended_at == minutes(75)


def test_a_used_booking_is_completed_when_it_is_ended() -> None:
    room = a_room_that_ana_booked()
    room.until(75)
    room.checks_in()
    room.until(90)
    room.take(End(actor=Actor.SCREEN))
    assert room.stage("ana") is Stage.COMPLETED
    assert room.bookings["ana"].ended_at == minutes(90)
    assert room.reason(Event.ENDED).actor is Actor.SCREEN
    room.books("ben", 90, 120)
    assert list(room.state.ledger)


def test_a_cancelled_booking_frees_its_time() -> None:
    room = a_room_that_ana_booked()
    room.take(Cancel(ANA, Actor.CALENDAR))
    assert room.stage("ana") is Stage.CANCELLED
    room.books("ben", 70, 130)
    assert [booking.id for booking in room.state.ledger] == ["ben"]


def test_a_booking_made_by_hand_begins_its_life_from_the_start() -> None:
    room = a_room_that_ana_booked()
    forged: Booking = replace(a_booking("ben", 140, 170, made=30), stage=Stage.CHECKED_IN)
    room.take(Book(forged))
    assert room.stage("ben") is Stage.SCHEDULED
