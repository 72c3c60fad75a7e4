"""The board of one site: it follows the spaces and makes the site's frame when one changes."""

from collections.abc import Callable, Iterable
from datetime import datetime
import logging
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HassJob, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later
from homeassistant.helpers.json import json_bytes
from homeassistant.util import dt as dt_util

from ..engine.booking import Booking
from ..engine.ids import SpaceId
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..hub.timer import Timer
from ..journal import JournalError
from .snapshot import SiteShown, SpaceShown, rank, space_shown
from .today import Today

_LOGGER = logging.getLogger(__name__)

GATHER_SECONDS: Final = 0.02
"""How long changes are gathered: what falls due at the same minute goes out as one frame."""

type Publish = Callable[[bytes], None]


class Board:
    """One site as the screens show it. Belongs to the event loop."""

    def __init__(self, hass: HomeAssistant, site: Site, publish: Publish) -> None:
        """Begin without spaces; what is to be shown goes to `publish`, as JSON."""
        self._hass = hass
        self._site = site
        self._publish = publish
        self._runners: dict[SpaceId, SpaceRunner] = {}
        self._forget: dict[SpaceId, CALLBACK_TYPE] = {}
        self._forget_site: list[CALLBACK_TYPE] = []
        self._days: dict[SpaceId, Today] = {}
        self._shown: dict[SpaceId, SpaceShown] = {}
        self._changed: set[SpaceId] = set()
        self._show_job = HassJob(self._show, "faitout screens show", cancel_on_shutdown=True)
        self._turn = Timer(site.hass, "screens turn", self._hours_changed)
        self._cancel_show: CALLBACK_TYPE | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it follows no space."""
        return not self._runners

    @callback
    def add(self, runner: SpaceRunner) -> None:
        """Follow a space."""
        space = runner.space.id
        is_first = not self._runners
        self._runners[space] = runner
        self._forget[space] = runner.subscribe(lambda: self._mark(space))
        if is_first:
            self._forget_site = [
                self._site.faults.subscribe(self._mark),
                self._site.timetable.subscribe(self._hours_changed),
            ]
        self._mark(space)
        if is_first:
            self._wait_for_turn()
            self._site.entry.async_create_background_task(
                self._hass, self._recall(), f"faitout screens recall {self._site.slug}"
            )

    @callback
    def remove(self, runner: SpaceRunner) -> None:
        """Follow a space no longer."""
        space = runner.space.id
        if self._runners.pop(space, None) is None:
            return
        self._forget.pop(space)()
        self._days.pop(space, None)
        self._shown.pop(space, None)
        if self._runners:
            self._mark(space)
            return
        while self._forget_site:
            self._forget_site.pop()()
        if self._cancel_show:
            self._cancel_show()
        self._cancel_show = None
        self._turn.set(None)

    @callback
    def _mark(self, space: SpaceId) -> None:
        self._changed.add(space)
        if self._cancel_show is None:
            self._cancel_show = async_call_later(self._hass, GATHER_SECONDS, self._show_job)

    @callback
    def _show(self, *_: object) -> None:
        self._cancel_show = None
        changed, self._changed = self._changed, set()
        for space in changed:
            if runner := self._runners.get(space):
                self._shown[space] = self._space(runner)
        if self._runners:
            self._publish(json_bytes(self._all()))

    def _space(self, runner: SpaceRunner) -> SpaceShown:
        day = self._day(runner)
        day.follow(runner.state.ledger, runner.state.at)
        shown = space_shown(runner.name, runner.state, runner.view, day)
        if faults := self._site.faults.reported(runner.space.id):
            shown["faults"] = [str(fault) for fault in faults]
        now = dt_util.utcnow()
        if (own := runner.space.hours.spans_at(now)) != self._site.hours.spans_at(now):
            shown["day"] = _seconds(own)
        return shown

    def shown(self, space: SpaceId) -> tuple[SiteShown, SpaceShown] | None:
        """Return a space as the screens show it, with its site alone; None where it shows none."""
        shown = self._shown.get(space)
        return (self._bare(), shown) if shown else None

    def _all(self) -> SiteShown:
        """Return the site with its spaces."""
        site = self._bare()
        site["spaces"] = sorted(self._shown.values(), key=rank)
        return site

    def _bare(self) -> SiteShown:
        """Return the site as such: one of its spaces may be closed while it is open."""
        now = dt_util.utcnow()
        hours = self._site.hours
        opening = hours.opening(now)
        shown = SiteShown(
            site=self._site.slug,
            name=self._site.name,
            up=True,
            zone=hours.zone.key,
            open=opening.is_open,
            day=_seconds(hours.spans_at(now)),
        )
        if opening.is_open or hours.opening_after(opening):
            shown["until"] = int(opening.until.timestamp())
        if why := hours.why_closed(now):
            shown["why"] = why
        return shown

    def _day(self, runner: SpaceRunner) -> Today:
        day = self._days.get(runner.space.id)
        start, end = runner.space.hours.day_at(dt_util.utcnow())
        if day is None or day.start != start:
            day = self._days[runner.space.id] = Today(start, end)
        return day

    async def _recall(self) -> None:
        """Ask the journal, once, what is over already of today's bookings."""
        day = next((self._day(runner) for runner in self._runners.values()), None)
        if day is None:
            return
        bookings: list[Booking] = []
        try:
            bookings = await self._site.journal.bookings(None, day.start, day.end)
        except JournalError as error:
            # Only the past of today's line is missing.
            _LOGGER.warning("What is over today cannot be shown: %s", error)
        for space, runner in self._runners.items():
            self._day(runner).recall(each for each in bookings if each.space == space)
            self._mark(space)

    @callback
    def _hours_changed(self) -> None:
        """Show everything anew: the hours are others, or a time of them has come."""
        for space in self._runners:
            self._mark(space)
        self._wait_for_turn()

    def _wait_for_turn(self) -> None:
        """Wait for the end of the day, or for the site to open, close, or say another reason."""
        hours, now = self._site.hours, dt_util.utcnow()
        _, day_ends = hours.day_at(now)
        opening = hours.opening(now)
        other = None if opening.is_open else hours.why_changes(now)
        self._turn.set(min(each for each in (day_ends, opening.until, other) if each))


def _seconds(spans: Iterable[tuple[datetime, datetime]]) -> list[tuple[int, int]]:
    return [(int(start.timestamp()), int(end.timestamp())) for start, end in spans]
