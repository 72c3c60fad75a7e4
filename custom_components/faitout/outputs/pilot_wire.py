"""What all pilot wires have in common: they carry orders and no temperature, and cool nothing."""

from homeassistant.core import callback

from ..engine.comfort.reached import Reached
from ..engine.manner import PILOT_WIRES
from ..engine.order import Word
from .thing import Thing


class PilotWire[W: Word](Thing[W]):
    """One pilot wire."""

    MANNERS = PILOT_WIRES

    @property
    def is_pending(self) -> bool:
        """Whether it has not done yet what it was told."""
        return self.wanted is not None

    @property
    def can_cool(self) -> bool:
        """No pilot wire cools."""
        return False

    @property
    def degrees(self) -> float | None:
        """The wire carries no temperature: the radiator has its own."""
        return None

    @property
    def reached(self) -> Reached | None:
        """What it did of what it was told; None while it has not, or that cannot be read."""
        done = self._orders.done
        return None if self.said is None or done is None or self.is_pending else Reached()

    @callback
    def limit(self, temperature: float) -> None:
        """Cut nothing down: the wire never asks for more than the radiator's own comfort."""

    @callback
    def window(self, *, is_open: bool) -> None:
        """Hear of a window: no radiator tells the wire what it noticed."""
