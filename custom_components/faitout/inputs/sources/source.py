"""A calendar of Home Assistant as a source of bookings.

    changed there ──► read ──► compare ──► the hub follows ──► tell there what changed here
    changed here  ─────────────┘                                  │
                       ▲                                          │
                       └──────────────── read again ◄─────────────┘

Invariants
- Only a successful answer changes anything: a calendar that cannot be read leaves its last known
  bookings in force.
- All that is to be done follows from comparing; it is found again after a crash.
- A word of our own that comes back is no news.
"""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta
import logging
from typing import Any, Final

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.helpers.event import async_call_later
from homeassistant.util import dt as dt_util

from ...const import CONF_CALENDAR
from ...engine.booking import Booking
from ...engine.ids import BookingId, SourceId
from ...engine.mirror.difference import Difference, Wish
from ...engine.mirror.doubt import Doubt, believed, troubled
from ...engine.mirror.ways import Powers, Way, way_of
from ...hub.clock import Clock
from ...hub.runner import SpaceRunner
from ...hub.site import Site
from .claiming import Claims, claims_of, event_of
from .follower import Follower
from .ledgers import MOST_ROUNDS, Ledgers, NotWrittenError
from .notices import Notices
from .pulse import pulse_of
from .reading import Answer, SourceError, calendar_entity, read
from .settings import SourceSettings
from .telling import Teller, powers_of

_LOGGER = logging.getLogger(__name__)

BEHIND: Final = timedelta(days=1)
AHEAD: Final = timedelta(days=36)
"""What is read, from the beginning of yesterday on."""
REFRESH: Final = timedelta(minutes=1)
"""How often a calendar is read that says nothing."""
PULSE: Final = timedelta(seconds=10)
"""How often one is asked for its pulse that has one; it is then read only when that changed."""
ASK: Final = timedelta(minutes=5)
"""How often it is asked to look for news itself, and read whatever its pulse says."""
JOURNAL_WAIT: Final = timedelta(seconds=10)
SHORTEST_WAIT: Final = timedelta(seconds=1)


class CalendarSource:
    """One calendar and the bookings that come from it."""

    def __init__(self, site: Site, subentry: ConfigSubentry) -> None:
        """Take the source as it is set up; `start` begins."""
        self._site = site
        self.settings = SourceSettings.of(subentry)
        self._subentry = subentry
        self._follower = Follower(
            site.hass, self.settings.calendar, self._changed_there, self._renamed
        )
        self._ledgers = Ledgers(site, self.settings)
        self._teller = Teller()
        self._notices = Notices(site, subentry.subentry_id, self.settings)
        self._doubt = Doubt()
        self._is_open = self._is_stopped = self._is_failing = False
        self._has_news = self._is_looking = False
        self._is_due = True
        self._pulse: str | None = None
        self._powers = Powers(change=True, remove=True)
        self._is_unread = True
        self._is_changed_here = False
        self._answer: Answer | None = None
        self._claims: Claims | None = None
        self._clock = Clock(dt_util.utcnow())
        self._asked_at = dt_util.utcnow()
        self._task: asyncio.Task[None] | None = None
        self._cancel_timer: CALLBACK_TYPE | None = None
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self.read_at: datetime | None = None
        """When the calendar was last read successfully, aware UTC."""

    async def start(self) -> None:
        """Follow the calendar and the spaces, in the background."""
        # What it has after a restart may not be all yet.
        self._doubt = troubled(dt_util.utcnow())
        self._follower.start()
        for runner in self._site.spaces.values():
            self._unsubscribe.append(runner.subscribe(self._watcher(runner)))
        self._wake()

    async def stop(self) -> None:
        """Follow them no more; the bookings stay."""
        self._follower.stop()
        while self._unsubscribe:
            self._unsubscribe.pop()()
        self._is_stopped = True
        self._unset_timer()
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
            self._task = None
        self._notices.stop()

    @property
    def id(self) -> SourceId:
        """What its bookings name as their source."""
        return self.settings.id

    @property
    def calendar(self) -> str:
        """The entity of the calendar."""
        return self.settings.calendar

    def write_back(self, booking: BookingId) -> str | None:
        """Return "pending" while the calendar is to be told of a booking, None when it knows.

        "overlay" where it cannot be told: the hub knows better than the calendar.
        """
        way = self._teller.ways.get(booking)
        return None if way is None else "overlay" if way is Way.OVERLAY else "pending"

    def diagnostics(self) -> dict[str, Any]:
        """Return what helps to find a fault, without a title or a place."""
        answer, claims = self._answer, self._claims
        return {
            "calendar": self.settings.calendar,
            "by_place": self.settings.space is None,
            "read_at": self.read_at,
            "events": len(answer.events) if answer else None,
            "not_booked": sum(answer.marks.values()) if answer else None,
            "claims": len(claims.claims) if claims else None,
            "unknown_places": len(claims.unknown_places) if claims else None,
            "refused": [str(each.refused.why) for each in self._ledgers.refused.values()],
            "trouble_at": self._doubt.trouble_at,
            "missed": len(self._doubt.missed),
            "pending": len(self._teller.pending),
            "overlaid": len(self._teller.overlaid),
            "failing": len(self._teller.failing),
        }

    @callback
    def _changed_there(self) -> None:
        self._is_unread = True
        self._wake()

    @callback
    def _renamed(self, entity_id: str) -> None:
        """Keep the new name of the calendar; this part then begins anew under it."""
        self._site.hass.config_entries.async_update_subentry(
            self._site.entry,
            self._subentry,
            data={**self._subentry.data, CONF_CALENDAR: entity_id},
        )

    def _watcher(self, runner: SpaceRunner) -> CALLBACK_TYPE:
        ledger, switches = runner.state.ledger, runner.state.switches

        @callback
        def shown() -> None:
            nonlocal ledger, switches
            state = runner.state
            if state.ledger is not ledger or state.switches is not switches:
                ledger, switches = state.ledger, state.switches
                self._is_changed_here = True
                self._wake()

        return shown

    @callback
    def _wake(self) -> None:
        """Look, now or as soon as the look that is under way is done."""
        self._has_news = True
        if not (self._is_looking or self._is_stopped):
            self._is_looking = True
            self._unset_timer()
            # It may be done before this returns.
            self._task = self._site.hass.async_create_background_task(
                self._look(), f"faitout source {self.settings.calendar}"
            )

    async def _look(self) -> None:
        wait = REFRESH
        try:
            while self._has_news:
                self._has_news = False
                wait = await self._looked()
        finally:
            self._is_looking = False
            if not self._is_stopped:
                self._cancel_timer = async_call_later(self._site.hass, wait, self._time_is_up)

    async def _looked(self) -> timedelta:
        """Read, follow and tell; return how long to wait until that is done again."""
        try:
            if not self._is_open:
                await self._ledgers.open()
                self._is_open = True
            await self._round()
        except NotWrittenError:
            self._is_changed_here = True
            return JOURNAL_WAIT
        wait = PULSE if self._pulse else REFRESH
        if next_at := self._teller.next_at():
            return min(wait, max(next_at - dt_util.utcnow(), SHORTEST_WAIT))
        return wait

    @callback
    def _time_is_up(self, _: datetime) -> None:
        self._cancel_timer = None
        self._is_due = True
        self._wake()

    @callback
    def _unset_timer(self) -> None:
        if self._cancel_timer:
            self._cancel_timer()
            self._cancel_timer = None

    async def _round(self) -> None:
        """Read, where it may have changed; then follow, and tell."""
        now = dt_util.utcnow()
        if self._clock.jumped(now):
            # What it had been missing for was not measured on this clock.
            self._doubt, self._asked_at = troubled(now), now
            self._is_unread = True
        # What it finds wakes this again: without a pause the two would chase each other.
        if now - self._asked_at >= (REFRESH if self._is_failing else ASK):
            self._asked_at = now
            await self._follower.ask()
        window = _window(now)
        if self._is_due:
            self._is_due = False
            self._is_unread |= await self._may_have_changed(now)
        if self._is_unread or self._claims is None:
            self._is_unread = False
            try:
                self._read(await read(self._site.hass, self.settings.calendar, *window), window)
            except SourceError as error:
                # What it last said is still compared with what happens here.
                self._failed(error)
        is_settled = not (self._is_changed_here or self._doubt.missed or self._teller.ways)
        if is_settled or self._claims is None:
            return
        self._is_changed_here = False
        await self._compare(self._claims, window)

    async def _may_have_changed(self, now: datetime) -> bool:
        """Return whether a calendar that said nothing is to be read all the same."""
        entity = calendar_entity(self._site.hass, self.settings.calendar)
        pulse = await pulse_of(self._site.hass, entity) if entity else None
        before, self._pulse = self._pulse, pulse
        is_old = self.read_at is None or now - self.read_at >= ASK
        return pulse is None or pulse != before or is_old or self._is_failing

    def _read(self, answer: Answer, window: tuple[datetime, datetime]) -> None:
        self.read_at = dt_util.utcnow()
        if self._is_failing:
            _LOGGER.info("%s can be read again", self.settings.calendar)
        self._is_failing = False
        self._notices.works()
        if answer != self._answer:
            spaces = {name: runner.space for name, runner in self._site.spaces.items()}
            self._claims = claims_of(answer, self.settings, spaces, window)
            self._is_changed_here = True
        self._answer = answer

    def _failed(self, error: SourceError) -> None:
        _LOGGER.debug("%s: %s", self.settings.calendar, error)
        if not self._is_failing:
            _LOGGER.warning("%s cannot be read: %s", self.settings.calendar, error.fault)
        now = dt_util.utcnow()
        self._doubt = troubled(now)
        self._is_failing = True
        self._notices.failed(error.fault, now)

    async def _compare(self, claims: Claims, window: tuple[datetime, datetime]) -> None:
        found = Difference()
        for _ in range(MOST_ROUNDS):
            found = await self._ledgers.compare(claims.claims, window)
            self._doubt, gone = believed(
                self._doubt,
                (booking.id for booking in found.gone if not self._is_hidden(booking)),
                is_empty=self._is_empty,
                now=dt_util.utcnow(),
            )
            if not await self._ledgers.follow(found, gone):
                break
        self._notices.refused(self._ledgers.refused.values())
        self._notices.places(claims.unknown_places)
        self._notices.spaces()
        self._notices.broken(self._answer.unread if self._answer else ())
        await self._tell(found.wishes, claims)

    @property
    def _is_empty(self) -> bool:
        """Whether the calendar answered with nothing at all."""
        return self._answer is None or not (self._answer.events or self._answer.unread)

    def _is_hidden(self, booking: Booking) -> bool:
        """Return whether a booking lies where the calendar could not be read."""
        unread = self._answer.unread if self._answer else ()
        return any(booking.overlaps(*span) for span in unread)

    async def _tell(self, wishes: tuple[Wish, ...], claims: Claims) -> None:
        """Tell the calendar what changed here, as far as it can take it; look what came of it."""
        entity = calendar_entity(self._site.hass, self.settings.calendar)
        now = dt_util.utcnow()
        if entity:
            self._powers = powers_of(entity)
        ways = {}
        for wish in wishes:
            booking = self._ledgers.booking(wish.booking)
            runner = self._site.spaces.get(wish.claim.space)
            if booking and runner:
                ended = booking.ended_at or booking.end
                undo_until = min(ended + runner.space.policy.undo_window, booking.end)
                way = way_of(wish, booking, self._powers, now, undo_until)
                if way is not Way.OVERLAY or wish.claim.end > now:
                    ways[wish.booking] = way
        self._teller.plan(ways)
        for wish in wishes if entity and entity.available else ():
            way = ways.get(wish.booking, Way.WAIT)
            event = claims.events.get(event_of(wish.claim))
            if entity is None or event is None or way not in {Way.CHANGE, Way.REMOVE}:
                continue
            if await self._teller.tell(entity, event, wish, way):
                self._changed_there()
        self._notices.told(self._teller, wishes)


def _window(now: datetime) -> tuple[datetime, datetime]:
    """Return what is read: whole days, so that the same is asked for all day long."""
    today = dt_util.start_of_local_day(dt_util.as_local(now))
    return dt_util.as_utc(today - BEHIND), dt_util.as_utc(today + AHEAD)
