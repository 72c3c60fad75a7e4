"""The simulated building: sensors that report over MQTT, and people who move between rooms."""

import asyncio
from collections.abc import Iterable
import json
import logging
from random import Random

import aiomqtt

from custom_components.faitout.engine.sensor import SensorKind

from .discovery import (
    GATEWAY,
    NO,
    OFFLINE,
    ONLINE,
    YES,
    availability_topic,
    discovery,
    discovery_topic,
    state_topic,
)
from .equipment.wiring import Wiring
from .observer import SpaceName
from .ports import HOST
from .rooms import NUMBERS, Prop, Room

REPORT_EVERY = 4.0
"""Seconds between two reports of a sensor that has no news."""
RECONNECT_AFTER = 0.5
DOOR_SECONDS = 1.0

_LOGGER = logging.getLogger(__name__)


class Building:
    """All sensors of all rooms. `run` keeps them on line, also over a broker that goes away."""

    def __init__(self, rooms: Iterable[Room], wiring: Wiring, port: int, random: Random) -> None:
        """Begin with nobody there. `wiring` is what hangs in it beside the sensors."""
        self.wiring = wiring
        self._rooms = {room.name: room for room in rooms}
        self._port = port
        self._random = random
        self._used: set[Prop] = set()
        self._failed: set[Prop] = set()
        self._client: aiomqtt.Client | None = None
        self.is_online = asyncio.Event()

    @property
    def props(self) -> list[Prop]:
        """All sensors."""
        return [prop for room in self._rooms.values() for prop in room.props]

    async def run(self) -> None:
        """Report until cancelled; reconnect whenever the broker is there again."""
        will = aiomqtt.Will(GATEWAY, OFFLINE, qos=1, retain=True)
        while True:
            try:
                async with aiomqtt.Client(HOST, self._port, will=will, keepalive=10) as client:
                    self._client = client
                    await self._introduce(client)
                    self.is_online.set()
                    await self._keep_reporting(client)
            except aiomqtt.MqttError as error:
                _LOGGER.debug("The broker is away: %s", error)
            finally:
                self._client = None
                self.is_online.clear()
            await asyncio.sleep(RECONNECT_AFTER)

    async def come(self, space: SpaceName) -> None:
        """Let somebody come in and stay."""
        await self._move(space, is_used=True)

    async def go(self, space: SpaceName) -> None:
        """Let everybody leave."""
        await self._move(space, is_used=False)

    async def fail(self, space: SpaceName) -> None:
        """Let every sensor of a space fail: flat batteries."""
        await self._set_failed(space, is_failed=True)

    async def mend(self, space: SpaceName) -> None:
        """Let them work again; nobody is there."""
        self._used.difference_update(self._rooms[space].props)
        await self._set_failed(space, is_failed=False)

    async def _move(self, space: SpaceName, *, is_used: bool) -> None:
        """Somebody goes through the door; then it is closed, and the sensors see it."""
        self.wiring.moved(space, int(is_used))
        props = self._rooms[space].props
        door = next((prop for prop in props if prop.kind is SensorKind.DOOR), None)
        if door:
            self._used.add(door)
            await self._say(door)
            await asyncio.sleep(DOOR_SECONDS)
        for prop in props:
            if prop is not door:
                (self._used.add if is_used else self._used.discard)(prop)
                await self._say(prop)
        if door:
            self._used.discard(door)
            await self._say(door)

    async def _set_failed(self, space: SpaceName, *, is_failed: bool) -> None:
        for prop in self._rooms[space].props:
            (self._failed.add if is_failed else self._failed.discard)(prop)
            await self._publish(availability_topic(prop), OFFLINE if is_failed else ONLINE)
            if not is_failed:
                await self._say(prop)

    async def _introduce(self, client: aiomqtt.Client) -> None:
        """Say who is there, and what each says. A broker that was restarted has forgotten."""
        for prop in self.props:
            message = json.dumps(discovery(prop))
            await client.publish(discovery_topic(prop), message, qos=1, retain=True)
            is_failed = prop in self._failed
            await self._publish(availability_topic(prop), OFFLINE if is_failed else ONLINE)
            await self._say(prop)
        await client.publish(GATEWAY, ONLINE, qos=1, retain=True)

    async def _keep_reporting(self, client: aiomqtt.Client) -> None:
        """Let one sensor after the other report, so that each does every few seconds."""
        props = self.props
        while True:
            for prop in props:
                if prop not in self._failed:
                    await client.publish(state_topic(prop), self._report(prop), retain=True)
                await asyncio.sleep(REPORT_EVERY / len(props))

    async def _say(self, prop: Prop) -> None:
        if prop not in self._failed:
            await self._publish(state_topic(prop), self._report(prop))

    async def _publish(self, topic: str, message: str) -> None:
        """Publish, unless the broker is away: all is said anew once it is back."""
        if self._client is None:
            return
        try:
            await self._client.publish(topic, message, qos=1, retain=True)
        except aiomqtt.MqttError as error:
            _LOGGER.debug("Not published: %s", error)

    def _report(self, prop: Prop) -> str:
        is_used = prop in self._used
        value: str | float = YES if is_used else NO
        if number := NUMBERS.get(prop.kind):
            level = number.used if is_used else number.empty
            value = round(level * self._random.uniform(0.98, 1.02), 1)
        return json.dumps({"value": value, "link": self._random.randint(60, 255)})
