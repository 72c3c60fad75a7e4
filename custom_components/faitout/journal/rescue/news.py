"""What the journal has to tell a person, kept in the file itself until somebody has seen it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
import json
import sqlite3
from typing import Final

from ..rows.memo import read_memo, write_memo

SALVAGED: Final = "news/salvaged"


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was saved out of a damaged file."""

    damaged: str
    """The name of the damaged file, beside the journal."""
    saved: Mapping[str, int] = field(default_factory=dict)
    """Rows of each table."""
    missing: Mapping[str, int | None] = field(default_factory=dict)
    """Rows of each table that could not be read; None: some, and nobody can tell how many."""
    live: int = 0
    """Live bookings in force now."""
    restored: int = 0
    """Of these, found elsewhere: in the copy, in a decision."""
    stand_ins: int = 0
    """Of these, known by their room and start only."""
    lost: int = 0
    """Live bookings that were there and of which nothing is left but that."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing could be saved."""
        return not any(self.saved.values())


def tell_salvaged(file: sqlite3.Connection, salvaged: Salvaged) -> None:
    """Keep what a salvage did until somebody has seen it."""
    write_memo(file, SALVAGED, json.dumps(asdict(salvaged)).encode())


def salvaged_of(file: sqlite3.Connection) -> Salvaged | None:
    """Return what the last salvage did, None where there was none or it was seen."""
    data = read_memo(file, SALVAGED)
    if data is None:
        return None
    try:
        return Salvaged(**json.loads(data))
    except TypeError, ValueError:
        return None


def salvage_seen(file: sqlite3.Connection) -> None:
    """Forget what a salvage did: somebody has seen it."""
    write_memo(file, SALVAGED, b"")


MISSED: Final = "news/missed"
RESCUED: Final = "news/rescued"


@dataclass(frozen=True, slots=True)
class Missed:
    """What a journal lacks that was found in the place of the one that was left."""

    lack: str
    """`gone`, `older` or `other`."""
    entries: int
    """Entries that it should have and does not, at least."""


def tell_missed(file: sqlite3.Connection, missed: Missed) -> None:
    """Keep what a journal lacks until somebody has settled it."""
    write_memo(file, MISSED, json.dumps(asdict(missed)).encode())


def missed_of(file: sqlite3.Connection) -> Missed | None:
    """Return what the journal lacks, None where nothing does or it was settled."""
    data = read_memo(file, MISSED)
    try:
        return None if data is None else Missed(**json.loads(data))
    except TypeError, ValueError:
        return None


def missed_settled(file: sqlite3.Connection) -> None:
    """Forget what the journal lacks: somebody has settled it."""
    write_memo(file, MISSED, b"")


def tell_rescued(file: sqlite3.Connection, aside: str) -> None:
    """Keep where a foreign file was put that was found in the place of the open one."""
    write_memo(file, RESCUED, aside.encode())


def rescued_of(file: sqlite3.Connection) -> str | None:
    """Return the name of a foreign file that was set aside; None where there was none."""
    data = read_memo(file, RESCUED)
    return None if data is None else data.decode()


def rescue_seen(file: sqlite3.Connection) -> None:
    """Forget that: somebody has seen it."""
    write_memo(file, RESCUED, b"")
