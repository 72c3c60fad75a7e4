"""Names of things, each a type of its own so that they cannot be swapped."""

from typing import NewType

SiteId = NewType("SiteId", str)
SpaceId = NewType("SpaceId", str)
SensorId = NewType("SensorId", str)
BookingId = NewType("BookingId", str)
SeriesId = NewType("SeriesId", str)
SourceId = NewType("SourceId", str)
GrantId = NewType("GrantId", str)

BUILT_IN = SourceId("built_in")
"""The source of bookings that are made in the hub itself."""
