"""The light of a room with blinds: shut, it is dark at noon."""

from typing import Any, override

from homeassistant.components.cover import CoverDeviceClass, CoverEntity, CoverEntityFeature
from homeassistant.core import HomeAssistant
import pytest

from tests.day import RADAR, Day
from tests.lamps import LAMP, lamps
from tests.pilots import fit
from tests.places import lit, space

LEFT = "cover.gauche"
RIGHT = "cover.droite"
LUX = "sensor.lux"


class Blind(CoverEntity):
    """A roller shutter."""

    _attr_should_poll = False
    _attr_device_class = CoverDeviceClass.SHUTTER
    _attr_supported_features = CoverEntityFeature.OPEN | CoverEntityFeature.CLOSE

    def __init__(self, entity_id: str) -> None:
        """Let it be open."""
        self.entity_id = entity_id
        self._attr_name = self._attr_unique_id = entity_id
        self._attr_is_closed = False
        self._attr_current_cover_position = 100

    @override
    async def async_close_cover(self, **kwargs: Any) -> None:
        """Go down."""
        self.stands(0)

    @override
    async def async_open_cover(self, **kwargs: Any) -> None:
        """Go up."""
        self.stands(100)

    def stands(self, position: int, *, available: bool = True) -> None:
        """Let it stand at a position."""
        self._attr_current_cover_position = position
        self._attr_is_closed = position == 0
        self._attr_available = available
        self.async_write_ha_state()


@pytest.fixture
async def blinds(hass: HomeAssistant, day: Day) -> tuple[Blind, Blind]:
    """Let it be bright, and the room have two open blinds and somebody in it."""
    await lamps(hass)
    hass.states.async_set(LUX, "900", {"unit_of_measurement": "lx"})
    left, right = Blind(LEFT), Blind(RIGHT)
    await fit(hass, left, right)
    await day.begin(lit(space(), lights=[LAMP], illuminance=LUX, blinds=[LEFT, RIGHT]))
    await day.sees(RADAR)
    return left, right


async def test_the_lamp_goes_on_when_the_last_blind_is_shut(
    day: Day, blinds: tuple[Blind, Blind]
) -> None:
    left, right = blinds
    assert day.hass.states.is_state(LAMP, "off")
    left.stands(0)
    right.stands(1)
    await day.settle()
    assert day.hass.states.is_state(LAMP, "off")
    right.stands(0)
    await day.settle()
    assert day.hass.states.is_state(LAMP, "on")
    assert day.state("sensor.lighting").attributes["reason"] == "got_dark"


async def test_a_blind_out_of_reach_is_as_if_it_were_not_there(
    day: Day, blinds: tuple[Blind, Blind]
) -> None:
    left, right = blinds
    left.stands(0, available=False)
    right.stands(0, available=False)
    await day.settle()
    assert day.hass.states.is_state(LAMP, "off")
    left.stands(0)
    await day.settle()
    assert day.hass.states.is_state(LAMP, "on")


async def test_blinds_that_are_open_leave_it_to_the_brightness(
    day: Day, blinds: tuple[Blind, Blind]
) -> None:
    assert day.hass.states.is_state(LAMP, "off")
    await day.says(LUX, "20")
    assert day.hass.states.is_state(LAMP, "on")
    assert blinds[0].current_cover_position == 100


async def test_blinds_shut_before_the_start_count(day: Day, blinds: tuple[Blind, Blind]) -> None:
    await day.says(RADAR, "off")
    for blind in blinds:
        blind.stands(0)
    await day.restart()
    await day.until("09:20")
    await day.sees(RADAR)
    await day.until("09:22")
    assert day.hass.states.is_state(LAMP, "on")
