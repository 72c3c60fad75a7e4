"""Reads a drawing (SVG) into shapes as plain data: pure, strict and bounded.

Only what can do no more than be seen is taken: shapes, groups, their places and plain colors. All
else is left out with what is inside of it: programs, styles, links, pictures, text, whatever refers
to something elsewhere. A document type, entities and what is larger than any plan are refused.
"""

from dataclasses import dataclass, field
import re
from typing import Final, NoReturn
from xml.parsers import expat

SVG: Final = "http://www.w3.org/2000/svg"
INKSCAPE: Final = "http://www.inkscape.org/namespaces/inkscape"
MOST_SHAPES: Final = 4000
"""A plan of a whole floor drawn by an architect's program has some hundreds."""
MOST_DEPTH: Final = 40
LONGEST_PATH: Final = 20_000
"""Letters of one attribute."""
MOST_LETTERS: Final = 300_000
"""Of all that is kept: each board holds it, and sends it to each screen."""
LONGEST_ID: Final = 100
LARGEST_NUMBER: Final = 1e6
"""Of where a drawing lies: a house in millimetres has a tenth of it."""

SHAPES: Final = frozenset({"g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
PASSED_THROUGH: Final = frozenset({"svg", "a", "switch"})
"""What may stand around shapes without being one."""
_NUMBER: Final = re.compile(r"[-+]?[0-9.]+(?:e[-+]?[0-9]+)?(?:px)?", re.ASCII | re.IGNORECASE)
_COLOR: Final = re.compile(
    r"none|#[0-9a-f]{3,8}|[a-z]{3,20}|rgb\([0-9 ,.%]{5,30}\)", re.ASCII | re.IGNORECASE
)
_FORMS: Final = {
    **dict.fromkeys(
        ("x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2"), _NUMBER
    ),
    "d": re.compile(r"[MLHVCSQTAZmlhvcsqtaz0-9eE+\-., \t\r\n]*", re.ASCII),
    "points": re.compile(r"[0-9eE+\-., \t\r\n]*", re.ASCII),
    "transform": re.compile(
        r"(?:(?:matrix|translate|scale|rotate|skewX|skewY)\([0-9eE+\-., ]*\)[ ,]*)*", re.ASCII
    ),
    "fill": _COLOR,
    "stroke": _COLOR,
    "stroke-width": _NUMBER,
    "opacity": _NUMBER,
    "fill-opacity": _NUMBER,
    "fill-rule": re.compile(r"nonzero|evenodd", re.ASCII),
}
"""What is kept of a shape, and how each must be written."""


class NoDrawingError(ValueError):
    """A file that is no drawing, or one that is refused; its one argument is a reason's key."""


@dataclass(frozen=True, slots=True)
class PlanShape:
    """One shape, or a group of them."""

    kind: str
    looks: dict[str, str]
    """Its attributes, as they may be set on an element of the same kind."""
    name: str = ""
    """The id or label that it was given, as text."""
    inside: list[PlanShape] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PlanDrawing:
    """A whole drawing."""

    box: tuple[float, float, float, float]
    """Where it lies: left, top, width and height, in its own units."""
    shapes: list[PlanShape]


def read_drawing(file: bytes) -> PlanDrawing:
    """Return what is drawn in a file; raises NoDrawingError where nothing is, or it is refused."""
    reader = _Reader()
    try:
        reader.parser.Parse(file, True)  # noqa: FBT003 - what it is called by position is 'final'
    except expat.ExpatError, ValueError, OverflowError, LookupError:
        if reader.refused:
            raise NoDrawingError(reader.refused) from None
        raise NoDrawingError("plan_not_read") from None
    if reader.box is None or not reader.top.inside:
        raise NoDrawingError("plan_empty")
    return PlanDrawing(reader.box, reader.top.inside)


class _Reader:
    """Takes one element after the other."""

    def __init__(self) -> None:
        self.parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._doctype
        self.refused = ""
        self.box: tuple[float, float, float, float] | None = None
        self.top = PlanShape("g", {})
        self._open = [self.top]
        self._depth = 0
        self._left_out = 0
        """How many elements deep it is inside of something that is left out."""
        self._shapes = 0
        self._letters = 0
        self._parents: list[bool] = []

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MOST_DEPTH:
            self._refuse("plan_too_large")
        space, _, tag = name.rpartition(" ")
        if self._depth == 1:
            if (space, tag) != (SVG, "svg"):
                self._refuse("plan_not_read")
            self.box = _box(attributes)
        is_known = space == SVG and (tag in SHAPES or tag in PASSED_THROUGH)
        if self._left_out or not is_known:
            self._left_out += 1
            return
        is_shape = tag in SHAPES
        self._parents.append(is_shape)
        if is_shape:
            self._take(tag, attributes)

    def _take(self, tag: str, attributes: dict[str, str]) -> None:
        looks = _looks(attributes)
        given = attributes.get(f"{INKSCAPE} label") or attributes.get("id", "")
        shape = PlanShape(tag, looks, given[:LONGEST_ID])
        self._shapes += 1
        self._letters += sum(map(len, looks.values())) + len(shape.name)
        if self._shapes > MOST_SHAPES or self._letters > MOST_LETTERS:
            self._refuse("plan_too_large")
        self._open[-1].inside.append(shape)
        self._open.append(shape)

    def _end(self, _: str) -> None:
        self._depth -= 1
        if self._left_out:
            self._left_out -= 1
        elif self._parents.pop():
            self._open.pop()

    def _doctype(self, *_: object) -> None:
        self._refuse("plan_doctype")

    def _refuse(self, why: str) -> NoReturn:
        self.refused = why
        raise NoDrawingError(why)


def _looks(attributes: dict[str, str]) -> dict[str, str]:
    """Return what is kept of a shape's attributes; a style names the same things in one text."""
    styled = {
        key.strip(): value.strip()
        for key, colon, value in (
            part.partition(":") for part in attributes.get("style", "")[:LONGEST_PATH].split(";")
        )
        if colon
    }
    return {
        key: text
        for key, text in {**attributes, **styled}.items()
        if (form := _FORMS.get(key)) and len(text) <= LONGEST_PATH and form.fullmatch(text)
    }


def _box(attributes: dict[str, str]) -> tuple[float, float, float, float] | None:
    """Return where a drawing lies, None where it says nothing that has a size."""
    numbers = attributes.get("viewBox", "").replace(",", " ").split()
    if len(numbers) != 4:  # noqa: PLR2004 - left, top, width, height
        size = [attributes.get(key, "").removesuffix("px") for key in ("width", "height")]
        numbers = ["0", "0", *size]
    try:
        left, top, width, height = (float(number) for number in numbers)
    except ValueError:
        return None
    is_sound = all(abs(each) < LARGEST_NUMBER for each in (left, top, width, height))
    return (left, top, width, height) if is_sound and width > 0 and height > 0 else None
