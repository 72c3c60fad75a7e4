"""The week as a card draws it, and two people who drag the same booking."""

from typing import Any

import pytest

from tests.day import Day
from tests.desk.conftest import Ask


async def bookings(ask: Ask, **fields: Any) -> list[dict[str, Any]]:
    """Return the bookings of the room."""
    ((room,),) = [site["spaces"] for site in (await ask("week", **fields))["sites"]]
    found: list[dict[str, Any]] = room["bookings"]
    return found


async def moved(ask: Ask, booking: dict[str, Any], by: int) -> Any:
    """Drag a booking by so many minutes, from where it is seen."""
    return await ask(
        "move",
        site="luzech",
        space="salle",
        booking_id=booking["booking_id"],
        seen_start=booking["start"],
        seen_end=booking["end"],
        start=booking["start"] + by * 60,
        end=booking["end"] + by * 60,
    )


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
    assert answer.startswith("Somebody else moved this booking meanwhile")
    (after,) = await bookings(ask)
    assert after["start"] == int(there.at("15:00").timestamp())


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
    assert answer.startswith("This booking is over, or was cancelled meanwhile")


async def test_a_release_has_its_reason_its_certificate_and_its_undo(there: Day, ask: Ask) -> None:
    await there.book("09:05", "10:00")
    await there.until("09:20")
    (booking,) = await bookings(ask)
    assert (booking["stage"], booking["is_released"]) == ("released", True)
    assert "nobody" in booking["certificate"]
    assert booking["reason"]
    assert booking["undo_until"] > booking["ended_at"]
    await ask("act", site="luzech", space="salle", act="undo", booking_id=booking["booking_id"])
    (after,) = await bookings(ask)
    assert after["stage"] == "awaiting"


async def test_a_day_of_23_and_one_of_25_hours_are_as_long_as_they_are(ask: Ask) -> None:
    for first, hours in (("2027-03-28", 23), ("2026-10-25", 25)):
        (site,) = (await ask("week", start=first, days=2))["sites"]
        day, following = site["days"]
        assert (day["end"] - day["start"]) / 3600 == hours
        assert following["start"] == day["end"]
        ((opens, closes),) = day["open"]
        assert (closes - opens) / 3600 == 14


async def test_titles_and_drags_are_for_who_may(
    there: Day, hass_ws_client: Any, hass_read_only_access_token: str
) -> None:
    await there.book("14:00", "15:00", title="Conseil")
    client = await hass_ws_client(there.hass, hass_read_only_access_token)
    await client.send_json_auto_id({"type": "faitout/desk/week"})
    ((room,),) = [s["spaces"] for s in (await client.receive_json())["result"]["sites"]]
    (booking,) = room["bookings"]
    assert (booking["title"], booking["may_move"], booking["may_cancel"]) == (None, False, False)


@pytest.mark.parametrize("start", ["2026-13-01", "tomorrow", 5, "x" * 10_000])
async def test_what_is_no_day_is_refused(ask: Ask, start: object) -> None:
    assert isinstance(await ask("week", start=start), str)
