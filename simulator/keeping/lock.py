"""What a lock holds, and what it held when: the truth that the hub does not know."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from .world import World


@dataclass(slots=True)
class Keeping:
    """The slots of a lock."""

    world: World
    slots: int
    codes: dict[int, str] = field(default_factory=dict)
    history: dict[str, list[tuple[datetime, bool]]] = field(default_factory=dict)
    """When each code began to open the lock, and when it ended."""

    def put(self, slot: int, code: str) -> None:
        """Have a code in a slot from now on."""
        if 0 <= slot <= self.slots and self.codes.get(slot) != code:
            self.empty(slot)
            self.codes[slot] = code
            self._note(code, opens=True)

    def empty(self, slot: int) -> None:
        """Have nothing in a slot from now on."""
        if (code := self.codes.pop(slot, None)) is not None and code not in self.codes.values():
            self._note(code, opens=False)

    def opens_in(self, code: str) -> list[tuple[datetime, datetime | None]]:
        """Return the spans in which a code opened the lock; None: it still does."""
        spans: list[tuple[datetime, datetime | None]] = []
        for at, opens in self.history.get(code, ()):
            if opens:
                spans.append((at, None))
            else:
                spans[-1] = (spans[-1][0], at)
        return spans

    def left(self, foreign: Mapping[int, str]) -> dict[int, str]:
        """Return what is in it besides what others put there."""
        return {slot: code for slot, code in self.codes.items() if foreign.get(slot) != code}

    def _note(self, code: str, *, opens: bool) -> None:
        told = self.history.setdefault(code, [])
        if not told or told[-1][1] is not opens:
            told.append((self.world.now, opens))
