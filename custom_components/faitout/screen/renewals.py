"""A new secret for the one browser that is rightly a screen, after its cookie was copied.

    a person points at a line ──► the hub takes a new secret for the screen ──► all streams end
    that line shows the old one ──► is let in, and given the new one ──► shows it: the old is void
    any other line shows the old one ──► is turned out

It is given once and within minutes; where the hub restarts meanwhile, the screen is paired again.
Pure: the time is handed in, aware UTC.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from .credential import Digest, Secret, digest_of, is_same, new_secret
from .lines import ScreenLine, turn_key

LIFETIME: Final = timedelta(minutes=10)
"""How long a screen has to come for its new secret; one that runs comes within a second."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """A new secret that waits for the browser which may have it."""

    screen: str
    before: Digest
    """Of the secret that was copied."""
    turn: Digest
    """The browser that may have the new one, ..."""
    home: str
    """... and where it was when a person pointed at it."""
    secret: Secret
    until: datetime


class Renewals:
    """The new secrets that wait, one for each screen at most."""

    def __init__(self) -> None:
        """Begin with none."""
        self._waiting: dict[str, Renewal] = {}

    def begin(self, line: ScreenLine, screen: str, before: Digest, now: datetime) -> Digest:
        """Make a new secret for one browser of a screen; return its digest."""
        secret, home = new_secret(), line.asker.home
        self._waiting[screen] = Renewal(screen, before, line.turn, home, secret, now + LIFETIME)
        return digest_of(secret)

    def for_browser(
        self, secret: Secret | None, turn: Secret | None, home: str, now: datetime
    ) -> Renewal | None:
        """Return what waits for a browser that still shows the old secret, or None."""
        if secret is None or turn is None:
            return None
        shown = (turn_key(turn), home)
        digest = digest_of(secret)
        for each in self._waiting.values():
            if now >= each.until or (each.turn, each.home) != shown:
                continue
            if is_same(each.before, digest):
                return each
        return None

    def is_shown(self, screen: str) -> None:
        """Forget what waited for a screen: its browser has it."""
        self._waiting.pop(screen, None)
