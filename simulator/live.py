"""The live building: the simulated devices on a real broker, in real time or faster.

    python -m simulator.live --broker 127.0.0.1:1883 [--scenario demo] [--speed 1]

Ends cleanly on SIGTERM and Ctrl-C, and by itself with exit code 1 when the broker stays away.
"""

from argparse import ArgumentParser, ArgumentTypeError
import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
import json
from random import Random
import signal
import sys
from time import monotonic

import aiomqtt

from custom_components.faitout.engine.stimulus import Reading, SensorHeard, SensorLost

from . import mqtt
from .building import Building
from .device import Device
from .faults import Fault
from .moments import Moment, People
from .scenarios import SCENARIOS, Scenario

REPUBLISH = 10.0
"""Seconds between two reports of a device that has no news."""
RETRY = 1.0
MOST_RETRIES = 60
"""Tries in a row to reach the broker before giving up, unless told otherwise."""
LONGEST_NAP = 0.5
UNREACHABLE = (Fault.LOST, Fault.SILENT)


class Live:
    """A building on the wire. `run` keeps it there, also over a broker that goes away."""

    def __init__(self, building: Building, scenario: Scenario, speed: float) -> None:
        """Begin the scenario now; time runs `speed` times as fast as on the wall."""
        self._building = building
        self._speed = speed
        self._began, self._started = monotonic(), building.agenda.now
        self._devices = {
            device.fitting.spec.id: device
            for devices in building.devices.values()
            for device in devices
        }
        self._dice = Random(building.seed)
        for scene in scenario.scenes:
            self._plan(scene.after, scene.order)

    async def run(self, host: str, port: int, retries: int) -> None:
        """Stay on the broker until cancelled; raise aiomqtt.MqttError when it stays away."""
        will = aiomqtt.Will(mqtt.BRIDGE, mqtt.OFFLINE, qos=1, retain=True)
        tries = 0
        while True:
            try:
                async with aiomqtt.Client(host, port, will=will, keepalive=10) as client:
                    tries = 0
                    await self._stay(client)
            except aiomqtt.MqttError:
                tries += 1
                if tries >= retries:
                    raise
            await asyncio.sleep(RETRY)

    async def _stay(self, client: aiomqtt.Client) -> None:
        """Introduce every device, then report until cancelled or cut off."""
        await client.subscribe(mqtt.COMMAND, qos=1)
        await self._introduce(client)
        works = (self._live(client), self._republish(client), self._obey(client))
        tasks = [asyncio.create_task(work) for work in works]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            with suppress(aiomqtt.MqttError):
                await client.publish(mqtt.BRIDGE, mqtt.OFFLINE, qos=1, retain=True)

    async def _introduce(self, client: aiomqtt.Client) -> None:
        """Say who is there and what each says: a broker that was restarted has forgotten."""
        for address, devices in self._building.devices.items():
            room = self._building.rooms[address]
            for device in devices:
                message = json.dumps(mqtt.discovery(room, device.fitting))
                topic = mqtt.discovery_topic(device.fitting)
                await client.publish(topic, message, qos=1, retain=True)
                await self._report(client, device)
            truth = mqtt.truth(self._building.inside[address].people)
            await client.publish(mqtt.truth_topic(address), truth, qos=1, retain=True)
        await client.publish(mqtt.BRIDGE, mqtt.ONLINE, qos=1, retain=True)

    async def _live(self, client: aiomqtt.Client) -> None:
        """Let the building live, and publish what happens when it happens."""
        while True:
            now = self._now()
            for moment in self._building.moments(now):
                await self._publish(client, moment)
            self._building.agenda.now = max(self._building.agenda.now, now)
            await asyncio.sleep(self._nap())

    async def _republish(self, client: aiomqtt.Client) -> None:
        """Let one device after the other report, so that each does every few seconds."""
        while True:
            for device in self._devices.values():
                if device.fault not in UNREACHABLE:
                    await self._report(client, device)
                await asyncio.sleep(REPUBLISH / len(self._devices))

    async def _obey(self, client: aiomqtt.Client) -> None:
        """Carry out orders as they come; one that makes no sense is told and left."""
        async for message in client.messages:
            try:
                order = self._understood(_bytes(message.payload))
            except ValueError as error:
                print(f"refused: {error}", file=sys.stderr)
            else:
                self._building.agenda.now = max(self._building.agenda.now, self._now())
                self._obeyed(order)

    def _understood(self, payload: bytes) -> mqtt.Order:
        order = mqtt.order_of(payload)
        if order.address not in self._building.rooms:
            raise ValueError(f"no space {order.address}")
        return order

    def _plan(self, after: float, order: mqtt.Order) -> None:
        self._building.agenda.after(timedelta(seconds=after), lambda: self._obeyed(order))

    def _obeyed(self, order: mqtt.Order) -> None:
        if order.people is not None:
            inside = self._building.inside[order.address]
            inside.change(order.people - inside.people)
        if order.fault is not None:
            for device in self._building.devices[order.address]:
                if order.sensor in (None, device.fitting.spec.kind):
                    device.fails(order.fault)

    async def _publish(self, client: aiomqtt.Client, moment: Moment) -> None:
        match moment.what:
            case People(count):
                topic = mqtt.truth_topic(moment.address)
                await client.publish(topic, mqtt.truth(count), qos=1, retain=True)
            case Reading(sensor) | SensorLost(sensor) | SensorHeard(sensor):
                await self._report(client, self._devices[sensor], moment.what)
            case _:
                return

    async def _report(
        self,
        client: aiomqtt.Client,
        device: Device,
        word: Reading | SensorLost | SensorHeard | None = None,
    ) -> None:
        """Publish a word of a device; without one, what it said last."""
        fitting = device.fitting
        is_lost = device.fault is Fault.LOST
        reachable = mqtt.OFFLINE if is_lost else mqtt.ONLINE
        await client.publish(mqtt.availability_topic(fitting), reachable, qos=1, retain=True)
        if is_lost:
            return
        value = word.value if isinstance(word, Reading) else device.said
        message = mqtt.report(fitting, value, self._dice.randint(60, 255))
        await client.publish(mqtt.state_topic(fitting), message, qos=1, retain=True)

    def _now(self) -> datetime:
        return self._started + timedelta(seconds=(monotonic() - self._began) * self._speed)

    def _nap(self) -> float:
        """Return how long nothing will happen, in seconds on the wall."""
        at = self._building.agenda.next_at
        if at is None:
            return LONGEST_NAP
        return min(LONGEST_NAP, max(0.0, (at - self._now()).total_seconds() / self._speed))


def _bytes(payload: object) -> bytes:
    return payload if isinstance(payload, bytes) else str(payload).encode()


@dataclass(frozen=True, slots=True)
class Options:
    """The command line, read."""

    host: str
    port: int
    scenario: str
    speed: float
    seed: int
    retries: int


def parse(arguments: Sequence[str] | None = None) -> Options:
    """Read the command line; exits with a message where it makes no sense."""
    parser = ArgumentParser(prog="python -m simulator.live", description=__doc__)
    parser.add_argument("--broker", type=_broker, default=("127.0.0.1", 1883))
    parser.add_argument("--scenario", choices=sorted(SCENARIOS), default="demo")
    parser.add_argument("--speed", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--retries", type=int, default=MOST_RETRIES)
    given = parser.parse_args(arguments)
    if given.speed <= 0:
        parser.error("--speed: more than 0")
    host, port = given.broker
    return Options(host, port, given.scenario, given.speed, given.seed, given.retries)


def _broker(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal():
        raise ArgumentTypeError("HOST:PORT")
    return host, int(port)


async def run(options: Options) -> int:
    """Run until told to end; return the exit code."""
    scenario = SCENARIOS[options.scenario]
    building = Building(options.seed, datetime.now(UTC), has_plans=scenario.has_plans)
    live = Live(building, scenario, options.speed)
    task = asyncio.ensure_future(live.run(options.host, options.port, options.retries))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        return 0
    except aiomqtt.MqttError as error:
        print(f"The broker stays away: {error}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(asyncio.run(run(parse())))
