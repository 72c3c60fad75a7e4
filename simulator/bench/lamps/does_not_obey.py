"""It is there, and does not do what it is told."""

from typing import ClassVar, override

from simulator.bench.lamp import Lamp, Switch


class DoesNotObey(Lamp):
    """Its relay is stuck, or what it is told is lost; it says what is so.

    Seen: dresden-elektronik/deconz-rest-plugin issue 6557.
    """

    OBEYS: ClassVar[bool] = False

    @override
    def takes(self, ask: Switch) -> None:
        """Do nothing."""
