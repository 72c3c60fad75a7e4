"""Zigbee locks through zigbee2mqtt: codes go out as MQTT messages, and so does what is asked.

It publishes the state of the lock with all that it remembers, so that a code which was deleted may
stand there still, and a message may come that is no answer. Only the status of the slot counts, and
only in a message after the question; of several that come shortly after one another the last.
The code itself is published where somebody has set *expose_pin*; it is not needed here.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol, override

from ...engine.access.slots.order import LockAbility, SlotResult
from .contract import MOST_SLOTS, CodeDriver, CodeWindow, NoAnswerError, compared

PINS: Final = "numOfPinUsersSupported"
SHORTEST: Final = "minPinLen"
LONGEST: Final = "maxPinLen"
PROPERTY: Final = "faitout_lock"
"""Where zigbee2mqtt puts what it was told to read."""
EMPTY: Final = "available"
EMPTY_TWICE: Final = 2
"""So often a slot has to be called empty: once may be what zigbee2mqtt remembers, told with some
other report while the answer was lost. Who took that for true would leave a code in the lock."""

type BridgeWord = Mapping[str, Any]
type Pick = Callable[[BridgeWord], BridgeWord | None]


class LockTopic(Protocol):
    """The topic of one device of zigbee2mqtt."""

    async def send(self, part: str, payload: BridgeWord) -> None:
        """Publish below the topic: `set` or `get`."""

    async def ask(self, part: str, payload: BridgeWord, pick: Pick) -> BridgeWord:
        """Publish, and return what `pick` finds in the last message that comes of it.

        Raises `NoAnswerError` where it finds something but `None` in none.
        """


class Zigbee2MqttDriver(CodeDriver):
    """A lock of zigbee2mqtt. Slots count as over the air, from 1."""

    def __init__(self, topic: LockTopic) -> None:
        """Take the way to the lock."""
        self._topic = topic

    @override
    async def ability(self) -> LockAbility:
        wanted = {
            "cluster": "closuresDoorLock",
            "attributes": [PINS, SHORTEST, LONGEST],
            "state_property": PROPERTY,
        }
        found = await self._topic.ask(
            "set", {"read": wanted}, lambda told: _object(told.get(PROPERTY))
        )
        pins = int(found.get(PINS) or 0)
        if pins < 2:  # noqa: PLR2004 - the master's, and one
            raise NoAnswerError("The lock does not say how many codes it keeps")
        return LockAbility(
            first=1,
            last=min(pins - 1, MOST_SLOTS),
            shortest=max(int(found.get(SHORTEST) or 4), 4),
            longest=min(int(found.get(LONGEST) or 8), 8),
        )

    @override
    async def write(self, slot: int, code: str, tag: str, window: CodeWindow | None) -> None:
        user = {"user": slot, "user_type": "unrestricted", "user_enabled": True, "pin_code": code}
        await self._topic.send("set", {"pin_code": user})

    @override
    async def clear(self, slot: int) -> None:
        await self._topic.send("set", {"pin_code": {"user": slot, "pin_code": None}})

    @override
    async def read(
        self, slot: int, code: str | None, tag: str, window: CodeWindow | None
    ) -> SlotResult:
        def pick(told: BridgeWord) -> BridgeWord | None:
            return _object((_object(told.get("users")) or {}).get(str(slot)))

        user: BridgeWord = {}
        for _ in range(EMPTY_TWICE):
            user = await self._topic.ask("get", {"pin_code": {"user": slot}}, pick)
            if user.get("status") != EMPTY:
                break
        else:
            return SlotResult.EMPTY
        found = user.get("pin_code")
        return compared(None if found is None else str(found), code)

    @override
    async def limit(self, slot: int, window: CodeWindow) -> None:
        raise NoAnswerError("zigbee2mqtt offers no schedules")


def _object(found: object) -> BridgeWord | None:
    """Return what was found where it is an object of JSON; anything else is no answer."""
    return found if isinstance(found, dict) else None
