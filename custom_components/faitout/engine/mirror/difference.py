"""What has to be done so that the hub and a source say the same.

Three things are compared: what the source says now, what it said last (the memory), and what the
hub has. Where only one side changed, the other follows. Where both did, the source wins: it stays
the truth.

    the source has it, the hub never had                    ──► new
    the source moved or renamed it                          ──► changed
    the source no longer has it                             ──► gone
    a person or a release changed or ended it in the hub    ──► a correction to the source

Invariants
- The order in which a source tells its events makes no difference.
- Carried out, nothing is left to do: the same comparison then finds nothing.
- What was given back stays given back for as long as the source wants the same time or less; a
  time it did not want before is a new booking.
- Nothing is removed from a source that it was not remembered to say.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count

from ..booking import Booking, Stage
from ..ids import BookingId, SourceId, SpaceId
from .claim import Claim, Said, booking_id, said_by_hub

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Correction:
    """What the source should say of a booking that changed or ended in the hub."""

    booking: BookingId
    claim: Claim
    wanted: Said | None
    """None: it should no longer have it at all."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What has to be done, in the order in which it should be; each in order of time."""

    gone: tuple[Booking, ...] = ()
    """The source no longer has them."""
    moved_away: tuple[Booking, ...] = ()
    """Their events want a time that they cannot follow to, or another space: they end."""
    changed: tuple[tuple[Booking, Claim], ...] = ()
    new: tuple[tuple[BookingId, Claim], ...] = ()
    corrections: tuple[Correction, ...] = ()
    settled: Mapping[BookingId, Said] | None = None
    """What the source says of the bookings that need nothing: to be remembered."""
    fixed: frozenset[BookingId] = frozenset()
    """Live bookings whose events cannot be given another time."""

    @property
    def is_nothing(self) -> bool:
        """Whether the hub needs nothing. Corrections are for the source."""
        return not (self.gone or self.moved_away or self.changed or self.new)


@dataclass(frozen=True, slots=True)
class HubSide:
    """What the hub knows of one source."""

    source: SourceId
    bookings: Mapping[BookingId, Booking]
    """Those of this source, of any stage."""
    memory: Mapping[BookingId, Said]


def difference(
    known: HubSide, claims: Iterable[Claim], read: tuple[datetime, datetime], now: datetime
) -> Difference:
    """Return what has to be done, where `claims` is all that the source wants in [read).

    Bookings that reach beyond what was read are left as they are. Times are aware UTC.
    """
    gathered = _Gathered(known, now)
    for claim in sorted(claims, key=lambda each: (each.start, each.end, each.key, each.space)):
        gathered.take(claim)
    left = [
        booking
        for booking in known.bookings.values()
        if booking.is_live
        and booking.id not in gathered.seen
        and read[0] < booking.end
        and booking.start < read[1]
    ]
    left.sort(key=lambda each: (each.start, each.id))
    elsewhere = gathered.elsewhere({booking.space for booking in left})
    moved_away = [booking for booking in left if booking.id in elsewhere]
    return Difference(
        gone=tuple(booking for booking in left if booking.id not in elsewhere),
        moved_away=(*gathered.moved_away, *moved_away),
        changed=tuple(gathered.changed),
        new=tuple(gathered.new),
        corrections=tuple(gathered.corrections),
        settled=gathered.settled,
        fixed=frozenset(gathered.fixed),
    )


class _Gathered:
    """What has been found so far."""

    def __init__(self, known: HubSide, now: datetime) -> None:
        self._known = known
        self._now = now
        self._claims: list[Claim] = []
        self.seen: set[BookingId] = set()
        self.moved_away: list[Booking] = []
        self.changed: list[tuple[Booking, Claim]] = []
        self.new: list[tuple[BookingId, Claim]] = []
        self.corrections: list[Correction] = []
        self.settled: dict[BookingId, Said] = {}
        self.fixed: set[BookingId] = set()

    def take(self, claim: Claim) -> None:
        """Find the booking of a claim, and what is to be done about it."""
        self._claims.append(claim)
        for generation in count():
            name = booking_id(self._known.source, claim, generation)
            if name in self.seen:
                # The source names two of its events alike; the first in time has it.
                continue
            booking = self._known.bookings.get(name)
            if booking is None:
                if claim.end > self._now:
                    self.seen.add(name)
                    self.new.append((name, claim))
                return
            if booking.is_live:
                self.seen.add(name)
                self._compare(booking, claim)
                return
            said = self._known.memory.get(name)
            if _is_same_claim(booking, said, claim):
                self.seen.add(name)
                self._was_ended(booking, said, claim)
                return

    def elsewhere(self, spaces: set[SpaceId]) -> set[BookingId]:
        """Return the bookings in some spaces whose events are there, but want another space."""
        found: set[BookingId] = set()
        for claim in self._claims:
            for space in spaces - {claim.space}:
                before = replace(claim, space=space)
                for generation in count():
                    name = booking_id(self._known.source, before, generation)
                    if name not in self._known.bookings:
                        break
                    found.add(name)
        return found

    def _compare(self, booking: Booking, claim: Claim) -> None:
        """Compare a booking that holds its claim with what the source says of it."""
        if not claim.can_shrink:
            self.fixed.add(booking.id)
        is_used = booking.stage is Stage.CHECKED_IN
        said, hub = claim.said, said_by_hub(booking)
        if is_used and claim.start <= self._now:
            # When it began is known better here: its people are in.
            said = replace(said, start=hub.start)
        if said == hub:
            self.settled[booking.id] = claim.said
        elif self._known.memory.get(booking.id) == claim.said:
            self.settled[booking.id] = claim.said
            self.corrections.append(
                Correction(booking.id, claim, replace(hub, start=_kept(claim, booking)))
            )
        elif claim.end <= self._now or (is_used and claim.start > self._now):
            self.moved_away.append(booking)
        else:
            self.changed.append((booking, claim))

    def _was_ended(self, booking: Booking, said: Said | None, claim: Claim) -> None:
        """Tell the source of a booking that ended before the time it still has for it."""
        self.settled[booking.id] = claim.said
        # Without a memory of it, it may have been the source itself that took it back.
        if said is None or booking.ended_at is None or booking.stage is Stage.UNVERIFIED:
            return
        ended = _full_minute(booking.ended_at)
        if ended <= claim.start:
            if booking.stage is Stage.CANCELLED:
                self.corrections.append(Correction(booking.id, claim, None))
        elif ended < claim.end:
            wanted = Said(claim.start, ended, claim.title)
            self.corrections.append(Correction(booking.id, claim, wanted))


def _is_same_claim(booking: Booking, said: Said | None, claim: Claim) -> bool:
    """Return whether a claim wants no more than a booking that is over had."""
    if said and said.withdrawn:
        return False
    start = said.start if said else booking.start
    end = max(said.end, booking.end) if said else booking.end
    return claim.start == start and claim.end <= end


def _kept(claim: Claim, booking: Booking) -> datetime:
    """Return the start that the source should have: its own, once people are in."""
    return claim.start if booking.stage is Stage.CHECKED_IN else booking.start


def _full_minute(at: datetime) -> datetime:
    """Return the end of the minute of an instant: calendars know no seconds."""
    cut = at.replace(second=0, microsecond=0)
    return cut if cut == at else cut + MINUTE
