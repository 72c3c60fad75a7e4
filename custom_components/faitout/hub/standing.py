"""Whether an entity can be reached at all, by its state alone."""

from typing import Final

from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN, Platform
from homeassistant.core import State

NEVER_SAY: Final = frozenset({Platform.SCENE, Platform.SELECT, Platform.BUTTON, Platform.NOTIFY})
"""Kinds that may be unknown for ever and work: they are told, and need not say anything."""


def can_be_reached(state: State | None) -> bool:
    """Return whether an entity is there and says, where its kind says anything, what it is."""
    if state is None or state.state == STATE_UNAVAILABLE:
        return False
    return state.state != STATE_UNKNOWN or state.domain in NEVER_SAY
