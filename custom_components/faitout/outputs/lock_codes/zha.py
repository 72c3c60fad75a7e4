"""Zigbee locks through ZHA: its actions set and clear codes, the lock's cluster is asked for them.

The actions count slots from 1 and send one less; the numbers here are those over the air, so that
a lock has the same ones behind zigbee2mqtt. The number 0 is left alone: in many locks it is the
master's. What the lock answers to a write the action does not look at.
"""

from collections.abc import Mapping
from typing import Final, Protocol, override

from ...engine.access.slots.order import LockAbility, SlotResult
from .contract import MOST_SLOTS, CodeDriver, CodeWindow, LockActions, NoAnswerError, compared

PINS: Final = "num_of_pin_users_supported"
SHORTEST: Final = "min_pin_len"
LONGEST: Final = "max_pin_len"
AVAILABLE: Final = 0
"""The status of an empty slot (`DoorLock.UserStatus`)."""


class CodeCluster(Protocol):
    """The cluster of a door lock."""

    async def attributes(self, names: tuple[str, ...]) -> Mapping[str, int]:
        """Return what the lock says of itself, as far as it does."""

    async def code_in(self, user: int) -> tuple[int, str | None]:
        """Ask the lock for the status and the text of a slot, by its number over the air."""


class ZhaDriver(CodeDriver):
    """A lock of ZHA. Slots count as over the air, from 1."""

    def __init__(self, actions: LockActions, cluster: CodeCluster) -> None:
        """Take the ways to the lock."""
        self._actions = actions
        self._cluster = cluster

    @override
    async def ability(self) -> LockAbility:
        found = await self._cluster.attributes((PINS, SHORTEST, LONGEST))
        if found.get(PINS, 0) < 2:  # noqa: PLR2004 - the master's, and one
            raise NoAnswerError("The lock does not say how many codes it keeps")
        return LockAbility(
            first=1,
            last=min(found[PINS] - 1, MOST_SLOTS),
            shortest=max(found.get(SHORTEST, 4), 4),
            longest=min(found.get(LONGEST, 8), 8),
        )

    @override
    async def write(self, slot: int, code: str, tag: str, window: CodeWindow | None) -> None:
        await self._actions.call("set_lock_user_code", {"code_slot": slot + 1, "user_code": code})

    @override
    async def clear(self, slot: int) -> None:
        await self._actions.call("clear_lock_user_code", {"code_slot": slot + 1})

    @override
    async def read(
        self, slot: int, code: str | None, tag: str, window: CodeWindow | None
    ) -> SlotResult:
        status, found = await self._cluster.code_in(slot)
        return SlotResult.EMPTY if status == AVAILABLE else compared(found, code)

    @override
    async def limit(self, slot: int, window: CodeWindow) -> None:
        raise NoAnswerError("ZHA offers no schedules")
