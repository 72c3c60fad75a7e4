"""Damage under a hub that is at work."""

from contextlib import closing
from pathlib import Path
import sqlite3

PAGE = 4096


def spoil(path: Path) -> None:
    """Overwrite every page of what was recorded in an open journal."""
    with closing(sqlite3.connect(path, autocommit=True)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pages = file.execute("SELECT pageno FROM dbstat WHERE name = 'evidence'").fetchall()
    with path.open("r+b") as damaged:
        for (number,) in pages:
            damaged.seek((number - 1) * PAGE)
            damaged.write(bytes(PAGE))
