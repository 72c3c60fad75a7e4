"""The hub is killed at the worst moments: nothing is booked twice, lost, or removed by mistake."""

from unittest.mock import patch

from homeassistant.exceptions import HomeAssistantError

from custom_components.faitout.inputs.sources.ledgers import Ledgers, NotWrittenError
from tests.inputs.sources.agenda import Agenda


async def test_killed_with_bookings(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00", rrule="FREQ=DAILY;COUNT=3")
    before = agenda.bookings()
    await agenda.crash()
    assert agenda.bookings() == before
    assert await agenda.times(days=5) == ["10:00-11:00"] * 3


async def test_killed_between_a_release_and_telling_it(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    await agenda.day.until("10:00")
    refusal = HomeAssistantError("no line")
    with patch.object(type(agenda.entity), "async_update_event", side_effect=refusal):
        await agenda.day.until("10:12")
        await agenda.crash()
    assert agenda.booked() == []
    await agenda.minutes(1)
    assert await agenda.times() == ["10:00-10:10"]
    assert agenda.booked() == []


async def test_killed_between_a_cancellation_here_and_telling_it(agenda: Agenda) -> None:
    await agenda.add("10:00", "11:00")
    refusal = HomeAssistantError("no line")
    with patch.object(type(agenda.entity), "async_delete_event", side_effect=refusal):
        await agenda.cancel(agenda.bookings()[0])
        await agenda.crash()
    await agenda.minutes(1)
    assert await agenda.times() == []
    assert agenda.booked() == []


async def test_killed_between_hearing_that_an_event_is_gone_and_cancelling(agenda: Agenda) -> None:
    await agenda.minutes(6)
    await agenda.add("10:00", "11:00")
    await agenda.add("14:00", "15:00", "Autre")
    (event, _) = await agenda.events()
    with patch.object(Ledgers, "_end", side_effect=NotWrittenError):
        await agenda.entity.async_delete_event(event.uid or "")
        await agenda.settle()
        await agenda.crash()
    await agenda.minutes(3)
    assert agenda.booked() == ["14:00-15:00 Autre"]
    assert await agenda.times() == ["14:00-15:00"]


async def test_an_event_that_comes_back_after_a_crash_is_not_taken_for_cancelled_here(
    agenda: Agenda,
) -> None:
    await agenda.minutes(6)
    await agenda.add("10:00", "11:00")
    await agenda.add("14:00", "15:00", "Autre")
    (event, _) = await agenda.events()
    hidden = [each for each in await agenda.events(days=30) if each.uid != event.uid]
    with patch.object(type(agenda.entity), "async_get_events", return_value=hidden):
        await agenda.minutes(1)
        assert agenda.booked() == ["14:00-15:00 Autre"]
        await agenda.crash()
    await agenda.minutes(3)
    assert agenda.booked() == ["10:00-11:00 Conseil", "14:00-15:00 Autre"]
    assert await agenda.times() == ["10:00-11:00", "14:00-15:00"]


async def test_killed_before_it_could_remember_what_was_said(agenda: Agenda) -> None:
    with patch.object(Ledgers, "keep", side_effect=[None, *[NotWrittenError] * 99]):
        await agenda.add("10:00", "11:00")
        await agenda.crash()
    assert agenda.booked() == ["10:00-11:00 Conseil"]
    await agenda.cancel(agenda.bookings()[0])
    assert await agenda.times() == []
