"""It does what it is told, and nobody hears of it before the next poll."""

from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.thermostat import Ask, Thermostat


class LateEcho(Thermostat):
    """Polled once a minute: its echo comes 1 to 60 s late.

    Seen: the way of all integrations with the class `local_polling`; 60 s is what many of Home
    Assistant's own for radiator valves choose.
    """

    POLLED: ClassVar[timedelta | None] = timedelta(seconds=60)
    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(seconds=61)

    @override
    def takes(self, ask: Ask) -> None:
        self.becomes(self.made(ask), Who.HUB)
