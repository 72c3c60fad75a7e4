"""The figures of the month for the animator: how much the spaces of a site were used.

The journal knows them; these sensors have it asked from time to time. The report for the funders,
for any period, is the action `get_report`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
import logging
from typing import Any, Final, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import UnitOfTime
from homeassistant.helpers.update_coordinator import (
    CoordinatorEntity,
)

from ..engine.usage import UseSum
from ..entity import SiteEntity
from ..hub.figures import FiguresCoordinator
from ..hub.site import Site

_LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class FigureDescription(SensorEntityDescription):
    """A figure of a site: the sum of that of its spaces."""

    value_fn: Callable[[UseSum], float]


FIGURES: Final = (
    FigureDescription(
        key="used_month",
        translation_key="used_month",
        device_class=SensorDeviceClass.DURATION,
        state_class=SensorStateClass.TOTAL,
        native_unit_of_measurement=UnitOfTime.HOURS,
        suggested_display_precision=1,
        value_fn=lambda figures: hours(figures.used),
    ),
    FigureDescription(
        key="no_shows_month",
        translation_key="no_shows_month",
        state_class=SensorStateClass.TOTAL,
        value_fn=lambda figures: figures.no_shows,
    ),
)


class FigureSensor(CoordinatorEntity[FiguresCoordinator], SiteEntity, SensorEntity):
    """One figure of a site since the beginning of the month, on the clock of the site."""

    entity_description: FigureDescription
    _unrecorded_attributes = frozenset({"spaces"})

    def __init__(
        self, site: Site, coordinator: FiguresCoordinator, description: FigureDescription
    ) -> None:
        """Show a figure on the device of the site."""
        SiteEntity.__init__(self, site, description)
        CoordinatorEntity.__init__(self, coordinator)

    @property
    @override
    def available(self) -> bool:
        """Whether the journal has said anything yet."""
        return self.coordinator.known is not None

    @property
    @override
    def native_value(self) -> float:
        """The sum of all spaces."""
        value_of = self.entity_description.value_fn
        return sum(value_of(figures) for figures in self.coordinator.data.spaces.values())

    @property
    @override
    def last_reset(self) -> datetime:
        """When the month began."""
        return self.coordinator.data.since

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """The figures of each space."""
        return {
            "spaces": [
                {
                    "name": name,
                    "bookings": figures.bookings,
                    "booked_hours": hours(figures.booked),
                    "used_hours": hours(figures.used),
                    "no_shows": figures.no_shows,
                }
                for name, figures in self.coordinator.data.spaces.items()
            ]
        }


def hours(span: timedelta) -> float:
    """Return a length of time in hours."""
    return round(span / timedelta(hours=1), 2)


def figure_sensors(site: Site) -> list[FigureSensor]:
    """Return the figures of a site."""
    coordinator = site.figures
    if coordinator is None:
        return []
    return [FigureSensor(site, coordinator, description) for description in FIGURES]
