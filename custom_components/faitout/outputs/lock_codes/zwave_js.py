"""Z-Wave locks through Z-Wave JS: its actions set and clear codes, its node is asked for them.

What `get_lock_usercode` returns is what Z-Wave JS remembers, and it remembers a code as soon as it
was sent. So the node itself is asked. The action that can do that (`invoke_cc_api`) writes the
answer, and with it the code, into the log; the library that Home Assistant has for it does not.

A code of letters, of three or of eleven digits, and a slot beyond the last are confirmed by some
locks and kept by none, so all this is looked at before anything is sent.
"""

from typing import Any, Final, Protocol, override

from ...engine.access.slots.order import LockAbility, SlotResult
from .contract import (
    MOST_SLOTS,
    CodeDriver,
    CodeRefusedError,
    CodeWindow,
    LockActions,
    NoAnswerError,
    compared,
)

SHORTEST: Final = 4
LONGEST: Final = 10
"""What the User Code command class allows; used where the lock tells nothing narrower."""
AVAILABLE: Final = 0
"""The status of an empty slot (`CodeSlotStatus`)."""
PIN: Final = "pin_code"
"""The word for a code among the kinds of credentials that a lock tells of."""


class CodeNode(Protocol):
    """The node of a lock."""

    async def code_in(self, slot: int) -> tuple[int | None, str | None]:
        """Ask the lock for the status and the text of a slot."""


class ZwaveDriver(CodeDriver):
    """A lock of Z-Wave JS. Slots count from 1."""

    def __init__(self, actions: LockActions, node: CodeNode) -> None:
        """Take the ways to the lock."""
        self._actions = actions
        self._node = node
        self._ability: LockAbility | None = None

    @override
    async def ability(self) -> LockAbility:
        slots = len(await self._actions.ask("get_lock_usercode", {}))
        if not slots:
            raise NoAnswerError("The lock has no slots for codes, or was not asked for them yet")
        shortest, longest = await self._lengths()
        first = max(1, slots - MOST_SLOTS + 1)
        self._ability = LockAbility(first=first, last=slots, shortest=shortest, longest=longest)
        return self._ability

    @override
    async def write(self, slot: int, code: str, tag: str, window: CodeWindow | None) -> None:
        if self._ability and not (self._ability.fits(code) and slot <= self._ability.last):
            raise CodeRefusedError("The lock takes no such code, or has no such slot")
        await self._actions.call("set_lock_usercode", {"code_slot": slot, "usercode": code})

    @override
    async def clear(self, slot: int) -> None:
        await self._actions.call("clear_lock_usercode", {"code_slot": slot})

    @override
    async def read(
        self, slot: int, code: str | None, tag: str, window: CodeWindow | None
    ) -> SlotResult:
        status, found = await self._node.code_in(slot)
        if status is None:
            raise NoAnswerError("The lock does not say what is in the slot")
        return SlotResult.EMPTY if status == AVAILABLE else compared(found, code)

    @override
    async def limit(self, slot: int, window: CodeWindow) -> None:
        raise NoAnswerError("Z-Wave JS offers no schedules")

    async def _lengths(self) -> tuple[int, int]:
        """Return how short and how long a code may be."""
        try:
            answer = await self._actions.ask("get_credential_capabilities", {})
            pin: dict[str, Any] = answer["supported_credential_types"][PIN]
            shortest, longest = int(pin["min_length"]), int(pin["max_length"])
        except Exception:  # noqa: BLE001 - older locks and servers know nothing of it
            return SHORTEST, LONGEST
        return max(shortest, SHORTEST), min(longest, LONGEST)
