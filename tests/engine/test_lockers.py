"""A locker is a space that nobody can be in."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given, strategies as st

from custom_components.faitout.engine.access.booked import booking_grant
from custom_components.faitout.engine.access.door_opening import DoorOpening
from custom_components.faitout.engine.access.grant import Admission, GrantKind
from custom_components.faitout.engine.booking import Actor, Booking, Stage
from custom_components.faitout.engine.door import advance, begin_door
from custom_components.faitout.engine.door.behind import behind
from custom_components.faitout.engine.door.door import (
    Behind,
    DoorId,
    DoorRule,
    DoorSpec,
    LockState,
    Opens,
    Wish,
)
from custom_components.faitout.engine.door.stimulus import (
    DoorStimulus,
    LetIn,
    LockChanged,
    SpaceChanged,
    Turn,
)
from custom_components.faitout.engine.effect import Event, Refusal
from custom_components.faitout.engine.forgotten import ended_between, is_forgotten
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.stimulus import Book, Restarted, Tick
from custom_components.faitout.engine.view import Status
from tests.engine.rooms import EIGHT_TO_TEN, NINE, Room, a_booking, minutes, refusals

TEN_IN_THE_EVENING = 13 * 60
OWN, ENTRANCE = DoorId("locker"), DoorId("entrance")


def a_locker() -> Room:
    return Room(kind=SpaceKind.LOCKER)


def taken(locker: Room, start: float = 10, end: float = TEN_IN_THE_EVENING) -> Booking:
    locker.take(Book(a_booking("anne", start, end)))
    locker.until(start)
    return locker.bookings["anne"]


def test_a_locker_is_taken_from_the_start_of_its_booking_whoever_opens_it_when() -> None:
    locker = a_locker()
    booking = taken(locker)
    assert booking.stage is Stage.CHECKED_IN
    assert locker.view.status is Status.OCCUPIED
    assert locker.view.busy_until == booking.end
    assert not locker.view.can_check_in
    assert locker.state.life.session is None


def test_nothing_releases_a_locker_for_no_show() -> None:
    locker = a_locker()
    taken(locker)
    locker.until(TEN_IN_THE_EVENING)
    booking = locker.bookings["anne"]
    assert (booking.stage, booking.ended_at) == (Stage.COMPLETED, booking.end)
    assert locker.events == [Event.BOOKED, Event.CHECKED_IN, Event.ENDED]
    assert locker.reason(Event.CHECKED_IN).rule is Rule.TAKEN


def test_one_that_the_hub_slept_through_is_completed_and_not_doubted() -> None:
    locker = a_locker()
    locker.take(Book(a_booking("anne", 10, 60)))
    locker.sleep(120)
    locker.take(Restarted(minutes(5)))
    locker.take(Tick(), minutes(130))
    assert locker.bookings["anne"].stage is Stage.COMPLETED


def test_a_taken_locker_is_refused_in_words_and_free_again_at_its_end() -> None:
    locker = a_locker()
    taken(locker, 10, 60)
    assert refusals(locker.books("paul", 30, 90)) == [(Refusal.OVERLAP, "start")]
    locker.until(60)
    assert locker.view.status is Status.FREE
    # It is free for sure, though nothing looks into it.
    assert (locker.view.presence, locker.view.seen) == (Presence.NO, True)
    locker.take(Book(a_booking("paul", 60, 90)))
    locker.until(60)
    assert locker.bookings["paul"].stage is Stage.CHECKED_IN


def test_a_locker_booked_on_its_screen_holds_nobody() -> None:
    locker = a_locker()
    locker.take(Book(a_booking("anne", 0, 60, by=Actor.SCREEN)))
    assert locker.bookings["anne"].checked_in_by is Actor.SCREEN
    assert locker.state.senses.presence is not Presence.YES
    assert locker.state.life.session is None


def test_a_locker_can_be_had_for_whole_days() -> None:
    locker = a_locker()
    locker.take(Book(a_booking("anne", -9 * 60, 15 * 60)))
    assert locker.bookings["anne"].end - locker.bookings["anne"].start == timedelta(days=1)


# Its door


def a_door(*spaces: str, is_entrance: bool = False) -> DoorSpec:
    return DoorSpec(
        id=OWN,
        hours=EIGHT_TO_TEN,
        opens=Opens.GRANTS,
        spaces=tuple(map(SpaceId, spaces)),
        is_entrance=is_entrance,
    )


def shut(spec: DoorSpec, **behind_it: Behind) -> list[Wish]:
    """Return what an unlocked door is told, once all behind it has been heard."""
    state, told = begin_door(spec, NINE), []
    news = [SpaceChanged(SpaceId(space), each) for space, each in behind_it.items()]
    happened: list[DoorStimulus] = [LockChanged(LockState.UNLOCKED), *news, Tick()]
    for stimulus in happened:
        step = advance(state, stimulus, NINE)
        state = step.state
        told += [effect.wish for effect in step.effects if isinstance(effect, Turn)]
    return told


LOCKER = Behind(Presence.NO, holds_people=False)


def test_the_door_of_a_locker_is_locked_for_there_is_nobody_inside() -> None:
    assert shut(a_door("locker"), locker=LOCKER) == [Wish.LOCKED]


def test_a_room_with_lockers_may_hold_people_and_so_may_what_is_behind_an_entrance() -> None:
    assert shut(a_door("one", "two"), one=LOCKER, two=LOCKER) == []
    assert shut(a_door("locker", is_entrance=True), locker=LOCKER) == []


def test_lockers_behind_the_entrance_do_not_keep_it_open() -> None:
    spec = a_door("room", "locker", is_entrance=True)
    assert shut(spec, room=Behind(Presence.NO), locker=LOCKER) == [Wish.LOCKED]
    assert Wish.LOCKED not in shut(spec, room=Behind(Presence.YES), locker=LOCKER)
    assert shut(spec, room=Behind(Presence.UNKNOWN), locker=LOCKER) == []


def test_a_booking_of_a_locker_opens_no_door_by_its_hour() -> None:
    locker = a_locker()
    taken(locker)
    assert behind(locker.state) == LOCKER
    spec = replace(a_door("room", "locker"), opens=Opens.BOOKINGS)
    assert Wish.UNLOCKED not in shut(spec, room=Behind(Presence.NO), locker=behind(locker.state))


def test_who_has_it_is_let_in() -> None:
    state = begin_door(a_door("locker"), NINE)
    state = advance(state, LockChanged(LockState.LOCKED), NINE).state
    step = advance(state, LetIn(), NINE)
    assert [e.wish for e in step.effects if isinstance(e, Turn)] == [Wish.UNLOCKED]
    assert step.state.rule is DoorRule.LET_IN


# Who may open it


@given(minute=st.integers(-30, 120))
def test_invariant_a_locker_opens_from_the_start_to_the_end_and_never_outside(minute: int) -> None:
    locker = a_locker()
    booking = taken(locker, 10, 60)
    early = locker.space.policy.early_arrival
    grant = booking_grant(booking, frozenset({OWN, ENTRANCE}), early, NINE, kind=GrantKind.LOCKER)
    opens = grant.outcome(OWN, minutes(minute), EIGHT_TO_TEN) is Admission.OPENED
    assert opens == (10 <= minute < 60)


# Left with things in it


def opened(*at: float, door: DoorId = OWN) -> list[DoorOpening]:
    return [DoorOpening(minutes(each), door, GrantKind.LOCKER, "keypad") for each in at]


def over(ended_at: datetime | None = None, stage: Stage = Stage.COMPLETED) -> Booking:
    booking = a_booking("anne", 0, 60)
    return replace(booking, stage=stage, ended_at=ended_at or booking.end)


def test_one_that_was_opened_once_and_never_again_may_hold_things() -> None:
    own = {OWN}
    assert is_forgotten(over(), own, opened(5))
    assert not is_forgotten(over(), own, [])
    assert not is_forgotten(over(), own, opened(5, 55))
    # Openings before and after were others', and those of the entrance say nothing.
    assert is_forgotten(over(), own, [*opened(-5, 5, 61), *opened(4, 50, door=ENTRANCE)])


def test_who_gives_it_back_or_never_had_it_has_left_nothing() -> None:
    assert not is_forgotten(over(ended_at=minutes(40)), {OWN}, opened(5))
    assert not is_forgotten(over(stage=Stage.CANCELLED), {OWN}, opened(5))


def test_each_end_is_in_one_look_only() -> None:
    booking = over()
    assert ended_between(booking, minutes(0), minutes(61))
    assert ended_between(booking, minutes(60), minutes(61))
    assert not ended_between(booking, minutes(0), minutes(60))
