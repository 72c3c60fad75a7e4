"""The two pictures that every device may have: welcome, and that nobody knows it."""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from ..paper.lettering import Box, Heaviness, Side, fitted, put
from ..paper.look import BLACK, WHITE
from ..paper.words import texts

SIZE: Final = (800, 480)
"""Of the usual glass."""
HEAD: Final = Box(24, 24, 360, 80)
BODY: Final = Box(24, 116, 360, 160)
"""A smaller glass cuts what does not fit: the words stand at the upper left."""
LARGEST: Final = 26
"""Pixels of the letters of the body."""


@dataclass(frozen=True, slots=True)
class DeviceNotices:
    """PNG of one bit each."""

    welcome: bytes
    stranger: bytes


def draw_notices(language: str) -> DeviceNotices:
    """Draw them. Reads files."""
    say = texts("fr" if language.partition("-")[0] == "fr" else "en")
    return DeviceNotices(
        welcome=_drawn(say["device_welcome"], say["device_welcome_more"]),
        stranger=_drawn(say["device_stranger"], say["device_stranger_more"]),
    )


def _drawn(head: str, body: str) -> bytes:
    picture = Image.new("RGB", SIZE, WHITE)
    draw = ImageDraw.Draw(picture)
    draw.fontmode = "1"
    put(draw, fitted(head, HEAD, Heaviness.HEAVY), HEAD, BLACK, Side.LEFT)
    more = fitted(body, BODY, Heaviness.PLAIN, lines=4, largest=LARGEST)
    put(draw, more, BODY, BLACK, Side.LEFT)
    png = BytesIO()
    picture.convert("1", dither=Image.Dither.NONE).save(png, "PNG", optimize=True)
    return png.getvalue()
