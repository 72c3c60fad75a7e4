"""It takes orders, and nobody can ask it what it is."""

from collections.abc import Mapping
from typing import ClassVar

from simulator.bench.pilot import UNKNOWN, Pilot


class OrderWithoutAnswer(Pilot):
    """Its state is never known.

    Seen: Yokis MFP-UP through zigbee2mqtt.
    """

    first = UNKNOWN
    HAS_STATE: ClassVar[bool] = False
    OPTIONS: ClassVar[tuple[str, ...]] = (
        "stop",
        "frost_off",
        "eco",
        "confort_2",
        "confort_1",
        "confort",
    )
    LEVELS: ClassVar[Mapping[str, str]] = {
        "comfort": "confort",
        "eco": "eco",
        "reduced": "eco",
        "frost_guard": "frost_off",
        "off": "stop",
    }
