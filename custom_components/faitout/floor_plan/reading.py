"""Reads what somebody uploaded as a plan, whichever kind of file it is."""

from base64 import b64encode
from typing import Any, Final

from .drawing import NoDrawingError, PlanShape, read_drawing
from .picture import NoPictureError, read_picture

LARGEST_FILE: Final = 10_000_000
"""Bytes: a photograph of a plan on the wall. Checked before anything is read."""
LARGEST_DRAWING: Final = 2_000_000

type PlanContent = dict[str, Any]
"""What is kept of a plan, as JSON: its kind, where it lies, and its shapes or its picture."""


class PlanFileError(ValueError):
    """A file that can be no plan; its one argument is a reason's key in the forms' errors."""


def read_plan(file: bytes) -> PlanContent:
    """Return a file's plan. Blocks: not for the event loop. Raises PlanFileError."""
    if len(file) > LARGEST_FILE:
        raise PlanFileError("plan_too_large")
    try:
        if not file.lstrip().startswith((b"<", b"\xef\xbb\xbf<", b"\xff\xfe<")):
            picture = read_picture(file)
            return {
                "kind": "picture",
                "box": [0, 0, picture.width, picture.height],
                "jpeg": b64encode(picture.jpeg).decode(),
            }
        if len(file) > LARGEST_DRAWING:
            raise PlanFileError("plan_too_large")
        drawing = read_drawing(file)
    except (NoDrawingError, NoPictureError) as error:
        raise PlanFileError(str(error)) from None
    return {"kind": "drawing", "box": list(drawing.box), "shapes": _told(drawing.shapes)}


def _told(shapes: list[PlanShape]) -> list[dict[str, Any]]:
    return [
        {
            "kind": shape.kind,
            "looks": shape.looks,
            **({"name": shape.name} if shape.name else {}),
            **({"inside": _told(shape.inside)} if shape.inside else {}),
        }
        for shape in shapes
    ]
