"""The actions: what people, scripts and automations ask of the hub, and what they are answered."""

import asyncio
from datetime import timedelta
import json
import sqlite3
from typing import Any

from homeassistant.auth.models import User
from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import (
    HomeAssistantError,
    ServiceValidationError,
    Unauthorized,
    UnknownUser,
)
from homeassistant.helpers import area_registry as ar, device_registry as dr
from homeassistant.util import dt as dt_util
import probatio
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.site import journal_path
from tests.day import RADAR, Day
from tests.places import sensor, space, the_space

CABIN = space("cabine", "phone_box", [])


def key_of(error: pytest.ExceptionInfo[ServiceValidationError]) -> tuple[str | None, str]:
    """Return which sentence a refusal shows, and the field it names."""
    placeholders = error.value.translation_placeholders or {}
    return error.value.translation_key, placeholders.get("field", "")


async def refused(day: Day, action: str, **data: Any) -> tuple[str | None, str]:
    """Return how an action is refused; it must leave every booking as it was."""
    before = [list(runner.state.ledger) for runner in day.site.spaces.values()]
    with pytest.raises(ServiceValidationError) as error:
        await day.act(action, **data)
    await day.settle()
    assert [list(runner.state.ledger) for runner in day.site.spaces.values()] == before
    return key_of(error)


async def refused_booking(day: Day, **data: Any) -> tuple[str | None, str]:
    """Return how a booking of the room is refused."""
    return await refused(day, "book", entity_id=day.entity("calendar.bookings"), **data)


# Booking


async def test_a_booking_answers_with_all_about_it(day: Day) -> None:
    await day.begin()
    answer = await day.act(
        "book",
        entity_id=day.entity("calendar.bookings"),
        start="2026-10-05T10:00:00+02:00",
        end="2026-10-05T11:00:00+02:00",
        title="Conseil municipal",
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
        "title": "Conseil municipal",
        "private": False,
        "protected": False,
        "series": None,
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


async def test_a_space_can_be_named_by_its_device_its_area_or_any_of_its_entities(
    day: Day,
    device_registry: dr.DeviceRegistry,
    area_registry: ar.AreaRegistry,
) -> None:
    await day.begin()
    device = device_registry.async_get_device_by_identifier(
        (DOMAIN, "luzech_salle"), day.site.entry.entry_id
    )
    assert device is not None
    area = area_registry.async_create("Étage")
    device_registry.async_update_device(device.id, area_id=area.id)
    for target in (
        {"device_id": device.id},
        {"area_id": area.id},
        {"entity_id": day.entity("sensor.status")},
        {"entity_id": [day.entity("button.end"), day.entity("calendar.bookings")]},
    ):
        answer = await day.act("book", duration="00:30:00", **target)
        await day.act("cancel", booking_id=answer["booking_id"])
        assert answer["space"] == "salle"


@pytest.mark.parametrize("private", [True, False])
async def test_a_private_title_is_in_no_answer(day: Day, private: bool) -> None:  # noqa: FBT001
    await day.begin()
    booking = await day.act(
        "book",
        entity_id=day.entity("calendar.bookings"),
        duration="01:00:00",
        title="Entretien de Mme Vidal",
        holder="camille@example.org",
        private=private,
    )
    answers = [booking, await day.act("get_bookings")]
    answers.append(await day.act("check_in", booking_id=booking["booking_id"]))
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


# Bad input


@pytest.mark.parametrize(
    ("start", "end", "refusal"),
    [
        ("2026-10-05T11:00:00+02:00", "2026-10-05T10:00:00+02:00", ("end_before_start", "end")),
        ("2026-10-05T10:00:00+02:00", "2026-10-05T10:00:00+02:00", ("end_before_start", "end")),
        ("2026-10-05T10:00:00", "2026-10-05T11:00:00+02:00", ("naive_time", "start")),
        ("2026-10-05T10:00:00+02:00", "2026-10-05T11:00:00", ("naive_time", "end")),
        ("2026-10-04T10:00:00+02:00", "2026-10-04T11:00:00+02:00", ("in_the_past", "end")),
        ("2026-10-05T10:00:00+02:00", "2031-10-05T10:00:00+02:00", ("too_long", "end")),
        ("2036-10-05T10:00:00+02:00", "2036-10-05T11:00:00+02:00", ("too_far", "start")),
        ("2026-10-05T23:00:00+02:00", "2026-10-05T23:30:00+02:00", ("closed", "start")),
        ("2026-10-05T21:30:00+02:00", "2026-10-05T22:30:00+02:00", ("closed", "end")),
    ],
)
async def test_times_that_cannot_be_are_refused_and_named(
    day: Day, start: str, end: str, refusal: tuple[str, str]
) -> None:
    await day.begin()
    key, field = refusal
    assert await refused_booking(day, start=start, end=end) == (f"refused_{key}", field)


@pytest.mark.parametrize(
    "time",
    ["tomorrow", "", "2026-13-45T10:00:00+02:00", "0001-01-01T00:00:00+14:00", "9" * 90],
)
async def test_what_is_no_time_is_refused_and_named(day: Day, time: str) -> None:
    await day.begin()
    assert await refused_booking(day, start=time, duration="01:00:00") == ("invalid_time", "start")


async def test_a_naive_time_out_of_a_script_is_refused_too(day: Day) -> None:
    await day.begin()
    naive = dt_util.now().replace(tzinfo=None)
    key = await refused_booking(day, start=naive, duration="01:00:00")
    assert key == ("refused_naive_time", "start")


async def test_a_time_out_of_a_script_may_carry_its_zone(day: Day) -> None:
    await day.begin()
    await day.act(
        "book",
        entity_id=day.entity("calendar.bookings"),
        start=dt_util.now() + timedelta(hours=1),
        duration="01:00:00",
    )


@pytest.mark.parametrize("field", ["title", "holder"])
async def test_ten_megabytes_of_text_are_refused_and_named(day: Day, field: str) -> None:
    await day.begin()
    key = await refused_booking(day, duration="01:00:00", **{field: "x" * 10_000_000})
    assert key == ("refused_text_too_long", field)


async def test_a_text_that_no_file_can_hold_is_refused_and_named(day: Day) -> None:
    await day.begin()
    key = await refused_booking(day, duration="01:00:00", title="\ud800")
    assert key == ("invalid_text", "title")


@pytest.mark.parametrize("field", ["start", "end", "duration"])
async def test_ten_megabytes_of_time_are_not_even_read(day: Day, field: str) -> None:
    await day.begin()
    with pytest.raises(probatio.Invalid, match=field):
        await day.act(
            "book", entity_id=day.entity("calendar.bookings"), **{field: "1" * 10_000_000}
        )


@pytest.mark.parametrize("lengths", [{}, {"end": "2026-10-05T11:00:00+02:00", "duration": 60}])
async def test_an_end_or_a_length_but_not_both(day: Day, lengths: dict[str, Any]) -> None:
    await day.begin()
    assert await refused_booking(day, **lengths) == ("end_or_duration", "end")


async def test_a_length_beyond_all_time_is_refused_and_named(day: Day) -> None:
    await day.begin()
    key = await refused_booking(day, duration={"days": 99_999_999})
    assert key == ("invalid_time", "duration")


async def test_a_taken_time_is_refused(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    key = await refused_booking(
        day, start=day.at("10:30").isoformat(), end=day.at("11:30").isoformat()
    )
    assert key == ("refused_overlap", "start")


async def test_a_lounge_cannot_be_booked(day: Day) -> None:
    await day.begin(space("salon", "common", []))
    entity_id = day.entity("sensor.status", "salon")
    key = await refused(day, "book", entity_id=entity_id, duration="01:00:00")
    assert key == ("refused_not_bookable", "space")


async def test_one_space_at_a_time(day: Day) -> None:
    await day.begin(space(), CABIN)
    both = [day.entity("calendar.bookings"), day.entity("calendar.bookings", "cabine")]
    key = await refused(day, "book", entity_id=both, duration="01:00:00")
    assert key == ("one_space_only", "")


@pytest.mark.parametrize(
    ("target", "key"),
    [
        ({}, "which_space"),
        ({"entity_id": RADAR}, "no_such_space"),
        ({"entity_id": "all"}, "no_such_space"),
        ({"device_id": "nobody"}, "no_such_space"),
    ],
)
async def test_a_space_has_to_be_named(day: Day, target: dict[str, str], key: str) -> None:
    await day.begin()
    assert await refused(day, "book", duration="01:00:00", **target) == (key, "")


@pytest.mark.parametrize("action", ["cancel", "check_in", "end", "extend", "undo_release"])
async def test_a_booking_that_nobody_knows_is_refused(day: Day, action: str) -> None:
    await day.begin()
    assert await refused(day, action, booking_id="nobody") == (
        "refused_unknown_booking",
        "booking_id",
    )


async def test_cancel_wants_to_know_what(day: Day) -> None:
    await day.begin()
    assert await refused(day, "cancel", entity_id=day.entity("calendar.bookings")) == (
        "which_booking",
        "",
    )


async def test_what_would_be_allowed_is_said_in_no_particular_language(day: Day) -> None:
    await day.begin()
    room = day.entity("calendar.bookings")
    with pytest.raises(ServiceValidationError) as error:
        await day.act("book", entity_id=room, duration={"days": 1826})
    assert (error.value.translation_placeholders or {})["limit"] == "24 h"


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
    assert await refused(day, "check_in", booking_id=booking, entity_id=here) == (
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
    assert await refused(day, "cancel", series="nobody") == ("refused_unknown_booking", "series")


# Looking things up


async def test_bookings_are_told_in_order_with_past_ones_but_without_cancelled(day: Day) -> None:
    await day.begin(space(), CABIN)
    first = await day.book("09:00", "09:30")
    third = await day.book("12:00", "13:00")
    second = await day.book("11:00", "12:00", "cabine")
    await day.act("cancel", booking_id=await day.book("14:00", "15:00"))
    await day.until("10:00")
    answer = await day.act("get_bookings", start=day.at("08:00").isoformat(), duration="12:00:00")
    assert [(b["booking_id"], b["stage"]) for b in answer["bookings"]] == [
        (first, "released"),
        (second, "scheduled"),
        (third, "scheduled"),
    ]
    here = await day.act("get_bookings", entity_id=day.entity("calendar.bookings", "cabine"))
    assert [b["booking_id"] for b in here["bookings"]] == [second]


async def test_more_than_a_year_of_bookings_is_refused(day: Day) -> None:
    await day.begin()
    assert await refused(day, "get_bookings", duration={"days": 367}) == ("period_too_long", "end")
    assert await refused(
        day, "get_bookings", start="2026-10-06T00:00:00Z", end="2026-10-05T00:00:00Z"
    ) == ("refused_end_before_start", "end")


def made_for(people: int, room: ConfigSubentryData) -> ConfigSubentryData:
    """Return a space with another number of places."""
    return ConfigSubentryData(
        subentry_type=room["subentry_type"],
        unique_id=room["unique_id"],
        title=room["title"],
        data={**room["data"], "capacity": people},
    )


async def test_a_journal_that_cannot_be_read_is_told(day: Day) -> None:
    await day.begin()
    with sqlite3.connect(journal_path(day.hass, day.site.entry)) as file:
        file.execute("DROP TABLE booking")
    with pytest.raises(HomeAssistantError) as error:
        await day.act("get_bookings")
    assert error.value.translation_key == "journal_unreadable"


async def test_bookings_of_what_is_no_space_are_refused(day: Day) -> None:
    await day.begin()
    assert await refused(day, "get_bookings", entity_id=RADAR) == ("no_such_space", "")


def places_of(answer: dict[str, Any]) -> list[str]:
    """Return the spaces of an answer, in order."""
    return [found["space"] for found in answer["spaces"]]


async def test_the_smallest_empty_space_that_fits_is_found_first(
    hass: HomeAssistant, day: Day
) -> None:
    hass.states.async_set("binary_sensor.petite_radar", "off")
    small = space("petite", sensors=[sensor("binary_sensor.petite_radar", "radar")])
    lounge = space("salon", "common", [])
    await day.begin(space(), made_for(2, small), made_for(1, CABIN), lounge)
    answer = await day.act("find_free", duration="01:00:00")
    # Nobody can see into the phone box, and the lounge is never booked.
    assert places_of(answer) == ["petite", "salle", "cabine"]
    assert places_of(await day.act("find_free", duration="01:00:00", kind="phone_box")) == [
        "cabine"
    ]
    assert places_of(await day.act("find_free", duration="01:00:00", capacity=4)) == ["salle"]
    room = answer["spaces"][1]
    assert (room["kind"], room["capacity"], room["presence"]) == ("meeting_room", 6, "no")
    assert room["free_until"] == "2026-10-05T22:00:00+02:00"


async def test_what_was_found_can_be_booked_as_it_is(day: Day) -> None:
    await day.begin()
    (found,) = (await day.act("find_free", duration="01:00:00"))["spaces"]
    booked = await day.act("book", device_id=found["device_id"], duration="01:00:00")
    assert booked["space"] == found["space"]


async def test_a_space_is_free_until_its_next_booking(day: Day) -> None:
    await day.begin()
    await day.book("11:00", "12:00")
    (found,) = (await day.act("find_free", duration="01:00:00"))["spaces"]
    assert found["free_until"] == "2026-10-05T11:00:00+02:00"
    at_noon = {"start": day.at("11:30").isoformat(), "duration": "01:00:00"}
    assert places_of(await day.act("find_free", **at_noon)) == []


async def test_a_room_with_people_in_it_is_not_free_now_but_later(day: Day) -> None:
    await day.begin()
    await day.sees(RADAR)
    assert places_of(await day.act("find_free", duration="01:00:00")) == []
    later = {"start": day.at("14:00").isoformat(), "duration": "01:00:00"}
    assert places_of(await day.act("find_free", **later)) == ["salle"]


async def test_one_can_look_in_one_site_only(day: Day) -> None:
    await day.begin()
    for site in ("luzech", day.site.entry.entry_id):
        assert places_of(await day.act("find_free", duration="01:00:00", site=site)) == ["salle"]
    assert await refused(day, "find_free", duration="01:00:00", site="cahors") == (
        "no_such_site",
        "site",
    )


# Who may


def user_who(hass: HomeAssistant, may: str, entity_id: str) -> User:
    """Return a member who may only read, or control, one entity."""
    user = MockUser(name="Camille").add_to_hass(hass)
    user.mock_policy({"entities": {"entity_ids": {entity_id: {may: True}}}})
    return user


async def test_who_may_only_read_a_room_cannot_book_it(hass: HomeAssistant, day: Day) -> None:
    await day.begin(space(), CABIN)
    room = day.entity("calendar.bookings")
    camille = Context(user_id=user_who(hass, "read", room).id)
    with pytest.raises(Unauthorized):
        await day.act_as(camille, "book", entity_id=room, duration="01:00:00")
    found = await day.act_as(camille, "find_free", duration="01:00:00")
    assert places_of(found) == ["salle"]


async def test_who_may_control_a_room_can_book_it_and_no_other(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin(space(), CABIN)
    room, cabin = day.entity("calendar.bookings"), day.entity("calendar.bookings", "cabine")
    camille = Context(user_id=user_who(hass, "control", room).id)
    await day.act_as(camille, "book", entity_id=room, duration="01:00:00")
    with pytest.raises(Unauthorized):
        await day.act_as(camille, "book", entity_id=cabin, duration="01:00:00")


async def test_an_admin_may_and_nobody_may_not(day: Day, hass_admin_user: MockUser) -> None:
    await day.begin()
    await day.act_as(Context(user_id=hass_admin_user.id), "get_bookings")
    with pytest.raises(UnknownUser):
        await day.act_as(Context(user_id="nobody"), "get_bookings")


async def test_without_a_site_the_actions_say_so(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    room = day.entity("calendar.bookings")
    assert await hass.config_entries.async_unload(day.site.entry.entry_id)
    with pytest.raises(ServiceValidationError) as error:
        await day.act("book", entity_id=room, duration="01:00:00")
    assert key_of(error) == ("no_such_space", "")
