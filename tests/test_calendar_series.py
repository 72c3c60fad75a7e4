"""Whole days and series in the calendar of a space."""

from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.typing import (
    WebSocketGenerator,
)

from tests.day import Day
from tests.panel import Panel, event, events, spans
from tests.places import space, the_space


async def test_a_whole_day_is_a_day_of_the_place(
    hass: HomeAssistant, day: Day, hass_ws_client: WebSocketGenerator
) -> None:
    await day.begin(space(kind="office", sensors=[]))
    somebody = Panel(day, await hass_ws_client())
    assert (await somebody.create("2026-10-25", "2026-10-26", "Bureau de Camille"))["success"]
    (booking,) = the_space(day.site).state.ledger
    # The clock goes back an hour that night.
    assert booking.start.isoformat() == "2026-10-24T22:00:00+00:00"
    assert booking.end.isoformat() == "2026-10-25T23:00:00+00:00"
    (one,) = await events(hass, day, "2026-10-24", "2026-10-27")
    assert (one["start"], one["end"], one["all_day"]) == ("2026-10-25", "2026-10-26", True)


async def test_a_series_books_each_of_its_dates_on_the_same_clock(
    hass: HomeAssistant, day: Day, somebody: Panel
) -> None:
    answer = await somebody.create(
        "2026-10-05T10:00:00",
        "2026-10-05T11:00:00",
        "Conseil",
        rrule="FREQ=WEEKLY;BYDAY=MO;COUNT=5",
    )
    assert answer["success"]
    assert [start for start, _ in await spans(hass, day, end="2026-12-01")] == [
        "2026-10-05T10:00:00+02:00",
        "2026-10-12T10:00:00+02:00",
        "2026-10-19T10:00:00+02:00",
        "2026-10-26T10:00:00+01:00",
        "2026-11-02T10:00:00+01:00",
    ]
    assert len({booking.series for booking in the_space(day.site).state.ledger}) == 1


async def test_dates_of_a_series_that_are_taken_are_told(
    hass: HomeAssistant, day: Day, somebody: Panel
) -> None:
    await somebody.create("2026-10-06T10:30:00", "2026-10-06T11:30:00", "Couture")
    answer = await somebody.create(
        "2026-10-05T10:00:00", "2026-10-05T11:00:00", "Conseil", rrule="FREQ=DAILY;COUNT=3"
    )
    assert answer["success"]
    assert len(await events(hass, day, end="2026-10-09")) == 3
    (notice,) = hass.data["persistent_notification"].values()
    assert "Tuesday 6 October 2026 at 10:00" in notice["message"]


async def test_a_series_that_finds_no_room_at_all_is_refused(somebody: Panel) -> None:
    answer = await somebody.create(
        "2026-10-05T23:00:00", "2026-10-05T23:30:00", "Nuit", rrule="FREQ=DAILY;COUNT=3"
    )
    assert not answer["success"]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;COUNT=401",
        "FREQ=DAILY",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYHOUR=9,10,11",
        "FREQ=DAILY;UNTIL=20200101T000000",
    ],
)
async def test_a_series_without_bounds_or_sense_is_refused(
    hass: HomeAssistant, day: Day, somebody: Panel, rule: str
) -> None:
    answer = await somebody.create(
        "2026-10-05T10:00:00", "2026-10-05T11:00:00", "Conseil", rrule=rule
    )
    assert not answer["success"]
    assert await events(hass, day) == []


async def test_many_dates_that_are_taken_are_not_all_named(
    hass: HomeAssistant, somebody: Panel
) -> None:
    ten, eleven = "2026-10-05T10:00:00", "2026-10-05T11:00:00"
    await somebody.create(ten, eleven, "Conseil", rrule="FREQ=DAILY;COUNT=25")
    answer = await somebody.create(ten, eleven, "Couture", rrule="FREQ=DAILY;COUNT=26")
    assert answer["success"]
    (notice,) = hass.data["persistent_notification"].values()
    assert notice["message"].count("\n- ") == 21


async def test_a_series_without_an_end_is_told_to_be_cut(
    hass: HomeAssistant, somebody: Panel
) -> None:
    answer = await somebody.create(
        "2026-10-05T10:00:00", "2026-10-05T11:00:00", "Conseil", rrule="FREQ=MONTHLY"
    )
    assert answer["success"]
    (notice,) = hass.data["persistent_notification"].values()
    assert "Wednesday 4 October 2028 at" in notice["message"]


async def test_a_booking_does_not_become_a_series(day: Day, somebody: Panel) -> None:
    uid = await day.book("10:00", "11:00")
    new = event("2026-10-05T10:00:00", "2026-10-05T11:00:00", "x") | {"rrule": "FREQ=DAILY"}
    answer = await somebody.ask("update", uid=uid, event=new)
    assert not answer["success"]
    assert "series" in answer["error"]["message"]


@pytest.mark.usefixtures("french")
async def test_the_dates_of_a_series_that_are_taken_are_told_in_french(
    hass: HomeAssistant, somebody: Panel
) -> None:
    await somebody.create("2026-10-06T10:30:00", "2026-10-06T11:30:00", "Couture")
    await somebody.create(
        "2026-10-05T10:00:00", "2026-10-05T11:00:00", "Conseil", rrule="FREQ=DAILY;COUNT=3"
    )
    (notice,) = hass.data["persistent_notification"].values()
    assert "Salle" in notice["message"]
    assert "déjà" in notice["message"]
