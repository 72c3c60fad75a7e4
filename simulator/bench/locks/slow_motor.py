"""Its motor takes its time, and it says so."""

from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.device import Who
from simulator.bench.lock import Bolt, Lock

MOTOR = 22.0


class SlowMotor(Lock):
    """`locking` or `unlocking` for 22 s.

    Seen: home-assistant/core pull request 85779 (the states in between); a motor of four turns.
    """

    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(seconds=MOTOR + 1)

    @override
    def takes(self, ask: Bolt) -> None:
        self.says(Bolt.LOCKING if ask is Bolt.LOCKED else Bolt.UNLOCKING, Who.HUB)
        self.answers(MOTOR, lambda: super(SlowMotor, self).takes(ask))
