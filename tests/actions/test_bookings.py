"""The actions on bookings: what they do, and what they answer."""

import asyncio
import json

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import (
    ServiceValidationError,
)
import pytest

from custom_components.faitout.engine.ids import BookingId
from tests.day import Day
from tests.people import administrator, as_user, set_option
from tests.places import space, the_space

CABIN = space("cabine", "phone_box", [])


async def test_a_booking_answers_with_all_about_it(day: Day) -> None:
    await day.begin()
    answer = await day.act(
        "book",
        entity_id=day.entity("calendar.bookings"),
        start="2026-10-05T10:00:00+02:00",
        end="2026-10-05T11:00:00+02:00",
    )
    booking_id, device_id = answer.pop("booking_id"), answer.pop("device_id")
    assert booking_id
    assert device_id
    assert answer == {
        "site": "luzech",
        "space": "salle",
        "name": "Salle",
        "stage": "scheduled",
        "start": "2026-10-05T10:00:00+02:00",
        "end": "2026-10-05T11:00:00+02:00",
        "title": None,
        "private": False,
        "protected": False,
        "series": None,
        "source": None,
        "write_back": None,
        "checked_in_at": None,
        "ended_at": None,
    }


async def test_a_booking_without_a_start_begins_now(day: Day) -> None:
    await day.begin()
    answer = await day.act(
        "book", entity_id=day.entity("calendar.bookings"), duration={"minutes": 45}
    )
    assert answer["stage"] == "awaiting"
    assert answer["start"] == "2026-10-05T09:00:00+02:00"
    assert answer["end"] == "2026-10-05T09:45:00+02:00"


@pytest.mark.parametrize("private", [True, False])
async def test_a_private_title_is_in_no_answer(day: Day, private: bool) -> None:  # noqa: FBT001
    await day.begin()
    set_option(day.site, "names_in_actions", on=True)
    anna = as_user(await administrator(day.hass))
    booking = await day.act_as(
        anna,
        "book",
        entity_id=day.entity("calendar.bookings"),
        duration="01:00:00",
        title="Entretien de Mme Vidal",
        holder="camille@example.org",
        private=private,
    )
    answers = [booking, await day.act_as(anna, "get_bookings")]
    answers.append(await day.act_as(anna, "check_in", booking_id=booking["booking_id"]))
    said = json.dumps(answers)
    assert ("Vidal" in said) is not private
    assert "camille" not in said


async def test_of_two_people_at_once_one_gets_the_room(day: Day) -> None:
    await day.begin()
    answers = await asyncio.gather(
        day.book("10:00", "11:00"), day.book("10:30", "11:30"), return_exceptions=True
    )
    (taken,) = [answer for answer in answers if isinstance(answer, ServiceValidationError)]
    assert taken.translation_key == "refused_overlap"
    assert len(the_space(day.site).state.ledger) == 1


async def test_what_was_answered_is_in_the_journal(day: Day) -> None:
    await day.begin()
    booking = await day.book("10:00", "11:00", title="Conseil municipal")
    kept = await day.site.journal.booking(BookingId(booking))
    assert kept is not None
    assert kept.title == "Conseil municipal"


# The life of a booking


async def test_a_booking_lives_by_its_id(day: Day) -> None:
    await day.begin()
    booking = await day.book("09:05", "10:00")
    assert (await day.act("check_in", booking_id=booking))["stage"] == "checked_in"
    assert (await day.act("extend", booking_id=booking, duration={"minutes": 30}))["end"] == (
        "2026-10-05T10:30:00+02:00"
    )
    ended = await day.act("end", booking_id=booking)
    assert ended["stage"] == "completed"
    assert ended["ended_at"].startswith("2026-10-05T09:00")


async def test_a_booking_lives_by_the_space_whose_turn_it_is(day: Day) -> None:
    await day.begin()
    booking = await day.book("09:00", "10:00")
    target = {"entity_id": day.entity("calendar.bookings")}
    assert (await day.act("check_in", **target))["booking_id"] == booking
    assert (await day.act("extend", **target))["end"] == "2026-10-05T10:15:00+02:00"
    assert (await day.act("end", **target))["stage"] == "completed"


async def test_a_released_booking_comes_back_by_its_id(day: Day) -> None:
    await day.begin()
    booking = await day.book("10:00", "11:00")
    await day.until("10:11")
    back = await day.act("undo_release", booking_id=booking)
    assert back["stage"] == "awaiting"
    assert back["ended_at"] is None


async def test_a_booking_of_another_space_is_not_found_here(day: Day) -> None:
    await day.begin(space(), CABIN)
    booking = await day.book("10:00", "11:00")
    here = day.entity("calendar.bookings", "cabine")
    assert await day.refused("check_in", booking_id=booking, entity_id=here) == (
        "refused_unknown_booking",
        "booking_id",
    )


async def test_the_rest_of_a_series_can_be_cancelled(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    calendar = hass.data["entity_components"]["calendar"].get_entity(
        day.entity("calendar.bookings")
    )
    await calendar.async_create_event(
        dtstart=day.at("09:00"), dtend=day.at("10:00"), summary="x", rrule="FREQ=DAILY;COUNT=4"
    )
    await day.settle()
    answer = await day.act("get_bookings", duration={"days": 30})
    series = {booking["series"] for booking in answer["bookings"]}
    assert len(answer["bookings"]) == 4
    await day.act("cancel", series=series.pop())
    answer = await day.act("get_bookings", duration={"days": 30})
    assert [booking["start"] for booking in answer["bookings"]] == ["2026-10-05T09:00:00+02:00"]
    assert await day.refused("cancel", series="nobody") == ("refused_unknown_booking", "series")
