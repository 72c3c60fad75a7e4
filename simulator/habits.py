"""The habits of one device beyond the plain physics of its kind, as data.

A fitting without habits is the textbook's sensor. What of this the field really knows, and where
from, stands in `field`.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from custom_components.faitout.engine.record import Appliance

from .moments import Address

NEVER = timedelta(0)


class AfterRestart(StrEnum):
    """What a hub that was just started has of a device before the device itself speaks."""

    SPEAKS = "speaks"
    """It is connected again, and says what is so now."""
    RESTORED = "restored"
    """Its stored, cached or retained word of before."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ghosts:
    """Something that moves in the empty room and that a radar takes for somebody."""

    daily_at: timedelta | None = None
    """It runs each day at this time after midnight UTC; None: at any time of the day."""
    runs_a_day: float = 0.0
    """How often it runs where it has no hour of its own."""
    lasts: timedelta = timedelta(minutes=30)
    """How long each run takes, on average."""
    appliance: Appliance | None = None
    """What runs, where the hub is told of it."""
    pause: timedelta = timedelta(minutes=2)
    """How long it stays unseen between two sights, on average."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How one device behaves. Times of zero: it has no such habit."""

    model: str = ""
    """What it was drawn from, for people to read."""
    pulse: timedelta = NEVER
    """Its yes is always exactly this long, whatever moves."""
    blocking: timedelta = NEVER
    """After its no it sees nothing for this long."""
    deaf: timedelta = NEVER
    """After each yes that it sends it sends nothing more for this long."""
    overlooks: float = 0.0
    """Probability, 0 to 1, that it does not notice a movement of somebody who sits."""
    dropout: timedelta = NEVER
    """A radar: how long it loses somebody who sits very still; the median."""
    ghosts: Ghosts | None = None
    beyond: Address | None = None
    """A radar: the room behind the plasterboard whose people it sees now and then."""
    is_group: bool = False
    """It is two sensors, each for a half of the space, under one name."""
    after_restart: AfterRestart = AfterRestart.SPEAKS


PLAIN = Habits()
