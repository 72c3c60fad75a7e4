"""It answers through its maker's servers, half a minute to two minutes late."""

from datetime import timedelta
from typing import ClassVar, override

from simulator.bench.thermostat import Ask, Thermostat


class CloudDelay(Thermostat):
    """Each answer takes 30 to 120 s, and each call counts.

    Seen: home-assistant/core issues 102808 (Nest) and 55095 (Honeywell): who calls too often is
    shut out.
    """

    IS_CLOUD: ClassVar[bool] = True
    ANSWERS_WITHIN: ClassVar[timedelta] = timedelta(seconds=121)

    @override
    def takes(self, ask: Ask) -> None:
        self.answers(self.random.uniform(30, 120), lambda: super(CloudDelay, self).takes(ask))
