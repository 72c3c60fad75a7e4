"""Ways to tell a source what happened here, as far as its calendar lets itself be written to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ..booking import Booking, Stage
from .difference import Correction


class Way(StrEnum):
    """How a correction is told to the source."""

    CHANGE = "change"
    """The event gets another time or title."""
    REMOVE = "remove"
    """The event, or this one instance of it, is removed."""
    WAIT = "wait"
    """It will be removed, but a person may still take the release back."""
    OVERLAY = "overlay"
    """It cannot be told: the source keeps the event, and the hub remembers better."""


@dataclass(frozen=True, slots=True)
class Powers:
    """What a calendar allows."""

    change: bool
    remove: bool


def way_of(
    correction: Correction, booking: Booking, powers: Powers, now: datetime, undo_until: datetime
) -> Way:
    """Return how a correction can be told. `undo_until` is until when a release can be taken back.

    Where events can only be removed, that is for what nobody came to: an event that was used
    for a part of its time is worth more in people's calendars than a free hour at its end.
    """
    if correction.wanted is None:
        return Way.REMOVE if powers.remove and correction.claim.can_vanish else Way.OVERLAY
    if powers.change and correction.claim.can_shrink:
        return Way.CHANGE
    is_no_show = booking.stage is Stage.RELEASED and booking.checked_in_at is None
    if not (is_no_show and powers.remove and correction.claim.can_vanish):
        return Way.OVERLAY
    return Way.WAIT if now < undo_until else Way.REMOVE
