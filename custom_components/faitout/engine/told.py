"""Told: the state of a space in one word with its doubt. Every output says this one and no other.

    nothing is booked, and somebody can tell that nobody is there ─────► the status
    nothing is booked, and nobody can tell who is there ───────────────► unsure
    it is not known what is booked ────────────────────────────────────► unsure
    the hub was away just now, and has not heard enough since ─────────► unknown

What is known without any sensor needs none: a booking that waits, a place that is closed.
*Not known yet* ends with the first word that is enough, or after the time in which a sensor is held
to have failed (`Policy.trouble_patience`): motion sensors rightly say nothing for hours, so that a
room that only they see is unsure from then on. A sensor that was told to have failed is not waited
for. After a mere change of the set-up nothing is waited for: the sensors were heard just before.
"""

from datetime import datetime
from enum import StrEnum
from typing import Final

from .occupancy import Presence
from .sensor import Health
from .state import SpaceState, Unwatched
from .view import Status, View


class Told(StrEnum):
    """What is told of a space: its status, or that it is in doubt. Doubt is never free."""

    FREE = "free"
    SOON = "soon"
    AWAITING = "awaiting"
    OCCUPIED = "occupied"
    CLOSED = "closed"
    OUT_OF_SERVICE = "out_of_service"
    UNSURE = "unsure"
    """Nothing is known to be booked, but nobody can tell whether somebody is there, or whether
    there is a booking."""
    UNKNOWN = "unknown"
    """Not known yet: the hub was away just now."""


VACANT: Final = frozenset({Status.FREE, Status.SOON})
"""What must be known of people, not of bookings alone."""
NOT_HEARD: Final = frozenset({Health.RESTORED, Health.UNKNOWN, Health.UNAVAILABLE})
"""What a sensor is that may yet speak. What else is wrong with one is known."""


def told(state: SpaceState, view: View) -> Told:
    """Return what is told of a space, given what it looks like."""
    if view.status is None:
        return Told.UNKNOWN if known_by(state) else Told.UNSURE
    if view.status not in VACANT or view.presence is not Presence.UNKNOWN:
        return Told(view.status)
    return Told.UNKNOWN if known_by(state) and _may_yet_be_heard(state) else Told.UNSURE


def known_by(state: SpaceState) -> datetime | None:
    """Return until when the hub waits to know, after it was away; None where it does not wait."""
    gap = state.life.gap
    if gap is None or gap.why is not Unwatched.HUB:
        return None
    until = gap.until + state.space.policy.trouble_patience
    return until if gap.until <= state.at < until else None


def _may_yet_be_heard(state: SpaceState) -> bool:
    return any(
        sensor.spec.traits.sees and sensor.health in NOT_HEARD and not sensor.told
        for sensor in state.senses.sensors
    )
