"""Which browsers look on as one screen: there should be one; two mean that its cookie was copied.

Beside the secret that lets a screen in, its browser has a second cookie, its turn: it is another
after each time the page is loaded, and says nothing but which browser this is. All windows of one
browser have the same; a copy goes its own way from the first time that either of them loads.

    a turn that is new ──► all other lines of this screen are asked to show theirs again
    shown again        ──► a second browser: the cookie was copied
    not shown again    ──► the same browser, loaded anew

So a reload, a second window and a power cut that loses the last cookie are no alarm. Nobody is
let in by a turn. Pure: the time is handed in, aware UTC.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from .askers import ScreenAsker
from .credential import Digest, Secret, digest_of

MOST_LINES: Final = 4
"""Browsers that look on as one screen at once. One more is refused and told why: before, they threw
each other out, again and again."""
MOST_KNOWN: Final = 16
"""Browsers of one screen that are known at once, with those that have to show their turn again."""
GONE_AFTER_SECONDS: Final = 25
"""An open stream says each ten seconds that it is there."""
NO_TURN: Final = Digest("")
"""Of a browser that has no such cookie, as those had that were let in before there was one."""


class TooManyLinesError(Exception):
    """As many browsers look on as this screen as may."""


@dataclass(frozen=True, slots=True)
class ScreenLine:
    """One browser that looks on as a screen."""

    turn: Digest
    asker: ScreenAsker
    since: datetime
    heard: datetime
    """When it was there last, aware UTC."""
    is_sure: bool = True
    """It has shown its turn since another line came."""


class ScreenLines:
    """The lines of all screens, by the screen."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._lines: dict[str, dict[Digest, ScreenLine]] = {}

    def __len__(self) -> int:
        """Return how many lines are known, of all screens."""
        return sum(map(len, self._lines.values()))

    def enter(self, screen: str, turn: Secret | None, asker: ScreenAsker, now: datetime) -> bool:
        """Take in who shows a turn; return whether all others are to show theirs again.

        Raises TooManyLinesError.
        """
        key = turn_key(turn)
        lines = self._there(screen, now)
        known = lines.get(key)
        is_sure = known is not None and known.is_sure
        if not is_sure and sum(each.is_sure for each in lines.values()) >= MOST_LINES:
            raise TooManyLinesError
        if known:
            lines[key] = replace(known, asker=asker, heard=now, is_sure=True)
            return False
        for other, each in lines.items():
            lines[other] = replace(each, is_sure=False)
        while len(lines) >= MOST_KNOWN:
            del lines[next(iter(lines))]
        lines[key] = ScreenLine(key, asker, now, now)
        return len(lines) > 1

    def hear(self, screen: str, turn: Secret | None, now: datetime) -> None:
        """Note that a line is still open."""
        lines = self._there(screen, now)
        if known := lines.get(turn_key(turn)):
            lines[known.turn] = replace(known, heard=now)

    def of(self, screen: str, now: datetime) -> tuple[ScreenLine, ...]:
        """Return the browsers that surely look on as a screen now, who came first first."""
        return tuple(each for each in self._there(screen, now).values() if each.is_sure)

    def is_copied(self, screen: str, now: datetime) -> bool:
        """Return whether two browsers look on as one screen."""
        return len(self.of(screen, now)) > 1

    def forget(self, screen: str) -> None:
        """Forget a screen that is let in no more."""
        self._lines.pop(screen, None)

    def _there(self, screen: str, now: datetime) -> dict[Digest, ScreenLine]:
        """Return the lines of a screen without those that have gone."""
        gone_before = now - timedelta(seconds=GONE_AFTER_SECONDS)
        lines = self._lines.setdefault(screen, {})
        for line in list(lines.values()):
            if line.heard <= gone_before:
                del lines[line.turn]
        return lines


def turn_key(turn: Secret | None) -> Digest:
    """Return what a turn is known by."""
    return NO_TURN if turn is None else digest_of(turn)
