"""After a power cut it is on, whatever it was before."""

from dataclasses import replace
from datetime import timedelta
from typing import override

from simulator.bench.device import Who
from simulator.bench.lamp import Lamp

CUT_AFTER = timedelta(minutes=35)
BACK_AFTER = 90.0


class OnAfterPowerCut(Lamp):
    """The power is away for a minute and a half.

    Seen: rospogrigio/localtuya issue 122, Hyrules/WinHue issue 138 (Hue).
    """

    @override
    def begins(self) -> None:
        self.agenda.after(CUT_AFTER, self._is_cut)

    def _is_cut(self) -> None:
        self.goes_away()
        self.later(BACK_AFTER, self._starts)

    def _starts(self) -> None:
        self.becomes(replace(self.real, on=True), Who.ITSELF)
        self.comes_back()
