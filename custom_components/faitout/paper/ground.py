"""The ground of the state: what can be told from afar before a letter can be read.

Free is light and framed; taken is dark, or the colour that the paper has; in doubt is a broken
frame; closed has a shaded, and what must not be used a striped edge.
"""

from dataclasses import dataclass
from enum import StrEnum

from PIL import Image, ImageDraw

from ..engine.posted import PaperWord
from .lettering import Box
from .look import BLACK, DARK, LIGHT, RED, WHITE, YELLOW, Colours, Rgb


class Edge(StrEnum):
    """How a ground is framed."""

    NONE = "none"
    FRAME = "frame"
    BROKEN = "broken"
    STRIPES = "stripes"
    BARS = "bars"


@dataclass(frozen=True, slots=True)
class Ground:
    """What a state stands on."""

    paper: Rgb
    ink: Rgb
    edge: Edge


def ground_of(word: PaperWord, colours: Colours) -> Ground:
    """Return the ground of a state, with ink of at least 4.5 to 1 on it."""
    match word:
        case PaperWord.FREE:
            return Ground(WHITE, BLACK, Edge.FRAME)
        case PaperWord.BOOKED:
            paper = DARK if colours is Colours.GREYS else BLACK
            return Ground(paper, WHITE, Edge.NONE)
        case PaperWord.OCCUPIED:
            return _occupied(colours)
        case PaperWord.CLOSED:
            paper = LIGHT if colours is Colours.GREYS else WHITE
            return Ground(paper, BLACK, Edge.NONE if paper is LIGHT else Edge.BARS)
        case PaperWord.OUT_OF_SERVICE:
            return Ground(WHITE, BLACK, Edge.STRIPES)
        case PaperWord.UNSURE | PaperWord.UNKNOWN:
            return Ground(WHITE, BLACK, Edge.BROKEN)


def _occupied(colours: Colours) -> Ground:
    if colours is Colours.RED:
        return Ground(RED, WHITE, Edge.NONE)
    if colours is Colours.YELLOW:
        return Ground(YELLOW, BLACK, Edge.NONE)
    return Ground(BLACK, WHITE, Edge.NONE)


def put_ground(picture: Image.Image, box: Box, ground: Ground, edge: int) -> None:
    """Draw a ground into its place."""
    draw = ImageDraw.Draw(picture)
    right, bottom = box.x + box.width - 1, box.y + box.height - 1
    thick = max(4, round(edge * 0.5))
    draw.rectangle((box.x, box.y, right, bottom), fill=ground.paper)
    match ground.edge:
        case Edge.NONE:
            return
        case Edge.FRAME:
            draw.rectangle((box.x, box.y, right, bottom), outline=BLACK, width=thick)
        case Edge.BROKEN:
            _broken(draw, box, thick)
        case Edge.STRIPES:
            _striped(picture, box, thick * 2)
        case Edge.BARS:
            for top in (box.y, bottom - thick + 1):
                draw.rectangle((box.x, top, right, top + thick - 1), fill=BLACK)


def _broken(draw: ImageDraw.ImageDraw, box: Box, thick: int) -> None:
    right, bottom = box.x + box.width - 1, box.y + box.height - 1
    dash = thick * 4
    for x in range(box.x, right, dash * 2):
        for top in (box.y, bottom - thick + 1):
            draw.rectangle((x, top, min(x + dash, right), top + thick - 1), fill=BLACK)
    for y in range(box.y, bottom, dash * 2):
        for left in (box.x, right - thick + 1):
            draw.rectangle((left, y, left + thick - 1, min(y + dash, bottom)), fill=BLACK)


def _striped(picture: Image.Image, box: Box, thick: int) -> None:
    """Draw slanting stripes around a place, as tape around what must not be used."""
    tape = Image.new("RGB", (box.width, box.height), WHITE)
    draw = ImageDraw.Draw(tape)
    for x in range(-box.height, box.width + box.height, thick * 2):
        draw.polygon(
            (
                (x, box.height),
                (x + thick, box.height),
                (x + thick + box.height, 0),
                (x + box.height, 0),
            ),
            fill=BLACK,
        )
    draw.rectangle((thick, thick, box.width - thick - 1, box.height - thick - 1), fill=WHITE)
    picture.paste(tape, (box.x, box.y))
