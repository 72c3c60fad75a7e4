"""Lockers that somebody may have left something in.

Nothing looks into a locker. What is known is when it was opened: who put something in opens it
once, who takes it out opens it again. So one that was opened once and never again may hold things
still. Who opened it oftener may have left something too, but mostly has not: it is not told.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Final

from .access.door_opening import DoorOpening
from .booking import Booking, Stage
from .door.door import DoorId

HAD: Final = frozenset({Stage.CHECKED_IN, Stage.COMPLETED})
"""Somebody had it to its end; just after a leap of the clock that is not written down yet."""


def is_forgotten(
    booking: Booking, own_doors: Collection[DoorId], openings: Iterable[DoorOpening]
) -> bool:
    """Return whether a locker whose booking is over may hold things of its holder still.

    `own_doors`: the doors of the locker itself, without those on the way to it. Who gives it back
    before its time has emptied it.
    """
    if booking.stage not in HAD or (booking.ended_at and booking.ended_at < booking.end):
        return False
    times = sum(
        each.door in own_doors and booking.start <= each.at < booking.end for each in openings
    )
    return times == 1


def ended_between(booking: Booking, since: datetime, now: datetime) -> bool:
    """Return whether the time of a booking ended in [since, now), aware UTC."""
    return since <= booking.end < now
