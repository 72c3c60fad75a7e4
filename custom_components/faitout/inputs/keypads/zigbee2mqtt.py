"""Zigbee keypads at zigbee2mqtt: what it publishes of one, and what the keypad shows then.

    {"action": "disarm", "action_code": "4711", "action_transaction": 12, "action_zone": 23}

Its `action` is read from its own topic, so a code takes no way through Home Assistant's events.
"""

from collections.abc import Mapping
from dataclasses import dataclass
import json
from typing import Any, Final

from ...engine.access.answer import RIGHT_BUT_NOT_NOW, DoorAnswer
from ...engine.access.grant import Admission
from .shown_key import ShownKey, typed

LARGEST: Final = 4096
"""Bytes of a message that is read: a keypad's has some 200."""
DISARM: Final = "disarm"
TRANSACTIONS: Final = range(256)
"""A transaction is one byte over the air."""
NOT_NOW: Final = RIGHT_BUT_NOT_NOW | {
    Admission.LOCKED_OUT,
    Admission.NOT_RECORDED,
    Admission.NOT_READY,
    Admission.NO_DOOR,
}


@dataclass(frozen=True, slots=True)
class TypedThere:
    """What was typed at a keypad, and by what it knows the answer to it."""

    key: ShownKey
    transaction: int | None


def keypad_message(payload: bytes | bytearray | str) -> TypedThere | None:
    """Return what somebody typed to come in; None where a message is of something else."""
    if len(payload) > LARGEST:
        return None
    try:
        told: Any = json.loads(payload)
    except ValueError, RecursionError:
        return None
    if not isinstance(told, Mapping) or told.get("action") != DISARM:
        return None
    key, transaction = typed(told.get("action_code")), told.get("action_transaction")
    if key is None:
        return None
    is_known = type(transaction) is int and transaction in TRANSACTIONS
    return TypedThere(key, transaction if is_known else None)


def keypad_answer(answer: DoorAnswer, transaction: int) -> str:
    """Return what the keypad is told to show: its own signs for right, wrong and not now."""
    if answer.opens or answer.outcome is Admission.LEARNED:
        mode = DISARM
    else:
        mode = "not_ready" if answer.outcome in NOT_NOW else "invalid_code"
    return json.dumps({"arm_mode": {"mode": mode, "transaction": transaction}})
