"""From a change of a sensor to the command for the lamp, beside an automation."""

from collections.abc import Mapping
from itertools import chain
from time import perf_counter

from homeassistant.core import HomeAssistant, ServiceCall, callback

from .home import set_up
from .peer import lamp_automations
from .places import motion, open_rooms, radar
from .progress import say
from .rows import BEATS_THE_OTHER, Mark, Row, Rows, Size
from .samples import MILLISECONDS, Spread, spread
from .turns import Sampler, Turns, by_turns

TITLE = "From a sensor's change to the command for the lamp"
ROOMS = 50
SAMPLES = {Size.QUICK: 200, Size.FULL: 5000}
LIMIT = Mark(5.2)
"""Milliseconds, for the 99th percentile: what YAML took when this was begun."""
LUX = "sensor.lux"
NOTES = (
    "Both: until light.turn_on is called for the lamp of that room. The lamps follow at once.",
    "YAML switches on a sensor and a brightness, and knows no hand, no hold, no unknown.",
)


def run(size: Size) -> Rows:
    """Measure ours and YAML by turns, each in a Home Assistant of its own."""
    say(f"{ROOMS} spaces, by turns")
    ours, other = map(_spread, by_turns([(lit, ROOMS), (lit_by_yaml, ROOMS)], SAMPLES[size]))
    return Rows(
        (
            _row("median", ours.median, other.median, BEATS_THE_OTHER),
            _row("p99", ours.p99, other.p99, LIMIT),
        ),
        NOTES,
    )


async def lit(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample, in milliseconds, the time from a radar's state to Faitout's command."""
    switched = _lamps(hass, rooms)
    await open_rooms(hass, rooms, fittings=_lamp)
    for room in range(rooms):
        hass.states.async_set(motion(room), "off")
    return _sampler(hass, rooms, switched)


async def lit_by_yaml(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample, in milliseconds, the time from a radar's state to the automation's command."""
    switched = _lamps(hass, rooms)
    await set_up(hass, "automation", lamp_automations(rooms))
    return _sampler(hass, rooms, switched)


def _lamp(room: int) -> Mapping[str, object]:
    return {"lights": [_light(room)], "illuminance": LUX, "lux": 200.0, "light_hold": 0}


def _light(room: int) -> str:
    return f"light.room{room}"


def _lamps(hass: HomeAssistant, rooms: int) -> dict[str, float]:
    """Put up a lamp in each room, out, and return when each was last switched on."""
    switched: dict[str, float] = {}
    for room in range(rooms):
        hass.states.async_set(_light(room), "off")
    hass.states.async_set(LUX, "5", {"unit_of_measurement": "lx"})

    @callback
    def turn(call: ServiceCall) -> None:
        now = perf_counter()
        on = call.service == "turn_on"
        named = call.data["entity_id"]
        for lamp in named if isinstance(named, list) else [named]:
            if on:
                switched[lamp] = now
            hass.states.async_set(lamp, "on" if on else "off", context=call.context)

    for service in ("turn_on", "turn_off"):
        hass.services.async_register("light", service, turn)
    return switched


def _sampler(hass: HomeAssistant, rooms: int, switched: dict[str, float]) -> Sampler:
    async def sample(number: int) -> float:
        room = number % rooms
        hass.states.async_set(radar(room), "off")
        await hass.async_block_till_done(wait_background_tasks=True)
        if not hass.states.is_state(_light(room), "off"):
            raise RuntimeError(f"{_light(room)} did not go out")
        switched.clear()
        began = perf_counter()
        hass.states.async_set(radar(room), "on")
        await hass.async_block_till_done(wait_background_tasks=True)
        return (switched[_light(room)] - began) * MILLISECONDS

    return sample


def _spread(turns: Turns) -> Spread:
    return spread(list(chain.from_iterable(turns)))


def _row(name: str, ours: float, other: float, mark: Mark) -> Row:
    return Row(
        what=f"{ROOMS} spaces, {name}",
        ours=ours,
        other=other,
        unit="ms",
        against="YAML",
        mark=mark,
    )
