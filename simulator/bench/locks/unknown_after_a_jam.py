"""It jams, and then nobody knows what it is."""

from typing import override

from simulator.bench.device import Who
from simulator.bench.lock import Bolt

from .jams import Jams

FREED_AFTER = 5.0


class UnknownAfterAJam(Jams):
    """The jam is over, and the lock neither locked nor unlocked.

    Seen: Home Assistant's MQTT lock, where `None` follows a jam, tried for this project;
    home-assistant/core pull request 86010.
    """

    @override
    def _jams(self) -> None:
        super()._jams()
        self.answers(FREED_AFTER, lambda: self.says(Bolt.UNKNOWN, Who.ITSELF))
