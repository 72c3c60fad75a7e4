"""Plans open doors: in their hours, from their first day to their last, and for nobody else."""

from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from custom_components.faitout.engine.access.grant import Admission
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.door.door import DoorId
from tests.day import Day
from tests.locks import Bolt, fit
from tests.places import LOCK, door, plan, space

ENTRANCE = DoorId("entrance")


@pytest.fixture
async def there(day: Day, hass: HomeAssistant) -> Day:
    """A place whose entrance opens by rights only, and a plan of weekdays from eight to six."""
    await fit(hass, Bolt(LOCK.partition(".")[2], locked=True))
    await day.begin(
        space(),
        door(opens="grants", exit_confirmed=True),
        plan(
            doors=["entrance"],
            open_days=["mon", "tue", "wed", "thu", "fri"],
            opens="08:00:00",
            closes="18:00:00",
        ),
    )
    return day


async def member_with_code(there: Day, **data: Any) -> tuple[str, str]:
    """Return a new member with the plan, and the code of it."""
    member = await there.act("set_member", alias="Camille", plan="dix", **data)
    given = await there.act("grant_access", member=member["member_id"])
    return member["member_id"], given["code"]


async def typed(there: Day, code: str) -> Admission:
    """Return what comes of a code at the entrance."""
    assert there.site.access
    return (await there.site.access.present(ENTRANCE, "pad", KeyKind.CODE, code)).outcome


async def test_a_plan_opens_the_entrance_in_its_hours_only(there: Day) -> None:
    _, code = await member_with_code(there)
    assert await typed(there, code) is Admission.OPENED
    await there.leap("18:30")
    assert await typed(there, code) is Admission.OUTSIDE_HOURS
    await there.leap("17:59")
    assert await typed(there, code) is Admission.OPENED


async def test_a_plan_ends_with_its_last_day(there: Day) -> None:
    _, code = await member_with_code(there, ends="2026-10-06")
    await there.leap("17:00", day=1)
    assert await typed(there, code) is Admission.OPENED
    await there.leap("09:00", day=1)
    assert await typed(there, code) is Admission.OVER


async def test_a_plan_that_is_changed_is_as_it_is_then(there: Day) -> None:
    member, code = await member_with_code(there)
    await there.act("set_member", member_id=member, plan="dix", ends="2026-10-05")
    await there.settle()
    await there.leap("09:00", day=1)
    assert await typed(there, code) is Admission.OVER


async def test_who_is_removed_comes_in_no_more_also_after_a_kill(there: Day) -> None:
    member, code = await member_with_code(there)
    await there.act("remove_member", member_id=member)
    await there.settle()
    assert await typed(there, code) is Admission.UNKNOWN
    assert (await there.act("get_access"))["grants"] == []
    await there.kill()
    assert await typed(there, code) is Admission.UNKNOWN


async def test_a_plan_that_a_person_took_back_stays_so(there: Day) -> None:
    member, code = await member_with_code(there)
    await there.act("revoke_access", member=member)
    assert await typed(there, code) is Admission.REVOKED
    await there.act("set_member", member_id=member, alias="Camille B.")
    await there.restart()
    assert await typed(there, code) is Admission.REVOKED


async def test_a_plan_outlives_a_kill(there: Day) -> None:
    _, code = await member_with_code(there)
    await there.kill()
    assert await typed(there, code) is Admission.OPENED
