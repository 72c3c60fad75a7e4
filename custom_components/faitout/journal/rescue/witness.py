"""The witness: a few bytes beside the journal that know which one lay there, and how far it was.

A journal that is deleted, emptied, brought back from a backup without its write-ahead log, or taken
from another place is whole, and says nothing of what it lacks. The witness does. It is written
after each transaction that is on the disk, without a sync of its own: it never claims more than the
journal has, survives `kill -9`, and costs some 30 µs. One that cannot be read counts as none.
"""

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
import logging
import os
from pathlib import Path
import secrets
import sqlite3
import struct
from typing import Final
import zlib

from ..rows.facts import IDENTITY, WRITTEN, fact, write_fact
from .news import Missed, missed_of, tell_missed

_LOGGER = logging.getLogger(__name__)

_SHAPE: Final = struct.Struct("<4sqqI")
_MARK: Final = b"FTW1"
IDENTITY_BITS: Final = 62
"""Of the number that tells one journal from all others; it fits a cell."""


class Lack(StrEnum):
    """In which way a journal is not the one that was left."""

    GONE = "gone"
    OLDER = "older"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Testimony:
    """Which journal lay there, and its last entry."""

    identity: int
    written: int


def witness_of(path: Path) -> Path:
    """Return where the witness of a journal lies."""
    return path.with_name(f"{path.name}-witness")


def read_testimony(path: Path) -> Testimony | None:
    """Return what the witness of a journal says, None where there is none."""
    try:
        data = witness_of(path).read_bytes()
        mark, identity, written, check = _SHAPE.unpack(data)
    except FileNotFoundError:
        return None
    except OSError, struct.error:
        _LOGGER.warning("The witness of %s cannot be read", path)
        return None
    if mark != _MARK or check != zlib.crc32(data[:-4]):
        _LOGGER.warning("The witness of %s is damaged", path)
        return None
    return Testimony(identity, written)


def testify(path: Path, testimony: Testimony) -> None:
    """Have the witness say something. Never raises: a disk that is full keeps the old word."""
    data = _SHAPE.pack(_MARK, testimony.identity, testimony.written, 0)[:-4]
    data += zlib.crc32(data).to_bytes(4, "little")
    with suppress(OSError):
        file = os.open(witness_of(path), os.O_CREAT | os.O_WRONLY, 0o600)
        try:
            os.pwrite(file, data, 0)
        finally:
            os.close(file)


def mark(file: sqlite3.Connection, path: Path) -> None:
    """Have the witness know how far the journal is, unless somebody has yet to settle a lack."""
    if missed_of(file) is None:
        testify(path, Testimony(fact(file, IDENTITY), fact(file, WRITTEN)))


def compare_with_witness(
    file: sqlite3.Connection, path: Path, *, was_there: bool, is_saved: bool
) -> None:
    """Compare a journal that was just opened with its witness, and write down what it lacks.

    `was_there`: there was a file with something in it; `is_saved`: it was saved from a damaged one,
    which has been told already.
    """
    testimony = read_testimony(path)
    identity, written = fact(file, IDENTITY), fact(file, WRITTEN)
    file.execute("BEGIN IMMEDIATE")
    if is_saved and testimony:
        identity = testimony.identity
    elif testimony and missed_of(file) is None:
        lack = _lack(testimony, Testimony(identity, written), was_there=was_there)
        if lack:
            _LOGGER.error("The journal at %s is not the one that was left: %s", path, lack)
            tell_missed(file, Missed(str(lack), max(0, testimony.written - written)))
    write_fact(file, IDENTITY, identity or secrets.randbits(IDENTITY_BITS) or 1)
    # What is written from here on has a number that nothing before it had.
    write_fact(file, WRITTEN, max(written, testimony.written if testimony else 0))
    file.execute("COMMIT")
    mark(file, path)


def _lack(testimony: Testimony, found: Testimony, *, was_there: bool) -> Lack | None:
    if not was_there:
        # A place that was set up and never used lacks nothing.
        return Lack.GONE if testimony.written else None
    if found.identity not in {0, testimony.identity}:
        return Lack.OTHER
    return Lack.OLDER if found.written < testimony.written else None
