"""Late: the people of a booking say that they come, but not in time, and it waits for them longer.

Invariants
- `held_once`: a booking is held once in its life, so that nobody keeps a room that they never use.
- A hold only puts a release off. It checks nobody in, opens nothing, and ends with the booking.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from .booking import Booking, Stage
from .commands import turn
from .effect import Event, Refusal, Refused, Save
from .ids import BookingId
from .reason import Rule
from .state import Hold, SpaceState
from .step import Step, decide
from .stimulus import ComeLate

HELD_FOR: Final = timedelta(minutes=15)
"""How long it waits: from now, or from its start where that is still to come."""
AHEAD: Final = timedelta(minutes=30)
"""How long before its start people know that they will be late."""


def refusal_of_hold(state: SpaceState, booking: Booking, now: datetime) -> Refused | None:
    """Return why a booking cannot be held for people who are late; None: it can."""
    if booking.stage is Stage.CHECKED_IN:
        return Refused(Refusal.ALREADY_STARTED, "booking_id")
    if booking.start - AHEAD > now:
        return Refused(Refusal.NOT_YET, "booking_id", at=booking.start - AHEAD)
    if until := held_until(state, booking.id):
        return Refused(Refusal.HELD_ALREADY, "booking_id", at=until)
    return None


def held_until(state: SpaceState, booking: BookingId) -> datetime | None:
    """Return until when a booking waits for people who said that they are late, aware UTC."""
    return next((hold.until for hold in state.life.holds if hold.booking == booking), None)


def late(state: SpaceState, command: ComeLate, now: datetime) -> Step:
    """Hold a booking for people who are late; an announced release is off."""
    booking = turn(state, command.booking, now)
    if booking is None:
        why = Refusal.UNKNOWN_BOOKING if command.booking else Refusal.NO_BOOKING_NOW
        return Step(state, (Refused(why, "booking_id" if command.booking else ""),))
    if refused := refusal_of_hold(state, booking, now):
        return Step(state, (refused,))
    hold = Hold(booking.id, max(now, booking.start) + HELD_FOR)
    life, countdown = state.life, state.life.countdown
    if countdown and countdown.booking == booking.id:
        countdown = None
    life = replace(life, holds=(*life.holds, hold), countdown=countdown)
    state, decided = decide(
        state.with_life(life),
        Event.KEPT,
        Rule.LATE,
        now,
        booking,
        actor=command.actor,
        until=hold.until,
    )
    return Step(state, (Save(booking), decided))
