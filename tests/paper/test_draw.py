"""What is drawn on a sign: all of it inside, in its colours, legible, and the same each time."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import combinations, product
from math import atan, degrees

from PIL import Image, ImageChops
import pytest
import zxingcpp

from custom_components.faitout.engine.posted import PaperWord
from custom_components.faitout.paper import words
from custom_components.faitout.paper.draw import age_lines, png_of
from custom_components.faitout.paper.ground import ground_of
from custom_components.faitout.paper.lettering import Box, Heaviness, fitted, font_of
from custom_components.faitout.paper.look import BLACK, WHITE, Colours, Look, Rgb
from custom_components.faitout.paper.places import places_of
from custom_components.faitout.settings.signs import SIZES, pixels_of
from tests.paper.signs import ADDRESS, ALL, at, notice, seen

MILLIMETRES: dict[str, float] = {
    "400x300": 84.8,
    "600x448": 114.9,
    "648x480": 118.8,
    "800x480": 163.2,
}
"""How wide the papers of these sizes are that are sold as 4.2, 5.65, 5.83 and 7.5 inches."""
THREE_METRES = 3000.0


def looks() -> Iterator[Look]:
    """Return each size that is offered, level and upright, each with other colours."""
    colours = list(Colours)
    for number, size in enumerate(SIZES):
        width, height = pixels_of(size) or (0, 0)
        yield Look(width, height, colours[number % 4], 0)
        yield Look(width, height, colours[(number + 1) % 4], 90 if number % 2 else 270)


LOOKS = list(looks())
STATES = list(ALL)
IDS = [f"{each.width}x{each.height} {each.colours} {each.rotation}" for each in LOOKS]


@pytest.mark.parametrize(("number", "look"), enumerate(LOOKS), ids=IDS)
def test_all_ink_is_inside_in_the_colours_of_the_paper_and_a_phone_reads_the_way_to_the_page(
    number: int, look: Look
) -> None:
    # Each size sees two of the states, all states are seen at several sizes.
    for step in (0, 4):
        picture = seen(notice(STATES[(number + step) % 9], name="Salle de réunion ÉÇŒ gjpq"), look)
        assert [code.text for code in zxingcpp.read_barcodes(picture)] == [ADDRESS]
        colours = {colour for _, colour in picture.getcolors() or ()}
        assert colours <= set(look.colours.palette)
        for left, top, right, bottom in rims(picture, look):
            assert picture.crop((left, top, right, bottom)).getcolors() == [
                ((right - left) * (bottom - top), WHITE)
            ]


def rims(picture: Image.Image, look: Look) -> Iterator[tuple[int, int, int, int]]:
    """Return the rims of a picture, but for its band, which goes from edge to edge."""
    width, height = picture.size
    places = places_of(*look.canvas, 41, has_until=True)
    rim = 3
    yield 0, 0, width, rim
    yield 0, height - rim, width, height
    for top, bottom in ((0, places.band.y), (places.band.y + places.band.height, height)):
        yield 0, top, rim, bottom
        yield width - rim, top, width, bottom


def test_no_two_things_have_one_place() -> None:
    for look, modules, has_until in product(LOOKS, (None, 41, 49), (True, False)):
        width, height = look.canvas
        places = places_of(width, height, modules, has_until=has_until)
        boxes = [places.name, places.shape, places.state, places.coming, places.foot]
        boxes += [each for each in (places.code, places.until if has_until else None) if each]
        for box in boxes:
            assert box.x >= 0
            assert box.y >= 0
            assert box.x + box.width <= width
            assert box.y + box.height <= height
        assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]


def overlap(one: Box, other: Box) -> bool:
    """Return whether two places have a pixel in common."""
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def luminance(colour: Rgb) -> float:
    """Return the relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = [each / 255 for each in colour]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colours", list(Colours))
def test_every_state_stands_on_its_ground_with_contrast_and_no_colour_that_the_paper_lacks(
    colours: Colours,
) -> None:
    for word in PaperWord:
        ground = ground_of(word, colours)
        dark, light = sorted((luminance(ground.paper), luminance(ground.ink)))
        assert (light + 0.05) / (dark + 0.05) >= 4.5
        assert {ground.paper, ground.ink} <= set(colours.palette)


def test_states_differ_without_their_words_and_without_colour() -> None:
    look = Look(400, 300, Colours.BLACK)
    box = places_of(400, 300, 41, has_until=True).shape
    corner = (box.x, box.y, box.x + box.width, box.y + box.height)
    seven = {ALL[name].word: seen(notice(name), look).crop(corner) for name in STATES}
    assert len(seven) == len(PaperWord)
    for one, other in combinations(seven.values(), 2):
        differs = ImageChops.difference(one, other).convert("L").histogram()[255]
        assert differs / (box.width * box.height) > 0.1


@pytest.mark.parametrize("size", MILLIMETRES)
@pytest.mark.parametrize("language", words.LANGUAGES)
def test_state_and_time_are_read_at_three_metres(size: str, language: str) -> None:
    """Capitals of ten minutes of arc for the state, of five, what good eyes can, for the time.

    Words of more than nine letters have eight of them on the smallest paper.
    """
    width, height = pixels_of(size) or (0, 0)
    pixel = MILLIMETRES[size] / width
    for state in STATES:
        told = notice(state, language=language)
        places = places_of(width, height, 41, has_until=bool(words.until(told)))
        word = words.state(told.content)
        for text, box, least in (
            (word, places.state, 8 if len(word) > 9 else 10),
            (words.until(told), places.until, 5),
        ):
            if not text:
                continue
            heavy = Heaviness.HEAVY if box is places.state else Heaviness.PLAIN
            lines = fitted(text, box, heavy, lines=2)
            capital = -lines.font.getbbox("H", anchor="ls")[1] * pixel
            assert degrees(atan(capital / THREE_METRES)) * 60 >= least, (state, text, lines.size)


def test_every_letter_of_every_word_is_in_the_font_with_the_spaces_that_do_not_break() -> None:
    told = "".join("".join(words.texts(language).values()) for language in words.LANGUAGES)
    empty_box = font_of(Heaviness.PLAIN, 40).getmask("\uffff").getbbox()
    for weight in Heaviness:
        font = font_of(weight, 40)
        for letter in set(told + "éèêëàâçîïôùûüœŒæÆÉÈÊÀÇ€\u2013—’«»…0123456789"):
            if not letter.isspace():
                mask = font.getmask(letter)
                assert mask.getbbox() not in (None, empty_box), letter
        for space in "\u00a0\u202f":
            assert font.getmask(space).getbbox() is None
            assert 0 < font.getlength(space) < font.getlength("n")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("<b>Salle & Cie</b>", "<b>Salle & Cie</b>"),
        ("Salle\n\tdu\u2028Lot", "Salle du Lot"),
        ("\u202eSalle\u200f", "Salle"),
        ("Büro Žižkov ½", "Büro Žižkov ½"),
        ("Salle 🎉 ①", "Salle 1"),
        ("Зал", "???"),
    ],
)
def test_a_name_is_told_as_far_as_there_are_letters_for_it(name: str, told: str) -> None:
    lines = fitted(name, Box(0, 0, 700, 60), Heaviness.HEAVY)
    assert lines.texts == (told,)


def test_a_name_of_five_kilobytes_is_cut_and_stays_in_its_place() -> None:
    for name in ("Salle de réunion " * 300, "W" * 5000):
        box = Box(0, 0, 380, 40)
        lines = fitted(name, box, Heaviness.HEAVY)
        assert lines.texts[0].endswith("…")
        assert lines.width <= box.width
        assert lines.height <= box.height
        assert png_of(notice(name=name), Look(400, 300))


def test_the_same_notice_makes_the_same_bytes() -> None:
    look = Look(648, 480, Colours.RED, 90)
    assert png_of(notice("booked"), look) == png_of(notice("booked"), look)
    assert png_of(notice("booked"), look) != png_of(notice("free"), look)


@pytest.mark.parametrize(("colours", "mode"), [(Colours.BLACK, "1"), (Colours.GREYS, "P")])
def test_a_picture_has_the_bits_of_its_paper_and_fits_into_the_memory_of_a_small_sign(
    colours: Colours, mode: str
) -> None:
    png = png_of(notice("booked"), Look(800, 480, colours))
    with Image.open(BytesIO(png)) as picture:
        assert picture.mode == mode
    assert png[24] == (1 if mode == "1" else 2)
    assert len(png) < 30_000


def test_its_age_stands_whole_on_every_paper_also_over_night_beside_a_low_battery() -> None:
    for look, language in product(LOOKS, words.LANGUAGES):
        told = replace(notice("closed", language=language), as_of=at(22, 5), next_at=at(8, 5, 3))
        foot = places_of(*look.canvas, 41, has_until=True).foot
        # The battery takes less than that in words.
        place = replace(foot, width=foot.width - min(5 * foot.height, foot.width // 2))
        assert not age_lines(told, place).is_cut


def test_a_battery_that_runs_low_is_told_in_words() -> None:
    look = Look(800, 480)
    corner = (430, 440, 670, 480)
    dark = {
        level: seen(notice(battery=level), look).crop(corner).convert("1").histogram()[0]
        for level in (None, 100, 20)
    }
    assert dark[None] < dark[20]
    full, low = (seen(notice(battery=level), look).crop(corner) for level in (100, 20))
    assert leftmost(low) < leftmost(full) - 40


def leftmost(picture: Image.Image) -> int:
    """Return where the ink of a picture begins."""
    box = ImageChops.invert(picture.convert("L")).getbbox()
    assert box
    return box[0]


def test_black_and_white_are_what_they_are_called() -> None:
    assert (BLACK, WHITE) == ((0, 0, 0), (255, 255, 255))
