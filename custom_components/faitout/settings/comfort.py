"""What the installer set up for the light and the heat of a space, as values of the engine.

A space without these keys has neither: older set-ups keep working as they are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from homeassistant.const import Platform

from ..const import (
    CONF_BLINDS,
    CONF_CLIMATE,
    CONF_HALVES,
    CONF_HAS_DAYLIGHT,
    CONF_ILLUMINANCE,
    CONF_LEAD,
    CONF_LIGHT_HOLD,
    CONF_LIGHTS,
    CONF_LUX,
    CONF_ORDERS,
    CONF_PRESETS,
    CONF_SCENE,
    CONF_TEMPERATURES,
    CONF_WINDOWS,
)
from ..engine.comfort.half_waves import Halves
from ..engine.comfort.heat_policy import TEMPERATURES, HeatLevel, HeatPolicy
from ..engine.comfort.lead import FixedLead
from ..engine.comfort.light_policy import LightPolicy
from ..engine.sensor_kinds import SensorKind
from ..engine.space import Space

DEFAULT_LUX: Final = 200.0
"""Below this people switch the light on; at a desk 300 to 500 lux are wanted (EN 12464-1)."""
LIGHT_HOLD: Final = timedelta(minutes=5)
LIGHT_HOLD_MOTION_ONLY: Final = timedelta(minutes=15)
"""People who sit still are missed by motion sensors, and must not sit in the dark."""


@dataclass(frozen=True, slots=True)
class LightSettings:
    """The lamps of a space and how they follow its people."""

    lamps: tuple[str, ...]
    scene: str | None
    illuminance: str | None
    lux: float
    has_daylight: bool
    blinds: tuple[str, ...]
    """Behind them, all shut, there is no daylight."""
    policy: LightPolicy


def light_settings(data: Mapping[str, Any], space: Space) -> LightSettings | None:
    """Return the light of a space, or None where it has no lamps."""
    lamps = tuple(data.get(CONF_LIGHTS, ()))
    if not lamps:
        return None
    hold = data.get(CONF_LIGHT_HOLD)
    return LightSettings(
        lamps=lamps,
        scene=data.get(CONF_SCENE),
        illuminance=data.get(CONF_ILLUMINANCE),
        lux=float(data.get(CONF_LUX, DEFAULT_LUX)),
        has_daylight=bool(data.get(CONF_HAS_DAYLIGHT, True)),
        blinds=tuple(data.get(CONF_BLINDS, ())),
        policy=LightPolicy(
            hours=space.hours,
            hold=default_light_hold(space) if hold is None else timedelta(seconds=hold),
            welcome=space.policy.grace,
            early=space.policy.early_arrival,
        ),
    )


def default_light_hold(space: Space) -> timedelta:
    """Return how long the light is held where nothing else is set up."""
    seeing = {spec.kind for spec in space.sensors if spec.traits.sees}
    return LIGHT_HOLD_MOTION_ONLY if seeing == {SensorKind.MOTION} else LIGHT_HOLD


@dataclass(frozen=True, slots=True)
class HeatSettings:
    """What heats a space, and how it follows its bookings and people."""

    thermostats: tuple[str, ...]
    """Thermostats, and selects of pilot wires."""
    wire: tuple[str, str] | None
    """The two switches of a pilot wire: that of the positive half wave first."""
    windows: tuple[str, ...]
    presets: Mapping[HeatLevel, str]
    """Which preset stands for a level, for thermostats that have it."""
    orders: Mapping[HeatLevel, str]
    """Which order of a select stands for a level."""
    halves: Mapping[HeatLevel, Halves]
    """Which half waves stand for a level, where it is not as usual."""
    policy: HeatPolicy


def heat_settings(data: Mapping[str, Any], space: Space) -> HeatSettings | None:
    """Return the heating of a space, or None where it has no thermostats."""
    chosen = tuple(data.get(CONF_CLIMATE, ()))
    if not chosen:
        return None
    lead = data.get(CONF_LEAD)
    return HeatSettings(
        thermostats=tuple(each for each in chosen if not is_switch(each)),
        wire=wire_of(chosen),
        windows=tuple(data.get(CONF_WINDOWS, ())),
        presets={HeatLevel(level): name for level, name in data.get(CONF_PRESETS, {}).items()},
        orders={HeatLevel(level): name for level, name in data.get(CONF_ORDERS, {}).items()},
        halves={HeatLevel(lv): Halves(each) for lv, each in data.get(CONF_HALVES, {}).items()},
        policy=HeatPolicy(
            space=space.id,
            hours=space.hours,
            temperatures=temperatures_of(data),
            lead=FixedLead() if lead is None else FixedLead(timedelta(seconds=lead)),
        ),
    )


def is_switch(entity_id: str) -> bool:
    """Return whether this is a switch: on its own it is no heating, two are a pilot wire."""
    return entity_id.startswith(f"{Platform.SWITCH}.")


def wire_of(chosen: Iterable[str]) -> tuple[str, str] | None:
    """Return the two switches of a pilot wire, that of the positive half wave first."""
    match [each for each in chosen if is_switch(each)]:
        case [plus, minus]:
            return plus, minus
        case _:
            return None


def temperatures_of(data: Mapping[str, Any]) -> Mapping[HeatLevel, float]:
    """Return the temperatures of a space in °C: those set up, and the defaults for the others."""
    changes = data.get(CONF_TEMPERATURES, {})
    return {level: float(changes.get(level, default)) for level, default in TEMPERATURES.items()}
