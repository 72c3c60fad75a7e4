"""Put out, it is shown as off at once, as on while it fades, and as off at the end."""

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.lamp import Lamp, Switch


class OnWhileItFades(Lamp):
    """The poll in the middle of a transition of 15 s finds it burning.

    Seen: home-assistant/core issues 42110 and 93444 (Hue).
    """

    POLLED: ClassVar[timedelta | None] = timedelta(seconds=10)
    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(seconds=25)

    @override
    def takes(self, ask: Switch) -> None:
        self.says(replace(self.real, on=ask.on), Who.HUB)
        self.answers(
            0 if ask.on else 15, lambda: self.becomes(replace(self.real, on=ask.on), Who.HUB)
        )
