"""Drawing a notice. Pure: the same notice and look give the same bytes.

notice ──► plan ──► colours in full ──► only those that the paper has ──► turned ──► PNG
"""

from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from ..engine.posted import PaperWord
from ..guest.qr import QUIET, matrix_of
from . import words
from .ground import Ground, ground_of, put_ground
from .lettering import SMALLEST, Box, Heaviness, Lines, Side, fitted, put
from .look import BLACK, WHITE, Colours, Look
from .notice import Notice
from .places import Places, places_of
from .shapes import put_shape

ROWS: Final = 3
"""Rows that there is room for, at least where letters would not be too small."""
ROW: Final = 1.35
"""From row to row of the next bookings, in sizes of their letters."""
LOW: Final = 20
"""Per cent of a battery from which on it is told in words."""


def png_of(notice: Notice, look: Look) -> bytes:
    """Return the picture of a notice as a PNG of the sign's own size, bits and colours."""
    picture = _reduced(drawn(notice, look), look.colours).rotate(-look.rotation, expand=True)
    file = BytesIO()
    bits = {} if look.colours is Colours.BLACK else {"bits": 2}
    picture.save(file, "PNG", optimize=True, **bits)
    return file.getvalue()


def drawn(notice: Notice, look: Look) -> Image.Image:
    """Return a notice as people see it, before it is reduced to what the paper can show."""
    width, height = look.canvas
    picture = Image.new("RGB", (width, height), WHITE)
    draw = ImageDraw.Draw(picture)
    # Letters of one bit are drawn as such: cut out of grey ones they would fray.
    draw.fontmode = "L" if look.colours is Colours.GREYS else "1"
    content = notice.content
    rows = matrix_of(content.address) if content.address else None
    plan = places_of(
        width, height, len(rows) + 2 * QUIET if rows else None, has_until=bool(words.until(notice))
    )
    put(draw, fitted(content.name, plan.name, Heaviness.HEAVY), plan.name, BLACK, Side.LEFT)
    _put_band(picture, draw, notice, plan, ground_of(content.posted.word, look.colours))
    _put_coming(draw, notice, plan.coming)
    if rows and plan.code:
        _put_code(draw, rows, plan.code)
    _put_foot(draw, notice, plan.foot)
    return picture


def _put_band(
    picture: Image.Image,
    draw: ImageDraw.ImageDraw,
    notice: Notice,
    plan: Places,
    ground: Ground,
) -> None:
    """Draw the state, for who stands three metres away."""
    content = notice.content
    put_ground(picture, plan.band, ground, plan.edge)
    is_smooth = draw.fontmode == "L"
    put_shape(picture, content.posted.word, plan.shape, ground.ink, is_smooth=is_smooth)
    is_tall = plan.shape.y + plan.shape.height <= plan.state.y
    side = Side.MIDDLE if is_tall else Side.LEFT
    state = fitted(words.state(content), plan.state, Heaviness.HEAVY, lines=2)
    put(draw, state, plan.state, ground.ink, side)
    if until := words.until(notice):
        text = fitted(until, plan.until, Heaviness.PLAIN, lines=2, largest=state.size)
        put(draw, text, plan.until, ground.ink, side)


def _put_coming(draw: ImageDraw.ImageDraw, notice: Notice, box: Box) -> None:
    """Draw what becomes of a booking, and the next ones: as many as there is room for."""
    if notice.content.posted.word is PaperWord.OUT_OF_SERVICE:
        return
    size = max(SMALLEST + 4, min(int(box.height / ROWS / ROW), box.width // 11, 40))
    step = int(size * ROW)
    rows = max(1, box.height // step)
    y = box.y
    if remark := words.remark(notice):
        lines = 2 if rows > ROWS else 1
        place = Box(box.x, y, box.width, step * lines)
        text = fitted(remark, place, Heaviness.PLAIN, lines=lines, largest=size)
        put(draw, text, place, BLACK, Side.LEFT)
        y, rows = y + place.height, rows - lines
    say, bookings = words.texts(notice.content.language), words.bookings(notice)
    told = [say["next"], *bookings] if bookings else [say["next_none"]]
    if bookings and rows == 1:
        # A heading alone says nothing.
        return
    for row in told[:rows]:
        place = Box(box.x, y, box.width, step)
        weight = Heaviness.HEAVY if row in bookings else Heaviness.PLAIN
        put(draw, fitted(row, place, weight, largest=size), place, BLACK, Side.LEFT)
        y += step


def _put_foot(draw: ImageDraw.ImageDraw, notice: Notice, box: Box) -> None:
    """Draw the age of what stands there, and the battery."""
    level = notice.content.battery
    right = 0
    if level is not None:
        right = _put_battery(draw, notice, level, box)
    place = Box(box.x, box.y, box.width - right, box.height)
    put(draw, age_lines(notice, place), place, BLACK, Side.LEFT)


def age_lines(notice: Notice, place: Box) -> Lines:
    """Return its age as it fits into a place: in short where there is no room for all of it."""
    size = max(SMALLEST, round(place.height * 0.72))
    whole = fitted(words.age(notice), place, Heaviness.PLAIN, largest=size)
    if not whole.is_cut:
        return whole
    in_short = words.age(notice, in_short=True)
    return fitted(in_short, place, Heaviness.PLAIN, lines=2, largest=size)


def _put_battery(draw: ImageDraw.ImageDraw, notice: Notice, level: int, box: Box) -> int:
    """Draw the battery at the right end of a place, and return how wide it is, with a gap."""
    tall = round(box.height * 0.5)
    wide = tall * 2
    x, y = box.x + box.width - wide - 3, box.y + (box.height - tall) // 2
    draw.rectangle((x, y, x + wide, y + tall), outline=BLACK, width=2)
    draw.rectangle((x + wide + 1, y + tall // 3, x + wide + 3, y + tall - tall // 3), fill=BLACK)
    full = round((wide - 6) * min(max(level, 0), 100) / 100)
    if full:
        draw.rectangle((x + 3, y + 3, x + 2 + full, y + tall - 3), fill=BLACK)
    taken = wide + 3 + box.height // 2
    if level > LOW:
        return taken
    text = words.texts(notice.content.language)["battery_low"].format(percent=level)
    room = Box(box.x, box.y, box.width // 3, box.height)
    size = min(round(box.height * 0.72), box.width // 18)
    lines = fitted(text, room, Heaviness.HEAVY, largest=size)
    place = Box(x - lines.width - box.height // 3, box.y, lines.width, box.height)
    put(draw, lines, place, BLACK, Side.LEFT)
    return taken + lines.width + box.height // 3


def _put_code(draw: ImageDraw.ImageDraw, rows: tuple[bytes, ...], box: Box) -> None:
    side = box.width // (len(rows) + 2 * QUIET)
    for y, row in enumerate(rows, QUIET):
        for x, is_dark in enumerate(row, QUIET):
            if is_dark:
                left, top = box.x + x * side, box.y + y * side
                draw.rectangle((left, top, left + side - 1, top + side - 1), fill=BLACK)


def _reduced(picture: Image.Image, colours: Colours) -> Image.Image:
    """Return a picture in nothing but the colours that a paper has."""
    if colours is Colours.BLACK:
        return picture.convert("1", dither=Image.Dither.NONE)
    palette = Image.new("P", (1, 1))
    flat = [part for colour in colours.palette for part in colour]
    palette.putpalette(flat)
    return picture.quantize(len(colours.palette), palette=palette, dither=Image.Dither.NONE)
