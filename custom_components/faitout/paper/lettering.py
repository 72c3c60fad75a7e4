"""Lettering: text that is measured before it is drawn, and never larger than its place.

It is made smaller, put on several lines, and, where even that does not do, cut with an ellipsis.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
import json
from pathlib import Path
from typing import Final
import unicodedata

from PIL import ImageDraw, ImageFont

from .look import Rgb

FOLDER: Final = Path(__file__).parent / "fonts"
SMALLEST: Final = 12
"""Pixels; below that letters of one bit are no letters."""
LARGEST: Final = 400
LEADING: Final = 1.12
"""From line to line, in sizes of the font."""
ELLIPSIS: Final = "…"
LONGEST_TEXT: Final = 120
"""Characters that are looked at: no sign has room for more."""
FONTS_KEPT: Final = 64
"""Sizes of fonts kept in memory; one sign uses some ten."""


class Heaviness(StrEnum):
    """A weight of the font."""

    PLAIN = "SemiBold"
    HEAVY = "ExtraBold"


class Side(StrEnum):
    """To which side of its place a text stands."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the picture, in pixels."""

    x: int
    y: int
    width: int
    height: int


@lru_cache(maxsize=FONTS_KEPT)
def font_of(weight: Heaviness, size: int) -> ImageFont.FreeTypeFont:
    """Return the font in a size of pixels. Reads a file, once for each size."""
    return ImageFont.truetype(
        FOLDER / f"AtkinsonHyperlegibleNext-{weight}.ttf",
        size,
        layout_engine=ImageFont.Layout.BASIC,
    )


@cache
def known_letters() -> frozenset[str]:
    """Return the characters that the font has a picture of."""
    codes: list[int] = json.loads((FOLDER / "letters.json").read_text("utf-8"))
    return frozenset(map(chr, codes))


def printable(text: str) -> str:
    """Return a text as far as the font has its characters: no empty boxes, no markup, one line."""
    known = known_letters()
    found = "".join(
        each if each in known else _plain(each, known)
        for each in unicodedata.normalize("NFC", text[:LONGEST_TEXT])
    )
    # Spaces that do not break are not taken for others.
    return " ".join(each for each in found.split(" ") if each)


def _plain(letter: str, known: frozenset[str]) -> str:
    if letter.isspace():
        return " "
    base = unicodedata.normalize("NFKD", letter)
    kept = "".join(each for each in base if each in known)
    if kept or unicodedata.category(letter)[0] in "CMZ":
        return kept
    return "?" if unicodedata.category(letter)[0] == "L" else ""


@dataclass(frozen=True, slots=True)
class Lines:
    """A text as it fits into a place, in pixels."""

    texts: tuple[str, ...]
    weight: Heaviness
    size: int
    width: int
    above: int
    """How far its first line reaches above the line that its letters stand on."""
    below: int
    """How far its last line reaches below its own."""

    @property
    def font(self) -> ImageFont.FreeTypeFont:
        """Its font in its size."""
        return font_of(self.weight, self.size)

    @property
    def is_cut(self) -> bool:
        """Whether not all of it is there."""
        return self.texts[-1].endswith(ELLIPSIS)

    @property
    def height(self) -> int:
        """How tall all its ink is."""
        return self.above + self.below + _step(self.size) * (len(self.texts) - 1)


def fitted(
    text: str, box: Box, weight: Heaviness, *, lines: int = 1, largest: int = LARGEST
) -> Lines:
    """Return a text as large as it can be within a place, on up to so many lines."""
    text = printable(text)
    low, high = SMALLEST, max(SMALLEST, min(2 * box.height, largest))
    best: Lines | None = None
    while low <= high:
        size = (low + high) // 2
        if tried := _set(text, box, weight, size, lines):
            best, low = tried, size + 1
        else:
            high = size - 1
    return best or _cut(text, box, weight, lines)


def put(draw: ImageDraw.ImageDraw, lines: Lines, box: Box, ink: Rgb, side: Side) -> None:
    """Draw lines into a place that they fit into, in the middle of its height."""
    y = box.y + (box.height - lines.height) // 2 + lines.above
    for text in lines.texts:
        left, _, right, _ = lines.font.getbbox(text)
        spare = box.width - (right - left)
        x = box.x + {Side.LEFT: 0, Side.MIDDLE: spare // 2, Side.RIGHT: spare}[side] - left
        draw.text((x, y), text, fill=ink, font=lines.font, anchor="ls")
        y += _step(lines.size)


def _step(size: int) -> int:
    return round(size * LEADING)


def _set(text: str, box: Box, weight: Heaviness, size: int, lines: int) -> Lines | None:
    """Return a text set in a size; None where it does not fit."""
    font = font_of(weight, size)
    texts = _wrapped(text, box.width, font, lines)
    if not texts:
        return None
    above = -font.getbbox(texts[0], anchor="ls")[1]
    below = font.getbbox(texts[-1], anchor="ls")[3]
    width = max(_length(font, each) for each in texts)
    found = Lines(texts, weight, size, width, int(above), int(below))
    return found if found.height <= box.height else None


def _wrapped(text: str, width: int, font: ImageFont.FreeTypeFont, lines: int) -> tuple[str, ...]:
    """Return a text on as few lines as it needs, parted where it may be; empty: it is too long."""
    found: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if _length(font, longer) <= width:
            line = longer
        elif not line or _length(font, word) > width:
            return ()
        else:
            found.append(line)
            line = word
    found.append(line)
    return tuple(found) if len(found) <= lines else ()


def _cut(text: str, box: Box, weight: Heaviness, lines: int) -> Lines:
    """Return the beginning of a text that is too long even in its smallest size."""
    low, high = 0, len(text)
    best = Lines(("",), weight, SMALLEST, 0, 0, 0)
    while low <= high:
        count = (low + high) // 2
        if tried := _set(text[:count].rstrip() + ELLIPSIS, box, weight, SMALLEST, lines):
            best, low = tried, count + 1
        else:
            high = count - 1
    return best


def _length(font: ImageFont.FreeTypeFont, text: str) -> int:
    """Return how wide the ink of a line is."""
    left, _, right, _ = font.getbbox(text)
    return int(right - left)
