"""What the building says over MQTT, without a broker."""

from datetime import UTC, datetime
import json

from custom_components.faitout.engine.sensor_kinds import SensorKind
from simulator import mqtt
from simulator.places import ROOMS

NOW = datetime(2026, 10, 5, 7, 0, tzinfo=UTC)
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
        assert {"topic": mqtt.ONLINE_TOPIC} in told["availability"]


def test_switches_say_on_and_off_and_meters_say_numbers() -> None:
    for _, fitting in EVERY_FITTING:
        told = json.loads(mqtt.report(fitting, 1.0, 99, NOW))
        value = 1.0 if fitting.is_number else "ON"
        assert told == {"value": value, "link": 99, "last_seen": "2026-10-05T07:00:00+00:00"}
    radar = next(f for _, f in EVERY_FITTING if f.spec.kind is SensorKind.RADAR)
    assert json.loads(mqtt.report(radar, 0.0, 99, NOW))["value"] == "OFF"


def test_no_two_sensors_are_called_the_same() -> None:
    told = [json.loads(json.dumps(mqtt.discovery(*each)))["device"] for each in EVERY_FITTING]
    names = [(each["name"], each["suggested_area"]) for each in told]
    assert len(set(names)) == len(names)
