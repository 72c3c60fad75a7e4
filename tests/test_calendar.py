"""The calendar of a space, as the calendar panel of Home Assistant uses it."""

import sqlite3

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    WebSocketGenerator,
)

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.hub.site import journal_path
from tests.day import RADAR, Day
from tests.panel import Panel, event, events, only_event, title_of
from tests.people import set_option
from tests.places import space

# What it shows


async def test_the_calendar_is_on_while_the_room_is_booked(day: Day) -> None:
    await day.begin()
    await day.book("10:00", "11:00", title="Conseil municipal")
    calendar = day.state("calendar.bookings")
    assert calendar.state == "off"
    assert calendar.attributes["message"] == "Booked"
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
    assert past["uid"] == booking
    assert await title_of(day, booking) == "Conseil municipal"


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


async def test_an_event_entered_is_a_booking(
    hass: HomeAssistant, day: Day, somebody: Panel
) -> None:
    answer = await somebody.create("2026-10-05T10:00:00", "2026-10-05T11:00:00", "Couture")
    assert answer["success"]
    assert await title_of(day, (await only_event(hass, day))["uid"]) == "Couture"
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
    assert (moved["uid"], await title_of(day, uid)) == (uid, "Tricot")
    assert moved["start"] == "2026-10-05T14:00:00+02:00"


async def test_moving_a_private_event_keeps_its_hidden_title(day: Day, somebody: Panel) -> None:
    uid = await day.book("10:00", "11:00", title="Entretien de Mme Vidal", private=True)
    answer = await somebody.update(uid, "2026-10-05T14:00:00", "2026-10-05T15:00:00", "Booked")
    assert answer["success"]
    assert await title_of(day, uid) == "Entretien de Mme Vidal"


async def test_renaming_a_running_booking_does_not_move_its_start_by_seconds(
    hass: HomeAssistant, day: Day, somebody: Panel
) -> None:
    start = dt_util.now().replace(second=27, microsecond=123456)
    answer = await day.act(
        "book",
        entity_id=day.entity("calendar.bookings"),
        start=start.isoformat(),
        duration={"hours": 1},
    )
    await day.act("check_in", booking_id=answer["booking_id"])
    renamed = await somebody.update(
        answer["booking_id"], "2026-10-05T09:00:00", "2026-10-05T10:00:00", "Tricot"
    )
    assert renamed["success"]
    one = await only_event(hass, day)
    assert await title_of(day, one["uid"]) == "Tricot"
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
    assert [one["summary"] for one in told["event"]["events"]] == ["Booked"]


# Bad input and bad luck


async def test_ten_megabytes_of_title_are_refused(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    set_option(day.site, "names_in_actions", on=True)
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
    assert "11\u00a0h" in answer["error"]["message"]
