"""Years of use in the journal of a site, written as the journal writes them."""

from datetime import UTC, datetime, timedelta
import sqlite3

from custom_components.faitout.engine.booking import Booking, Stage
from custom_components.faitout.engine.effect import Used
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.hub.site import Site
from custom_components.faitout.journal.rows.bookings import row_of, save_row
from custom_components.faitout.journal.rows.cells import text_cell
from custom_components.faitout.journal.rows.history import save_use

HOURS = (7, 8, 10, 12, 14, 16)
"""When bookings begin on every working day, UTC."""
HOLDERS = 23


async def write_years(site: Site, first: datetime, days: int) -> int:
    """Write so many days of use of each space, six bookings a day; return how many bookings."""
    spaces = list(site.spaces)

    def write(file: sqlite3.Connection) -> int:
        return sum(
            _day(file, space, first + timedelta(days=n)) for space in spaces for n in range(days)
        )

    return await site.journal.change(write)


def _day(file: sqlite3.Connection, space: SpaceId, day: datetime) -> int:
    if day.weekday() > 4:
        return 0
    for number, hour in enumerate(HOURS):
        start = day.astimezone(UTC).replace(hour=hour, minute=0)
        end = start + timedelta(minutes=60)
        is_absent = (day.toordinal() + number) % 7 == 0
        name = BookingId(f"{space}-{start:%Y%m%d%H}")
        booking = Booking(
            id=name,
            space=space,
            start=start,
            end=end,
            created_at=start - timedelta(days=2),
            holder=f"m_{(day.toordinal() * 5 + number) % HOLDERS}",
            stage=Stage.RELEASED if is_absent else Stage.COMPLETED,
            checked_in_at=None if is_absent else start,
            ended_at=start + timedelta(minutes=10) if is_absent else end,
        )
        save_row(file, row_of(booking), live=False, seq=0)
        if not is_absent:
            end -= timedelta(minutes=5 * number)
            save_use(file, 0, text_cell(space), Used(start, end, name))
    return len(HOURS)
