"""What hangs in the rooms of the demo: over a real broker, as Home Assistant hears and tells it."""

import asyncio
from collections.abc import AsyncIterator
import json
from pathlib import Path

import aiomqtt
import pytest

from demo.broker import Broker
from demo.clock import until
from demo.equipment.catalog import FIXTURES, PILOT_WIRE, ROOMS, FixtureKind, entities
from demo.equipment.forms import comfort, doors, site
from demo.equipment.house import House
from demo.equipment.kept import come_back, leave
from demo.equipment.messages import discovery, order_topic, state_topic
from demo.equipment.wiring import Wiring
from demo.observer import SpaceName
from demo.patience import TO_CHECK
from demo.ports import HOST, free_port
from demo.rooms import PLACES
from demo.words import LANGUAGES
from simulator.bolt import Bolt
from simulator.sky import Sky
from simulator.thermostat import Mode, Preset

KITCHEN = SpaceName("luzech", "cuisine")
MEETING = SpaceName("luzech", "salle_du_lot")
BY_SLUG = {each.slug: each for each in FIXTURES}
LAMP = BY_SLUG["luzech_cuisine_lampe"]
LOCK = BY_SLUG["luzech_salle_du_lot_serrure"]
RADIATOR = BY_SLUG["luzech_cuisine_radiateur"]


@pytest.fixture
def house() -> House:
    """Return the house on an evening in autumn."""
    return House(FIXTURES, Sky(22.0), speed=60.0, is_night_for_ever=True)


@pytest.fixture
async def port(tmp_path: Path, socket_enabled: None) -> AsyncIterator[int]:  # noqa: ARG001
    """Return the port of a broker."""
    broker = Broker(tmp_path, tmp_path / "tools", free_port(), LANGUAGES["en"])
    await broker.start()
    yield broker.port
    await broker.stop()


def test_the_house_is_as_it_was_left(house: House, tmp_path: Path) -> None:
    house.told(LAMP, "lampe", b'{"state": "ON", "brightness": 90}')
    house.told(LOCK, "serrure", b"LOCK")
    house.pass_time(5)
    house.told(RADIATOR, "consigne", b"21")
    house.by_hand(FixtureKind.WINDOW, KITCHEN, is_on=True)
    house.by_hand(FixtureKind.LOCK, MEETING, is_on=True)
    leave(house, tmp_path / "house.json")
    another = House(FIXTURES, Sky(22.0), speed=60.0, is_night_for_ever=True)
    come_back(another, tmp_path / "house.json")
    for each in FIXTURES:
        now, then = json.loads(another.report(each)), json.loads(house.report(each))
        # A tenth of a degree decides whether the valve opens.
        assert now | {"action": None} == then | {"action": None}


@pytest.mark.parametrize("left", ["", "{", "[]", "{}", '{"luzech_cuisine_lampe": {"state": 1}}'])
def test_what_was_left_in_disorder_is_not_taken_up(house: House, tmp_path: Path, left: str) -> None:
    (tmp_path / "house.json").write_text(left)
    before = [house.report(each) for each in FIXTURES]
    come_back(house, tmp_path / "house.json")
    come_back(house, tmp_path / "nowhere.json")
    assert [house.report(each) for each in FIXTURES] == before


def test_nothing_hangs_twice_and_everything_introduces_itself() -> None:
    assert len(BY_SLUG) == len(FIXTURES)
    for each in FIXTURES:
        assert entities(each.kind, each.where) == [each.entity_id]
        assert json.dumps(discovery(each))


def test_a_booked_room_gets_warm_and_stops_at_its_target(house: House) -> None:
    house.told(RADIATOR, "consigne", b"19.0")
    for _ in range(600):
        house.pass_time(1.0)
    assert house.temperatures[KITCHEN] == pytest.approx(19.0, abs=1.0)
    assert json.loads(house.report(RADIATOR))["target"] == 19.0


def test_people_warm_a_room(house: House) -> None:
    house.told(RADIATOR, "mode", b"off")
    house.people[MEETING] = 0
    alone = House(FIXTURES, Sky(22.0), speed=60.0, is_night_for_ever=True)
    alone.told(RADIATOR, "mode", b"off")
    house.people[KITCHEN] = 4
    for each in (house, alone):
        each.pass_time(60.0)
    assert house.temperatures[KITCHEN] > alone.temperatures[KITCHEN]
    assert json.loads(house.report(RADIATOR))["action"] == "off"


def test_the_pilot_wire_takes_orders_and_no_degrees(house: House) -> None:
    wired = BY_SLUG["prayssac_bureau_4_radiateur"]
    house.told(wired, "consigne", b"comfort")
    assert house.thermostats[PILOT_WIRE].preset is Preset.COMFORT
    with pytest.raises(ValueError, match="20"):
        house.told(wired, "consigne", b"20")


@pytest.mark.parametrize(
    ("fixture", "what", "order"),
    [
        (LOCK, "serrure", b"OPEN"),
        (RADIATOR, "consigne", b"99"),
        (RADIATOR, "consigne", b"warm"),
        (RADIATOR, "mode", b"cool"),
        (LAMP, "serrure", b"LOCK"),
        (LAMP, "lampe", b"x" * 1000),
    ],
)
def test_nonsense_changes_nothing(house: House, fixture: object, what: str, order: bytes) -> None:
    before = [house.report(each) for each in FIXTURES]
    assert fixture in FIXTURES
    with pytest.raises(ValueError):  # noqa: PT011 - each part says it in its own words
        house.told(next(each for each in FIXTURES if each is fixture), what, order)
    assert [house.report(each) for each in FIXTURES] == before


def test_by_day_the_sky_goes_on() -> None:
    house = House(FIXTURES, Sky(9.0), speed=60.0)
    brightness = BY_SLUG["luzech_cuisine_luminosite"]
    before = json.loads(house.report(brightness))["value"]
    house.pass_time(120.0)
    assert json.loads(house.report(brightness))["value"] > before


def test_everything_that_is_set_up_hangs_somewhere() -> None:
    known = {each.entity_id for each in FIXTURES}
    for place in PLACES:
        assert set(site(place)["emergency"]) <= known
        for door in doors(place):
            assert door["lock"] in known
    for room in ROOMS.values():
        told = comfort(room, TO_CHECK)
        assert {*told["light"]["lights"], *told["heat"]["climate"]} <= known


async def test_home_assistant_tells_a_lamp_and_hears_it(house: House, port: int) -> None:
    wiring = Wiring(house, port)
    work = asyncio.create_task(wiring.run())
    await wiring.is_online.wait()
    async with aiomqtt.Client(HOST, port) as client:
        await client.subscribe(state_topic(LAMP))
        await client.publish(order_topic(LAMP, "lampe"), "nonsense")
        await client.publish("batiment/nobody/ordre/lampe", "{}")
        await client.publish(order_topic(LAMP, "lampe"), '{"state": "ON"}')
        said = await heard(client, 2)
        await wiring.flip(KITCHEN)
        said += await heard(client, 1)
    assert [each["state"] for each in said] == ["OFF", "ON", "OFF"]
    await ended(work)


async def test_a_lock_that_is_blocked_says_that_it_jammed(house: House, port: int) -> None:
    wiring = Wiring(house, port)
    work = asyncio.create_task(wiring.run())
    await wiring.is_online.wait()
    async with aiomqtt.Client(HOST, port) as client:
        await client.subscribe(state_topic(LOCK))
        await client.publish(order_topic(LOCK, "main"), "ON")
        await client.publish(order_topic(LOCK, "serrure"), "LOCK")
        said = await heard(client, 4)
    assert [each["value"] for each in said] == [
        Bolt.UNLOCKED,
        Bolt.UNLOCKED,
        Bolt.LOCKING,
        Bolt.JAMMED,
    ]
    await ended(work)


async def test_hands_in_the_room_are_heard(house: House, port: int) -> None:
    wiring = Wiring(house, port)
    await wiring.turn(KITCHEN, 21.0)
    work = asyncio.create_task(wiring.run())
    await wiring.is_online.wait()
    entrance = SpaceName("luzech", "entree")
    contact = BY_SLUG["luzech_entree_contact"]
    async with aiomqtt.Client(HOST, port) as client:
        await client.subscribe(state_topic(contact))
        await wiring.come_in(entrance)
        said = await heard(client, 3)
    assert [each["value"] for each in said] == ["OFF", "ON", "OFF"]
    assert house.thermostats[KITCHEN].target == 21.0
    assert house.thermostats[KITCHEN].mode is Mode.HEAT
    await wiring.by_hand(FixtureKind.WINDOW, KITCHEN, is_on=True)
    wiring.moved(KITCHEN, 2)
    assert house.people[KITCHEN] == 2
    await ended(work)


@pytest.mark.usefixtures("socket_enabled")
async def test_after_an_outage_of_the_broker_all_is_said_anew(house: House, tmp_path: Path) -> None:
    broker = Broker(tmp_path, tmp_path / "tools", free_port(), LANGUAGES["en"])
    await broker.start()
    wiring = Wiring(house, broker.port)
    work = asyncio.create_task(wiring.run())
    await wiring.is_online.wait()
    await broker.stop()

    async def is_cut() -> bool:
        return not wiring.is_online.is_set()

    assert await until(is_cut, 10)
    async with asyncio.timeout(10):
        await wiring.flip(KITCHEN)
        await broker.start()
        await wiring.is_online.wait()
        async with aiomqtt.Client(HOST, broker.port) as client:
            await client.subscribe(state_topic(LAMP))
            assert (await heard(client, 1))[0]["state"] == "ON"
    await ended(work)
    await broker.stop()


async def heard(client: aiomqtt.Client, count: int) -> list[dict[str, str]]:
    """Return so many messages, as they come."""
    said = []
    async with asyncio.timeout(10):
        async for message in client.messages:
            assert isinstance(message.payload, bytes)
            said.append(json.loads(message.payload))
            if len(said) == count:
                break
    return said


async def ended(work: asyncio.Task[None]) -> None:
    """End the wiring."""
    work.cancel()
    await asyncio.gather(work, return_exceptions=True)
