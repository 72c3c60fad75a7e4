"""Edits at the worst moments: when their moment comes, and what they are then."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from custom_components.faitout.engine.booking import Actor, Booking
from custom_components.faitout.engine.effect import Decided, Effect, Event
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import (
    Book,
    Cancel,
    Change,
    CheckIn,
    ComeLate,
    Configure,
    End,
    Extend,
    SetAutomation,
    SetService,
    Stimulus,
    UndoRelease,
)

from .happenings import Armed, Edit, Worst

JUST_BEFORE = timedelta(seconds=1)
JUST_AFTER = timedelta(seconds=30)
MINUTE = timedelta(minutes=1)


class Timely:
    """Edits that wait for their moment."""

    def __init__(self) -> None:
        """Begin with none."""
        self._armed: list[Armed] = []
        self._released_at: datetime | None = None

    def arm(self, armed: Armed) -> None:
        """Let an edit wait for its moment."""
        self._armed.append(armed)

    def saw(self, effects: tuple[Effect, ...], now: datetime) -> None:
        """Notice a release."""
        if any(isinstance(e, Decided) and e.event is Event.RELEASED for e in effects):
            self._released_at = now

    def next_at(self, state: SpaceState, now: datetime) -> datetime | None:
        """Return when the next edit comes as things are, by the hub's clock; never in the past."""
        times = (at for _, at in self._moments(state) if at >= now)
        return min(times, default=None)

    def due(self, state: SpaceState, now: datetime) -> Iterator[Edit]:
        """Yield the edits whose moment is now; they wait no more."""
        for armed, at in list(self._moments(state)):
            if at == now:
                self._armed.remove(armed)
                yield armed.edit

    def while_looking(self) -> Edit | None:
        """Return the next edit that waits for a look; it waits no more."""
        armed = next((each for each in self._armed if each.moment is Worst.LOOKING), None)
        if armed is None:
            return None
        self._armed.remove(armed)
        return armed.edit

    def _moments(self, state: SpaceState) -> Iterator[tuple[Armed, datetime]]:
        for armed in self._armed:
            if at := self._moment(armed.moment, state):
                yield armed, at

    def _moment(self, moment: Worst, state: SpaceState) -> datetime | None:
        match moment:
            case Worst.BEFORE_START:
                coming = state.ledger.next_after(state.at)
                return coming.start - JUST_BEFORE if coming else None
            case Worst.COUNTDOWN:
                countdown = state.life.countdown
                if countdown is None:
                    return None
                return countdown.release_at - state.space.policy.warning / 2
            case Worst.AFTER_RELEASE:
                return self._released_at and self._released_at + JUST_AFTER
            case Worst.LOOKING:
                return None


def command_of(edit: Edit, state: SpaceState, now: datetime) -> Stimulus | None:
    """Return what an edit asks of the hub; None where it is not asked, or there is nothing to."""
    if stimulus := _of_space(edit, state, now):
        return stimulus
    booking = _concerned(state, now)
    return None if booking is None else _of_booking(edit, booking, now)


def _of_space(edit: Edit, state: SpaceState, now: datetime) -> Stimulus | None:
    match edit:
        case Edit.CHECK_IN:
            return CheckIn(actor=Actor.SCREEN)
        case Edit.END:
            return End(actor=Actor.SCREEN)
        case Edit.EXTEND:
            return Extend(actor=Actor.SCREEN)
        case Edit.LATE:
            return ComeLate(actor=Actor.LINK)
        case Edit.UNDO:
            return UndoRelease(actor=Actor.SCREEN)
        case Edit.SWITCH_OFF | Edit.SWITCH_ON:
            return SetAutomation(edit is Edit.SWITCH_ON)
        case Edit.OUT_OF_SERVICE | Edit.IN_SERVICE:
            return SetService(edit is Edit.IN_SERVICE)
        case Edit.CONFIGURE:
            policy = replace(state.space.policy, grace=state.space.policy.grace + 2 * MINUTE)
            return Configure(replace(state.space, policy=policy))
        case Edit.BOOK_OVER:
            start = now + MINUTE / 2
            return Book(
                Booking(
                    id=BookingId(f"over-{now.timestamp()}"),
                    space=state.space.id,
                    start=start,
                    end=start + 20 * MINUTE,
                    created_at=now,
                )
            )
        case _:
            return None


def _of_booking(edit: Edit, booking: Booking, now: datetime) -> Stimulus | None:
    match edit:
        case Edit.CANCEL:
            return Cancel(booking.id)
        case Edit.MOVE_LATER:
            later = 15 * MINUTE
            return Change(booking=booking.id, start=booking.start + later, end=booking.end + later)
        case Edit.SHORTEN:
            return Change(booking=booking.id, end=max(now, booking.start) + MINUTE)
        case Edit.PROTECT:
            return Change(booking=booking.id, protected=True)
        case _:
            return None


def _concerned(state: SpaceState, now: datetime) -> Booking | None:
    countdown = state.life.countdown
    warned = state.ledger.get(countdown.booking) if countdown else None
    return warned or state.ledger.at(now) or state.ledger.next_after(now)
