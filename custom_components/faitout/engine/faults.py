"""Faults: what people who stand in a space say is wrong with it, by touching a word.

    touched ──► open ──► touched again: counted ──► seen to: over

Invariants
- A space has at most one open report of each fault: what is kept of it never grows.
- Nothing but a word of this list is ever kept: no text that somebody typed, and nobody's name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from .policy import SpaceKind

MOST_COUNTED: Final = 999
"""Reports of one fault that are counted: nobody does more than with the first three."""
ONCE_IN: Final = timedelta(minutes=1)
"""One report of a fault in so long is counted; a child that touches on and on makes no number."""


class Fault(StrEnum):
    """What is usually wrong with a space."""

    LIGHT = "light"
    HEATING = "heating"
    AIR = "air"
    EQUIPMENT = "equipment"
    """The screen, the projector, the sockets."""
    NETWORK = "network"
    DOOR = "door"
    FURNITURE = "furniture"
    DIRTY = "dirty"
    SOMEBODY = "somebody"
    """Somebody else is in the space that one has booked."""
    OTHER = "other"


SELDOM: Final[Mapping[SpaceKind, frozenset[Fault]]] = MappingProxyType(
    {
        SpaceKind.MEETING_ROOM: frozenset({Fault.AIR}),
        SpaceKind.OFFICE: frozenset({Fault.AIR}),
        SpaceKind.DESK: frozenset({Fault.AIR, Fault.DOOR}),
        SpaceKind.PHONE_BOX: frozenset({Fault.HEATING, Fault.EQUIPMENT}),
        SpaceKind.COMMON: frozenset({Fault.DOOR, Fault.SOMEBODY}),
        SpaceKind.LOCKER: frozenset(Fault) - {Fault.DOOR, Fault.DIRTY, Fault.OTHER},
    }
)
"""What makes little sense in a kind of space: nine fit a small glass, and the air of a room is
measured. The pages know the same (`NOT_IN` of panel.js)."""


def may_take_out(fault: Fault, kind: SpaceKind) -> bool:
    """Return whether a fault can take a space out of service.

    People who sit there do not, and what nobody can book is never out of it.
    """
    return fault is not Fault.SOMEBODY and kind is not SpaceKind.COMMON


def usual_faults(kind: SpaceKind) -> tuple[Fault, ...]:
    """Return what is offered in a kind of space, in the order in which it is shown."""
    return tuple(fault for fault in Fault if fault not in SELDOM.get(kind, ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultReport:
    """One open report."""

    fault: Fault
    since: datetime
    """Aware UTC."""
    last: datetime
    """When it was last told, aware UTC."""
    count: int = 1
    took_out: bool = False
    """The space was taken out of service for it."""


type Reports = Mapping[Fault, FaultReport]
"""The open reports of a space."""


def with_report(known: Reports, fault: Fault, now: datetime, *, takes_out: bool) -> Reports:
    """Return the open reports after one more was made; the same where that says nothing new."""
    before = known.get(fault)
    if before is None:
        report = FaultReport(fault=fault, since=now, last=now, took_out=takes_out)
    elif now - before.last < ONCE_IN and before.took_out >= takes_out:
        return known
    else:
        report = replace(
            before,
            last=max(now, before.last),
            count=min(before.count + 1, MOST_COUNTED),
            took_out=before.took_out or takes_out,
        )
    return {**known, fault: report}


def without_report(known: Reports, fault: Fault) -> Reports:
    """Return the open reports after somebody saw to one."""
    return {each: report for each, report in known.items() if each is not fault}


def reports_in_order(known: Reports) -> tuple[FaultReport, ...]:
    """Return the open reports in the order of the list."""
    return tuple(known[fault] for fault in Fault if fault in known)
