"""It says its new preset at once, and the temperature that goes with it a minute later."""

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.thermostat import Ask, Reading, Thermostat


class SetpointAfterPreset(Thermostat):
    """A two-step answer, the preset first.

    Seen: home-assistant/core issue 66071.
    """

    first = Reading(preset="eco", target=17.0)
    PRESETS: ClassVar[Mapping[str, float]] = {"comfort": 19.0, "eco": 17.0, "away": 12.0}
    LEVELS: ClassVar[Mapping[str, str]] = {
        "comfort": "comfort",
        "eco": "eco",
        "reduced": "away",
        "frost_guard": "away",
    }

    @override
    def takes(self, ask: Ask) -> None:
        before = self.real
        self.becomes(self.made(ask), Who.HUB)
        self.says(replace(self.real, target=before.target))
        self.answers(60, self.says)
