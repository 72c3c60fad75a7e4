"""Shapes: the state of a space for who cannot read its word, or its colour, from where they stand.

Each is drawn several times as large and made smaller, so that its edges are smooth on greys and
round on one bit.
"""

from collections.abc import Callable
from math import cos, pi, sin
from typing import Final

from PIL import Image, ImageDraw

from ..engine.posted import PaperWord
from .lettering import Box
from .look import Rgb

FINER: Final = 4
"""How many times as large a shape is drawn as it is shown."""
HALF: Final = 128
STROKE: Final = 0.11
"""How thick its lines are, in parts of its size."""

type Pen = Callable[[ImageDraw.ImageDraw, float], None]


def put_shape(
    picture: Image.Image, word: PaperWord, box: Box, ink: Rgb, *, is_smooth: bool
) -> None:
    """Draw the shape of a state into a square place; in nothing but its ink unless it is smooth."""
    size, large = box.width, box.width * FINER
    mask = Image.new("L", (large, large), 0)
    _PENS[word](ImageDraw.Draw(mask), float(large))
    mask = mask.resize((size, size), Image.Resampling.BOX)
    if not is_smooth:
        mask = mask.point([0] * HALF + [255] * HALF)
    picture.paste(ink, (box.x, box.y), mask)


def _ring(draw: ImageDraw.ImageDraw, size: float) -> None:
    draw.ellipse((0, 0, size - 1, size - 1), outline=255, width=round(size * STROKE))


def _line(draw: ImageDraw.ImageDraw, size: float, *points: tuple[float, float]) -> None:
    """Draw a line through points in parts of the size, with round ends and corners."""
    width = size * STROKE * 1.15
    places = [(x * size, y * size) for x, y in points]
    draw.line(places, fill=255, width=round(width))
    for x, y in places:
        draw.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=255)


def _free(draw: ImageDraw.ImageDraw, size: float) -> None:
    """A ring with a tick."""
    _ring(draw, size)
    _line(draw, size, (0.28, 0.52), (0.44, 0.68), (0.72, 0.35))


def _booked(draw: ImageDraw.ImageDraw, size: float) -> None:
    """A clock: somebody is awaited."""
    _ring(draw, size)
    _line(draw, size, (0.5, 0.23), (0.5, 0.52), (0.68, 0.64))


def _occupied(draw: ImageDraw.ImageDraw, size: float) -> None:
    """A full disc with a bar: no entry."""
    draw.ellipse((0, 0, size - 1, size - 1), fill=255)
    draw.rounded_rectangle(
        (0.18 * size, 0.41 * size, 0.82 * size, 0.59 * size), radius=0.04 * size, fill=0
    )


def _closed(draw: ImageDraw.ImageDraw, size: float) -> None:
    """A padlock."""
    width = round(size * STROKE)
    draw.arc((0.26 * size, 0.02 * size, 0.74 * size, 0.62 * size), 180, 360, fill=255, width=width)
    for left in (0.26 * size, 0.74 * size - width):
        draw.rectangle((left, 0.31 * size, left + width, 0.5 * size), fill=255)
    draw.rounded_rectangle(
        (0.12 * size, 0.45 * size, 0.88 * size, 0.98 * size), radius=0.08 * size, fill=255
    )


def _out_of_service(draw: ImageDraw.ImageDraw, size: float) -> None:
    """A triangle with an exclamation mark."""
    top, left, right = (0.5, 0.08), (0.06, 0.9), (0.94, 0.9)
    _line(draw, size, top, left, right, top)
    _line(draw, size, (0.5, 0.4), (0.5, 0.58))
    _dot(draw, size, 0.5, 0.745)


def _unsure(draw: ImageDraw.ImageDraw, size: float) -> None:
    """A diamond with a question mark."""
    _line(draw, size, (0.5, 0.07), (0.93, 0.5), (0.5, 0.93), (0.07, 0.5), (0.5, 0.07))
    width = round(size * STROKE)
    draw.arc((0.37 * size, 0.26 * size, 0.63 * size, 0.52 * size), 180, 430, fill=255, width=width)
    _line(draw, size, (0.5, 0.5), (0.5, 0.58))
    _dot(draw, size, 0.5, 0.72)


def _unknown(draw: ImageDraw.ImageDraw, size: float) -> None:
    """A ring of dots: wait."""
    for step in range(8):
        angle = step * pi / 4
        _dot(draw, size, 0.5 + 0.41 * cos(angle), 0.5 + 0.41 * sin(angle))
    for x in (0.34, 0.5, 0.66):
        _dot(draw, size, x, 0.5, 0.05)


def _dot(draw: ImageDraw.ImageDraw, size: float, x: float, y: float, part: float = 0.07) -> None:
    radius = part * size
    draw.ellipse(
        (x * size - radius, y * size - radius, x * size + radius, y * size + radius), fill=255
    )


_PENS: Final[dict[PaperWord, Pen]] = {
    PaperWord.FREE: _free,
    PaperWord.BOOKED: _booked,
    PaperWord.OCCUPIED: _occupied,
    PaperWord.CLOSED: _closed,
    PaperWord.OUT_OF_SERVICE: _out_of_service,
    PaperWord.UNSURE: _unsure,
    PaperWord.UNKNOWN: _unknown,
}
