"""A visitor is let in at the desk: a code that opens, a link, for the hours that were chosen."""

from datetime import timedelta

from homeassistant.util import dt as dt_util
import pytest

from custom_components.faitout.engine.access.grant import Admission
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.door.door import DoorId
from tests.day import Day
from tests.desk.conftest import Ask

ENTRANCE = DoorId("entrance")


async def opens(day: Day, code: str) -> Admission:
    """Return what comes of a code that is typed at the entrance now."""
    assert day.site.access
    return (await day.site.access.present(ENTRANCE, "reader", KeyKind.CODE, code)).outcome


async def test_a_visitor_is_given_a_code_that_opens_until_it_is_taken_back(
    there: Day, ask: Ask
) -> None:
    given = await ask("visitors/let_in", site="luzech", doors=["entrance"], minutes=240)
    assert (given["doors"], given["end"] - given["start"]) == (["Entrance"], 240 * 60)
    assert given["start"] == int(dt_util.utcnow().timestamp())
    assert await opens(there, given["code"]) is Admission.OPENED
    (listed,) = (await ask("visitors", site="luzech"))["visitors"]
    # What was shown once is not shown again.
    assert listed == {key: given[key] for key in ("grant_id", "doors", "start", "end")}
    assert await ask("visitors/take_back", site="luzech", grant_id=given["grant_id"]) == {}
    assert await opens(there, given["code"]) is not Admission.OPENED
    assert (await ask("visitors", site="luzech"))["visitors"] == []
    assert str(await ask("visitors/take_back", site="luzech", grant_id=given["grant_id"]))


async def test_a_visitor_of_another_day_comes_by_the_clock_of_the_place(
    there: Day, ask: Ask
) -> None:
    given = await ask(
        "visitors/let_in",
        site="luzech",
        doors=["entrance"],
        start="2026-10-06T14:00",
        minutes=60,
        language="fr",
    )
    start = dt_util.utc_from_timestamp(given["start"])
    assert start.isoformat() == "2026-10-06T12:00:00+00:00"
    assert await opens(there, given["code"]) is Admission.TOO_EARLY
    assert start - dt_util.utcnow() > timedelta(days=1)


@pytest.mark.parametrize(
    "wrong",
    [
        {"doors": ["cellar"], "minutes": 60},
        {"doors": [], "minutes": 60},
        {"doors": ["entrance"], "minutes": 0},
        {"doors": ["entrance"], "minutes": 10**6},
        {"doors": ["entrance"], "minutes": 60, "start": "tomorrow"},
        {"doors": ["entrance"], "minutes": 60, "language": "xx"},
        {"doors": ["entrance"], "minutes": 60, "start": "2020-01-01T10:00"},
    ],
)
async def test_what_makes_no_sense_is_refused_and_gives_nothing(
    ask: Ask, wrong: dict[str, object]
) -> None:
    assert isinstance(await ask("visitors/let_in", site="luzech", **wrong), str)
    assert (await ask("visitors", site="luzech"))["visitors"] == []
