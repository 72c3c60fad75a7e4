"""A door: how it was set up, what is known of it, and what the hub wants of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import NewType

from ..hours import Opening, OpeningHours
from ..ids import SpaceId
from ..occupancy import Presence
from ..orders import Orders
from ..profile import Profile
from ..reversals import WELL, Reversals

DoorId = NewType("DoorId", str)
"""The slug of a door, unique within its site."""


class Opens(StrEnum):
    """When a door is open to whoever comes."""

    OPENING_HOURS = "opening_hours"
    BOOKINGS = "bookings"
    """From ten minutes before a booking of what lies behind it until its end."""
    GRANTS = "grants"
    """Only to who shows the right: a code, a badge, a link."""


class LockState(StrEnum):
    """What the lock itself says."""

    LOCKED = "locked"
    UNLOCKED = "unlocked"
    MOVING = "moving"
    JAMMED = "jammed"
    UNKNOWN = "unknown"

    def fits(self, said: LockState) -> bool:
        """Return whether a lock that says this has done what it was told."""
        return self is said

    def partly(self, before: LockState | None, said: LockState) -> bool:  # noqa: ARG002 - as others
        """Return whether it may say this on the way there: it has not moved yet, or moved back."""
        return True

    @property
    def grows_old(self) -> bool:
        """Whether an order to it is too late some time after: never, a door is to be so still."""
        return False

    def answered(self, said: LockState) -> bool:
        """Return whether it says with this that it did it: it is locked or it is not."""
        return self is said

    def oddly(self, before: LockState | None, said: LockState) -> bool:
        """Return whether it may make this of what it was told: what it shows on the way."""
        return self.partly(before, said)

    def goes_with(self, before: LockState, said: LockState, *, soon: bool) -> bool:  # noqa: ARG002 - as others
        """Return whether it may say this next by itself: nothing goes with being locked."""
        return self is said


class Contact(StrEnum):
    """What the contact in the frame says."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"
    """It says nothing, or there is none."""


class Wish(StrEnum):
    """What the hub wants of a lock."""

    LOCKED = "locked"
    UNLOCKED = "unlocked"


class DoorRule(StrEnum):
    """Why a door is to be as it is; each has a sentence in the translations."""

    OPENING_HOURS = "opening_hours"
    BOOKING = "booking"
    CLOSED = "closed"
    NO_BOOKING = "no_booking"
    LET_IN = "let_in"
    """Somebody showed the right to come in."""
    GRANTS_ONLY = "grants_only"
    SOMEBODY_INSIDE = "somebody_inside"
    MAYBE_SOMEBODY_INSIDE = "maybe_somebody_inside"
    STANDS_OPEN = "stands_open"
    MAYBE_OPEN = "maybe_open"
    EMERGENCY = "emergency"
    BY_HAND = "by_hand"
    AUTOMATION_OFF = "automation_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorSpec:
    """A door as the installer set it up."""

    id: DoorId
    hours: OpeningHours
    opens: Opens
    spaces: tuple[SpaceId, ...]
    """What lies behind it: whoever is in one of these may have to leave through it."""
    is_entrance: bool = False
    has_contact: bool = False
    """A contact in its frame says whether it stands open; without one it is taken to be shut."""
    exit_confirmed: bool = False
    """The installer tried it: locked, it opens from inside without a key."""
    held_open_after: timedelta = timedelta(minutes=5)
    """How long it may stand open before it is told."""
    relock_after: timedelta = timedelta(minutes=5)
    """How long one unlocked by hand stays so outside its hours."""
    confirm_within: timedelta = timedelta(seconds=30)
    """How long the lock may take to do what it was told."""
    let_in_for: timedelta = timedelta(seconds=10)
    """How long it is unlocked for who shows the right to come in."""


@dataclass(frozen=True, slots=True)
class Behind:
    """One space behind a door."""

    presence: Presence = Presence.UNKNOWN
    opens_at: datetime | None = None
    """From when its current or next booking opens the door, aware UTC; None without one."""
    closes_at: datetime | None = None
    """The end of that booking."""
    holds_people: bool = True
    """Nobody can be in a locker."""


class DoorTrouble(StrEnum):
    """What is wrong with a door, as the animator is told."""

    HELD_OPEN = "held_open"
    FAILED = "failed"
    """The lock was told several times and does not say that it did."""
    NOT_LOCKED = "not_locked"
    """It should be locked and has not been for a while: somebody may be inside, or a hand did."""
    SILENT = "silent"
    """The lock cannot be reached."""
    SPRINGS_BACK = "springs_back"
    """The lock does what it is told and takes it back, again and again."""
    LIES = "lies"
    """The lock says that it is locked, and the door was opened."""
    LOCKED_AGAIN = "locked_again"
    """It is to be open, and was locked directly after it was unlocked: by a hand or by itself."""
    WANTS_CODE = "wants_code"
    """The lock does nothing without a code."""
    REFUSED = "refused"
    """The lock's integration refuses the order."""
    CONTACT_SILENT = "contact_silent"
    """The contact says nothing, so nobody knows whether the door is shut."""


NOTHING_ORDERED: Orders[LockState] = Orders()
NEVER_REVERSED: Mapping[Wish, Reversals] = MappingProxyType(dict.fromkeys(Wish, WELL))
NOTHING_LEARNED = Profile()
NOTHING_BEHIND: Mapping[SpaceId, Behind] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorState:
    """One door, at one instant. Times are aware UTC."""

    spec: DoorSpec
    at: datetime
    opening: Opening
    """Whether the site is open at that instant, and until when that stays so."""
    lock_since: datetime
    contact: Contact = Contact.UNKNOWN
    """What the contact says now."""
    contact_since: datetime
    stands: Contact = Contact.UNKNOWN
    """Whether it stands open by all that is known, also while the contact says nothing."""
    stands_since: datetime
    looked_at: datetime | None = None
    """When a person looked and said that it is shut; None once the contact has spoken since."""
    behind: Mapping[SpaceId, Behind] = field(default_factory=lambda: NOTHING_BEHIND)
    emergency: bool = False
    """An alarm was raised and nobody has reset it."""
    automation: bool = True
    wish: Wish | None = None
    """What the hub wants; None while it leaves the door alone."""
    aim: Wish | None = None
    """The last wish that there was: a hand wins until another one comes."""
    rule: DoorRule
    denied_since: datetime | None = None
    """Since when the door is to let nobody in; None while it is."""
    hand: Wish | None = None
    """What a person made of the lock against the hub's wish; the hub follows it."""
    orders: Orders[LockState] = NOTHING_ORDERED
    """What the lock was told; remembered while the hub wishes nothing."""
    profile: Profile = NOTHING_LEARNED
    """How the lock answers, as far as it is known."""
    reversals: Mapping[Wish, Reversals] = field(default_factory=lambda: NEVER_REVERSED)
    """How often the lock took back what it did."""
    belied_since: datetime | None = None
    """Since when the contact belies a lock that says locked."""
    opened_locked: bool = False
    """It was opened while the lock said locked, so that is worth nothing until the lock moves."""
    refused: DoorTrouble | None = None
    """Why the lock's integration does not even try what it was told last."""
    let_in_until: datetime | None = None
    """Until when it is unlocked for somebody who showed the right to come in."""
    locks_from: datetime | None = None
    """Not locked before this: the clock jumped, and what lies behind has yet to be heard."""
    troubles: frozenset[DoorTrouble] = frozenset()

    @property
    def lock(self) -> LockState:
        """What the lock last said of itself; unknown while it is away."""
        return self.orders.said or LockState.UNKNOWN

    @property
    def is_open(self) -> bool:
        """Whether it stands open, or did when its contact was last heard."""
        return self.spec.has_contact and self.stands is Contact.OPEN

    @property
    def is_shut(self) -> bool:
        """Whether it is known to be shut; one without a contact is taken to be."""
        return not self.spec.has_contact or self.stands is Contact.CLOSED

    @property
    def presence(self) -> Presence:
        """Whether somebody is in any of the spaces behind it; empty only where all are.

        Nobody is behind the door of one locker. Before several there is a room for people, of which
        nothing is known, as there is behind an entrance.
        """
        behind = [self.behind.get(space, Behind()) for space in self.spec.spaces]
        found = {each.presence for each in behind if each.holds_people}
        if behind and not found and not self.spec.is_entrance:
            return Presence.NO if len(behind) == 1 else Presence.UNKNOWN
        if Presence.YES in found:
            return Presence.YES
        return Presence.NO if found == {Presence.NO} else Presence.UNKNOWN
