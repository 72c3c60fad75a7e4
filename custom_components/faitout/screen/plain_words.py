"""What the page without script says of a space: the words of the other pages, and times that stand.

Nothing counts down here, so a release is told by its time. page/words.js says the same with script.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from .snapshot import UNSURE, SpaceShown

A_DAY: Final = timedelta(days=1).total_seconds()
NO_BREAK: Final = "\u00a0"
MARKS: Final[Mapping[str, str]] = {
    "free": "✓",
    "soon": "✓",
    "awaiting": "…",
    "occupied": "■",
    UNSURE: "?",
    "closed": "×",  # noqa: RUF001 - a cross that every font has
    "out_of_service": "!",
}
"""For who tells no colours apart; others than these are unknown."""


@dataclass(frozen=True, slots=True)
class PlainWords:
    """A space in words."""

    look: str
    """A state, as the style calls it."""
    mark: str
    word: str
    lines: tuple[str, ...]


class Speaker:
    """Says what is shown of spaces, in one language, at one instant."""

    def __init__(
        self, texts: Mapping[str, str], language: str, zone: tzinfo, now: datetime
    ) -> None:
        """Take the texts of the pages, and the zone of the site; `now` is aware UTC."""
        self._texts = texts
        self._is_french = language == "fr"
        self._zone = zone
        self._now = now.astimezone(zone)

    def say(self, key: str, **values: str) -> str:
        """Return a text of the pages."""
        return self._texts.get(key, key).format(**values)

    def clock(self, seconds: float) -> str:
        """Return a time of the day as the language writes it."""
        at = self._local(seconds)
        if not self._is_french:
            return f"{at:%H:%M}"
        hour = f"{at.hour}{NO_BREAK}h"
        return f"{hour}{NO_BREAK}{at:%M}" if at.minute else hour

    def when(self, seconds: float, prefix: str = "") -> str:
        """Return a time, with its day where that is another one; with `at_` it answers when."""
        day, today = self._local(seconds).date(), self._now.date()
        is_midnight = day > today and self._local(seconds - 1).date() == today
        at = self.say("midnight") if is_midnight else self.clock(seconds)
        if day == today or is_midnight:
            return self.say("at_today", at=at) if prefix else at
        if day == today + timedelta(days=1):
            return self.say(f"{prefix}tomorrow", at=at)
        return self.say(f"{prefix}on_day", day=f"{self._local(seconds):%d/%m}", at=at)

    def words(self, space: SpaceShown) -> PlainWords:
        """Return what is said of a space."""
        state = space["state"]
        is_known = f"state_{state}" in self._texts
        look = state if is_known else "unknown"
        # What can never be booked is not "not booked".
        is_doubt = space["kind"] == "common" and state == UNSURE
        word = self.say("state_unknown" if is_doubt or not is_known else f"state_{state}")
        lines = (self._detail(space), self._more(space))
        return PlainWords(look, MARKS.get(look, "–"), word, tuple(line for line in lines if line))  # noqa: RUF001

    def _detail(self, space: SpaceShown) -> str:
        if release := space.get("release"):
            return self.say("spoken_release", at=self.clock(release))
        until = space["until"]
        if space["state"] == "closed" and until:
            return self.say("opens", at=self.when(until, "at_"))
        if space.get("walk_in"):
            return self.say("walk_in")
        if space["state"] == "out_of_service" or not until:
            return ""
        if until - self._now.timestamp() > A_DAY:
            return self.say("all_day")
        return self.say("until", at=self.when(until))

    def _more(self, space: SpaceShown) -> str:
        state = space["state"]
        if space.get("release"):
            return self.say("release_left" if space.get("left") else "release_missed")
        if state == "out_of_service":
            return self.say("out_of_service")
        if state == UNSURE:
            return self.say("unsure")
        if state == "awaiting":
            return self.say("expected")
        if following := space.get("next"):
            start, end = following
            return self.say("next", start=self.clock(start), end=self.when(end))
        return ""

    def _local(self, seconds: float) -> datetime:
        return datetime.fromtimestamp(seconds, UTC).astimezone(self._zone)
