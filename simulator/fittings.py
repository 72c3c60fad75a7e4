"""Sensors as an installer mounts them: what they are, and how they fail."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from custom_components.faitout.engine.ids import SensorId
from custom_components.faitout.engine.sensor import SensorSpec
from custom_components.faitout.engine.sensor_kinds import SensorKind

from .habits import Habits

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
NUMBERS = frozenset(
    {
        SensorKind.CO2,
        SensorKind.SOUND,
        SensorKind.POWER,
        SensorKind.LIGHT,
        SensorKind.PEOPLE_COUNTER,
    }
)
"""Kinds that report a number; the others say yes or no."""


HUM_SPREAD = 1.3
"""Half of all hums are over after the median, one in twenty lasts eight times as long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaws:
    """What is wrong with a kind of device. Rates are expectations of a Poisson process."""

    delay: timedelta = SECOND
    """The longest that a word of it is on its way."""
    misses: float = 0.0
    """Probability, 0 to 1, that it does not notice one coming or going."""
    false_alarms: float = 0.0
    """A day."""
    outages: float = 0.0
    """Failures a year that its source notices: unavailable."""
    silences: float = 0.0
    """Failures a year that nobody notices but by its silence: a flat battery."""
    freezes: float = 0.0
    """Failures a year after which it goes on to report the same value."""
    mended_after: timedelta = timedelta(hours=20)
    """How long a failure lasts, on average."""
    sticks: float = 0.0
    """Failures a year after which it reports somebody for ever."""
    deaths: float = 0.0
    """Flat batteries a year of which nothing tells: it goes on to say nobody."""
    dead_for: timedelta = timedelta(days=5)
    """How long until somebody changes the battery, on average: who is there twice a week notices,
    whether told or not. A hub that was restarted shows it as unknown, and it is mended like any
    other failure. Assumptions."""
    drops: float = 0.0
    """How often an hour it loses its connection, about evenly spread."""
    drop: timedelta = 20 * SECOND
    """How long it is away then."""
    nonsense: float = 0.0
    """Impossible numbers a day."""
    drift: float = 0.0
    """How much more it reads with each day that passes, in its unit."""
    hums: float = 0.0
    """How often a day it measures something in the empty room as if somebody were there."""
    hum: timedelta = timedelta(minutes=10)
    """How long that lasts: the median of a log-normal with a spread of `HUM_SPREAD`."""
    resets: bool = True
    """A counter: somebody sets it to nobody at night."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitting:
    """One sensor in its place."""

    spec: SensorSpec
    flaws: Flaws = Flaws()
    beat: timedelta = timedelta(minutes=30)
    """How often its device gives a sign of life where it has no news."""
    hold: timedelta = timedelta(0)
    """How long its hardware goes on saying yes after its last sight."""
    habits: Habits | None = None
    """None: the textbook's sensor of its kind."""

    @property
    def is_number(self) -> bool:
        """Whether it reports a number."""
        return self.spec.kind in NUMBERS


FLAWS: Mapping[SensorKind, Flaws] = MappingProxyType(
    {
        SensorKind.RADAR: Flaws(delay=2 * SECOND, outages=4.0),
        SensorKind.MOTION: Flaws(
            delay=8 * SECOND,
            misses=0.1,
            false_alarms=0.1,
            outages=2.0,
            silences=1.0,
            freezes=0.2,
        ),
        SensorKind.SEAT: Flaws(delay=3 * SECOND, false_alarms=0.05, outages=3.0, silences=0.5),
        SensorKind.DOOR: Flaws(delay=3 * SECOND, misses=0.02, outages=1.0, silences=0.5),
        SensorKind.CO2: Flaws(delay=2 * SECOND, outages=3.0, freezes=0.2),
        SensorKind.SOUND: Flaws(delay=2 * SECOND, outages=3.0),
        SensorKind.POWER: Flaws(delay=2 * SECOND, outages=3.0),
        SensorKind.LIGHT: Flaws(delay=2 * SECOND, outages=2.0),
        SensorKind.PEOPLE_COUNTER: Flaws(delay=3 * SECOND, misses=0.03, outages=3.0),
    }
)
"""What one has to expect of ordinary devices; assumptions of the simulation, not measurements."""
HOLDS: Mapping[SensorKind, timedelta] = MappingProxyType(
    {SensorKind.MOTION: 60 * SECOND, SensorKind.RADAR: 10 * SECOND, SensorKind.SEAT: 10 * SECOND}
)
HEARTBEAT = timedelta(minutes=75)
"""What the installer sets for battery devices, which report every half hour."""
ON_BATTERY = frozenset({SensorKind.MOTION, SensorKind.DOOR, SensorKind.SEAT})


def fitting(name: str, kind: SensorKind, area: str = "") -> Fitting:
    """Return an ordinary sensor of a kind, as an installer would set it up."""
    return Fitting(
        spec=SensorSpec(
            id=SensorId(name),
            kind=kind,
            area=area,
            heartbeat=HEARTBEAT if kind in ON_BATTERY else None,
        ),
        flaws=FLAWS[kind],
        hold=HOLDS.get(kind, timedelta(0)),
    )
