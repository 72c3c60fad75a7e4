"""Time that runs as fast as it can, and what happens in it, in order.

Drivers are coroutines; here they wait with `pause` instead of on an event loop, so that days of a
lock take seconds and the same seed gives the same day.
"""

from collections.abc import Callable, Coroutine, Generator
from datetime import datetime, timedelta
from heapq import heappop, heappush
from types import coroutine
from typing import Any


@coroutine
def pause(seconds: float) -> Generator[float]:
    """Let time go by, inside a coroutine that a `World` runs."""
    yield seconds


class World:
    """A clock, and what is due."""

    def __init__(self, start: datetime) -> None:
        """Begin at a time, aware UTC."""
        self.now = start
        self._due: list[tuple[datetime, int, Callable[[], None]]] = []
        self._count = 0

    def at(self, when: datetime, act: Callable[[], None]) -> None:
        """Have something happen at a time, or now where it is past."""
        self._count += 1
        heappush(self._due, (max(when, self.now), self._count, act))

    def after(self, seconds: float, act: Callable[[], None]) -> None:
        """Have something happen later."""
        self.at(self.now + timedelta(seconds=seconds), act)

    def run(self, until: datetime) -> None:
        """Let all happen that is due until then."""
        while self._due and self._due[0][0] <= until:
            self.now, _, act = heappop(self._due)
            act()
        self.now = until

    def start[T](
        self, work: Coroutine[float, Any, T], seconds: float, ended: Callable[[T | None], None]
    ) -> Callable[[], None]:
        """Run a coroutine; `ended` has its value, None where it failed or took too long.

        Returns what kills it: then nobody hears of it again.
        """
        running = _Running(self, work, ended)
        self.after(seconds, running.give_up)
        running.go_on()
        return running.kill


class _Running[T]:
    """A coroutine on its way."""

    def __init__(
        self, world: World, work: Coroutine[float, Any, T], ended: Callable[[T | None], None]
    ) -> None:
        self._world = world
        self._work = work
        self._ended = ended
        self._is_over = False

    def go_on(self) -> None:
        """Run to the next pause."""
        if self._is_over:
            return
        try:
            seconds = self._work.send(None)
        except StopIteration as end:
            self._end(end.value)
        except Exception:  # noqa: BLE001 - whatever a driver raises: nobody knows what was done
            self._end(None)
        else:
            self._world.after(seconds, self.go_on)

    def give_up(self) -> None:
        """Take it for failed: it took too long."""
        if not self._is_over:
            self._work.close()
            self._end(None)

    def kill(self) -> None:
        """End it without a word."""
        if not self._is_over:
            self._is_over = True
            self._work.close()

    def _end(self, value: T | None) -> None:
        self._is_over = True
        self._ended(value)
