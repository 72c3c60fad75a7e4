"""Claims: what a source says, one for each time that it wants of a space."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from ..booking import Booking
from ..claims import LONGEST_TEXT
from ..ids import BookingId, SeriesId, SourceId, SpaceId

ID_BYTES = 15


@dataclass(frozen=True, slots=True, order=True)
class EventKey:
    """Which event of a source it is, however it is moved or renamed."""

    uid: str
    instance: str = ""
    """Which one of a recurring event; empty where it does not recur."""
    part: str = ""
    """Which day of an event of several days that is booked day by day; else empty."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a source last said of a booking. Times are aware UTC."""

    start: datetime
    end: datetime
    title: str = ""
    withdrawn: bool = False
    """It took that back; should it say it again, that is a new booking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One time that a source wants of a space. Times are aware UTC."""

    key: EventKey
    space: SpaceId
    start: datetime
    end: datetime
    title: str = ""
    """At most as long as a booking's may be; see `titled`."""
    can_shrink: bool = True
    """The event is exactly this time, so that it can be given another."""
    can_vanish: bool = True
    """The event is nothing but this claim, so that it can be removed."""

    @property
    def said(self) -> Said:
        """What is remembered of it."""
        return Said(self.start, self.end, self.title)

    def series(self, source: SourceId) -> SeriesId | None:
        """Return the series that it is one of, or None."""
        if not self.key.instance:
            return None
        return SeriesId(_digest(source, self.key.uid))


def titled(text: str) -> str:
    """Return a text as the title of a booking: on one line, not too long, all of it readable."""
    line = "".join(each for each in " ".join(text.split()) if each.isprintable())
    return line if len(line) <= LONGEST_TEXT else f"{line[: LONGEST_TEXT - 1]}…"


def booking_id(source: SourceId, claim: Claim, generation: int) -> BookingId:
    """Return the id of the booking that an event has in a space.

    It is the same whenever the event is read, so that nothing is ever booked twice. An event that
    was given back and wants another time gets a new booking: the next generation.
    """
    key = claim.key
    return BookingId(_digest(source, key.uid, key.instance, key.part, claim.space, str(generation)))


def said_by_hub(booking: Booking) -> Said:
    """Return what the source would say if it said what the hub has."""
    return Said(booking.start, booking.end, booking.title)


def _digest(*texts: str) -> str:
    """Return a short name for some texts; the length of each keeps them apart."""
    digest = blake2b(digest_size=ID_BYTES)
    for text in texts:
        data = text.encode(errors="surrogatepass")
        digest.update(len(data).to_bytes(8))
        digest.update(data)
    return digest.hexdigest()
