"""A simulated time at home: bookings are made late, moved and deleted at the last moment."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from homeassistant.core import HomeAssistant

from .contenders import Contender, calendar_trigger, faitout
from .home import at_home
from .simulated_clock import SimulatedClock, simulated_time

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
