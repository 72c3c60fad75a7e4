"""Its mode `heat` is a boost to 30 °C, and what a person sets is shown as `auto`."""

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar, override

from simulator.bench.thermostat import Ask, Reading, Thermostat


class HeatIsBoost(Thermostat):
    """`heat` means full power; a temperature is taken in `auto` alone, and shown as `manual`.

    Seen: home-assistant/core issues 161366 and 103200 (Netatmo).
    """

    first = Reading(mode="auto", target=16.0, preset="schedule")
    MODES: ClassVar[tuple[str, ...]] = ("auto", "heat", "off")
    PRESETS: ClassVar[Mapping[str, float]] = {
        "away": 12.0,
        "boost": 30.0,
        "frost_guard": 7.0,
        "schedule": 16.0,
        "manual": 16.0,
    }

    @override
    def made(self, ask: Ask) -> Reading:
        now = self.real
        if ask.mode == "heat":
            now = replace(now, mode="heat", preset="boost", target=30.0)
        elif ask.mode is not None:
            now = replace(now, mode=ask.mode, preset="schedule", target=16.0)
        if ask.preset is not None:
            mode = "heat" if ask.preset == "boost" else "auto"
            now = replace(now, mode=mode, preset=ask.preset, target=self.PRESETS[ask.preset])
        if ask.target is not None:
            return replace(now, mode="auto", preset="manual", target=ask.target)
        return now
