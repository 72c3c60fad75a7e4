"""It answers through its maker's servers, half a minute to two minutes late."""

from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.lamp import Lamp, Switch


class CloudDelay(Lamp):
    """Each answer takes 30 to 120 s, and each call counts.

    Seen: home-assistant/core issue 36744 (Tuya's cloud).
    """

    IS_CLOUD: ClassVar[bool] = True
    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(seconds=121)

    @override
    def takes(self, ask: Switch) -> None:
        self.answers(self.random.uniform(30, 120), lambda: super(CloudDelay, self).takes(ask))
