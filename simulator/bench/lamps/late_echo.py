"""It does what it is told, and nobody hears of it before the next poll."""

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.lamp import Lamp, Switch


class LateEcho(Lamp):
    """Polled every half minute.

    Seen: the way of all integrations with the class `local_polling`; 30 s is Home Assistant's own
    default for entities that are polled.
    """

    POLLED: ClassVar[timedelta | None] = timedelta(seconds=30)
    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(seconds=31)

    @override
    def takes(self, ask: Switch) -> None:
        self.becomes(replace(self.real, on=ask.on), Who.HUB)
