"""The plan of a sign: which place each thing has on a canvas of any size, upright or not.

┌────────────────────────────┐
│ name                       │
├────────────────────────────┤
│ ◯  STATE                   │   read at three metres
│    until when              │
├───────────────────┬────────┤
│ what comes next   │        │   read from near
├───────────────────┤  QR    │
│ of when, next  ▭  │        │
└───────────────────┴────────┘

On one that hangs upright the shape stands above the word, and the last line goes below the QR.
"""

from dataclasses import dataclass
from typing import Final

from .lettering import Box

MODULE: Final = 3
"""Pixels of one module of a QR code: 0.5 to 0.6 mm on the usual papers, which phones read."""
NAME, BAND, FOOT = 0.14, 0.46, 0.075
"""Parts of the height of a sign that hangs level."""
TALL_NAME, TALL_BAND, TALL_FOOT = 0.09, 0.46, 0.045
"""The same for one that hangs upright."""
SHORTEST_FOOT: Final = 22
"""Pixels: room for the smallest letters."""


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a canvas; no two overlap, and all lie within it."""

    edge: int
    name: Box
    band: Box
    shape: Box
    state: Box
    until: Box
    coming: Box
    code: Box | None
    foot: Box


def places_of(width: int, height: int, modules: int | None, *, has_until: bool) -> Places:
    """Return where things are; `modules`: the side of the QR code with its quiet zone, if any."""
    is_tall = height > width
    name_part, band_part, foot_part = (
        (TALL_NAME, TALL_BAND, TALL_FOOT) if is_tall else (NAME, BAND, FOOT)
    )
    edge = round(min(width, height) * 0.035)
    inner = width - 2 * edge
    foot = max(SHORTEST_FOOT, round(height * foot_part))
    name = Box(edge, edge // 2, inner, round(height * name_part) - edge)
    foot_box = Box(edge, height - foot, inner, foot - edge // 3)
    band_top = name.y + name.height + edge // 2
    code_side = modules * _module(modules, width, height) if modules else 0
    room = foot_box.y - band_top
    band_height = min(
        round(height * band_part),
        (foot_box.y if is_tall else height) - band_top - code_side - edge // 3,
    )
    band = Box(0, band_top, width, band_height)
    below = Box(edge, band_top + band_height, inner, room - band_height)
    code = None
    if code_side:
        # Its own quiet zone keeps it apart from what is beside it.
        bottom = foot_box.y if is_tall else height
        code = Box(width - code_side, bottom - code_side, code_side, code_side)
        below = Box(edge, below.y, code.x - edge, below.height)
        if not is_tall:
            foot_box = Box(edge, foot_box.y, code.x - edge, foot_box.height)
    coming = Box(below.x, below.y + edge // 2, below.width, below.height - edge)
    shape, state, until = _in_band(band, edge, is_tall=is_tall, has_until=has_until)
    return Places(edge, name, band, shape, state, until, coming, code, foot_box)


def _module(modules: int, width: int, height: int) -> int:
    """Return the pixels of a module: as many as a third of the sign has room for."""
    return max(MODULE, min(width, height) // 3 // modules)


def _in_band(band: Box, edge: int, *, is_tall: bool, has_until: bool) -> tuple[Box, Box, Box]:
    """Return the places of the shape, the word and what is beside it, within the band."""
    top, left = band.y + round(edge * 1.2), round(edge * 1.5)
    tall, wide = band.height - round(edge * 2.4), band.width - 2 * left
    if is_tall:
        side = min(round(tall * 0.4), round(wide * 0.5))
        shape = Box(band.x + (band.width - side) // 2, top, side, side)
        top, tall = top + side + edge, tall - side - edge
    else:
        side = min(round(tall * 0.6), round(wide * 0.19))
        word_tall = round(tall * 0.62) if has_until else tall
        shape = Box(left, top + (word_tall - side) // 2, side, side)
        left, wide = left + side + edge, wide - side - edge
    word_tall = round(tall * 0.6) if has_until else tall
    state = Box(left, top, wide, word_tall)
    gap = edge // 2
    until = Box(left, top + word_tall + gap, wide, tall - word_tall - gap)
    return shape, state, until
