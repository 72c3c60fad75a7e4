"""Courtesy: who reads a long record steps aside while something is on its way to the disk.

Python lets one thread work at a time and changes over every 5 ms only; a commit, which changes
threads a dozen times, would take twenty times as long beside one that reads without a pause.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import Final

LONGEST_PAUSE: Final = 1.0
"""Seconds for which who reads steps aside at the most: a disk that hangs on writing may well let
itself be read."""


class Courtesy:
    """Between one thread that writes and one that reads."""

    def __init__(self) -> None:
        """Begin with nobody who writes."""
        self._writers = 0
        self._is_clear = Event()
        self._is_clear.set()
        self._is_over = False
        """Who reads has stepped aside for long enough, until the next write."""

    @contextmanager
    def shown(self) -> Iterator[None]:
        """Have readers step aside meanwhile. For the event loop only."""
        self._writers += 1
        self._is_clear.clear()
        if self._writers == 1:
            self._is_over = False
        try:
            yield
        finally:
            self._writers -= 1
            if not self._writers:
                self._is_clear.set()

    def let_by(self) -> None:
        """Step aside while something is written; to be called often by who reads."""
        if not self._is_clear.is_set() and not self._is_over:
            self._is_over = not self._is_clear.wait(LONGEST_PAUSE)
