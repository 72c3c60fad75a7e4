"""The hub's side of a source: its bookings in the spaces, and following what the source says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from homeassistant.util import dt as dt_util

from ...engine.booking import Actor, Booking, Stage
from ...engine.effect import Refusal, Refused
from ...engine.ids import BookingId, SpaceId
from ...engine.mirror.claim import Claim, Said
from ...engine.mirror.difference import Difference, HubSide, difference
from ...engine.stimulus import Book, Cancel, Change, Command, End
from ...hub.site import Site
from ...journal import JournalError
from ...words.refusals import CommandRefused
from .memory import packed, unpacked, without_past
from .settings import SourceSettings

EDGE: Final = timedelta(days=1)
"""What lies this near the end of what was read is not missed: calendars differ in what they call
the last day."""


class NotWrittenError(Exception):
    """The journal takes no writes; it is tried again."""


@dataclass(frozen=True, slots=True)
class RefusedClaim:
    """What the hub cannot take from a source, and why."""

    claim: Claim
    refused: Refused


class Ledgers:
    """The bookings of one source in all the spaces."""

    def __init__(self, site: Site, settings: SourceSettings) -> None:
        """Take the site; `open` reads what is remembered."""
        self._site = site
        self._settings = settings
        self._memo = f"source:{settings.id}"
        self._memory: dict[BookingId, Said] = {}
        self._kept: Mapping[BookingId, Said] = {}
        self._past: dict[BookingId, Booking] = {}
        self.refused: dict[BookingId, RefusedClaim] = {}
        """What could not be booked or changed in the last comparison."""

    async def open(self) -> None:
        """Read what is remembered; raise NotWrittenError where it cannot be."""
        try:
            self._memory = unpacked(await self._site.journal.kept(self._memo))
        except JournalError as error:
            raise NotWrittenError from error
        self._kept = dict(self._memory)

    async def compare(self, claims: Sequence[Claim], read: tuple[datetime, datetime]) -> Difference:
        """Return what has to be done; raise NotWrittenError where the journal cannot be read."""
        try:
            known = await self._site.journal.bookings(None, *read)
            self._past = {each.id: each for each in known if each.source == self._settings.id}
            while True:
                found = self._difference(claims, read)
                older = [await self._site.journal.booking(name) for name, _ in found.new]
                # One may have ended since the first look; it must not be booked again.
                past = {each.id: each for each in older if each and self._past.get(each.id) != each}
                if not past:
                    return found
                self._past |= past
        except JournalError as error:
            raise NotWrittenError from error

    async def follow(self, found: Difference, gone: frozenset[BookingId]) -> bool:
        """Let the hub follow a source, of what is gone only so much; return whether it changed.

        What is refused is in `refused` afterwards. Raises NotWrittenError where the journal takes
        no writes; what was done until then is done.
        """
        self.refused.clear()
        self._memory |= found.settled or {}
        over = [*(each for each in found.gone if each.id in gone), *found.moved_away]
        # Before it is done: a crash in between must not look as if a person had cancelled it.
        self._withdraw(over)
        await self.keep()
        is_changed = False
        for booking in over:
            is_changed |= await self._end(booking)
        for booking, claim in found.changed:
            is_changed |= await self._change(booking, claim)
        for name, claim in found.new:
            is_changed |= await self._book(name, claim)
        await self.keep()
        return is_changed

    def booking(self, name: BookingId) -> Booking | None:
        """Return one of the bookings as it is now."""
        return self._known().get(name)

    async def keep(self) -> None:
        """Write the memory down, where it changed; raise NotWrittenError where that fails."""
        if self._memory == self._kept:
            return
        self._memory = without_past(self._memory, dt_util.utcnow() - 3 * EDGE)
        kept = dict(self._memory)
        try:
            await self._site.journal.keep(self._memo, packed(kept))
        except JournalError as error:
            raise NotWrittenError from error
        self._kept = kept

    def _difference(self, claims: Iterable[Claim], read: tuple[datetime, datetime]) -> Difference:
        known = HubSide(self._settings.id, self._known(), self._memory)
        return difference(known, claims, (read[0], read[1] - EDGE), dt_util.utcnow())

    def _known(self) -> dict[BookingId, Booking]:
        """Return the bookings of the source: the live ones as the spaces have them."""
        over = {name: each for name, each in self._past.items() if not each.is_live}
        live = {
            each.id: each
            for runner in self._site.spaces.values()
            for each in runner.state.ledger
            if each.source == self._settings.id
        }
        return over | live

    def _withdraw(self, bookings: Iterable[Booking]) -> None:
        for booking in bookings:
            said = self._memory.get(booking.id) or Said(booking.start, booking.end, booking.title)
            self._memory[booking.id] = replace(said, withdrawn=True)

    async def _end(self, booking: Booking) -> bool:
        is_used = booking.stage is Stage.CHECKED_IN
        command = End if is_used else Cancel
        return await self._carried(booking.space, command(booking.id, actor=Actor.SOURCE)) is None

    async def _change(self, booking: Booking, claim: Claim) -> bool:
        is_used = booking.stage is Stage.CHECKED_IN
        change = Change(
            booking=booking.id,
            start=None if is_used else claim.start,
            end=claim.end,
            title=claim.title,
            actor=Actor.SOURCE,
        )
        refused = await self._carried(booking.space, change)
        if refused is None:
            self._memory[booking.id] = claim.said
            return True
        if is_used:
            self.refused[booking.id] = RefusedClaim(claim, refused)
            return False
        # Its old time is wanted no more; whether the new one can be had is seen next.
        self._withdraw([booking])
        await self.keep()
        return await self._end(booking)

    async def _book(self, name: BookingId, claim: Claim) -> bool:
        booking = Booking(
            id=name,
            space=claim.space,
            start=claim.start,
            end=claim.end,
            created_at=dt_util.utcnow(),
            title=claim.title,
            source=self._settings.id,
            series=claim.series(self._settings.id),
            made_by=Actor.SOURCE,
            private=self._settings.private,
        )
        if refused := await self._carried(claim.space, Book(booking)):
            self.refused[name] = RefusedClaim(claim, refused)
            return False
        self._memory[name] = claim.said
        return True

    async def _carried(self, space: SpaceId, command: Command) -> Refused | None:
        """Carry a command out and return why it was refused, or None."""
        try:
            await self._site.spaces[space].command(command)
        except CommandRefused as error:
            if error.refused.why is Refusal.JOURNAL:
                raise NotWrittenError from error
            return error.refused
        return None
