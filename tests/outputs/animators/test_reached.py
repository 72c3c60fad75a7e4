"""Whether a telephone was reached is known, and who was not is told elsewhere and tried again."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.auth.models import User
import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.faitout.concerns.telling import told_concern
from custom_components.faitout.engine.concern import ConcernKind
from custom_components.faitout.outputs.animators.push import PUSH_SECONDS
from tests.day import Day
from tests.outputs.animators.conftest import (
    Client,
    burns,
    concerns,
    report,
    settle_fault,
)
from tests.people import make_animators, ordinary
from tests.telephones import PushServer, Telephone, register


async def test_a_push_server_that_is_down_makes_nobody_told_and_is_tried_again(
    house: Day, phone: Telephone, push: PushServer
) -> None:
    await push.stop()
    await report(house)
    await house.later(3)
    assert phone.received == []
    for _ in range(6):
        await house.later(1)
    (concern,) = concerns(house, ConcernKind.UNREACHED)
    assert told_concern(house.site, concern).what == "A message did not get through to Pixel"
    await push.start()
    await house.later(10)
    assert phone.texts == [("Luzech", "Salle: heating or cold")]
    assert concerns(house, ConcernKind.UNREACHED) == []
    await house.later(100)
    assert len(phone.received) == 1


@pytest.mark.parametrize("status", [400, 404, 500, 429])
async def test_a_push_server_that_refuses_makes_nobody_told(
    house: Day, phone: Telephone, push: PushServer, status: int
) -> None:
    push.status = status
    await report(house)
    for _ in range(10):
        await house.later(1)
    assert 2 <= push.asked <= 5
    assert len(concerns(house, ConcernKind.UNREACHED)) == 1
    push.status = 201
    await house.later(10)
    assert phone.sounds == ["Luzech"]


async def test_a_server_that_has_counted_enough_is_left_alone_until_it_counts_anew(
    house: Day, phone: Telephone, push: PushServer
) -> None:
    push.status = 429
    push.answer = {"rateLimits": {"resetsAt": house.at("09:40").isoformat()}}
    await report(house)
    for _ in range(30):
        await house.later(1)
    assert push.asked == 1
    push.status, push.answer = 201, {}
    await house.leap("09:41")
    assert phone.sounds == ["Luzech"]


@pytest.mark.parametrize("answer", [{"rateLimits": 3}, {"rateLimits": {"resetsAt": "soon"}}, {}])
async def test_a_server_that_counts_in_words_of_its_own_is_tried_as_any_other(
    house: Day, phone: Telephone, push: PushServer, answer: dict[str, Any]
) -> None:
    push.status, push.answer = 429, answer
    await report(house)
    for _ in range(4):
        await house.later(1)
    assert push.asked > 1
    assert phone.received == []


@pytest.fixture
async def other(
    house: Day, client: Client, phone: Telephone, camille: User
) -> AsyncIterator[Telephone]:
    """Let there be another animator, whose telephone has a push server of its own."""
    server = PushServer()
    await server.start()
    rene = await ordinary(house.hass, "René")
    make_animators(house.site, camille, rene)
    assert phone.shows == {}
    yield await register(house.hass, client, server, rene, "Fairphone")
    await server.stop()


async def test_a_slow_server_holds_up_one_telephone_and_no_other(
    house: Day, phone: Telephone, other: Telephone, freezer: FrozenDateTimeFactory
) -> None:
    await house.settle()
    phone.push.holds.clear()
    burning = asyncio.create_task(burns(house))
    await phone.push.came.wait()
    freezer.tick(timedelta(seconds=PUSH_SECONDS + 1))
    await burning
    assert other.sounds == ["Luzech"]
    assert phone.received == []
    assert phone.push.asked == 1
    phone.push.holds.set()
    await house.later(1)
    assert phone.sounds == ["Luzech"]


async def test_a_telephone_is_told_of_another_and_never_of_itself(
    house: Day, phone: Telephone, other: Telephone
) -> None:
    await house.settle()
    await other.push.stop()
    await report(house)
    for _ in range(15):
        await house.later(1)
    assert phone.sounds == ["Luzech", "Luzech"]
    assert any("Fairphone" in text for _, text in phone.texts)
    await other.push.start()
    await house.later(10)
    assert [title for title, _ in other.texts] == ["Luzech"]
    await house.later(3)
    assert not any("Fairphone" in text for _, text in phone.texts)


async def test_what_was_settled_before_it_got_through_is_never_told(
    house: Day, phone: Telephone, push: PushServer
) -> None:
    await push.stop()
    await report(house)
    await house.later(3)
    await settle_fault(house)
    await push.start()
    await house.later(60)
    assert phone.received == []


async def test_a_notify_entity_of_another_kind_is_told_without_buttons_and_known_not_to_be_reached(
    house: Day,
) -> None:
    sent: list[dict[str, Any]] = []
    fails = [True]

    async def send(call: Any) -> None:
        if fails[0]:
            raise OSError("no line")
        sent.append(dict(call.data))

    house.hass.states.async_set("notify.mail", "unknown", {"friendly_name": "Mail"})
    house.hass.services.async_register("notify", "send_message", send)
    entry = house.site.entry
    house.hass.config_entries.async_update_entry(
        entry, data={**entry.data, "notify": ["notify.mail"]}
    )
    await house.settle()
    house.site = entry.runtime_data
    await report(house)
    for _ in range(9):
        await house.later(1)
    (concern,) = concerns(house, ConcernKind.UNREACHED)
    assert concern.subject == "notify.mail"
    fails[0] = False
    await house.later(10)
    (message,) = sent
    assert message["entity_id"] in ("notify.mail", ["notify.mail"])
    assert message["message"] == "Salle: heating or cold"
    await settle_fault(house)
    await house.later(30)
    assert len(sent) == 1


async def test_the_notify_entity_of_an_app_is_its_telephone_and_told_once(
    house: Day, phone: Telephone
) -> None:
    entry = house.site.entry
    house.hass.config_entries.async_update_entry(
        entry, data={**entry.data, "notify": [phone.entity_id]}
    )
    await house.settle()
    house.site = entry.runtime_data
    await report(house)
    await house.later(3)
    assert len(phone.received) == 1
    assert phone.buttons()


async def test_a_telephone_that_is_removed_is_forgotten(house: Day, phone: Telephone) -> None:
    await report(house)
    await house.later(3)
    assert await house.site.journal.kept_below("phones/")
    await house.hass.config_entries.async_remove(phone.entry_id)
    await house.settle()
    assert await house.site.journal.kept_below("phones/") == {}


# Over the channel that an open app holds


@pytest.fixture
async def channel(
    house: Day, phone: Telephone, camille: User, hass_ws_client: WebSocketGenerator
) -> Any:
    """Let the app be open, and hold a channel on which it confirms."""
    refresh = await house.hass.auth.async_create_refresh_token(camille, "https://faitout.test/app")
    socket = await hass_ws_client(house.hass, house.hass.auth.async_create_access_token(refresh))
    await socket.send_json_auto_id(
        {
            "type": "mobile_app/push_notification_channel",
            "webhook_id": phone.webhook,
            "support_confirm": True,
        }
    )
    assert (await socket.receive_json())["success"]
    return socket


async def confirms(phone: Telephone, channel: Any) -> None:
    """Let the app take what comes, and confirm it."""
    event = (await channel.receive_json())["event"]
    phone.over_channel.append(event)
    await channel.send_json_auto_id(
        {
            "type": "mobile_app/push_notification_confirm",
            "webhook_id": phone.webhook,
            "confirm_id": event["hass_confirm_id"],
        }
    )
    assert (await channel.receive_json())["success"]


async def test_an_open_app_is_told_over_its_channel_and_confirms(
    house: Day, phone: Telephone, channel: Any
) -> None:
    house.hass.states.async_set("binary_sensor.smoke", "on")
    await confirms(phone, channel)
    await house.settle()
    assert phone.sounds == ["Luzech"]
    assert phone.received == []
    await house.later(60)
    assert phone.received == []


async def test_an_app_that_goes_away_before_it_confirms_is_told_by_the_push_server(
    house: Day, phone: Telephone, channel: Any
) -> None:
    house.hass.states.async_set("binary_sensor.smoke", "on")
    assert (await channel.receive_json())["event"]["title"] == "Luzech"
    await channel.close()
    await house.settle()
    assert phone.sounds == ["Luzech"]
    # The timer of Home Assistant's own, which asks whether it was confirmed.
    await house.later(1)
    assert len(phone.received) == 1


async def test_an_app_that_never_confirms_is_told_by_the_push_server_once(
    house: Day, phone: Telephone, channel: Any
) -> None:
    house.hass.states.async_set("binary_sensor.smoke", "on")
    assert (await channel.receive_json())["event"]["title"] == "Luzech"
    await house.later(0.2)
    await house.settle()
    assert len(phone.received) == 1


async def test_an_app_without_push_server_that_is_shut_is_not_reached(
    house: Day, client: Client, push: PushServer, camille: User
) -> None:
    local = await register(house.hass, client, push, camille, "Local", push_websocket_channel=True)
    await house.settle()
    await burns(house)
    for _ in range(9):
        await house.later(1)
    (concern,) = concerns(house, ConcernKind.UNREACHED)
    assert concern.subject == local.entry_id
