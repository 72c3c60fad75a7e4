"""The fixtures on the broker: they introduce themselves, report, and do what they are told."""

import asyncio
import json
import logging
from typing import Final

import aiomqtt

from ..discovery import OFFLINE, ONLINE
from ..observer import SpaceName
from ..ports import HOST
from .catalog import FIXTURES, Fixture, FixtureKind
from .house import House
from .messages import ONLINE_TOPIC, ORDERS, discovery, discovery_topic, state_topic

STEP: Final = 0.5
"""Seconds between two looks at what changed by itself."""
RECONNECT_AFTER: Final = 0.5
DOOR_SECONDS: Final = 1.0

_LOGGER = logging.getLogger(__name__)


class Wiring:
    """Everything that hangs in the house, on line. `run` keeps it so."""

    def __init__(self, house: House, port: int) -> None:
        """Take the house and the broker's port."""
        self.house = house
        self._port = port
        self._by_slug = {fixture.slug: fixture for fixture in FIXTURES}
        self._said: dict[Fixture, str] = {}
        self._client: aiomqtt.Client | None = None
        self.is_online = asyncio.Event()

    async def run(self) -> None:
        """Report and listen until cancelled; reconnect whenever the broker is there again."""
        will = aiomqtt.Will(ONLINE_TOPIC, OFFLINE, qos=1, retain=True)
        while True:
            try:
                async with aiomqtt.Client(HOST, self._port, will=will, keepalive=10) as client:
                    await self._introduce(client)
                    self._client = client
                    self.is_online.set()
                    await self._work(client)
            except* aiomqtt.MqttError as errors:
                _LOGGER.debug("The broker is away: %s", errors.exceptions)
            finally:
                self._client = None
                self.is_online.clear()
            await asyncio.sleep(RECONNECT_AFTER)

    # What people do by hand

    async def flip(self, where: SpaceName) -> None:
        """Press the switch on the wall."""
        self.house.lamps[where] = self.house.lamps[where].flipped()
        await self._say_news()

    async def by_hand(self, kind: FixtureKind, where: SpaceName, *, is_on: bool) -> None:
        """Open a window or a door, let a detector smell smoke, or block a bolt; or end that."""
        self.house.by_hand(kind, where, is_on=is_on)
        await self._say_news()

    async def turn(self, where: SpaceName, target: float) -> None:
        """Turn the knob of a thermostat."""
        self.house.thermostats[where] = self.house.thermostats[where].with_target(target)
        await self._say_news()

    async def come_in(self, entrance: SpaceName) -> None:
        """Go through the entrance: its door opens, and closes."""
        await self.by_hand(FixtureKind.CONTACT, entrance, is_on=True)
        await asyncio.sleep(DOOR_SECONDS)
        await self.by_hand(FixtureKind.CONTACT, entrance, is_on=False)

    def moved(self, where: SpaceName, people: int) -> None:
        """Let so many people be in a space: they are warm."""
        self.house.people[where] = people

    # On the wire

    async def _introduce(self, client: aiomqtt.Client) -> None:
        """Say who is there, and what each says. A broker that was restarted has forgotten."""
        for fixture in FIXTURES:
            message = json.dumps(discovery(fixture))
            await client.publish(discovery_topic(fixture), message, qos=1, retain=True)
        self._said.clear()
        await self._publish_news(client)
        await client.publish(ONLINE_TOPIC, ONLINE, qos=1, retain=True)
        await client.subscribe(ORDERS, qos=1)

    async def _work(self, client: aiomqtt.Client) -> None:
        async with asyncio.TaskGroup() as both:
            both.create_task(self._obey(client))
            both.create_task(self._tick(client))

    async def _obey(self, client: aiomqtt.Client) -> None:
        async for message in client.messages:
            _, slug, _, what = message.topic.value.split("/")
            fixture, payload = self._by_slug.get(slug), message.payload
            if fixture is None or not isinstance(payload, bytes):
                continue
            try:
                self.house.told(fixture, what, payload)
            except ValueError as error:
                _LOGGER.warning("%s was told nonsense: %s", slug, error)
            await self._publish_news(client)

    async def _tick(self, client: aiomqtt.Client) -> None:
        loop = asyncio.get_running_loop()
        before = loop.time()
        while True:
            await asyncio.sleep(STEP)
            now = loop.time()
            self.house.pass_time(now - before)
            before = now
            await self._publish_news(client)

    async def _say_news(self) -> None:
        """Publish, unless the broker is away: all is said anew once it is back."""
        if self._client is None:
            return
        try:
            await self._publish_news(self._client)
        except aiomqtt.MqttError as error:
            _LOGGER.debug("Not published: %s", error)

    async def _publish_news(self, client: aiomqtt.Client) -> None:
        for fixture in FIXTURES:
            report = self.house.report(fixture)
            if self._said.get(fixture) != report:
                self._said[fixture] = report
                await client.publish(state_topic(fixture), report, qos=1, retain=True)
