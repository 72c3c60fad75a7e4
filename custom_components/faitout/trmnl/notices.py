"""The two pictures that every device may have: welcome, and that nobody knows it."""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw, ImageFont

SIZE: Final = (800, 480)
"""Of the usual glass. A smaller one cuts what does not fit: the words stand at the upper left."""


@dataclass(frozen=True, slots=True)
class Notices:
    """PNG of one bit each."""

    welcome: bytes
    stranger: bytes


def draw_notices(language: str) -> Notices:
    """Draw them. Blocks for some milliseconds."""
    french = language.partition("-")[0] == "fr"
    return Notices(
        welcome=_drawn("Bienvenue" if french else "Welcome"),
        stranger=_drawn("Inconnu" if french else "Unknown"),
    )


def _drawn(text: str) -> bytes:
    image = Image.new("1", SIZE, 1)
    ImageDraw.Draw(image).text((24, 24), text, fill=0, font=ImageFont.load_default(40))
    png = BytesIO()
    image.save(png, "PNG")
    return png.getvalue()
