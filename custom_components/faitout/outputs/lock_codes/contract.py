"""What a driver does: it writes, clears and reads one slot of one lock, and tells what came of it.

A driver decides nothing and remembers nothing that matters: what is to be in which slot, what was
tried and when to try again is for `engine/access/slots`. It raises `CodeRefusedError` where the
lock does not take a code; whatever else it raises means that nobody knows whether it was done.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, Protocol

from homeassistant.exceptions import HomeAssistantError

from ...engine.access.slots.order import LockAbility, SlotResult

MOST_SLOTS: Final = 20
"""No more of a lock's slots are used: people set their own codes at the lock as well."""

type CodeWindow = tuple[datetime, datetime]


class CodeRefusedError(HomeAssistantError):
    """The lock does not take this code: another slot has it, or it is not of its form."""


class NoAnswerError(HomeAssistantError):
    """The lock, or who speaks for it, did not answer in time, or not in a way that can be read."""


class CodeDriver(Protocol):
    """One lock, by one way to it. A code goes in as text and never comes out."""

    async def ability(self) -> LockAbility:
        """Return what the lock can."""

    async def write(self, slot: int, code: str, tag: str, window: CodeWindow | None) -> None:
        """Put a code into a slot; `tag` is a short word that stands for its grant, no secret."""

    async def clear(self, slot: int) -> None:
        """Empty a slot. One that is empty already is no error."""

    async def read(
        self, slot: int, code: str | None, tag: str, window: CodeWindow | None
    ) -> SlotResult:
        """Return what is in a slot, asked of the lock itself: empty, same, taken or other.

        `code` is what is meant to be in it, as far as that is still known.
        """

    async def limit(self, slot: int, window: CodeWindow) -> None:
        """Give the code in a slot another window. Only asked of a lock that keeps schedules."""


class LockActions(Protocol):
    """The actions that one integration offers for one lock."""

    async def call(self, action: str, data: Mapping[str, Any]) -> None:
        """Have something done."""

    async def ask(self, action: str, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Have something answered."""


def compared(found: str | None, code: str | None) -> SlotResult:
    """Return what it means that a lock shows this text in a slot that is taken.

    Many show stars, or nothing, instead of the code.
    """
    if not found or not found.isdecimal():
        return SlotResult.TAKEN
    if code is None:
        return SlotResult.TAKEN
    return SlotResult.SAME if found == code else SlotResult.OTHER
