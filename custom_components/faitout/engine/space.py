"""A space as the installer set it up: data that the rules read and never change."""

from dataclasses import dataclass

from .hours import OpeningHours
from .ids import SiteId, SpaceId
from .policy import Policy, SpaceKind
from .sensor import SensorSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """Something that can be used or booked."""

    id: SpaceId
    site: SiteId
    kind: SpaceKind
    hours: OpeningHours
    policy: Policy
    capacity: int = 1
    sensors: tuple[SensorSpec, ...] = ()
    single_door: bool = False
    """Its door sensor watches its only door, so the closed-door rule holds."""

    @property
    def is_bookable(self) -> bool:
        """Whether it can be booked at all."""
        return self.kind is not SpaceKind.COMMON

    @property
    def holds_people(self) -> bool:
        """Whether anybody can be in it, so that it is sensed and its doors look after them."""
        return self.kind is not SpaceKind.LOCKER
