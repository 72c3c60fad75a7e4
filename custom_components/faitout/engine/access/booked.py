"""The grant of a booking: it is extended, moved, ended and released with its booking.

      10 min before the start                 the end               nobody inside any more
    ─────────┬───────────────────────────────────┬─────────────────────────┬──────────
             │◄─────────── opens ───────────────►│◄── opens, if somebody ─►│
                                                     may be inside; until the next booking's way in

Invariants
- A grant is never cut while somebody is or may be inside, unless somebody cancels the booking or
  revokes the grant: whoever stepped out for a moment gets back to their things.
- A booking that never began leaves no grant behind.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from ..booking import Booking
from ..door.door import DoorId
from ..ids import GrantId, MemberId
from ..occupancy import Presence
from .grant import Grant, GrantKind

MEMBER: Final = "m_"
"""With this begin the ids of members: a holder that begins so is one."""
KEPT_AT_A_TIME: Final = timedelta(minutes=15)
"""So far ahead a grant goes on whose people are still inside: those who decide without the hub (a
node, a lock) have to know an end."""
KEPT_ANEW: Final = timedelta(minutes=5)
"""It is looked at again when no more than this is left."""


def grant_id_of(booking: Booking) -> GrantId:
    """Return the id of the grant of a booking: always the same, so that it is made once."""
    return GrantId(f"b-{booking.id}")


def holder_of(booking: Booking) -> MemberId | None:
    """Return the member who holds a booking, or None."""
    return MemberId(booking.holder) if booking.holder.startswith(MEMBER) else None


def booking_grant(
    booking: Booking,
    doors: frozenset[DoorId],
    early: timedelta,
    now: datetime,
    before: Grant | None = None,
    *,
    kind: GrantKind = GrantKind.BOOKING,
) -> Grant:
    """Return the grant of a booking as it is to be now; `before`: as it was."""
    start, end = booking.start - early, booking.end
    if booking.ended_at is not None:
        end = max(min(end, booking.ended_at), start)
    return Grant(
        id=grant_id_of(booking),
        kind=kind,
        doors=doors,
        start=start,
        end=end,
        created_at=before.created_at if before else now,
        holder=holder_of(booking),
        booking=booking.id,
        space=booking.space,
        uses=before.uses if before else None,
        used=before.used if before else 0,
        revoked_at=before.revoked_at if before else None,
    )


def kept_while_inside(
    grant: Grant, presence: Presence, next_start: datetime | None, now: datetime
) -> Grant:
    """Return a grant whose booking is over, as long as its people may be inside.

    `next_start`: when the next booking of the space begins to let people in. Ends when nobody is
    known to be there.
    """
    if grant.revoked_at is not None:
        return grant
    if presence is Presence.NO:
        return replace(grant, end=min(grant.end, now)) if now > grant.start else grant
    if grant.end - now > KEPT_ANEW:
        return grant
    end = now + KEPT_AT_A_TIME
    if next_start is not None:
        end = min(end, next_start)
    return replace(grant, end=max(end, grant.end))
