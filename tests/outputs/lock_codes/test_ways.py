"""The ways to a lock: which one it has, and what comes along it."""

import sys
from types import ModuleType, SimpleNamespace
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.outputs.lock_codes.contract import NoAnswerError
from custom_components.faitout.outputs.lock_codes.finding import driver_of
from custom_components.faitout.outputs.lock_codes.matter import MatterDriver
from custom_components.faitout.outputs.lock_codes.ways import EntityActions, ZhaCluster, ZwaveNode
from custom_components.faitout.outputs.lock_codes.zha import ZhaDriver
from custom_components.faitout.outputs.lock_codes.zwave_js import ZwaveDriver
from tests.outputs.lock_codes.keypads import KEYPAD, MatterKeypad, fit_keypad


def library(monkeypatch: pytest.MonkeyPatch, name: str, **functions: Any) -> None:
    """Let a library be there that comes with an integration which is not installed here."""
    module = ModuleType(name)
    for function, does in functions.items():
        setattr(module, function, does)
    monkeypatch.setitem(sys.modules, name, module)


@pytest.mark.parametrize(
    ("platform", "driver"),
    [("matter", MatterDriver), ("zwave_js", ZwaveDriver), ("zha", ZhaDriver), ("nuki", None)],
)
async def test_a_lock_has_the_driver_of_its_integration(
    hass: HomeAssistant,
    entity_registry: er.EntityRegistry,
    platform: str,
    driver: type[object] | None,
) -> None:
    entry = entity_registry.async_get_or_create("lock", platform, "one")
    found = driver_of(hass, entry.entity_id)
    assert (type(found.driver) if found else None) is driver


async def test_what_stands_behind_an_action_is_called(hass: HomeAssistant) -> None:
    keypad = await fit_keypad(hass, MatterKeypad(), "matter")
    actions = EntityActions(hass, KEYPAD)
    await actions.call("set_lock_user", {"user_name": "F01-abcde"})
    assert keypad.users[2] == ("F01-abcde", None)
    assert (await actions.ask("get_lock_info", {}))["max_users"] == 5
    with pytest.raises(NoAnswerError):
        await actions.ask("set_lock_user", {"user_name": "F02-abcde"})
    with pytest.raises(NoAnswerError):
        await actions.call("no_such_action", {})
    keypad.go_away()
    with pytest.raises(NoAnswerError):
        await actions.call("set_lock_user", {"user_name": "F03-abcde"})


async def test_a_lock_that_is_not_there_has_said_nothing(hass: HomeAssistant) -> None:
    with pytest.raises(NoAnswerError):
        await EntityActions(hass, KEYPAD).call("set_lock_user", {})
    with pytest.raises(NoAnswerError):
        await EntityActions(hass, KEYPAD).ask("get_lock_users", {})


async def test_the_zwave_node_itself_is_asked(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    async def get_usercode_from_node(node: str, slot: int) -> dict[str, Any]:
        assert node == f"node of {KEYPAD}"
        asked.append(slot)
        return {"usercode": "4711", "in_use": True}

    library(
        monkeypatch,
        "homeassistant.components.zwave_js.helpers",
        async_get_node_from_entity_id=lambda _, entity_id: f"node of {entity_id}",
    )
    library(
        monkeypatch,
        "zwave_js_server.util.lock",
        get_usercode_from_node=get_usercode_from_node,
        get_code_slot_value=lambda *_: SimpleNamespace(value=1),
    )
    assert await ZwaveNode(hass, KEYPAD).code_in(3) == (1, "4711")
    assert asked == [3]


class Cluster:
    """A door lock's cluster of zigpy, as far as it is asked."""

    def __init__(self, answer: object) -> None:
        self.answer = answer

    async def get_pin_code(self, _: int) -> object:
        return self.answer

    async def read_attributes(self, names: list[str]) -> tuple[dict[str, int | None], object]:
        return dict.fromkeys(names, 30) | {"max_pin_len": None}, {}


@pytest.fixture
def zha_lock(
    hass: HomeAssistant,
    entity_registry: er.EntityRegistry,
    device_registry: dr.DeviceRegistry,
    monkeypatch: pytest.MonkeyPatch,
) -> dict[int, Cluster]:
    """A lock of ZHA; the clusters of its first endpoint."""
    entry = MockConfigEntry(domain="zha")
    entry.add_to_hass(hass)
    device = device_registry.async_get_or_create(
        config_entry_id=entry.entry_id, identifiers={("zha", "00:0d:6f:00:11:22:aa:bb")}
    )
    entity_registry.async_get_or_create(
        "lock", "zha", "one", suggested_object_id="keypad", device_id=device.id
    )
    clusters: dict[int, Cluster] = {}
    zigbee = SimpleNamespace(async_get_clusters=lambda: {1: {"in": clusters, "out": {}}})
    library(
        monkeypatch,
        "homeassistant.components.zha.helpers",
        async_get_zha_device_proxy=lambda *_: SimpleNamespace(device=zigbee),
    )
    return clusters


async def test_the_cluster_of_a_zha_lock_is_asked(
    hass: HomeAssistant, zha_lock: dict[int, Cluster]
) -> None:
    zha_lock[0x0101] = Cluster(SimpleNamespace(user_status=1, user_id=3, code="4711"))
    way = ZhaCluster(hass, KEYPAD)
    assert await way.code_in(3) == (1, "4711")
    assert await way.attributes(("max_pin_len", "min_pin_len")) == {"min_pin_len": 30}
    with pytest.raises(NoAnswerError):
        # The answer is about another slot.
        await way.code_in(4)
    zha_lock[0x0101].answer = SimpleNamespace(command_id=6, status=0x81)
    with pytest.raises(NoAnswerError):
        await way.code_in(3)


async def test_a_zha_device_that_is_no_lock_has_said_nothing(
    hass: HomeAssistant,
    zha_lock: dict[int, Cluster],
) -> None:
    assert not zha_lock
    with pytest.raises(NoAnswerError):
        await ZhaCluster(hass, KEYPAD).code_in(3)
    with pytest.raises(NoAnswerError):
        await ZhaCluster(hass, "lock.nowhere").code_in(3)
