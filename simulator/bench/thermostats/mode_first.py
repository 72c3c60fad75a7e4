"""Switched on, it says its mode and the temperature it had before, and the new one later."""

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.thermostat import Ask, Reading, Thermostat


class ModeFirst(Thermostat):
    """A three-step answer: the mode, the temperature of before it was off, the new temperature.

    Seen: dresden-elektronik/deconz-rest-plugin issue 2651 (Eurotronic: it goes back to the setpoint
    that it had before it was off).
    """

    first = Reading(mode="off", target=5.0)
    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(seconds=21)

    @override
    def takes(self, ask: Ask) -> None:
        before = self.real
        self.becomes(self.made(ask), Who.HUB)
        if before.mode == "off" and self.real.mode != "off":
            self.says(replace(before, mode=self.real.mode))
            self.later(8, lambda: self.says(replace(self.real, target=17.5)))
        self.answers(20, self.says)
