"""So many requests and no more, so that a client gone wild does not fill the journal."""

from collections.abc import Callable
from typing import Final

from .request import PayloadError, RequestFault

BURST: Final = 20.0
"""Requests of one site that are taken at once."""
PER_SECOND: Final = 5.0
"""Requests of one site that are taken in the long run."""


class Ration:
    """What of a site's requests is taken."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Take a clock that is never put back, in seconds."""
        self._clock = clock
        self._allowance = BURST
        self._asked_at = 0.0

    def take(self, correlation: str) -> None:
        """Let a request through; raise PayloadError for one too many."""
        now = self._clock()
        self._allowance = min(BURST, self._allowance + (now - self._asked_at) * PER_SECOND)
        self._asked_at = now
        if self._allowance < 1:
            raise PayloadError(RequestFault.BUSY, correlation)
        self._allowance -= 1
