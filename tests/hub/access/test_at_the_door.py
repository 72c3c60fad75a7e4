"""Somebody types a code: the door unlocks and locks again, or says why not."""

import asyncio
from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.helpers import issue_registry as ir
import pytest

from custom_components.faitout.engine.access.grant import Admission
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.access.tries import FIRST_WAIT, FREE_TRIES
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.ids import GrantId, Mark
from custom_components.faitout.hub.access.marks import LONGEST_SECRET, Marks
from tests.hub.access.house import ENTRANCE, ROOM, House
from tests.outputs.test_doors import wait
from tests.places import door

SMOKE = "binary_sensor.smoke"


async def test_who_types_their_code_is_let_in_and_the_door_is_locked_again(house: House) -> None:
    await house.begin()
    given = await house.gives()
    assert len(given["code"]) == 6
    assert await house.types(given["code"]) is Admission.OPENED
    assert house.entrance.told == ["unlock"]
    await house.day.later(0.2)
    assert house.entrance.told == ["unlock", "lock"]


async def test_a_code_opens_no_other_door_and_no_other_time(house: House) -> None:
    await house.begin()
    start, end = house.day.at("10:00"), house.day.at("12:00")
    given = await house.gives(start=start.isoformat(), end=end.isoformat())
    code = given["code"]
    assert await house.types(code) is Admission.TOO_EARLY
    await house.day.leap("10:00")
    assert await house.types(code, ROOM) is Admission.OTHER_DOOR
    assert await house.types(code) is Admission.OPENED
    await house.day.leap("12:00")
    assert await house.types(code) is Admission.OVER
    assert house.room.told == []


@pytest.mark.parametrize("change", ["2026-10-25", "2026-03-29"])
async def test_a_grant_over_the_change_of_the_clock_ends_at_its_hour_on_the_wall(
    house: House, freezer: FrozenDateTimeFactory, change: str
) -> None:
    freezer.move_to(f"{change}T00:00:00+00:00")
    house.hass.states.async_set("binary_sensor.salle_radar", "off")
    await house.begin()
    end = house.day.at("09:00")
    given = await house.gives(
        start=house.day.at("01:30").isoformat(), end=end.isoformat(), after_hours=True
    )
    freezer.move_to(end - timedelta(seconds=1))
    assert await house.types(given["code"]) is Admission.OPENED
    freezer.move_to(end)
    assert await house.types(given["code"]) is Admission.OVER


async def test_while_the_place_is_closed_a_code_opens_only_where_that_was_given(
    house: House,
) -> None:
    await house.begin()
    end = house.day.at("23:00").isoformat()
    member, staff = await house.gives(end=end), await house.gives(end=end, after_hours=True)
    await house.day.leap("22:10")
    assert await house.types(member["code"]) is Admission.CLOSED
    assert await house.types(staff["code"]) is Admission.OPENED
    assert house.entrance.told == ["unlock"]


async def test_of_two_people_with_one_use_left_one_comes_in(house: House) -> None:
    await house.begin()
    given = await house.gives(uses=1)
    answers = await asyncio.gather(
        *(house.answer(given["code"], reader=reader) for reader in ("left", "right", "third"))
    )
    outcomes = sorted(answer.outcome for answer in answers)
    assert outcomes == [Admission.OPENED, Admission.USED_UP, Admission.USED_UP]
    grant_id = GrantId((await house.gives(uses=1))["grant_id"])
    entered = await asyncio.gather(
        *(house.desk.enter(grant_id, ENTRANCE, "link") for _ in range(3))
    )
    assert sum(answer.opens for answer in entered) == 1


async def test_a_use_is_not_spent_where_the_hub_leaves_the_door_alone(house: House) -> None:
    await house.begin()
    given = await house.gives(uses=1)
    for site_door in house.day.site.doors.values():
        site_door.set_automation(on=False)
    assert await house.types(given["code"]) is Admission.NO_DOOR
    assert house.entrance.told == []
    await house.day.kill()
    for site_door in house.day.site.doors.values():
        site_door.set_automation(on=True)
    assert await house.types(given["code"]) is Admission.OPENED


async def test_a_door_that_is_not_there_opens_for_nobody(house: House) -> None:
    await house.begin()
    given = await house.gives()
    assert await house.types(given["code"], DoorId("cellar")) is Admission.NO_DOOR
    entered = await house.desk.enter(GrantId(given["grant_id"]), DoorId("cellar"), "link")
    assert entered.outcome is Admission.NO_DOOR
    entered = await house.desk.enter(GrantId("g-unknown"), ENTRANCE, "link")
    assert entered.outcome is Admission.UNKNOWN


@pytest.mark.parametrize("typed", ["", "\ud800", "x" * 100_000])
async def test_whatever_is_typed_is_only_unknown(house: House, typed: str) -> None:
    await house.begin()
    assert await house.types(typed) is Admission.UNKNOWN


async def test_of_what_is_shown_only_so_much_is_looked_at(house: House) -> None:
    await house.begin()
    long = "7" * LONGEST_SECRET
    member = await house.joins()
    await house.desk.add_badge(member, long)
    await house.gives(member=member, with_code=False)
    assert await house.types(long + "8", kind=KeyKind.BADGE) is Admission.OPENED


# Wrong ones


class Counter:
    """Counts the slow hashes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made = 0
        really = Marks.made

        def made(marks: Marks, kind: KeyKind, secret: str) -> Mark:
            self.made += 1
            return really(marks, kind, secret)

        monkeypatch.setattr(Marks, "made", made)


async def test_ten_thousand_tries_cost_as_many_hashes_as_they_are_let(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.begin()
    given = await house.gives()
    hashes = Counter(monkeypatch)
    for number in range(10_000):
        answer = await house.desk.present(ENTRANCE, "keypad", KeyKind.CODE, f"{number:04}")
        assert not answer.opens
    assert hashes.made == FREE_TRIES
    assert await house.types(given["code"]) is Admission.LOCKED_OUT
    await house.day.later(FIRST_WAIT / timedelta(minutes=1))
    assert await house.types(given["code"]) is Admission.OPENED


async def test_a_thousand_at_once_cost_no_more(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.begin()
    hashes = Counter(monkeypatch)
    answers = await asyncio.gather(
        *(
            house.desk.present(ENTRANCE, f"keypad {number % 7}", KeyKind.CODE, f"{number:04}")
            for number in range(1000)
        )
    )
    assert hashes.made == FREE_TRIES
    assert sum(answer.outcome is Admission.LOCKED_OUT for answer in answers) == 1000 - FREE_TRIES


async def test_too_many_tries_are_told_once_and_a_forced_hand_each_time(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    await house.begin(duress=True)
    monkeypatch.setattr(
        house.day.site.notifier, "tell_animators", lambda _, message, **__: told.append(message)
    )
    given = await house.gives()
    code = given["code"]
    forced = f"{code[:-1]}{(int(code[-1]) + 1) % 10}"
    plain, under_duress = await house.answer(code), await house.answer(forced)
    assert (plain.outcome, under_duress.outcome) == (Admission.OPENED, Admission.OPENED)
    assert (plain.duress, under_duress.duress) == (False, True)
    assert len(told) == 1
    await house.answer(forced)
    assert len(told) == 2
    for _ in range(12):
        answer = await house.answer("000000")
        await house.day.later((answer.wait or timedelta()) / timedelta(minutes=1))
    assert len(told) == 3
    assert code not in str(told)


async def test_a_duress_code_and_a_code_leave_the_same_behind_at_the_door(house: House) -> None:
    await house.begin(duress=True)
    code = (await house.gives())["code"]
    forced = f"{code[:-1]}{(int(code[-1]) + 1) % 10}"
    states = []
    for typed in (code, forced):
        await house.types(typed)
        shown = [state for state in house.hass.states.async_all() if "notif" not in state.entity_id]
        states.append({state.entity_id: state.state for state in shown})
        await house.day.later(1)
    differ = {name for name, state in states[0].items() if states[1].get(name) != state}
    assert not {name for name in differ if "duress" in name}


# An alarm, and nothing to go by


async def test_an_alarm_opens_whatever_the_grants_say(house: House) -> None:
    house.hass.states.async_set(SMOKE, "off")
    await house.begin(emergency=[SMOKE])
    house.hass.states.async_set(SMOKE, "on")
    await house.day.settle()
    assert house.entrance.told == ["unlock"]
    assert house.room.told == ["unlock"]
    assert await house.types("000000") is Admission.UNKNOWN
    await house.day.later(60)
    assert "lock" not in house.entrance.told


async def test_a_door_that_opens_by_its_hours_and_by_rights_lets_in_at_night(
    house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.begin(door(exit_confirmed=True))
    given = await house.gives(end=house.day.at("23:59").isoformat(), after_hours=True)
    await house.day.leap("22:05")
    await wait(house.hass, freezer, timedelta(minutes=2))
    house.entrance.told.clear()
    assert await house.types(given["code"]) is Admission.OPENED
    await house.day.later(0.3)
    assert house.entrance.told == ["unlock", "lock"]
    assert not [
        issue
        for issue in ir.async_get(house.hass).issues.values()
        if issue.domain == "faitout" and "door" in issue.issue_id
    ]
