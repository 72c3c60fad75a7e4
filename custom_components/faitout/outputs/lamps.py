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

from .thing import Thing


@dataclass(frozen=True, slots=True)
class Lamplight:
    """A lamp that is on, or is not."""

    on: bool

    @override
    def __str__(self) -> str:
        """Return it in the words of Home Assistant."""
        return STATE_ON if self.on else STATE_OFF

    def fits(self, said: Self) -> bool:
        """Return whether a lamp that says this has done what it was told."""
        return self == said

    def partly(self, before: Self | None, said: Self) -> bool:
        """Return whether it may say this on the way: it is on or off, nothing between."""
        return said == before


class Lamp(Thing[Lamplight]):
    """One lamp."""

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
