"""A browser that is logged in and asks what the cards ask."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from tests.day import Day
from tests.places import LOCK, door, space

type Ask = Callable[..., Awaitable[Any]]


@pytest.fixture
async def there(day: Day) -> Day:
    """Let the place have a room and the door of the house."""
    day.hass.states.async_set(LOCK, "locked")
    await day.begin(space(), door())
    return day


@pytest.fixture
async def ask(there: Day, hass_ws_client: WebSocketGenerator) -> Ask:
    """Let an administrator ask; what is refused is returned as its sentence."""

    async def send(command: str, **fields: Any) -> Any:
        # Anew each time: a connection that sleeps for an hour is dropped.
        client = await hass_ws_client()
        await client.send_json_auto_id({"type": f"faitout/desk/{command}", **fields})
        answer = await client.receive_json()
        await there.settle()
        return answer["result"] if answer["success"] else answer["error"]["message"]

    return send
