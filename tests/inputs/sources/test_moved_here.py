"""What comes from a calendar outside is moved here only where the calendar can be told of it."""

from datetime import timedelta
from unittest.mock import PropertyMock, patch

from homeassistant.components.calendar import CalendarEntity
from homeassistant.components.calendar.const import CalendarEntityFeature
import pytest

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.effect import Refusal
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.stimulus import Change, HandOver
from custom_components.faitout.hub.moving import change_booking, move_to_space
from custom_components.faitout.words.refusals import CommandRefused
from tests.inputs.sources.agenda import Agenda


async def refused(agenda: Agenda, booking: Booking) -> tuple[Refusal, str]:
    """Return why a booking cannot be moved by an hour."""
    site = agenda.day.site
    change = Change(
        booking=booking.id,
        start=booking.start + timedelta(hours=1),
        end=booking.end + timedelta(hours=1),
    )
    with pytest.raises(CommandRefused) as error:
        await change_booking(site, site.spaces[booking.space], change)
    await agenda.settle()
    assert agenda.bookings() == [booking]
    return error.value.refused.why, error.value.refused.limit


async def test_a_calendar_that_can_be_written_to_is_told(agenda: Agenda) -> None:
    await agenda.add("14:00", "15:00")
    (booking,) = agenda.bookings()
    assert agenda.source.takes_times(booking.id)
    site = agenda.day.site
    change = Change(booking=booking.id, end=booking.end + timedelta(minutes=30))
    await change_booking(site, site.spaces[booking.space], change)
    await agenda.settle()
    assert await agenda.times() == ["14:00-15:30"]


async def test_one_that_is_read_only_says_where_to_change_it(agenda: Agenda) -> None:
    await agenda.add("14:00", "15:00")
    (booking,) = agenda.bookings()
    read_only = PropertyMock(return_value=CalendarEntityFeature(0))
    with patch.object(CalendarEntity, "supported_features", read_only):
        assert not agenda.source.takes_times(booking.id)
        why, name = await refused(agenda, booking)
    assert why is Refusal.OWNED_OUTSIDE
    assert name == agenda.hass.states.get(agenda.source.calendar).name  # type: ignore[union-attr]


async def test_whole_days_have_no_times_to_be_told(agenda: Agenda) -> None:
    day = agenda.day.at("00:00", day=1).date()
    await agenda.add_event(dtstart=day, dtend=day + timedelta(days=1), summary="Salon")
    (booking,) = agenda.bookings()
    assert not agenda.source.takes_times(booking.id)
    assert (await refused(agenda, booking))[0] is Refusal.OWNED_OUTSIDE


async def test_which_space_it_is_about_is_for_the_calendar_to_say(agenda: Agenda) -> None:
    await agenda.add("14:00", "15:00")
    (booking,) = agenda.bookings()
    site = agenda.day.site
    wanted = HandOver(booking=booking.id, to=SpaceId("atelier"))
    with pytest.raises(CommandRefused) as error:
        await move_to_space(site, site.spaces[booking.space], wanted)
    assert error.value.refused.why is Refusal.OWNED_OUTSIDE
