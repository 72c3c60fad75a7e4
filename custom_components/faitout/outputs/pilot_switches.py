"""A pilot wire made of two switches, commanded as one thing.

Whoever follows it knows it by its first switch, that of the positive half wave.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, override

from homeassistant.const import (
    ATTR_ENTITY_ID,
    SERVICE_TURN_OFF,
    SERVICE_TURN_ON,
    STATE_OFF,
    STATE_ON,
)
from homeassistant.core import CALLBACK_TYPE, Context, HomeAssistant, State, callback
from homeassistant.helpers.event import async_track_state_change_event

from ..engine.comfort.half_waves import USUAL_HALVES, Halves, Wave, plus_first
from ..engine.comfort.heat_policy import HeatLevel
from ..journal import Journal
from .pilot_wire import PilotWire
from .thing import ThingListener

_SAYS: Final = {STATE_ON: True, STATE_OFF: False}


class PilotSwitches(PilotWire[Wave]):
    """The two switches of one pilot wire."""

    def __init__(
        self,
        hass: HomeAssistant,
        journal: Journal,
        wire: tuple[str, str],
        listener: ThingListener,
        table: Mapping[HeatLevel, Halves],
    ) -> None:
        """Take both switches, plus first, and which half waves stand for which level."""
        plus, self._minus = wire
        super().__init__(hass, journal, plus, listener)
        self._table = {**USUAL_HALVES, **table}
        self._unfollow_minus: CALLBACK_TYPE | None = None

    @override
    @callback
    def start(self) -> None:
        """Say what they are now, and follow both from here on."""
        super().start()
        self._unfollow_minus = async_track_state_change_event(
            self._hass, [self._minus], self._changed
        )

    @override
    async def stop(self) -> None:
        """Stop following, and keep what was learned."""
        if self._unfollow_minus:
            self._unfollow_minus()
        self._unfollow_minus = None
        await super().stop()

    @callback
    def bring(self, level: HeatLevel, temperature: float) -> None:  # noqa: ARG002 - the wire has none
        """Bring the radiator to a level, now or as soon as both switches are there again."""
        if (wave := self._wave(level)) is not None:
            self.order(wave)

    def is_at(self, level: HeatLevel, temperature: float) -> bool:  # noqa: ARG002 - the wire has none
        """Return whether it is set to a level by now; yes while a switch is not there."""
        wave = self._wave(level)
        return self.said is None or wave is None or wave.fits(self.said)

    @override
    def culprits(self) -> Sequence[str]:
        """Return the switches that are not as they were told."""
        wanted = self.wanted
        if wanted is None:
            return ()
        told = ((self.entity_id, wanted.plus), (self._minus, wanted.minus))
        return [switch for switch, on in told if self._is_on(switch) is not on]

    @override
    def diagnostics(self) -> dict[str, Any]:
        """Return what both say and were told."""
        return {**super().diagnostics(), "minus": self._minus}

    def _wave(self, level: HeatLevel) -> Wave | None:
        if level is HeatLevel.OFF:
            level = HeatLevel.FROST_GUARD
        halves = self._table.get(level)
        return None if halves is None else Wave.of(halves)

    @override
    def _read(self, state: State) -> Wave | None:
        """Read both, whichever of them spoke."""
        plus, minus = (self._is_on(each) for each in (self.entity_id, self._minus))
        return None if plus is None or minus is None else Wave(plus, minus)

    def _is_on(self, switch: str) -> bool | None:
        state = self._hass.states.get(switch)
        return _SAYS.get(state.state) if state else None

    @override
    async def _send(self, word: Wave, context: Context) -> None:
        said = self.said
        calls = [(self.entity_id, word.plus), (self._minus, word.minus)]
        if said is not None and said != word:
            were = (said.plus, said.minus)
            if not plus_first(said, word, self._table):
                calls.reverse()
                were = (said.minus, said.plus)
            calls = [call for call, was in zip(calls, were, strict=True) if call[1] is not was]
        for switch, on in calls:
            await self._hass.services.async_call(
                switch.partition(".")[0],
                SERVICE_TURN_ON if on else SERVICE_TURN_OFF,
                {ATTR_ENTITY_ID: switch},
                blocking=True,
                context=context,
            )
