"""What needs a person, as plain values: what kind it is, how urgent, since when.

    a space, a door, an alarm, a repair ──► Concern ──► card, sensor, notification, assistant

All who show it take it from here, so none says "in order" where another tells of a fault. What is
not known is never in order: it is said apart (`Attention.is_known`).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from .ids import SiteId, SpaceId
from .rights import Right
from .state import SpaceState
from .view import Status, View


class ConcernKind(StrEnum):
    """What it is about."""

    ALARM = "alarm"
    """All doors are held open."""
    FROST = "frost"
    """A room is so cold that pipes may freeze."""
    DOOR = "door"
    """A door is not as it should be."""
    RELEASE = "release"
    """A booking is about to be given back."""
    OVERSTAY = "overstay"
    """People are still there though the booking of others has begun."""
    AIR = "air"
    """The air of a room is stale."""
    FAULT = "fault"
    """Somebody said that something is wrong."""
    BLIND = "blind"
    """A sensor fails, and no repair tells of it yet."""
    DEVICE = "device"
    """A lamp or a thermostat does not do what it is told, or is away."""
    SCREENS = "screens"
    """Somebody asks to be let in as a screen, or a screen is odd."""
    UNREACHED = "unreached"
    """A telephone whose owner is to be told is out of reach."""
    NO_PHONE = "no_phone"
    """Somebody is to be told on their telephone, and has none that takes messages."""
    REPAIR = "repair"
    """A repair that Home Assistant shows."""
    NOT_RECORDED = "not_recorded"
    """The place came up without its journal: what is booked is not known."""
    OUT_OF_SERVICE = "out_of_service"
    ONLY_WATCHED = "only_watched"
    """The hub was told to touch nothing there."""


class ConcernUrgency(StrEnum):
    """How soon somebody should look, the most urgent first."""

    NOW = "now"
    TODAY = "today"
    LATER = "later"


URGENCY: Final = {
    ConcernKind.ALARM: ConcernUrgency.NOW,
    ConcernKind.FROST: ConcernUrgency.NOW,
    ConcernKind.DOOR: ConcernUrgency.NOW,
    ConcernKind.RELEASE: ConcernUrgency.NOW,
    ConcernKind.OVERSTAY: ConcernUrgency.NOW,
    ConcernKind.NOT_RECORDED: ConcernUrgency.NOW,
    ConcernKind.AIR: ConcernUrgency.NOW,
    ConcernKind.FAULT: ConcernUrgency.TODAY,
    ConcernKind.BLIND: ConcernUrgency.TODAY,
    ConcernKind.DEVICE: ConcernUrgency.TODAY,
    ConcernKind.SCREENS: ConcernUrgency.TODAY,
    ConcernKind.UNREACHED: ConcernUrgency.TODAY,
    ConcernKind.NO_PHONE: ConcernUrgency.TODAY,
    ConcernKind.REPAIR: ConcernUrgency.TODAY,
    ConcernKind.OUT_OF_SERVICE: ConcernUrgency.LATER,
    ConcernKind.ONLY_WATCHED: ConcernUrgency.LATER,
}
TOLD_TO: Final[Mapping[ConcernKind, Right]] = {
    # What is dangerous or bad for whoever is there, everybody who looks may know.
    ConcernKind.ALARM: Right.LOOK,
    ConcernKind.FROST: Right.LOOK,
    ConcernKind.AIR: Right.LOOK,
    ConcernKind.RELEASE: Right.BOOK,
    ConcernKind.OVERSTAY: Right.BOOK,
    ConcernKind.NOT_RECORDED: Right.BOOK,
    ConcernKind.DOOR: Right.SERVICE,
    ConcernKind.FAULT: Right.SERVICE,
    ConcernKind.BLIND: Right.SERVICE,
    ConcernKind.DEVICE: Right.SERVICE,
    ConcernKind.UNREACHED: Right.SERVICE,
    ConcernKind.NO_PHONE: Right.SERVICE,
    ConcernKind.REPAIR: Right.SERVICE,
    ConcernKind.OUT_OF_SERVICE: Right.SERVICE,
    ConcernKind.ONLY_WATCHED: Right.SERVICE,
    ConcernKind.SCREENS: Right.ACCESS,
}
"""Who is told of it: whoever has the right to do something about it."""
SAFETY: Final = frozenset({ConcernKind.ALARM, ConcernKind.FROST, ConcernKind.DOOR})
"""Told at night too: people may be in danger, or a house stands open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """One thing that needs a person."""

    kind: ConcernKind
    site: SiteId
    space: SpaceId | None = None
    subject: str = ""
    """What tells it from others of its kind at the same place: a door, a device, a repair."""
    since: datetime | None = None
    """Aware UTC; None where nobody knows."""
    due: datetime | None = None
    """When the hub acts by itself unless somebody does, aware UTC."""
    is_urgent: bool = False
    """It is of a graver kind than usual, as a repair may be."""
    is_safety: bool = False

    @property
    def key(self) -> str:
        """What it is known by as long as it lasts, over restarts too."""
        return ":".join((self.kind, self.site, self.space or "", self.subject))

    @property
    def urgency(self) -> ConcernUrgency:
        """How soon somebody should look."""
        return ConcernUrgency.NOW if self.is_urgent else URGENCY[self.kind]


@dataclass(frozen=True, slots=True)
class Attention:
    """All that needs a person at one site, and whether that is all."""

    concerns: tuple[Concern, ...]
    is_known: bool

    @property
    def count(self) -> int | None:
        """How many there are; None where none is known and that may not be all."""
        return len(self.concerns) if self.concerns or self.is_known else None

    def told_to(self, rights: Collection[Right]) -> tuple[Concern, ...]:
        """Return those of which somebody with these rights is told; the others are for others."""
        return tuple(each for each in self.concerns if TOLD_TO[each.kind] in rights)

    def count_for(self, rights: Collection[Right]) -> int | None:
        """Return how many that are; None where there is none and that may not be all."""
        return len(self.told_to(rights)) or (0 if self.is_known else None)


def most_urgent_first(concerns: Iterable[Concern]) -> tuple[Concern, ...]:
    """Return them by urgency, then by kind, the oldest first."""
    urgencies, kinds = list(ConcernUrgency), list(ConcernKind)

    def rank(each: Concern) -> tuple[int, int, float, str]:
        since = each.since.timestamp() if each.since else 0.0
        return urgencies.index(each.urgency), kinds.index(each.kind), since, each.key

    return tuple(sorted(concerns, key=rank))


def concerns_of_space(state: SpaceState, view: View) -> tuple[Concern, ...]:
    """Return what of a space itself needs a person, whatever else is told of it."""
    space, life, switches = state.space, state.life, state.switches
    found: list[Concern] = []

    def add(kind: ConcernKind, since: datetime | None = None, due: datetime | None = None) -> None:
        found.append(Concern(kind=kind, site=space.site, space=space.id, since=since, due=due))

    if view.release_at is not None:
        add(ConcernKind.RELEASE, due=view.release_at)
    if life.session and life.session.overstayed and view.status is Status.OCCUPIED:
        current = view.current
        if current is not None and current.id == life.session.overstayed:
            add(ConcernKind.OVERSTAY, current.start)
    if not switches.in_service:
        add(ConcernKind.OUT_OF_SERVICE)
    if not switches.automation:
        add(ConcernKind.ONLY_WATCHED)
    return tuple(found)
