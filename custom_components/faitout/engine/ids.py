"""Names of things, each a type of its own so that they cannot be swapped."""

from typing import NewType

SiteId = NewType("SiteId", str)
SpaceId = NewType("SpaceId", str)
SensorId = NewType("SensorId", str)
BookingId = NewType("BookingId", str)
SeriesId = NewType("SeriesId", str)
SourceId = NewType("SourceId", str)
MemberId = NewType("MemberId", str)
PlanId = NewType("PlanId", str)
GrantId = NewType("GrantId", str)
Mark = NewType("Mark", str)
"""The keyed slow hash of a code or a badge: the same secret has the same mark within a site."""

BUILT_IN = SourceId("built_in")
"""The source of bookings that are made in the hub itself."""
