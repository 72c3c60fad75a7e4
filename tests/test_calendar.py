"""The calendar of a space, as the calendar panel of Home Assistant uses it."""

from datetime import date
import sqlite3
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.site import journal_path
from tests.day import RADAR, Day
from tests.places import space, the_space


@pytest.fixture(autouse=True)
async def panel(hass: HomeAssistant) -> None:
    """Let there be what the calendar panel talks to."""
    assert await async_setup_component(hass, "http", {})
    assert await async_setup_component(hass, "calendar", {})


class Panel:
    """Somebody in front of the calendar panel."""

    def __init__(self, day: Day, client: MockHAClientWebSocket) -> None:
        """Open the panel."""
        self._day = day
        self._client = client

    async def ask(self, command: str, **fields: Any) -> dict[str, Any]:
        """Send a command for the calendar of the room and return what comes back."""
        await self._client.send_json_auto_id(
            {
                "type": f"calendar/event/{command}",
                "entity_id": self._day.entity("calendar.bookings"),
                **fields,
            }
        )
        answer: dict[str, Any] = await self._client.receive_json()
        await self._day.settle()
        return answer

    async def create(self, start: str, end: str, summary: str, **more: str) -> dict[str, Any]:
        """Enter an event: dates, or times on the clock of the place."""
        return await self.ask("create", event=event(start, end, summary, **more))

    async def update(self, uid: str, start: str, end: str, summary: str) -> dict[str, Any]:
        """Change an event."""
        return await self.ask("update", uid=uid, event=event(start, end, summary))

    async def delete(self, uid: str) -> dict[str, Any]:
        """Delete an event."""
        return await self.ask("delete", uid=uid)


def event(start: str, end: str, summary: str, **more: str) -> dict[str, str]:
    """Return an event as the panel sends it."""
    return {"dtstart": start, "dtend": end, "summary": summary, **more}


async def events(
    hass: HomeAssistant, day: Day, start: str = "2026-10-05", end: str = "2026-10-07"
) -> list[dict[str, Any]]:
    """Return the events of the room's calendar between two dates."""
    calendar = hass.data["entity_components"]["calendar"].get_entity(
        day.entity("calendar.bookings")
    )
    found = await calendar.async_get_events(
        hass,
        dt_util.start_of_local_day(date.fromisoformat(start)),
        dt_util.start_of_local_day(date.fromisoformat(end)),
    )
    return [one.as_dict() for one in found]


async def spans(hass: HomeAssistant, day: Day, **period: str) -> list[tuple[str, str]]:
    """Return from when to when the events last."""
    return [(one["start"], one["end"]) for one in await events(hass, day, **period)]


async def only_event(hass: HomeAssistant, day: Day) -> dict[str, Any]:
    """Return the one event there is."""
    (one,) = await events(hass, day)
    return one


# What it shows


async def test_the_calendar_is_on_while_the_room_is_booked(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00", title="Conseil municipal")
    calendar = day.state("calendar.bookings")
    assert calendar.state == "off"
    assert calendar.attributes["message"] == "Conseil municipal"
    assert calendar.attributes["start_time"] == "2026-10-05 10:00:00"
    await day.until("10:00")
    await day.sees(RADAR)
    await day.until("10:01")
    assert day.shows("calendar.bookings") == "on"
    await day.until("11:00")
    assert day.shows("calendar.bookings") == "off"


async def test_a_private_title_is_hidden(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00", title="Entretien de Mme Vidal", private=True)
    assert (await only_event(hass, day))["summary"] == "Booked"
    assert "Vidal" not in str(day.state("calendar.bookings").as_dict())


async def test_what_is_past_stays_in_the_calendar(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    booking = await day.book("09:00", "10:00", title="Conseil municipal")
    await day.act("check_in", booking_id=booking)
    await day.sees(RADAR)
    await day.until("11:00")
    await day.restart()
    past = await only_event(hass, day)
    assert (past["uid"], past["summary"]) == (booking, "Conseil municipal")


async def test_a_released_booking_is_shown_for_as_long_as_it_held_the_room(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin()
    await day.book("10:00", "11:00")
    await day.until("10:20")
    assert (await only_event(hass, day))["end"].startswith("2026-10-05T10:10")


async def test_a_cancelled_booking_is_gone(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    await day.act("cancel", booking_id=await day.book("10:00", "11:00"))
    assert await events(hass, day) == []


async def test_another_room_has_another_calendar(hass: HomeAssistant, day: Day) -> None:
    await day.begin(space(), space("cabine", "phone_box", []))
    await day.book("10:00", "11:00", space="cabine")
    assert await events(hass, day) == []


async def test_the_rest_api_shows_the_same(day: Day, hass_client: ClientSessionGenerator) -> None:
    await day.begin()
    await day.book("10:00", "11:00", title="Conseil municipal")
    client = await hass_client()
    answer = await client.get(
        f"/api/calendars/{day.entity('calendar.bookings')}",
        params={"start": "2026-10-05T00:00:00Z", "end": "2026-10-06T00:00:00Z"},
    )
    (one,) = await answer.json()
    assert one["summary"] == "Conseil municipal"
    assert one["start"] == {"dateTime": "2026-10-05T10:00:00+02:00"}


# What can be done in it


@pytest.fixture
async def somebody(day: Day, hass_ws_client: WebSocketGenerator) -> Panel:
    """Let somebody sit in front of the calendar panel of an open site."""
    await day.begin()
    return Panel(day, await hass_ws_client())


async def test_an_event_entered_is_a_booking(
    hass: HomeAssistant, day: Day, somebody: Panel
) -> None:
    answer = await somebody.create("2026-10-05T10:00:00", "2026-10-05T11:00:00", "Couture")
    assert answer["success"]
    assert (await only_event(hass, day))["summary"] == "Couture"
    assert day.clock("sensor.free_until") == "10:00"


async def test_a_taken_time_is_refused(hass: HomeAssistant, day: Day, somebody: Panel) -> None:
    await day.book("10:00", "11:00")
    answer = await somebody.create("2026-10-05T10:30:00", "2026-10-05T11:30:00", "Couture")
    assert not answer["success"]
    assert len(await events(hass, day)) == 1


async def test_an_event_can_be_moved_and_renamed(
    hass: HomeAssistant, day: Day, somebody: Panel
) -> None:
    uid = await day.book("10:00", "11:00", title="Couture")
    answer = await somebody.update(uid, "2026-10-05T14:00:00", "2026-10-05T15:00:00", "Tricot")
    assert answer["success"]
    moved = await only_event(hass, day)
    assert (moved["uid"], moved["summary"]) == (uid, "Tricot")
    assert moved["start"] == "2026-10-05T14:00:00+02:00"


async def test_moving_a_private_event_keeps_its_hidden_title(day: Day, somebody: Panel) -> None:
    uid = await day.book("10:00", "11:00", title="Entretien de Mme Vidal", private=True)
    answer = await somebody.update(uid, "2026-10-05T14:00:00", "2026-10-05T15:00:00", "Booked")
    assert answer["success"]
    kept = await day.site.journal.booking(BookingId(uid))
    assert kept is not None
    assert kept.title == "Entretien de Mme Vidal"


async def test_renaming_a_running_booking_does_not_move_its_start_by_seconds(
    hass: HomeAssistant, day: Day, somebody: Panel
) -> None:
    start = dt_util.now().replace(second=27, microsecond=123456)
    answer = await day.act(
        "book",
        entity_id=day.entity("calendar.bookings"),
        start=start.isoformat(),
        duration={"hours": 1},
        title="Couture",
    )
    await day.act("check_in", booking_id=answer["booking_id"])
    renamed = await somebody.update(
        answer["booking_id"], "2026-10-05T09:00:00", "2026-10-05T10:00:00", "Tricot"
    )
    assert renamed["success"]
    one = await only_event(hass, day)
    assert one["summary"] == "Tricot"
    assert dt_util.parse_datetime(one["start"]) == start


async def test_a_deleted_event_is_a_cancelled_booking(day: Day, somebody: Panel) -> None:
    uid = await day.book("10:00", "11:00")
    assert (await somebody.delete(uid))["success"]
    kept = await day.site.journal.booking(BookingId(uid))
    assert kept is not None
    assert kept.stage is Stage.CANCELLED


@pytest.mark.parametrize("command", ["delete", "update"])
async def test_what_is_over_can_no_longer_be_changed(
    day: Day, hass_ws_client: WebSocketGenerator, command: str
) -> None:
    await day.begin()
    uid = await day.book("09:00", "09:09")
    await day.until("09:10")
    somebody = Panel(day, await hass_ws_client())
    new = {"event": event("2026-10-05T14:00:00", "2026-10-05T15:00:00", "x")}
    answer = await somebody.ask(command, uid=uid, **(new if command == "update" else {}))
    assert not answer["success"]


async def test_the_panel_is_told_of_what_others_do(
    day: Day, hass_ws_client: WebSocketGenerator
) -> None:
    await day.begin()
    client = await hass_ws_client()
    await client.send_json_auto_id(
        {
            "type": "calendar/event/subscribe",
            "entity_id": day.entity("calendar.bookings"),
            "start": "2026-10-05T00:00:00+02:00",
            "end": "2026-10-06T00:00:00+02:00",
        }
    )
    assert (await client.receive_json())["success"]
    assert (await client.receive_json())["event"]["events"] == []
    await day.book("10:00", "11:00", title="Couture")
    told = await client.receive_json()
    assert [one["summary"] for one in told["event"]["events"]] == ["Couture"]


# Whole days and series


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
    assert "2026-10-06 10:00" in notice["message"]


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
    assert "2028-10-04" in notice["message"]


async def test_a_booking_does_not_become_a_series(day: Day, somebody: Panel) -> None:
    uid = await day.book("10:00", "11:00")
    new = event("2026-10-05T10:00:00", "2026-10-05T11:00:00", "x") | {"rrule": "FREQ=DAILY"}
    answer = await somebody.ask("update", uid=uid, event=new)
    assert not answer["success"]
    assert "series" in answer["error"]["message"]


# Bad input and bad luck


async def test_ten_megabytes_of_title_are_refused(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    with pytest.raises(ServiceValidationError) as error:
        await day.tap(
            "calendar.bookings",
            "create_event",
            start_date_time=day.at("10:00"),
            end_date_time=day.at("11:00"),
            summary="x" * 10_000_000,
        )
    assert error.value.translation_key == "refused_text_too_long"
    assert (error.value.translation_placeholders or {})["field"] == "title"
    assert await events(hass, day) == []


async def test_a_journal_that_cannot_be_read_is_told(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    with sqlite3.connect(journal_path(hass, day.site.entry)) as file:
        file.execute("DROP TABLE booking")
    with pytest.raises(HomeAssistantError) as error:
        await events(hass, day)
    assert error.value.translation_key == "journal_unreadable"


# In French


@pytest.fixture
async def french(hass: HomeAssistant) -> None:
    """Let the installation speak French."""
    await hass.config.async_update(language="fr")


@pytest.mark.usefixtures("french")
async def test_a_private_booking_is_hidden_in_french(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00", title="Entretien de Mme Vidal", private=True)
    assert (await only_event(hass, day))["summary"] == "Réservé"


@pytest.mark.usefixtures("french")
async def test_the_panel_says_in_french_why_a_time_is_refused(day: Day, somebody: Panel) -> None:
    await day.book("10:00", "11:00")
    answer = await somebody.create("2026-10-05T10:30:00", "2026-10-05T11:30:00", "Couture")
    assert "déjà" in answer["error"]["message"]
    assert "11:00" in answer["error"]["message"]


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
