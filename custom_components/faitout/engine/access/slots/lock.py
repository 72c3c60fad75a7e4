"""A lock that keeps codes: what it can, what is wanted of it, and what is known of each slot."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from ...ids import GrantId
from .order import CodeTrouble, CodeWish, LockAbility, LockOrder

AHEAD_WITH_SCHEDULE = timedelta(hours=24)
"""The lock itself refuses a code before its time, so that it may lie there for a day."""
AHEAD = timedelta(minutes=5)
"""A lock without schedules opens from when the code is in it: no earlier than this. Five minutes
are a dozen tries, and a window begins ten minutes before the booking that it is for."""
CHOSEN_AHEAD = timedelta(minutes=15)
"""From then on the grant has a slot, and that slot was read: so it is known in time whether there
is room in the lock and whether it answers, although nothing is written yet."""
LAST_WRITE = timedelta(minutes=2)
"""Nothing is written that near to the end: a late order could come after the slot was cleared."""


class SlotSeen(StrEnum):
    """What a slot was last read to hold."""

    EMPTY = "empty"
    HOLDS = "holds"
    """The code of its grant."""
    OTHER = "other"
    """Something else, which came there under our hands: it has to go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One slot of a lock. Instants are aware UTC."""

    number: int
    grant: GrantId | None = None
    """Whose code is, or is to be, or may still be in it."""
    ends_at: datetime | None = None
    """When that grant ends, as far as it was known last."""
    is_written: bool = False
    """A code of ours may be in it: it was ordered since the slot was last read empty."""
    is_cleared: bool = False
    """The lock said that it cleared it; whether it did is still to be read."""
    seen: SlotSeen | None = None
    """What it held when it was last read; None: not read since it was last touched, so unknown."""
    seen_at: datetime | None = None
    was_held: bool = False
    """Before the hub was started anew it was read to hold its code: it most likely still does."""
    is_proved: bool = False
    """It was read to hold its code twice: some locks forget what they confirmed."""
    window: tuple[datetime, datetime] | None = None
    """The window that the lock was given with the code; None where it keeps no schedules."""
    tries: int = 0
    """How often in a row something about it did not work."""
    lost: int = 0
    """How often in a row a code that the lock confirmed was not in it."""
    retry_at: datetime | None = None
    refused: CodeTrouble | None = None
    """Why the code is not taken, where that is known."""
    late_until: datetime | None = None
    """Until then an order that was given up may still come through: empty may not stay empty."""
    unwanted_since: datetime | None = None
    """Since when what is in it should not be."""
    unwanted_by: datetime | None = None
    """When that is told."""
    closed_until: datetime | None = None
    """Not used until then: somebody else's code is in it, or it keeps nothing."""

    @property
    def is_free(self) -> bool:
        """Whether a grant could have it."""
        return self.grant is None and self.closed_until is None

    @property
    def is_held(self) -> bool:
        """Whether the code of its grant was read in it."""
        return self.grant is not None and self.seen is SlotSeen.HOLDS


NO_SLOTS: Mapping[int, Slot] = MappingProxyType({})
NO_TROUBLES: Mapping[GrantId, CodeTrouble] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotsState:
    """One lock at one instant. Times are aware UTC."""

    at: datetime
    began_at: datetime
    ability: LockAbility | None = None
    """What the lock can; None until it said so."""
    asks: int = 0
    """How often in a row it did not say it."""
    ask_at: datetime | None = None
    """When it is asked, or asked again: the clock of a lock may go wrong, and with it schedules."""
    wishes: Mapping[GrantId, CodeWish] | None = None
    """Whose codes are wanted; None while nobody knows: then everything stays as it is."""
    slots: Mapping[int, Slot] = field(default_factory=lambda: NO_SLOTS)
    order: LockOrder | None = None
    """What the lock is doing."""
    order_at: datetime | None = None
    orders: int = 0
    """How many orders there were: an answer names the one it is to."""
    troubles: Mapping[GrantId, CodeTrouble] = field(default_factory=lambda: NO_TROUBLES)
    """What is to be told, by the grant that it is about."""

    @property
    def keeps_schedules(self) -> bool:
        """Whether the lock itself refuses a code outside its window."""
        return self.ability is not None and self.ability.keeps_schedules

    @property
    def ahead(self) -> timedelta:
        """How long before its window a code is written."""
        return AHEAD_WITH_SCHEDULE if self.keeps_schedules else AHEAD

    def slot_of(self, grant: GrantId) -> Slot | None:
        """Return the slot of a grant."""
        return next((slot for slot in self.slots.values() if slot.grant == grant), None)
