"""The write-ahead log of a SQLite file: which pages were committed to it and not merged yet.

The format is public (sqlite.org/fileformat2.html, section 4). What follows a frame whose checksum
is wrong was never whole on the disk, and counts for SQLite as little as for us.
"""

from collections.abc import Iterator
from pathlib import Path
import struct
from typing import Final

HEAD: Final = 32
FRAME_HEAD: Final = 24
BIG_ENDIAN: Final = 0x377F0683
LITTLE_ENDIAN: Final = 0x377F0682


def logged_pages(path: Path, page_size: int) -> dict[int, bytes]:
    """Return the newest committed content of each page in the log of a file, by number from 1."""
    try:
        data = path.with_name(f"{path.name}-wal").read_bytes()
    except OSError:
        return {}
    committed: dict[int, bytes] = {}
    pending: dict[int, bytes] = {}
    for number, is_commit, content in _frames(data, page_size):
        pending[number] = content
        if is_commit:
            committed |= pending
            pending.clear()
    return committed


def _frames(data: bytes, page_size: int) -> Iterator[tuple[int, bool, bytes]]:
    if len(data) < HEAD:
        return
    magic, _, size = struct.unpack(">3I", data[:12])
    if magic not in {BIG_ENDIAN, LITTLE_ENDIAN} or size != page_size:
        return
    order = ">" if magic == BIG_ENDIAN else "<"
    sums = _checksum(data[:24], order, (0, 0))
    if sums != struct.unpack(">2I", data[24:32]):
        return
    for start in range(HEAD, len(data) - FRAME_HEAD - page_size + 1, FRAME_HEAD + page_size):
        head = data[start : start + FRAME_HEAD]
        content = data[start + FRAME_HEAD : start + FRAME_HEAD + page_size]
        if head[8:16] != data[16:24]:
            return
        sums = _checksum(content, order, _checksum(head[:8], order, sums))
        if sums != struct.unpack(">2I", head[16:24]):
            return
        number, size_after = struct.unpack(">2I", head[:8])
        yield number, size_after != 0, content


def _checksum(data: bytes, order: str, sums: tuple[int, int]) -> tuple[int, int]:
    first, second = sums
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for one, other in zip(words, words, strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second
