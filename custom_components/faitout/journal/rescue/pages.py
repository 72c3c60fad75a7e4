"""A SQLite file read page by page, past its trees: what a bad page keeps SQLite from reaching.

A tree is as good as the worst page on the way to its leaves; the leaves themselves say what they
hold. The format is public (sqlite.org/fileformat2.html): a leaf of a table begins with 13, one of
a table without rowids, or of an index, with 10, and a page between those, which holds rows too,
with 2.
"""

from collections.abc import Iterator
import os
from pathlib import Path
import struct
from typing import Final, Self

from .log_frames import logged_pages
from .records import record_of, varint

type Values = tuple[str | bytes | int | float | None, ...]

PAGE: Final = 4096
"""The size of a page where the head of the file does not say."""
HEAD: Final = 100
TABLE_LEAF: Final = 13
INDEX_LEAF: Final = 10
INDEX_INTERIOR: Final = 2
MOST_UNREADABLE: Final = 0.5
"""The part of the pages that a disk may refuse to give: beyond that it is not the page that is
bad but the whole disk, which may be well again tomorrow."""


class FilePages:
    """The pages of a file and of its log, read one at a time; use it in a `with`."""

    def __init__(self, path: Path) -> None:
        """Open the file; raise OSError where it cannot be opened."""
        self._file = os.open(path, os.O_RDONLY)
        self.size = _page_size(self._file)
        """The bytes of a page."""
        self._count = -(-os.fstat(self._file).st_size // self.size)
        self._logged = logged_pages(path, self.size)
        self._free = frozenset(self._freed())

    def __enter__(self) -> Self:
        """Return this."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        os.close(self._file)

    def rows(self) -> Iterator[tuple[int | None, Values]]:
        """Yield all rows of all pages that are in use, with their rowid; None without one.

        Raises OSError at the end where the disk gave hardly any page.
        """
        refused = 0
        last = max(self._count, *self._logged, 1)
        for number in range(1, last + 1):
            if number in self._free:
                continue
            page, start = self._page(number), HEAD if number == 1 else 0
            if page is None:
                refused += 1
            elif page[start] in {TABLE_LEAF, INDEX_LEAF, INDEX_INTERIOR}:
                yield from self._cells(page, start, page[start])
        if refused > last * MOST_UNREADABLE:
            raise OSError("the disk gives hardly any page")

    def _page(self, number: int) -> bytes | None:
        if number in self._logged:
            return self._logged[number]
        try:
            data = os.pread(self._file, self.size, (number - 1) * self.size)
        except OSError:
            return None
        return data.ljust(self.size, b"\0")

    def _cells(self, page: bytes, start: int, kind: int) -> Iterator[tuple[int | None, Values]]:
        count = int.from_bytes(page[start + 3 : start + 5])
        first = start + (12 if kind == INDEX_INTERIOR else 8)
        for place in range(first, min(first + 2 * count, len(page) - 1), 2):
            try:
                yield self._cell(page, int.from_bytes(page[place : place + 2]), kind)
            except ValueError, IndexError, struct.error:
                continue

    def _cell(self, page: bytes, at: int, kind: int) -> tuple[int | None, Values]:
        rowid = None
        length, at = varint(page, at + (4 if kind == INDEX_INTERIOR else 0))
        if kind == TABLE_LEAF:
            rowid, at = varint(page, at)
        return rowid, record_of(self._payload(page, at, length, kind))

    def _payload(self, page: bytes, at: int, length: int, kind: int) -> bytes:
        usable = self.size
        most = usable - 35 if kind == TABLE_LEAF else (usable - 12) * 64 // 255 - 23
        if length <= most:
            return page[at : at + length]
        least = (usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (usable - 4)
        if local > most:
            local = least
        parts, left = [page[at : at + local]], length - local
        following = int.from_bytes(page[at + local : at + local + 4])
        while left > 0:
            more = self._page(following) if following else None
            if more is None:
                raise ValueError("the rest is gone")
            parts.append(more[4 : 4 + left])
            left -= usable - 4
            following = int.from_bytes(more[:4])
        return b"".join(parts)

    def _freed(self) -> Iterator[int]:
        """Yield the pages that hold nothing any more; old rows may still stand there."""
        seen: set[int] = set()
        trunk = int.from_bytes((self._page(1) or b"")[32:36])
        while trunk and trunk not in seen and (page := self._page(trunk)):
            seen.add(trunk)
            yield trunk
            count = min(int.from_bytes(page[4:8]), self.size // 4 - 2)
            yield from struct.unpack(f">{count}I", page[8 : 8 + 4 * count])
            trunk = int.from_bytes(page[:4])


def _page_size(file: int) -> int:
    try:
        size = int.from_bytes(os.pread(file, 2, 16))
    except OSError:
        return PAGE
    # A power of two, as SQLite writes it; 1 stands for 65536.
    return size if size in {512 << power for power in range(7)} else PAGE
