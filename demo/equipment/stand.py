"""What hangs in both places of the demo, in an evening of autumn or in a night that stays."""

from typing import Final

from simulator.sky import Sky

from .catalog import FIXTURES
from .house import House
from .wiring import Wiring

EVENING: Final = Sky(17.0)
NIGHT: Final = Sky(22.0)
SPEED: Final = 60.0
"""Minutes are seconds in the demo: a day lasts 24 minutes, and rooms warm as fast."""


def hung(port: int, *, is_night: bool) -> Wiring:
    """Return everything, hung up and to be connected with the broker at a port.

    With `is_night` it stays dark outside: what is tested of lamps does not depend on the hour.
    """
    sky = NIGHT if is_night else EVENING
    return Wiring(House(FIXTURES, sky, SPEED, is_night_for_ever=is_night), port)
