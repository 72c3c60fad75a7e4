"""A room follows a Local Calendar, and gives back to it what nobody uses."""

from custom_components.faitout.engine.booking import Stage
from tests.inputs.sources.agenda import Agenda


async def test_an_event_books_the_room_as_soon_as_it_is_made(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    assert agenda.booked() == ["10:00-11:00 Conseil"]
    assert agenda.day.shows("calendar.bookings") == "off"


async def test_a_moved_event_moves_its_booking(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    (before,) = agenda.bookings()
    await agenda.move("14:00", "15:30", "Atelier")
    (after,) = agenda.bookings()
    assert agenda.booked() == ["14:00-15:30 Atelier"]
    assert after.id == before.id


async def test_a_removed_event_frees_the_room_at_once(agenda: Agenda) -> None:
    await agenda.day.until("09:06")
    await agenda.add("10:00", "11:00")
    await agenda.add("14:00", "15:00")
    events = await agenda.events()
    await agenda.entity.async_delete_event(events[0].uid or "")
    await agenda.settle()
    assert agenda.booked() == ["14:00-15:00 Conseil"]
    await agenda.entity.async_delete_event(events[1].uid or "")
    await agenda.settle()
    assert agenda.booked() == []


async def test_a_no_show_is_cut_short_in_the_calendar(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00", description="Ordre du jour")
    await agenda.day.until("10:30")
    assert agenda.booked() == []
    (event,) = await agenda.events()
    assert await agenda.times() == ["10:00-10:10"]
    assert event.description == "Ordre du jour"
    assert agenda.issues() == {}


async def test_an_undone_release_is_back_in_the_calendar(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    await agenda.day.until("10:15")
    assert agenda.booked() == []
    await agenda.day.tap("button.undo_release", "press")
    await agenda.settle()
    assert agenda.booked() == ["10:00-11:00 Conseil"]
    await agenda.day.until("10:18")
    assert await agenda.times() == ["10:00-11:00"]
    assert agenda.booked() == ["10:00-11:00 Conseil"]


async def test_a_meeting_that_ends_early_frees_the_calendar_too(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    await agenda.day.until("10:00")
    await agenda.day.sees()
    await agenda.day.until("10:20")
    await agenda.day.tap("button.end", "press")
    await agenda.settle()
    assert await agenda.times() == ["10:00-10:20"]


async def test_a_booking_cancelled_here_is_removed_there(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    (booking,) = agenda.bookings()
    await agenda.day.act(
        "cancel", entity_id=agenda.day.entity("calendar.bookings"), booking_id=booking.id
    )
    await agenda.settle()
    assert await agenda.times() == []
    assert agenda.booked() == []


async def test_a_released_event_that_is_moved_is_a_new_booking(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    await agenda.day.until("10:15")
    await agenda.move("16:00", "17:00")
    assert agenda.booked() == ["16:00-17:00 Conseil"]


async def test_of_a_series_only_the_one_that_is_given_back_is_changed(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00", rrule="FREQ=DAILY;COUNT=5")
    assert agenda.booked() == ["10:00-11:00 Conseil"] * 5
    await agenda.day.until("10:30")
    assert agenda.booked() == ["10:00-11:00 Conseil"] * 4
    assert await agenda.times(days=7) == ["10:00-10:10", *["10:00-11:00"] * 4]
    later = agenda.bookings()[1]
    await agenda.day.act(
        "cancel", entity_id=agenda.day.entity("calendar.bookings"), booking_id=later.id
    )
    await agenda.settle()
    assert await agenda.times(days=7) == ["10:00-10:10", *["10:00-11:00"] * 3]
    assert agenda.booked() == ["10:00-11:00 Conseil"] * 3


async def test_what_is_taken_already_is_told_and_booked_once_it_is_free(agenda: Agenda) -> None:
    mine = await agenda.day.book("10:00", "11:00")
    await agenda.add("10:30", "11:30")
    assert len(agenda.bookings()) == 1
    assert "Salle, Monday 5 October 2026 at 10:" in agenda.issues()["source_refused"]
    await agenda.day.act(
        "cancel", entity_id=agenda.day.entity("calendar.bookings"), booking_id=mine
    )
    await agenda.settle()
    assert agenda.booked() == ["10:30-11:30 Conseil"]
    assert agenda.issues() == {}


async def test_bookings_that_change_places_do(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00", "Un")
    await agenda.add("11:00", "12:00", "Deux")
    one, two = await agenda.events()
    # Both are in the file before the hub looks.
    for event, start, end in ((one, "11:00", "12:00"), (two, "10:00", "11:00")):
        await agenda.entity.async_update_event(
            event.uid or "",
            {
                "dtstart": agenda.day.at(start),
                "dtend": agenda.day.at(end),
                "summary": event.summary,
            },
        )
    await agenda.settle()
    assert agenda.booked() == ["10:00-11:00 Deux", "11:00-12:00 Un"]
    assert agenda.issues() == {}


async def test_a_restart_books_nothing_twice(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    before = agenda.bookings()
    await agenda.day.restart()
    assert agenda.bookings() == before


async def test_a_booking_that_is_extended_here_is_longer_there(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    await agenda.day.until("10:00")
    await agenda.day.sees()
    await agenda.day.until("10:05")
    await agenda.day.tap("button.extend", "press")
    await agenda.settle()
    assert agenda.booked() == ["10:00-11:15 Conseil"]
    assert await agenda.times() == ["10:00-11:15"]


async def test_a_running_meeting_is_not_prolonged_into_the_next_booking(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    await agenda.day.book("11:00", "12:00")
    await agenda.day.until("10:00")
    await agenda.day.sees()
    await agenda.day.until("10:05")
    await agenda.move("10:00", "11:30")
    assert agenda.booked() == ["10:00-11:00 Conseil", "11:00-12:00 "]
    assert "Salle, Monday 5 October 2026 at 10:" in agenda.issues()["source_refused"]


async def test_an_event_that_was_released_days_ago_can_be_used_again(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    await agenda.day.until("10:15")
    (event,) = await agenda.events()
    (released,) = await agenda.bookings_told()
    await agenda.day.later(3 * 24 * 60)
    await agenda.entity.async_update_event(
        event.uid or "",
        {"dtstart": agenda.day.at("16:00"), "dtend": agenda.day.at("17:00"), "summary": "Conseil"},
    )
    await agenda.settle()
    assert agenda.booked() == ["16:00-17:00 Conseil"]
    before = await agenda.day.site.journal.booking(released["booking_id"])
    assert before
    assert before.stage is Stage.RELEASED


async def test_what_diagnostics_tell_has_no_title(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00", "Secret")
    told = agenda.source.diagnostics()
    assert told["events"] == 1
    assert told["claims"] == 1
    assert "Secret" not in str(told)
