"""What is closed for a while is told so: the place, a room, until when, and why."""

from datetime import timedelta
from typing import Any

from homeassistant.util import dt as dt_util
import pytest

from tests.day import Day
from tests.desk.conftest import Ask

pytestmark = pytest.mark.usefixtures("there")


async def close(ask: Ask, **fields: Any) -> None:
    """Close from now on, for two days."""
    known = await ask("hours", site="luzech")
    now = dt_util.utcnow().astimezone(await dt_util.async_get_time_zone(known["zone"]))
    wall = {"start": now, "end": now + timedelta(days=2)}
    change = {
        "kind": "close",
        **{name: f"{at:%Y-%m-%dT%H:%M}" for name, at in wall.items()},
        **fields,
    }
    asked = {"site": "luzech", "version": known["version"], "dry_run": False, "change": change}
    assert (await ask("change_hours", **asked))["done"]


async def test_a_closed_place_says_when_it_opens_and_why(ask: Ask) -> None:
    (site,) = (await ask("now"))["sites"]
    assert (site["is_open"], site["why_closed"]) == (True, None)
    await close(ask, reason="Noël")
    (site,) = (await ask("now"))["sites"]
    assert (site["is_open"], site["why_closed"]) == (False, "Noël")
    assert site["until"] > dt_util.utcnow().timestamp() + 40 * 3600
    (room,) = site["spaces"]
    assert (room["told"], room["why_closed"]) == ("closed", "Noël")


async def test_a_closed_room_says_so_and_the_place_stays_open(ask: Ask) -> None:
    await close(ask, reason="Peinture", space="salle")
    (site,) = (await ask("now"))["sites"]
    assert (site["is_open"], site["why_closed"]) == (True, None)
    (room,) = site["spaces"]
    assert (room["told"], room["why_closed"]) == ("closed", "Peinture")
    told = await ask("space", site="luzech", space="salle")
    (closing,) = told["closings"]
    assert (closing["reason"], closing["space"]) == ("Peinture", "salle")


async def test_of_very_many_in_the_way_each_answer_brings_the_next(
    there: Day, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("custom_components.faitout.desk.hours.MOST_LISTED", 1)
    start = dt_util.utcnow() + timedelta(hours=30)
    for hours in (0, 1):
        at = int((start + timedelta(hours=hours)).timestamp())
        await ask("book", site="luzech", space="salle", start=at, minutes=60)
    known = await ask("hours", site="luzech")
    day = start.astimezone(there.site.hours.zone).date()
    change = {"kind": "close", "start": f"{day}T00:00", "end": f"{day + timedelta(days=2)}T00:00"}
    asked = {"site": "luzech", "version": known["version"], "dry_run": False, "change": change}
    fates: dict[str, str] = {}
    for _ in range(2):
        told = await ask("change_hours", **asked, in_the_way=fates)
        assert not told["done"]
        (blocking,) = told["in_the_way"]
        assert blocking["booking_id"] not in fates
        fates[blocking["booking_id"]] = "keep"
    assert (await ask("change_hours", **asked, in_the_way=fates))["done"]
