"""Light, heat and rights follow a change of the hours at once; figures keep those of then."""

from datetime import datetime, timedelta
import json
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.engine.access.grant import Admission
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.hours import Span
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.timetable import (
    Closing,
    Timetable,
    TimetableRefused,
    with_closing,
    with_week,
    without_entry,
)
from custom_components.faitout.screen import SCREENS
from tests.day import RADAR, Day
from tests.lamps import LAMP, SPOT, lamps
from tests.locks import Bolt, fit
from tests.places import LOCK, door, heated, lit, plan, space
from tests.test_told_everywhere import gathered
from tests.thermostats import RADIATOR, degrees, radiator

DARK = "sensor.lux"
ROOM = SpaceId("salle")
AFTERNOONS = ((Span(14 * 60, 18 * 60),),) * 7


async def close(day: Day, start: datetime, end: datetime, *, only: SpaceId | None = None) -> None:
    """Close the place, or a space of it."""
    book = day.site.timetable
    closing = Closing(id="c", start=start, end=end, reason="Fuite", space=only)
    await book.change(
        lambda table: with_closing(table, closing, day.site.spaces, book.zone, book.now)
    )
    await day.settle()


async def reopen(day: Day) -> None:
    """Take the closing back."""
    book = day.site.timetable

    def change(table: Timetable) -> Timetable | TimetableRefused:
        return without_entry(table, "c", book.zone, book.now)

    await book.change(change)
    await day.settle()


async def test_the_light_goes_out_in_a_place_that_is_closed_early(
    hass: HomeAssistant, day: Day
) -> None:
    await lamps(hass)
    hass.states.async_set(DARK, "3", {"unit_of_measurement": "lx"})
    await day.begin(lit(space(), lights=[LAMP, SPOT], illuminance=DARK))
    await day.sees(RADAR)
    assert hass.states.is_state(LAMP, "on")
    await close(day, day.at("09:30"), day.at("20:00"))
    assert hass.states.is_state(LAMP, "on"), "it is announced, not put out over their heads"
    await day.says(RADAR, "off")
    await day.until("09:31")
    assert hass.states.is_state(LAMP, "off")
    await day.until("09:40")
    await day.sees(RADAR)
    before = day.shows("sensor.lighting")
    await reopen(day)
    assert day.shows("sensor.lighting") in {"lit", before}


async def test_a_room_that_nobody_sees_may_cool_down_once_it_is_closed(
    hass: HomeAssistant, day: Day
) -> None:
    """While it is open somebody may be there, whom nobody sees."""
    await radiator(hass)
    hass.states.async_set("binary_sensor.fenetre", "off")
    await day.begin(heated(space(sensors=[]), [RADIATOR]))
    await day.leap("10:00", day=1)
    assert (degrees(hass), day.shows("sensor.heating")) == (17, "eco")
    await close(day, day.at("09:00"), day.at("20:00"), only=ROOM)
    assert (degrees(hass), day.shows("sensor.heating")) == (16, "reduced")
    await reopen(day)
    assert (degrees(hass), day.shows("sensor.heating")) == (17, "eco")


async def test_a_members_code_opens_nothing_while_the_place_is_closed(
    hass: HomeAssistant, day: Day
) -> None:
    await fit(hass, Bolt(LOCK.partition(".")[2], locked=True))
    await day.begin(space(), door(opens="grants", exit_confirmed=True), plan(doors=["entrance"]))
    member = await day.act("set_member", alias="Camille", plan="dix")
    code = (await day.act("grant_access", member=member["member_id"]))["code"]

    async def typed() -> Admission:
        assert day.site.access
        shown = (DoorId("entrance"), "pad", KeyKind.CODE, code)
        return (await day.site.access.present(*shown)).outcome

    assert await typed() is Admission.OPENED
    await close(day, day.at("09:00"), day.at("20:00"))
    assert await typed() is Admission.CLOSED
    await reopen(day)
    assert await typed() is Admission.OPENED


async def test_figures_of_what_was_count_by_the_hours_of_then(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    await day.leap("09:00", day=1)
    book = day.site.timetable
    opened = {"start": day.at("00:00", day=-1).isoformat(), "end": day.at("00:00").isoformat()}

    async def hours_of_yesterday() -> Any:
        (room,) = (await day.act("get_report", **opened))["spaces"]
        return room["open_hours"]

    before = await hours_of_yesterday()
    assert before == pytest.approx(13, abs=0.1), "from the first trace of it at nine to ten"
    await book.change(lambda table: with_week(table, AFTERNOONS, book.today))
    await day.settle()
    assert day.shows("sensor.status") == "closed"
    assert await hours_of_yesterday() == before
    await day.kill()
    assert await hours_of_yesterday() == before


async def test_a_closing_survives_a_kill_and_ends_while_the_hub_is_down(
    day: Day, freezer: FrozenDateTimeFactory
) -> None:
    await day.begin()
    await close(day, day.at("09:00"), day.at("11:00"))
    await day.kill()
    assert day.shows("sensor.status") == "closed"
    assert day.state("sensor.status").attributes["closed_reason"] == "Fuite"
    entry = day.site.entry
    assert await day.hass.config_entries.async_unload(entry.entry_id)
    freezer.move_to(day.at("11:30"))
    assert await day.hass.config_entries.async_setup(entry.entry_id)
    day.site = entry.runtime_data
    await day.settle()
    assert day.shows("sensor.status") != "closed"
    assert day.site.hours.opening(day.at("11:30")).is_open


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("2026-10-24T20:00:00+02:00", "2026-10-25T12:00:00+01:00", 17),
        ("2027-03-27T20:00:00+01:00", "2027-03-28T12:00:00+02:00", 15),
    ],
)
async def test_a_closing_over_a_change_of_the_clock_ends_by_the_clock_on_the_wall(
    day: Day, freezer: FrozenDateTimeFactory, start: str, end: str, hours: int
) -> None:
    freezer.move_to(start)
    first, last = datetime.fromisoformat(start), datetime.fromisoformat(end)
    assert last - first == timedelta(hours=hours)
    await day.begin()
    await close(day, first, last)
    await gathered(day)
    frame = day.hass.data[SCREENS].feed.data(day.site.slug).split(b"data: ", 1)[1]
    assert json.loads(frame)["until"] == last.timestamp()
    for ahead, is_open in ((timedelta(minutes=-1), False), (timedelta(0), True)):
        freezer.move_to(last + ahead)
        async_fire_time_changed(day.hass, last + ahead)
        await day.settle()
        assert day.site.hours.opening(last + ahead).is_open is is_open
        assert (day.shows("sensor.status") != "closed") is is_open
    await day.book("12:00", "13:00")
