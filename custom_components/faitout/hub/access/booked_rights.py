"""Keeps the grants of bookings in step: made, extended, moved, ended, never cut while inside."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Final

from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.util import dt as dt_util

from ...engine.access.booked import (
    KEPT_ANEW,
    KEPT_AT_A_TIME,
    booking_grant,
    grant_id_of,
    holder_of,
    kept_while_inside,
)
from ...engine.access.grant import Grant, GrantKind
from ...engine.booking import Actor, Booking, Stage
from ...engine.door.behind import who_may_be_there
from ...engine.door.door import DoorId
from ...engine.effect import Decided
from ...engine.ids import SpaceId
from ...engine.stimulus import CheckIn
from ...journal import JournalError
from ...words.refusals import CommandRefused
from ..members import Access, AtTheDoor
from ..runner import SpaceRunner
from ..site import Site
from ..timer import Timer

OVER: Final = frozenset({Stage.COMPLETED, Stage.RELEASED, Stage.UNVERIFIED})
"""Its people may be inside still."""


class BookedRights:
    """The grants of the bookings of one site. All methods belong to the event loop."""

    def __init__(self, site: Site, desk: Access) -> None:
        """Take the site, and who keeps grants."""
        self._site = site
        self._desk = desk
        self._kept: dict[SpaceId, Grant] = {}
        """Grants that go on since somebody may be inside, as they were when they were looked at."""
        self._timer = Timer(site.hass, f"rights at {site.name}", self._look)
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._is_compared = False

    async def start(self) -> None:
        """Compare what is with what should be, and follow the bookings from then on."""
        self._unsubscribe.append(self._site.subscribe_decisions(self._decided))
        self._unsubscribe.append(self._desk.subscribe_doors(self._came))
        for space, runner in self._site.spaces.items():
            self._unsubscribe.append(runner.subscribe(partial(self._moved, space)))
        if self._desk.is_ready:
            await self._compare()
        else:
            self._unsubscribe.append(self._desk.subscribe(self._is_up))

    @callback
    def _is_up(self) -> None:
        """Compare once it can be read what was given."""
        if self._desk.is_ready and not self._is_compared:
            self._is_compared = True
            self._site.entry.async_create_background_task(
                self._site.hass, self._compare(), "faitout rights of bookings"
            )

    async def _compare(self) -> None:
        self._is_compared = True
        now = dt_util.utcnow()
        known = {each.id for each in self._desk.live() if each.booking}
        wanted = []
        for runner in self._site.spaces.values():
            for booking in runner.state.ledger:
                if holder_of(booking) or grant_id_of(booking) in known:
                    wanted.append(self._grant(runner, booking))
                    known.discard(grant_id_of(booking))
        # The others are over since before the start, or were called off.
        gone = [grant for each in known if (grant := self._desk.grant_of(each))]
        wanted += [await self._as_left(grant) or grant.revoked(now) for grant in gone]
        self._desk.put(wanted)

    async def _as_left(self, grant: Grant) -> Grant | None:
        """Return the grant of a booking that is over; None where nothing is known of it."""
        try:
            booking = await self._site.journal.booking(grant.booking) if grant.booking else None
        except JournalError:
            # Until it can be read the grant stays as it was.
            return grant
        runner = self._site.spaces.get(booking.space) if booking else None
        return self._grant(runner, booking) if runner and booking else None

    async def stop(self) -> None:
        """Follow the bookings no more."""
        self._timer.set(None)
        while self._unsubscribe:
            self._unsubscribe.pop()()

    @callback
    def _decided(self, runner: SpaceRunner, decided: Decided) -> None:
        booking = decided.booking
        if booking is None or booking.space != runner.space.id or not self._desk.is_ready:
            # What a space hands over is kept in step by the one that takes it.
            return
        before = self._desk.grant_of(grant_id_of(booking))
        if before is None and holder_of(booking) is None:
            return
        self._desk.put([self._grant(runner, booking)])

    def _grant(self, runner: SpaceRunner, booking: Booking) -> Grant:
        """Return the grant of a booking as it is to be now; of one that is over, while inside."""
        before = self._desk.grant_of(grant_id_of(booking))
        grant = grant_for(self._site, runner, booking, before)
        if booking.stage not in OVER or booking.checked_in_at is None or before is None:
            return grant
        if not runner.space.holds_people:
            # The next one may have it from now on.
            return grant
        if before.is_over(dt_util.utcnow() - KEPT_AT_A_TIME):
            # Nobody has been let in by it for a while: it is not given anew.
            return grant
        if before.end > booking.end:
            grant = replace(grant, end=before.end)
        return self._keep(runner, grant)

    # While somebody is inside

    def _keep(self, runner: SpaceRunner, grant: Grant) -> Grant:
        """Return a grant that goes on as long as somebody may be inside, and look after it."""
        now, space = dt_util.utcnow(), runner.space.id
        following = _next_after(runner, grant, now)
        next_start = following.start - runner.space.policy.early_arrival if following else None
        kept = kept_while_inside(grant, who_may_be_there(runner.state), next_start, now)
        if kept.end > now and kept.revoked_at is None:
            self._kept[space] = kept
            self._look_soon()
        else:
            self._kept.pop(space, None)
        return kept

    @callback
    def _look_soon(self) -> None:
        """Look again before the first of them ends."""
        self._timer.set(min(each.end for each in self._kept.values()) - KEPT_ANEW)

    @callback
    def _moved(self, space: SpaceId) -> None:
        """Look whether those who stayed on have left."""
        if space not in self._kept:
            return
        # As it is now: somebody may have revoked it.
        kept = self._desk.find(self._kept[space].id)
        if kept is None:
            del self._kept[space]
            return
        again = self._keep(self._site.spaces[space], kept)
        if again != kept:
            self._desk.put([again])

    @callback
    def _look(self) -> None:
        for space in list(self._kept):
            self._moved(space)
        if self._kept:
            self._look_soon()

    # The holder is here

    @callback
    def _came(self, news: AtTheDoor) -> None:
        """Take the code or badge of a booking, at the space's own door, as "I'm here".

        Where the space has no door of its own the entrance is its door.
        """
        grant = news.answer.grant
        if not news.answer.opens or grant is None or grant.booking is None or grant.space is None:
            return
        runner = self._site.spaces.get(grant.space)
        if runner is None or not runner.space.holds_people:
            return
        if news.door.spec.is_entrance and self._has_own_door(grant.space):
            return
        self._site.entry.async_create_background_task(
            self._site.hass, self._check_in(runner, grant), "faitout check-in by a key"
        )

    def _has_own_door(self, space: SpaceId) -> bool:
        specs = (door.spec for door in self._site.doors.values())
        return any(space in spec.spaces and not spec.is_entrance for spec in specs)

    async def _check_in(self, runner: SpaceRunner, grant: Grant) -> None:
        try:
            await runner.command(CheckIn(grant.booking, Actor.CODE))
        except CommandRefused:
            # It has begun already, or its time has not come: they are let in all the same.
            return


def _next_after(runner: SpaceRunner, grant: Grant, now: datetime) -> Booking | None:
    """Return the booking that has to wait for those who stay on, or whose people wait already."""
    current = runner.state.current
    if current is not None and current.id != grant.booking:
        return current
    following = runner.state.ledger.next_after(now)
    return following if following is None or following.id != grant.booking else None


def grant_for(
    site: Site, runner: SpaceRunner, booking: Booking, before: Grant | None = None
) -> Grant:
    """Return the grant of a booking as it is to be now; `before`: as it was."""
    early, now = runner.space.policy.early_arrival, dt_util.utcnow()
    kind = GrantKind.BOOKING if runner.space.holds_people else GrantKind.LOCKER
    return booking_grant(booking, doors_to(site, runner.space.id), early, now, before, kind=kind)


def doors_to(site: Site, space: SpaceId) -> frozenset[DoorId]:
    """Return the doors on the way to a space: the entrances, and its own."""
    return frozenset(door.spec.id for door in site.doors.values() if space in door.spec.spaces)
