"""The words of a sign, in its language. Times stand on the clock of the site."""

from datetime import datetime, timedelta
from functools import cache
import json
from pathlib import Path
from typing import Final

from ..engine.posted import PaperWord
from .notice import Content, Notice

FOLDER: Final = Path(__file__).parent / "texts"
LANGUAGES: Final = ("fr", "en")
WEEKDAYS: Final = {
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}


@cache
def texts(language: str) -> dict[str, str]:
    """Return the texts of a language, English where there are none. Reads a file, once."""
    known = language if language in LANGUAGES else "en"
    found: dict[str, str] = json.loads((FOLDER / f"{known}.json").read_text("utf-8"))
    return found


def clock(at: datetime, content: Content) -> str:
    """Return a time of day: 8 h, 14 h 05, or 14:05."""
    local = at.astimezone(content.zone)
    if content.language != "fr":
        return f"{local:%H:%M}"
    return f"{local.hour}\u00a0h" + (f"\u00a0{local.minute:02}" if local.minute else "")


def end_clock(at: datetime, content: Content) -> str:
    """Return a time of day at which something ends: midnight is 24 h."""
    local = at.astimezone(content.zone)
    if local.hour or local.minute:
        return clock(at, content)
    return "24\u00a0h" if content.language == "fr" else "24:00"


def when(at: datetime, as_of: datetime, content: Content) -> str:
    """Return a time, with its day unless that is the one of `as_of`. Midnight belongs to it."""
    zone = content.zone
    if (at - timedelta(seconds=1)).astimezone(zone).date() <= as_of.astimezone(zone).date():
        return end_clock(at, content)
    weekdays = WEEKDAYS.get(content.language, WEEKDAYS["en"])
    return f"{weekdays[at.astimezone(zone).weekday()]}\u00a0{clock(at, content)}"


def state(content: Content) -> str:
    """Return the state in a word."""
    return texts(content.language)[f"state_{content.posted.word}"]


def until(notice: Notice) -> str:
    """Return how long the state lasts, or what else there is to say of it; may be empty."""
    content = notice.content
    posted, say = content.posted, texts(content.language)
    match posted.word:
        case PaperWord.OUT_OF_SERVICE | PaperWord.UNKNOWN | PaperWord.UNSURE:
            return say[posted.word]
        case PaperWord.CLOSED:
            key = "closed_until"
        case _:
            key = "until_closing" if posted.is_until_closing else "until"
    if posted.until is None:
        return say["walk_in"] if posted.walk_in else ""
    return say[key].format(at=when(posted.until, notice.as_of, content))


def remark(notice: Notice) -> str:
    """Return what becomes of a booking that nobody comes to; empty where that is not known."""
    content = notice.content
    if content.posted.release_at is None:
        return ""
    at = when(content.posted.release_at, notice.as_of, content)
    return texts(content.language)["release"].format(at=at)


def bookings(notice: Notice) -> list[str]:
    """Return the next bookings, times only, in order."""
    content = notice.content
    say = texts(content.language)["stretch"]
    return [
        say.format(start=when(start, notice.as_of, content), end=end_clock(end, content))
        for start, end in content.posted.bookings
    ]


def age(notice: Notice) -> str:
    """Return of when it is, and when the sign asks again."""
    content = notice.content
    say = texts(content.language)
    as_of = say["as_of"].format(at=clock(notice.as_of, content))
    asks_next = say["asks_next"].format(at=when(notice.next_at, notice.as_of, content))
    return f"{as_of} \u2013 {asks_next}"
