"""A calendar as it is sent: whole days on both sides of a change of the clocks, and odd names."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar
import pytest
import recurring_ical_events

from custom_components.faitout.feeds.revisions import Revision
from custom_components.faitout.feeds.written import written

PARIS = ZoneInfo("Europe/Paris")
MADE = datetime(2026, 10, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 10, 24), 24), (date(2026, 10, 25), 25), (date(2027, 3, 28), 23)]
)
def test_a_whole_day_is_as_long_as_the_day_is_at_the_place(day: date, hours: int) -> None:
    start, end = (
        datetime(each.year, each.month, each.day, tzinfo=PARIS).astimezone(UTC)
        for each in (day, day + timedelta(days=1))
    )
    text = written("Bureau", "Occupé", {"a": Revision(start, end, 0, MADE)}, {}).body.decode()
    (event,) = IcsCalendarStream.calendar_from_ics(text).events
    assert (event.start, event.end) == (start, end)
    assert event.end - event.start == timedelta(hours=hours)
    assert "VALUE=DATE:" not in text
    assert "TZID" not in text
    # On the clock of the place it is that day, and none of its neighbours.
    read = recurring_ical_events.of(Calendar.from_ical(text))
    for beside in (-1, 0, 1):
        first = datetime(day.year, day.month, day.day, tzinfo=PARIS) + timedelta(days=beside)
        found = read.between(first, first + timedelta(days=1))
        assert len(found) == (beside == 0)


def test_the_same_facts_are_the_same_bytes_in_whatever_order() -> None:
    stretches = {
        name: Revision(MADE + timedelta(hours=each), MADE + timedelta(hours=each + 1), each, MADE)
        for each, name in enumerate("abc")
    }
    turned = dict(reversed(stretches.items()))
    assert written("Salle", "Occupé", stretches, {}) == written("Salle", "Occupé", turned, {})
    assert (
        written("Salle", "Taken", stretches, {}).tag
        != written("Salle", "Occupé", stretches, {}).tag
    )


def test_a_long_name_is_folded_and_comes_back_whole() -> None:
    name = "Salle, « du Puits » ; \\ " + "é" * 200
    body = written(name, "Occupé", {}, {}).body
    assert max(len(line) for line in body.split(b"\r\n")) <= 75
    assert str(Calendar.from_ical(body)["X-WR-CALNAME"]) == name
