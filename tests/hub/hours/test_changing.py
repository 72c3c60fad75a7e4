"""Bookings in the way of a change: her word on each, and one message to who holds it."""

import asyncio
from typing import Any
from unittest.mock import patch

from homeassistant.core import ServiceCall
import pytest
from pytest_homeassistant_custom_component.common import async_mock_service

from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.engine.stimulus import Change
from custom_components.faitout.engine.timetable import (
    Closing,
    Timetable,
    TimetableRefused,
    hours_of,
    with_closing,
)
from custom_components.faitout.hub.hours import changing
from custom_components.faitout.hub.hours.changing import (
    HoursOutcome,
    HoursWish,
    MoveTo,
    WayOut,
    change_hours,
    free_instead,
    hours_after,
)
from custom_components.faitout.hub.moving import change_booking
from tests.day import Day
from tests.places import space

ROOM, OTHER = SpaceId("salle"), SpaceId("bureau")
ANNE = "notify.anne"


@pytest.fixture
async def there(day: Day) -> Day:
    """Let the place have two rooms, and Anne be reached."""
    await day.begin(space(), space("bureau", sensors=[]))
    day.hass.states.async_set(ANNE, "unknown")
    return day


@pytest.fixture
def told(there: Day) -> list[ServiceCall]:
    """Return what people are told."""
    return async_mock_service(there.hass, "notify", "send_message")


async def close(day: Day, start: str, end: str, **wish: Any) -> HoursOutcome:
    """Close the place for a part of the day, as an administrator."""
    book = day.site.timetable
    closing = Closing(id="c", start=day.at(start), end=day.at(end), reason="Fuite d’eau")

    def change(table: Timetable) -> Timetable | TimetableRefused:
        return with_closing(table, closing, day.site.spaces, book.zone, book.now)

    wanted = HoursWish(change=change, reason=closing.reason, **wish)
    outcome = await change_hours(day.site, wanted, None, None)
    await day.settle()
    return outcome


@pytest.mark.parametrize("elsewhere", [True, False])
async def test_who_holds_a_moved_booking_is_told_once_and_why(
    there: Day, told: list[ServiceCall], *, elsewhere: bool
) -> None:
    """Whoever moves a booking by hand has its holder told as well: not both."""
    booking = BookingId(await there.book("10:00", "11:00", holder=ANNE))
    to = MoveTo(start=there.at("15:00"), space=OTHER if elsewhere else None)
    outcome = await close(there, "10:00", "12:00", ways_out={booking: to})
    assert outcome.failed == ()
    (moved,) = [b for runner in there.site.spaces.values() for b in runner.state.ledger]
    assert (moved.space, moved.start) == (OTHER if elsewhere else ROOM, there.at("15:00"))
    (message,) = told
    assert message.data["entity_id"] == [ANNE]
    assert "15:00" in message.data["message"]
    assert "Fuite d’eau" in message.data["message"]


async def test_a_later_move_by_hand_is_told_as_ever(there: Day, told: list[ServiceCall]) -> None:
    booking = BookingId(await there.book("10:00", "11:00", holder=ANNE))
    there_after = MoveTo(start=there.at("15:00"))
    await close(there, "10:00", "12:00", ways_out={booking: there_after})
    told.clear()
    moved = Change(booking=booking, start=there.at("16:00"), end=there.at("17:00"))
    await change_booking(there.site, there.site.spaces[ROOM], moved)
    await there.settle()
    assert len(told) == 1


async def test_a_phone_that_does_not_answer_keeps_nobody_waiting(there: Day) -> None:
    for start, end in (("10:00", "10:30"), ("10:30", "11:00")):
        await there.book(start, end, holder=ANNE)
    rung, answers = asyncio.Event(), asyncio.Event()

    async def hangs(_: ServiceCall) -> None:
        rung.set()
        await answers.wait()

    there.hass.services.async_register("notify", "send_message", hangs)
    book = there.site.timetable
    closing = Closing(id="c", start=there.at("10:00"), end=there.at("12:00"))
    wish = HoursWish(
        change=lambda table: with_closing(table, closing, (), book.zone, book.now),
        or_else=WayOut.CANCEL,
    )
    outcome = await change_hours(there.site, wish, None, None)
    assert outcome.is_done
    assert not list(there.site.spaces[ROOM].state.ledger)
    async with asyncio.timeout(10):
        await rung.wait()
    answers.set()
    await there.settle()


async def test_the_hours_of_each_space_are_made_once_however_many_bookings_are_in_the_way(
    there: Day,
) -> None:
    for hour in range(10, 16):
        await there.book(f"{hour}:00", f"{hour}:30")
    book = there.site.timetable
    closing = Closing(id="c", start=there.at("10:00"), end=there.at("16:00"), space=ROOM)

    def change(table: Timetable) -> Timetable | TimetableRefused:
        return with_closing(table, closing, there.site.spaces, book.zone, book.now)

    with patch.object(changing, "hours_of", side_effect=hours_of) as made:
        outcome = await change_hours(there.site, HoursWish(change=change), None, None)
        after = hours_after(there.site, book.tried(change))
        free = [list(free_instead(there.site, each, after)) for each in outcome.blocking]
    assert [[runner.space.id for runner in each] for each in free] == [[OTHER]] * 6
    assert made.call_count == 2 * len(there.site.spaces)
