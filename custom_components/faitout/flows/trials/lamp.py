"""The trial of a lamp, or of a switch with lamps behind it: changed once and back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import override

from homeassistant.const import (
    SERVICE_TURN_OFF,
    SERVICE_TURN_ON,
    STATE_OFF,
    STATE_ON,
)
from homeassistant.core import HomeAssistant, State, split_entity_id

from ...engine.trial.attempt import Attempt, Shown
from ...engine.trial.findings import Tried
from ...engine.trial.plan import words_back, words_for_lamp
from .trial import DeviceTrial, Lend


def lamp_trials(hass: HomeAssistant, lamps: Iterable[str], lend: Lend) -> Sequence[DeviceTrial]:
    """Return the trials of lamps."""
    return [LampTrial(hass, lamp, lend) for lamp in lamps]


class LampTrial(DeviceTrial):
    """A lamp, or a switch with lamps behind it: changed once and back."""

    @override
    def _read(self, state: State) -> Shown | None:
        return Shown(state.state) if state.state in (STATE_ON, STATE_OFF) else None

    @override
    def _words(self, now: Shown) -> Sequence[Shown]:
        return words_for_lamp(now)

    @override
    def _words_back(self, before: Shown, now: Shown) -> Sequence[Shown]:
        return words_back(before, now)

    @override
    async def _send(self, word: Shown) -> None:
        action = SERVICE_TURN_ON if word.state == STATE_ON else SERVICE_TURN_OFF
        domain = split_entity_id(self.entity_id)[0]
        await self._call(domain, action)

    @override
    def _tried(
        self, before: Shown | None, attempts: tuple[Attempt, ...], back: tuple[Attempt, ...]
    ) -> Tried:
        tried = super()._tried(before, attempts, back)
        return replace(tried, never_tells=self._only_supposes)
