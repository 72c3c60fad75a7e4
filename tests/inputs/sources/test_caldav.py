"""A room follows a calendar on a CalDAV server, by Home Assistant's own integration of it."""

from collections.abc import AsyncIterator
from pathlib import Path
from unittest.mock import patch

from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.inputs.sources import pulse
from tests.day import Day
from tests.inputs.sources.agenda import Agenda
from tests.inputs.sources.servers import Radicale, stamp

CALENDAR = "calendar.reunions"


class Office(Agenda):
    """The calendar of an office: on a server of its own, read-only for the hub."""

    def __init__(self, day: Day, server: Radicale) -> None:
        """Take the server."""
        super().__init__(day)
        self.server = server
        self.entry = MockConfigEntry(
            domain="caldav",
            data={
                "url": server.url,
                "username": "luzech",
                "password": "x",
                "verify_ssl": True,
            },
        )

    async def put(self, start: str, end: str, *lines: str, uid: str = "conseil") -> None:
        """Let somebody write an event, by the clock of the place, and a minute pass."""
        await self.server.put(
            f"DTSTART;{stamp(self.day.at(start))}",
            f"DTEND;{stamp(self.day.at(end))}",
            "SUMMARY:Conseil",
            *lines,
            uid=uid,
        )
        await self.pass_minutes(1)

    async def pass_minutes(self, minutes: int) -> None:
        """Let time pass."""
        for _ in range(minutes):
            await self.day.later(1)


@pytest.fixture
async def office(
    hass: HomeAssistant,
    day: Day,
    socket_enabled: None,  # noqa: ARG001 - it opens the loopback interface
    tmp_path: Path,
) -> AsyncIterator[Office]:
    """The room, and the calendar of the office that books it."""
    server = Radicale(hass, tmp_path / "radicale")
    await server.start()
    try:
        await server.make_calendar()
        await day.begin()
        office = Office(day, server)
        office.entry.add_to_hass(hass)
        assert await hass.config_entries.async_setup(office.entry.entry_id)
        await hass.async_block_till_done()
        await office.follow()
        yield office
    finally:
        await server.kill()


async def test_an_event_books_the_room_within_ten_seconds(office: Office) -> None:
    await office.day.later(1)
    at = office.day.at
    await office.server.put(
        f"DTSTART;{stamp(at('10:00'))}", f"DTEND;{stamp(at('11:00'))}", "SUMMARY:Conseil"
    )
    await office.day.later(10 / 60)
    assert office.booked() == ["10:00-11:00 Conseil"]


async def test_a_calendar_without_news_is_not_read_again(office: Office) -> None:
    await office.put("10:00", "11:00")
    with patch.object(type(office.entity), "async_get_events", side_effect=AssertionError) as asked:
        for _ in range(12):
            await office.day.later(10 / 60)
    assert asked.await_count == 0


async def test_a_server_without_a_pulse_is_read_each_minute(office: Office) -> None:
    with patch.object(pulse, "mark_of", return_value=None):
        await office.put("10:00", "11:00")
        await office.put("14:00", "15:00")
    assert office.booked() == ["14:00-15:00 Conseil"]


async def test_an_event_that_moves_takes_its_booking_along(office: Office) -> None:
    await office.put("10:00", "11:00")
    assert office.booked() == ["10:00-11:00 Conseil"]
    await office.put("14:00", "15:00")
    assert office.booked() == ["14:00-15:00 Conseil"]


async def test_a_cancelled_event_frees_the_room(office: Office) -> None:
    await office.put("10:00", "11:00")
    await office.put("14:00", "15:00", uid="autre")
    await office.put("10:00", "11:00", "STATUS:CANCELLED")
    assert office.booked() == ["10:00-11:00 Conseil", "14:00-15:00 Conseil"]
    await office.pass_minutes(2)
    assert office.booked() == ["14:00-15:00 Conseil"]
    await office.put("14:00", "15:00", "STATUS:TENTATIVE", uid="autre")
    assert office.booked() == ["14:00-15:00 Conseil"]


async def test_an_event_that_makes_nobody_busy_is_no_booking(office: Office) -> None:
    await office.put("10:00", "11:00", "TRANSP:TRANSPARENT")
    assert office.booked() == []


async def test_each_instance_of_a_series_is_a_booking_but_the_cancelled_one(office: Office) -> None:
    day = office.day
    await office.put("10:00", "11:00", "RRULE:FREQ=DAILY;COUNT=4")
    before = office.bookings()
    assert len(before) == 4
    assert len({booking.series for booking in before}) == 1
    event = [
        "BEGIN:VEVENT",
        "UID:conseil",
        "DTSTAMP:20261001T080000Z",
        f"DTSTART;{stamp(day.at('10:00'))}",
        f"DTEND;{stamp(day.at('11:00'))}",
        "SUMMARY:Conseil",
        "RRULE:FREQ=DAILY;COUNT=4",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:conseil",
        "DTSTAMP:20261001T080000Z",
        f"RECURRENCE-ID;{stamp(day.at('10:00', day=1))}",
        f"DTSTART;{stamp(day.at('10:00', day=1))}",
        f"DTEND;{stamp(day.at('11:00', day=1))}",
        "STATUS:CANCELLED",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:conseil",
        "DTSTAMP:20261001T080000Z",
        f"RECURRENCE-ID;{stamp(day.at('10:00', day=2))}",
        f"DTSTART;{stamp(day.at('16:00', day=2))}",
        f"DTEND;{stamp(day.at('17:00', day=2))}",
        "SUMMARY:Conseil",
        "END:VEVENT",
    ]
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Luzech//EN"]
    text = "\r\n".join([*head, *event, "END:VCALENDAR", ""])
    await office.server.put_text(text, "conseil")
    await office.pass_minutes(3)
    after = office.bookings()
    assert [booking.id for booking in after] == [before[i].id for i in (0, 2, 3)]
    assert office.booked()[1] == "16:00-17:00 Conseil"


async def test_what_is_released_stays_released_and_is_told(office: Office) -> None:
    await office.put("10:00", "11:00")
    await office.day.until("10:20")
    assert office.booked() == []
    assert "Salle" in office.issues()["source_overlay"]
    await office.pass_minutes(3)
    assert office.booked() == []
    answer = await office.day.act("get_bookings", entity_id=office.day.entity("calendar.bookings"))
    assert [each["write_back"] for each in answer["bookings"]] == ["overlay"]
    await office.put("10:00", "12:00")
    assert office.booked() == ["10:00-12:00 Conseil"]


async def test_a_dead_server_leaves_the_last_known_bookings(office: Office) -> None:
    await office.put("14:00", "15:00")
    await office.server.kill()
    await office.pass_minutes(8)
    assert office.booked() == ["14:00-15:00 Conseil"]
    assert office.issues().keys() & {"source_failed", "source_unavailable"}
    await office.server.start()
    await office.pass_minutes(1)
    assert office.booked() == ["14:00-15:00 Conseil"]
    assert office.issues() == {}


async def test_a_server_that_comes_back_empty_is_not_believed_at_once(office: Office) -> None:
    await office.put("14:00", "15:00")
    await office.server.kill()
    await office.pass_minutes(2)
    await office.server.forget()
    await office.server.start()
    await office.pass_minutes(9)
    assert office.booked() == ["14:00-15:00 Conseil"]
    await office.pass_minutes(3)
    assert office.booked() == []
