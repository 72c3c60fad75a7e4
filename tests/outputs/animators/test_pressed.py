"""Buttons on telephones: whoever presses is asked whether they may, and nothing happens twice."""

import asyncio
from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.auth.models import User
from homeassistant.core import Context
import pytest

from custom_components.faitout.engine.faults import Fault
from custom_components.faitout.engine.rights import Right
from custom_components.faitout.outputs.animators import presses
from custom_components.faitout.outputs.animators.presses import DEED_SECONDS, MOST_PRESSES, PRESSED
from tests.day import Day
from tests.outputs.animators.conftest import (
    SALLE,
    SMOKE,
    Client,
    burns,
    choose,
    report,
    settle_fault,
)
from tests.people import give, make_animators, ordinary
from tests.telephones import PushServer, Telephone, register

SEEN_TO = "It is fixed"


@pytest.fixture
async def told(house: Day, phone: Telephone) -> Telephone:
    """Let her be told that something is wrong with the room."""
    await report(house)
    await house.later(3)
    assert set(phone.buttons()) == {SEEN_TO}
    return phone


@pytest.fixture
async def his(house: Day, client: Client, push: PushServer, camille: User) -> Telephone:
    """Let there be another animator with a telephone."""
    rene = await ordinary(house.hass, "René")
    make_animators(house.site, camille, rene)
    his = await register(house.hass, client, push, rene, "Fairphone")
    await house.settle()
    return his


async def test_it_is_fixed_says_one_tap_and_the_answer_stands_in_its_place(
    house: Day, told: Telephone
) -> None:
    await told.presses(told.buttons()[SEEN_TO])
    await house.settle()
    assert house.site.faults.reported(SALLE) == ()
    assert told.texts == [("Luzech", "Done at 09:03.\nSalle: heating or cold")]
    assert told.buttons() == {}
    await house.later(8)
    assert told.shows
    await house.later(3)
    assert told.shows == {}
    assert told.sounds == ["Luzech"]


async def test_the_same_press_twice_does_it_once(house: Day, told: Telephone) -> None:
    action = told.buttons()[SEEN_TO]
    await asyncio.gather(told.presses(action), told.presses(action))
    await house.settle()
    await report(house)
    await told.presses(action)
    await house.settle()
    assert house.site.faults.reported(SALLE) == (Fault.HEATING,)
    assert {text for _, text in told.texts} == {"Done at 09:03.\nSalle: heating or cold"}


async def test_of_two_who_press_at_once_one_does_it_and_the_other_is_told_who_did(
    house: Day, phone: Telephone, his: Telephone
) -> None:
    await report(house)
    await house.later(3)
    await asyncio.gather(
        phone.presses(phone.buttons()[SEEN_TO]), his.presses(his.buttons()[SEEN_TO])
    )
    await house.settle()
    said = sorted(each.notification["message"].split("\n")[0] for each in (phone, his))
    assert said[0] in {"Camille did that at 09:03.", "René did that at 09:03."}
    assert said[1] == "Done at 09:03." or said[0].startswith("Camille")
    assert "Done at 09:03." in said


async def test_who_lost_the_right_does_nothing_and_is_told_why(house: Day, told: Telephone) -> None:
    action = told.buttons()[SEEN_TO]
    make_animators(house.site)
    await told.presses(action)
    await house.settle()
    assert house.site.faults.reported(SALLE) == (Fault.HEATING,)
    assert any("You may not take a space out of service" in text for _, text in told.texts)
    assert told.buttons() == {}


async def test_a_button_of_somebody_else_does_nothing(
    house: Day, phone: Telephone, his: Telephone
) -> None:
    await report(house)
    await house.later(3)
    before = len(his.received), len(phone.received)
    await his.presses(phone.buttons()[SEEN_TO])
    await house.settle()
    assert house.site.faults.reported(SALLE) == (Fault.HEATING,)
    assert (len(his.received), len(phone.received)) == before


async def test_nobody_and_who_is_switched_off_press_in_vain(
    house: Day, told: Telephone, camille: User
) -> None:
    action = told.buttons()[SEEN_TO]
    house.hass.bus.async_fire(PRESSED, {"action": action})
    house.hass.bus.async_fire(PRESSED, {"action": action}, context=Context(user_id="nobody"))
    await house.settle()
    await house.hass.auth.async_update_user(camille, is_active=False)
    await told.presses(action)
    await house.settle()
    assert house.site.faults.reported(SALLE) == (Fault.HEATING,)


@pytest.mark.parametrize("action", [None, 7, "", "OPEN", "FAITOUT_", "FAITOUT_" + "0" * 200])
async def test_what_is_no_button_of_ours_does_nothing(
    house: Day, told: Telephone, action: object
) -> None:
    await told.tells({"action": action})
    await told.tells({})
    await house.settle()
    assert house.site.faults.reported(SALLE) == (Fault.HEATING,)
    assert len(told.received) == 1


async def test_who_presses_and_presses_is_not_heard_and_keeps_nobody_else_from_it(
    house: Day, phone: Telephone, his: Telephone
) -> None:
    await report(house)
    await house.later(3)
    for _ in range(MOST_PRESSES):
        await his.presses("FAITOUT_guessed")
    await house.settle()
    await his.presses(his.buttons()[SEEN_TO])
    await house.settle()
    assert house.site.faults.reported(SALLE) == (Fault.HEATING,)
    await phone.presses(phone.buttons()[SEEN_TO])
    await house.settle()
    assert house.site.faults.reported(SALLE) == ()


async def test_who_pressed_too_often_is_heard_again_a_minute_later(
    house: Day, told: Telephone
) -> None:
    for _ in range(MOST_PRESSES + 5):
        await told.presses("FAITOUT_guessed")
    await house.later(1.1)
    await told.presses(told.buttons()[SEEN_TO])
    await house.settle()
    assert house.site.faults.reported(SALLE) == ()


async def test_a_button_of_last_week_is_too_old_and_a_new_one_is_offered(
    house: Day, told: Telephone
) -> None:
    action = told.buttons()[SEEN_TO]
    await house.leap("09:05", day=4)
    await told.presses(action)
    await house.settle()
    assert house.site.faults.reported(SALLE) == (Fault.HEATING,)
    assert told.notification["message"].startswith("This button is too old.")
    await told.presses(told.buttons()[SEEN_TO])
    await house.settle()
    assert house.site.faults.reported(SALLE) == ()


async def test_what_is_over_already_is_said_to_be(house: Day, told: Telephone) -> None:
    action = told.buttons()[SEEN_TO]
    await settle_fault(house)
    await told.presses(action)
    await house.settle()
    assert told.notification["message"].startswith("That is over already: nothing was done.")


async def test_why_it_was_not_done_is_said_and_it_can_be_tried_again(
    house: Day, phone: Telephone
) -> None:
    await burns(house)
    await phone.presses(phone.buttons()["End the alarm"])
    await house.settle()
    assert house.site.alarm.is_raised
    assert not phone.notification["message"].startswith("Done")
    await burns(house, "off")
    await phone.presses(phone.buttons()["End the alarm"])
    await house.settle()
    assert not house.site.alarm.is_raised
    assert phone.notification["message"].startswith("Done at")


async def test_what_fails_in_an_unforeseen_way_is_answered_too(
    house: Day, told: Telephone, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(presses, "mend_at_once", fails)
    await told.presses(told.buttons()[SEEN_TO])
    await house.settle()
    assert told.notification["message"].startswith("That could not be done.")
    assert SEEN_TO in told.buttons()


async def test_a_deed_that_hangs_is_ended(
    house: Day,
    told: Telephone,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def hangs(*_: object) -> None:
        freezer.tick(timedelta(seconds=DEED_SECONDS + 1))
        await asyncio.Event().wait()

    monkeypatch.setattr(presses, "mend_at_once", hangs)
    await told.presses(told.buttons()[SEEN_TO])
    await house.settle()
    assert told.notification["message"].startswith("That could not be done.")


async def test_who_may_not_end_an_alarm_is_offered_no_button_for_it(
    house: Day, phone: Telephone, camille: User
) -> None:
    make_animators(house.site)
    give(house.site, Right.SERVICE, camille)
    await choose(house, told_people=[camille.id])
    await burns(house)
    assert phone.buttons() == {}
    assert phone.texts[0][1].startswith("Alarm: all doors are held open")
    assert house.hass.states.get(SMOKE)


# A hub that is killed


async def test_a_killed_hub_tells_nothing_twice_and_knows_its_buttons(
    house: Day, told: Telephone
) -> None:
    action = told.buttons()[SEEN_TO]
    await house.kill()
    await house.later(20)
    assert len(told.received) == 1
    await told.presses(action)
    await house.settle()
    assert house.site.faults.reported(SALLE) == ()
    assert told.notification["message"].startswith("Done at")


async def test_a_hub_killed_while_it_sends_repeats_one_message_in_the_place_of_the_first(
    house: Day, phone: Telephone, push: PushServer
) -> None:
    await report(house)
    push.holds.clear()
    house.hass.async_create_task(house.later(3))
    await push.came.wait()
    push.holds.set()
    # It got there, and nothing of that is written when the hub is killed.
    await house.kill()
    await house.later(20)
    assert 1 <= len(phone.received) <= 2
    assert len(phone.shows) == 1


async def test_what_was_settled_while_the_hub_was_away_is_taken_away_when_it_has_settled(
    house: Day, told: Telephone
) -> None:
    entry = house.site.entry
    await settle_fault(house)
    assert told.shows
    assert await house.hass.config_entries.async_reload(entry.entry_id)
    house.site = entry.runtime_data
    await house.settle()
    await house.later(16)
    await house.later(3)
    assert told.shows == {}
