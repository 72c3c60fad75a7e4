"""Forgetting, in slices so small that a commit never waits long for one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
import sqlite3

from .rows.access import OPENINGS, forgotten_before
from .rows.cells import microseconds

EVIDENCE_KEPT = timedelta(days=35)
HISTORY_KEPT = timedelta(days=5 * 366)
SLICE = 500
"""Rows looked at in one transaction."""
FUTURE = timedelta(days=2)
"""Evidence from further ahead than this was written by a clock that was wrong."""


@dataclass(frozen=True, slots=True)
class Chore:
    """One kind of thing to forget: a statement that looks at the oldest rows of a table."""

    statement: str
    limits: Mapping[str, int | str]

    def slice(self, connection: sqlite3.Connection) -> bool:
        """Do one slice inside a transaction; return whether there may be more."""
        values = {**self.limits, "slice": SLICE}
        return connection.execute(self.statement, values).rowcount == SLICE


def chores(now: datetime) -> Iterator[Chore]:
    """Yield what is to be forgotten, checkpoints before the evidence that follows them."""
    evidence = {
        "before": microseconds(now - EVIDENCE_KEPT),
        "future": microseconds(now + FUTURE),
    }
    history = {"before": microseconds(now - HISTORY_KEPT)}
    for table in ("checkpoint", "evidence"):
        yield Chore(_oldest(table, "at NOT BETWEEN :before AND :future"), evidence)
    # With whom a decision was about is told by the booking; the copy serves the replay.
    yield Chore(
        "UPDATE decision SET booking = NULL WHERE rowid IN (SELECT rowid FROM decision"
        " WHERE at < :before AND booking IS NOT NULL LIMIT :slice)",
        {"before": evidence["before"]},
    )
    yield Chore(_oldest("decision", "at < :before"), history)
    yield Chore(_oldest("use", '"end" < :before'), history)
    yield Chore(
        "DELETE FROM booking WHERE id IN (SELECT id FROM booking"
        ' WHERE start < :before AND "end" < :before AND live = 0 LIMIT :slice)',
        history,
    )
    yield Chore(
        "DELETE FROM memo WHERE name IN"
        " (SELECT name FROM memo WHERE name >= :first AND name < :last LIMIT :slice)",
        {"first": OPENINGS, "last": forgotten_before(now)},
    )


def _oldest(table: str, condition: str) -> str:
    """Return a statement that deletes those of the first rows that a condition holds for."""
    return (
        f"DELETE FROM {table} WHERE rowid IN (SELECT key FROM"  # noqa: S608 - names of ours
        f" (SELECT rowid AS key, * FROM {table} ORDER BY rowid LIMIT :slice) WHERE {condition})"
    )
