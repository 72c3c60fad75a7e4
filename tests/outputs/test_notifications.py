"""A warning reaches whoever is named in the booking, and the animator."""

from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.exceptions import HomeAssistantError
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
    async_mock_service,
)

from custom_components.faitout.const import CONF_NOTIFY, DOMAIN
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.stimulus import Book
from tests.places import SITE_DATA, space, the_space

ANIMATOR, HOLDER = "notify.animator", "notify.delmas"


@pytest.fixture(autouse=True)
def phones(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """Let it be nine on a Monday, with an empty room and two phones."""
    freezer.move_to("2026-10-05T07:00:00+00:00")
    for entity_id in ("binary_sensor.salle_radar", "binary_sensor.salle_motion"):
        hass.states.async_set(entity_id, "off")
    hass.states.async_set(ANIMATOR, "unknown")
    hass.states.async_set(HOLDER, "unknown")


async def wait_for_nobody(hass: HomeAssistant, freezer: FrozenDateTimeFactory, holder: str) -> None:
    """Book the room, and let the warning time come without anybody."""
    await hass.config.async_set_time_zone("Europe/Paris")
    entry = MockConfigEntry(
        domain=DOMAIN,
        title="Luzech",
        unique_id="luzech",
        data={**SITE_DATA, CONF_NOTIFY: [ANIMATOR]},
        subentries_data=(space(),),
    )
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    runner, now = the_space(entry.runtime_data), dt_util.utcnow()
    await runner.command(
        Book(
            Booking(
                id=BookingId("b1"),
                space=runner.space.id,
                start=now + timedelta(minutes=1),
                end=now + timedelta(hours=1),
                created_at=now,
                title="Secret",
                holder=holder,
            )
        )
    )
    for _ in range(9):
        freezer.tick(timedelta(minutes=1))
        async_fire_time_changed(hass, dt_util.utcnow())
        await hass.async_block_till_done(wait_background_tasks=True)


async def test_the_holder_and_the_animator_are_warned(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    sent = async_mock_service(hass, "notify", "send_message")
    await wait_for_nobody(hass, freezer, HOLDER)
    (call,) = sent
    assert call.data["entity_id"] == [HOLDER, ANIMATOR]
    assert call.data["title"] == "Salle"
    assert "Nobody has come; released at 09:11" in call.data["message"]
    assert "Secret" not in call.data["message"]


async def test_a_holder_without_a_phone_is_no_obstacle(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    sent = async_mock_service(hass, "notify", "send_message")
    await wait_for_nobody(hass, freezer, "Mme Delmas")
    (call,) = sent
    assert call.data["entity_id"] == [ANIMATOR]


async def test_nobody_is_told_where_nobody_can_be(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    sent = async_mock_service(hass, "notify", "send_message")
    hass.states.async_remove(ANIMATOR)
    await wait_for_nobody(hass, freezer, "notify.gone")
    assert sent == []


async def test_a_message_that_cannot_be_sent_stops_nothing(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(_: ServiceCall) -> None:
        raise HomeAssistantError("no network")

    hass.services.async_register("notify", "send_message", fail)
    await wait_for_nobody(hass, freezer, HOLDER)
    assert "could not be sent" in caplog.text
    assert "no network" in caplog.text
