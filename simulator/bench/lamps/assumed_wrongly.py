"""It is shown as told at once; the first order is lost, which the next poll finds out."""

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.lamp import Lamp, Switch


class AssumedWrongly(Lamp):
    """Every first order is lost and shown as done for up to half a minute.

    Seen: LF2b2w/Uhome-HA issue 58 (optimistic lights and switches).
    """

    POLLED: ClassVar[timedelta | None] = timedelta(seconds=30)
    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(seconds=90)

    @override
    def begins(self) -> None:
        self.lost: Switch | None = None

    @override
    def takes(self, ask: Switch) -> None:
        if ask in (self.lost, Switch(self.real.on)):
            self.becomes(replace(self.real, on=ask.on), Who.HUB)
            self.says()
        else:
            self.lost = ask
            self.says(replace(self.real, on=ask.on), Who.HUB)
