"""Three spaces of the show whose sensors are like those that people own.

A motion sensor that looks past the table, a radar that sees the fan, a battery that dies without a
word. What the hub makes of them is to be seen in the dashboard and under Repairs.
"""

from dataclasses import replace
from typing import Final

from custom_components.faitout.engine.sensor_kinds import SensorKind
from simulator.field import fitted
from simulator.fittings import MINUTE, Fitting
from simulator.habits import Ghosts, Habits
from simulator.moments import Address
from simulator.places import Room

BADLY_PLACED: Final = Address("luzech/bureau_3")
HAUNTED: Final = Address("luzech/bureau_2")
FLAT: Final = Address("luzech/accueil")
"""The battery of its motion sensor is one of the stories of the show; people are counted, too."""
FAN: Final = Ghosts(runs_a_day=20.0, lasts=15 * MINUTE)
"""In the time of the building, of which a minute is a second of the demo."""


def with_habits(room: Room) -> Room:
    """Return a room with its sensors as they are in the show."""
    if room.address in (BADLY_PLACED, HAUNTED):
        return fitted(room, [_with_habits(each) for each in room.fittings])
    return room


def _with_habits(fitting: Fitting) -> Fitting:
    match fitting.spec.kind:
        case SensorKind.MOTION:
            # Of each hour that passes in a minute it would see enough to look like a good one.
            flaws = replace(fitting.flaws, misses=1.0)
            return replace(fitting, flaws=flaws, habits=Habits(overlooks=1.0))
        case SensorKind.RADAR:
            return replace(fitting, habits=Habits(ghosts=FAN))
        case _:
            return fitting
