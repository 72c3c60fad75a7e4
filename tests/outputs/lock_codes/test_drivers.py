"""What the drivers ask of Home Assistant's integrations is what these offer, by their own files."""

import ast
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, override

from homeassistant.exceptions import HomeAssistantError
import pytest
import yaml

from custom_components.faitout.engine.access.slots.order import LockAbility, SlotResult
from custom_components.faitout.outputs.lock_codes.contract import (
    CodeDriver,
    CodeRefusedError,
    LockActions,
    NoAnswerError,
)
from custom_components.faitout.outputs.lock_codes.matter import MatterDriver
from custom_components.faitout.outputs.lock_codes.zha import CodeCluster, ZhaDriver
from custom_components.faitout.outputs.lock_codes.zwave_js import CodeNode, ZwaveDriver

SPEC = find_spec("homeassistant.components")
assert SPEC
assert SPEC.submodule_search_locations
COMPONENTS = Path(next(iter(SPEC.submodule_search_locations)))

INFO = {
    "supports_user_management": True,
    "supported_credential_types": ["pin"],
    "max_users": 10,
    "max_pin_users": 5,
    "min_pin_length": 6,
    "max_pin_length": 10,
}


class Noted(LockActions, CodeNode, CodeCluster):
    """An integration that answers what a test says, and notes what it was asked."""

    def __init__(self, **answers: Any) -> None:
        self.answers = answers
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.slots: dict[int, str | None] = {}
        self.attribute: dict[str, int] = {}
        self.status: int | None = None

    @override
    async def call(self, action: str, data: Mapping[str, Any]) -> None:
        self.asked.append((action, dict(data)))

    @override
    async def ask(self, action: str, data: Mapping[str, Any]) -> Mapping[str, Any]:
        self.asked.append((action, dict(data)))
        answer = self.answers[action]
        if isinstance(answer, Exception):
            raise answer
        found: Mapping[str, Any] = answer
        return found

    @override
    async def code_in(self, slot: int) -> tuple[Any, str | None]:
        if self.status is not None or slot not in self.slots:
            return self.status, None
        return 1, self.slots[slot]

    @override
    async def attributes(self, names: tuple[str, ...]) -> Mapping[str, int]:
        return {name: self.attribute[name] for name in names if name in self.attribute}


def offered(platform: str, action: str) -> tuple[set[str], set[str]]:
    """Return the fields of an action, and those that it needs, by the integration's own file."""
    services = yaml.safe_load((COMPONENTS / platform / "services.yaml").read_text())
    fields = services[action].get("fields") or {}
    flat: dict[str, Any] = {}
    for name, field in fields.items():
        flat |= field.get("fields", {name: field})
    return set(flat), {name for name, field in flat.items() if field.get("required")}


def taken(platform: str, action: str) -> set[str] | None:
    """Return what the method behind an action takes; None: anything."""
    tree = ast.parse((COMPONENTS / platform / "lock.py").read_text())
    methods = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.AsyncFunctionDef) and node.name == f"async_{action}"
    ]
    assert methods, f"{platform} has no method for {action}"
    arguments = methods[0].args
    names = {argument.arg for argument in (*arguments.args, *arguments.kwonlyargs)}
    return None if arguments.kwarg else names


async def asked_of(driver: CodeDriver) -> None:
    """Have a driver ask all that it ever asks."""
    await driver.ability()
    await driver.write(1, "123987", "abcde", None)
    await driver.read(1, "123987", "abcde", None)
    await driver.clear(1)


def matter(*users: tuple[int, str, bool], **changes: Any) -> Noted:
    """Return a Matter lock with users: number, name, whether they have a PIN."""
    known = [
        {
            "user_index": index,
            "user_name": name,
            "user_status": "occupied_enabled",
            "user_type": "unrestricted_user",
            "credentials": [{"type": "pin", "index": 7}] if has_pin else [],
        }
        for index, name, has_pin in users
    ]
    return Noted(
        get_lock_info={**INFO, **changes},
        get_lock_users={"users": known},
        set_lock_credential={"credential_index": 7},
    )


ZWAVE = {
    "get_lock_usercode": {str(slot): {} for slot in range(1, 31)},
    "get_credential_capabilities": HomeAssistantError("access_control_not_supported"),
}


@pytest.mark.parametrize("platform", ["matter", "zwave_js", "zha"])
async def test_each_action_is_there_and_takes_what_it_is_given(platform: str) -> None:
    noted = matter((2, "F01-abcde", True)) if platform == "matter" else Noted(**ZWAVE)
    noted.attribute = {"num_of_pin_users_supported": 30, "min_pin_len": 4, "max_pin_len": 8}
    noted.slots = {1: "123987"}
    drivers: dict[str, CodeDriver] = {
        "matter": MatterDriver(noted),
        "zwave_js": ZwaveDriver(noted, noted),
        "zha": ZhaDriver(noted, noted),
    }
    await asked_of(drivers[platform])
    assert len({action for action, _ in noted.asked}) >= 2
    for action, data in noted.asked:
        fields, needed = offered(platform, action)
        assert data.keys() <= fields, action
        assert needed - {"entity_id"} <= data.keys(), action
        names = taken(platform, action)
        assert names is None or data.keys() <= names, action


async def test_zwave_codes_are_looked_at_before_they_are_sent() -> None:
    """Some locks confirm a code of letters, of three or eleven digits, or beyond their last."""
    noted = Noted(**ZWAVE)
    driver = ZwaveDriver(noted, noted)
    assert await driver.ability() == LockAbility(first=11, last=30, shortest=4, longest=10)
    noted.asked.clear()
    for slot, code in ((11, "123"), (11, "12345678901"), (11, "12a4"), (11, "12 4"), (31, "1234")):
        with pytest.raises(CodeRefusedError):
            await driver.write(slot, code, "", None)
    assert noted.asked == []
    await driver.write(11, "0412", "", None)
    assert noted.asked == [("set_lock_usercode", {"code_slot": 11, "usercode": "0412"})]


async def test_a_zwave_lock_tells_how_long_its_codes_are() -> None:
    pin = {"num_slots": 20, "min_length": 6, "max_length": 6}
    capable = {
        **ZWAVE,
        "get_credential_capabilities": {"supported_credential_types": {"pin_code": pin}},
    }
    ability = await ZwaveDriver(Noted(**capable), Noted()).ability()
    assert (ability.shortest, ability.longest) == (6, 6)


async def test_a_zwave_lock_without_slots_keeps_no_codes() -> None:
    noted = Noted(get_lock_usercode={})
    with pytest.raises(NoAnswerError):
        await ZwaveDriver(noted, noted).ability()


async def test_a_zwave_slot_of_which_the_node_says_nothing_is_unknown() -> None:
    noted = Noted(**ZWAVE)
    with pytest.raises(NoAnswerError):
        await ZwaveDriver(noted, noted).read(3, "1234", "", None)
    noted.status = 0
    assert await ZwaveDriver(noted, noted).read(3, "1234", "", None) is SlotResult.EMPTY


@pytest.mark.parametrize(
    ("found", "result"),
    [
        ("4711", SlotResult.SAME),
        ("0815", SlotResult.OTHER),
        ("****", SlotResult.TAKEN),
        ("", SlotResult.TAKEN),
        (None, SlotResult.TAKEN),
    ],
)
async def test_a_lock_that_hides_its_codes_still_tells_that_one_is_there(
    found: str | None, result: SlotResult
) -> None:
    noted = Noted()
    noted.slots = {4: found}
    assert await ZhaDriver(noted, noted).read(4, "4711", "", None) is result
    noted.slots = {4: "4711"}
    assert await ZhaDriver(noted, noted).read(4, None, "", None) is SlotResult.TAKEN


async def test_zha_is_told_one_more_than_goes_over_the_air() -> None:
    noted = Noted()
    driver = ZhaDriver(noted, noted)
    noted.attribute = {"num_of_pin_users_supported": 8}
    assert await driver.ability() == LockAbility(first=1, last=7, shortest=4, longest=8)
    await driver.write(3, "4711", "", None)
    await driver.clear(3)
    assert noted.asked == [
        ("set_lock_user_code", {"code_slot": 4, "user_code": "4711"}),
        ("clear_lock_user_code", {"code_slot": 4}),
    ]
    noted.attribute = {}
    with pytest.raises(NoAnswerError):
        await driver.ability()


async def test_a_matter_user_is_made_first_and_goes_with_its_pin() -> None:
    noted = matter((4, "F03-abcde", True))
    driver = MatterDriver(noted)
    await driver.write(3, "123987", "abcde", None)
    await driver.clear(3)
    assert [action for action, _ in noted.asked] == [
        "set_lock_user",
        "get_lock_users",
        "set_lock_credential",
        "get_lock_users",
        "clear_lock_credential",
        "clear_lock_user",
    ]
    assert noted.asked[0][1] == {"user_name": "F03-abcde"}
    assert noted.asked[2][1]["user_index"] == 4


@pytest.mark.parametrize(
    ("users", "result"),
    [
        ([], SlotResult.EMPTY),
        ([(1, "The cleaner", True)], SlotResult.EMPTY),
        ([(2, "F03-abcde", True)], SlotResult.SAME),
        ([(2, "F03-abcde", False)], SlotResult.PART),
        ([(2, "F03-other", True)], SlotResult.OTHER),
        ([(2, "F03-abcde", True), (5, "F03-abcde", True)], SlotResult.OTHER),
    ],
)
async def test_a_matter_lock_tells_whose_pin_it_has_by_the_users_name(
    users: list[tuple[int, str, bool]], result: SlotResult
) -> None:
    assert await MatterDriver(matter(*users)).read(3, "123987", "abcde", None) is result


async def test_a_matter_user_without_its_pin_is_gone_on_with() -> None:
    noted = matter((2, "F03-abcde", False))
    driver = MatterDriver(noted)
    assert await driver.read(3, "123987", "abcde", None) is SlotResult.PART
    await driver.write(3, "123987", "abcde", None)
    assert [action for action, _ in noted.asked] == ["get_lock_users", "set_lock_credential"]


async def test_a_pin_that_matter_refuses_is_refused_and_another_failure_is_not() -> None:
    noted = matter((2, "F03-abcde", False))
    noted.answers["set_lock_credential"] = HomeAssistantError(
        translation_domain="matter", translation_key="set_credential_failed"
    )
    with pytest.raises(CodeRefusedError):
        await MatterDriver(noted).write(3, "123987", "abcde", None)
    noted.answers["set_lock_credential"] = HomeAssistantError("timeout")
    with pytest.raises(HomeAssistantError, match="timeout"):
        await MatterDriver(noted).write(3, "123987", "abcde", None)


async def test_a_matter_lock_that_does_not_keep_the_user_has_said_nothing() -> None:
    with pytest.raises(NoAnswerError):
        await MatterDriver(matter()).write(3, "123987", "abcde", None)


async def test_other_peoples_places_in_a_matter_lock_are_not_counted() -> None:
    noted = matter((1, "The cleaner", True), (2, "F01-abcde", True))
    ability = await MatterDriver(noted).ability()
    assert ability == LockAbility(first=1, last=4, shortest=6, longest=8)


@pytest.mark.parametrize(
    "changes",
    [
        {"supports_user_management": False},
        {"supported_credential_types": ["rfid"]},
        {"max_users": 1, "max_pin_users": 1},
    ],
)
async def test_a_matter_lock_without_places_for_pins_says_so(changes: dict[str, Any]) -> None:
    noted = matter((1, "The cleaner", True), **changes)
    with pytest.raises(NoAnswerError):
        await MatterDriver(noted).ability()
