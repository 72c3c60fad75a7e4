"""What the page without script says of a space: the words of the other pages, and times that stand.

Nothing counts down here, so a release is told by its time. page/words.js says the same with script.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from ..engine.told import Told
from ..words.times import Times
from .snapshot import SpaceShown

A_DAY: Final = timedelta(days=1).total_seconds()
MARKS: Final[Mapping[str, str]] = {
    "free": "✓",
    "soon": "✓",
    "awaiting": "…",
    "occupied": "■",
    Told.UNSURE: "?",
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
        self._times = Times(language, zone)
        self._now = now

    def say(self, key: str, **values: str) -> str:
        """Return a text of the pages."""
        return self._texts.get(key, key).format(**values)

    def clock(self, seconds: float) -> str:
        """Return a time of the day as the language writes it."""
        return self._times.clock(_instant(seconds))

    def when(self, seconds: float, *, answers: bool = False) -> str:
        """Return a time, with its day where that is another one."""
        return self._times.when(_instant(seconds), self._now, answers=answers)

    def words(self, space: SpaceShown) -> PlainWords:
        """Return what is said of a space."""
        state = space["state"]
        lines = (self._detail(space), self._more(space))
        return PlainWords(
            state,
            MARKS.get(state, "\N{EN DASH}"),
            self.say(f"state_{_word(space)}"),
            tuple(line for line in lines if line),
        )

    def _detail(self, space: SpaceShown) -> str:
        if release := space.get("release"):
            return self.say("spoken_release", at=self.clock(release))
        until = space["until"]
        if space["state"] == "closed" and until:
            return self.say("opens", at=self.when(until, answers=True))
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
        if state == Told.UNKNOWN:
            return self.say("not_yet")
        if why := space.get("why"):
            return why
        if state == Told.UNSURE:
            return self.say("unsure" if space["until"] else "unsure_bookings")
        if state == "awaiting":
            return self.say("expected")
        if following := space.get("next"):
            start, end = following
            return self.say("next", start=self.clock(start), end=self.when(end))
        return ""


def _instant(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _word(space: SpaceShown) -> str:
    """Return the state as it is called: what can never be booked is not "not booked"."""
    if space["state"] != Told.UNSURE:
        return space["state"]
    if space["kind"] == "common":
        return "unknown"
    return "unsure" if space["until"] else "doubt"
