"""Signs to look at: every state, at eleven o'clock in the Salle du Lot."""

from datetime import UTC, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

from PIL import Image

from custom_components.faitout.engine.posted import BookedSpan, PaperWord, Posted
from custom_components.faitout.paper.draw import png_of
from custom_components.faitout.paper.look import Look
from custom_components.faitout.paper.notice import Content, Notice

PARIS = ZoneInfo("Europe/Paris")
ADDRESS = "http://192.168.1.10:8123/faitout/phone/luzech/salle_du_lot"


def at(hour: int, minute: int = 0, day: int = 2) -> datetime:
    """Return a time on the clock of the place, on a Wednesday in December."""
    return datetime(2026, 12, day, hour, minute, tzinfo=PARIS).astimezone(UTC)


AFTERNOON: tuple[BookedSpan, ...] = (
    (at(14), at(15, 30)),
    (at(16), at(17)),
    (at(17, 30), at(19)),
    (at(20), at(22)),
)
ALL: dict[str, Posted] = {
    "free": Posted(PaperWord.FREE, at(14), bookings=AFTERNOON),
    "free until closing": Posted(PaperWord.FREE, at(22)),
    "booked": Posted(PaperWord.BOOKED, at(14), release_at=at(11, 10), bookings=AFTERNOON),
    "occupied": Posted(PaperWord.OCCUPIED, at(12, 30), bookings=AFTERNOON[:1]),
    "walk-in": Posted(PaperWord.OCCUPIED, walk_in=True, bookings=AFTERNOON),
    "closed": Posted(PaperWord.CLOSED, at(8, day=3), bookings=((at(9, day=3), at(12, day=3)),)),
    "closed for a reason": Posted(PaperWord.CLOSED, at(8, day=28), why="Congés d’hiver"),
    "out of service": Posted(PaperWord.OUT_OF_SERVICE),
    "unsure": Posted(PaperWord.UNSURE, at(14), bookings=AFTERNOON),
    "bookings unknown": Posted(PaperWord.UNSURE),
    "unknown": Posted(PaperWord.UNKNOWN),
}


def notice(
    state: str = "free",
    name: str = "Salle du Lot",
    language: str = "fr",
    battery: int | None = 80,
    address: str | None = ADDRESS,
) -> Notice:
    """Return a notice of a state."""
    content = Content(name, ALL[state], PARIS, language, battery, address)
    return Notice(content, at(11, 5), at(11, 25))


def seen(notice: Notice, look: Look) -> Image.Image:
    """Return what people see of the picture that a sign gets, hung as it hangs."""
    with Image.open(BytesIO(png_of(notice, look))) as picture:
        assert picture.size == (look.width, look.height)
        return picture.convert("RGB").rotate(look.rotation, expand=True)
