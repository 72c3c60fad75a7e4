"""The calendar of a space, as real readers of calendars understand it."""

from datetime import date, datetime, timedelta
from http import HTTPStatus
from unittest.mock import patch
from zoneinfo import ZoneInfo

from homeassistant.util import dt as dt_util
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar
import recurring_ical_events

from custom_components.faitout.engine.hours import Span
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.timetable import DayApart, with_day, without_entry
from custom_components.faitout.journal import JournalError
from tests.feeds.reader import Reader
from tests.test_closed_everywhere import closes

HOUR = timedelta(hours=1)
TITLE = "Entretien Quetzalcoatl"


async def test_there_is_none_until_it_is_switched_on(reader: Reader) -> None:
    await reader.day.book("09:00", "10:00")
    assert reader.day.site.entry.options.get("calendars") is None
    address = await reader.subscribe()
    assert len(await reader.events(address)) == 1
    # Of the secret in it only a digest is kept.
    assert address.rpartition("/")[2].removesuffix(".ics") not in str(reader.day.site.entry.options)


async def test_it_says_when_and_not_who_or_what(reader: Reader) -> None:
    booking = await reader.day.book("09:00", "10:00", title=TITLE, holder="Camille Dupont")
    text = await reader.text(await reader.subscribe())
    for secret in (TITLE, "Quetzalcoatl", "Camille", "Dupont", booking, "holder", "ORGANIZER"):
        assert secret not in text
    assert "\r\nDTSTART:20261005T070000Z\r\n" in text
    assert "\r\nDTEND:20261005T080000Z\r\n" in text
    assert "\r\nSUMMARY:Taken\r\n" in text


async def test_three_readers_see_the_same(reader: Reader) -> None:
    await reader.day.book("09:00", "10:30")
    await reader.day.book("14:00", "15:00")
    address = await reader.subscribe()
    text = await reader.text(address)
    spans = [
        (reader.day.at("09:00"), reader.day.at("10:30")),
        (reader.day.at("14:00"), reader.day.at("15:00")),
    ]
    assert [(each.start, each.end) for each in await reader.events(address)] == spans
    read = IcsCalendarStream.calendar_from_ics(text)
    assert [(each.start, each.end) for each in read.timeline] == spans
    today = recurring_ical_events.of(Calendar.from_ical(text)).at(date(2026, 10, 5))
    assert [(each.start, each.end) for each in today] == spans
    stamps = {each.dtstamp for each in read.events}
    assert stamps == {dt_util.utcnow().replace(microsecond=0)}


async def test_a_booking_keeps_its_name_and_counts_its_changes(reader: Reader) -> None:
    booking = await reader.day.book("09:00", "10:00")
    address = await reader.subscribe()
    (first,) = await reader.events(address)
    assert (first["sequence"], first.DTSTAMP) == (0, dt_util.utcnow().replace(microsecond=0))
    await reader.day.later(5)
    await reader.day.act("check_in", booking_id=booking)
    assert await reader.events(address) == [first]
    await reader.day.act("extend", booking_id=booking)
    (longer,) = await reader.events(address)
    assert longer.uid == first.uid
    assert longer["sequence"] == 1
    assert longer.DTSTAMP == longer.LAST_MODIFIED == dt_util.utcnow().replace(microsecond=0)
    assert longer.end == reader.day.at("10:15")
    # The hub begins anew, and goes on with the same names and numbers.
    await reader.day.kill()
    assert await reader.events(address) == [longer]


async def test_what_was_given_back_was_taken_until_then(reader: Reader) -> None:
    booking = await reader.day.book("09:00", "10:00")
    later = await reader.day.book("15:00", "16:00")
    address = await reader.subscribe()
    assert len(await reader.events(address)) == 2
    await reader.day.act("check_in", booking_id=booking)
    await reader.day.later(20)
    await reader.day.act("end", booking_id=booking)
    await reader.day.act("cancel", booking_id=later)
    (left,) = await reader.events(address)
    assert (left.start, left.end) == (reader.day.at("09:00"), reader.day.at("09:20"))
    assert left["sequence"] == 1
    await reader.day.leap("09:30", 8)
    assert await reader.events(address) == []


async def test_a_whole_day_and_both_changes_of_the_clocks_are_right(reader: Reader) -> None:
    """On the clock of the place: 25 October has 25 hours, 28 March 23."""
    zone = ZoneInfo("Europe/Paris")
    assert str(dt_util.get_default_time_zone()) == zone.key
    spans = []
    for day in (date(2026, 10, 25), date(2027, 3, 28)):
        start = datetime(day.year, day.month, day.day, 8, 30, tzinfo=zone)
        spans.append((start, start.replace(hour=21)))
        await reader.day.act(
            "book",
            entity_id=reader.day.entity("calendar.bookings", "poste1"),
            start=spans[-1][0].isoformat(),
            end=spans[-1][1].isoformat(),
        )
    address = await reader.subscribe("poste1")
    events = await reader.events(address)
    assert [(each.start, each.end) for each in events] == spans
    text = await reader.text(address)
    assert [line for line in text.splitlines() if line.startswith("DTSTART")] == [
        "DTSTART:20261025T073000Z",
        "DTSTART:20270328T063000Z",
    ]


async def test_who_has_it_already_is_told_so(reader: Reader) -> None:
    await reader.day.book("09:00", "10:00")
    address = await reader.subscribe()
    tag = (await reader.ask(address)).headers["ETag"]
    await reader.day.later(10)
    again = await reader.ask(address, **{"If-None-Match": f'"other", {tag}'})
    assert (again.status, await again.read()) == (HTTPStatus.NOT_MODIFIED, b"")
    assert again.headers["ETag"] == tag
    await reader.day.book("11:00", "12:00")
    answer = await reader.ask(address, **{"If-None-Match": tag})
    assert answer.status == HTTPStatus.OK
    assert answer.headers["ETag"] != tag
    assert answer.headers["Cache-Control"] == "private, no-cache"
    # Whatever is answered keeps to itself.
    for each in (answer, again, await reader.ask("/faitout/feeds/nothing.ics")):
        assert each.headers["X-Content-Type-Options"] == "nosniff"
        assert each.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert each.headers["Referrer-Policy"] == "no-referrer"
        assert each.headers["X-Robots-Tag"] == "noindex"


async def test_a_new_address_ends_the_old_one(reader: Reader) -> None:
    old = await reader.subscribe()
    (other,) = await reader.choose(calendars=["salle", "poste1"])
    assert (await reader.ask(old)).status == HTTPStatus.OK
    (new,) = await reader.choose(calendars=["salle", "poste1"], renew=["salle"])
    statuses = [(await reader.ask(each)).status for each in (old, new, other)]
    assert statuses == [HTTPStatus.NOT_FOUND, HTTPStatus.OK, HTTPStatus.OK]
    assert await reader.choose() == []
    assert {(await reader.ask(each)).status for each in (new, other)} == {HTTPStatus.NOT_FOUND}


async def test_what_is_not_known_is_never_an_empty_calendar(reader: Reader) -> None:
    await reader.day.book("09:00", "10:00")
    address = await reader.subscribe()
    with patch.object(reader.day.site.journal, "bookings", side_effect=JournalError("bad disk")):
        answer = await reader.ask(address)
    assert answer.status == HTTPStatus.SERVICE_UNAVAILABLE
    assert answer.headers["Retry-After"] == "60"
    assert len(await reader.events(address)) == 1
    reader.day.site.is_recorded = False
    assert (await reader.ask(address)).status == HTTPStatus.SERVICE_UNAVAILABLE
    assert await reader.hass.config_entries.async_unload(reader.day.site.entry.entry_id)
    assert (await reader.ask(address)).status == HTTPStatus.SERVICE_UNAVAILABLE


async def test_a_calendar_of_a_space_that_is_gone_is_gone(reader: Reader) -> None:
    address = await reader.subscribe()
    entry = reader.day.site.entry
    subentry = reader.day.site.spaces[SpaceId("salle")].subentry_id
    assert reader.hass.config_entries.async_remove_subentry(entry, subentry)
    await reader.day.settle()
    assert (await reader.ask(address)).status == HTTPStatus.NOT_FOUND


async def test_a_closing_stands_in_the_calendar_with_its_reason_and_leaves_it_again(
    reader: Reader,
) -> None:
    day = reader.day
    booking = await day.book("18:00", "19:00")
    address = await reader.subscribe()
    start, end = day.at("12:00", day=1), day.at("14:00", day=3)
    await closes(day.site, start, end, "Peinture", SpaceId("salle"))
    taken, closed = sorted(await reader.events(address), key=lambda each: each.start)
    assert (str(taken["summary"]), str(closed["summary"])) == ("Taken", "Closed: Peinture")
    assert (closed.start, closed.end) == (start, end)
    assert booking not in await reader.text(address)
    zone, now = day.site.timetable.zone, dt_util.utcnow()
    await day.site.timetable.change(lambda timetable: without_entry(timetable, "c", zone, now))
    await day.settle()
    assert [str(each["summary"]) for each in await reader.events(address)] == ["Taken"]


async def test_closed_days_stand_in_the_calendar_as_long_as_the_clock_says(reader: Reader) -> None:
    day = reader.day
    zone, today = day.site.timetable.zone, day.at("09:00").date()
    apart = (
        DayApart(id="a", day=date(2026, 10, 25), reason="Passage à l’heure d’hiver"),
        DayApart(id="b", day=date(2026, 11, 1)),
        DayApart(id="c", day=date(2026, 11, 2), spans=(Span(600, 660),), reason="Plus court"),
    )
    for each in apart:
        await day.site.timetable.change(
            lambda timetable, each=each: with_day(timetable, each, zone, today)  # type: ignore[misc]
        )
    await day.settle()
    events = await reader.events(await reader.subscribe())
    said = [(str(each["summary"]), (each.end - each.start) / HOUR) for each in events]
    assert said == [("Closed: Passage à l’heure d’hiver", 25), ("Closed", 24)]
