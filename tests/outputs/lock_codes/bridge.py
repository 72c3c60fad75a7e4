"""A lock behind zigbee2mqtt on a real broker, as its converters were measured to behave.

The user's number goes over the air as it is; a code that was deleted stays in what is published;
what is asked is answered by publishing the whole state; nothing is confirmed.
"""

import asyncio
from contextlib import suppress
import json
from typing import Any

import aiomqtt

from demo.ports import HOST

DEVICE = "0x000d6f001122aabb"
DISCOVERY = f"homeassistant/lock/{DEVICE}/lock/config"


class BridgedLock:
    """One lock, its bridge, and the device's topic."""

    def __init__(self, port: int, topic: str = "zigbee2mqtt/Front door") -> None:
        self.topic = topic
        self._port = port
        self.slots: dict[int, str] = {0: "the master's"}
        self.published: dict[str, Any] = {"state": "LOCK", "lock_state": "locked", "users": {}}
        self.exposes_pin = False
        self.is_asleep = False
        self.reports_first = False
        """Some other report comes between a question and its answer."""
        self.nonsense: list[str] = []
        """What is on its topic before an answer."""
        self.pins = 30
        self.told: list[dict[str, Any]] = []
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Announce the lock to Home Assistant, and serve it."""
        ready = asyncio.Event()
        self._task = asyncio.create_task(self._serve(ready))
        await asyncio.wait_for(ready.wait(), 10)

    async def stop(self) -> None:
        """End."""
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _serve(self, ready: asyncio.Event) -> None:
        async with aiomqtt.Client(HOST, self._port) as client:
            await client.subscribe(f"{self.topic}/set")
            await client.subscribe(f"{self.topic}/get")
            announced = {
                "name": None,
                "unique_id": f"{DEVICE}_lock_zigbee2mqtt",
                "command_topic": f"{self.topic}/set",
                "state_topic": self.topic,
                "value_template": "{{ value_json.lock_state }}",
                "state_locked": "locked",
                "state_unlocked": "unlocked",
                "device": {"identifiers": [f"zigbee2mqtt_{DEVICE}"], "name": "Front door"},
                "origin": {"name": "Zigbee2MQTT", "sw": "2.6.0"},
            }
            await client.publish(DISCOVERY, json.dumps(announced), retain=True)
            await self._publish(client)
            ready.set()
            async for message in client.messages:
                payload = json.loads(message.payload)
                self.told.append(payload)
                if not self.is_asleep:
                    await self._take(client, message.topic.value.rpartition("/")[2], payload)

    async def _take(self, client: aiomqtt.Client, part: str, payload: dict[str, Any]) -> None:
        if "read" in payload:
            self.published[payload["read"]["state_property"]] = {
                "numOfPinUsersSupported": self.pins,
                "minPinLen": 4,
                "maxPinLen": 8,
            }
            await self._publish(client)
            return
        pin = payload["pin_code"]
        user = pin["user"]
        if part == "get":
            for text in self.nonsense:
                await client.publish(self.topic, text)
            if self.reports_first:
                await self._publish(client)
            self._remember(user)
            await self._publish(client)
        elif pin["pin_code"] is None:
            self.slots.pop(user, None)
        else:
            assert isinstance(pin["pin_code"], str)
            self.slots[user] = pin["pin_code"]

    def _remember(self, user: int) -> None:
        known = self.published["users"].setdefault(str(user), {})
        known["status"] = "enabled" if user in self.slots else "available"
        if self.exposes_pin and user in self.slots:
            known["pin_code"] = self.slots[user]

    async def _publish(self, client: aiomqtt.Client) -> None:
        await client.publish(self.topic, json.dumps(self.published), retain=True)
