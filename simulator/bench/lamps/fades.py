"""It fades, and says each step of it."""

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.lamp import BRIGHTEST, Glow, Lamp, Switch

STEPS = 4


class Fades(Lamp):
    """Its brightness is reported all the way; it is on until it is out.

    Seen: home-assistant/core issue 26374 (ZHA: a level report for each step of a transition).
    """

    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(seconds=STEPS + 1)

    @override
    def takes(self, ask: Switch) -> None:
        self.becomes(replace(self.real, on=ask.on), Who.HUB)
        self._step(1, ask)

    def _step(self, number: int, ask: Switch) -> None:
        part = number / STEPS if ask.on else 1 - number / STEPS
        if number < STEPS:
            self.says(Glow(on=True, brightness=max(1, int(BRIGHTEST * part))))
            self.answers(1, lambda: self._step(number + 1, ask))
        else:
            self.says()
