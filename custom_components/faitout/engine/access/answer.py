"""The answer to a key at a door: opened, or why not, and what is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from ..door.door import DoorId
from ..hours import OpeningHours
from ..ids import GrantId, Mark
from .grant import WORST_FIRST, Admission, Grant
from .keys import Key, KeyKind
from .register import Register, TryPlace
from .tries import Tries

RIGHT_BUT_NOT_NOW = frozenset(
    {
        Admission.TOO_EARLY,
        Admission.OUTSIDE_HOURS,
        Admission.CLOSED,
        Admission.OVER,
        Admission.USED_UP,
    }
)
"""Somebody's own key, and not the time for it: people who come too early are no thieves."""
NO_TRIES = Tries()


@dataclass(frozen=True, slots=True)
class Presented:
    """A key that somebody showed at a door."""

    door: DoorId
    reader: str
    """The keypad or reader, by a name that stays."""
    kind: KeyKind
    mark: Mark = field(repr=False)


@dataclass(frozen=True, slots=True)
class DoorAnswer:
    """What is answered at the door, and what follows."""

    outcome: Admission
    grant: Grant | None = None
    """By which it opened, or would have; as it is after that."""
    wait: timedelta | None = None
    """How long nothing is taken there."""
    duress: bool = False
    """It opens, and the alarm is silent: nobody at the door may notice."""
    alarm: bool = False
    """There were so many wrong tries that somebody is to be told."""

    @property
    def opens(self) -> bool:
        """Whether the door is to open."""
        return self.outcome is Admission.OPENED


type DoorAnswered = tuple[Register, DoorAnswer]


def blocked(
    register: Register, door: DoorId, reader: str, kind: KeyKind, now: datetime
) -> timedelta | None:
    """Return how long a reader or its door takes nothing of a kind; None: it does.

    Asked before a key is so much as looked up, so that tries cost whoever makes them, not the hub.
    """
    waits = (register.tries.get(place, NO_TRIES).wait(now) for place in _places(door, reader, kind))
    return max((wait for wait in waits if wait), default=None)


def presented(
    register: Register, shown: Presented, now: datetime, site: OpeningHours
) -> DoorAnswered:
    """Return what is answered to a key at an instant, aware UTC, and the register after it."""
    places = _places(shown.door, shown.reader, shown.kind)
    if wait := blocked(register, shown.door, shown.reader, shown.kind, now):
        return register, DoorAnswer(Admission.LOCKED_OUT, wait=wait)
    outcome, key, grant = _best(register, shown, now, site)
    if outcome is Admission.OPENED and grant is not None and key is not None:
        register, used = _used(register, grant)
        known = ((place, register.tries.get(place)) for place in places)
        register = register.with_tries(
            {place: tries.right(now) for place, tries in known if tries is not None}
        )
        return register, DoorAnswer(outcome, used, duress=key.duress)
    if outcome in RIGHT_BUT_NOT_NOW:
        return register, DoorAnswer(outcome, grant)
    return _mistaken(register, places, DoorAnswer(outcome, grant), now)


def entered(
    register: Register, grant_id: GrantId, door: DoorId, now: datetime, site: OpeningHours
) -> DoorAnswered:
    """Return what is answered to somebody who shows a grant itself: a link, a member's page."""
    known = register.grant(grant_id)
    if known is None:
        return register, DoorAnswer(Admission.UNKNOWN)
    outcome = known.outcome(door, now, site)
    if outcome is not Admission.OPENED:
        return register, DoorAnswer(outcome, known)
    register, used = _used(register, known)
    return register, DoorAnswer(outcome, used)


def _best(
    register: Register, shown: Presented, now: datetime, site: OpeningHours
) -> tuple[Admission, Key | None, Grant | None]:
    """Return what comes nearest to opening of all that a key stands for."""
    best: tuple[Admission, Key | None, Grant | None] = (Admission.UNKNOWN, None, None)
    for key, grant in register.opened_by(shown.mark):
        if key.kind is not shown.kind:
            continue
        outcome = grant.outcome(shown.door, now, site)
        nearer = WORST_FIRST.index(outcome) - WORST_FIRST.index(best[0])
        if nearer > 0 or (nearer == 0 and best[2] and _is_dearer(best[2], grant)):
            best = (outcome, key, grant)
    return best


def _is_dearer(one: Grant, other: Grant) -> bool:
    """Return whether a grant costs a use, and another one none."""
    return one.uses is not None and other.uses is None


def _used(register: Register, grant: Grant) -> tuple[Register, Grant]:
    """Return both after a use; where uses are not counted nothing changes."""
    if grant.uses is None:
        return register, grant
    used = grant.used_once()
    return register.with_grant(used), used


def _mistaken(
    register: Register, places: tuple[TryPlace, ...], answer: DoorAnswer, now: datetime
) -> DoorAnswered:
    changed: dict[TryPlace, Tries | None] = {}
    alarm = False
    for place in places:
        tries = register.tries.get(place, NO_TRIES).mistaken(now)
        if tries.is_alarming:
            alarm, tries = True, tries.told()
        changed[place] = tries
    waits = _waits(changed, now)
    return register.with_tries(changed), replace(answer, wait=waits, alarm=alarm)


def _waits(changed: Mapping[TryPlace, Tries | None], now: datetime) -> timedelta | None:
    waits = (tries.wait(now) for tries in changed.values() if tries)
    return max((wait for wait in waits if wait), default=None)


def _places(door: DoorId, reader: str, kind: KeyKind) -> tuple[TryPlace, ...]:
    """Return where tries are counted: codes do not block badges, nor badges codes."""
    return f"reader/{reader}/{kind}", f"door/{door}/{kind}"
