"""What of a site the rights of its members depend on."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..hours import OpeningHours
from ..ids import PlanId, SpaceId
from ..policy import SpaceKind
from .plan import Plan


@dataclass(frozen=True, slots=True)
class PlanHouse:
    """A site as its plans see it."""

    hours: OpeningHours
    plans: Mapping[PlanId, Plan]
    kinds: Mapping[SpaceId, SpaceKind]
    """What each of its spaces is."""
