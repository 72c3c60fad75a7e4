"""Bookings made shortly before they start, changed or deleted just before: how many go right.

Who has to notice that a booking begins, in a simulated time at home: a calendar trigger, and
Faitout. Both live in the same home, with the same clock, and are driven alike, through their
calendar entities, as Home Assistant's own calendar page does.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from freezegun import freeze_time
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.calendar import CalendarEntity
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, ServiceCall, callback
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from .apart import apart
from .frozen_time import install
from .home import at_home, set_up
from .peer import calendar_automation
from .places import calendar_of, entity_id, local_calendar, open_rooms
from .rows import Better, Mark, Row, Rows, Size

TITLE = "Bookings, against a calendar trigger"
CASES = {Size.QUICK: 4, Size.FULL: 30}
"""Of each kind, spread evenly over the 15 minutes between two looks of the calendar trigger."""


def run(size: Size) -> Rows:
    """Measure in simulated time."""
    shares = apart(share_right, CASES[size], first=install)
    return Rows(
        rows=tuple(
            Row(
                what=kind.value,
                ours=100 * ours,
                other=100 * other,
                unit="%",
                better=Better.HIGHER,
                against="calendar trigger",
                mark=Mark(100, inclusive=True),
            )
            for kind, (ours, other) in shares.items()
        ),
        notes=(
            "Right: noticed within a minute of the start it had at last, and at no other time.",
        ),
    )


# What happens to a booking

LONG_BEFORE = timedelta(minutes=25)
"""Bookings that will be moved or deleted are known for longer than anybody waits to look."""
LENGTH = timedelta(minutes=20)
MOVED_BY = timedelta(minutes=12)
IN_TIME = timedelta(minutes=1)
PHASE = timedelta(minutes=15)
"""How often a calendar trigger looks: whatever depends on the moment repeats after it."""


class Kind(StrEnum):
    """What happens to a booking; the value is how it is printed."""

    ONE_AHEAD = "made 1 minute before its start"
    FIVE_AHEAD = "made 5 minutes before its start"
    TEN_AHEAD = "made 10 minutes before its start"
    MOVED = "moved to later, 0.5 to 10 minutes before its start"
    DELETED = "deleted 0.5 to 10 minutes before its start"


LEADS = {
    Kind.ONE_AHEAD: timedelta(minutes=1),
    Kind.FIVE_AHEAD: timedelta(minutes=5),
    Kind.TEN_AHEAD: timedelta(minutes=10),
}


@dataclass(frozen=True, slots=True)
class Case:
    """One booking: what happens to it, and where in the rhythm of the other it falls."""

    kind: Kind
    title: str
    phase: float
    """From 0 to 1, of the time between two looks."""

    @property
    def notice(self) -> timedelta:
        """How long before its start it is moved or deleted: 0.5 to 10 minutes."""
        # Another rhythm than the phase, so that all phases meet all notices.
        return timedelta(minutes=0.5 + 9.5 * (self.phase * 7 % 1))


def share_right(count: int) -> dict[Kind, tuple[float, float]]:
    """Return the shares, 0 to 1, that Faitout and the calendar trigger handle rightly."""
    with simulated_time() as frozen:

        async def live(hass: HomeAssistant) -> dict[Kind, tuple[float, float]]:
            clock = SimulatedClock(hass, frozen)
            contenders = (await faitout(hass), await calendar_trigger(hass))
            right = {kind: [0, 0] for kind in Kind}
            for kind in Kind:
                for index in range(count):
                    case = Case(kind, f"{kind.name} {index}", index / count)
                    for who, is_right in enumerate(await _lived(case, clock, contenders)):
                        right[kind][who] += is_right
            return {kind: (ours / count, other / count) for kind, (ours, other) in right.items()}

        return at_home(live)


async def _lived(
    case: Case, clock: SimulatedClock, contenders: tuple[Contender, ...]
) -> list[bool]:
    """Live through one booking and return who of them handled it rightly."""
    await clock.until(_next_phase(clock.now, case.phase))
    start = clock.now + LEADS.get(case.kind, LONG_BEFORE)
    for contender in contenders:
        await contender.book(case.title, start, start + LENGTH)
    expected: datetime | None = start
    if case.kind in (Kind.MOVED, Kind.DELETED):
        await clock.until(start - case.notice)
        expected = start + MOVED_BY if case.kind is Kind.MOVED else None
        for contender in contenders:
            if expected:
                await contender.move(case.title, expected, expected + LENGTH)
            else:
                await contender.delete(case.title, start)
    await clock.until((expected or start) + IN_TIME)
    verdicts = [_is_right(contender, case.title, expected) for contender in contenders]
    if expected:
        for contender in contenders:
            await contender.delete(case.title, expected)
    return verdicts


def _next_phase(now: datetime, phase: float) -> datetime:
    """Return the next instant that lies so far into a quarter of an hour."""
    quarter = timedelta(seconds=now.timestamp() % PHASE.total_seconds())
    at = now - quarter + phase * PHASE
    return at if at >= now else at + PHASE


def _is_right(contender: Contender, title: str, expected: datetime | None) -> bool:
    """Return whether a booking was noticed when it began, if it did, and at no other time."""
    times = [at for at, name in contender.begun if name == title]
    if expected is None:
        return not times
    return len(times) == 1 and expected <= times[0] <= expected + IN_TIME


# Who has to notice

AROUND = timedelta(hours=2)
"""A booking is looked for this near to where it should be."""


@dataclass(slots=True)
class Contender:
    """A calendar, and the bookings that were noticed to begin."""

    name: str
    calendar: CalendarEntity
    begun: list[tuple[datetime, str]] = field(default_factory=list)
    """When (aware UTC), and the title of the booking."""

    async def book(self, title: str, start: datetime, end: datetime) -> None:
        """Make a booking."""
        await self.calendar.async_create_event(dtstart=start, dtend=end, summary=title)

    async def move(self, title: str, start: datetime, end: datetime) -> None:
        """Change the times of a booking."""
        event = {"dtstart": start, "dtend": end, "summary": title}
        await self.calendar.async_update_event(await self._uid(title, start), event)

    async def delete(self, title: str, near: datetime) -> None:
        """Delete a booking that lies around an instant."""
        await self.calendar.async_delete_event(await self._uid(title, near))

    async def _uid(self, title: str, near: datetime) -> str:
        # Local calendars take times as those of the clock on the wall: whoever asks must, too.
        around = (dt_util.as_local(near - AROUND), dt_util.as_local(near + AROUND))
        events = await self.calendar.async_get_events(self.calendar.hass, *around)
        for event in events:
            if event.summary == title and event.uid:
                return event.uid
        raise LookupError(f"{self.name} has no booking {title}: {events}")


async def calendar_trigger(hass: HomeAssistant) -> Contender:
    """Return Home Assistant's local calendar, watched by an automation."""
    contender = Contender("calendar trigger", await local_calendar(hass, "peer"))

    @callback
    def begin(call: ServiceCall) -> None:
        contender.begun.append((dt_util.utcnow(), call.data["booking"]))

    hass.services.async_register("peer", "begin", begin)
    await set_up(hass, "automation", calendar_automation())
    return contender


async def faitout(hass: HomeAssistant) -> Contender:
    """Return a meeting room of Faitout, whose status says that it awaits somebody."""
    await open_rooms(hass, 1)
    calendar = entity_id(hass, "calendar", "bookings", 0)
    contender = Contender("Faitout", calendar_of(hass, calendar))

    @callback
    def changed(event: Event[EventStateChangedData]) -> None:
        new, booking = event.data["new_state"], hass.states.get(calendar)
        if new and booking and new.state == "awaiting":
            contender.begun.append((dt_util.utcnow(), booking.attributes.get("message", "")))

    async_track_state_change_event(hass, entity_id(hass, "sensor", "status", 0), changed)
    return contender


# The clock runs in steps, and everything that is due happens

STEP = timedelta(seconds=15)
BEGIN = "2026-10-05 07:00:00"
"""In UTC: nine o'clock in Prayssac, on a Monday in summer time."""


class SimulatedClock:
    """Stands still until it is told to run."""

    def __init__(self, hass: HomeAssistant, frozen: FrozenDateTimeFactory) -> None:
        self._hass = hass
        self._frozen = frozen

    @property
    def now(self) -> datetime:
        """The time, aware UTC."""
        return dt_util.utcnow()

    async def until(self, end: datetime) -> None:
        """Run up to an instant; whatever is due on the way happens within one step of its time."""
        while self.now < end:
            self._frozen.tick(min(STEP, end - self.now))
            async_fire_time_changed(self._hass, self.now)
            await self._hass.async_block_till_done(wait_background_tasks=True)

    async def run(self, length: timedelta) -> None:
        """Run for so long."""
        await self.until(self.now + length)


@contextmanager
def simulated_time() -> Iterator[FrozenDateTimeFactory]:
    """Freeze the time of this process; needs `frozen_time.install` before all else."""
    with freeze_time(BEGIN) as frozen:
        assert isinstance(frozen, FrozenDateTimeFactory)  # noqa: S101 - it neither ticks nor steps
        yield frozen
