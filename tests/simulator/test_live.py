"""The building on a real broker: as Home Assistant hears it, and tells it what to do."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
import json
from pathlib import Path

import aiomqtt
import pytest

from custom_components.faitout.engine.sensor_kinds import SensorKind
from demo.broker import Broker
from demo.clock import until
from demo.ports import HOST, free_port
from demo.words import LANGUAGES
from simulator import mqtt
from simulator.building import Building
from simulator.fixtures import FIXTURES, FixtureKind
from simulator.house import House
from simulator.live import Live
from simulator.moments import Address
from simulator.mqtt_fixtures import order_topic, state_topic
from simulator.places import ROOMS, steady
from simulator.sky import Sky

pytestmark = pytest.mark.usefixtures("socket_enabled")

KITCHEN, MEETING = Address("luzech/cuisine"), Address("luzech/salle_du_lot")
BY_SLUG = {each.slug: each for each in FIXTURES}
LAMP, LOCK = BY_SLUG["luzech_cuisine_lampe"], BY_SLUG["luzech_salle_du_lot_serrure"]
RADAR, MOTION = "batiment/luzech_salle_du_lot_radar", "batiment/luzech_cuisine_motion"
PATIENCE = 20.0
MINUTES_ARE_SECONDS = 60.0


@pytest.fixture
async def broker(tmp_path: Path) -> AsyncIterator[Broker]:
    """Return a broker on the loopback interface."""
    broker = Broker(tmp_path, tmp_path / "tools", free_port(), LANGUAGES["en"])
    await broker.start()
    yield broker
    await broker.stop()


@asynccontextmanager
async def living(port: int) -> AsyncIterator[Live]:
    """Let the building be on line, in a night that stays, with nobody in it."""
    house = House(FIXTURES, Sky(22.0), MINUTES_ARE_SECONDS, is_night_for_ever=True)
    rooms = [steady(room) for room in ROOMS]
    live = Live(Building(1, datetime.now(UTC), rooms, has_plans=False), house, HOST, port)
    work = asyncio.create_task(live.run())
    await live.is_online.wait()
    yield live
    work.cancel()
    await asyncio.gather(work, return_exceptions=True)


class Listener:
    """Hears what is said on a topic."""

    def __init__(self, client: aiomqtt.Client) -> None:
        self._client = client

    async def hears(self, topic: str, *wanted: str) -> None:
        """Wait until each of these was said there, in this order."""
        async with asyncio.timeout(PATIENCE):
            for word in wanted:
                async for message in self._client.messages:
                    assert isinstance(message.payload, bytes)
                    if str(message.topic) == topic and word in message.payload.decode():
                        break

    async def tells(self, topic: str, order: str) -> None:
        await self._client.publish(topic, order, qos=1)


@asynccontextmanager
async def listening(port: int) -> AsyncIterator[Listener]:
    async with aiomqtt.Client(HOST, port) as client:
        await client.subscribe("batiment/#", qos=1)
        yield Listener(client)


async def test_people_who_come_and_go_are_sensed(broker: Broker) -> None:
    async with living(broker.port) as live, listening(broker.port) as listener:
        live.come(MEETING)
        await listener.hears(RADAR, '"ON"')
        assert live.house.people[MEETING] == 1
        live.go(MEETING)
        await listener.hears(RADAR, '"OFF"')
        assert live.house.people[MEETING] == 0


async def test_a_door_stands_open_for_a_moment_when_somebody_comes(broker: Broker) -> None:
    async with living(broker.port) as live, listening(broker.port) as listener:
        live.come(MEETING)
        await listener.hears("batiment/luzech_salle_du_lot_door", '"ON"', '"OFF"')


async def test_sensors_with_flat_batteries_are_away_until_they_are_mended(broker: Broker) -> None:
    async with living(broker.port) as live, listening(broker.port) as listener:
        live.come(KITCHEN)
        await listener.hears(MOTION, '"ON"')
        live.fail(KITCHEN)
        await listener.hears(f"{MOTION}/availability", mqtt.OFFLINE)
        live.mend(KITCHEN)
        await listener.hears(f"{MOTION}/availability", mqtt.ONLINE)
        assert live.building.inside[KITCHEN].people == 0


async def test_a_battery_that_dies_unannounced_leaves_a_sensor_that_is_there_and_says_nobody(
    broker: Broker,
) -> None:
    async with living(broker.port) as live, listening(broker.port) as listener:
        live.come(KITCHEN)
        await listener.hears(MOTION, '"ON"')
        live.dies(KITCHEN, SensorKind.MOTION)
        await listener.hears(f"{MOTION}/availability", mqtt.ONLINE)
        await listener.hears(MOTION, '"OFF"')
        live.go(KITCHEN)
        live.has_new_battery(KITCHEN, SensorKind.MOTION)
        live.come(KITCHEN)
        await listener.hears(MOTION, '"ON"')


async def test_a_sensor_without_news_gives_a_sign_of_life(broker: Broker) -> None:
    async with living(broker.port), listening(broker.port) as listener:
        await listener.hears(RADAR, '"OFF"', '"OFF"', '"OFF"')


async def test_home_assistant_tells_a_lamp_and_hears_it(broker: Broker) -> None:
    async with living(broker.port) as live, listening(broker.port) as listener:
        await listener.tells(order_topic(LAMP, "lampe"), "nonsense")
        await listener.tells("batiment/nobody/ordre/lampe", "{}")
        await listener.tells(order_topic(LAMP, "lampe"), '{"state": "ON"}')
        await listener.hears(state_topic(LAMP), '"OFF"', '"ON"')
        live.flip(KITCHEN)
        await listener.hears(state_topic(LAMP), '"OFF"')


async def test_a_lock_that_is_blocked_says_that_it_jammed(broker: Broker) -> None:
    async with living(broker.port), listening(broker.port) as listener:
        await listener.tells(order_topic(LOCK, "main"), "ON")
        await listener.tells(order_topic(LOCK, "serrure"), "LOCK")
        await listener.hears(state_topic(LOCK), "LOCKING", "JAMMED")


async def test_hands_in_the_room_are_heard(broker: Broker) -> None:
    async with living(broker.port) as live, listening(broker.port) as listener:
        for is_on, word in ((True, '"ON"'), (False, '"OFF"')):
            live.by_hand(FixtureKind.WINDOW, KITCHEN, is_on=is_on)
            await listener.hears("batiment/luzech_cuisine_fenetre", word)


async def test_after_an_outage_of_the_broker_all_is_said_anew(broker: Broker) -> None:
    async with living(broker.port) as live:
        await broker.stop()

        async def is_cut() -> bool:
            return not live.is_online.is_set()

        assert await until(is_cut, PATIENCE)
        live.flip(KITCHEN)
        live.come(MEETING)
        await broker.start()
        async with asyncio.timeout(PATIENCE):
            await live.is_online.wait()
        async with listening(broker.port) as listener:
            await listener.hears(state_topic(LAMP), '"ON"')
        async with listening(broker.port) as listener:
            await listener.hears(RADAR, '"ON"')


def test_what_fixtures_say_is_json() -> None:
    house = House(FIXTURES, Sky(22.0), speed=1.0)
    assert all(json.loads(house.report(each)) for each in FIXTURES)
