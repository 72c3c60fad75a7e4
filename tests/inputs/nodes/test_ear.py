"""What the bus says in the name of a node, and what of it is taken."""

from base64 import b64encode
from typing import Any

from homeassistant.core import HomeAssistant
import pytest

from custom_components.faitout.inputs.nodes.ear import EVENT_DOOR_NODE, LONGEST_TEXT, hear_nodes


async def test_a_message_is_taken_with_the_device_that_home_assistant_names(
    hass: HomeAssistant,
) -> None:
    heard: list[tuple[str, bytes]] = []
    unsubscribe = hear_nodes(hass, lambda device, data: heard.append((device, data)))
    hass.bus.async_fire(
        EVENT_DOOR_NODE, {"device_id": "d", "message": b64encode(b"\x01\x04").decode()}
    )
    await hass.async_block_till_done()
    assert heard == [("d", b"\x01\x04")]
    unsubscribe()


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"device_id": "d"},
        {"device_id": None, "message": "AQQ="},
        {"device_id": "d", "message": 7},
        {"device_id": "d", "message": "not base64!"},
        {"device_id": "d", "message": "é"},
        {"device_id": "d", "message": "A" * (LONGEST_TEXT + 4)},
    ],
)
async def test_rubbish_is_not(hass: HomeAssistant, data: dict[str, Any]) -> None:
    heard: list[bytes] = []
    hear_nodes(hass, lambda _, data: heard.append(data))
    hass.bus.async_fire(EVENT_DOOR_NODE, data)
    await hass.async_block_till_done()
    assert heard == []
