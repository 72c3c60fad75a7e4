"""What is measured and done in one space: its air, its light and heat, and how well it is seen.

What is not known is said so, and why; a value that nobody vouches for is none.
"""

from collections.abc import Iterator

from homeassistant.components.climate.const import (
    ATTR_CURRENT_HUMIDITY,
    ATTR_CURRENT_TEMPERATURE,
)
from homeassistant.core import HomeAssistant, State
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType

from ..engine.room_air import air_level
from ..engine.sensor import Health, SensorState
from ..engine.sensor_kinds import SensorKind
from ..engine.sight import how_well
from ..hub.measures import percent, room_celsius, room_ppm
from ..hub.members import Comfort
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..words.comfort import comfort_sentence
from ..words.reasons import phrase, sensor_name
from ..words.sight import advice_sentence
from .now import epoch


def air_told(site: Site, runner: SpaceRunner) -> Iterator[JsonObjectType]:
    """Yield what is measured of the air: CO2 by its sensors, the rest by the thermostats."""
    for sensor in runner.state.senses.sensors:
        if sensor.spec.kind is SensorKind.CO2:
            yield _co2(site.hass, sensor)
    heating = site.heatings.get(runner.space.id)
    for device in heating.devices() if heating else ():
        yield from _of_thermostat(site.hass, device.entity_id)


def _co2(hass: HomeAssistant, sensor: SensorState) -> JsonObjectType:
    ppm = room_ppm(hass, sensor) if sensor.works else None
    health = Health.UNKNOWN if sensor.works else sensor.health
    return {
        "what": "co2",
        "name": sensor_name(hass, sensor.spec.id),
        "value": None if ppm is None else round(ppm),
        "level": None if ppm is None else str(air_level(ppm)),
        "doubt": phrase(hass, f"health_{health}") if ppm is None else None,
        "heard": _heard(hass.states.get(sensor.spec.id)),
    }


def _of_thermostat(hass: HomeAssistant, entity_id: str) -> Iterator[JsonObjectType]:
    state = hass.states.get(entity_id)
    said = state.attributes if state else {}
    degrees = room_celsius(hass, said.get(ATTR_CURRENT_TEMPERATURE))
    health = Health.UNKNOWN if state else Health.VANISHED
    known = {"name": state.name if state else entity_id, "level": None, "heard": _heard(state)}
    yield {
        "what": "temperature",
        **known,
        "value": None if degrees is None else round(degrees, 1),
        "doubt": phrase(hass, f"health_{health}") if degrees is None else None,
    }
    if (humidity := percent(said.get(ATTR_CURRENT_HUMIDITY))) is not None:
        yield {"what": "humidity", **known, "value": round(humidity), "doubt": None}


def _heard(state: State | None) -> int | None:
    return epoch(state.last_reported) if state else None


def comfort_told(hass: HomeAssistant, comfort: Comfort | None, kind: str) -> JsonObjectType | None:
    """Return what the light or the heat is doing, and why; None where there is none."""
    view = comfort.view if comfort else None
    if view is None:
        return None
    return {
        "mode": view.mode,
        "why": comfort_sentence(hass, kind, view),
        "until": epoch(view.until),
        "temperature": view.temperature,
    }


def sight_told(hass: HomeAssistant, runner: SpaceRunner) -> JsonObjectType:
    """Return how well a space is seen, what would help, and what each sensor was worth."""
    sight = how_well(runner.state, dt_util.utcnow())
    share = sight.share_unseen
    works = {sensor.spec.id: sensor for sensor in runner.state.senses.sensors}
    return {
        "level": str(sight.level),
        "advice": advice_sentence(hass, sight.advice),
        "since": epoch(sight.seen_since),
        "gaps": sight.gaps,
        "percent_unseen": None if share is None else round(100 * share, 1),
        "sensors": [
            {**_sensor(hass, works[each.sensor]), "uses": each.uses, "missed": each.missed}
            for each in sight.sensors
        ],
    }


def _sensor(hass: HomeAssistant, sensor: SensorState) -> JsonObjectType:
    return {
        "entity_id": sensor.spec.id,
        "name": sensor_name(hass, sensor.spec.id),
        "kind": str(sensor.spec.kind),
        "works": sensor.works,
        "health": None if sensor.works else phrase(hass, f"health_{sensor.health}"),
        "sees": sensor.spec.traits.sees,
    }
