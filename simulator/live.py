"""The building on a real broker: sensors that report, fixtures that obey, people who are moved.

hands ──► building ──► words ──┐                 the clock of the building runs `speed` times
  └─────► house ────► reports ─┴──► broker       as fast as that on the wall
            ▲──────── orders ◄──────┘
"""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta
import json
import logging
from random import Random
from typing import Final

import aiomqtt

from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.stimulus import Reading, SensorLost, SignOfLife

from . import mqtt, mqtt_fixtures
from .building import Building
from .device import Device
from .faults import MUTE, Fault
from .fixtures import Fixture, FixtureKind
from .house import House
from .moments import Address, Moment, People

REPORT_EVERY: Final = 4.0
"""Seconds between two reports of a sensor that has no news."""
LONGEST_NAP: Final = 0.5
"""Seconds between two looks at what changed by itself."""
RECONNECT_AFTER: Final = 0.5
RESTLESS: Final = 0.0
"""How still people sit whom somebody watches: they are not to be lost from sight."""

_LOGGER = logging.getLogger(__name__)


class Live:
    """Everything in the places, on line. `run` keeps it so, also over a broker that goes away."""

    def __init__(self, building: Building, house: House, host: str, port: int) -> None:
        """Take what is to be played, and where the broker is."""
        self.building = building
        self.house = house
        self.is_online = asyncio.Event()
        self._broker = host, port
        self._loop = asyncio.get_running_loop()
        self._began, self._started = self._loop.time(), building.agenda.now
        self._house_at = self._began
        self._devices = {
            device.fitting.spec.id: device
            for devices in building.devices.values()
            for device in devices
        }
        self._fixtures = {fixture.slug: fixture for fixture in house.fixtures}
        self._said: dict[Fixture, str] = {}
        self._dice = Random(building.seed)
        self._has_news = asyncio.Event()

    async def run(self) -> None:
        """Report and obey until cancelled; reconnect whenever the broker is there again."""
        host, port = self._broker
        will = aiomqtt.Will(mqtt.ONLINE_TOPIC, mqtt.OFFLINE, qos=1, retain=True)
        while True:
            try:
                async with aiomqtt.Client(host, port, will=will, keepalive=10) as client:
                    await self._introduce(client)
                    self.is_online.set()
                    async with asyncio.TaskGroup() as works:
                        works.create_task(self._live(client))
                        works.create_task(self._repeat(client))
                        works.create_task(self._obey(client))
            except* aiomqtt.MqttError as errors:
                _LOGGER.debug("The broker is away: %s", errors.exceptions)
            finally:
                self.is_online.clear()
            await asyncio.sleep(RECONNECT_AFTER)

    # What people do

    def come(self, space: Address) -> None:
        """Let somebody come in and stay."""
        self._change(space, 1)

    def go(self, space: Address) -> None:
        """Let everybody leave."""
        self._change(space, -self.building.inside[space].people)

    def fail(self, space: Address) -> None:
        """Let every sensor of a space fail: flat batteries."""
        self._set_fault(space, Fault.LOST)

    def dies(self, space: Address, kind: SensorKind) -> None:
        """Let a battery be flat without anybody being told: the sensor goes on to say nobody."""
        self._fails(self.building.device(space, kind), Fault.DEAD)

    def has_new_battery(self, space: Address, kind: SensorKind) -> None:
        """Let a sensor work again, whoever is there."""
        self._fails(self.building.device(space, kind), Fault.NONE)

    def mend(self, space: Address) -> None:
        """Let them work again; nobody is there."""
        self.go(space)
        self._set_fault(space, Fault.NONE)

    def flip(self, where: Address) -> None:
        """Press the switch on the wall."""
        self.house.lamps[where] = self.house.lamps[where].flipped()
        self._has_news.set()

    def by_hand(self, kind: FixtureKind, where: Address, *, is_on: bool) -> None:
        """Open a window or a door, let a detector smell smoke, or block a bolt; or end that."""
        self.house.by_hand(kind, where, is_on=is_on)
        self._has_news.set()

    def _change(self, space: Address, by: int) -> None:
        self.building.agenda.now = max(self.building.agenda.now, self._now())
        inside = self.building.inside[space]
        inside.change(by, RESTLESS)
        self.house.people[space] = inside.people
        self._has_news.set()

    def _set_fault(self, space: Address, fault: Fault) -> None:
        for device in self.building.devices[space]:
            self._fails(device, fault)

    def _fails(self, device: Device, fault: Fault) -> None:
        self.building.agenda.now = max(self.building.agenda.now, self._now())
        device.fails(fault)
        self._has_news.set()

    # On the wire

    async def _introduce(self, client: aiomqtt.Client) -> None:
        """Say who is there, and what each says. A broker that was restarted has forgotten."""
        for address, devices in self.building.devices.items():
            for device in devices:
                message = json.dumps(mqtt.discovery(self.building.rooms[address], device.fitting))
                topic = mqtt.discovery_topic(device.fitting)
                await client.publish(topic, message, qos=1, retain=True)
                await self._report(client, device)
        for fixture in self._fixtures.values():
            message = json.dumps(mqtt_fixtures.discovery(fixture))
            topic = mqtt_fixtures.discovery_topic(fixture)
            await client.publish(topic, message, qos=1, retain=True)
        self._said.clear()
        await self._report_fixtures(client)
        await client.publish(mqtt.ONLINE_TOPIC, mqtt.ONLINE, qos=1, retain=True)
        await client.subscribe(mqtt_fixtures.ORDERS, qos=1)

    async def _live(self, client: aiomqtt.Client) -> None:
        """Let the building and the house live, and publish what happens when it happens."""
        while True:
            self._has_news.clear()
            now = self._now()
            for moment in self.building.moments(now):
                await self._publish(client, moment)
            self.building.agenda.now = max(self.building.agenda.now, now)
            self._house_at, before = self._loop.time(), self._house_at
            self.house.pass_time(self._house_at - before)
            await self._report_fixtures(client)
            with suppress(TimeoutError):
                async with asyncio.timeout(self._nap()):
                    await self._has_news.wait()

    async def _repeat(self, client: aiomqtt.Client) -> None:
        """Let one sensor after the other report, so that each does every few seconds."""
        while True:
            for device in self._devices.values():
                if device.fault not in MUTE:
                    await self._report(client, device)
                await asyncio.sleep(REPORT_EVERY / len(self._devices))

    async def _obey(self, client: aiomqtt.Client) -> None:
        """Carry out orders to fixtures as they come; one that makes no sense is left."""
        async for message in client.messages:
            _, slug, _, what = message.topic.value.split("/")
            fixture, order = self._fixtures.get(slug), message.payload
            if fixture is None or not isinstance(order, bytes):
                continue
            try:
                self.house.told(fixture, what, order)
            except ValueError as error:
                _LOGGER.warning("%s was told nonsense: %s", slug, error)
            await self._report_fixtures(client)

    async def _publish(self, client: aiomqtt.Client, moment: Moment) -> None:
        match moment.what:
            case People(count):
                self.house.people[moment.address] = count
            case Reading(sensor) | SensorLost(sensor) | SignOfLife(sensor):
                await self._report(client, self._devices[sensor])
            case _:
                return

    async def _report(self, client: aiomqtt.Client, device: Device) -> None:
        """Publish what a sensor said last, or that it cannot be reached."""
        fitting, is_lost = device.fitting, device.fault is Fault.LOST
        reachable = mqtt.OFFLINE if is_lost else mqtt.ONLINE
        await client.publish(mqtt.availability_topic(fitting), reachable, qos=1, retain=True)
        if not is_lost:
            link, now = self._dice.randint(60, 255), datetime.now(UTC)
            report = mqtt.report(fitting, device.said, link, now)
            await client.publish(mqtt.state_topic(fitting), report, qos=1, retain=True)

    async def _report_fixtures(self, client: aiomqtt.Client) -> None:
        """Publish what fixtures say that have news."""
        for fixture in self._fixtures.values():
            report = self.house.report(fixture)
            if self._said.get(fixture) != report:
                self._said[fixture] = report
                await client.publish(mqtt_fixtures.state_topic(fixture), report, qos=1, retain=True)

    # Time

    def _now(self) -> datetime:
        """Return the time of the building."""
        return self._started + timedelta(
            seconds=(self._loop.time() - self._began) * self.house.speed
        )

    def _nap(self) -> float:
        """Return how long nothing will happen, in seconds on the wall."""
        at = self.building.agenda.next_at
        if at is None:
            return LONGEST_NAP
        wait = (at - self._now()).total_seconds() / self.house.speed
        return min(LONGEST_NAP, max(0.0, wait))
