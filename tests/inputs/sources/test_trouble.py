"""A calendar that cannot be read or written to: nothing is lost, and what is wrong is told."""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta
from unittest.mock import patch

from homeassistant.components.calendar import CalendarEntity, CalendarEvent
from homeassistant.components.calendar.const import CalendarEntityFeature
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
import pytest

from custom_components.faitout.const import SUBENTRY_SOURCE
from custom_components.faitout.inputs.sources import marks, reading
from custom_components.faitout.journal import Journal, JournalError
from tests.day import Day
from tests.inputs.sources.agenda import Agenda


async def test_a_calendar_that_is_away_leaves_its_bookings(agenda: Agenda) -> None:
    await agenda.add("14:00", "15:00")
    await agenda.unload()
    await agenda.minutes(3)
    assert agenda.issues() == {}
    await agenda.minutes(3)
    assert agenda.booked() == ["14:00-15:00 Conseil"]
    assert list(agenda.issues()) == ["source_missing"]
    await agenda.load()
    await agenda.minutes(1)
    assert agenda.booked() == ["14:00-15:00 Conseil"]
    assert agenda.issues() == {}


async def test_a_restart_before_the_calendar_is_there_leaves_its_bookings(agenda: Agenda) -> None:
    await agenda.add("14:00", "15:00")
    await agenda.unload()
    await agenda.day.restart()
    await agenda.minutes(1)
    assert agenda.booked() == ["14:00-15:00 Conseil"]


async def test_after_trouble_a_missing_event_must_stay_missing(agenda: Agenda) -> None:
    await agenda.add("14:00", "15:00")
    await agenda.add("16:00", "17:00", "Autre")
    await agenda.unload()
    await agenda.minutes(1)
    await agenda.load()
    event, _ = await agenda.events()
    await agenda.entity.async_delete_event(event.uid or "")
    await agenda.settle()
    assert agenda.booked() == ["14:00-15:00 Conseil", "16:00-17:00 Autre"]
    await agenda.minutes(3)
    assert agenda.booked() == ["16:00-17:00 Autre"]


async def test_what_was_given_back_meanwhile_is_told_when_it_is_there_again(
    agenda: Agenda,
) -> None:
    await agenda.add("10:00", "11:00")
    await agenda.add("14:00", "15:00", "Autre")
    await agenda.unload()
    await agenda.cancel(agenda.bookings()[1])
    await agenda.day.until("10:15")
    assert [each["write_back"] for each in await agenda.bookings_told()] == ["pending"]
    assert agenda.booked() == []
    # Nothing of what is to be told is kept in memory.
    await agenda.day.restart()
    await agenda.load()
    await agenda.minutes(1)
    assert await agenda.times() == ["10:00-10:10"]
    assert agenda.booked() == []


async def test_a_calendar_that_refuses_is_told_again_and_again(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    await agenda.day.until("10:00")
    refusal = HomeAssistantError("the disk is full")
    with patch.object(type(agenda.entity), "async_update_event", side_effect=refusal) as told:
        await agenda.day.until("10:11")
        answer = await agenda.bookings_told()
        assert [each["write_back"] for each in answer] == ["pending"]
        assert "source_deaf" not in agenda.issues()
        await agenda.minutes(5)
        assert "Salle" in agenda.issues()["source_deaf"]
        assert told.await_count < 10
    assert agenda.booked() == []
    await agenda.minutes(16)
    assert await agenda.times() == ["10:00-10:10"]
    assert agenda.issues() == {}
    assert [each["write_back"] for each in await agenda.bookings_told()] == [None]


async def test_where_events_can_only_be_removed_a_no_show_is_once_it_cannot_be_undone(
    agenda: Agenda,
) -> None:
    agenda.allow(CalendarEntityFeature.DELETE_EVENT)
    await agenda.add("10:00", "11:00")
    await agenda.day.until("10:15")
    assert agenda.booked() == []
    assert await agenda.times() == ["10:00-11:00"]
    assert [each["write_back"] for each in await agenda.bookings_told()] == ["pending"]
    await agenda.day.until("10:22")
    assert await agenda.times() == []
    assert agenda.issues() == {}


async def test_where_nothing_can_be_written_the_hub_knows_better_and_says_so(
    agenda: Agenda,
) -> None:
    agenda.allow(CalendarEntityFeature(0))
    await agenda.add("10:00", "11:00")
    await agenda.day.until("10:15")
    assert agenda.booked() == []
    assert "Salle" in agenda.issues()["source_overlay"]
    await agenda.day.tap("button.undo_release", "press")
    await agenda.settle()
    assert agenda.booked() == ["10:00-11:00 Conseil"]
    assert agenda.issues() == {}


async def test_too_many_events_are_none_of_rooms(
    agenda: Agenda, monkeypatch: pytest.MonkeyPatch
) -> None:
    await agenda.add("10:00", "11:00")
    monkeypatch.setattr(reading, "MOST_EVENTS", 1)
    await agenda.add("14:00", "15:00")
    assert agenda.booked() == ["10:00-11:00 Conseil"]
    assert list(agenda.issues()) == ["source_too_many"]


async def test_one_broken_event_hides_no_others(agenda: Agenda) -> None:
    await agenda.minutes(6)
    at = agenda.day.at
    for start, end in (("08:00", 1), ("14:00", 0), ("14:00", 9)):
        await agenda.add_event(
            dtstart=at(start, day=end), dtend=at(start, day=end) + timedelta(hours=1), summary="A"
        )
    listed = type(agenda.entity).async_get_events

    async def with_broken(
        entity: CalendarEntity, hass: HomeAssistant, start: datetime, end: datetime
    ) -> list[CalendarEvent]:
        if start <= at("18:00") < end:
            CalendarEvent(start=at("18:00"), end=at("17:00"), summary="Avant d'avoir commencé")
        return await listed(entity, hass, start, end)

    with patch.object(type(agenda.entity), "async_get_events", with_broken):
        await agenda.add_event(
            dtstart=at("10:00", day=10), dtend=at("11:00", day=10), summary="Plus tard"
        )
        assert agenda.booked() == [
            "14:00-15:00 A",
            "08:00-09:00 A",
            "14:00-15:00 A",
            "10:00-11:00 Plus tard",
        ]
        assert list(agenda.issues()) == ["source_broken"]
    await agenda.minutes(1)
    assert len(agenda.bookings()) == 4
    assert agenda.issues() == {}


async def test_a_calendar_of_a_space_that_is_no_more_is_told(day: Day) -> None:
    await day.begin()
    agenda = Agenda(day)
    await agenda.open()
    await agenda.follow(space="ancienne")
    await agenda.add("10:00", "11:00")
    assert agenda.issues() == {"source_spaces": "- ancienne"}


async def test_what_an_integration_says_is_told_without_addresses(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    refusal = OSError("https://user:secret@example.org/token refused")
    with patch.object(type(agenda.entity), "async_delete_event", side_effect=refusal):
        await agenda.cancel(agenda.bookings()[0])
        await agenda.minutes(5)
    (issue,) = agenda.told("source_deaf")
    assert issue["error"] == "OSError: … refused"


async def test_a_journal_that_takes_no_writes_is_waited_for(agenda: Agenda) -> None:
    with patch.object(Journal, "keep", side_effect=JournalError("full")):
        await agenda.add("10:00", "11:00")
        await agenda.minutes(1)
    await agenda.minutes(1)
    assert agenda.booked() == ["10:00-11:00 Conseil"]
    await agenda.cancel(agenda.bookings()[0])
    assert await agenda.times() == []


async def test_a_journal_that_cannot_be_read_is_waited_for(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    with patch.object(Journal, "kept", side_effect=JournalError("locked")):
        await agenda.day.restart()
        await agenda.minutes(1)
    # Without its hours it came up without its record; it began anew once the journal was there.
    await agenda.minutes(2)
    agenda.day.site = agenda.day.site.entry.runtime_data
    with patch.object(Journal, "booking", side_effect=JournalError("locked")):
        await agenda.add("14:00", "15:00")
    await agenda.minutes(1)
    assert agenda.booked() == ["10:00-11:00 Conseil", "14:00-15:00 Conseil"]


async def test_a_full_disk_loses_no_event(agenda: Agenda) -> None:
    with (
        patch.object(Journal, "commit", side_effect=JournalError("full")),
        patch.object(Journal, "probe", return_value=False),
    ):
        await agenda.add("10:00", "11:00")
        assert agenda.booked() == []
        assert "source_refused" not in agenda.issues()
    await agenda.minutes(1)
    assert agenda.booked() == ["10:00-11:00 Conseil"]


async def test_a_calendar_that_keeps_its_marks_elsewhere_is_followed_all_the_same(
    agenda: Agenda, monkeypatch: pytest.MonkeyPatch
) -> None:
    with patch.object(agenda.entry, "runtime_data", object()):
        await agenda.add("10:00", "11:00")
    assert agenda.booked() == ["10:00-11:00 Conseil"]
    monkeypatch.setattr(marks, "LARGEST", 10)
    await agenda.add("14:00", "15:00")
    assert len(agenda.bookings()) == 2


async def test_a_calendar_that_fails_to_look_for_news_is_read_all_the_same(
    agenda: Agenda,
) -> None:
    with patch.object(type(agenda.entity), "async_update", side_effect=OSError):
        await agenda.minutes(6)
    await agenda.add("10:00", "11:00")
    assert agenda.booked() == ["10:00-11:00 Conseil"]


async def test_of_many_refused_events_not_all_are_listed(agenda: Agenda) -> None:
    await agenda.day.book("09:30", "21:30")
    await agenda.add("10:00", "11:00", rrule="FREQ=DAILY;COUNT=1")
    for number in range(21):
        await agenda.add("12:00", "13:00", f"Atelier {number}")
    (issue,) = agenda.told("source_refused")
    assert issue["count"] == "22"
    assert len(issue["list"].splitlines()) == 21


async def test_an_answer_that_comes_after_the_end_changes_nothing(agenda: Agenda) -> None:
    await agenda.minutes(6)
    await agenda.add("10:00", "11:00")
    source, (runner,) = agenda.source, agenda.day.site.spaces.values()
    asked = asyncio.Event()

    async def emptied_at_the_end(*_: object) -> list[CalendarEvent]:
        asked.set()
        # An integration that takes the end of its task for the end of its wait.
        with suppress(asyncio.CancelledError):
            await asyncio.Event().wait()
        return []

    with patch.object(type(agenda.entity), "async_get_events", emptied_at_the_end):
        agenda.entity.async_write_ha_state()
        await asked.wait()
        await source.stop()
        await agenda.settle()
    assert [each.title for each in runner.state.ledger] == ["Conseil"]


async def test_a_removed_source_takes_its_bookings_along(agenda: Agenda) -> None:
    mine = await agenda.day.book("16:00", "17:00")
    await agenda.add("10:00", "11:00")
    (subentry,) = agenda.day.site.entry.get_subentries_of_type(SUBENTRY_SOURCE)
    agenda.hass.config_entries.async_remove_subentry(agenda.day.site.entry, subentry.subentry_id)
    await agenda.settle()
    assert [booking.id for booking in agenda.bookings()] == [mine]
    assert await agenda.times() == ["10:00-11:00"]


async def test_a_renamed_calendar_is_followed_under_its_new_name(agenda: Agenda) -> None:
    await agenda.add("14:00", "15:00")
    agenda.rename("calendar.autre")
    await agenda.settle()
    await agenda.minutes(6)
    assert agenda.booked() == ["14:00-15:00 Conseil"]
    assert agenda.source.settings.calendar == "calendar.autre"
    assert agenda.issues() == {}
