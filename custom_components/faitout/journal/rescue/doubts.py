"""Bookings that a person has to look at: not as they were written, or found elsewhere.

restored   a good version was found and is in force; told, nothing to decide
kept       in force as far as it can be read; the hub does not release it by itself
stand_in   only its room and its start are known: so much time is held in its place
lost       it is not in force: nothing of it can be read, or somebody else has its time
memory     what a space remembered is lost
memo       what a device or a link remembered is lost
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
import sqlite3

from ...engine.booking import Booking
from ...engine.ids import BookingId, SpaceId
from ..rows.cells import cell_text, instant_of, microseconds, text_cell


class DoubtKind(StrEnum):
    """What is doubted, and what was done."""

    RESTORED = "restored"
    KEPT = "kept"
    STAND_IN = "stand_in"
    LOST = "lost"
    MEMORY = "memory"
    MEMO = "memo"


@dataclass(frozen=True, slots=True)
class BookingDoubt:
    """One thing that is doubted, until a person has looked."""

    id: int
    kind: DoubtKind
    name: str
    """The id of the booking, or the name of what is lost."""
    space: SpaceId | None
    start: datetime | None
    end: datetime | None

    @property
    def booking(self) -> BookingId:
        """The booking that it is about."""
        return BookingId(self.name)


def doubt_booking(file: sqlite3.Connection, kind: DoubtKind, booking: Booking) -> None:
    """Write down that a booking is doubted, inside a transaction."""
    doubt_time(file, kind, booking.id, booking.space, (booking.start, booking.end))


def doubt_time(
    file: sqlite3.Connection,
    kind: DoubtKind,
    name: str,
    space: str,
    time: tuple[datetime | None, datetime | None],
) -> None:
    """Write down what is known of a booking that is doubted, inside a transaction."""
    start, end = time
    file.execute(
        "INSERT INTO doubt (kind, name, space, start, end) VALUES (?, ?, ?, ?, ?)",
        (
            str(kind),
            text_cell(name),
            text_cell(space),
            None if start is None else microseconds(start),
            None if end is None else microseconds(end),
        ),
    )


def doubt_name(file: sqlite3.Connection, kind: DoubtKind, names: Iterable[str]) -> None:
    """Write down that something with a name is lost, inside a transaction."""
    file.executemany(
        "INSERT INTO doubt (kind, name, space) VALUES (?, ?, '')",
        [(str(kind), text_cell(name)) for name in names],
    )


def read_doubts(file: sqlite3.Connection) -> list[BookingDoubt]:
    """Return all that is doubted, in the order in which it was found."""
    rows = file.execute("SELECT id, kind, name, space, start, end FROM doubt ORDER BY id")
    return [
        BookingDoubt(
            id=number,
            kind=DoubtKind(kind),
            name=cell_text(name),
            space=SpaceId(cell_text(space)) if space else None,
            start=None if start is None else instant_of(start),
            end=None if end is None else instant_of(end),
        )
        for number, kind, name, space, start, end in rows
    ]


def forget_doubt(file: sqlite3.Connection, number: int) -> None:
    """Forget a doubt: a person has looked."""
    file.execute("DELETE FROM doubt WHERE id = ?", (number,))


def forget_told(file: sqlite3.Connection) -> None:
    """Forget what was told and needs no decision."""
    file.execute(
        "DELETE FROM doubt WHERE kind IN (?, ?, ?)",
        (str(DoubtKind.RESTORED), str(DoubtKind.MEMORY), str(DoubtKind.MEMO)),
    )
