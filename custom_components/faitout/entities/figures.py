"""The figures of the month for the animator: how much the spaces of a site were used.

The journal knows them; these sensors have it asked from time to time. The report for the funders,
for any period, is the action `get_report`.
"""

import asyncio
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
    DataUpdateCoordinator,
    UpdateFailed,
)
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..engine.report import Report, report
from ..entity import SiteEntity
from ..hub.site import FaitoutConfigEntry, Site
from ..journal import JournalError

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


@dataclass(frozen=True, slots=True)
class Figures:
    """What is known of a month."""

    since: datetime
    """When it began, aware."""
    spaces: Mapping[str, Report]
    """Each space that can be booked, by its name."""


class FiguresCoordinator(DataUpdateCoordinator[Figures]):
    """Asks the journal of a site for the figures since the beginning of the month."""

    config_entry: FaitoutConfigEntry

    def __init__(self, site: Site) -> None:
        """Ask from time to time, as long as a sensor listens."""
        super().__init__(
            site.hass,
            _LOGGER,
            config_entry=site.entry,
            name=f"{DOMAIN} figures {site.slug}",
            update_interval=EVERY,
        )
        self._site = site
        self._asking: asyncio.Task[None] | None = None
        self.known: Figures | None = None
        """What it said last; None until it was asked for the first time."""

    async def start(self) -> None:
        """Ask for the first time."""
        self._asking = self.config_entry.async_create_task(
            self.hass, self.async_refresh(), f"faitout figures {self._site.slug}"
        )

    async def stop(self) -> None:
        """Ask no more: the journal is about to be closed."""
        await self.async_shutdown()
        if self._asking:
            self._asking.cancel()

    @override
    async def _async_update_data(self) -> Figures:
        """Ask the journal. Where it cannot be read, what it said last stays."""
        now = dt_util.utcnow()
        start = month_of(now)
        try:
            self.known = Figures(start, await _reports(self._site, start, now))
        except JournalError as error:
            if self.known is None:
                raise UpdateFailed(
                    translation_domain=DOMAIN,
                    translation_key="journal_unreadable",
                    translation_placeholders={"error": str(error)},
                ) from error
            _LOGGER.debug("No figures of %s now: %s", self._site.name, error)
        return self.known


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
    return [
        FigureSensor(site, part, description)
        for part in site.followers
        if isinstance(part, FiguresCoordinator)
        for description in FIGURES
    ]
