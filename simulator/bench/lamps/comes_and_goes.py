"""It comes and goes every ten seconds, and does not do what it is told."""

from typing import ClassVar, override

from simulator.bench.lamp import Lamp, Switch

EVERY = 10.0


class ComesAndGoes(Lamp):
    """At the edge of its radio's reach.

    Seen: Yoda-x/ha-zha-new issue 49 (unavailable for seconds, dozens of times a day).
    """

    OBEYS: ClassVar[bool] = False

    @override
    def begins(self) -> None:
        self.later(EVERY, self._goes)

    def _goes(self) -> None:
        self.goes_away()
        self.later(EVERY, self._comes)

    def _comes(self) -> None:
        self.comes_back()
        self.later(EVERY, self._goes)

    @override
    def takes(self, ask: Switch) -> None:
        """Hear nothing."""
