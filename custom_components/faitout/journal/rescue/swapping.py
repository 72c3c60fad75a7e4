"""One file taking the place of another, so that a crash leaves the old one or the new one.

    <name>-part     being written; worth nothing
    <name>-whole    whole and synced: from here on it is the journal, whatever stands in its place
    <name>          the journal
    <name>.damaged-<time>    what stood there before, with its -wal and -shm

A crash after the second is mended at the next opening, by `finish_swap`.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
import os
from pathlib import Path
from typing import Final

COMPANIONS: Final = ("-wal", "-shm", "-journal")


def part_of(path: Path) -> Path:
    """Return where a file is written that is to take the place of another."""
    return path.with_name(f"{path.name}-part")


def copies_of(path: Path) -> Sequence[Path]:
    """Return where the rolling copies of a journal lie, the newest first."""
    return path.with_name(f"{path.name}-copy"), path.with_name(f"{path.name}-copy-before")


def suspicion_of(path: Path) -> Path:
    """Return where it is noted that a journal seemed damaged in use."""
    return path.with_name(f"{path.name}-suspect")


def name_aside(path: Path, now: datetime) -> Path:
    """Return a name that no file has, for one that is set aside."""
    stamp = now.strftime("%Y%m%dT%H%M%S")
    target, number = path.with_name(f"{path.name}.damaged-{stamp}"), 1
    while target.exists():
        number += 1
        target = path.with_name(f"{path.name}.damaged-{stamp}-{number}")
    return target


def swap(path: Path, part: Path, aside: Path) -> None:
    """Put a synced file in the place of another, which is set aside with what belongs to it."""
    part.rename(_whole(path))
    sync_folder(path)
    _put_in_place(path, aside)


def finish_swap(path: Path, now: datetime) -> None:
    """Go on with a swap that a crash cut short."""
    if _whole(path).exists():
        _put_in_place(path, name_aside(path, now))


def begin_file(path: Path) -> None:
    """Have a file be there that only the hub's own user may read."""
    # SQLite gives its companions (-wal, -shm) the rights of the file.
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def sync_file(path: Path) -> None:
    """Have what was written to a file on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Have the names in the folder of a file on the disk."""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _put_in_place(path: Path, aside: Path) -> None:
    # The companions first: a new file must never meet the write-ahead log of the old one.
    for suffix in (*COMPANIONS, ""):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).rename(aside.with_name(aside.name + suffix))
    _whole(path).rename(path)
    sync_folder(path)


def _whole(path: Path) -> Path:
    return path.with_name(f"{path.name}-whole")
