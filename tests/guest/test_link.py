"""Links: what is kept of them, and that the code beside them is worth nothing without the token."""

from PIL import Image, ImageDraw
import pytest
import zxingcpp

from custom_components.faitout.engine.ids import GrantId
from custom_components.faitout.guest.link import GuestLink, dump, load, new_link
from custom_components.faitout.guest.qr import drawing_of
from custom_components.faitout.screen.credential import new_secret

GRANT = GrantId("g_1")
SCALE = 4


def test_whoever_has_the_token_has_the_code() -> None:
    token = new_secret()
    link = new_link(GRANT, token, "482913", "fr")
    assert load(GRANT, dump(link)) == link
    assert link.code(token) == "482913"


def test_without_the_token_nobody_has_it() -> None:
    token = new_secret()
    kept = dump(new_link(GRANT, token, "482913", "fr"))
    assert token.encode() not in kept
    assert b"482913" not in kept
    link = load(GRANT, kept)
    assert link
    assert link.code(new_secret()) is None


def test_a_code_that_was_moved_to_another_grant_does_not_open() -> None:
    token = new_secret()
    link = load(GrantId("g_2"), dump(new_link(GRANT, token, "482913", "fr")))
    assert link
    assert link.code(token) is None


def test_a_link_needs_no_code() -> None:
    token = new_secret()
    assert new_link(GRANT, token, None, "en").code(token) is None


@pytest.mark.parametrize(
    "kept", [b"", b"[]", b"{}", b"null", b'{"digest":1,"language":"fr","sealed":"zz"}', b"\xff"]
)
def test_what_makes_no_sense_is_no_link(kept: bytes) -> None:
    assert load(GRANT, kept) is None


def test_a_seal_that_a_bad_disk_cut_short_is_no_code() -> None:
    token = new_secret()
    link = new_link(GRANT, token, "482913", "fr")
    assert GuestLink(GRANT, link.digest, "fr", link.sealed[:8]).code(token) is None


@pytest.mark.parametrize("code", ["4829", "482913", "48291375"])
def test_a_phone_reads_the_code_from_the_drawing(code: str) -> None:
    drawing = drawing_of(code)
    image = Image.new("L", (drawing.size * SCALE,) * 2, 255)
    draw = ImageDraw.Draw(image)
    for piece in drawing.path.removeprefix("M").split("M"):
        corner, width = piece.partition("h")[0], int(piece.partition("h")[2].partition("v")[0])
        x, y = map(int, corner.split())
        draw.rectangle((x * SCALE, y * SCALE, (x + width) * SCALE - 1, (y + 1) * SCALE - 1), fill=0)
    (found,) = zxingcpp.read_barcodes(image)
    assert found.text == code
    assert found.format == zxingcpp.BarcodeFormat.QRCode
