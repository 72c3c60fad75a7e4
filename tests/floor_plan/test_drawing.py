"""A drawing is read into plain shapes, whatever else is in its file."""

from io import BytesIO

from PIL import Image
import pytest

from custom_components.faitout.floor_plan.drawing import (
    LARGEST_NUMBER,
    LONGEST_ID,
    LONGEST_PATH,
    MOST_DEPTH,
    MOST_LETTERS,
    MOST_SHAPES,
    NoDrawingError,
    PlanShape,
    read_drawing,
)
from custom_components.faitout.floor_plan.picture import LARGEST_SIDE, MOST_PIXELS
from custom_components.faitout.floor_plan.reading import (
    LARGEST_DRAWING,
    LARGEST_FILE,
    PlanFileError,
    read_plan,
)

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">'
ROOM = '<rect id="salle" x="1" y="2" width="30" height="20"/>'


def drawn(inside: str, start: str = OPEN) -> list[PlanShape]:
    """Return the shapes of a drawing."""
    return read_drawing(f"{start}{inside}</svg>".encode()).shapes


def refused(file: bytes) -> str:
    """Return why a drawing is refused."""
    with pytest.raises(NoDrawingError) as told:
        read_drawing(file)
    return str(told.value)


def test_a_room_keeps_its_name_its_place_and_its_color() -> None:
    (room,) = drawn(
        '<rect id="salle" x="1" y="2" width="30" height="20" fill="#abc" stroke="red"/>'
    )
    assert (room.kind, room.name) == ("rect", "salle")
    assert room.looks == {
        "x": "1", "y": "2", "width": "30", "height": "20", "fill": "#abc", "stroke": "red",
    }  # fmt: skip


def test_what_inkscape_writes_as_a_style_and_a_label_is_read() -> None:
    start = OPEN.replace(
        "viewBox", 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox'
    )
    looks = 'd="M0 0h9v9z" style="fill:none;stroke:#000"'
    (room,) = drawn(f'<path id="p1" inkscape:label="Salle du Lot" {looks}/>', start)
    assert room.name == "Salle du Lot"
    assert room.looks == {"d": "M0 0h9v9z", "fill": "none", "stroke": "#000"}


def test_groups_keep_what_is_in_them() -> None:
    (floor,) = drawn(f'<g id="floor" transform="translate(1,2) rotate(90)">{ROOM}<g>{ROOM}</g></g>')
    assert floor.looks == {"transform": "translate(1,2) rotate(90)"}
    assert [each.kind for each in floor.inside] == ["rect", "g"]
    assert floor.inside[1].inside[0].name == "salle"


@pytest.mark.parametrize(
    "inside",
    [
        "<script>1</script>",
        "<style>rect { fill: red }</style>",
        "<foreignObject><p>text</p></foreignObject>",
        '<image href="plan.png"/>',
        '<use href="#other"/>',
        "<text>Salle</text>",
        "<defs><rect/></defs>",
        '<animate attributeName="x"/>',
        '<p xmlns="http://www.w3.org/1999/xhtml">text</p>',
        '<other:rect xmlns:other="http://example.com/"/>',
    ],
)
def test_all_that_is_no_plain_shape_is_left_out_with_what_is_inside(inside: str) -> None:
    assert [each.kind for each in drawn(inside + ROOM)] == ["rect"]


@pytest.mark.parametrize(
    "looks",
    [
        'onclick="x"',
        'fill="url(#a)"',
        'style="fill:url(a.png)"',
        'href="#a"',
        'class="a"',
        'x="1;2"',
        'transform="none"',
    ],
)
def test_of_a_shape_only_what_is_plain_is_kept(looks: str) -> None:
    (room,) = drawn(f'<rect id="salle" width="3" {looks}/>')
    assert room.looks == {"width": "3"}


def test_a_document_type_is_refused() -> None:
    assert refused(b"<!DOCTYPE svg>" + OPEN.encode() + b"</svg>") == "plan_doctype"


@pytest.mark.parametrize(
    "file", [b"", b"<svg", b"<svg></svg>", b"<html></html>", b"text", b"\x00\xff"]
)
def test_what_is_no_drawing_is_refused(file: bytes) -> None:
    assert refused(file) == "plan_not_read"


def test_a_drawing_without_shapes_or_size_is_empty() -> None:
    assert refused(f"{OPEN}</svg>".encode()) == "plan_empty"
    nowhere = OPEN.replace(' viewBox="0 0 100 50"', "")
    assert refused(f"{nowhere}{ROOM}</svg>".encode()) == "plan_empty"
    huge = OPEN.replace("100", str(int(LARGEST_NUMBER)))
    assert refused(f"{huge}{ROOM}</svg>".encode()) == "plan_empty"
    sized = nowhere.replace("<svg", '<svg width="300px" height="200"')
    assert read_drawing(f"{sized}{ROOM}</svg>".encode()).box == (0, 0, 300, 200)


def test_a_drawing_has_only_so_many_shapes_letters_and_depths() -> None:
    assert len(drawn("<g/>" * MOST_SHAPES)) == MOST_SHAPES
    assert refused(f"{OPEN}{'<g/>' * (MOST_SHAPES + 1)}</svg>".encode()) == "plan_too_large"
    deep = "<g>" * (MOST_DEPTH - 1) + "</g>" * (MOST_DEPTH - 1)
    assert drawn(deep)
    assert refused(f"{OPEN}<g>{deep}</g></svg>".encode()) == "plan_too_large"
    path = f'<path d="M{"0 " * (LONGEST_PATH // 2 - 1)}"/>'
    assert drawn(path)[0].looks
    assert not drawn(path.replace("M", "M0 "))[0].looks
    many = path * (MOST_LETTERS // LONGEST_PATH + 1)
    assert refused(f"{OPEN}{many}</svg>".encode()) == "plan_too_large"
    assert len(drawn(f'<g id="{"a" * 200}"/>')[0].name) == LONGEST_ID


def picture(kind: str, width: int = 40, height: int = 20) -> bytes:
    """Return a picture's file."""
    file = BytesIO()
    Image.new("RGB", (width, height), "white").save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_picture_is_written_anew(kind: str) -> None:
    plan = read_plan(picture(kind))
    assert (plan["kind"], plan["box"]) == ("picture", [0, 0, 40, 20])
    assert read_plan(picture(kind, 4000, 20))["box"][2] == LARGEST_SIDE


def test_a_file_of_any_other_kind_or_size_is_refused() -> None:
    cut = picture("PNG")[:60]
    for file, why in (
        (picture("GIF"), "plan_not_read"),
        (cut, "plan_not_read"),
        (b"a" * (LARGEST_FILE + 1), "plan_too_large"),
        (b"<" * (LARGEST_DRAWING + 1), "plan_too_large"),
        (picture("PNG", 20_000, MOST_PIXELS // 20_000 + 1), "plan_too_large"),
    ):
        with pytest.raises(PlanFileError, match=why):
            read_plan(file)


def test_a_drawing_is_kept_as_data() -> None:
    plan = read_plan(f"\n{OPEN}<g>{ROOM}</g></svg>".encode())
    assert plan["box"] == [0, 0, 100, 50]
    assert plan["shapes"][0]["inside"][0]["name"] == "salle"
