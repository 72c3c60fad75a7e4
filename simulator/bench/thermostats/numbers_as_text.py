"""Its numbers are text."""

from typing import ClassVar

from simulator.bench.thermostat import Thermostat


class NumbersAsText(Thermostat):
    """The setpoint is "19.0", not 19.0.

    Seen: Aqara E1 through zigbee-herdsman-converters 26.112, tried for this project.
    """

    AS_TEXT: ClassVar[bool] = True
