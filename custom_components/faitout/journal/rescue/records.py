"""One row as SQLite keeps it: a head that says the type of each cell, and the cells."""

import struct
from typing import Final

INTEGER_SIZES: Final = (0, 1, 2, 3, 4, 6, 8)
"""Bytes of the integers of type 0 to 6; type 0 is no number but NULL."""
FLOAT: Final = 7
ZERO: Final = 8
ONE: Final = 9
FIRST_SIZED: Final = 12
"""From here on even types are bytes, odd ones texts, of the length (type - 12) // 2."""
LONGEST_VARINT: Final = 9


def varint(data: bytes, at: int) -> tuple[int, int]:
    """Return the number that begins at a place, and the place after it; IndexError at the end."""
    value = 0
    for place in range(at, at + LONGEST_VARINT - 1):
        byte = data[place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the bit that says there is more
            return value, place + 1
    value = value << 8 | data[at + LONGEST_VARINT - 1]
    return value - (1 << 64) if value >> 63 else value, at + LONGEST_VARINT


def record_of(data: bytes) -> tuple[str | bytes | int | float | None, ...]:
    """Return the cells of a row; raise ValueError or IndexError where it is none.

    A text that is no Unicode has marks in the place of what cannot be read: whether a row is as it
    was written is for its check to say.
    """
    end, at = varint(data, 0)
    place = end
    cells: list[str | bytes | int | float | None] = []
    while at < end:
        kind, at = varint(data, at)
        if kind < FLOAT:
            size = INTEGER_SIZES[kind]
            cells.append(int.from_bytes(data[place : place + size], signed=True) if kind else None)
        elif kind == FLOAT:
            size = 8
            cells.append(struct.unpack(">d", data[place : place + 8])[0])
        elif kind < FIRST_SIZED:
            size = 0
            cells.append(kind - ZERO)
        else:
            size = (kind - FIRST_SIZED) // 2
            cell = data[place : place + size]
            cells.append(cell.decode(errors="replace") if kind % 2 else cell)
        place += size
    if at != end or place != len(data):
        raise ValueError("no row")
    return tuple(cells)
