"""The clock on the wall beside one that nobody can move: did it jump, or did the machine sleep.

    wall clock        people and time servers move it
    monotonic clock   runs while the machine does; the event loop's timers run on it
    boot clock        runs while the machine sleeps, too (Linux)

What the wall clock has gained on the monotonic one is time that was slept or moved; what the boot
clock has gained on it was slept, and the rest was moved.
"""

from datetime import datetime, timedelta
import time
from time import monotonic
from typing import Final, NamedTuple

LEAST: Final = timedelta(seconds=5)
"""A smaller jump is a correction that no patience notices."""
LEAST_SECONDS: Final = LEAST.total_seconds()


class Jump(NamedTuple):
    """What happened to the clock."""

    by: timedelta
    """How far it was moved, forwards if positive."""
    slept: timedelta
    """How long the machine slept."""


class Clock:
    """Notices that the clock jumped since it was last asked. Each who minds has one."""

    def __init__(self, now: datetime) -> None:
        """Begin at a time, aware UTC."""
        self._gained = now.timestamp() - monotonic()
        self._slept = slept_seconds()

    def jumped(self, now: datetime) -> Jump | None:
        """Return how the clock jumped until now (aware UTC), and know of it; None if it did not."""
        gained = now.timestamp() - monotonic()
        jump, self._gained = gained - self._gained, gained
        if -LEAST_SECONDS < jump < LEAST_SECONDS:
            return None
        slept, self._slept = self._slept, slept_seconds()
        asleep = min(max(self._slept - slept, 0.0), max(jump, 0.0))
        if asleep < LEAST_SECONDS:
            asleep = 0.0
        moved = jump - asleep
        by = moved if not asleep or abs(moved) >= LEAST_SECONDS else 0.0
        return Jump(timedelta(seconds=by), timedelta(seconds=asleep))


def slept_seconds() -> float:
    """Return how long the machine has slept since it was started; 0 where that is not known."""
    boot_clock = getattr(time, "CLOCK_BOOTTIME", None)
    if boot_clock is None:
        return 0.0
    return time.clock_gettime(boot_clock) - time.clock_gettime(time.CLOCK_MONOTONIC)
