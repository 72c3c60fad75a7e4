"""A booking that goes to another space, seen from each of the two: handed over, and taken over.

Who moves one does both or neither: see `moves`.
"""

from dataclasses import replace
from datetime import datetime

from .booking import Stage
from .claims import refusal_of_claim, refusal_of_move
from .effect import Event, Refusal, Refused, Save
from .reason import Rule
from .state import SpaceState
from .step import Step, decide, with_booking, without_booking
from .stimulus import HandOver, TakeOver


def half_moved(state: SpaceState, command: HandOver | TakeOver, now: datetime) -> Step:
    """Carry out one half of a move."""
    if isinstance(command, HandOver):
        return _handed_over(state, command, now)
    return _taken_over(state, command, now)


def _handed_over(state: SpaceState, command: HandOver, now: datetime) -> Step:
    """Give a live booking away; what is saved is the booking as the other space is to have it."""
    booking = state.ledger.get(command.booking)
    if booking is None:
        return Step(state, (Refused(Refusal.UNKNOWN_BOOKING, "booking_id"),))
    start, end = command.start or booking.start, command.end or booking.end
    if refused := refusal_of_move(booking, (start, end), command.seen, now, command.actor):
        return Step(state, (refused,))
    if booking.stage is Stage.CHECKED_IN:
        # Its people are here.
        return Step(state, (Refused(Refusal.ALREADY_STARTED, "space"),))
    moved = replace(
        booking,
        space=command.to,
        start=start,
        end=end,
        stage=Stage.SCHEDULED,
        # Its people have to find their way: the wait begins anew.
        moved_at=now,
    )
    state, decided = decide(
        without_booking(state, booking),
        Event.CHANGED,
        Rule.MOVED_AWAY,
        now,
        moved,
        actor=command.actor,
    )
    return Step(state, (Save(moved), decided))


def _taken_over(state: SpaceState, command: TakeOver, now: datetime) -> Step:
    """Take a booking in that was made for another space."""
    booking = command.booking
    if refused := refusal_of_claim(state, booking.start, booking.end, now):
        return Step(state, (refused,))
    if state.ledger.get(booking.id):
        return Step(state, (Refused(Refusal.DUPLICATE, "booking_id"),))
    state, decided = decide(
        with_booking(state, booking),
        Event.CHANGED,
        Rule.MOVED_HERE,
        now,
        booking,
        actor=command.actor,
    )
    return Step(state, (Save(booking), decided))
