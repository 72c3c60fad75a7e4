"""Marks in iCalendar text that Home Assistant's events do not carry: cancelled, or not busy.

Only the few lines that are needed are looked at; nothing is expanded, and text that is no
calendar has no marks.
"""

from collections.abc import Iterator, Mapping
import re
from typing import Final

type Instance = tuple[str, str]
"""A uid and the instance of it, as `instance_of` writes it; empty for all of them."""

FOLD: Final = re.compile(r"\r?\n[ \t]")
INSTANCE_DIGITS: Final = 14
UNBOOKED: Final = frozenset({("STATUS", "CANCELLED"), ("TRANSP", "TRANSPARENT")})
HINTS: Final = tuple(value for _, value in sorted(UNBOOKED))


def unbooked(text: str) -> Mapping[Instance, bool]:
    """Return which events of a calendar are marked as being no booking, and which are not.

    What is said of one instance goes before what is said of all of them; see `is_unbooked`.
    """
    unfolded = FOLD.sub("", text)
    upper = unfolded.upper()
    return dict(_events(unfolded)) if any(hint in upper for hint in HINTS) else {}


def is_unbooked(marks: Mapping[Instance, bool], uid: str, instance: str) -> bool:
    """Return whether an event is marked as being no booking."""
    of_all = marks.get((uid, ""), False)
    return marks.get((uid, instance_of(instance)), of_all)


def instance_of(recurrence_id: str) -> str:
    """Return the instance on the wall clock, by whichever way its id is written."""
    return re.sub(r"\D", "", recurrence_id)[:INSTANCE_DIGITS]


def _events(text: str) -> Iterator[tuple[Instance, bool]]:
    inside: list[str] = []
    uid = instance = ""
    is_marked = False
    for line in text.splitlines():
        head, _, value = line.partition(":")
        name = head.partition(";")[0].strip().upper()
        if name == "BEGIN":
            inside.append(value.strip().upper())
            if inside[-1] == "VEVENT":
                uid, instance, is_marked = "", "", False
        elif name == "END":
            if inside and inside.pop() == "VEVENT" and uid:
                yield (uid, instance), is_marked
        elif inside and inside[-1] == "VEVENT":
            if name == "UID":
                uid = value.strip()
            elif name == "RECURRENCE-ID":
                instance = instance_of(value)
            elif (name, value.strip().upper()) in UNBOOKED:
                is_marked = True
