"""Bookings that people move: to another time, and to another space of the site.

    card, panel ──► whose is it? ──► the plans of who holds it ──► the space ───────────► answer
                                                           └──► both, held together ──► answer

Invariants
- A move to another space is one transaction of the journal: whatever happens, one space has the
  booking, and only one.
- While a space is held for a move nothing else is decided there; two are always held in the same
  order, so that no two moves wait for each other.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
import logging
from typing import Final

from homeassistant.util import dt as dt_util

from ..engine.booking import Booking
from ..engine.effect import Refusal, Refused
from ..engine.ids import BookingId
from ..engine.moves import Move, moved_between
from ..engine.stimulus import Change, HandOver
from ..journal import JournalError
from ..words.refusals import CommandRefused
from .members import Source
from .runner import SpaceRunner
from .site import Site

_LOGGER = logging.getLogger(__name__)

BY_PLAN: Final = frozenset(
    {
        Refusal.UNKNOWN_MEMBER,
        Refusal.NO_SUBSCRIPTION,
        Refusal.PLAN_NOT_FOR_KIND,
        Refusal.PLAN_NOT_NOW,
        Refusal.QUOTA_USED_UP,
        Refusal.HOURS_USED_UP,
    }
)
"""What only the plan of the holder says against a booking."""


def is_by_plan(refused: Refused) -> bool:
    """Return whether only the plan of the holder is against it, so that it can be overruled."""
    return refused.why in BY_PLAN


async def change_booking(
    site: Site, runner: SpaceRunner, wanted: Change, *, is_overruled: bool = False
) -> Booking | None:
    """Change a booking as a person wants it; return it once the journal has it.

    Where it is to have other times, the plans of who holds it are asked, unless they are overruled.
    Raises CommandRefused; then nothing has changed.
    """
    booking = _known(site, runner, wanted.booking)
    start, end = wanted.start or booking.start, wanted.end or booking.end
    if (start, end) == (booking.start, booking.end):
        return await runner.command(wanted)
    if (source := site.source_of(booking)) and not source.takes_times(booking.id):
        raise CommandRefused(_owned_by(site, source))
    if start == booking.start and end < booking.end:
        # Less of it no plan has to allow.
        return await _changed(site, runner, wanted)
    claim = replace(booking, start=start, end=end)
    async with site.membership.claimed(claim, is_overruled=is_overruled):
        return await _changed(site, runner, wanted)


async def move_to_space(
    site: Site, runner: SpaceRunner, wanted: HandOver, *, is_overruled: bool = False
) -> Booking:
    """Move a booking to another space of the site; return it once the journal has it.

    It keeps its id, its holder, its title and what was decided about it. Raises CommandRefused;
    then nothing has changed.
    """
    booking = _known(site, runner, wanted.booking)
    if source := site.source_of(booking):
        # It says in which space it is: moved here alone, it would be moved back.
        raise CommandRefused(_owned_by(site, source))
    new = site.spaces.get(wanted.to)
    if new is None:
        raise CommandRefused(Refused(Refusal.NOT_BOOKABLE, "space"))
    start, end = wanted.start or booking.start, wanted.end or booking.end
    claim = replace(booking, space=wanted.to, start=start, end=end)
    async with site.membership.claimed(claim, is_overruled=is_overruled):
        # In a task of its own: who asked may go away while the journal writes.
        task = site.hass.async_create_task(
            _moved(site, runner, new, wanted), f"faitout move to {wanted.to}"
        )
        return await asyncio.shield(task)


async def _changed(site: Site, runner: SpaceRunner, wanted: Change) -> Booking | None:
    try:
        return await runner.command(wanted)
    except CommandRefused as error:
        if error.refused.why is Refusal.UNKNOWN_BOOKING:
            # It may have gone elsewhere while this waited for its turn.
            _known(site, runner, wanted.booking)
        raise


def _known(site: Site, runner: SpaceRunner, booking_id: BookingId) -> Booking:
    """Return a booking of a space; raise CommandRefused, which says where it went."""
    if booking := runner.state.ledger.get(booking_id):
        return booking
    for other in site.spaces.values():
        if booking := other.state.ledger.get(booking_id):
            raise CommandRefused(
                Refused(
                    Refusal.MOVED_ELSEWHERE,
                    "space",
                    limit=other.name,
                    at=booking.start,
                    until=booking.end,
                )
            )
    raise CommandRefused(Refused(Refusal.UNKNOWN_BOOKING, "booking_id"))


def calendar_name(site: Site, source: Source) -> str:
    """Return what people call the calendar of a source."""
    state = site.hass.states.get(source.calendar)
    return state.name if state else source.calendar


def _owned_by(site: Site, source: Source) -> Refused:
    return Refused(Refusal.OWNED_OUTSIDE, "start", limit=calendar_name(site, source))


async def _moved(site: Site, old: SpaceRunner, new: SpaceRunner, wanted: HandOver) -> Booking:
    async with _both_held(old, new):
        moved = _asked(site, old, new, wanted)
        entries = (
            old.entry_of(moved.handing, moved.handed),
            new.entry_of(moved.taking, moved.taken),
        )
        lines = (*old.lines_of(moved.handed), *new.lines_of(moved.taken))
        try:
            await site.journal.commit_together(entries, lines)
        except JournalError as error:
            for runner in (old, new):
                runner.journal_is_lost(error)
            raise CommandRefused(Refused(Refusal.JOURNAL)) from error
        except ValueError as error:
            # Only what kind of error: some show the text that they stumbled over.
            _LOGGER.error("A move could not be written: %s", type(error).__name__)  # noqa: TRY400
            raise CommandRefused(Refused(Refusal.FAULT)) from None
        # Who looks in between finds it twice rather than nowhere.
        new.adopt(moved.taking, moved.taken)
        old.adopt(moved.handing, moved.handed)
    return moved.booking


@asynccontextmanager
async def _both_held(*runners: SpaceRunner) -> AsyncGenerator[None]:
    async with AsyncExitStack() as stack:
        for runner in sorted(runners, key=lambda each: each.space.id):
            await stack.enter_async_context(runner.held())
        yield


def _asked(site: Site, old: SpaceRunner, new: SpaceRunner, wanted: HandOver) -> Move:
    """Return what the engine makes of a move; raise CommandRefused."""
    try:
        found = moved_between(old.decided, new.decided, wanted, dt_util.utcnow())
    except Exception as error:
        _LOGGER.exception("A move from %s to %s failed", old.space.id, new.space.id)
        raise CommandRefused(Refused(Refusal.FAULT)) from error
    if isinstance(found, Refused):
        if found.why is Refusal.UNKNOWN_BOOKING:
            _known(site, old, wanted.booking)
        raise CommandRefused(found)
    return found
