"""A calendar as it is sent: iCalendar (RFC 5545), in UTC, the same text for the same facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Final

from icalendar import Calendar, Event
from icalendar.prop import vDuration

from .revisions import Revision

PRODUCT: Final = "-//Faitout//spaces//EN"
ASK_EVERY: Final = timedelta(minutes=15)
"""How often calendars are told to ask; most ask when they like."""


@dataclass(frozen=True, slots=True)
class WrittenCalendar:
    """A calendar as it is sent."""

    body: bytes
    tag: str
    """Differs where the body does."""


def written(
    name: str, word: str, told: Mapping[str, Revision], closed: Mapping[str, str]
) -> WrittenCalendar:
    """Return the calendar of a space. Blocks for a while.

    `word` stands for every booking, `closed` says of the other stretches why it is closed.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vDuration(ASK_EVERY), parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", vDuration(ASK_EVERY))
    for uid, stretch in sorted(told.items(), key=lambda each: (each[1].start, each[0])):
        calendar.add_component(_event(uid, stretch, closed.get(uid, word)))
    body = calendar.to_ical()
    return WrittenCalendar(body, sha256(body).hexdigest()[:32])


def _event(uid: str, stretch: Revision, word: str) -> Event:
    event = Event()
    event.add("uid", uid)
    # Without a method the stamp is when it was last revised (3.8.7.2): asking changes nothing.
    event.add("dtstamp", stretch.at)
    event.add("last-modified", stretch.at)
    event.add("sequence", stretch.number)
    event.add("dtstart", stretch.start)
    event.add("dtend", stretch.end)
    event.add("summary", word)
    event.add("transp", "OPAQUE")
    event.add("status", "CONFIRMED")
    return event
