"""The kinds of sensors: how the word of each is taken, and what in Home Assistant may be one.

A new kind stands here, and in the words of the form that asks for sensors; forms, checks and rules
read it from here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType


class SensorKind(StrEnum):
    """What a sensor measures, which decides how its word is taken."""

    MOTION = "motion"
    RADAR = "radar"
    SEAT = "seat"
    """A desk or chair that knows whether it is used."""
    PEOPLE_COUNTER = "people_counter"
    DOOR = "door"
    CO2 = "co2"
    SOUND = "sound"
    POWER = "power"
    LIGHT = "light"
    """Brightness, where people switch the light on themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """How the word of a kind of sensor is taken.

    `weight` is the probability, 0 to 1, that somebody is there when this kind alone says so;
    0.5 or more is enough by itself. Kinds below that only count together with another.
    `hold` is how long its last yes still counts. `settles` is how long it may still report
    somebody who has just left. `threshold` is where numbers turn into a yes, in its unit.

    `yes_or_no` and `numbers` are the device classes of Home Assistant's binary sensors and sensors
    that may be of the kind; None: none is, empty: any. An entity of one of our own nodes with the
    device class `on_nodes` is of it.
    """

    sees: bool
    weight: float
    hold: timedelta
    settles: timedelta
    threshold: float = 0.5
    yes_or_no: tuple[str, ...] | None = None
    numbers: tuple[str, ...] | None = None
    on_nodes: str | None = None


_PRESENCE = ("occupancy", "presence", "motion", "moving")

TRAITS: Mapping[SensorKind, Traits] = MappingProxyType(
    {
        # A motion sensor with a hold of 5 minutes is right 98.4 % of the time in a public
        # record of a real room (UCI 357), with 1.5 % false empty.
        SensorKind.MOTION: Traits(
            sees=True,
            weight=0.9,
            hold=timedelta(minutes=5),
            settles=timedelta(minutes=3),
            yes_or_no=_PRESENCE,
            on_nodes="motion",
        ),
        SensorKind.RADAR: Traits(
            sees=True,
            weight=0.9,
            hold=timedelta(seconds=30),
            settles=timedelta(minutes=1),
            yes_or_no=_PRESENCE,
            on_nodes="occupancy",
        ),
        SensorKind.SEAT: Traits(
            sees=True,
            weight=0.95,
            hold=timedelta(seconds=30),
            settles=timedelta(seconds=30),
            yes_or_no=(*_PRESENCE, "vibration"),
        ),
        SensorKind.PEOPLE_COUNTER: Traits(
            sees=True, weight=0.95, hold=timedelta(0), settles=timedelta(seconds=30), numbers=()
        ),
        # Slow or indirect: two of them together make it likely (1 - 0.6 * 0.7 = 0.58).
        SensorKind.DOOR: Traits(
            sees=False,
            weight=0.3,
            hold=timedelta(minutes=1),
            settles=timedelta(0),
            yes_or_no=("door", "opening", "garage_door", "window"),
            on_nodes="door",
        ),
        # 800 ppm: the target of the HCSP opinion of January 2022.
        SensorKind.CO2: Traits(
            sees=False,
            weight=0.4,
            hold=timedelta(minutes=10),
            settles=timedelta(minutes=30),
            threshold=800.0,
            numbers=("carbon_dioxide",),
            on_nodes="carbon_dioxide",
        ),
        SensorKind.SOUND: Traits(
            sees=False,
            weight=0.4,
            hold=timedelta(minutes=5),
            settles=timedelta(0),
            threshold=45.0,
            yes_or_no=("sound",),
            numbers=("sound_pressure",),
        ),
        SensorKind.POWER: Traits(
            sees=False,
            weight=0.3,
            hold=timedelta(minutes=5),
            settles=timedelta(0),
            threshold=30.0,
            numbers=("power",),
        ),
        SensorKind.LIGHT: Traits(
            sees=False,
            weight=0.3,
            hold=timedelta(minutes=5),
            settles=timedelta(0),
            threshold=200.0,
            numbers=("illuminance",),
        ),
    }
)
