"""Things that are not there: how long it may last before a person hears of it.

    here ◄──► away         its integration, its radio or its power is cut: told after a while
      │  └──► unable       it answers, and cannot do any more what it is there for
      ├─────► disabled     a person switched the entity off in Home Assistant: told at once
      └─────► gone         a person, or its integration, removed it for good: told at once

Invariants
- `unsettled_tells_nothing`: while Home Assistant starts, nothing is told.
- `back_is_well`: what is here is never told of.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Role(StrEnum):
    """What a site uses a thing for."""

    LAMP = "lamp"
    THERMOSTAT = "thermostat"
    WINDOW = "window"
    SCENE = "scene"
    GAUGE = "gauge"
    """It measures the daylight, or the air outside."""
    MESSAGE = "message"
    """It takes messages for people."""
    GUARD = "guard"
    """A lock, its contact, a smoke detector: who follows them tells that they are away."""
    OTHER = "other"


class Standing(StrEnum):
    """Whether a thing is there."""

    HERE = "here"
    AWAY = "away"
    UNABLE = "unable"
    DISABLED = "disabled"
    GONE = "gone"
    """Home Assistant knew it, and does no more."""
    MISSING = "missing"
    """Home Assistant does not know it and keeps no record of such entities, as those of YAML."""


RADIATOR: Final = timedelta(minutes=30)
"""A cold room is noticed by then, and most radios have found their way again."""
LAMP: Final = timedelta(hours=1)
"""Smart bulbs behind a switch on the wall are cut all the time."""
UNABLE: Final = timedelta(minutes=10)
"""A device that starts anew lists what it can do piece by piece."""
MISSING: Final = timedelta(minutes=2)
"""Parts of Home Assistant that are set up in YAML go and come when they are read anew."""
AT_ONCE: Final = timedelta()

AWAY: Final[Mapping[Role, timedelta]] = MappingProxyType(
    {
        Role.LAMP: LAMP,
        Role.THERMOSTAT: RADIATOR,
        Role.WINDOW: RADIATOR,
        Role.SCENE: LAMP,
        Role.GAUGE: LAMP,
        Role.OTHER: LAMP,
    }
)
"""How long a thing may be out of reach; those that are not named here are told by others."""
VOUCHED: Final = timedelta(days=1)
"""How long a person's word that a window is shut keeps its lost contact from being told again."""


@dataclass(frozen=True, slots=True)
class Absence:
    """A thing that is not there as it should be. Times are aware UTC."""

    standing: Standing
    since: datetime


def told_at(
    role: Role,
    absence: Absence,
    *,
    settled_at: datetime | None,
    is_quiet: bool = False,
    vouched_at: datetime | None = None,
) -> datetime | None:
    """Return when to tell of an absence, aware UTC; None: not at all, as things are now.

    `settled_at`: when Home Assistant has started and its parts had their minutes; None: not yet.
    `is_quiet`: a person said that it is often out of reach. `vouched_at`: when a person said how
    a window stands whose contact is lost.
    """
    if settled_at is None:
        return None
    patience: timedelta | None = AT_ONCE
    match absence.standing:
        case Standing.HERE:
            return None
        case Standing.AWAY:
            patience = None if is_quiet else AWAY.get(role)
        case Standing.UNABLE:
            patience = UNABLE
        case Standing.MISSING:
            patience = MISSING
        case Standing.DISABLED | Standing.GONE:
            pass
    if patience is None:
        return None
    at = max(absence.since + patience, settled_at)
    return at if vouched_at is None else max(at, vouched_at + VOUCHED)
