"""What the building says over MQTT, without a broker."""

import json

import pytest

from custom_components.faitout.engine.sensor import SensorKind
from simulator import mqtt
from simulator.faults import Fault
from simulator.live import parse
from simulator.moments import Address
from simulator.mqtt import Order, order_of
from simulator.places import ROOMS
from simulator.scenarios import SCENARIOS

EVERY_FITTING = [(room, fitting) for room in ROOMS for fitting in room.fittings]


def test_every_device_has_a_place_of_its_own() -> None:
    for topic in (mqtt.discovery_topic, mqtt.state_topic, mqtt.availability_topic):
        topics = {topic(fitting) for _, fitting in EVERY_FITTING}
        assert len(topics) == len(EVERY_FITTING)


def test_discovery_names_the_entities_that_the_spaces_are_set_up_with() -> None:
    for room, fitting in EVERY_FITTING:
        told = json.loads(json.dumps(mqtt.discovery(room, fitting)))
        value = told["components"]["value"]
        assert value["default_entity_id"] == fitting.spec.id
        assert value["default_entity_id"].startswith(value["platform"])
        assert ("unit_of_measurement" in value) is fitting.is_number
        assert {"topic": mqtt.BRIDGE} in told["availability"]


def test_switches_say_on_and_off_and_meters_say_numbers() -> None:
    for _, fitting in EVERY_FITTING:
        told = json.loads(mqtt.report(fitting, 1.0, 99))
        assert told == {"value": 1.0 if fitting.is_number else "ON", "linkquality": 99}
    radar = next(f for _, f in EVERY_FITTING if f.spec.kind is SensorKind.RADAR)
    assert json.loads(mqtt.report(radar, 0.0, 99))["value"] == "OFF"


def test_orders_are_read() -> None:
    assert order_of(b'{"space": "luzech/cabine", "people": 2}') == Order(
        Address("luzech/cabine"), people=2
    )
    assert order_of(b'{"space": "a/b", "sensor_fault": "lost", "sensor": "radar"}') == Order(
        Address("a/b"), fault=Fault.LOST, sensor=SensorKind.RADAR
    )


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"[]",
        b"{}",
        b'{"space": 3}',
        b'{"space": "a/b", "people": -1}',
        b'{"space": "a/b", "people": true}',
        b'{"space": "a/b", "people": 1e9}',
        b'{"space": "a/b", "sensor_fault": "bored"}',
        b'{"space": "a/b", "sensor": "nose"}',
        b"\xff",
        b"[" * 5000,
    ],
)
def test_orders_that_make_no_sense_are_refused(payload: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whichever way it makes no sense
        order_of(payload)


def test_scenarios_play_in_rooms_that_exist() -> None:
    addresses = {room.address for room in ROOMS}
    for scenario in SCENARIOS.values():
        assert {scene.order.address for scene in scenario.scenes} <= addresses
        assert {booking.address for booking in scenario.bookings} <= addresses


def test_the_command_line_is_read() -> None:
    options = parse(["--broker", "localhost:1999", "--speed", "3"])
    assert (options.host, options.port, options.scenario, options.speed) == (
        "localhost",
        1999,
        "demo",
        3.0,
    )


@pytest.mark.parametrize("wrong", [["--broker", "nowhere"], ["--speed", "0"], ["--scenario", "x"]])
def test_a_command_line_that_makes_no_sense_is_refused(wrong: list[str]) -> None:
    with pytest.raises(SystemExit):
        parse(wrong)
