"""It has a schedule of its own, which it follows in the mode that it is found in."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.thermostat import Reading, Thermostat

SWITCHES = ((30, 21.0), (90, 16.0), (150, 20.0))
"""Minutes after it was hung up, and °C."""


class OwnSchedule(Thermostat):
    """In `auto` it goes by its schedule, and what it is told holds until the next switching time.

    Seen: KartoffelToby/better_thermostat issue 1740, home-assistant/core pull request 29014 (tado).
    """

    first = Reading(mode="auto", target=17.0)
    MODES: ClassVar[tuple[str, ...]] = ("auto", "heat", "off")

    @override
    def begins(self) -> None:
        for minutes, target in SWITCHES:
            self.agenda.after(timedelta(minutes=minutes), partial(self.switches, target))

    def switches(self, target: float) -> None:
        """Come to a switching time."""
        if self.real.mode == "auto":
            self.becomes(replace(self.real, target=target), Who.ITSELF)
            self.says()
