"""Energy in the report: by the statistics of a real recorder, with its gaps said."""

from datetime import UTC, date, datetime, timedelta

from homeassistant.components.recorder.core import Recorder
from homeassistant.components.recorder.models import StatisticMeanType, StatisticMetaData
from homeassistant.components.recorder.statistics import async_import_statistics
from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)

from custom_components.faitout.hub.site import Site
from custom_components.faitout.usage.counting import PeriodUsage, count_use
from custom_components.faitout.usage.page import energy_told
from custom_components.faitout.usage.plain import plain_period
from custom_components.faitout.usage.sheet import TableKind, sheet_of
from custom_components.faitout.usage.words import Tongue, read_tongues
from tests.places import set_up, space
from tests.usage.years import write_years

OCTOBER = datetime(2026, 9, 30, 22, tzinfo=UTC)
"""When October begins in France."""
HOURS = 31 * 24 + 1
"""Of October, with the one that the clock goes through twice."""
METER = "sensor.salle_energie"


def metered(slug: str, *meters: str) -> ConfigSubentryData:
    """Return a space with energy meters."""
    room = space(slug, sensors=[])
    return ConfigSubentryData(**{**room, "data": {**room["data"], "energy": list(meters)}})


async def counts(hass: HomeAssistant, meter: str, *hours: int, unit: str = "kWh") -> None:
    """Let a meter have counted one unit in each of these hours of October."""
    about = StatisticMetaData(
        mean_type=StatisticMeanType.NONE,
        has_sum=True,
        name=None,
        source="recorder",
        statistic_id=meter,
        unit_class="energy",
        unit_of_measurement=unit,
    )
    kept = [
        {"start": OCTOBER + timedelta(hours=hour), "sum": float(n + 1), "state": float(n + 1)}
        for n, hour in enumerate(hours)
    ]
    async_import_statistics(hass, about, kept)  # type: ignore[arg-type]  # rows of statistics are such
    await async_wait_recording_done(hass)


async def october(hass: HomeAssistant, site: Site) -> PeriodUsage:
    """Return what is counted of October."""
    return await count_use(hass, [site], date(2026, 10, 1), date(2026, 11, 1), lambda *_: True)


@pytest.fixture(autouse=True)
def custom_integrations(request: pytest.FixtureRequest) -> None:
    """Let Home Assistant find Faitout once there is a recorder: it has to be there first."""
    names = ["recorder_mock"] if "recorder_mock" in request.fixturenames else []
    for name in (*names, "enable_custom_integrations"):
        request.getfixturevalue(name)


@pytest.fixture
async def french(hass: HomeAssistant) -> Tongue:
    """Return the French words."""
    return (await hass.async_add_executor_job(read_tongues))["fr"]


async def test_energy_is_that_of_the_meters_and_adds_up(
    recorder_mock: Recorder, hass: HomeAssistant, french: Tongue
) -> None:
    site = await set_up(hass, metered("salle", METER), metered("cabine"))
    await write_years(site, OCTOBER, 31)
    await counts(hass, METER, *range(HOURS))
    period = await october(hass, site)
    assert period.total.energy.kwh == pytest.approx(HOURS)
    assert period.total.energy.missing == timedelta(0)
    assert energy_told(period, french) == "745,0\u00a0kWh (mesurée dans 1 espaces sur 2)"
    plain = plain_period(period)
    assert [each["energy_kwh"] for each in plain["spaces"]] == [745.0, None]  # type: ignore[union-attr, index, call-overload]  # it is such
    table = sheet_of(period, TableKind.SEMICOLON, french)
    assert ";745,0000;0,0" in table
    assert recorder_mock.hass is hass


async def test_hours_of_which_nothing_is_kept_are_said(
    recorder_mock: Recorder, hass: HomeAssistant, french: Tongue
) -> None:
    site = await set_up(hass, metered("salle", METER))
    await write_years(site, OCTOBER, 31)
    # It was away for a day: what it counted meanwhile was not lost, but nobody knows when.
    await counts(hass, METER, *range(100), *range(124, HOURS))
    told = energy_told(await october(hass, site), french)
    assert told == "721,0\u00a0kWh (24 h sans mesure)"
    assert recorder_mock.hass is hass


async def test_a_meter_in_other_units_counts_in_kwh_and_one_without_a_record_is_not_measured(
    recorder_mock: Recorder, hass: HomeAssistant
) -> None:
    site = await set_up(hass, metered("salle", METER), metered("cabine", "sensor.gone"))
    await write_years(site, OCTOBER, 31)
    await counts(hass, METER, *range(HOURS), unit="Wh")
    period = await october(hass, site)
    assert period.total.energy.kwh == pytest.approx(HOURS / 1000)
    room, box = period.spaces
    assert (room.total.energy.known, box.total.energy.known) == (pytest.approx(0.745), None)
    assert recorder_mock.hass is hass


async def test_without_a_recorder_nothing_is_measured(hass: HomeAssistant, french: Tongue) -> None:
    site = await set_up(hass, metered("salle", METER))
    await write_years(site, OCTOBER, 31)
    assert energy_told(await october(hass, site), french) == "non mesurée"
