"""The outbox: lines that wait until a metrics server has said that it has them.

A line is put in by the transaction of what it tells of, and taken out by its id, which is never
used again. What does not fit pushes the oldest out, and is counted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
import sqlite3
from typing import Final

MOST_LINES: Final = 200_000
"""Lines that may wait: some two weeks of 30 spaces, 50 MB."""
LONGEST_LINE: Final = 4_096
"""Bytes of a line; a longer one is no line of ours."""
DROPPED: Final = "outbox_dropped"
REJECTED: Final = "outbox_rejected"


@dataclass(frozen=True, slots=True)
class Line:
    """One line that waits, in InfluxDB's line protocol with its time."""

    id: int
    text: bytes


@dataclass(frozen=True, slots=True)
class OutboxFigures:
    """How the outbox is doing. The counters go on over restarts."""

    waiting: int
    """Lines, at most; a rejected one in between may be counted for a while."""
    dropped: int
    """Lines that had to go because too many waited, in the outbox or for a disk that hangs."""
    rejected: int
    """Lines that the server would not take, each alone."""


def put_in(
    file: sqlite3.Connection, lines: Iterable[bytes], lost: int = 0, most: int = MOST_LINES
) -> None:
    """Put lines in, in the transaction that is under way.

    So many others were `lost` before they could be put in; they are counted as dropped.
    """
    _count(file, DROPPED, lost)
    values = [(line,) for line in lines if len(line) <= LONGEST_LINE]
    if not values:
        return
    file.executemany("INSERT INTO outbox (line) VALUES (?)", values)
    last: int = file.execute("SELECT max(id) FROM outbox").fetchone()[0]
    dropped = file.execute("DELETE FROM outbox WHERE id <= ?", (last - most,)).rowcount
    _count(file, DROPPED, dropped)


def oldest(file: sqlite3.Connection, limit: int) -> list[Line]:
    """Return the lines that have waited longest, in order."""
    found = file.execute("SELECT id, line FROM outbox ORDER BY id LIMIT ?", (limit,))
    return [Line(*row) for row in found]


def take_out(file: sqlite3.Connection, first: int, last: int, *, rejected: bool = False) -> None:
    """Take lines out, by their ids, both included: they arrived, or were rejected for good."""
    gone = file.execute("DELETE FROM outbox WHERE id BETWEEN ? AND ?", (first, last)).rowcount
    if rejected:
        _count(file, REJECTED, gone)


def empty(file: sqlite3.Connection) -> None:
    """Forget all lines: nobody is to get them any more."""
    file.execute("DELETE FROM outbox")


def outbox_figures(file: sqlite3.Connection) -> OutboxFigures:
    """Return how the outbox is doing, without counting its rows."""
    first, last = file.execute(
        "SELECT (SELECT min(id) FROM outbox), (SELECT max(id) FROM outbox)"
    ).fetchone()
    facts = dict(
        file.execute("SELECT name, value FROM fact WHERE name IN (?, ?)", (DROPPED, REJECTED))
    )
    return OutboxFigures(
        waiting=0 if first is None else last - first + 1,
        dropped=facts.get(DROPPED, 0),
        rejected=facts.get(REJECTED, 0),
    )


def _count(file: sqlite3.Connection, name: str, more: int) -> None:
    if more:
        file.execute(
            "INSERT INTO fact VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = value + excluded.value",
            (name, more),
        )
