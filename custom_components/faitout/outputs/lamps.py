"""Lamps: lights, and switches with lamps behind them."""

from dataclasses import dataclass
from typing import Self, override

from homeassistant.const import (
    ATTR_ENTITY_ID,
    SERVICE_TURN_OFF,
    SERVICE_TURN_ON,
    STATE_OFF,
    STATE_ON,
)
from homeassistant.core import Context, State

from ..engine.manner import LAMPS
from .thing import Thing


@dataclass(frozen=True, slots=True)
class Lamplight:
    """A lamp that is on, or is not."""

    on: bool

    def fits(self, said: Self) -> bool:
        """Return whether a lamp that says this has done what it was told."""
        return self == said

    @override
    def __str__(self) -> str:
        """Return it in the words of Home Assistant."""
        return STATE_ON if self.on else STATE_OFF

    @property
    def grows_old(self) -> bool:
        """Whether an order is too late after a while: "off" is, since somebody may have come."""
        return not self.on

    def answered(self, said: Self) -> bool:
        """Return whether it says with this that it did it: there is nothing to round."""
        return self == said

    def oddly(self, before: Self | None, said: Self) -> bool:  # noqa: ARG002 - as others
        """Return whether it may make this of what it was told, where it names us as the cause."""
        return True

    def goes_with(self, before: Self, said: Self, *, soon: bool) -> bool:  # noqa: ARG002 - as others
        """Return whether it may say this next by itself: nothing goes with being on."""
        return self == said

    def partly(self, before: Self | None, said: Self) -> bool:
        """Return whether it may say this on the way: it is on or off, nothing between."""
        return said == before


class Lamp(Thing[Lamplight]):
    """One lamp."""

    MANNERS = LAMPS

    @override
    def _read(self, state: State) -> Lamplight | None:
        if state.state not in (STATE_ON, STATE_OFF):
            return None
        return Lamplight(state.state == STATE_ON)

    @override
    async def _send(self, word: Lamplight, context: Context) -> None:
        await self._hass.services.async_call(
            self.entity_id.partition(".")[0],
            SERVICE_TURN_ON if word.on else SERVICE_TURN_OFF,
            {ATTR_ENTITY_ID: self.entity_id},
            blocking=True,
            context=context,
        )
