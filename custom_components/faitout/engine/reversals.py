"""A thing that takes back what it did, again and again: a fault of the thing, not a hand.

    confirmed ──► taken back, once or twice: a hand, for all that is known
        │                     three times in a row, soon or like a clockwork ──► failed
        └ held for a good while ──► well      told no more, but once for each change of mind ◄─┘

One value is about one word (locked, out, 19 degrees): a bolt that springs back says nothing of how
it unlocks. Pure values in, pure values out; times are aware UTC.

Invariants
- What happened once or twice never makes a fault, nor does whatever comes at different times.
- A fault ends by a confirmation that held, or by a person's word, and by nothing else.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

IN_A_ROW: Final = 3
"""So many reversals in a row are no coincidence."""
SOON: Final = timedelta(seconds=30)
"""Nobody waits three times for a thing, to turn it back each time within this."""
LATEST: Final = timedelta(minutes=10)
"""A later reversal is a hand, or something that happens in the room."""
HOLDS: Final = timedelta(minutes=15)
"""A confirmation that stood for so long was true: longer than any delay that counts."""
ALIKE: Final = 0.05
"""Delays of a clockwork differ by less than this share of the longest ..."""
ALIKE_LEAST: Final = timedelta(seconds=6)
"""... or by less than this: a radio tells some seconds late, and a timer is asked by turns."""


@dataclass(frozen=True, slots=True)
class Reversals:
    """How often a thing took one word back, in a row."""

    confirmed_at: datetime | None = None
    """Since when it is as it was told; None while it is not."""
    delays: tuple[timedelta, ...] = ()
    """How long it took each time until it was taken back, the newest last."""
    failed: bool = False
    """It was taken back so often, and so regularly, that it is a fault."""
    may_try: bool = True
    """While it is one: the thing may be told once more."""

    @property
    def is_stopped(self) -> bool:
        """Whether telling it again would only wear it out."""
        return self.failed and not self.may_try

    @property
    def wells_at(self) -> datetime | None:
        """When a fault will be over if nothing more happens; None where none will."""
        return self.confirmed_at + HOLDS if self.failed and self.confirmed_at else None


WELL: Final = Reversals()


def confirmed(known: Reversals, now: datetime) -> Reversals:
    """Take in that the thing did it."""
    return replace(known, confirmed_at=now)


def replaced(known: Reversals, now: datetime) -> Reversals:
    """Take in that the thing was told something else, and did that."""
    return replace(held(known, now), confirmed_at=None)


def taken_back(known: Reversals, now: datetime) -> Reversals:
    """Take in that the thing is no longer so, and nobody is known to have told it."""
    known = held(known, now)
    if known.confirmed_at is None:
        return known
    delay = now - known.confirmed_at
    known = replace(known, confirmed_at=None)
    if not timedelta() <= delay <= LATEST:
        return replace(known, delays=())
    delays = (*known.delays, delay)[-IN_A_ROW:]
    if known.failed or is_clockwork(delays):
        return replace(known, delays=delays, failed=True, may_try=False)
    return replace(known, delays=delays)


def held(known: Reversals, now: datetime) -> Reversals:
    """Return it without what a confirmation that stood for a good while has disproved."""
    if known.confirmed_at is None or now - known.confirmed_at < HOLDS:
        return known
    return Reversals(known.confirmed_at)


def wanted_anew(known: Reversals) -> Reversals:
    """Take in a change of mind: a thing with a fault is told once more, since it may be mended."""
    return known if known.may_try else replace(known, may_try=True)


def mended(known: Reversals) -> Reversals:
    """Take a person's word that it is mended; the next time that it is taken back is enough."""
    return Reversals(known.confirmed_at, known.delays[1 - IN_A_ROW :])


def is_clockwork(delays: tuple[timedelta, ...]) -> bool:
    """Return whether these are no hand's: enough of them, and all soon, or all alike."""
    if len(delays) < IN_A_ROW:
        return False
    longest, shortest = max(delays), min(delays)
    return longest <= SOON or longest - shortest <= max(ALIKE_LEAST, longest * ALIKE)
