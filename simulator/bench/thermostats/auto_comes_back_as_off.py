"""Told `auto` it heats, and says `off`."""

from dataclasses import replace
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.thermostat import Ask, Reading, Thermostat


class AutoComesBackAsOff(Thermostat):
    """A mode that comes back under another name.

    Seen: Eurotronic Spirit through zigbee-herdsman-converters 26.112, tried for this project;
    Koenkk/zigbee2mqtt issue 13946 (the mode that is reported is not the one that is set).
    """

    first = Reading(mode="auto", target=12.0)
    MODES: ClassVar[tuple[str, ...]] = ("auto", "off")

    @override
    def takes(self, ask: Ask) -> None:
        self.becomes(self.made(ask), Who.HUB)
        self.says(replace(self.real, mode="off"))

    @override
    def turn(self, target: float) -> None:
        self.becomes(self.made(Ask(target=target)), Who.PERSON)
        self.says(replace(self.real, mode="off"))
