"""It says done once the radio has the order, and five seconds later that it is not."""

from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.lock import Bolt, Lock

ASKED_AFTER = 5.0


class TakesItBack(Lock):
    """The driver shows what it sent and asks the bolt later; every first order was lost.

    Seen: zwave-js 15.29 with its mock driver, tried for this project.
    """

    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(minutes=2)

    @override
    def begins(self) -> None:
        self.lost: Bolt | None = None

    @override
    def takes(self, ask: Bolt) -> None:
        self.says(ask, Who.HUB)
        if ask is not self.real and ask is not self.lost:
            self.lost = ask
            self.answers(ASKED_AFTER, lambda: self.says(by=Who.ITSELF))
        else:
            self.becomes(ask, Who.HUB)
            self.lost = None
