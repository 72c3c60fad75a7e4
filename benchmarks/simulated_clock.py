"""The clock of a simulated day at home: it runs in steps, and everything that is due happens."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from freezegun import freeze_time
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed

STEP = timedelta(seconds=15)
BEGIN = "2026-10-05 07:00:00"
"""In UTC: nine o'clock in Prayssac, on a Monday in summer time."""


class SimulatedClock:
    """Stands still until it is told to run."""

    def __init__(self, hass: HomeAssistant, frozen: FrozenDateTimeFactory) -> None:
        self._hass = hass
        self._frozen = frozen

    @property
    def now(self) -> datetime:
        """The time, aware UTC."""
        return dt_util.utcnow()

    async def until(self, end: datetime) -> None:
        """Run up to an instant; whatever is due on the way happens within one step of its time."""
        while self.now < end:
            self._frozen.tick(min(STEP, end - self.now))
            async_fire_time_changed(self._hass, self.now)
            await self._hass.async_block_till_done(wait_background_tasks=True)

    async def run(self, length: timedelta) -> None:
        """Run for so long."""
        await self.until(self.now + length)


@contextmanager
def simulated_time() -> Iterator[FrozenDateTimeFactory]:
    """Freeze the time of this process; needs `frozen_time.install` before all else."""
    with freeze_time(BEGIN) as frozen:
        assert isinstance(frozen, FrozenDateTimeFactory)  # noqa: S101 - it neither ticks nor steps
        yield frozen
