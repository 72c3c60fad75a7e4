"""A change of the opening hours, with what becomes of the bookings in its way.

    wanted ──► looked at ──► bookings in the way, each with what can be done ──► her word
                                                                                   │
    told ◄── kept, moved or cancelled, one by one ◄── written down ◄───────────────┘

Invariants
- Nothing is changed while a booking in the way has no word on it.
- The hours are on the disk before any booking is touched, and a booking before its holder is told.
- What cannot be moved or cancelled is kept, and said.
- Who holds a booking is told once, and nobody waits for their phone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from homeassistant.auth.models import User
from homeassistant.core import Context
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util

from ...engine.booking import Booking
from ...engine.hours import OpeningHours
from ...engine.ids import BookingId, SpaceId
from ...engine.stimulus import Cancel, Change, HandOver
from ...engine.timetable import Timetable, hours_of, in_the_way
from ..moving import change_booking, move_to_space
from ..rights import allowed
from ..runner import SpaceRunner
from ..site import Site
from .book import TimetableChange
from .telling import tell_holder


class WayOut(StrEnum):
    """What is done with a booking in the way."""

    KEEP = "keep"
    """It stays; the doors stay shut then all the same."""
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveTo:
    """It takes place elsewhere, or at another time; None: there, or then, as before."""

    space: SpaceId | None = None
    start: datetime | None = None


@dataclass(frozen=True, slots=True)
class InTheWay:
    """A booking of a time that is to be closed."""

    runner: SpaceRunner
    booking: Booking


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursOutcome:
    """What came of a change."""

    is_done: bool
    """Else nothing has changed: it was only looked at, or a booking has no word on it."""
    blocking: tuple[InTheWay, ...] = ()
    failed: tuple[tuple[InTheWay, HomeAssistantError], ...] = ()
    """Bookings that are kept since they could not be moved or cancelled, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursWish:
    """A change that somebody wants."""

    change: TimetableChange
    version: int | None = None
    """Of the timetable that they have seen; None: it does not matter to them."""
    is_tried: bool = False
    """They only look what is in the way."""
    ways_out: Mapping[BookingId, WayOut | MoveTo] = field(default_factory=dict)
    or_else: WayOut | None = None
    """What is done with the bookings that are not named; None: then nothing is changed."""
    reason: str = ""


async def change_hours(
    site: Site, wish: HoursWish, user: User | None, context: Context | None
) -> HoursOutcome:
    """Change the hours of a site as somebody wants it.

    Raises HoursRefused or JournalError, and then nothing has changed.
    """
    book = site.timetable
    after = hours_after(site, book.tried(wish.change, wish.version))
    blocking = tuple(_blocking(site, after))
    missing = [b for b in blocking if b.booking.id not in wish.ways_out]
    if wish.is_tried or (missing and wish.or_else is None):
        return HoursOutcome(is_done=False, blocking=blocking)
    await book.change(wish.change, wish.version)
    failed: list[tuple[InTheWay, HomeAssistantError]] = []
    for each in blocking:
        way_out = wish.ways_out.get(each.booking.id, wish.or_else)
        if way_out is None or way_out is WayOut.KEEP:
            continue
        try:
            with site.notifier.leaving_out(each.booking.id):
                moved = await _led_out(site, each, way_out, user, context)
        except HomeAssistantError as error:
            failed.append((each, error))
        else:
            site.hass.async_create_background_task(
                tell_holder(site, each.runner, each.booking, moved, wish.reason),
                f"faitout hours of {each.runner.space.id}",
            )
    return HoursOutcome(is_done=True, blocking=blocking, failed=tuple(failed))


def hours_after(site: Site, table: Timetable) -> Mapping[SpaceId, OpeningHours]:
    """Return the hours that each space has by a timetable."""
    book = site.timetable
    return {space: hours_of(table, book.zone, space, book.today) for space in site.spaces}


def free_instead(
    site: Site, blocked: InTheWay, after: Mapping[SpaceId, OpeningHours]
) -> Iterator[SpaceRunner]:
    """Yield the other spaces of its kind that are free, and open by other hours, at its time."""
    booking = blocked.booking
    for runner in site.spaces.values():
        space = runner.space
        if space.kind is not blocked.runner.space.kind or runner is blocked.runner:
            continue
        hours = after.get(space.id, space.hours)
        state = runner.state
        is_free = state.ledger.conflict(booking.start, booking.end) is None
        if is_free and state.switches.in_service and hours.covers(booking.start, booking.end):
            yield runner


def _blocking(site: Site, after: Mapping[SpaceId, OpeningHours]) -> Iterator[InTheWay]:
    now = dt_util.utcnow()
    for space, runner in site.spaces.items():
        for booking in in_the_way(runner.space.hours, after[space], runner.state.ledger, now):
            yield InTheWay(runner, booking)


async def _led_out(
    site: Site,
    blocked: InTheWay,
    way_out: WayOut | MoveTo,
    user: User | None,
    context: Context | None,
) -> Booking | None:
    """Move or cancel a booking; return it where it is moved. Raises HomeAssistantError."""
    runner, booking = blocked.runner, blocked.booking
    if isinstance(way_out, WayOut):
        command = allowed(user, Cancel(booking.id), site, runner, context)
        await runner.command(command)
        return None
    start = way_out.start or booking.start
    end = start + (booking.end - booking.start)
    if way_out.space is None or way_out.space == booking.space:
        change = Change(booking=booking.id, start=start, end=end)
        allowed(user, change, site, runner, context)
        await change_booking(site, runner, change, is_overruled=True)
        return replace(booking, start=start, end=end)
    # To whom it is given is asked as any other change of it.
    allowed(user, Change(booking=booking.id), site, runner, context)
    wanted = HandOver(booking=booking.id, to=way_out.space, start=start, end=end)
    return await move_to_space(site, runner, wanted, is_overruled=True)
