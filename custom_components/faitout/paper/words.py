"""The words of a sign, in its language. Times stand on the clock of the site."""

from datetime import datetime
from functools import cache
import json
from pathlib import Path
from typing import Final

from ..engine.posted import PaperWord, Posted
from ..words.times import NO_BREAK, Times
from .notice import Content, Notice

FOLDER: Final = Path(__file__).parent / "texts"
LANGUAGES: Final = ("fr", "en")


@cache
def texts(language: str) -> dict[str, str]:
    """Return the texts of a language, English where there are none. Reads a file, once."""
    known = language if language in LANGUAGES else "en"
    found: dict[str, str] = json.loads((FOLDER / f"{known}.json").read_text("utf-8"))
    return found


def times_of(content: Content) -> Times:
    """Return what writes times on a sign."""
    return Times(content.language, content.zone)


def ends_at(at: datetime, as_of: datetime, content: Content) -> str:
    """Return a time in a piece, so that no line ends within it."""
    return times_of(content).on_paper(at, as_of).replace(" ", NO_BREAK)


def state(content: Content) -> str:
    """Return the state in a word."""
    word = "doubt" if has_unknown_bookings(content.posted) else content.posted.word
    return texts(content.language)[f"state_{word}"]


def has_unknown_bookings(posted: Posted) -> bool:
    """Return whether it is not known what is booked, so that nobody may say "not booked"."""
    return posted.word is PaperWord.UNSURE and posted.until is None


def until(notice: Notice) -> str:
    """Return how long the state lasts, or what else there is to say of it; may be empty."""
    content = notice.content
    posted, say = content.posted, texts(content.language)
    match posted.word:
        case PaperWord.OUT_OF_SERVICE:
            return ""
        case PaperWord.UNSURE if has_unknown_bookings(posted):
            return say["unsure_bookings"]
        case PaperWord.UNKNOWN | PaperWord.UNSURE:
            return say[posted.word]
        case PaperWord.CLOSED:
            key = "closed_until"
        case _:
            key = "until"
    if posted.until is None:
        return say["walk_in"] if posted.walk_in else ""
    return say[key].format(at=ends_at(posted.until, notice.as_of, content))


def remark(notice: Notice) -> str:
    """Return why it is closed, or what becomes of a booking that nobody comes to; may be empty."""
    content = notice.content
    if content.posted.why:
        return content.posted.why
    if content.posted.release_at is None:
        return ""
    at = ends_at(content.posted.release_at, notice.as_of, content)
    return texts(content.language)["release"].format(at=at)


def bookings(notice: Notice) -> list[str]:
    """Return the next bookings, times only, in order."""
    content = notice.content
    say = texts(content.language)["stretch"]
    return [
        say.format(start=ends_at(start, notice.as_of, content), end=times_of(content).end(end))
        for start, end in content.posted.bookings
    ]


def age(notice: Notice, *, in_short: bool = False) -> str:
    """Return of when it is, and when the sign asks again."""
    content = notice.content
    say = texts(content.language)
    seen = times_of(content).clock(notice.as_of)
    again = ends_at(notice.next_at, notice.as_of, content)
    if in_short:
        return say["age_in_short"].format(as_of=seen, asks_next=again)
    return f"{say['as_of'].format(at=seen)} \u2013 {say['asks_next'].format(at=again)}"
