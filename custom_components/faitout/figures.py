"""The figures of the month for the animator: how much the spaces of a site were used.

The journal knows them; these sensors only ask it from time to time. The report for the funders,
for any period, is the action `get_report`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
import logging
from typing import Final, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import UnitOfTime
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.util import dt as dt_util

from .const import DOMAIN
from .engine.report import Report, report
from .journal import JournalError
from .site import Site

_LOGGER = logging.getLogger(__name__)

EVERY: Final = timedelta(minutes=10)
"""How often the journal is asked."""


@dataclass(frozen=True, kw_only=True)
class FigureDescription(SensorEntityDescription):
    """A figure of a site: the sum of that of its spaces."""

    value_fn: Callable[[Report], float]


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


class FigureSensor(SensorEntity):
    """One figure of a site since the beginning of the month, on the clock of the site."""

    entity_description: FigureDescription
    _attr_has_entity_name = True
    _attr_should_poll = True
    _unrecorded_attributes = frozenset({"spaces"})

    def __init__(self, site: Site, description: FigureDescription) -> None:
        """Belong to the device of the site."""
        self.entity_description = description
        self._site = site
        self._attr_unique_id = f"{site.slug}_{description.key}"
        self._attr_device_info = DeviceInfo(identifiers={(DOMAIN, site.slug)})
        self._attr_extra_state_attributes = {"spaces": []}

    @override
    async def async_added_to_hass(self) -> None:
        """Ask for the first time, when the site is up."""
        await super().async_added_to_hass()
        self.async_schedule_update_ha_state(force_refresh=True)

    async def async_update(self) -> None:
        """Ask the journal. Where it cannot be read, what it said last stays."""
        now = dt_util.utcnow()
        start = month_of(now)
        try:
            found = await _reports(self._site, start, now)
        except JournalError as error:
            _LOGGER.debug("No figures of %s now: %s", self._site.name, error)
            return
        value_of = self.entity_description.value_fn
        self._attr_last_reset = start
        self._attr_native_value = sum(value_of(figures) for figures in found.values())
        self._attr_extra_state_attributes = {
            "spaces": [
                {
                    "name": name,
                    "bookings": figures.bookings,
                    "booked_hours": hours(figures.booked),
                    "used_hours": hours(figures.used),
                    "no_shows": figures.no_shows,
                }
                for name, figures in found.items()
            ]
        }


def month_of(now: datetime) -> datetime:
    """Return when the month of an aware instant began, on the clock of the installation."""
    return dt_util.start_of_local_day(dt_util.as_local(now).date().replace(day=1))


def hours(span: timedelta) -> float:
    """Return a length of time in hours."""
    return round(span / timedelta(hours=1), 2)


async def _reports(site: Site, start: datetime, end: datetime) -> Mapping[str, Report]:
    """Return the figures of each space that can be booked, by its name."""
    start, end = dt_util.as_utc(start), dt_util.as_utc(end)
    found: dict[str, Report] = {}
    for runner in site.spaces.values():
        if runner.space.is_bookable:
            bookings = await site.journal.bookings(runner.space.id, start, end)
            uses = await site.journal.uses(runner.space.id, start, end)
            found[runner.name] = report(bookings, uses, start, end)
    return found


def figure_sensors(site: Site) -> list[FigureSensor]:
    """Return the figures of a site."""
    return [FigureSensor(site, description) for description in FIGURES]
