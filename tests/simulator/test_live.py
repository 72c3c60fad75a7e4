"""The live building on a real broker: it introduces itself, obeys, heals and ends in order."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
import json
from pathlib import Path
import signal
import sys

import aiomqtt
import pytest

from demo.broker import Broker
from demo.ports import HOST, free_port
from demo.words import LANGUAGES
from simulator import mqtt

pytestmark = pytest.mark.usefixtures("socket_enabled")

TRUTH = "simulator/truth/luzech/cuisine"
RADAR = "simulator/luzech_salle_du_lot_radar"
PATIENCE = 60.0


@pytest.fixture
async def broker(tmp_path: Path) -> AsyncIterator[Broker]:
    """A broker on the loopback interface."""
    broker = Broker(tmp_path, tmp_path / "tools", free_port(), LANGUAGES["en"])
    await broker.start()
    yield broker
    await broker.stop()


@asynccontextmanager
async def living(port: int, *arguments: str) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "simulator.live", "--broker", f"{HOST}:{port}", *arguments,
        stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


class Listener:
    """Hears everything that is said."""

    def __init__(self, client: aiomqtt.Client) -> None:
        self._client = client

    async def hears(self, topic: str, payload: str) -> None:
        async with asyncio.timeout(PATIENCE):
            async for message in self._client.messages:
                told = message.payload
                assert isinstance(told, bytes)
                if str(message.topic) == topic and payload in told.decode():
                    return

    async def orders(self, **order: object) -> None:
        await self._client.publish(mqtt.COMMAND, json.dumps(order), qos=1)


@asynccontextmanager
async def listening(port: int) -> AsyncIterator[Listener]:
    async with aiomqtt.Client(HOST, port) as client:
        await client.subscribe("#", qos=1)
        yield Listener(client)


async def ended(process: asyncio.subprocess.Process) -> int:
    process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(PATIENCE):
        return await process.wait()


async def test_it_introduces_itself_obeys_and_ends_in_order(broker: Broker) -> None:
    async with listening(broker.port) as listener, living(broker.port, "--scenario", "still") as it:
        await listener.hears(mqtt.BRIDGE, mqtt.ONLINE)
        await listener.orders(space="luzech/cuisine", people=3)
        await listener.hears(TRUTH, '{"people": 3}')
        await listener.hears("simulator/luzech_cuisine_motion", "ON")
        await listener.orders(space="luzech/salle_du_lot", sensor="radar", sensor_fault="lost")
        await listener.hears(f"{RADAR}/availability", mqtt.OFFLINE)
        await listener.orders(space="luzech/salle_du_lot", sensor_fault="none")
        await listener.hears(f"{RADAR}/availability", mqtt.ONLINE)
        assert await ended(it) == 0
        await listener.hears(mqtt.BRIDGE, mqtt.OFFLINE)


async def test_the_scenario_plays_by_itself(broker: Broker) -> None:
    async with (
        listening(broker.port) as listener,
        living(broker.port, "--scenario", "demo", "--speed", "20") as it,
    ):
        await listener.hears("simulator/prayssac_bureau_4_radar/availability", mqtt.OFFLINE)
        await listener.hears("simulator/truth/luzech/salle_du_lot", '{"people": 4}')
        await listener.hears("simulator/truth/luzech/bureau_1", '{"people": 0}')
        assert await ended(it) == 0


async def test_it_comes_back_after_the_broker_was_away(broker: Broker) -> None:
    async with living(broker.port, "--scenario", "still") as it:
        async with listening(broker.port) as listener:
            await listener.hears(mqtt.BRIDGE, mqtt.ONLINE)
        await broker.stop()
        await broker.start()
        async with listening(broker.port) as listener:
            await listener.hears(mqtt.BRIDGE, mqtt.ONLINE)
            await listener.hears(RADAR, "OFF")
        assert await ended(it) == 0


async def test_it_gives_up_where_there_is_no_broker() -> None:
    async with living(free_port(), "--retries", "2") as it:
        _, told = await it.communicate()
        assert it.returncode == 1
        assert b"stays away" in told


async def test_an_order_that_makes_no_sense_is_told(broker: Broker) -> None:
    async with listening(broker.port) as listener, living(broker.port, "--scenario", "still") as it:
        await listener.hears(mqtt.BRIDGE, mqtt.ONLINE)
        await listener.orders(space="luzech/grenier", people=1)
        await listener.orders(space="luzech/cuisine", people=1)
        await listener.hears(TRUTH, '{"people": 1}')
        assert await ended(it) == 0
        assert it.stderr is not None
        assert b"no space luzech/grenier" in await it.stderr.read()
