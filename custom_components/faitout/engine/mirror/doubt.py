"""Doubt: an answer in which something is missing is not always to be believed at once.

A calendar that was just restarted, or whose server has come back, may answer with less than it
has. Directly after trouble, what is missing must stay missing for a while before it counts as
gone; longer where everything is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType

from ..ids import BookingId

NOTHING_MISSED: Mapping[BookingId, datetime] = MappingProxyType({})
AFTER_TROUBLE = timedelta(minutes=2)
"""How long something must stay missing, for as long after trouble as `TROUBLED`."""
ALL_GONE = timedelta(minutes=10)
"""How long everything must stay missing where the first answer after trouble lacked it all."""
TROUBLED = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Doubt:
    """How far a source is to be believed. Times are aware UTC."""

    trouble_at: datetime | None = None
    """When it could last not be read; None where its last answers were in order."""
    missed: Mapping[BookingId, datetime] = field(default_factory=lambda: NOTHING_MISSED)
    """Since when which bookings are missing from its answers."""


def troubled(now: datetime) -> Doubt:
    """Return the doubt after a source could not be read: nothing counts as missing any more."""
    return Doubt(trouble_at=now)


def believed(
    doubt: Doubt, missing: Iterable[BookingId], *, is_empty: bool, now: datetime
) -> tuple[Doubt, frozenset[BookingId]]:
    """Return the doubt after an answer, and which of the missing bookings count as gone.

    `is_empty` says that the answer had nothing at all.
    """
    missed = {each: min(doubt.missed.get(each, now), now) for each in missing}
    is_settled = doubt.trouble_at is None or (not is_empty and now - doubt.trouble_at >= TROUBLED)
    if is_settled and not missed:
        return Doubt(), frozenset()
    if doubt.trouble_at is None:
        return Doubt(), frozenset(missed)
    patience = ALL_GONE if is_empty else AFTER_TROUBLE
    gone = frozenset(each for each, since in missed.items() if now - since >= patience)
    left = {each: since for each, since in missed.items() if each not in gone}
    is_over = is_settled or (is_empty and bool(gone))
    trouble_at = None if is_over and not left else doubt.trouble_at
    return Doubt(trouble_at, left), gone
