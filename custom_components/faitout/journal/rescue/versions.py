"""Where a booking stands besides its own row: the rolling copy, decisions, checkpoints."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
import sqlite3
from typing import Final
import zlib

from ...engine.booking import Booking
from ...engine.stimulus import Book
from ..rows.bookings import CHECKED, NONSENSE, booking_of
from ..rows.checks import fails
from ..rows.codec import BOOKING, CHECKPOINT, decode_stimulus
from ..rows.facts import WRITTEN, fact
from .keyed import lenient_text

_BOOK: Final = Book.__name__


@dataclass(frozen=True, slots=True)
class Version:
    """A booking as it was after an entry."""

    seq: int
    booking: Booking


def newest_versions(file: sqlite3.Connection, copies: Iterable[Path]) -> dict[str, Version]:
    """Return the newest version of every booking that stands anywhere but in its own row.

    Of 35 days: what is decided about a booking is kept with the booking for so long, and a
    checkpoint holds those of the next 45 days. Takes some 10 µs for each.
    """
    newest: dict[str, Version] = {}
    for version in (*_made(file), *_decided(file), *_checkpointed(file), *_copied(copies)):
        known = newest.get(version.booking.id)
        if known is None or known.seq <= version.seq:
            newest[version.booking.id] = version
    return newest


def _made(file: sqlite3.Connection) -> Iterator[Version]:
    """Yield bookings as they were made."""
    for seq, data in file.execute("SELECT seq, data FROM evidence WHERE name = ?", (_BOOK,)):
        try:
            made = decode_stimulus(_BOOK, data)
        except ValueError:
            continue
        if isinstance(made, Book):
            yield Version(seq, made.booking)


def _decided(file: sqlite3.Connection) -> Iterator[Version]:
    for seq, data in file.execute("SELECT seq, booking FROM decision WHERE booking IS NOT NULL"):
        try:
            yield Version(seq, BOOKING.decode(data))
        except ValueError:
            continue


def _checkpointed(file: sqlite3.Connection) -> Iterator[Version]:
    """Yield the bookings of the last checkpoint of each space."""
    for seq, data in file.execute("SELECT max(seq), data FROM checkpoint GROUP BY space"):
        try:
            found = CHECKPOINT.decode(zlib.decompress(data)).bookings
        except ValueError, TypeError, zlib.error:
            continue
        for booking in found:
            yield Version(seq, booking)


def _copied(copies: Iterable[Path]) -> Iterator[Version]:
    for path in copies:
        try:
            yield from copied(path)
        except sqlite3.Error:
            continue


def copied(path: Path) -> Iterator[Version]:
    """Yield the bookings of a rolling copy; raise an error of SQLite where it cannot be read."""
    if not path.exists():
        return
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
        file.text_factory = lenient_text
        written = fact(file, WRITTEN)
        for row in file.execute(f"SELECT {CHECKED}, crc FROM booking"):  # noqa: S608
            if not fails(row[:-1], row[-1]):
                try:
                    yield Version(written, booking_of(row[:18]))
                except NONSENSE:
                    continue
