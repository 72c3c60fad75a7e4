"""Lockers at work: booked, opened by who has them, freed at their end, told when forgotten."""

from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from custom_components.faitout.engine.access.grant import Admission, GrantKind
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.hub.access.lockers import LOOKED
from custom_components.faitout.screen.snapshot import space_shown
from custom_components.faitout.screen.today import Today
from tests import locks
from tests.day import Day
from tests.fittings import Fitting, fit
from tests.hub.access.test_courier import Phone, code_in
from tests.places import CONTACT, LOCK, door, plan, space

CASIER, ENTRANCE = DoorId("casier_1"), DoorId("entrance")


@pytest.fixture
async def phones(hass: HomeAssistant) -> list[Phone]:
    """The phones of Camille, a member, and of the animator."""
    phones = [Phone(), AnimatorsPhone()]
    await fit(hass, *phones)
    return phones


class AnimatorsPhone(Phone):
    """Another phone."""

    def __init__(self) -> None:
        super().__init__()
        Fitting.__init__(self, "animator")


def a_locker(name: str = "casier_1") -> Any:
    return space(name, "locker", sensors=())


def its_door() -> Any:
    own = door(("casier_1",), name="Casier 1", slug="casier_1", lock="lock.casier", opens="grants")
    data = {key: value for key, value in own["data"].items() if key != "contact"}
    return {**own, "data": data, "unique_id": "door_casier_1", "title": "Casier 1"}


async def begin(day: Day, hass: HomeAssistant, **entrance: Any) -> None:
    await locks.fit(
        hass,
        locks.Bolt(LOCK.partition(".")[2], locked=True),
        locks.Bolt("casier", locked=True),
    )
    hass.states.async_set(CONTACT, "off")
    way_in = door(opens="grants", exit_confirmed=True, **entrance)
    await day.begin(
        space(), a_locker(), a_locker("casier_2"), way_in, its_door(), plan(kinds=["locker"])
    )


async def typed(day: Day, code: str, at: DoorId = CASIER) -> Admission:
    assert day.site.access
    found = await day.site.access.present(at, f"pad/{at}", KeyKind.CODE, code)
    await day.settle()
    return found.outcome


async def a_code(day: Day, booking: str) -> str:
    given = await day.act("grant_access", booking_id=booking)
    assert given["kind"] == GrantKind.LOCKER
    code: str = given["code"]
    return code


async def test_who_took_a_locker_for_the_day_opens_it_and_nobody_else_does(
    day: Day, hass: HomeAssistant
) -> None:
    await begin(day, hass)
    booking = await day.book("09:00", "22:00", "casier_1")
    assert day.shows("sensor.status", "casier_1") == "occupied"
    code = await a_code(day, booking)
    assert await typed(day, code) is Admission.OPENED
    assert hass.states.is_state("lock.casier", "unlocked")
    assert await typed(day, code, ENTRANCE) is Admission.OPENED
    other = await a_code(day, await day.book("09:00", "22:00", "casier_2"))
    assert await typed(day, other) is Admission.OTHER_DOOR


async def test_it_locks_again_by_itself_for_nobody_can_be_inside(
    day: Day, hass: HomeAssistant
) -> None:
    await begin(day, hass)
    code = await a_code(day, await day.book("09:00", "22:00", "casier_1"))
    assert await typed(day, code) is Admission.OPENED
    await day.until("09:01")
    assert hass.states.is_state("lock.casier", "locked")


async def test_it_is_freed_at_its_end_and_its_code_opens_nothing_any_more(
    day: Day, hass: HomeAssistant
) -> None:
    await begin(day, hass)
    code = await a_code(day, await day.book("09:00", "09:02", "casier_1"))
    assert await typed(day, code) is Admission.OPENED
    await day.until("09:02")
    assert day.shows("sensor.status", "casier_1") == "free"
    assert await typed(day, code) is Admission.OVER


async def test_a_taken_locker_is_refused_and_a_free_one_is_found(
    day: Day, hass: HomeAssistant
) -> None:
    await begin(day, hass)
    await day.book("09:00", "22:00", "casier_1")
    times = {"start": day.at("10:00").isoformat(), "end": day.at("12:00").isoformat()}
    calendar = day.entity("calendar.bookings", "casier_1")
    assert (await day.refused("book", entity_id=calendar, **times))[0] == "refused_overlap"
    found = await day.act("find_free", kind="locker", **times)
    assert [each["space"] for each in found["spaces"]] == ["casier_2"]


async def test_screens_show_whether_a_locker_is_free(day: Day, hass: HomeAssistant) -> None:
    await begin(day, hass)
    await day.book("09:00", "22:00", "casier_1")
    shown = {
        each: space_shown(
            runner.name, runner.state, runner.view, Today(day.at("00:00"), day.at("23:59"))
        )
        for each, runner in day.site.spaces.items()
        if not runner.space.holds_people
    }
    assert {each: told["state"] for each, told in shown.items()} == {
        "casier_1": "occupied",
        "casier_2": "free",
    }
    assert not any(told.get("walk_in") for told in shown.values())


async def test_nothing_of_a_locker_is_sensed(day: Day, hass: HomeAssistant) -> None:
    await begin(day, hass)
    assert not day.has("binary_sensor.occupancy", "casier_1")
    assert not day.has("sensor.sight", "casier_1")
    assert day.has("binary_sensor.occupancy")


async def test_a_locker_costs_a_member_no_half_day_and_comes_with_the_plan(
    day: Day, hass: HomeAssistant, phones: list[Phone]
) -> None:
    await locks.fit(hass, locks.Bolt("entrance", locked=True), locks.Bolt("casier", locked=True))
    kinds = ["locker", "desk"]
    await day.begin(a_locker(), its_door(), plan(kinds=kinds, quota=1))
    member = await day.act("set_member", alias="Camille", plan="dix", notify="notify.camille")
    for start, end in (("10:00", "12:00"), ("14:00", "16:00")):
        await day.book(start, end, "casier_1", holder=member["member_id"])
    assert await typed(day, code_in(phones[0].told[0])) is Admission.TOO_EARLY


async def test_one_that_may_hold_things_still_is_told_at_the_next_opening_and_once(
    day: Day, hass: HomeAssistant, phones: list[Phone]
) -> None:
    camille, animator = phones
    await begin(day, hass)
    hass.config_entries.async_update_entry(
        day.site.entry,
        data={**day.site.entry.data, "notify": ["notify.animator"]},
    )
    await day.settle()
    day.site = day.site.entry.runtime_data
    member = await day.act("set_member", alias="Camille", plan="dix", notify="notify.camille")
    await day.book("09:00", "22:00", "casier_1", holder=member["member_id"])
    assert await typed(day, code_in(camille.told[0])) is Admission.OPENED
    before = len(animator.told)
    await day.leap("22:30")
    assert len(animator.told) == before
    await day.leap("08:01", 1)
    (told,) = animator.told[before:]
    assert "Casier_1" in told
    assert len(camille.told) == 2
    assert "Casier_1" in camille.told[1]
    await day.restart()
    await day.leap("08:30")
    assert len(animator.told) == before + 1
    assert await day.site.journal.kept(LOOKED)
