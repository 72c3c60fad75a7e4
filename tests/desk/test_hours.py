"""The hours at the desk, with a real Home Assistant: set, tried, in the way, and obeyed at once."""

from datetime import date, datetime, timedelta
from typing import Any, override

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.calendar import CalendarEntity, CalendarEvent
from homeassistant.components.calendar.const import DATA_COMPONENT, DOMAIN as CALENDAR
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_mock_service

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.door.door import Wish
from custom_components.faitout.engine.ids import SpaceId
from tests.day import Day
from tests.desk.conftest import Ask
from tests.places import CONTACT

pytestmark = pytest.mark.usefixtures("there")


class LocalClosings(CalendarEntity):
    """A calendar of Home Assistant that says what it is told to, or nothing at all."""

    _attr_name = "Closings"
    _attr_unique_id = "closings"

    def __init__(self) -> None:
        """Have no events."""
        self.events: list[CalendarEvent] = []
        self.fails = False

    @property
    @override
    def event(self) -> CalendarEvent | None:
        """No event is ever next."""
        return None

    @override
    async def async_get_events(
        self, _: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        """Return all events there are then, or break."""
        if self.fails:
            raise OSError("the line is down")
        return [each for each in self.events if start_date < each.end_datetime_local <= end_date]


def event(start: date, end: date, summary: str) -> CalendarEvent:
    """Return an event of whole days."""
    return CalendarEvent(start=start, end=end, summary=summary, uid=summary)


@pytest.fixture
def notified(there: Day) -> list[ServiceCall]:
    """Let Anne be reached, and return what she is told."""
    there.hass.states.async_set("notify.anne", "unknown")
    return async_mock_service(there.hass, "notify", "send_message")


async def hours(ask: Ask) -> dict[str, Any]:
    """Return the timetable as a card sees it."""
    answer: dict[str, Any] = await ask("hours", site="luzech")
    return answer


async def change(ask: Ask, /, *, dry_run: bool = False, **fields: Any) -> Any:
    """Change the hours as they are seen now."""
    answers = fields.pop("in_the_way", {})
    version = fields.pop("version", None)
    if version is None:
        version = (await hours(ask))["version"]
    return await ask(
        "change_hours",
        site="luzech",
        version=version,
        dry_run=dry_run,
        change=fields,
        in_the_way=answers,
    )


def close(start: str, end: str, **more: Any) -> dict[str, Any]:
    """Return a closing on the day of the tests, 5 October 2026."""
    times = {"start": f"2026-10-05T{start}", "end": f"2026-10-05T{end}"}
    return {"kind": "close", **times, "reason": "Fuite", **more}


async def test_what_was_set_up_is_the_first_week(ask: Ask) -> None:
    seen = await hours(ask)
    assert seen["week"] == [[["08:00", "22:00"]]] * 7
    assert (seen["days"], seen["closings"]) == ([], [])
    assert (seen["today"], seen["may_change"]) == ("2026-10-05", True)
    assert len(seen["year"]) == 400
    assert not any(day["special"] for day in seen["year"])
    assert "FR" in seen["holidays"]["countries"]


async def test_two_spans_a_day_are_obeyed_at_once_and_after_a_kill(there: Day, ask: Ask) -> None:
    week = [[["08:00", "09:00"], ["14:00", "18:00"]]] * 5 + [[], []]
    answer = await change(ask, kind="week", week=week)
    assert answer["done"]
    assert answer["hours"]["week"] == week
    assert there.shows("sensor.status") == "closed"
    await there.kill()
    assert there.shows("sensor.status") == "closed"
    assert (await hours(ask))["week"] == week
    with pytest.raises(Exception, match="closed"):
        await there.book("12:00", "13:00")
    await there.book("14:00", "15:00")


async def test_nothing_goes_blind_since_no_entry_begins_anew(there: Day, ask: Ask) -> None:
    await there.comes_in()
    before = there.site
    assert (await change(ask, **close("20:00", "21:00")))["done"]
    assert there.site.entry.runtime_data is before
    assert there.site.entry.state is ConfigEntryState.LOADED
    assert there.shows("sensor.status") == "occupied"


async def test_the_door_obeys(there: Day, ask: Ask) -> None:
    await there.says(CONTACT, "off")
    (door,) = there.site.doors.values()
    assert door.state.aim is Wish.UNLOCKED
    await there.until("09:20")
    assert (await change(ask, **close("09:00", "12:00")))["done"]
    assert door.state.aim is Wish.LOCKED, door.state.rule
    ((closing,),) = [(await hours(ask))["closings"]]
    assert (await change(ask, kind="remove", id=closing["id"]))["done"]
    assert door.state.aim is Wish.UNLOCKED


async def test_one_space_is_closed_and_opens_by_itself_and_is_booked_for_after(
    there: Day, ask: Ask
) -> None:
    assert (await change(ask, **close("09:00", "11:00", space="salle")))["done"]
    assert there.shows("sensor.status") == "closed"
    assert there.site.hours.opening(dt_util.utcnow()).is_open
    await there.book("11:00", "12:00")
    await there.leap("11:00")
    assert there.shows("sensor.status") == "awaiting"


async def test_what_is_in_the_way_is_listed_and_nothing_is_done_without_a_word(
    there: Day, ask: Ask
) -> None:
    await there.book("10:00", "11:00", title="Conseil")
    tried = await change(ask, dry_run=True, **close("10:30", "12:00"))
    (booking,) = tried["in_the_way"]
    assert (tried["done"], booking["title"], booking["may_cancel"]) == (False, "Conseil", True)
    silent = await change(ask, **close("10:30", "12:00"))
    assert (silent["done"], silent["version"]) == (False, tried["version"])
    assert (await hours(ask))["closings"] == []
    kept = await change(ask, **close("10:30", "12:00"), in_the_way={booking["booking_id"]: "keep"})
    assert (kept["done"], kept["failed"]) == (True, [])
    assert there.site.spaces[SpaceId("salle")].state.ledger.get(booking["booking_id"])


async def test_a_booking_in_the_way_is_cancelled_and_its_holder_told(
    there: Day, ask: Ask, notified: list[ServiceCall]
) -> None:
    await there.book("10:00", "11:00", holder="notify.anne")
    (booking,) = (await change(ask, dry_run=True, **close("10:00", "12:00")))["in_the_way"]
    done = await change(
        ask, **close("10:00", "12:00"), in_the_way={booking["booking_id"]: "cancel"}
    )
    assert (done["done"], done["failed"]) == (True, [])
    assert not list(there.site.spaces[SpaceId("salle")].state.ledger)
    (message,) = [each.data["message"] for each in notified if "cancelled" in each.data["message"]]
    assert message.endswith("Fuite")


async def test_a_booking_in_the_way_is_moved(
    there: Day, ask: Ask, notified: list[ServiceCall]
) -> None:
    await there.book("10:00", "11:00", holder="notify.anne")
    (booking,) = (await change(ask, dry_run=True, **close("10:00", "12:00")))["in_the_way"]
    later = int(there.at("15:00").timestamp())
    done = await change(
        ask, **close("10:00", "12:00"), in_the_way={booking["booking_id"]: {"start": later}}
    )
    assert (done["done"], done["failed"]) == (True, [])
    (moved,) = there.site.spaces[SpaceId("salle")].state.ledger
    assert (moved.start, moved.end) == (there.at("15:00"), there.at("16:00"))
    assert any("is now" in each.data["message"] for each in notified)


async def test_one_that_cannot_be_moved_is_kept_and_said(there: Day, ask: Ask) -> None:
    await there.book("10:00", "11:00")
    await there.book("15:00", "16:00")
    (booking,) = (await change(ask, dry_run=True, **close("10:00", "12:00")))["in_the_way"]
    later = int(there.at("15:30").timestamp())
    done = await change(
        ask, **close("10:00", "12:00"), in_the_way={booking["booking_id"]: {"start": later}}
    )
    assert done["done"]
    ((failed,),) = [done["failed"]]
    assert failed["booking_id"] == booking["booking_id"]
    assert "booked" in failed["message"]
    assert len(list(there.site.spaces[SpaceId("salle")].state.ledger)) == 2


async def test_of_two_who_change_the_hours_the_second_looks_again(ask: Ask) -> None:
    version = (await hours(ask))["version"]
    assert (await change(ask, version=version, **close("20:00", "21:00")))["done"]
    answer = await change(ask, version=version, **close("18:00", "19:00"))
    assert answer.startswith("Somebody else changed the opening hours")


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "close", "start": "2026-10-06T10:00", "end": "2026-10-06T09:00"},
        {"kind": "close", "start": "2026-10-01T10:00", "end": "2026-10-01T12:00"},
        {"kind": "close", "start": "2029-10-01T10:00", "end": "2029-10-01T12:00"},
        {"kind": "close", "start": "2026-10-06T10:00Z", "end": "2026-10-06T12:00"},
        {"kind": "close", "start": "soon", "end": "later"},
        {"kind": "week", "week": [[["22:00", "08:00"]]] * 7},
        {"kind": "week", "week": [[["08:00", "25:00"]]] * 7},
        {"kind": "week", "week": []},
        {"kind": "week", "week": [[["08:00"]]] * 7},
        {"kind": "week", "week": ["open"] * 7},
        {"kind": "day", "day": "2026-13-01", "spans": []},
        {"kind": "day", "day": "2026-10-06", "spans": [], "reason": "x" * 81},
        {"kind": "remove", "id": "nothing"},
        {"kind": "holidays", "closed": True, "country": "XX"},
        {"kind": "holidays", "closed": True, "country": "FR", "subdivision": "XX"},
        {"kind": "calendar", "entity_id": "calendar.nowhere"},
        {"kind": "calendar", "entity_id": "calendar.salle_bookings"},
        {"kind": "nonsense"},
    ],
    ids=str,
)
async def test_nonsense_is_refused_in_a_sentence_and_changes_nothing(
    ask: Ask, fields: dict[str, Any]
) -> None:
    version = (await hours(ask))["version"]
    assert isinstance(await change(ask, **fields), str)
    assert (await hours(ask))["version"] == version


async def test_public_holidays_of_alsace_and_a_day_that_is_open_all_the_same(ask: Ask) -> None:
    done = await change(ask, kind="holidays", closed=True, country="FR", subdivision="57")
    found = {day["day"]: day["reason"] for day in done["hours"]["days"]}
    assert found["2026-11-11"] == "Armistice Day"
    assert "2026-12-26" in found, "the second day of Christmas is one in Moselle"
    names = {each["id"]: each["name"] for each in done["hours"]["holidays"]["subdivisions"]}
    assert names["57"] == "Moselle"
    hers = await change(ask, kind="day", day="2026-11-11", spans=[["10:00", "14:00"]], reason="")
    (day,) = [each for each in hers["hours"]["year"] if each["day"] == "2026-11-11"]
    assert (day["spans"], day["special"]) == ([["10:00", "14:00"]], True)
    off = await change(ask, kind="holidays", closed=False)
    assert [each["origin"] for each in off["hours"]["days"]] == ["hand"]


async def test_the_hours_in_the_form_of_the_place_become_a_new_week(there: Day, ask: Ask) -> None:
    assert (await change(ask, kind="week", week=[[["07:00", "20:00"]]] * 7))["done"]
    await there.restart()
    assert (await hours(ask))["week"][0] == [["07:00", "20:00"]]
    entry = there.site.entry
    there.hass.config_entries.async_update_entry(entry, data={**entry.data, "opens": "09:30:00"})
    await there.settle()
    there.site = entry.runtime_data
    assert (await hours(ask))["week"][0] == [["09:30", "22:00"]]


async def test_a_calendar_closes_the_place_and_what_it_said_last_stays(
    there: Day, ask: Ask, freezer: FrozenDateTimeFactory
) -> None:
    hass = there.hass
    assert await async_setup_component(hass, CALENDAR, {})
    calendar = LocalClosings()
    await hass.data[DATA_COMPONENT].async_add_entities([calendar])
    await there.settle()
    calendar.events = [event(date(2026, 10, 19), date(2026, 11, 2), "Vacances")]
    done = await change(ask, kind="calendar", entity_id=calendar.entity_id)
    assert done["done"], done
    ((closing,),) = [done["hours"]["closings"]]
    assert (closing["reason"], closing["origin"]) == ("Vacances", "calendar")
    # Its end is midnight of a day after the change of the clock.
    midnight = datetime.fromisoformat("2026-11-02T00:00:00+01:00")
    assert closing["end"] == int(midnight.timestamp())
    calendar.events = [event(date(2026, 10, 20), date(2026, 10, 21), "Pont")]
    calendar.async_write_ha_state()
    await there.settle()
    assert [each["reason"] for each in (await hours(ask))["closings"]] == ["Pont"]
    calendar.fails = True
    calendar.async_write_ha_state()
    await there.settle()
    for _ in range(12):
        freezer.tick(timedelta(minutes=1))
        await there.later(0)
    seen = await hours(ask)
    assert [each["reason"] for each in seen["closings"]] == ["Pont"]
    assert seen["calendar"]["fault"]
    assert (DOMAIN, "closings_luzech") in ir.async_get(hass).issues
    calendar.fails = False
    await there.later(1)
    assert not (await hours(ask))["calendar"]["fault"]
    assert (DOMAIN, "closings_luzech") not in ir.async_get(hass).issues


async def test_a_reason_is_one_line_of_what_can_be_seen(ask: Ask) -> None:
    done = await change(ask, **close("20:00", "21:00", reason=" Dégât\n\tdes\u202e eaux "))
    assert [each["reason"] for each in done["hours"]["closings"]] == ["Dégât des eaux"]


@pytest.mark.parametrize("far", ["0001-01-01", "9999-12-31"])
async def test_a_day_at_the_end_of_all_calendars_is_refused_in_a_sentence(
    ask: Ask, far: str
) -> None:
    for fields in (
        {"kind": "close", "start": f"{far}T00:00", "end": f"{far}T23:59"},
        {"kind": "close", "start": f"{far}T00:00", "end": "2026-10-06T09:00"},
        {"kind": "day", "day": far, "spans": [["00:00", "24:00"]]},
    ):
        answer = await change(ask, **fields)
        assert isinstance(answer, str), fields
        assert "nothing was changed" in answer.lower() or "date" in answer or "today" in answer
