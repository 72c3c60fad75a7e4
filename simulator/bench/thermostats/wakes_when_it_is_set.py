"""Set to a temperature while it is off, it is on."""

from dataclasses import replace
from typing import override

from simulator.bench.thermostat import Ask, Reading, Thermostat


class WakesWhenItIsSet(Thermostat):
    """Whatever temperature it is told switches it to `heat`.

    Seen: ki0ki0/homeeasy_ha_local issue 14, qlerup/lovelace-thermostat-pro-timeline issue 142.
    """

    first = Reading(mode="off", target=12.0)

    @override
    def made(self, ask: Ask) -> Reading:
        made = super().made(ask)
        return made if ask.target is None else replace(made, mode="heat")
