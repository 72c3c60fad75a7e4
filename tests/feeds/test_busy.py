"""When a space is taken, out of its bookings."""

from datetime import UTC, datetime, timedelta

from custom_components.faitout.engine.booking import Booking, Stage
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.engine.ledger import Ledger
from custom_components.faitout.feeds.busy import AHEAD, MOST_STRETCHES, PAST, busy

NOW = datetime(2026, 10, 5, 7, tzinfo=UTC)
HOUR = timedelta(hours=1)


def booking(name: str, start: datetime, hours: float = 1, **more: object) -> Booking:
    """Return a booking that was made the day before."""
    return Booking(
        id=BookingId(name),
        space=SpaceId("salle"),
        start=start,
        end=start + hours * HOUR,
        created_at=NOW - timedelta(days=1),
        **more,  # type: ignore[arg-type]  # any field of a booking
    )


def test_what_was_given_back_was_taken_until_then_and_what_never_began_never() -> None:
    start = NOW - 3 * HOUR
    over = [
        booking("used", start).over(Stage.COMPLETED, start + HOUR),
        booking("left", start + HOUR).over(Stage.RELEASED, start + 1.25 * HOUR),
        booking("never", start + 2 * HOUR).over(Stage.CANCELLED, start),
        booking("live", start),
    ]
    assert busy(Ledger(), over, NOW) == {
        "used": (start, start + HOUR),
        "left": (start + HOUR, start + 1.25 * HOUR),
    }


def test_a_calendar_has_so_many_events_the_next_ones() -> None:
    many = [booking(str(each), NOW + each * HOUR) for each in range(MOST_STRETCHES + 3)]
    assert list(busy(Ledger.of(many), (), NOW)) == [str(each) for each in range(MOST_STRETCHES)]


def test_a_calendar_goes_a_year_ahead() -> None:
    near, far = booking("near", NOW + AHEAD - HOUR), booking("far", NOW + AHEAD)
    long = booking("long", NOW - PAST - 48 * HOUR, hours=300)
    assert busy(Ledger.of([long, near, far]), (), NOW).keys() == {"long", "near"}
