"""Codes from a page and badges that are learned, over Home Assistant's websocket."""

from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import tag
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    WebSocketGenerator,
)

from tests.inputs.keypads.doors import ANNE, NINE, Entrance, a_device, a_grant, an_entrance

UID = "04-A2-3B-7C"


class Wire:
    """A page beside the entrance, with its reader of tags."""

    entrance: Entrance
    client: MockHAClientWebSocket
    reader: str
    asked = 0

    async def ask(self, command: str, **data: Any) -> dict[str, Any]:
        message = {"type": f"faitout/access/{command}", "site": "luzech", **data}
        await self.client.send_json_auto_id(message)
        answer: dict[str, Any] = await self.client.receive_json()
        return answer

    async def told(self) -> str:
        answer = await self.client.receive_json()
        step: str = answer["event"]["step"]
        assert answer["event"]["message"]
        return step

    async def hold(self, hass: HomeAssistant) -> None:
        await tag.async_scan_tag(hass, UID, self.reader)
        await hass.async_block_till_done(wait_background_tasks=True)


@pytest.fixture(autouse=True)
def nine(freezer: FrozenDateTimeFactory) -> None:
    freezer.move_to(NINE)


@pytest.fixture
async def wire(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> Wire:
    wire = Wire()
    assert await async_setup_component(hass, "tag", {})
    wire.reader = a_device(hass, "esphome")
    wire.entrance = await an_entrance(hass, readers=[wire.reader])
    wire.client = await hass_ws_client(hass)
    return wire


async def test_a_code_on_a_page_opens_the_door_and_a_wrong_one_is_told_in_words(
    hass: HomeAssistant, wire: Wire
) -> None:
    code = await wire.entrance.code()
    wrong = f"{(int(code) + 1) % 10**6:06}"
    answer = await wire.ask("present", door="entrance", code=wrong)
    assert answer["result"]["outcome"] == "unknown"
    assert answer["result"]["message"]
    answer = await wire.ask("present", door="entrance", code=code)
    assert answer["result"]["opens"]
    await hass.async_block_till_done(wait_background_tasks=True)
    assert wire.entrance.bolt.told == ["unlock"]


@pytest.mark.parametrize("code", [471147, None, "", "4" * 65, ["4711"], {"a": 1}])
async def test_what_is_no_code_is_refused_and_not_repeated(
    wire: Wire, code: object, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    answer = await wire.ask("present", door="entrance", code=code)
    assert not answer["success"]
    assert str(code) not in answer["error"]["message"] or not code
    assert wire.entrance.answers == []
    assert "471147" not in caplog.text


async def test_ten_wrong_codes_shut_a_page_out_for_a_while(wire: Wire) -> None:
    for number in range(9):
        await wire.ask("present", door="entrance", code=f"{number:06}")
    answer = await wire.ask("present", door="entrance", code="000009")
    assert answer["result"]["wait"] > 0
    code = await wire.entrance.code()
    answer = await wire.ask("present", door="entrance", code=code)
    assert answer["result"]["outcome"] == "locked_out"


async def test_no_site_and_no_door_are_told(wire: Wire) -> None:
    answer = await wire.ask("present", site="nowhere", door="entrance", code="471147")
    assert answer["error"]["code"] == "not_found"
    answer = await wire.ask("learn_badge", site="nowhere", member=ANNE)
    assert answer["error"]["code"] == "not_found"
    answer = await wire.ask("present", door="nowhere", code="471147")
    assert answer["result"]["outcome"] == "no_door"


async def test_a_badge_is_learned_while_somebody_watches(hass: HomeAssistant, wire: Wire) -> None:
    await wire.entrance.desk.grant(a_grant("g-anne", ANNE), with_code=False)
    answer = await wire.ask("learn_badge", member=ANNE, door="entrance")
    assert answer["result"]["seconds"] == 60
    assert await wire.told() == "waiting"
    await wire.hold(hass)
    assert await wire.told() == "learned"
    await wire.hold(hass)
    assert wire.entrance.bolt.told == ["unlock"]
    # Somebody else's badge it cannot become.
    await wire.ask("learn_badge", member="m_paul")
    assert await wire.told() == "waiting"
    await wire.hold(hass)
    assert await wire.told() == "refused"


async def test_who_looks_away_learns_nothing(hass: HomeAssistant, wire: Wire) -> None:
    answer = await wire.ask("learn_badge", member=ANNE)
    assert await wire.told() == "waiting"
    await wire.client.send_json_auto_id(
        {"type": "unsubscribe_events", "subscription": answer["id"]}
    )
    assert (await wire.client.receive_json())["success"]
    await hass.async_block_till_done(wait_background_tasks=True)
    await wire.hold(hass)
    assert wire.entrance.desk.badges(ANNE) == 0
    assert wire.entrance.outcomes == ["unknown"]


async def test_only_who_may_give_access_learns_badges(
    wire: Wire, hass_admin_user: MockUser
) -> None:
    hass_admin_user.groups = []
    answer = await wire.ask("learn_badge", member=ANNE)
    assert answer["error"]["code"] == "unauthorized"
    answer = await wire.ask("learn_badge", member="paul")
    assert answer["error"]["code"] == "invalid_format"
