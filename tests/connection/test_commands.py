"""What goes over the connection: titles to who may read them, and bookings that leave no trace."""

from typing import Any

from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import (
    ClientSessionGenerator,
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from custom_components.faitout.engine.rights import Right
from tests.day import Day
from tests.panel import title_of
from tests.people import give, make_animators, ordinary, set_option

TITLE = "Entretien Quetzalcoatl"
ROOM = "calendar.salle_bookings"


async def token_of(hass: HomeAssistant, user: User) -> str:
    """Return what a user logs in with."""
    refresh = await hass.auth.async_create_refresh_token(user, "https://faitout.test/")
    return hass.auth.async_create_access_token(refresh)


async def said(client: MockHAClientWebSocket, kind: str, **fields: Any) -> dict[str, Any]:
    """Send a command and return what comes back."""
    await client.send_json_auto_id({"type": kind, **fields})
    answer: dict[str, Any] = await client.receive_json()
    return answer


async def test_who_may_read_titles_reads_them_and_who_may_not_does_not(
    hass: HomeAssistant, day: Day, hass_ws_client: WebSocketGenerator
) -> None:
    await day.begin()
    await day.book("10:00", "11:00", title=TITLE)
    camille = await ordinary(hass)
    client = await hass_ws_client(access_token=await token_of(hass, camille))
    for may in (False, True):
        give(day.site, Right.TITLES, *([camille] if may else []))
        answer = await said(client, "faitout/bookings", entity_id=ROOM)
        (booking,) = answer["result"]["bookings"]
        assert booking["title"] == (TITLE if may else None)
        told = await said(client, "faitout/rights")
        rights = told["result"]["sites"]["luzech"]["rights"]
        assert rights == (["book", "look", "titles"] if may else ["book", "look"])


async def test_the_page_of_a_calendar_shows_titles_to_who_may_read_them(
    hass: HomeAssistant, day: Day, hass_client: ClientSessionGenerator
) -> None:
    await day.begin()
    await day.book("10:00", "11:00", title=TITLE)
    await day.book("11:00", "12:00", title="Licenciement", private=True)
    camille = await ordinary(hass)
    client = await hass_client(access_token=await token_of(hass, camille))
    times = {"start": "2026-10-05T00:00:00Z", "end": "2026-10-06T00:00:00Z"}
    for may, shown in ((False, "Booked"), (True, TITLE)):
        give(day.site, Right.TITLES, *([camille] if may else []))
        listed = await (await client.get(f"/api/calendars/{ROOM}", params=times)).json()
        assert [each["summary"] for each in listed] == [shown, "Booked"]


async def test_a_booking_over_the_connection_has_its_title_and_fires_nothing_of_it(
    hass: HomeAssistant, day: Day, hass_ws_client: WebSocketGenerator
) -> None:
    await day.begin()
    fired: list[str] = []
    hass.bus.async_listen("*", lambda event: fired.append(str(event.data)))
    client = await hass_ws_client()
    hour = {"entity_id": ROOM, "start": "2026-10-05T10:00:00+02:00", "duration": "01:00:00"}
    answer = await said(client, "faitout/book", **hour, title=TITLE, holder="Mme Vidal")
    await day.settle()
    assert await title_of(day, answer["result"]["booking_id"]) == TITLE
    assert fired
    assert not any(TITLE in data or "Vidal" in data for data in fired)


@pytest.mark.parametrize("title", ["x" * 201, 7, ["a"]])
async def test_a_title_that_is_none_is_refused_and_in_no_log(
    day: Day, hass_ws_client: WebSocketGenerator, caplog: pytest.LogCaptureFixture, title: object
) -> None:
    await day.begin()
    client = await hass_ws_client()
    answer = await said(
        client, "faitout/book", entity_id=ROOM, duration="01:00:00", title=title, holder=TITLE
    )
    assert not answer["success"]
    assert not any(TITLE in record.getMessage() for record in caplog.records if record.levelno > 10)


async def test_what_an_automation_does_is_done_by_the_house_whoever_set_it_off(
    hass: HomeAssistant, day: Day, hass_ws_client: WebSocketGenerator
) -> None:
    """Camille may take spaces out of the hub's hands and not book; the automation may."""
    await day.begin()
    camille = await ordinary(hass)
    give(day.site, Right.BOOK)
    give(day.site, Right.SERVICE, camille)
    switch = day.entity("switch.automation")
    books = {
        "action": "calendar.create_event",
        "target": {"entity_id": ROOM},
        "data": {
            "summary": "Booked",
            "start_date_time": "2026-10-05 10:00:00",
            "end_date_time": "2026-10-05 11:00:00",
        },
    }
    off = {"trigger": "state", "entity_id": switch, "to": "off"}
    one = {"id": "1", "triggers": [off], "actions": [books]}
    assert await async_setup_component(hass, "automation", {"automation": [one]})
    await day.settle()
    client = await hass_ws_client(access_token=await token_of(hass, camille))
    entered = {"dtstart": "2026-10-05T14:00:00", "dtend": "2026-10-05T15:00:00", "summary": "x"}
    refused = await said(client, "calendar/event/create", entity_id=ROOM, event=entered)
    assert "may not book" in refused["error"]["message"]
    await said(
        client,
        "call_service",
        domain="switch",
        service="turn_off",
        service_data={"entity_id": switch},
    )
    await day.settle()
    found = await day.act("get_bookings")
    assert [each["start"][11:16] for each in found["bookings"]] == ["10:00"]


async def test_an_action_takes_a_title_only_where_that_is_chosen(day: Day) -> None:
    await day.begin()
    hour = {"entity_id": ROOM, "duration": "01:00:00"}
    assert await day.refused("book", **hour, title=TITLE) == ("names_in_actions", "title")
    assert await day.refused("book", **hour, holder="Camille") == ("names_in_actions", "holder")
    by_reference = await day.act("book", **hour, holder="notify.camille")
    await day.act("cancel", booking_id=by_reference["booking_id"])
    set_option(day.site, "names_in_actions", on=True)
    assert await title_of(day, (await day.act("book", **hour, title=TITLE))["booking_id"]) == TITLE


async def test_the_animator_reads_titles_in_actions_and_the_house_does_not(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin()
    await day.book("10:00", "11:00", title=TITLE)
    camille = await ordinary(hass)
    make_animators(day.site, camille)
    assert TITLE not in str(await day.act("get_bookings"))
    set_option(day.site, "titles_for_house", on=True)
    assert TITLE in str(await day.act("get_bookings"))
