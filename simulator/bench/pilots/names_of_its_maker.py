"""Its options have names of its maker's."""

from collections.abc import Mapping
from typing import ClassVar

from simulator.bench.pilot import Pilot


class NamesOfItsMaker(Pilot):
    """Six orders, in words of its own.

    Seen: NodOn SIN-4-FP-21 through ZHA.
    """

    first = "Off"
    OPTIONS: ClassVar[tuple[str, ...]] = (
        "Off",
        "Comfort",
        "Eco",
        "FrostProtection",
        "ComfortMinus1",
        "ComfortMinus2",
    )
    LEVELS: ClassVar[Mapping[str, str]] = {
        "comfort": "Comfort",
        "eco": "Eco",
        "reduced": "Eco",
        "frost_guard": "FrostProtection",
        "off": "Off",
    }
