"""A disk that fills, hangs and lies, for the files of a child process below one folder.

    the test ──► BadDisk ──► one page of shared memory ──► bad_disk.c, inside the child

Nothing of the project or of Python is replaced: what goes wrong goes wrong below the C library, as
on a worn card. The child's clock on the wall can be wrong as well.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from enum import IntEnum
import mmap
import os
from pathlib import Path
import shutil
import struct
import subprocess
import sys
import time

SOURCE = Path(__file__).with_suffix(".c")
COMPILERS = ("cc", "gcc", "clang")
SIZE = 4096
HANGS = -1
PATIENCE = 20.0
"""Seconds to wait for a call that should come."""
LOOK_EVERY = 0.002


class Kind(IntEnum):
    """What is asked of a disk; the numbers are those of `enum kind` in the C file."""

    OPEN = 0
    READ = 1
    WRITE = 2
    SYNC = 3
    NAME = 4
    """Give a file another name, or none; make a folder."""


class _Place(IntEnum):
    """Where a value stands on the page, after the fault of each kind: 64 bits each."""

    LATE = 5
    ROOM = 6
    LIES = 7
    FLIPS = 8
    AHEAD = 9
    CALLS = 10
    WAITING = 15


def why_not() -> str | None:
    """Return why there can be no bad disk here, or None where there can."""
    if not sys.platform.startswith("linux"):
        return "a bad disk is put below a process with LD_PRELOAD, which only Linux has"
    if _compiler() is None:
        return f"a bad disk is written in C, and there is no compiler: {', '.join(COMPILERS)}"
    return None


def build(folder: Path) -> Path:
    """Compile what goes below the child into a folder and return it."""
    library = folder / "bad_disk.so"
    command = [_compiler() or "", "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror"]
    subprocess.run([*command, "-o", library, SOURCE, "-ldl", "-lpthread"], check=True)
    return library


class BadDisk:
    """The disk below one folder. Sound until told otherwise."""

    def __init__(self, library: Path, folder: Path, place: Path) -> None:
        """Take the compiled library, the folder, and a place outside of it for what is kept."""
        self.folder = folder.resolve()
        self._library = library
        self._path = place / "page"
        self._synced = place / "synced"
        self._synced.mkdir(parents=True, exist_ok=True)
        self._path.write_bytes(bytes(SIZE))
        with self._path.open("r+b") as file:
            self._page = mmap.mmap(file.fileno(), SIZE)
        self.is_mended()

    def close(self) -> None:
        """Let whatever hangs go on; the page is not needed any more."""
        self.is_mended()
        self._page.close()

    @property
    def environment(self) -> Mapping[str, str]:
        """What a child has to be started with."""
        return {
            **os.environ,
            "LD_PRELOAD": str(self._library),
            "BAD_DISK_FOLDER": str(self.folder),
            "BAD_DISK_PAGE": str(self._path),
            "BAD_DISK_SYNCED": str(self._synced),
        }

    # What is wrong with it

    def is_mended(self) -> None:
        """Be sound again; the clock stays as it is."""
        for kind in Kind:
            self._put(kind, 0)
        for place in (_Place.LATE, _Place.LIES, _Place.FLIPS):
            self._put(place, 0)
        self._put(_Place.ROOM, -1)

    def hangs(self, *kinds: Kind) -> None:
        """Answer no call of these kinds, of any kind by default, until mended."""
        for kind in kinds or Kind:
            self._put(kind, HANGS)

    def fails(self, error: int, *kinds: Kind) -> None:
        """Answer calls of these kinds with an error, as in `errno`."""
        for kind in kinds:
            self._put(kind, error)

    def is_full(self, room: int = 0) -> None:
        """Take so many bytes more and then no others."""
        self._put(_Place.ROOM, room)

    def is_late(self, by: timedelta) -> None:
        """Answer each write and each sync late."""
        self._put(_Place.LATE, by // timedelta(microseconds=1))

    def lies(self) -> None:
        """Say of what is to be synced that it is on the disk, though it is not."""
        self._put(_Place.LIES, 1)

    def flips(self, every: int) -> None:
        """Read one bit wrong in each so-manieth read."""
        self._put(_Place.FLIPS, every)

    def clock_is_ahead(self, by: timedelta) -> None:
        """Let the child's clock on the wall be ahead of this one, or behind where it is below 0."""
        self._put(_Place.AHEAD, by // timedelta(microseconds=1) * 1000)

    def loses_power(self) -> None:
        """Lose what was not synced. Whoever used the disk must have been killed before."""
        for path in self.folder.iterdir():
            kept = self._synced / path.name
            if kept.exists():
                shutil.copyfile(kept, path)
            else:
                path.unlink()

    # What it sees

    def calls(self, kind: Kind) -> int:
        """Return how many calls of a kind came."""
        return self._get(_Place.CALLS + kind)

    @property
    def waiting(self) -> int:
        """How many calls hang now."""
        return self._get(_Place.WAITING)

    def wait_until_it_hangs(self) -> None:
        """Wait until some call does not return."""
        end = time.monotonic() + PATIENCE
        while not self.waiting:
            assert time.monotonic() < end, "nobody asks anything of the disk"
            time.sleep(LOOK_EVERY)

    def _put(self, place: int, value: int) -> None:
        struct.pack_into("=q", self._page, place * 8, value)

    def _get(self, place: int) -> int:
        value: int = struct.unpack_from("=q", self._page, place * 8)[0]
        return value


@contextmanager
def bad_disk(library: Path, folder: Path, place: Path) -> Iterator[BadDisk]:
    """Put a folder on a bad disk, which is mended at the end."""
    disk = BadDisk(library, folder, place)
    try:
        yield disk
    finally:
        disk.close()


def _compiler() -> str | None:
    return next((found for name in COMPILERS if (found := shutil.which(name))), None)
