"""The energy of spaces that have a meter, out of Home Assistant's long-term statistics.

A meter that counts on while Home Assistant is down loses nothing: what it says next holds it. But
an hour of which nothing is kept is said to be one, since nobody knows what the meter did in it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, cast

from homeassistant.const import UnitOfEnergy
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..const import CONF_ENERGY
from ..engine.ids import SpaceId
from ..engine.usage import NO_ENERGY, ONE_HOUR, Energy
from ..hub.runner import SpaceRunner
from ..hub.site import Site

type HourRow = Mapping[str, Any]

RECORDER: Final = "recorder"
UNITS: Final = {"energy": UnitOfEnergy.KILO_WATT_HOUR}


def meters_of(site: Site, runners: Iterable[SpaceRunner]) -> Mapping[SpaceId, Sequence[str]]:
    """Return the meters of the spaces that have any."""
    found: dict[SpaceId, Sequence[str]] = {}
    for runner in runners:
        subentry = site.entry.subentries.get(runner.subentry_id)
        if subentry and (meters := subentry.data.get(CONF_ENERGY)):
            found[runner.space.id] = meters
    return found


async def energy_of(
    hass: HomeAssistant, meters: Mapping[SpaceId, Sequence[str]], start: datetime, end: datetime
) -> Mapping[SpaceId, Energy]:
    """Return what the meters of each space counted in [start, end), aware UTC, up to now."""
    end = min(end, dt_util.utcnow())
    if not meters or RECORDER not in hass.config.components or start >= end:
        return {}
    # Only where Home Assistant has it at work; not everybody does.
    from homeassistant.components.recorder.statistics import (  # noqa: PLC0415
        statistics_during_period,
    )
    from homeassistant.helpers.recorder import get_instance  # noqa: PLC0415

    wanted = {each for of_space in meters.values() for each in of_space}
    found = await get_instance(hass).async_add_executor_job(
        statistics_during_period, hass, start, end, wanted, "hour", dict(UNITS), {"change"}
    )
    rows = cast("Mapping[str, Sequence[HourRow]]", found)
    hours = (end - start) // ONE_HOUR
    return {
        space: sum((_energy(rows.get(each, ()), hours) for each in of_space), NO_ENERGY)
        for space, of_space in meters.items()
    }


def _energy(rows: Sequence[HourRow], hours: int) -> Energy:
    """Return what one meter counted, out of a row for each hour of which something is kept."""
    changes = [row["change"] for row in rows if row.get("change") is not None]
    measured = min(len(changes), hours)
    return Energy(
        # A meter that was changed for another begins anew: what it had counted is not taken back.
        kwh=sum(max(change, 0.0) for change in changes),
        measured=measured * ONE_HOUR,
        missing=max(hours - measured, 0) * ONE_HOUR,
    )
