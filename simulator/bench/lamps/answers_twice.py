"""A switch with lamps behind it that answers everything twice."""

from typing import ClassVar, override

from simulator.bench.lamp import Lamp, Switch


class AnswersTwice(Lamp):
    """One answer to the order, one of its own report two seconds later.

    Seen: the way of Zigbee switches whose attributes are both read and reported.
    """

    DOMAIN: ClassVar[str] = "switch"

    @override
    def takes(self, ask: Switch) -> None:
        super().takes(ask)
        self.answers(2, self.says)
