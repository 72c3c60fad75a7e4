"""The switch on the wall takes its power; with power it is on."""

from dataclasses import replace
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.lamp import Lamp

JOINS_AFTER = 4.0
"""Seconds from power to the first word."""


class CutAtTheWall(Lamp):
    """Out of reach while it is switched off at the wall, and on as soon as it has power.

    Seen: petretiandrea/home-assistant-tapo-p100 issue 28.
    """

    HAND_CUTS: ClassVar[bool] = True

    @override
    def press(self, *, on: bool) -> None:
        self.becomes(replace(self.real, on=on), Who.PERSON)
        if on:
            self.later(JOINS_AFTER, self.comes_back)
        else:
            self.goes_away()
