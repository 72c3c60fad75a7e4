"""The faults that people have told of the spaces of a site, kept in the journal until seen to.

    screen, phone ──► report ──► journal ──► repair issue, entity, screens ──► seen to
                                    └─ and where the screen's setting says so, out of service

What was acknowledged survives a power cut: it is on the disk before `report` returns.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
import json
import logging
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..engine.faults import (
    Fault,
    FaultReport,
    Reports,
    may_take_out,
    reports_in_order,
    with_report,
    without_report,
)
from ..engine.ids import SpaceId
from ..engine.stimulus import SetService
from ..journal import Journal, JournalError
from ..words.fault_issues import fault_over, fault_reported, forget_faults
from ..words.refusals import CommandRefused
from .listeners import Listeners
from .runner import SpaceRunner

_LOGGER = logging.getLogger(__name__)

MEMO: Final = "faults/"

type FaultListener = Callable[[SpaceRunner, Fault, FaultNews], None]


class FaultNews(StrEnum):
    """What happened to a fault."""

    REPORTED = "fault_reported"
    SEEN_TO = "fault_seen_to"


class ReportedFaults:
    """The reported faults of one site. Belongs to the event loop."""

    def __init__(
        self, hass: HomeAssistant, journal: Journal, spaces: Mapping[SpaceId, SpaceRunner]
    ) -> None:
        """Take what keeps them, and the spaces that there are."""
        self._hass = hass
        self._journal = journal
        self._spaces = spaces
        self._known: dict[SpaceId, Reports] = {}
        self._is_known = False
        self._lock = asyncio.Lock()
        self._news = Listeners[[SpaceRunner, Fault, FaultNews]]("reported faults")
        self._changes = Listeners[[SpaceId]]("what is reported")

    @property
    def is_known(self) -> bool:
        """Whether what was reported before the restart is known."""
        return self._is_known

    async def start(self) -> None:
        """Remember what was reported, and tell of it; where that cannot be read, with the next."""
        try:
            async with self._lock:
                await self._recall()
        except JournalError as error:
            _LOGGER.warning("The faults that were reported cannot be read: %s", error)

    def reports(self, space: SpaceId) -> tuple[FaultReport, ...]:
        """Return the open reports of a space."""
        return reports_in_order(self._known.get(space, {}))

    def reported(self, space: SpaceId) -> tuple[Fault, ...]:
        """Return the faults of a space that nobody has seen to."""
        return tuple(each.fault for each in self.reports(space))

    @callback
    def subscribe(self, listener: Callable[[SpaceId], None]) -> CALLBACK_TYPE:
        """Call `listener` with each space of which a report came, was counted, or is over."""
        return self._changes.subscribe(listener)

    @callback
    def subscribe_news(self, listener: FaultListener) -> CALLBACK_TYPE:
        """Call `listener` with each fault that was told anew or seen to."""
        return self._news.subscribe(listener)

    async def report(self, space: SpaceId, fault: Fault, *, by: str, takes_out: bool) -> None:
        """Take a report; return once it is on the disk. Raises JournalError, and keeps nothing.

        `by` says for the log what it came from, a screen or a phone: nobody's name. A space that
        cannot be taken out of service now stays in it, and the report is kept all the same.
        Raises KeyError where there is no such space.
        """
        runner = self._spaces[space]
        takes_out = takes_out and may_take_out(fault, runner.space.kind)
        async with self._lock:
            await self._recall()
            before = self._known.get(space, {})
            after = with_report(before, fault, dt_util.utcnow(), takes_out=takes_out)
            if after is not before:
                await self._keep(space, after)
        is_new = fault not in before
        if is_new:
            _LOGGER.info("%s of %s was reported by %s", fault, runner.name, by)
        fault_reported(self._hass, runner.label, after[fault])
        self._changes.publish(space)
        if is_new:
            self._news.publish(runner, fault, FaultNews.REPORTED)
        if takes_out and runner.state.switches.in_service:
            await _take_out(runner)

    async def seen_to(
        self, space: SpaceId, faults: Iterable[Fault], *, back_in_service: bool
    ) -> None:
        """End reports, and put the space back in service if wanted.

        Raises JournalError, KeyError, CommandRefused.
        """
        runner = self._spaces[space]
        async with self._lock:
            await self._recall()
            before = after = self._known.get(space, {})
            for fault in faults:
                after = without_report(after, fault)
            if after != before:
                await self._keep(space, after)
        for fault in before.keys() - after.keys():
            fault_over(self._hass, runner.label, fault)
            self._news.publish(runner, fault, FaultNews.SEEN_TO)
        self._changes.publish(space)
        if back_in_service and not runner.state.switches.in_service:
            await runner.command(SetService(in_service=True))

    def took_out(self, space: SpaceId) -> bool:
        """Return whether a space is out of service because of what was reported."""
        runner = self._spaces[space]
        is_out = not runner.state.switches.in_service
        return is_out and any(each.took_out for each in self.reports(space))

    async def _recall(self) -> None:
        """Read what was kept, once. Raises JournalError."""
        if self._is_known:
            return
        kept = await self._journal.kept_below(MEMO)
        self._is_known = True
        for name, data in kept.items():
            space = SpaceId(name.removeprefix(MEMO))
            if space in self._spaces:
                self._known[space] = load_reports(data)
            else:
                await self._journal.keep(name, b"")
        for space, runner in self._spaces.items():
            reports = self.reports(space)
            forget_faults(self._hass, runner.label, [each.fault for each in reports])
            for each in reports:
                fault_reported(self._hass, runner.label, each)
            self._changes.publish(space)

    async def _keep(self, space: SpaceId, reports: Reports) -> None:
        data = dump_reports(reports) if reports else b""
        await self._journal.keep(f"{MEMO}{space}", data)
        self._known[space] = reports


async def _take_out(runner: SpaceRunner) -> None:
    try:
        await runner.command(SetService(in_service=False))
    except CommandRefused as error:
        _LOGGER.warning("%s could not be taken out of service: %s", runner.name, error)


def dump_reports(reports: Reports) -> bytes:
    """Return what to remember of the open reports of a space."""
    return json.dumps(
        {
            each.fault: [each.since.isoformat(), each.last.isoformat(), each.count, each.took_out]
            for each in reports_in_order(reports)
        }
    ).encode()


def load_reports(data: bytes) -> Reports:
    """Return the open reports that are remembered; those that make no sense are left out."""
    try:
        kept = dict(json.loads(data))
    except TypeError, ValueError:
        return {}
    found: dict[Fault, FaultReport] = {}
    for name, fields in kept.items():
        try:
            since, last, count, took_out = fields
            fault = Fault(name)
            found[fault] = FaultReport(
                fault=fault,
                since=_instant(since),
                last=_instant(last),
                count=int(count),
                took_out=took_out is True,
            )
        except TypeError, ValueError, OverflowError:
            _LOGGER.warning("A reported fault is not remembered as it was written: left out")
    return found


def _instant(text: object) -> datetime:
    at = datetime.fromisoformat(str(text))
    if at.tzinfo is None:
        raise ValueError(text)
    return at
