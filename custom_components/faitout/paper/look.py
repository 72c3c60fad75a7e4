"""The look of a sign: its pixels, its colours, which way it hangs."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

type Rgb = tuple[int, int, int]

WHITE: Final[Rgb] = (255, 255, 255)
BLACK: Final[Rgb] = (0, 0, 0)
DARK: Final[Rgb] = (85, 85, 85)
LIGHT: Final[Rgb] = (170, 170, 170)
RED: Final[Rgb] = (190, 0, 0)
YELLOW: Final[Rgb] = (250, 205, 0)


class Colours(StrEnum):
    """What the paper of a sign can show."""

    BLACK = "black"
    """Black and white: one bit."""
    GREYS = "greys"
    """Four greys: two bits."""
    RED = "red"
    """Black, white and red."""
    YELLOW = "yellow"
    """Black, white and yellow."""

    @property
    def palette(self) -> tuple[Rgb, ...]:
        """All that it can show, white first."""
        return PALETTES[self]


PALETTES: Final[dict[Colours, tuple[Rgb, ...]]] = {
    Colours.BLACK: (WHITE, BLACK),
    Colours.GREYS: (WHITE, LIGHT, DARK, BLACK),
    Colours.RED: (WHITE, BLACK, RED),
    Colours.YELLOW: (WHITE, BLACK, YELLOW),
}


@dataclass(frozen=True, slots=True)
class Look:
    """A sign as a thing. Pixels of its own memory, before it is turned."""

    width: int = 800
    height: int = 480
    colours: Colours = Colours.BLACK
    rotation: int = 0
    """By how many degrees it hangs turned, clockwise: 0, 90, 180, 270."""

    @property
    def canvas(self) -> tuple[int, int]:
        """Width and height as people see it."""
        is_upright = self.rotation in (90, 270)
        return (self.height, self.width) if is_upright else (self.width, self.height)
