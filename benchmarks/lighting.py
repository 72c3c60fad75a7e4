"""From a change of a sensor to the command for the lamp, beside an automation."""

from collections.abc import Mapping

from homeassistant.core import HomeAssistant

from custom_components.faitout.engine.manner import MOST_AN_HOUR

from .commanded import LAMP, ROOMS, Fitted, compared
from .home import set_up
from .peer import IF_DARK, command, of_each
from .places import motion, open_rooms
from .progress import say
from .rows import BEATS_THE_OTHER, Rows, Size
from .turns import Sampler

TITLE = "From a sensor's change to the command for the lamp"
LUX = "sensor.lux"
NOTES = (
    "Both: until light.turn_on is called for the lamp of that room. The lamps follow at once.",
    "YAML switches on a sensor and a brightness, and knows no hand, no hold, no unknown.",
)


def run(size: Size) -> Rows:
    """Measure ours beside YAML."""
    say(f"{ROOMS} spaces, by turns")
    rows = compared(
        lit,
        lit_by_yaml,
        size,
        what="spaces",
        median=BEATS_THE_OTHER,
        # Each sample is two orders.
        most_of_each=MOST_AN_HOUR // 2 - 1,
    )
    return Rows(rows, NOTES)


async def lit(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample Faitout's way to the lamp."""
    fitted = _in_the_dark(hass, rooms)
    await open_rooms(hass, rooms, fittings=_lamp)
    for room in range(rooms):
        hass.states.async_set(motion(room), "off")
    return fitted.sampler


async def lit_by_yaml(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample the automation's way to the lamp."""
    fitted = _in_the_dark(hass, rooms)
    orders = command(LAMP.domain, LAMP.coming, LAMP.going, IF_DARK)
    await set_up(hass, "automation", of_each(orders, rooms))
    return fitted.sampler


def _in_the_dark(hass: HomeAssistant, rooms: int) -> Fitted:
    hass.states.async_set(LUX, "5", {"unit_of_measurement": "lx"})
    return Fitted(hass, rooms, LAMP)


def _lamp(room: int) -> Mapping[str, object]:
    return {"lights": [LAMP.of(room)], "illuminance": LUX, "lux": 200.0, "light_hold": 0}
