"""What a lock holds, and what it held when: the truth that the hub does not know."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from .world import World


@dataclass(slots=True)
class Keeping:
    """The slots of a lock."""

    world: World
    slots: int
    codes: dict[int, str] = field(default_factory=dict)
    history: dict[str, list[tuple[datetime, bool]]] = field(default_factory=dict)
    """When each code was put into the lock, and when it was gone."""
    windows: dict[str, list[tuple[datetime, tuple[datetime, datetime] | None]]] = field(
        default_factory=dict
    )
    """In which window the lock itself lets each code open, since when; None: in none."""

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

    def limit(self, code: str, window: tuple[datetime, datetime] | None) -> None:
        """Let a code open in a window only, from now on; None: not at all."""
        self.windows.setdefault(code, []).append((self.world.now, window))

    def opens_in(self, code: str) -> list[tuple[datetime, datetime | None]]:
        """Return the spans in which a code opened the lock; None: it still does."""
        spans: list[tuple[datetime, datetime | None]] = []
        for at, opens in self.history.get(code, ()):
            if opens:
                spans.append((at, None))
            else:
                spans[-1] = (spans[-1][0], at)
        return spans if code not in self.windows else self._limited(spans, self.windows[code])

    def _limited(
        self,
        spans: list[tuple[datetime, datetime | None]],
        limits: list[tuple[datetime, tuple[datetime, datetime] | None]],
    ) -> list[tuple[datetime, datetime | None]]:
        """Return what is left of spans by the windows that held in each part of them."""
        found: list[tuple[datetime, datetime | None]] = []
        ends = [at for at, _ in limits[1:]] + [datetime.max.replace(tzinfo=UTC)]
        for start, end in spans:
            for (since, window), until in zip(limits, ends, strict=True):
                if window is None:
                    continue
                first = max(start, since, window[0])
                last = min(end or until, until, window[1])
                if first < last and found and found[-1][1] == first:
                    found[-1] = (found[-1][0], last)
                elif first < last:
                    found.append((first, last))
        return found

    def left(self, foreign: Mapping[int, str]) -> dict[int, str]:
        """Return what is in it besides what others put there."""
        return {slot: code for slot, code in self.codes.items() if foreign.get(slot) != code}

    def _note(self, code: str, *, opens: bool) -> None:
        told = self.history.setdefault(code, [])
        if not told or told[-1][1] is not opens:
            told.append((self.world.now, opens))
