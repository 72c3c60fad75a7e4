"""Which space an action means, and who may ask it of that space."""

from homeassistant.auth.models import User
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import (
    ServiceValidationError,
    Unauthorized,
    UnknownUser,
)
from homeassistant.helpers import area_registry as ar, device_registry as dr
import pytest
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.rights import Right
from tests.day import RADAR, Day
from tests.people import as_user, give
from tests.places import space

CABIN = space("cabine", "phone_box", [])


async def test_a_space_can_be_named_by_its_device_its_area_or_any_of_its_entities(
    day: Day,
    device_registry: dr.DeviceRegistry,
    area_registry: ar.AreaRegistry,
) -> None:
    await day.begin()
    device = device_registry.async_get_device_by_identifier(
        (DOMAIN, "luzech_salle"), day.site.entry.entry_id
    )
    assert device is not None
    area = area_registry.async_create("Étage")
    device_registry.async_update_device(device.id, area_id=area.id)
    for target in (
        {"device_id": device.id},
        {"area_id": area.id},
        {"entity_id": day.entity("sensor.status")},
        {"entity_id": [day.entity("button.end"), day.entity("calendar.bookings")]},
    ):
        answer = await day.act("book", duration="00:30:00", **target)
        await day.act("cancel", booking_id=answer["booking_id"])
        assert answer["space"] == "salle"


async def test_one_space_at_a_time(day: Day) -> None:
    await day.begin(space(), CABIN)
    both = [day.entity("calendar.bookings"), day.entity("calendar.bookings", "cabine")]
    key = await day.refused("book", entity_id=both, duration="01:00:00")
    assert key == ("one_space_only", "")


@pytest.mark.parametrize(
    ("target", "key"),
    [
        ({}, "which_space"),
        ({"entity_id": RADAR}, "no_such_space"),
        ({"entity_id": "all"}, "no_such_space"),
        ({"device_id": "nobody"}, "no_such_space"),
    ],
)
async def test_a_space_has_to_be_named(day: Day, target: dict[str, str], key: str) -> None:
    await day.begin()
    assert await day.refused("book", duration="01:00:00", **target) == (key, "")


@pytest.mark.parametrize("action", ["cancel", "check_in", "end", "extend", "undo_release"])
async def test_a_booking_that_nobody_knows_is_refused(day: Day, action: str) -> None:
    await day.begin()
    assert await day.refused(action, booking_id="nobody") == (
        "refused_unknown_booking",
        "booking_id",
    )


async def test_cancel_wants_to_know_what(day: Day) -> None:
    await day.begin()
    assert await day.refused("cancel", entity_id=day.entity("calendar.bookings")) == (
        "which_booking",
        "",
    )


async def test_bookings_of_what_is_no_space_are_refused(day: Day) -> None:
    await day.begin()
    assert await day.refused("get_bookings", entity_id=RADAR) == ("no_such_space", "")


# Who may


def user_who(hass: HomeAssistant, may: str, entity_id: str) -> User:
    """Return a member who may only read, or control, one entity."""
    user = MockUser(name="Camille").add_to_hass(hass)
    user.mock_policy({"entities": {"entity_ids": {entity_id: {may: True}}}})
    return user


async def test_who_may_only_read_a_room_cannot_book_it(hass: HomeAssistant, day: Day) -> None:
    await day.begin(space(), CABIN)
    room = day.entity("calendar.bookings")
    camille = Context(user_id=user_who(hass, "read", room).id)
    with pytest.raises(Unauthorized):
        await day.act_as(camille, "book", entity_id=room, duration="01:00:00")
    found = await day.act_as(camille, "find_free", duration="01:00:00")
    assert [one["space"] for one in found["spaces"]] == ["salle"]


async def test_who_may_control_a_room_can_book_it_and_no_other(
    hass: HomeAssistant, day: Day
) -> None:
    await day.begin(space(), CABIN)
    room, cabin = day.entity("calendar.bookings"), day.entity("calendar.bookings", "cabine")
    user = user_who(hass, "control", room)
    give(day.site, Right.BOOK, user)
    camille = as_user(user)
    await day.act_as(camille, "book", entity_id=room, duration="01:00:00")
    with pytest.raises(Unauthorized):
        await day.act_as(camille, "book", entity_id=cabin, duration="01:00:00")


async def test_an_admin_may_and_nobody_may_not(day: Day, hass_admin_user: MockUser) -> None:
    await day.begin()
    await day.act_as(Context(user_id=hass_admin_user.id), "get_bookings")
    with pytest.raises(UnknownUser):
        await day.act_as(Context(user_id="nobody"), "get_bookings")


async def test_without_a_site_the_actions_say_so(hass: HomeAssistant, day: Day) -> None:
    await day.begin()
    room = day.entity("calendar.bookings")
    assert await hass.config_entries.async_unload(day.site.entry.entry_id)
    with pytest.raises(ServiceValidationError) as error:
        await day.act("book", entity_id=room, duration="01:00:00")
    assert error.value.translation_key == "no_such_space"
