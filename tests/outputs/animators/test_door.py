"""A door that does not obey is told at any hour, and its lock is called from the telephone."""

from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from tests.day import Day
from tests.locks import Bolt, fit
from tests.outputs.animators.conftest import Client
from tests.people import make_animators, ordinary
from tests.places import CONTACT, door, space
from tests.telephones import PushServer, register


async def test_a_lock_that_jams_is_told_at_night_and_called_again_from_the_telephone(
    day: Day, push: PushServer, hass_client_no_auth: ClientSessionGenerator
) -> None:
    hass = day.hass
    for part in ("webhook", "mobile_app", "repairs", "notify"):
        assert await async_setup_component(hass, part, {})
    bolt = Bolt("entrance", locked=False)
    await fit(hass, bolt)
    hass.states.async_set(CONTACT, "off")
    await day.begin(space(), door(exit_confirmed=True))
    camille = await ordinary(hass, "Camille")
    make_animators(day.site, camille)
    client: Client = await hass_client_no_auth()
    phone = await register(hass, client, push, camille, "Pixel")
    await day.settle()
    bolt.is_stuck = True
    await day.leap("22:01")
    for _ in range(40):
        await day.later(1)
    told = {each["message"]: each["data"] for each in phone.shows.values()}
    about = told["Entrance: the lock does not obey"]
    assert about["push"] == {"interruption-level": "time-sensitive"}
    (again, _) = about["actions"]
    assert again["title"] == "I saw to it: tell it again"
    bolt.is_stuck = False
    before = len(bolt.told)
    await phone.presses(again["action"])
    await day.settle()
    assert bolt.told[before:] == ["lock"]
    assert any(text.startswith("Done at 22:") for _, text in phone.texts)
    await day.later(5)
    await day.later(15)
    assert phone.shows == {}
    assert len(phone.sounds) == len(told)
