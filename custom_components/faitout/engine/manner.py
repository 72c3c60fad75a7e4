"""How a kind of thing takes orders: how patient one is with it, how long its word is an echo.

What is not known yet of a device is taken from how its integration reaches it; what it answered so
far makes one more patient, never less: a device that is slow once is slow again.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from .profile import Profile

MOST_AN_HOUR: Final = 20
"""Orders to one thing in an hour; whoever wants more of it has a fault. Motors and radios wear out,
batteries empty, and clouds count."""
PATIENCE: Final = 1.5
"""An answer may take so many times as long as the slowest one that is known."""
GROWS: Final = 3
"""Each wait is so many times as long as the one before it, at the least."""


class ReachedBy(StrEnum):
    """How an integration reaches its devices, as far as that decides about patience."""

    PUSH = "push"
    """It hears by itself what they do."""
    POLLING = "polling"
    """It asks them by turns."""
    CLOUD = "cloud"
    """Through a server far away, which counts the calls."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a thing takes orders."""

    waits: tuple[timedelta, ...]
    """How long to wait for its own word each time it was told; after the last it has failed."""
    on_and_on: timedelta | None = None
    """How often it is told after that instead of giving up; None: it is given up."""
    echo: timedelta | None = None
    """How late an order that was never confirmed may still be heard of; None: as long as it is
    open."""
    settles: timedelta = timedelta()
    """How long after it did what it was told it may still say what goes with that."""
    unsettled: timedelta = timedelta()
    """How long after an order a change may be its own, as far as it takes it back in time."""
    flutter: timedelta = timedelta()
    """A change that it takes back by itself within this was nobody's hand."""
    takes_back: timedelta = timedelta()
    """How soon it may say the opposite of what it said it did without anybody having touched it."""
    keeps: timedelta | None = None
    """An order that grows old is too old after this for a thing that comes back."""
    renews: timedelta = timedelta(minutes=10)
    """One that was given up is told again when it comes back from having been away for so long."""
    while_away: bool = False
    """It is told, and told again, also while it says nothing."""
    most_an_hour: int | None = None
    """Orders in an hour; None: as many as it takes, since people must get out."""

    def wait(self, tries: int) -> timedelta | None:
        """Return how long to wait after it was told so often; None: it is not told so often."""
        return self.waits[tries - 1] if tries <= len(self.waits) else self.on_and_on

    def still_hears(self, at: datetime, now: datetime) -> bool:
        """Return whether the echo of an order given at an instant may still come."""
        return self.echo is None or abs(now - at) <= self.echo

    def patient(self, profile: Profile) -> Manner:
        """Return it with the patience that a device needs by what it answered so far."""
        slowest = profile.slowest_answer
        if slowest is None or slowest * PATIENCE <= self.waits[0]:
            return self
        waits, least = [], slowest * PATIENCE
        for wait in self.waits:
            waits.append(max(wait, least))
            least = waits[-1] * GROWS
        echo = None if self.echo is None else max(self.echo, slowest * 2)
        return replace(self, waits=tuple(waits), echo=echo)


def _seconds(*spans: float) -> tuple[timedelta, ...]:
    return tuple(timedelta(seconds=span) for span in spans)


_POLL: Final = timedelta(seconds=35)
"""Most integrations that poll do so every 30 s (`SCAN_INTERVAL` of Home Assistant's platforms is 15
to 60 s)."""
_BOUNCE: Final = timedelta(seconds=3)
"""A lamp that is heard at once has bounced, and a group gone through its members, by then: 2 s were
seen (home-assistant/core issue 44996, Koenkk/zigbee2mqtt issue 7816)."""

LAMPS: Final = {
    ReachedBy.PUSH: Manner(
        waits=_seconds(5, 15, 45, 135),
        echo=timedelta(seconds=30),
        unsettled=timedelta(minutes=2),
        flutter=_BOUNCE,
        keeps=timedelta(minutes=2),
        most_an_hour=MOST_AN_HOUR,
    ),
    ReachedBy.POLLING: Manner(
        waits=_seconds(35, 105, 315),
        echo=2 * _POLL,
        unsettled=timedelta(minutes=3),
        flutter=_POLL,
        keeps=timedelta(minutes=2),
        most_an_hour=MOST_AN_HOUR,
    ),
    ReachedBy.CLOUD: Manner(
        waits=_seconds(90, 600),
        echo=timedelta(minutes=3),
        unsettled=timedelta(minutes=3),
        flutter=_POLL,
        keeps=timedelta(minutes=2),
        most_an_hour=MOST_AN_HOUR // 2,
    ),
}
"""How lamps take orders. Whoever stands in the dark waits for the first retry."""
THERMOSTATS: Final = {
    ReachedBy.PUSH: Manner(
        # A valve on a battery sleeps: most wake every 5 to 60 min, and have an order waiting.
        waits=_seconds(120, 3900, 900),
        echo=timedelta(hours=6),
        settles=timedelta(minutes=10),
        unsettled=timedelta(minutes=3),
        flutter=2 * _BOUNCE,
        most_an_hour=MOST_AN_HOUR,
    ),
    ReachedBy.POLLING: Manner(
        waits=_seconds(70, 300, 1800),
        echo=timedelta(hours=6),
        settles=timedelta(minutes=10),
        unsettled=timedelta(minutes=5),
        flutter=timedelta(seconds=45),
        most_an_hour=MOST_AN_HOUR,
    ),
    ReachedBy.CLOUD: Manner(
        waits=_seconds(300, 1800),
        echo=timedelta(hours=6),
        settles=timedelta(minutes=10),
        unsettled=timedelta(minutes=5),
        flutter=timedelta(seconds=45),
        most_an_hour=MOST_AN_HOUR // 2,
    ),
}
"""How thermostats take orders. A room is warm in an hour, not in seconds."""
PILOT_WIRES: Final = {
    **THERMOSTATS,
    # A module on the wire has the mains: it hears at once, and what it did not hear is lost.
    ReachedBy.PUSH: replace(
        THERMOSTATS[ReachedBy.PUSH],
        waits=_seconds(10, 60, 300, 900),
        echo=timedelta(minutes=30),
    ),
}
"""How pilot wires take orders."""
STUBBORN: Final = 3
"""A thing that spoke so often after it was last told, and says what it said before, is awake and
does not obey: it is told again, or given up, without waiting for it to wake up."""
DISOBEYS_AFTER: Final = timedelta(minutes=10)
"""No earlier than this after it was first told."""
AWAKE_AFTER: Final = timedelta(seconds=60)
"""What it says sooner after an order may have been on its way before."""
