"""The actions that look things up: bookings, and spaces that are free."""

import sqlite3
from typing import Any

from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import (
    HomeAssistantError,
)
import pytest

from custom_components.faitout.hub.site import journal_path
from tests.day import RADAR, Day
from tests.places import sensor, space

CABIN = space("cabine", "phone_box", [])


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
    assert await day.refused("get_bookings", duration={"days": 367}) == ("period_too_long", "end")
    assert await day.refused(
        "get_bookings", start="2026-10-06T00:00:00Z", end="2026-10-05T00:00:00Z"
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
    await day.comes_in(RADAR)
    assert places_of(await day.act("find_free", duration="01:00:00")) == []
    later = {"start": day.at("14:00").isoformat(), "duration": "01:00:00"}
    assert places_of(await day.act("find_free", **later)) == ["salle"]


async def test_one_can_look_in_one_site_only(day: Day) -> None:
    await day.begin()
    for site in ("luzech", day.site.entry.entry_id):
        assert places_of(await day.act("find_free", duration="01:00:00", site=site)) == ["salle"]
    assert await day.refused("find_free", duration="01:00:00", site="cahors") == (
        "no_such_site",
        "site",
    )
