"""Moving a booking from a card: two people at once, other spaces, plans, and what cannot be."""

import asyncio

from homeassistant.exceptions import ServiceValidationError
import pytest
from pytest_homeassistant_custom_component.common import CLIENT_ID
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.faitout.engine.rights import Right
from tests.day import Day
from tests.desk.conftest import Ask
from tests.desk.drags import a_move, bookings, moved, rooms
from tests.people import give, ordinary
from tests.places import LOCK, door, plan, space

MOVED_TO_FIFTEEN = (
    "Somebody changed this booking meanwhile: it is from 15:00 to 16:00 now. Nothing was changed."
)


@pytest.fixture
async def there(day: Day) -> Day:
    """Let the place have two rooms, and a plan of one half-day a month."""
    day.hass.states.async_set(LOCK, "locked")
    await day.begin(space(), space("atelier", sensors=()), plan(quota=1), door())
    return day


async def test_a_booking_is_moved_by_an_hour_and_keeps_its_title(there: Day, ask: Ask) -> None:
    await there.book("14:00", "15:00", title="Conseil")
    (booking,) = await bookings(ask)
    assert (booking["title"], booking["may_move"]) == ("Conseil", True)
    assert await moved(ask, booking, 60) == {}
    (after,) = await bookings(ask)
    assert after["start"] == int(there.at("15:00").timestamp())
    assert after["title"] == "Conseil"


async def test_of_two_who_drag_the_same_booking_the_second_is_told(there: Day, ask: Ask) -> None:
    await there.book("14:00", "15:00")
    (booking,) = await bookings(ask)
    assert await moved(ask, booking, 60) == {}
    answer = await moved(ask, booking, -60)
    assert answer == MOVED_TO_FIFTEEN
    (after,) = await bookings(ask)
    assert after["start"] == int(there.at("15:00").timestamp())


async def test_of_two_who_drag_it_in_the_same_instant_one_is_told(
    there: Day, ask: Ask, hass_ws_client: WebSocketGenerator
) -> None:
    await there.book("14:00", "15:00")
    (booking,) = await bookings(ask)
    clients = [await hass_ws_client(), await hass_ws_client()]
    for client, by in zip(clients, (60, 120), strict=True):
        await client.send_json_auto_id(a_move(booking, by) | {"type": "faitout/desk/move"})
    answers = [await client.receive_json() for client in clients]
    assert sorted(each["success"] for each in answers) == [False, True]
    (told,) = [each["error"]["message"] for each in answers if not each["success"]]
    assert told.startswith("Somebody changed this booking meanwhile: it is from 1")


async def test_of_two_who_change_it_in_the_calendar_at_once_one_is_told(
    there: Day, ask: Ask
) -> None:
    await there.book("14:00", "15:00")
    (booking,) = await bookings(ask)
    panel = there.hass.data["calendar"].get_entity(there.entity("calendar.bookings"))

    async def change(clock: str) -> None:
        event = {"summary": "x", "dtstart": there.at(clock), "dtend": there.at("17:00")}
        await panel.async_update_event(booking["booking_id"], event)

    answers = await asyncio.gather(change("15:00"), change("16:00"), return_exceptions=True)
    assert [type(each) for each in answers] == [type(None), ServiceValidationError]
    assert "it is from 15:00 to 17:00 now" in str(answers[1])


async def test_it_goes_to_another_space_and_another_day(there: Day, ask: Ask) -> None:
    await there.book("14:00", "15:00", title="Conseil")
    (booking,) = (await rooms(ask))["salle"]
    assert booking["may_go"]
    assert await moved(ask, booking, 24 * 60, to="atelier") == {}
    there_then = (await rooms(ask, days=2))["atelier"]
    assert [(each["booking_id"], each["title"], each["start"]) for each in there_then] == [
        (booking["booking_id"], "Conseil", int(there.at("14:00", day=1).timestamp()))
    ]
    assert "moved" in there_then[0]["reason"].lower()
    answer = await moved(ask, booking, 60)
    assert answer.startswith("Somebody moved this booking meanwhile: it is in “Atelier” now")


async def test_a_space_that_is_not_there_takes_nothing(there: Day, ask: Ask) -> None:
    await there.book("14:00", "15:00")
    (booking,) = await bookings(ask)
    assert isinstance(await moved(ask, booking, 0, to="cave"), str)
    assert await bookings(ask) == [booking]


async def test_a_plan_that_is_against_it_is_told_and_can_be_overruled(there: Day, ask: Ask) -> None:
    member = await there.act("set_member", alias="Camille", plan="dix")
    await there.book("10:00", "12:00", holder=member["member_id"])
    (booking,) = await bookings(ask)
    answer = await moved(ask, booking, 120)
    assert answer["against"].startswith("The half-days of this month do not suffice")
    assert await bookings(ask) == [booking]
    assert await moved(ask, booking, 120, overrule=True) == {}
    (after,) = await bookings(ask)
    assert after["start"] == booking["start"] + 7200


async def test_who_keeps_no_members_overrules_no_plan(
    there: Day, ask: Ask, hass_ws_client: WebSocketGenerator
) -> None:
    member = await there.act("set_member", alias="Camille", plan="dix")
    await there.book("10:00", "12:00", holder=member["member_id"])
    (booking,) = await bookings(ask)
    camille = await ordinary(there.hass)
    for right in (Right.BOOK, Right.FOR_OTHERS):
        give(there.site, right, camille)
    token = there.hass.auth.async_create_access_token(
        await there.hass.auth.async_create_refresh_token(camille, CLIENT_ID)
    )
    client = await hass_ws_client(there.hass, token)
    for overrule, says in ((False, "The half-days"), (True, "")):
        sent = a_move(booking, 120) | {"type": "faitout/desk/move", "overrule": overrule}
        await client.send_json_auto_id(sent)
        answer = await client.receive_json()
        assert not answer["success"]
        assert answer["error"]["message"].startswith(says)
    assert await bookings(ask) == [booking]


async def test_where_people_are_in_only_the_end_can_be_moved(there: Day, ask: Ask) -> None:
    await there.book("09:00", "11:00")
    await ask("act", site="luzech", space="salle", act="check_in")
    (booking,) = await bookings(ask)
    assert (booking["may_move"], booking["may_resize"], booking["may_go"]) == (False, True, False)
    assert await moved(ask, booking, 0, end=booking["end"] + 900) == {}


@pytest.mark.parametrize(("by", "says"), [(-360, "past"), (120, "booked"), (480, "closed")])
async def test_a_drag_to_where_it_cannot_be_is_refused_and_changes_nothing(
    there: Day, ask: Ask, by: int, says: str
) -> None:
    await there.book("14:00", "15:00")
    await there.book("16:00", "17:00")
    booking, other = await bookings(ask)
    answer = await moved(ask, booking, by)
    assert isinstance(answer, str), says
    assert answer
    assert await bookings(ask) == [booking, other]


async def test_a_booking_that_is_gone_is_not_moved(there: Day, ask: Ask) -> None:
    await there.book("14:00", "15:00")
    (booking,) = await bookings(ask)
    await ask("act", site="luzech", space="salle", act="cancel", booking_id=booking["booking_id"])
    answer = await moved(ask, booking, 60)
    assert answer == "There is no such booking, or it is over."
