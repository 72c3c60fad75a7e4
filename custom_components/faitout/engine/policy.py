"""Policies: every patience and threshold of the rules, as data; defaults for each kind of space.

All durations are `timedelta`. The defaults are those of the product's rules; where a figure
has a source outside, it is named beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType


class SpaceKind(StrEnum):
    """What a space is for; decides its default policy."""

    MEETING_ROOM = "meeting_room"
    PHONE_BOX = "phone_box"
    OFFICE = "office"
    DESK = "desk"
    COMMON = "common"
    """Never bookable: hall, kitchenette, lounge."""
    LOCKER = "locker"
    """For things; nobody can be in it, so it is not sensed, and taken for all of its booking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How patient the hub is with a space. Frozen; change it with `dataclasses.replace`."""

    grace: timedelta = timedelta(minutes=10)
    """How long after its start a booking waits for its people."""
    long_booking: timedelta = timedelta(hours=4)
    """Bookings longer than this get `long_grace`."""
    long_grace: timedelta = timedelta(minutes=60)
    warning: timedelta = timedelta(minutes=3)
    """How long before a release people are warned."""
    minimum_presence: timedelta = timedelta(seconds=60)
    """How long occupancy must hold to count as a check-in or to start a session."""
    early_arrival: timedelta = timedelta(minutes=10)
    """How long before its start people coming into the free room count for a booking."""
    stay_over: timedelta = timedelta(minutes=5)
    """How long past the start people of the previous booking must stay to count for the next."""
    leave: timedelta | None = timedelta(minutes=15)
    """A checked-in space empty for this long gives back the rest; None: never."""
    leave_motion_only: timedelta = timedelta(minutes=30)
    """The same where motion sensors are all there is. People sat still for up to 25.5 minutes
    in a public record of a real room (UCI 357)."""
    undo_window: timedelta = timedelta(minutes=10)
    release_no_shows: bool = True
    exempt_whole_day: bool = False
    """Whole-day rentals are never released (the default of offices and desks)."""
    walk_in_booking: timedelta | None = None
    """Book the space for people who walk in, for up to this long; None: do not."""
    extension: timedelta = timedelta(minutes=15)
    """What one tap on "extend" adds."""
    soon: timedelta = timedelta(minutes=15)
    """A space is `soon` to be taken when its next booking is this near."""
    series_limit: int = 3
    """No-shows in a row of one series before it is reported."""
    longest_booking: timedelta = timedelta(hours=24)
    furthest_booking: timedelta = timedelta(days=730)
    """How far ahead a booking may start."""
    look_patience: timedelta = timedelta(seconds=30)
    """How long the last look before a release may take before the space counts as blind."""
    lateness: timedelta = timedelta(seconds=60)
    """Woken later than this, the hub was not watching and counts the gap as blind."""
    trouble_patience: timedelta = timedelta(minutes=10)
    """How long a sensor may fail before somebody is told."""
    stuck_on: timedelta = timedelta(hours=8)
    """A sensor on for this long against all other signs is stuck."""
    misses: int = 3
    """A sensor that said nobody in so many uses in a row, of which others knew, has no vote."""


DEFAULT_POLICIES: Mapping[SpaceKind, Policy] = MappingProxyType(
    {
        SpaceKind.MEETING_ROOM: Policy(),
        SpaceKind.PHONE_BOX: Policy(
            grace=timedelta(minutes=5),
            warning=timedelta(minutes=1),
            minimum_presence=timedelta(seconds=15),
            leave=timedelta(minutes=3),
        ),
        SpaceKind.OFFICE: Policy(
            grace=timedelta(minutes=30),
            leave=None,
            exempt_whole_day=True,
            longest_booking=timedelta(days=366),
        ),
        SpaceKind.DESK: Policy(
            grace=timedelta(minutes=60),
            leave=None,
            exempt_whole_day=True,
            longest_booking=timedelta(days=366),
        ),
        SpaceKind.COMMON: Policy(release_no_shows=False, leave=None),
        SpaceKind.LOCKER: Policy(
            # Whoever had it until now may still have to fetch their things.
            early_arrival=timedelta(0),
            release_no_shows=False,
            leave=None,
            exempt_whole_day=True,
            longest_booking=timedelta(days=366),
        ),
    }
)
