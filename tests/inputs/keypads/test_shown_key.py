"""What devices hand over is read as a code or badge, whatever else they hand over is none."""

import json
from typing import Any

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.access.answer import DoorAnswer
from custom_components.faitout.engine.access.grant import Admission
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.inputs.keypads.kinds import KEYPAD_KINDS
from custom_components.faitout.inputs.keypads.shown_key import ShownKey, badge_number, typed
from custom_components.faitout.inputs.keypads.tags import phone_key, scanned_tag, tag_key
from custom_components.faitout.inputs.keypads.zha import zha_key
from custom_components.faitout.inputs.keypads.zigbee2mqtt import keypad_answer, keypad_message
from custom_components.faitout.inputs.keypads.zwave import zwave_key

CODE = "047113"
ZHA: dict[str, Any] = {
    "device_ieee": "00:15:bc:00:43:00:65:a7",
    "device_id": "a1",
    "unique_id": "00:15:bc:00:43:00:65:a7:44:0x0501",
    "endpoint_id": 44,
    "cluster_id": 1281,
    "command": "arm",
    "args": [],
    "params": {
        "arm_mode": 0,
        "arm_mode_description": "Disarm",
        "code": CODE,
        "zone_id": 23,
    },
}
ZWAVE: dict[str, Any] = {
    "domain": "zwave_js",
    "node_id": 12,
    "home_id": 3245146787,
    "home_id_hex": "0xc16d02a3",
    "endpoint": 0,
    "device_id": "b2",
    "command_class": 111,
    "command_class_name": "Entry Control",
    "event_type": 2,
    "event_type_label": "Enter",
    "data_type": 2,
    "data_type_label": "ASCII",
    "event_data": CODE,
}
Z2M = (
    b'{"action":"disarm","action_code":"047113","action_transaction":12,"action_zone":23,'
    b'"battery":90,"linkquality":120,"tamper":false}'
)
TYPED = ShownKey(KeyKind.CODE, CODE)
BADGE = ShownKey(KeyKind.BADGE, "04-A2-3B-7C")


def at_zha(keypad: str, code: str) -> dict[str, Any]:
    """Return what ZHA fires when a code is typed at a keypad to disarm."""
    return {**ZHA, "device_id": keypad, "params": {**ZHA["params"], "code": code}}


def test_a_code_typed_at_zha_to_disarm() -> None:
    assert zha_key(ZHA) == TYPED
    older = {**ZHA, "args": ZHA["params"], "params": {}}
    assert zha_key(older) == TYPED


@pytest.mark.parametrize(
    "change",
    [
        {"command": "panic"},
        {"command": "attribute_updated"},
        {"params": {"arm_mode": 3, "code": CODE}},
        {"params": {"arm_mode": 0, "code": None}},
        {"params": {"arm_mode": 0, "code": 47113}},
        {"params": "0"},
        {"params": None, "args": [0, "Disarm", CODE]},
    ],
)
def test_what_is_no_question_at_zha_opens_nothing(change: dict[str, Any]) -> None:
    assert zha_key({**ZHA, **change}) is None


@pytest.mark.parametrize("event_type", [1, 2, 3, 20, 23])
def test_a_code_typed_at_a_z_wave_keypad(event_type: int) -> None:
    assert zwave_key({**ZWAVE, "event_type": event_type}) == TYPED
    padded = {**ZWAVE, "event_type": event_type, "event_data": CODE + "\xff" * 10}
    assert zwave_key(padded) == TYPED


def test_a_badge_at_a_z_wave_reader_comes_as_bytes_or_as_text() -> None:
    raw = {**ZWAVE, "event_type": 14, "data_type": 1, "event_data": "\x04\xa2\x3b\x7c"}
    assert zwave_key(raw) == BADGE
    assert zwave_key({**ZWAVE, "event_type": 14, "event_data": "04A23B7C"}) == BADGE


@pytest.mark.parametrize(
    "change",
    [
        {"event_type": 5},
        {"event_type": 16, "event_data": None},
        {"event_data": None},
        {"command_class": 113},
        {"event_type": 14, "data_type": 1, "event_data": "\u2603" * 8},
        {"event_type": 14, "data_type": 1, "event_data": "\x04" * 400},
    ],
)
def test_what_is_no_question_at_a_z_wave_keypad_opens_nothing(change: dict[str, Any]) -> None:
    assert zwave_key({**ZWAVE, **change}) is None


def test_a_code_typed_at_zigbee2mqtt_keeps_its_zeros_and_its_transaction() -> None:
    told = keypad_message(Z2M)
    assert told is not None
    assert (told.key, told.transaction) == (TYPED, 12)


def test_a_badge_at_a_frient_keypad_comes_in_the_place_of_the_code() -> None:
    told = keypad_message(b'{"action":"disarm","action_code":"+04A23B7C"}')
    assert told is not None
    assert (told.key, told.transaction) == (BADGE, None)


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"online",
        b"\xff\xfe",
        b"[" * 4000,
        b'{"action":"arm_all_zones","action_code":"047113"}',
        b'{"action":"disarm","action_code":47113}',
        b'{"action":"disarm"}',
        b'["disarm"]',
        b'{"action":"disarm","action_code":"047113"}' + b" " * 5000,
    ],
)
def test_what_is_no_question_at_zigbee2mqtt_opens_nothing(payload: bytes) -> None:
    assert keypad_message(payload) is None


@pytest.mark.parametrize("transaction", ["12", 12.0, -1, 256, True, None])
def test_a_transaction_that_is_none_gets_no_answer(transaction: object) -> None:
    told = keypad_message(
        json.dumps({"action": "disarm", "action_code": CODE, "action_transaction": transaction})
    )
    assert told is not None
    assert told.transaction is None


@pytest.mark.parametrize(
    ("outcome", "shown"),
    [
        (Admission.OPENED, "disarm"),
        (Admission.LEARNED, "disarm"),
        (Admission.UNKNOWN, "invalid_code"),
        (Admission.REVOKED, "invalid_code"),
        (Admission.OTHER_DOOR, "invalid_code"),
        (Admission.TOO_EARLY, "not_ready"),
        (Admission.LOCKED_OUT, "not_ready"),
        (Admission.NOT_READY, "not_ready"),
    ],
)
def test_the_keypad_shows_what_came_of_it(outcome: Admission, shown: str) -> None:
    told = keypad_answer(DoorAnswer(outcome), 12)
    assert told == f'{{"arm_mode": {{"mode": "{shown}", "transaction": 12}}}}'


@pytest.mark.parametrize(
    "number", ["04-A2-3B-7C", "04:a2:3b:7c", "04A23B7C", "04a23b7c", "04 A2 3B 7C"]
)
def test_a_badge_is_the_same_however_a_reader_writes_its_number(number: str) -> None:
    assert badge_number(number) == BADGE
    assert tag_key({"tag_id": number, "device_id": "c3"}) == BADGE


def test_eight_digits_without_a_letter_stay_as_they_are() -> None:
    assert badge_number("12345678") == ShownKey(KeyKind.BADGE, "12345678")


@pytest.mark.parametrize("told", ["", "x" * 65, "a b", "é", "phone/a1", None, 7, b"04A23B7C"])
def test_what_is_no_number_of_a_badge_is_none(told: object) -> None:
    assert badge_number(told) is None


def test_a_phone_is_a_badge_that_no_reader_can_hand_over() -> None:
    phone = phone_key("0f" * 16)
    assert phone.kind is KeyKind.BADGE
    assert badge_number(phone.secret) is None
    assert scanned_tag({"tag_id": "door-7"}) == "door-7"
    assert scanned_tag({"tag_id": 7}) is None


def test_no_secret_shows_where_a_key_is_printed() -> None:
    told = keypad_message(Z2M)
    assert CODE not in f"{told!r} {typed(CODE)!r} {badge_number('04A23B7C')!s}"
    assert "A2" not in repr(BADGE)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=80) | st.binary(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)
FIELDS = st.sampled_from(
    ["command", "params", "args", "event_data", "event_type", "command_class", "tag_id"]
)


@given(data=st.dictionaries(FIELDS, JSON | st.sampled_from(["arm", 111, 14, 2])))
def test_no_event_however_odd_makes_a_parser_fail(data: dict[str, Any]) -> None:
    for kind in KEYPAD_KINDS.values():
        key = kind.parser(data)
        assert key is None or 0 < len(key.secret) <= 64 * 3


@given(payload=st.binary(max_size=200) | st.text(max_size=200))
def test_no_message_however_odd_makes_a_parser_fail(payload: bytes | str) -> None:
    keypad_message(payload)
