"""A code as a QR, drawn as one path of squares of size 1."""

from dataclasses import dataclass
from itertools import groupby
from typing import Final

import segno

QUIET: Final = 4
"""Empty modules around it, as the standard wants."""


@dataclass(frozen=True, slots=True)
class QrDrawing:
    """A QR code to be drawn black on white."""

    size: int
    """Of each side, in modules, with the empty ones around."""
    path: str
    """The dark modules, as the `d` of an SVG path."""


def matrix_of(text: str, error: str = "m") -> tuple[bytes, ...]:
    """Return a text as a QR that phones and readers read: never a Micro QR.

    Row by row, a byte for each module: 1 is dark. The empty modules around it are not among them.
    `error`: how much of it may be unreadable, from `l` (7 %) to `h` (30 %); where there is room for
    more, there is more.
    """
    return tuple(bytes(row) for row in segno.make_qr(text, error=error).matrix)


def drawing_of(text: str, error: str = "m") -> QrDrawing:
    """Return a text as a QR, as one path."""
    rows = matrix_of(text, error)
    path = ""
    for y, row in enumerate(rows, QUIET):
        x = QUIET
        for is_dark, modules in groupby(row):
            width = len(list(modules))
            if is_dark:
                path += f"M{x} {y}h{width}v1h-{width}z"
            x += width
    return QrDrawing(len(rows) + 2 * QUIET, path)
