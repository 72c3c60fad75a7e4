"""What needs a person is told on the animator's telephone, by Home Assistant's own app."""

from homeassistant.auth.models import User
from homeassistant.components.frontend.storage import async_user_store
import pytest

from custom_components.faitout.engine.concern import ConcernKind
from custom_components.faitout.engine.faults import Fault
from tests.day import Day
from tests.outputs.animators.conftest import (
    Client,
    burns,
    choose,
    concerns,
    report,
    settle_fault,
)
from tests.people import administrator, make_animators, ordinary
from tests.telephones import PushServer, Telephone, register


async def test_what_needs_her_is_told_once_in_words_and_taken_away_when_it_is_settled(
    house: Day, phone: Telephone
) -> None:
    await report(house)
    assert phone.texts == []
    await house.later(3)
    assert phone.texts == [("Luzech", "Salle: heating or cold")]
    await house.later(200)
    assert len(phone.received) == 1
    await settle_fault(house)
    await house.later(3)
    assert phone.shows == {}
    assert phone.sounds == ["Luzech"]


async def test_it_is_told_in_her_own_language(house: Day, phone: Telephone, camille: User) -> None:
    await speaks(house, camille, "fr")
    await report(house)
    await house.later(3)
    (actions,) = [each["data"]["actions"] for each in phone.shows.values()]
    assert actions[-1]["title"] == "Ouvrir le tableau de bord"
    assert actions[-1]["uri"] == "/faitout-places"


async def test_many_at_once_share_a_notification_that_gets_shorter_in_silence(
    house: Day, phone: Telephone
) -> None:
    for fault in (Fault.HEATING, Fault.DIRTY, Fault.NETWORK):
        await report(house, fault)
    await house.later(3)
    assert phone.notification["title"] == "Luzech: 3 things need you"
    assert phone.notification["message"].count("•") == 3
    assert phone.buttons() == {}
    await settle_fault(house)
    await house.later(3)
    await house.later(3)
    assert phone.notification["title"] == "Luzech: 2 things need you"
    assert len(phone.sounds) == 1


async def test_at_night_it_waits_for_the_morning_and_an_alarm_does_not(
    house: Day, phone: Telephone
) -> None:
    await house.leap("21:00")
    for fault in (Fault.HEATING, Fault.DIRTY):
        await report(house, fault)
    await house.later(10)
    assert phone.received == []
    await burns(house)
    assert phone.texts == [
        (
            "Luzech",
            "Alarm: all doors are held open. Look what it is. End it once nothing alarms any more.",
        )
    ]
    assert phone.notification["data"]["push"] == {"interruption-level": "time-sensitive"}
    await house.leap("07:29", day=1)
    assert len(phone.received) == 1
    await house.leap("07:31")
    assert phone.sounds == ["Luzech", "Luzech: 2 things need you"]


async def test_the_alarm_can_be_ended_from_the_telephone(house: Day, phone: Telephone) -> None:
    await burns(house)
    await burns(house, "off")
    await phone.presses(phone.buttons()["End the alarm"])
    await house.settle()
    assert not house.site.alarm.is_raised


# Releases: only who chose so is told of them


async def released(house: Day) -> str:
    """Let nobody come to a booking."""
    booking = await house.book("09:01", "10:00")
    await house.until("09:12")
    return booking


async def test_releases_are_told_only_to_who_chose_so(house: Day, phone: Telephone) -> None:
    await released(house)
    assert house.shows("sensor.status") == "free"
    assert phone.received == []


async def test_a_warning_is_kept_from_becoming_a_release(
    house: Day, phone: Telephone, camille: User
) -> None:
    await choose(house, told_releases=[camille.id])
    await house.book("09:01", "10:00")
    await house.until("09:09")
    assert phone.notification["title"] == "Salle, Luzech"
    await phone.presses(phone.buttons()["They are there: keep it"])
    await house.settle()
    assert phone.notification["message"].startswith("Done at 09:09.")
    await house.until("09:15")
    assert house.shows("sensor.status") == "occupied"


async def test_a_release_takes_the_place_of_its_warning_and_is_undone_with_a_button(
    house: Day, phone: Telephone, camille: User
) -> None:
    await choose(house, told_releases=[camille.id])
    await released(house)
    assert phone.sounds == ["Salle, Luzech"] * 2
    assert phone.notification["message"] == (
        "The booking was given back: its people were not there. Until 09:21 it can be brought back."
    )
    await phone.presses(phone.buttons()["Bring it back"])
    await house.settle()
    assert phone.notification["message"].startswith("Done at 09:12.")
    assert house.shows("sensor.status") != "free"
    await house.later(15)
    assert phone.shows == {}


async def test_a_release_that_nobody_can_undo_any_more_is_taken_away(
    house: Day, phone: Telephone, camille: User
) -> None:
    await choose(house, told_releases=[camille.id])
    await released(house)
    action = phone.buttons()["Bring it back"]
    await house.until("09:22")
    assert phone.shows == {}
    await phone.presses(action)
    await house.settle()
    assert phone.notification["message"].startswith("This button is too old.")
    assert house.shows("sensor.status") == "free"
    await house.later(15)
    assert phone.shows == {}


# Who is told


async def test_who_loses_the_right_is_told_no_more_and_what_stands_there_goes(
    house: Day, phone: Telephone
) -> None:
    await report(house)
    await house.later(3)
    assert phone.shows
    make_animators(house.site)
    await house.settle()
    await house.later(3)
    assert phone.shows == {}
    await report(house, Fault.NETWORK)
    await house.later(3)
    assert phone.shows == {}


async def test_where_there_is_no_animator_the_administrators_are_told_and_else_not(
    house: Day, client: Client, push: PushServer
) -> None:
    anna, rene = await administrator(house.hass), await ordinary(house.hass, "René")
    hers = await register(house.hass, client, push, anna, "Anna's")
    his = await register(house.hass, client, push, rene, "René's")
    await report(house)
    await house.later(3)
    assert hers.shows
    make_animators(house.site, rene)
    await house.settle()
    await house.later(5)
    assert his.shows
    assert hers.shows == {}


@pytest.mark.usefixtures("phone")
async def test_somebody_who_was_chosen_and_has_no_telephone_is_told_on_the_dashboard(
    house: Day, camille: User
) -> None:
    await choose(house, told_people=[camille.id, (await administrator(house.hass)).id])
    (concern,) = concerns(house, ConcernKind.NO_PHONE)
    assert concern.urgency == "today"
    await choose(house, told_people=[camille.id])
    assert concerns(house, ConcernKind.NO_PHONE) == []


async def test_news_that_nothing_shows_are_told_each_time_at_night_if_they_are_of_safety(
    house: Day, phone: Telephone
) -> None:
    await house.leap("23:00")
    house.site.notifier.tell_animators("Box", "A box was not emptied")
    for _ in range(2):
        house.site.notifier.tell_animators("Entrance", "Too many tries", is_safety=True)
        await house.later(1)
    assert phone.sounds == ["Entrance", "Entrance"]
    await house.leap("07:40", day=1)
    assert phone.sounds[2:] == ["Box"]
    await house.later(60 * 13)
    await house.later(3)
    assert phone.shows == {}


async def speaks(house: Day, user: User, language: str) -> None:
    """Let a user choose a language in the browser."""
    store = await async_user_store(house.hass, user.id)
    await store.async_set_item("language", {"language": language})
