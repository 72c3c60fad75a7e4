"""Told a temperature and a mode in one call, it takes the temperature only."""

from dataclasses import replace
from typing import override

from simulator.bench.thermostat import Ask, Reading, Thermostat


class PassesOverTheMode(Thermostat):
    """It is found off, and stays off until it is told its mode alone.

    Seen: home-assistant/core issue 28673 (generic_thermostat of 2019), mbillow/localthings pull
    request 128; most integrations do so.
    """

    first = Reading(mode="off", target=12.0)

    @override
    def made(self, ask: Ask) -> Reading:
        return super().made(ask if ask.target is None else replace(ask, mode=None))
