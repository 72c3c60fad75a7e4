"""The certificate of a release says of each sensor what it said, and how far it can be trusted."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest

from custom_components.faitout.engine import certificate as engine
from custom_components.faitout.engine.ids import SensorId
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.words.certificates import certificate_text, sensor_said
from tests.places import set_up

RADAR = SensorId("binary_sensor.salle_radar")
TEN = datetime(2026, 10, 5, 8, 0, tzinfo=UTC)
QUIET = engine.SensorTestimony(
    sensor=RADAR,
    kind=SensorKind.RADAR,
    area="",
    health=Health.OK,
    signs=0,
    last_sign_at=None,
    heard_at=None,
    losses=0,
    lost_for=timedelta(0),
)
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
async def english(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """Let it be ten past ten on a Monday in Luzech."""
    freezer.move_to(TEN + 10 * MINUTE)
    hass.states.async_set(RADAR, "off", {"friendly_name": "Radar"})
    await set_up(hass)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (QUIET, "nobody the whole time"),
        (
            replace(QUIET, signs=2, last_sign_at=TEN + MINUTE),
            "signs of somebody: 2, last sign 10:01",
        ),
        (replace(QUIET, heard_at=TEN), "nobody the whole time, last heard 10:00"),
        (
            replace(QUIET, losses=2, lost_for=20 * MINUTE / 60),
            "nobody as long as it worked, not to be trusted for 20 s",
        ),
        (
            replace(QUIET, health=Health.SILENT, losses=1, lost_for=MINUTE),
            "nobody as long as it worked, not to be trusted for 1 min, silent",
        ),
        (replace(QUIET, kind=SensorKind.CO2), "no sign of anybody"),
    ],
)
async def test_each_sensor_says_what_it_can(
    hass: HomeAssistant, told: engine.SensorTestimony, words: str
) -> None:
    assert sensor_said(hass, told) == words


async def test_a_certificate_has_a_line_for_each_sensor(hass: HomeAssistant) -> None:
    gone = replace(QUIET, sensor=SensorId("binary_sensor.gone"))
    text = certificate_text(hass, engine.Certificate(TEN, TEN + 10 * MINUTE, (QUIET, gone)))
    assert text.split("\n") == [
        "What each sensor said from 10:00 to 10:10:",
        "Radar: nobody the whole time",
        "binary_sensor.gone: nobody the whole time",
    ]
