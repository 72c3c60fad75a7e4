"""A move between two spaces: one booking, one instant, two steps that are carried out together.

    HandOver ──► the space it leaves ──► the booking as it is to be ──► TakeOver ──► its new space
                        └──► refused ◄──────────────────────────────────────────────────┘

Invariants
- After a move that was carried out the booking is in exactly one ledger, with all that it had but
  its space, its times and its wait; after one that was refused, where it was.
- Each of the two spaces has a stimulus of its own that says all it needs: either can be replayed
  alone.
"""

from dataclasses import dataclass
from datetime import datetime

from .advance import advance
from .booking import Booking
from .effect import Effect, Refusal, Refused, Save
from .state import SpaceState
from .step import Step
from .stimulus import HandOver, TakeOver


@dataclass(frozen=True, slots=True)
class Move:
    """What a move does in both spaces."""

    booking: Booking
    """As it is afterwards."""
    handing: HandOver
    handed: Step
    """In the space that it leaves."""
    taking: TakeOver
    taken: Step
    """In the space that it goes to."""


def moved_between(
    old: SpaceState, new: SpaceState, wanted: HandOver, now: datetime
) -> Move | Refused:
    """Return both steps of a move, or why it is refused; `now` is aware UTC.

    Raises ValueError where the two are one space, or not those that are meant.
    """
    if new.space.id != wanted.to or old.space.id == wanted.to:
        raise ValueError(f"no move from {old.space.id} to {new.space.id}: {wanted.to} is meant")
    handed = advance(old, wanted, now)
    if refused := _refused(handed.effects):
        return refused
    moved = next(
        effect.booking
        for effect in handed.effects
        if isinstance(effect, Save) and effect.booking.id == wanted.booking
        if effect.booking.space == wanted.to
    )
    taking = TakeOver(moved, wanted.actor)
    taken = advance(new, taking, now)
    if refused := _refused(taken.effects):
        return refused
    booking = taken.state.ledger.get(moved.id)
    if booking is None:
        # Over in the same breath, which no claim lets happen; better refused than lost.
        return Refused(Refusal.IN_THE_PAST, "end")
    return Move(booking, wanted, handed, taking, taken)


def _refused(effects: tuple[Effect, ...]) -> Refused | None:
    return next((each for each in effects if isinstance(each, Refused)), None)
