"""Closing for a while and opening again, as an automation does it."""

from collections.abc import Callable
from typing import Any

from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util
import pytest

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.ids import SpaceId
from tests.day import Day
from tests.places import space

ROOM = "calendar.salle_bookings"


@pytest.fixture
async def there(day: Day) -> Day:
    """Let the place have two rooms."""
    await day.begin(space(), space("bureau"))
    return day


async def call(day: Day, action: str, **data: Any) -> Any:
    """Call an action, and return its answer."""
    answer = await day.hass.services.async_call(
        DOMAIN, action, data, blocking=True, return_response=True
    )
    await day.settle()
    return answer


async def test_a_space_is_closed_from_now_on_and_opened_again(there: Day) -> None:
    done = await call(there, "close", entity_id=ROOM, duration="02:00:00", reason="Fuite")
    assert there.shows("sensor.status") == "closed"
    assert there.shows("sensor.status", "bureau") == "free"
    assert there.site.timetable.hours(SpaceId("salle")).why_closed(dt_util.utcnow()) == "Fuite"
    assert done["in_the_way"] == []
    await call(there, "reopen", entity_id=ROOM, closing_id=done["closing_id"])
    assert there.shows("sensor.status") == "free"


async def test_the_place_is_closed_and_what_runs_is_ended(there: Day) -> None:
    await call(there, "close", site="luzech", duration="02:00:00")
    await call(there, "close", site="luzech", duration="03:00:00")
    assert there.shows("sensor.status", "bureau") == "closed"
    await call(there, "reopen", site="luzech")
    assert there.shows("sensor.status", "bureau") == "free"
    with pytest.raises(ServiceValidationError, match="no longer there"):
        await call(there, "reopen", site="luzech")


@pytest.mark.parametrize(("in_the_way", "left"), [("keep", 1), ("cancel", 0)])
async def test_bookings_in_the_way_are_kept_unless_they_are_to_go(
    there: Day, in_the_way: str, left: int
) -> None:
    await there.book("10:00", "11:00")
    done = await call(there, "close", site="luzech", duration="08:00:00", in_the_way=in_the_way)
    assert len(done["in_the_way"]) == 1
    assert len(list(there.site.spaces[SpaceId("salle")].state.ledger)) == left


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (
            lambda day: {"start": day.at("11:00").isoformat(), "end": day.at("10:00").isoformat()},
            "after",
        ),
        (lambda _: {"duration": "01:00:00", "reason": "x" * 81}, "80"),
        (lambda _: {"duration": {"days": 900}}, "two years"),
    ],
    ids=["backwards", "a long reason", "too far"],
)
async def test_nonsense_is_refused_in_words(
    there: Day, more: Callable[[Day], dict[str, Any]], says: str
) -> None:
    with pytest.raises(ServiceValidationError, match=says):
        await call(there, "close", entity_id=ROOM, **more(there))
    assert there.site.timetable.timetable.closings == ()
