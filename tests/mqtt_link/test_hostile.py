"""Whatever comes over MQTT is answered in words, changes nothing, and leaves the link alive."""

from contextlib import suppress
import json
from typing import Any

from aiomqtt import Message
from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.hub.site import Site
from custom_components.faitout.mqtt_link.connection import Inbox
from custom_components.faitout.mqtt_link.request import PayloadError, read_request
from tests.mqtt_link.asking import COMMANDS, RESULT, STATUS, a_booking, follows
from tests.mqtt_link.brokers import Mosquitto, member
from tests.places import the_space


def written(**changes: object) -> bytes:
    """Return a request to book, with something wrong."""
    return json.dumps(a_booking("a", **changes)).encode()


HOSTILE = {
    "huge": (b"x" * 60_000, "too_large"),
    "a little too large": (written(title="x" * 4096), "too_large"),
    "binary": (bytes(range(256)), "not_json"),
    "UTF-16": (json.dumps(a_booking("a")).encode("utf-16"), "not_json"),
    "deep": (b"[" * 4000, "not_json"),
    "a key twice": (b'{"version":1,"version":1}', "not_json"),
    "no number": (b'{"version":NaN,"id":"a"}', "not_json"),
    "nothing": (b"", "not_json"),
    "a list": (b"[]", "invalid"),
    "null": (b"null", "invalid"),
    "no command": (b'{"version":1,"id":"a"}', "invalid"),
    "a command that is a list": (b'{"version":1,"id":"a","command":[]}', "invalid"),
    "no zone": (written(start="2026-12-01T09:00:00"), "naive_time"),
    "a number for a time": (written(start=5), "invalid"),
    "the end of time": (written(start="9999-12-31T23:59:59-23:00"), "invalid"),
    "no such day": (written(start="2026-13-45T99:00:00Z"), "invalid"),
    "another version": (written(version=2), "invalid"),
    "a version that is true": (written(version=True), "invalid"),
    "an unknown field": (written(more="x"), "invalid"),
    "an unknown field that is no text": (written(**{"\ud800": "x"}), "invalid"),
    "a title that is no text": (written(title="\ud800"), "invalid"),
    "an id that is no text": (written(id="\ud800"), "invalid"),
    "an id that is a number": (written(id=7), "invalid"),
    "an empty id": (written(id=""), "invalid"),
    "an overlong id": (written(id="a" * 65), "invalid"),
    "a word for a flag": (written(private="yes"), "invalid"),
}


@pytest.mark.parametrize(("payload", "error"), HOSTILE.values(), ids=HOSTILE)
async def test_what_is_no_request_is_answered_and_the_next_one_is_taken(
    site: Site, broker: Mosquitto, payload: bytes, error: str
) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        await asker.says(COMMANDS, payload)
        answer = await asker.hears(RESULT, error=error)
        follows("answer", answer)
        assert answer["message"]
        assert len(the_space(site).state.ledger) == 0
        assert (await asker.asks("salle", **a_booking("honest")))["ok"]


@pytest.mark.usefixtures("french", "site")
async def test_the_sentence_is_in_the_language_of_the_place(broker: Mosquitto) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        answer = await asker.asks("salle", **a_booking("a", start="2026-12-01T09:00:00"))
    assert answer["message"].startswith("start est sans fuseau horaire")


async def test_a_flood_is_told_to_wait_and_a_retained_request_is_no_request(
    site: Site, broker: Mosquitto
) -> None:
    async with member(broker) as asker:
        await asker.hears(STATUS)
        for number in range(30):
            request = {"version": 1, "id": f"n{number}", "command": "check_in"}
            await asker.says(COMMANDS, json.dumps(request).encode())
        await asker.hears(RESULT, error="busy")
        await asker.says(COMMANDS, json.dumps(a_booking("kept")).encode(), retain=True)
        answer = await asker.asks("nowhere", version=1, id="z", command="check_in")
        assert answer["error"] in {"unknown_space", "busy"}
    assert len(the_space(site).state.ledger) <= 1


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=10,
)
fields = st.sampled_from(["version", "id", "command", "start", "end", "booking_id", "title"])


@given(st.binary(max_size=200))
def test_no_bytes_confuse_the_reader(payload: bytes) -> None:
    with pytest.raises(PayloadError):
        read_request(payload)


@given(st.dictionaries(fields, json_values))
def test_no_values_confuse_the_reader(changes: dict[str, Any]) -> None:
    base = {"version": 1, "id": "a", "command": "check_in"}
    with suppress(PayloadError):
        assert read_request(json.dumps(base | changes).encode()).correlation


async def test_messages_that_nobody_could_read_in_time_are_dropped_in_silence() -> None:
    inbox = Inbox(maxsize=1)
    for number in (1, 2):
        inbox.put_nowait(Message("a/b", b"", 1, retain=False, mid=number, properties=None))
    assert inbox.qsize() == 1
    assert (await inbox.get()).mid == 1
