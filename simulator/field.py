"""The field: the sensors that people really own, drawn for each room of the building.

    room as planned ──► models, places on the wall, neighbours, batteries ──► room as it is

Where a figure has a source, it stands beside it; where it has none, it is called an assumption.
Nothing of it is read from the engine: a judge that shares the assumptions of whom it judges proves
nothing. The same seed draws the same sensors.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random
from types import MappingProxyType

from custom_components.faitout.engine.record import Appliance
from custom_components.faitout.engine.sensor_kinds import SensorKind

from .fittings import MINUTE, ON_BATTERY, SECOND, Fitting, Flaws
from .habits import NEVER, AfterRestart, Ghosts, Habits
from .moments import Address
from .places import Room

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A motion sensor of the shops. Ranges are in seconds, drawn evenly on a logarithmic scale."""

    name: str
    hold: tuple[float, float] = (0.0, 0.0)
    pulse: tuple[float, float] = (0.0, 0.0)
    blocking: tuple[float, float] = (0.0, 0.0)
    deaf: tuple[float, float] = (0.0, 0.0)
    no_after: float | None = None
    """It says no so many seconds after it may speak again, instead of after a hold of its own."""
    is_on_wifi: bool = False


MODELS = (
    # Data sheets of the HC-SR501: a delay of 3 s to 5 min, then 2.5 to 3 s in which it is blocked;
    # a jumper chooses whether a movement within the delay begins it anew (H) or not (L).
    Model(name="HC-SR501, H", hold=(3, 300), blocking=(2.5, 3)),
    Model(name="HC-SR501, L", pulse=(3, 300), blocking=(2.5, 3)),
    # zigbee2mqtt: it sends its yes at most once a minute, and never a no: the converter says that
    # 90 s after the last yes.
    Model(name="Aqara RTCGQ11LM", hold=(90, 90), deaf=(60, 60)),
    # zigbee2mqtt: `detection_interval` from 2 to 300 s, and the no 2 s after it.
    Model(name="Aqara RTCGQ13LM", deaf=(2, 300), no_after=2),
    # zigbee2mqtt: `motion_timeout` from 5 to 60 s.
    Model(name="Sonoff SNZB-03P", hold=(5, 60)),
    # Shelly's own documents: 30 to 600 s from the end of the motion; nobody is held to go to the
    # end of that.
    Model(name="Shelly BLU Motion", hold=(30, 300)),
    # Shelly's own documents: a blind time from 1 minute on after the last motion.
    Model(name="Shelly Motion", hold=(2, 30), blocking=(60, 300), is_on_wifi=True),
    # zigbee2mqtt: the occupancy timeout of a Hue SML001 may be set; people set up to 3 minutes.
    Model(name="Hue SML001", hold=(10, 180)),
)
BADLY_PLACED = 0.15
"""Of the motion sensors: they look past the table. Assumption."""
MISSES_BADLY, OVERLOOKS_BADLY = 0.8, 0.97
"""What such a one misses of comings and goings, and of the movements of who sits. Assumption."""
NO_HEARTBEAT = 0.75
"""Of the sensors on batteries: nobody has said how often they report, which is the default."""
BEATS = (0.5, 4.0)
"""Hours between two reports of such a one that has no news. Assumption."""
RESTORED = 0.4
"""Of the sensors on batteries: after a restart there is a stored or retained word."""
DEATHS = 0.7
"""Flat batteries a year and device: a life of a year and a half. Assumption."""
HAUNTED_DAILY, HAUNTED_AT_TIMES, THIN_WALLS = 0.1, 0.1, 0.15
"""Of the radars: that see a fan each day at the same hour, a fan whenever it runs, the neighbours
through plasterboard. The maker of the LD2410 and its users name all three as common; how common is
an assumption."""
FAN_IS_KNOWN = 0.5
"""Of the fans that run at any time: the hub sees them switched. Assumption."""
ON_BAD_WIFI = 0.25
"""Of what is on Wi-Fi: away for 20 s four times an hour. Assumption."""
DROPS = 4.0
GROUPED = 0.25
"""Of the radars in rooms for two and more: two of them as a group."""


def as_in_the_field(rooms: Sequence[Room], seed: int) -> tuple[Room, ...]:
    """Return rooms with the sensors that people own; the same seed gives the same ones."""
    return tuple(
        _fitted(room, rooms[number - 1].address, Random(f"{seed} field {room.address}"))
        for number, room in enumerate(rooms)
    )


def fitted(room: Room, fittings: Sequence[Fitting]) -> Room:
    """Return a room with other sensors."""
    specs = tuple(each.spec for each in fittings)
    return replace(room, fittings=tuple(fittings), space=replace(room.space, sensors=specs))


def _fitted(room: Room, neighbour: Address, random: Random) -> Room:
    return fitted(room, [_drawn(each, room, neighbour, random) for each in room.fittings])


def _drawn(fitting: Fitting, room: Room, neighbour: Address, random: Random) -> Fitting:
    kind = fitting.spec.kind
    if kind is SensorKind.MOTION:
        fitting = _motion(fitting, random)
    elif kind is SensorKind.RADAR:
        fitting = _radar(fitting, room, neighbour, random)
    else:
        fitting = replace(fitting, habits=Habits(), flaws=FLAWS[kind](fitting.flaws, random))
    return _on_battery(fitting, random) if kind in ON_BATTERY else fitting


def _motion(fitting: Fitting, random: Random) -> Fitting:
    model = random.choice(MODELS)
    is_badly_placed = random.random() < BADLY_PLACED
    deaf = _between(model.deaf, random)
    hold = _between(model.hold, random)
    if model.no_after is not None:
        hold = deaf + model.no_after * SECOND
    habits = Habits(
        model=model.name,
        pulse=_between(model.pulse, random),
        blocking=_between(model.blocking, random),
        deaf=deaf,
        overlooks=OVERLOOKS_BADLY if is_badly_placed else 0.0,
    )
    flaws = replace(
        fitting.flaws,
        misses=MISSES_BADLY if is_badly_placed else fitting.flaws.misses,
        # From one in a month, as in a quiet room, to one a day, as over a radiator.
        false_alarms=_log_uniform(1 / 30, 1, random),
        silences=0.0,
        drops=DROPS if model.is_on_wifi and random.random() < ON_BAD_WIFI else 0.0,
    )
    return replace(fitting, habits=habits, flaws=flaws, hold=hold)


def _radar(fitting: Fitting, room: Room, neighbour: Address, random: Random) -> Fitting:
    lot, ghosts, beyond = random.random(), None, None
    if lot < HAUNTED_DAILY:
        # Heating and air begin before people come, and go on for a while after.
        ghosts = Ghosts(
            daily_at=random.uniform(4, 20) * HOUR, lasts=random.uniform(0.3, 1.5) * HOUR
        )
    elif lot < HAUNTED_DAILY + HAUNTED_AT_TIMES:
        ghosts = Ghosts(
            runs_a_day=random.uniform(1, 4),
            lasts=random.uniform(5, 30) * MINUTE,
            appliance=Appliance.FAN if random.random() < FAN_IS_KNOWN else None,
        )
    elif lot < HAUNTED_DAILY + HAUNTED_AT_TIMES + THIN_WALLS:
        beyond = neighbour
    habits = Habits(
        model="LD2410",
        # Users report seconds; its own "unmanned" time and the hold above come on top.
        dropout=random.uniform(4, 12) * SECOND,
        ghosts=ghosts,
        beyond=beyond,
        is_group=room.space.capacity > 1 and random.random() < GROUPED,
    )
    flaws = replace(
        fitting.flaws,
        sticks=0.3,
        freezes=0.2,
        drops=DROPS if random.random() < ON_BAD_WIFI else 0.0,
        deaths=0.3 if habits.is_group else 0.0,
    )
    # The LD2410 leaves the factory with 5 s; ESPHome's examples add up to a minute.
    return replace(fitting, habits=habits, flaws=flaws, hold=_log_uniform(5, 60, random) * SECOND)


def _on_battery(fitting: Fitting, random: Random) -> Fitting:
    spec, beat, habits = fitting.spec, fitting.beat, fitting.habits or Habits()
    if random.random() < NO_HEARTBEAT:
        spec, beat = replace(spec, heartbeat=None), _log_uniform(*BEATS, random) * HOUR
    is_stored = random.random() < RESTORED
    after = AfterRestart.RESTORED if is_stored else AfterRestart.NOTHING
    return replace(
        fitting,
        spec=spec,
        beat=beat,
        habits=replace(habits, after_restart=after),
        flaws=replace(fitting.flaws, deaths=DEATHS, silences=0.0),
    )


def _plain(flaws: Flaws, _: Random) -> Flaws:
    return flaws


def _seat(flaws: Flaws, _: Random) -> Flaws:
    # A bag on the chair.
    return replace(flaws, sticks=1.0)


def _co2(flaws: Flaws, random: Random) -> Flaws:
    # Cheap ones drift by tens of ppm in a month until they are aired out or calibrated.
    return replace(flaws, nonsense=0.05, drift=random.uniform(-1, 3), freezes=0.2)


def _sound(flaws: Flaws, _: Random) -> Flaws:
    # Vacuum cleaners, music next door, rain on a roof window.
    return replace(flaws, hums=2.0, hum=8 * MINUTE, nonsense=0.05)


def _power(flaws: Flaws, _: Random) -> Flaws:
    # A screen left on.
    return replace(flaws, hums=0.3, hum=60 * MINUTE, nonsense=0.02, drops=0.0)


def _light(flaws: Flaws, _: Random) -> Flaws:
    return replace(flaws, hums=0.5, hum=60 * MINUTE, nonsense=0.02)


def _counter(flaws: Flaws, _: Random) -> Flaws:
    return replace(flaws, resets=False, nonsense=0.1)


FLAWS: Mapping[SensorKind, Callable[[Flaws, Random], Flaws]] = MappingProxyType(
    {
        SensorKind.SEAT: _seat,
        SensorKind.DOOR: _plain,
        SensorKind.CO2: _co2,
        SensorKind.SOUND: _sound,
        SensorKind.POWER: _power,
        SensorKind.LIGHT: _light,
        SensorKind.PEOPLE_COUNTER: _counter,
    }
)


def _between(seconds: tuple[float, float], random: Random) -> timedelta:
    least, most = seconds
    return _log_uniform(least, most, random) * SECOND if least > 0 else NEVER


def _log_uniform(least: float, most: float, random: Random) -> float:
    return float(least * (most / least) ** random.random())
