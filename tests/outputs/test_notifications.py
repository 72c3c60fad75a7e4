"""A warning reaches whoever is named in the booking, in their language, as they chose."""

from datetime import timedelta
from typing import Any

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

from custom_components.faitout.concerns import concerns_at
from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.access.change import MemberChange
from custom_components.faitout.engine.access.member import Language
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.concern import ConcernKind
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.stimulus import Book
from custom_components.faitout.outputs.notifications import WAITS
from tests.places import SITE_DATA, space, the_space

HOLDER = "notify.delmas"


@pytest.fixture(autouse=True)
def phones(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """Let it be nine on a Monday, with an empty room and a phone."""
    freezer.move_to("2026-10-05T07:00:00+00:00")
    for entity_id in ("binary_sensor.salle_radar", "binary_sensor.salle_motion"):
        hass.states.async_set(entity_id, "off")
    hass.states.async_set(HOLDER, "unknown")


async def pass_minutes(hass: HomeAssistant, freezer: FrozenDateTimeFactory, minutes: int) -> None:
    """Let some minutes pass."""
    for _ in range(minutes):
        freezer.tick(timedelta(minutes=1))
        async_fire_time_changed(hass, dt_util.utcnow())
        for _ in range(3):
            await hass.async_block_till_done(wait_background_tasks=True)


async def wait_for_nobody(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    holder: str = "",
    member: dict[str, Any] | None = None,
) -> MockConfigEntry:
    """Book the room, and let the warning time come without anybody."""
    await hass.config.async_set_time_zone("Europe/Paris")
    entry = MockConfigEntry(
        domain=DOMAIN,
        title="Luzech",
        unique_id="luzech",
        data=SITE_DATA,
        subentries_data=(space(),),
    )
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    runner, now = the_space(entry.runtime_data), dt_util.utcnow()
    if member is not None:
        change = MemberChange(alias="Merle", **member)
        holder = (await entry.runtime_data.membership.change(change)).id
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
    await pass_minutes(hass, freezer, 9)
    return entry


async def test_the_holder_is_warned_and_nothing_private_is_in_it(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    sent = async_mock_service(hass, "notify", "send_message")
    await wait_for_nobody(hass, freezer, HOLDER)
    (call,) = sent
    assert call.data["entity_id"] == [HOLDER]
    assert call.data["title"] == "Salle"
    assert "Nobody has come; released at 09:11" in call.data["message"]
    assert "Secret" not in call.data["message"]


@pytest.mark.parametrize("holder", ["Mme Delmas", "", "m_gone"])
async def test_a_holder_without_a_phone_is_no_obstacle(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, holder: str
) -> None:
    sent = async_mock_service(hass, "notify", "send_message")
    await wait_for_nobody(hass, freezer, holder)
    assert sent == []


async def test_a_member_is_warned_in_their_own_language_by_the_way_that_they_chose(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    sent = async_mock_service(hass, "notify", "send_message")
    await wait_for_nobody(hass, freezer, member={"notify": HOLDER, "language": Language.FRENCH})
    (call,) = sent
    assert call.data["entity_id"] == [HOLDER]
    assert "Personne n’est venu" in call.data["message"]
    assert "9\xa0h\xa011" in call.data["message"]


async def test_a_member_who_chose_no_way_is_not_told(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    sent = async_mock_service(hass, "notify", "send_message")
    await wait_for_nobody(hass, freezer, member={"language": Language.FRENCH})
    assert sent == []


async def test_a_holder_who_is_not_reached_is_tried_again_and_then_told_of_on_the_dashboard(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, caplog: pytest.LogCaptureFixture
) -> None:
    tries = 0

    async def fail(_: ServiceCall) -> None:
        nonlocal tries
        tries += 1
        raise HomeAssistantError("no network")

    hass.services.async_register("notify", "send_message", fail)
    entry = await wait_for_nobody(hass, freezer, HOLDER)
    await pass_minutes(hass, freezer, 2)
    # The warning, and the beginning of what tells of the release.
    assert tries > len(WAITS)
    assert "could not be sent" in caplog.text
    assert "no network" in caplog.text
    kept = concerns_at(entry.runtime_data)
    assert kept
    unreached = [c for c in kept.attention.concerns if c.kind is ConcernKind.UNREACHED]
    assert [each.subject for each in unreached] == [HOLDER]
    async_mock_service(hass, "notify", "send_message")
    await pass_minutes(hass, freezer, 3)
    assert not [c for c in kept.attention.concerns if c.kind is ConcernKind.UNREACHED]


async def test_a_holder_whose_phone_is_gone_is_told_of_for_a_day(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    async_mock_service(hass, "notify", "send_message")
    entry = await wait_for_nobody(hass, freezer, "notify.gone")
    await pass_minutes(hass, freezer, 5)
    assert list(entry.runtime_data.notifier.unreached) == ["notify.gone"]
    freezer.tick(timedelta(days=1))
    assert entry.runtime_data.notifier.unreached == {}
