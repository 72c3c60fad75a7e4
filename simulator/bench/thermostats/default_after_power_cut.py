"""After a power cut it is at the temperature that its maker chose."""

from dataclasses import replace
from datetime import timedelta
from typing import override

from simulator.bench.device import Who
from simulator.bench.thermostat import Thermostat

CUT_AFTER = timedelta(minutes=25)
BACK_AFTER = 90.0
DEFAULT = 20.0


class DefaultAfterPowerCut(Thermostat):
    """The power is away for a minute and a half; it comes back heating to 20 °C.

    Seen: fashberg/WThermostatBeca issue 55 (manual and 20), make-all/tuya-local issue 1641 (19).
    """

    @override
    def begins(self) -> None:
        self.agenda.after(CUT_AFTER, self._is_cut)

    def _is_cut(self) -> None:
        self.goes_away()
        self.later(BACK_AFTER, self._starts)

    def _starts(self) -> None:
        self.becomes(replace(self.real, mode="heat", target=DEFAULT, preset=None), Who.ITSELF)
        self.comes_back()
