"""Three spaces of the show whose sensors are like those that people own.

A motion sensor that looks past the table, a radar that sees the fan, a battery that dies without a
word. What the hub makes of them is to be seen in the dashboard and under Repairs.
"""

from dataclasses import replace
from typing import Final

from custom_components.faitout.engine.sensor_kinds import SensorKind
from simulator.field import MISSES_BADLY, OVERLOOKS_BADLY, fitted
from simulator.fittings import MINUTE, Fitting
from simulator.habits import Ghosts, Habits
from simulator.moments import Address
from simulator.places import Room

BADLY_PLACED: Final = Address("luzech/bureau_3")
HAUNTED: Final = Address("luzech/bureau_2")
FLAT: Final = Address("luzech/salle_du_lot")
"""The battery of its motion sensor is one of the stories of the show; a radar sees the room too."""
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
            flaws = replace(fitting.flaws, misses=MISSES_BADLY)
            return replace(fitting, flaws=flaws, habits=Habits(overlooks=OVERLOOKS_BADLY))
        case SensorKind.RADAR:
            return replace(fitting, habits=Habits(ghosts=FAN))
        case _:
            return fitting
