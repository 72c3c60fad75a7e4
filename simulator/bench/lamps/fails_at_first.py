"""Its integration fails to deliver the first of two orders, and says so."""

from typing import override

from simulator.bench.device import RefusedError
from simulator.bench.lamp import Lamp, Switch


class FailsAtFirst(Lamp):
    """Every other order is lost on the way, with an error.

    Seen: home-assistant/core issue 107105 (ZHA: "Failed to deliver message").
    """

    @override
    def takes(self, ask: Switch) -> None:
        if len(self.calls) % 2:
            raise RefusedError("Failed to deliver message")
        super().takes(ask)
