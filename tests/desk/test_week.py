"""The week as a card draws it: what became of each booking, hours of days of any length."""

from datetime import timedelta
from typing import Any

from homeassistant.util import dt as dt_util
import pytest

from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.timetable import Closing, DayApart, with_closing, with_day
from tests.day import Day
from tests.desk.conftest import Ask
from tests.desk.drags import bookings


async def test_hours_of_a_space_and_of_a_day_are_told_with_their_reason(
    there: Day, ask: Ask
) -> None:
    book = there.site.timetable
    now, today = dt_util.utcnow(), book.today
    closing = Closing(
        id="c-1",
        space=SpaceId("salle"),
        start=there.at("12:00"),
        end=there.at("14:00"),
        reason="Travaux",
    )
    await book.change(lambda known: with_closing(known, closing, there.site.spaces, book.zone, now))
    fair = DayApart(id="d-1", day=today + timedelta(days=1), reason="Fête")
    await book.change(lambda known: with_day(known, fair, book.zone, today))
    await there.settle()
    (site,) = (await ask("week", days=2))["sites"]
    (room,) = site["spaces"]
    assert [day["reason"] for day in site["days"]] == ["", "Fête"]
    at = [int(there.at(clock).timestamp()) for clock in ("08:00", "12:00", "14:00", "22:00")]
    assert room["open"] == [[at[0], at[1]], [at[2], at[3]]]
    midnight = int(there.at("00:00", day=1).timestamp())
    assert room["closed"] == [
        [at[1], at[2], "Travaux"],
        [midnight, midnight + 86_400, "Fête"],
    ]


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
