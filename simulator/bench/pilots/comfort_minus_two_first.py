"""What is a little less than comfort stands before comfort."""

from collections.abc import Mapping
from typing import ClassVar

from simulator.bench.pilot import Pilot


class ComfortMinusTwoFirst(Pilot):
    """Whoever takes the first name with "comfort" in it takes two degrees less.

    Seen: Legrand 064882 through zigbee2mqtt.
    """

    first = "off"
    OPTIONS: ClassVar[tuple[str, ...]] = (
        "comfort_-2",
        "comfort_-1",
        "comfort",
        "eco",
        "frost_protection",
        "off",
    )
    LEVELS: ClassVar[Mapping[str, str]] = {
        "comfort": "comfort",
        "eco": "eco",
        "reduced": "eco",
        "frost_guard": "frost_protection",
        "off": "off",
    }
