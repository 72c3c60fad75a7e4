"""A light with no mode but colours."""

from typing import ClassVar

from simulator.bench.lamp import Lamp


class OnlyColours(Lamp):
    """It has neither plain on and off nor brightness alone.

    Seen: LED strips; Home Assistant shows them with the colour mode `hs` alone.
    """

    MODE: ClassVar[str] = "hs"
