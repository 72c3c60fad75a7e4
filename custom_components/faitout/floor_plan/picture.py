"""Reads a picture of a plan, and writes it anew: nothing of the file itself goes any further."""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, UnidentifiedImageError

FORMATS: Final = ("PNG", "JPEG", "WEBP")
MOST_PIXELS: Final = 40_000_000
"""Of the file: more than any camera of a phone gives; a picture can say that it has far more."""
LARGEST_SIDE: Final = 1920
"""Of what is kept: the pixels that a television has."""
QUALITY: Final = 85


@dataclass(frozen=True, slots=True)
class PlanPicture:
    """A picture as it is kept and sent."""

    width: int
    height: int
    jpeg: bytes


class NoPictureError(ValueError):
    """A file that is no picture, or one that is refused; its one argument is a reason's key."""


def read_picture(file: bytes) -> PlanPicture:
    """Return a picture of a file; raises NoPictureError where it is none, or too large."""
    try:
        with Image.open(BytesIO(file), formats=FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                raise NoPictureError("plan_too_large")
            flat = image.convert("RGB")
    except UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError:
        raise NoPictureError("plan_not_read") from None
    flat.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    written = BytesIO()
    flat.save(written, "JPEG", quality=QUALITY, optimize=True)
    return PlanPicture(flat.width, flat.height, written.getvalue())
