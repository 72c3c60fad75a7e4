"""It sleeps, and hears what it was told last when it wakes."""

from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.thermostat import Ask, Thermostat


class SleepingValve(Thermostat):
    """One mailbox, read every 10 to 65 minutes; what was told before the last is lost.

    Seen: zwave-js 15.29 with its mock driver, tried for this project: told 17, 19 and 21, a
    sleeping valve gets one frame, 21, and shows the old value until then.
    """

    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(minutes=66)

    @override
    def begins(self) -> None:
        self.waiting: list[Ask] = []
        self._sleeps()

    def _sleeps(self) -> None:
        self.later(self.random.uniform(10, 65) * 60, self.wakes)

    @override
    def takes(self, ask: Ask) -> None:
        self.waiting = [*(each for each in self.waiting if each.mode and not ask.mode), ask]

    def wakes(self) -> None:
        """Read the mailbox, and sleep again."""
        waiting, self.waiting = self.waiting, []
        for ask in waiting:
            self.becomes(self.made(ask), Who.HUB)
        if waiting:
            self.says()
        self._sleeps()

    @override
    def turn(self, target: float) -> None:
        super().turn(target)
        # Whoever presses a button wakes it: what waited comes first, what is at the knob stays.
        self.waiting = []
