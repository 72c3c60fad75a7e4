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


class SpeaksBy(StrEnum):
    """What in the word of a kind speaks for somebody."""

    LEVEL = "level"
    """For as long as it is a yes."""
    RISE = "rise"
    """Only that it rises: a level that merely stays may be left over from people who went."""
    CHANGE = "change"
    """That it turns, either way: somebody opened or shut it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """How the word of a kind of sensor is taken.

    `weight` is the probability, 0 to 1, that somebody is there when this kind alone says so. Kinds
    that do not see people by themselves never make a presence; they prolong one.
    `pulse` is the longest "on" that one movement alone can make: only what goes beyond it was seen
    anew. `blocking` is how long after its "off" a sensor may still mean the same movement. One that
    `is_steady` measures without a pause, so that its word needs no second one to be shown; how long
    somebody is there is measured from sign to sign all the same.
    `hold` is how long its last yes still counts. `threshold` is where numbers turn into a yes
    (None: no level does), and `possible` what can be measured at all, both in its unit.

    `yes_or_no` and `numbers` are the device classes of Home Assistant's binary sensors and sensors
    that may be of the kind; None: none is, empty: any. An entity of one of our own nodes with the
    device class `on_nodes` is of it.
    """

    sees: bool
    weight: float
    hold: timedelta
    pulse: timedelta = timedelta(0)
    is_steady: bool = False
    blocking: timedelta = timedelta(0)
    speaks_by: SpeaksBy = SpeaksBy.LEVEL
    threshold: float | None = 0.5
    possible: tuple[float, float] = (0.0, 1.0)
    yes_or_no: tuple[str, ...] | None = None
    numbers: tuple[str, ...] | None = None
    on_nodes: str | None = None


_PRESENCE = ("occupancy", "presence", "motion", "moving")

TRAITS: Mapping[SensorKind, Traits] = MappingProxyType(
    {
        # A motion sensor with a hold of 5 minutes is right 98.4 % of the time in a public
        # record of a real room (UCI 357), with 1.5 % false empty. By themselves they hold an "on"
        # for 2 s to 5 min, as they are set or built: a sensor shows its own by the shortest that
        # it ever said (`SensorState.shortest_on`). Cheap modules (HC-SR501) are deaf for 2.5 s
        # after an "off", others for longer.
        SensorKind.MOTION: Traits(
            sees=True,
            weight=0.9,
            hold=timedelta(minutes=5),
            pulse=timedelta(minutes=5),
            blocking=timedelta(seconds=2.5),
            yes_or_no=_PRESENCE,
            on_nodes="motion",
        ),
        # The LD2410 says nobody 5 s after it last saw somebody, as it comes from the factory.
        SensorKind.RADAR: Traits(
            sees=True,
            weight=0.9,
            hold=timedelta(seconds=30),
            pulse=timedelta(seconds=5),
            is_steady=True,
            blocking=timedelta(seconds=5),
            yes_or_no=_PRESENCE,
            on_nodes="occupancy",
        ),
        SensorKind.SEAT: Traits(
            sees=True,
            weight=0.95,
            hold=timedelta(seconds=30),
            pulse=timedelta(seconds=10),
            is_steady=True,
            blocking=timedelta(seconds=5),
            yes_or_no=(*_PRESENCE, "vibration"),
        ),
        # More people than this are in no room of such a place: a counter that says so is lost.
        SensorKind.PEOPLE_COUNTER: Traits(
            sees=True,
            weight=0.95,
            hold=timedelta(0),
            is_steady=True,
            possible=(0.0, 500.0),
            numbers=(),
        ),
        SensorKind.DOOR: Traits(
            sees=False,
            weight=0.3,
            hold=timedelta(minutes=1),
            speaks_by=SpeaksBy.CHANGE,
            yes_or_no=("door", "opening", "garage_door", "window"),
            on_nodes="door",
        ),
        # Its level still tells of people 36 minutes after they left; its rise does not. The rise
        # that counts is in `reading`. Air has 420 ppm; the sensors with the widest range
        # (Sensirion SCD30) end at 40,000, and 65,000 are what is left of a number that ran over.
        SensorKind.CO2: Traits(
            sees=False,
            weight=0.4,
            hold=timedelta(minutes=10),
            speaks_by=SpeaksBy.RISE,
            threshold=None,
            possible=(250.0, 40_000.0),
            numbers=("carbon_dioxide",),
            on_nodes="carbon_dioxide",
        ),
        SensorKind.SOUND: Traits(
            sees=False,
            weight=0.4,
            hold=timedelta(minutes=5),
            threshold=45.0,
            possible=(-150.0, 194.0),
            yes_or_no=("sound",),
            numbers=("sound_pressure",),
        ),
        # A meter may count what flows back, and a socket ends at 3.7 kW.
        SensorKind.POWER: Traits(
            sees=False,
            weight=0.3,
            hold=timedelta(minutes=5),
            threshold=30.0,
            possible=(-50_000.0, 50_000.0),
            numbers=("power",),
        ),
        # Who comes switches it on; it may be forgotten for the night. Full sun has 120,000 lx.
        SensorKind.LIGHT: Traits(
            sees=False,
            weight=0.3,
            hold=timedelta(minutes=5),
            speaks_by=SpeaksBy.RISE,
            threshold=200.0,
            possible=(0.0, 200_000.0),
            numbers=("illuminance",),
        ),
    }
)
