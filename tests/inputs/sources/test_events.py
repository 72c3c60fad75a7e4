"""Which events of a calendar book which space, and for how long."""

from datetime import date, timedelta
from unittest.mock import patch

from homeassistant.components.calendar import CalendarEvent
from homeassistant.util import dt as dt_util
import pytest

from tests.day import Day
from tests.inputs.sources.agenda import Agenda

ICS = """BEGIN:VCALENDAR
PRODID:-//Luzech//EN
VERSION:2.0
BEGIN:VEVENT
UID:one
DTSTAMP:20261001T080000Z
DTSTART:20261005T100000
DTEND:20261005T110000
SUMMARY:Flottant
END:VEVENT
BEGIN:VEVENT
UID:two
DTSTAMP:20261001T080000Z
DTSTART:20261005T120000Z
DTEND:20261005T130000Z
SUMMARY:Annulé
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
UID:three
DTSTAMP:20261001T080000Z
DTSTART;TZID=Europe/Paris:20261005T150000
DTEND;TZID=Europe/Paris:20261005T160000
SUMMARY:Chaque jour
RRULE:FREQ=DAILY;COUNT=3
END:VEVENT
BEGIN:VEVENT
UID:three
DTSTAMP:20261001T080000Z
RECURRENCE-ID;TZID=Europe/Paris:20261006T150000
DTSTART;TZID=Europe/Paris:20261006T150000
DTEND;TZID=Europe/Paris:20261006T160000
SUMMARY:Chaque jour
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
UID:four
DTSTAMP:20261001T080000Z
DTSTART:20261005T170000
DTEND:20261005T180000
SUMMARY:Pour information
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
"""


async def test_cancelled_and_transparent_events_of_a_file_are_no_bookings(day: Day) -> None:
    await day.begin()
    agenda = Agenda(day)
    await agenda.open(ICS)
    await agenda.follow()
    assert agenda.booked() == [
        "10:00-11:00 Flottant",
        "15:00-16:00 Chaque jour",
        "15:00-16:00 Chaque jour",
    ]
    assert len({booking.start.date() for booking in agenda.bookings()}) == 2


async def test_an_event_outside_the_opening_hours_is_told_in_words(agenda: Agenda) -> None:
    await agenda.add("07:00", "09:30")
    await agenda.add("21:00", "23:30", "Soirée")
    assert agenda.booked() == []
    told = agenda.issues()["source_refused"].splitlines()
    assert len(told) == 2
    assert told[0].startswith("- Salle, Monday 5 October 2026 at 07:00 \N{EN DASH} 09:30: ")
    assert "{" not in "".join(told)


async def test_a_whole_day_is_the_opening_hours_of_a_room(agenda: Agenda) -> None:
    tomorrow = dt_util.now().date() + timedelta(days=1)
    await agenda.add_event(dtstart=tomorrow, dtend=tomorrow + timedelta(days=2), summary="Salon")
    assert agenda.booked() == ["08:00-22:00 Salon", "08:00-22:00 Salon"]


async def test_a_whole_day_of_a_desk_is_the_whole_day(many: Agenda) -> None:
    tomorrow = dt_util.now().date() + timedelta(days=1)
    await many.add_event(
        dtstart=tomorrow,
        dtend=tomorrow + timedelta(days=5),
        summary="Marie",
        location="Poste 1",
    )
    assert many.booked("poste") == ["00:00-00:00 Marie"]
    (booking,) = many.bookings("poste")
    assert booking.length == timedelta(days=5)


async def test_a_whole_day_booking_that_is_cancelled_here_is_removed_there(agenda: Agenda) -> None:
    tomorrow = dt_util.now().date() + timedelta(days=1)
    await agenda.add_event(dtstart=tomorrow, dtend=tomorrow + timedelta(days=1), summary="Salon")
    (booking,) = agenda.bookings()
    await agenda.cancel(booking)
    assert await agenda.times(days=3) == []


async def test_a_whole_day_survives_the_change_of_the_clock(agenda: Agenda) -> None:
    sunday = date(2026, 10, 25)
    await agenda.add_event(dtstart=sunday, dtend=sunday + timedelta(days=1), summary="Salon")
    assert agenda.booked() == ["08:00-22:00 Salon"]


async def test_the_place_of_an_event_says_which_space_it_is_for(many: Agenda) -> None:
    await many.add("10:00", "11:00", location="grande  SALLE ")
    await many.add("10:00", "11:00", "Appel", location="Cabine")
    await many.add("10:00", "11:00", "Ailleurs", location="Mairie")
    await many.add("10:00", "11:00", "Nulle part")
    assert many.booked("salle") == ["10:00-11:00 Conseil"]
    assert many.booked("cabine") == ["10:00-11:00 Appel"]
    assert many.booked("poste") == []
    assert many.issues() == {}


async def test_an_event_that_changes_its_place_changes_its_space(many: Agenda) -> None:
    await many.add("10:00", "11:00", location="Grande salle")
    (event,) = await many.events()
    await many.entity.async_update_event(
        event.uid or "",
        {
            "dtstart": many.day.at("10:00"),
            "dtend": many.day.at("11:00"),
            "summary": "Conseil",
            "location": "Cabine",
        },
    )
    await many.settle()
    assert many.booked("salle") == []
    assert many.booked("cabine") == ["10:00-11:00 Conseil"]


async def test_a_place_that_nobody_knows_is_told(many: Agenda) -> None:
    await many.add("10:00", "11:00", location="Salle bleue")
    assert many.issues() == {"source_places": "- Salle bleue"}


@pytest.mark.parametrize("length", [90, 24 * 60])
async def test_a_long_title_and_a_long_event(agenda: Agenda, length: int) -> None:
    start = agenda.day.at("10:00")
    await agenda.add_event(
        dtstart=start, dtend=start + timedelta(minutes=length), summary="Très long " * 100
    )
    booked = agenda.bookings()
    assert len(booked) == (length < 12 * 60)
    assert all(len(booking.title) == 200 for booking in booked)
    await agenda.day.until("10:20")
    events = await agenda.events()
    assert events[0].summary == "Très long " * 100


async def test_an_event_since_the_beginning_of_time_stops_no_other(many: Agenda) -> None:
    at = many.day.at
    listed = [
        CalendarEvent(start=date(1, 1, 1), end=date(9999, 12, 31), summary="A", location="Poste 1"),
        CalendarEvent(start=date(1, 1, 1), end=date(9999, 12, 31), summary="A", location="Cabine"),
        CalendarEvent(
            start=at("14:00"), end=at("15:00"), summary="Conseil", location="Grande salle"
        ),
    ]
    with patch.object(type(many.entity), "async_get_events", return_value=listed):
        await many.minutes(1)
    assert many.booked("salle") == ["14:00-15:00 Conseil"]
    assert many.booked("poste") == []
    assert len(many.booked("cabine")) == 37


async def test_titles_can_be_hidden(day: Day) -> None:
    await day.begin()
    agenda = Agenda(day)
    await agenda.open()
    await agenda.follow(private=True)
    await agenda.add("10:00", "11:00", "Licenciement")
    await agenda.add("10:30", "11:30", "Embauche")
    answer = await day.act("get_bookings", entity_id=day.entity("calendar.bookings"))
    assert [each["title"] for each in answer["bookings"]] == [None]
    assert "Embauche" not in agenda.issues()["source_refused"]
