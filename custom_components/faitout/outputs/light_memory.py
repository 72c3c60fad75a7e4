"""What a restart must not forget of a light: what was made of it, and whose hand holds it."""

from collections.abc import Iterable
from dataclasses import replace
import json

from ..engine.comfort.light import Hand, LightState
from ..hub.instants import instant, written_instant


def dump(state: LightState, lamps: Iterable[str], *, is_done: bool) -> bytes:
    """Return what to remember of a light. An order that is not carried out yet is no fact."""
    hand = state.hand
    memory = {
        "lit": state.lit if is_done else None,
        "lamps": sorted(lamps),
        "hand": [hand.at.isoformat(), hand.on, hand.seen] if hand else None,
        "welcome_until": state.welcome_until.isoformat() if state.welcome_until else None,
        "warned": state.warned.isoformat() if state.warned else None,
    }
    return json.dumps(memory).encode()


def known_lamps(data: bytes) -> frozenset[str] | None:
    """Return the lamps that a memory is about; None where it does not say."""
    try:
        told = json.loads(data)["lamps"] if data else None
        return None if told is None else frozenset(map(str, told))
    except KeyError, TypeError, ValueError:
        return None


def load(data: bytes, state: LightState) -> LightState:
    """Return a light as it was remembered; as it is given where the memory makes no sense."""
    if not data:
        return state
    try:
        memory = json.loads(data)
        hand = memory["hand"]
        return replace(
            state,
            lit=None if memory["lit"] is None else bool(memory["lit"]),
            hand=Hand(instant(hand[0]), bool(hand[1]), bool(hand[2])) if hand else None,
            welcome_until=written_instant(memory["welcome_until"]),
            warned=written_instant(memory["warned"]),
        )
    except KeyError, TypeError, ValueError, IndexError:
        return state
