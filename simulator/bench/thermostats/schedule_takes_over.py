"""At a switching time of its own schedule it leaves the mode that it was told."""

from dataclasses import replace
from typing import override

from simulator.bench.device import Who

from .own_schedule import OwnSchedule


class ScheduleTakesOver(OwnSchedule):
    """Manual holds only until the next switching time; then it is in `auto` again.

    Seen: zigpy/zha-device-handlers issue 1815 (Saswell), dresden-elektronik/deconz-rest-plugin
    issue 5349 (Lidl).
    """

    @override
    def switches(self, target: float) -> None:
        self.becomes(replace(self.real, mode="auto", target=target), Who.ITSELF)
        self.says()
