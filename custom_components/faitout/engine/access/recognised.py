"""Recognised: whose a code or badge is, asked by a screen that is no door.

Invariants
- Nothing opens by it and no use is counted: who books at a screen has not gone in yet.
- Wrong tries are counted as at a door, so that a screen is no place to find codes by trying; and
  for each screen by itself, so that whoever plays with one does not shut the others.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ..ids import Mark
from .answer import NO_TRIES
from .grant import Grant
from .keys import KeyKind
from .register import Register, TryPlace


@dataclass(frozen=True, slots=True)
class Recognised:
    """Whose a key is."""

    grant: Grant | None = None
    """The one of its grants that is best to go by; None: of nobody who has a right now."""
    wait: timedelta | None = None
    """How long no code is taken there."""
    alarm: bool = False
    """There were so many wrong tries that somebody is to be told."""
    duress: bool = False
    """Somebody is forced to; nothing at the screen may show it."""
    is_ready: bool = True
    """Whether it was known at all what was given."""


def recognition_waits(
    register: Register, reader: str, kind: KeyKind, now: datetime
) -> timedelta | None:
    """Return how long a screen takes no key of a kind; None: it does."""
    return register.tries.get(_place(reader, kind), NO_TRIES).wait(now)


def recognised(
    register: Register, reader: str, kind: KeyKind, mark: Mark, now: datetime
) -> tuple[Register, Recognised]:
    """Return whose a key is at an instant, aware UTC, and the register after it."""
    if wait := recognition_waits(register, reader, kind, now):
        return register, Recognised(wait=wait)
    place = _place(reader, kind)
    tries = register.tries.get(place)
    known = [
        (grant, key.duress)
        for key, grant in register.opened_by(mark)
        if key.kind is kind and not grant.is_over(now)
    ]
    if known:
        if tries is not None:
            register = register.with_tries({place: tries.right(now)})
        grant, duress = min(known, key=lambda each: _rank(each[0]))
        return register, Recognised(grant, duress=duress)
    mistaken = (tries or NO_TRIES).mistaken(now)
    alarm = mistaken.is_alarming
    register = register.with_tries({place: mistaken.told() if alarm else mistaken})
    return register, Recognised(wait=mistaken.wait(now), alarm=alarm)


def _place(reader: str, kind: KeyKind) -> TryPlace:
    return f"reader/{reader}/{kind}"


def _rank(grant: Grant) -> tuple[bool, bool, datetime, str]:
    """Put members before guests, and the right that began first before the others."""
    return grant.holder is None, grant.booking is not None, grant.start, grant.id
