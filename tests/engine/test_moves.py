"""A booking that goes to another space, or to another time: it is never lost, and never twice."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine import advance, begin
from custom_components.faitout.engine.booking import Actor, Booking, Stage
from custom_components.faitout.engine.effect import Decided, Event, Refusal, Refused
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.engine.moves import Move, moved_between
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.replay import replay
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import (
    Book,
    Change,
    CheckIn,
    Extend,
    HandOver,
    JournalLost,
    Seen,
    SetService,
    Stimulus,
    Tick,
)
from tests.engine.rooms import EIGHT_TO_TEN, NINE, Room, a_booking, minutes, refusals

ANA = BookingId("ana")
SALLE, ATELIER, CABINE = (SpaceId(name) for name in ("salle", "atelier", "cabine"))


def a_space(name: SpaceId) -> SpaceState:
    """Return an empty space that is open from eight to ten in the evening."""
    return begin(replace(Room(hours=EIGHT_TO_TEN).space, id=name), NINE)


def with_ana(start: float = 60, end: float = 120, **fields: Any) -> SpaceState:
    """Return the room with one booking."""
    booking = a_booking("ana", start, end, series="weekly", title="Conseil")
    return advance(a_space(SALLE), Book(replace(booking, **fields)), NINE).state


def to_atelier(start: float | None = None, end: float | None = None) -> HandOver:
    """Return the wish to have the booking in the other room."""
    return HandOver(
        booking=ANA,
        to=ATELIER,
        start=None if start is None else minutes(start),
        end=None if end is None else minutes(end),
    )


def why(found: Move | Refused) -> tuple[Refusal, str]:
    """Return why a move was refused."""
    assert isinstance(found, Refused)
    return found.why, found.field


def test_a_booking_that_goes_to_another_space_takes_all_with_it() -> None:
    old, new = with_ana(holder="m_ana", protected=True, private=True), a_space(ATELIER)
    before = old.ledger.get(ANA)
    move = moved_between(old, new, to_atelier(), minutes(5))
    assert isinstance(move, Move)
    assert before is not None
    assert move.booking == replace(before, space=ATELIER, moved_at=minutes(5))
    assert list(move.handed.state.ledger) == []
    assert list(move.taken.state.ledger) == [move.booking]


def test_both_spaces_say_why() -> None:
    move = moved_between(with_ana(), a_space(ATELIER), to_atelier(180, 240), minutes(5))
    assert isinstance(move, Move)
    told = [
        (each.event, each.reason.rule, each.reason.booking, each.booking)
        for each in (*move.handed.effects, *move.taken.effects)
        if isinstance(each, Decided)
    ]
    assert told == [
        (Event.CHANGED, Rule.MOVED_AWAY, ANA, move.booking),
        (Event.CHANGED, Rule.MOVED_HERE, ANA, move.booking),
    ]
    assert (move.booking.start, move.booking.end) == (minutes(180), minutes(240))


def test_one_that_waits_for_its_people_waits_for_them_anew_in_the_other_room() -> None:
    old = advance(with_ana(), Tick(), minutes(64)).state
    move = moved_between(old, a_space(ATELIER), to_atelier(), minutes(65))
    assert isinstance(move, Move)
    assert move.booking.stage is Stage.AWAITING
    assert move.booking.waits_from == minutes(65)
    assert move.handed.state.life.wait is None


def test_one_whose_people_are_in_stays_where_they_are() -> None:
    old = advance(with_ana(), CheckIn(ANA), minutes(61)).state
    assert why(moved_between(old, a_space(ATELIER), to_atelier(), minutes(65))) == (
        Refusal.ALREADY_STARTED,
        "space",
    )


@pytest.mark.parametrize(
    ("start", "end", "now", "refused"),
    [
        (30, 90, 5, (Refusal.OVERLAP, "start")),
        (-120, -30, 5, (Refusal.IN_THE_PAST, "end")),
        (0, 90, 5, (Refusal.IN_THE_PAST, "start")),
        (12 * 60, 14 * 60, 5, (Refusal.CLOSED, "end")),
        (120, 60, 5, (Refusal.END_BEFORE_START, "end")),
    ],
)
def test_a_move_to_where_it_cannot_be_is_refused(
    start: float, end: float, now: float, refused: tuple[Refusal, str]
) -> None:
    taken = advance(a_space(ATELIER), Book(a_booking("ben", 20, 60)), NINE).state
    assert why(moved_between(with_ana(), taken, to_atelier(start, end), minutes(now))) == refused


def test_a_space_out_of_service_takes_nothing_and_gives_away() -> None:
    shut = advance(a_space(ATELIER), SetService(in_service=False), NINE).state
    assert why(moved_between(with_ana(), shut, to_atelier(), NINE)) == (
        Refusal.OUT_OF_SERVICE,
        "space",
    )
    broken = advance(with_ana(), SetService(in_service=False), NINE).state
    assert isinstance(moved_between(broken, a_space(ATELIER), to_atelier(), NINE), Move)


@pytest.mark.parametrize("is_new", [False, True])
def test_nothing_moves_while_nothing_can_be_written(*, is_new: bool) -> None:
    old, new = with_ana(), a_space(ATELIER)
    lost = advance(new if is_new else old, JournalLost(), NINE).state
    old, new = (old, lost) if is_new else (lost, new)
    assert why(moved_between(old, new, to_atelier(), NINE))[0] is Refusal.JOURNAL


def test_one_that_is_gone_is_not_moved() -> None:
    wanted = replace(to_atelier(), booking=BookingId("ben"))
    found = moved_between(with_ana(), a_space(ATELIER), wanted, NINE)
    assert why(found) == (Refusal.UNKNOWN_BOOKING, "booking_id")


@pytest.mark.parametrize("wanted", [SALLE, CABINE])
def test_a_move_is_between_the_two_spaces_that_are_meant(wanted: SpaceId) -> None:
    with pytest.raises(ValueError, match="no move"):
        moved_between(with_ana(), a_space(ATELIER), replace(to_atelier(), to=wanted), NINE)


# Of two who move the same booking


SEEN = Seen(minutes(60), minutes(120))


@pytest.mark.parametrize("seen", [Seen(minutes(45), minutes(120)), Seen(minutes(60), minutes(90))])
def test_who_saw_other_times_is_told_where_it_is_now(seen: Seen) -> None:
    refused = Refused(Refusal.MOVED_SINCE, "start", at=minutes(60), until=minutes(120))
    change = Change(booking=ANA, seen=seen, start=minutes(75))
    assert advance(with_ana(), change, NINE).effects == (refused,)
    move = replace(to_atelier(), seen=seen)
    assert moved_between(with_ana(), a_space(ATELIER), move, NINE) == refused


def test_who_saw_it_to_the_minute_has_seen_it() -> None:
    seen = Seen(minutes(60) + timedelta(seconds=59), minutes(120))
    step = advance(with_ana(), Change(booking=ANA, seen=seen, start=minutes(75)), NINE)
    booking = step.state.ledger.get(ANA)
    assert booking is not None
    assert booking.start == minutes(75)


def test_of_two_who_move_it_at_once_one_is_refused() -> None:
    first = advance(with_ana(), Change(booking=ANA, seen=SEEN, end=minutes(150)), NINE)
    second = advance(first.state, Change(booking=ANA, seen=SEEN, start=minutes(45)), NINE)
    assert refusals(list(second.effects)) == [(Refusal.MOVED_SINCE, "start")]
    assert second.state.ledger == first.state.ledger


# The past


def a_room_at(now: float, *commands: Stimulus) -> SpaceState:
    """Return the room with the booking from ten to eleven at so many minutes after nine."""
    state = with_ana()
    for command in commands:
        state = advance(state, command, minutes(61)).state
    return advance(state, Tick(), minutes(now)).state


@pytest.mark.parametrize("now", [5, 65])
def test_no_start_is_moved_into_the_past(now: float) -> None:
    change = Change(booking=ANA, start=minutes(now - 1), end=minutes(240))
    step = advance(a_room_at(now), change, minutes(now))
    assert refusals(list(step.effects)) == [(Refusal.IN_THE_PAST, "start")]


def test_to_this_minute_is_not_into_the_past() -> None:
    now = minutes(5) + timedelta(seconds=40)
    step = advance(a_room_at(5), Change(booking=ANA, start=minutes(5)), now)
    assert refusals(list(step.effects)) == []


@pytest.mark.parametrize("end", [90, 150])
def test_one_that_runs_is_made_shorter_and_longer_at_its_end(end: float) -> None:
    room = a_room_at(70, CheckIn(ANA))
    step = advance(room, Change(booking=ANA, end=minutes(end)), minutes(70))
    assert refusals(list(step.effects)) == []
    refused = advance(room, Change(booking=ANA, start=minutes(75)), minutes(70))
    assert refusals(list(refused.effects)) == [(Refusal.ALREADY_STARTED, "start")]


def test_a_calendar_outside_may_tell_late() -> None:
    change = Change(booking=ANA, start=minutes(0), actor=Actor.SOURCE)
    assert refusals(list(advance(a_room_at(5), change, minutes(5)).effects)) == []


# Whatever people do


PLACES = (SALLE, ATELIER, CABINE)
WISHES = st.lists(
    st.tuples(
        st.integers(1, 40),
        st.sampled_from(["book", "move", "move", "move", "change", "extend", "check in"]),
        st.sampled_from(["b0", "b1", "b2", "b3"]),
        st.integers(0, 2),
        st.integers(-2, 20),
        st.integers(1, 6),
    ),
    max_size=25,
)


class House:
    """Three spaces of one house, what each was told, and what each decided."""

    def __init__(self) -> None:
        """Begin empty, at nine."""
        self.states = {name: a_space(name) for name in PLACES}
        self.begun = dict(self.states)
        self.moments: dict[SpaceId, list[tuple[datetime, Stimulus]]] = {n: [] for n in PLACES}
        self.decided: dict[SpaceId, list[Decided]] = {n: [] for n in PLACES}
        self.made: dict[BookingId, Booking] = {}

    def home(self, name: BookingId) -> SpaceId | None:
        """Return the space that has a booking."""
        homes = [each for each, state in self.states.items() if state.ledger.get(name)]
        assert len(homes) <= 1
        return homes[0] if homes else None

    def take(self, place: SpaceId, stimulus: Stimulus, now: datetime) -> None:
        """Hand a space a stimulus."""
        step = advance(self.states[place], stimulus, now)
        self._keep(place, stimulus, step.state, step.effects, now)

    def move(self, wanted: HandOver, old: SpaceId, now: datetime) -> None:
        """Move a booking, where that is not refused."""
        before = dict(self.states)
        move = moved_between(self.states[old], self.states[wanted.to], wanted, now)
        if isinstance(move, Refused):
            assert self.states == before
            return
        self._keep(old, move.handing, move.handed.state, move.handed.effects, now)
        self._keep(wanted.to, move.taking, move.taken.state, move.taken.effects, now)

    def _keep(
        self,
        place: SpaceId,
        stimulus: Stimulus,
        state: SpaceState,
        effects: tuple[object, ...],
        now: datetime,
    ) -> None:
        self.states[place] = state
        self.moments[place].append((now, stimulus))
        self.decided[place] += [each for each in effects if isinstance(each, Decided)]

    def whole(self) -> Mapping[BookingId, Booking]:
        """Return all live bookings of the house; each is in one space alone."""
        found: dict[BookingId, Booking] = {}
        for place, state in self.states.items():
            for booking in state.ledger:
                assert booking.id not in found
                assert booking.space == place
                found[booking.id] = booking
        return found


@given(WISHES)
def test_every_booking_is_in_one_space_and_each_space_can_be_replayed_alone(
    wishes: list[tuple[int, str, str, int, int, int]],
) -> None:
    house, minute = House(), 0
    for pause, act, name, place, at, length in wishes:
        minute += pause
        now, to, booking_id = minutes(minute), PLACES[place], BookingId(name)
        start, end = minutes(at * 15), minutes((at + length) * 15)
        home, before = house.home(booking_id), house.whole()
        match act:
            case "book" if booking_id not in house.made:
                made = replace(
                    a_booking(name, at * 15, (at + length) * 15, made=minute, title=name), space=to
                )
                house.take(to, Book(made), now)
                if house.home(booking_id):
                    house.made[booking_id] = made
            case "move" if home and home != to:
                house.move(HandOver(booking=booking_id, to=to, start=start, end=end), home, now)
                # What was over by now is over; no other is gone.
                assert {b for b in before if before[b].end > now} <= set(house.whole())
            case "change" if home:
                house.take(home, Change(booking=booking_id, start=start, end=end), now)
            case "extend" if home:
                house.take(home, Extend(booking=booking_id, by=timedelta(minutes=15)), now)
            case "check in" if home:
                house.take(home, CheckIn(booking_id), now)
            case _:
                house.take(to, Tick(), now)
        for booking in house.whole().values():
            was = house.made[booking.id]
            assert (booking.title, booking.created_at) == (was.title, was.created_at)
    for each in PLACES:
        assert list(replay(house.begun[each], house.moments[each])) == house.decided[each]
