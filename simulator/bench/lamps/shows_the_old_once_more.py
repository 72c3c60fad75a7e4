"""It is shown as told at once, then once more as it was, then as told."""

from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.lamp import Lamp, Switch


class ShowsTheOldOnceMore(Lamp):
    """An answer of its maker's servers from before the order comes after it.

    Seen: home-assistant/core issue 37052, tuya/tuya-home-assistant issue 876 (on, off, on).
    """

    IS_CLOUD: ClassVar[bool] = True
    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(seconds=30)

    @override
    def takes(self, ask: Switch) -> None:
        before = self.real
        super().takes(ask)
        self.later(2, lambda: self.says(before))
        self.answers(30, self.says)
