"""The trial of a lock: turned once and back, as far as nobody can be locked in by that."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, override

from homeassistant.components.lock.const import (
    DOMAIN as LOCK,
    LockState,
)
from homeassistant.const import (
    SERVICE_LOCK,
    SERVICE_UNLOCK,
    STATE_OFF,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
)
from homeassistant.core import HomeAssistant, State

from ...const import CONF_CONTACT, CONF_EXIT_CONFIRMED, CONF_LOCK, CONF_SPACES
from ...engine.door.behind import behind
from ...engine.trial.attempt import Attempt, Shown
from ...engine.trial.findings import Tried
from ...engine.trial.plan import LOCKED, UNLOCKED, may_lock, words_back, words_for_lock
from ...hub.lock_code import wants_code
from ...hub.site import Site
from .trial import DeviceTrial, Lend, NotAllowedError


def lock_trial(site: Site, door: Mapping[str, Any], lend: Lend) -> DeviceTrial:
    """Return the trial of the lock in the data of a door."""
    contact = door.get(CONF_CONTACT)
    chosen = door[CONF_SPACES]

    def is_allowed() -> bool:
        behind_it = (
            behind(runner.state).presence
            for space, runner in site.spaces.items()
            if not chosen or space in chosen
        )
        return may_lock(
            behind_it,
            is_shut=None if contact is None else site.hass.states.is_state(contact, STATE_OFF),
            exit_confirmed=door[CONF_EXIT_CONFIRMED],
            is_alarm=site.alarm.is_raised,
        )

    return LockTrial(site.hass, door[CONF_LOCK], lend, is_allowed)


class LockTrial(DeviceTrial):
    """A lock: turned once and back, as far as nobody can be locked in by that."""

    SETTLES = timedelta(seconds=6)
    """A bolt that springs back does so within seconds; zwave-js asks it 5 s after an order."""

    def __init__(
        self, hass: HomeAssistant, entity_id: str, lend: Lend, may_lock: Callable[[], bool]
    ) -> None:
        """Take the lock; `may_lock` says whether it may be locked at that moment."""
        super().__init__(hass, entity_id, lend)
        self._may_lock = may_lock
        self._was_not_locked = False

    @override
    def _read(self, state: State) -> Shown | None:
        if state.state in (STATE_UNAVAILABLE, STATE_UNKNOWN):
            return None
        return Shown(UNLOCKED if state.state == LockState.OPEN else state.state)

    @override
    def _words(self, now: Shown) -> Sequence[Shown]:
        if wants_code(self._hass, self.entity_id):
            return ()
        may_lock = self._may_lock()
        self._was_not_locked = not may_lock
        return words_for_lock(now, may_lock=may_lock)

    @override
    def _words_back(self, before: Shown, now: Shown) -> Sequence[Shown]:
        words = words_back(before, now)
        if LOCKED in {word.state for word in words} and not self._may_lock():
            # Somebody came, or opened the door, since it was unlocked.
            self._was_not_locked = True
            return ()
        return words

    @override
    async def _send(self, word: Shown) -> None:
        if word.state == LOCKED and not self._may_lock():
            self._was_not_locked = True
            raise NotAllowedError
        action = SERVICE_LOCK if word.state == LOCKED else SERVICE_UNLOCK
        await self._call(LOCK, action)

    @override
    def _tried(
        self, before: Shown | None, attempts: tuple[Attempt, ...], back: tuple[Attempt, ...]
    ) -> Tried:
        tried = super()._tried(before, attempts, back)
        return replace(
            tried,
            wants_code=wants_code(self._hass, self.entity_id),
            was_not_locked=self._was_not_locked,
        )
