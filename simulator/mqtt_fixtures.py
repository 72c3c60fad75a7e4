"""How fixtures introduce themselves over MQTT, and where they listen."""

from collections.abc import Mapping
from typing import Final

from .bolt import Bolt
from .fixtures import PILOT_WIRE, Fixture, FixtureKind
from .mqtt import NO, ONLINE_TOPIC, ORIGIN, ROOT, YES, Json, device
from .thermostat import COLDEST, WARMEST, Mode, Preset

ORDERS: Final = f"{ROOT}/+/ordre/+"
"""All that a fixture may be told."""
CONTACTS: Final[Mapping[FixtureKind, str]] = {
    FixtureKind.WINDOW: "window",
    FixtureKind.CONTACT: "door",
    FixtureKind.SMOKE: "smoke",
}
HANDS: Final[Mapping[FixtureKind, str]] = {
    FixtureKind.WINDOW: "Ouvrir",
    FixtureKind.CONTACT: "Tenir ouverte",
    FixtureKind.SMOKE: "Essai",
    FixtureKind.LOCK: "Bloquer le pêne",
}
"""What a person may do in the room, as the screen calls it."""


def discovery_topic(fixture: Fixture) -> str:
    """Return where Home Assistant looks for a device."""
    return f"homeassistant/device/{fixture.slug}/config"


def state_topic(fixture: Fixture) -> str:
    """Return where a fixture reports."""
    return f"{ROOT}/{fixture.slug}"


def order_topic(fixture: Fixture, what: str) -> str:
    """Return where a fixture is told something."""
    return f"{ROOT}/{fixture.slug}/ordre/{what}"


def discovery(fixture: Fixture) -> Json:
    """Return the message with which a fixture introduces itself."""
    return {
        "device": device(
            fixture.slug, fixture.name, "simulated fixture", fixture.where, fixture.title
        ),
        "origin": ORIGIN,
        "availability": [{"topic": ONLINE_TOPIC}],
        "state_topic": state_topic(fixture),
        "components": {
            "value": {
                "unique_id": fixture.slug,
                "default_entity_id": fixture.entity_id,
                "name": None,
                **_component(fixture),
            },
            **_hand(fixture),
        },
    }


def _component(fixture: Fixture) -> Mapping[str, Json]:
    match fixture.kind:
        case FixtureKind.LAMP:
            return {
                "platform": "light",
                "schema": "json",
                "supported_color_modes": ["brightness"],
                "command_topic": order_topic(fixture, "lampe"),
            }
        case FixtureKind.BRIGHTNESS | FixtureKind.OUTDOOR:
            is_light = fixture.kind is FixtureKind.BRIGHTNESS
            return {
                "platform": "sensor",
                "device_class": "illuminance" if is_light else "temperature",
                "unit_of_measurement": "lx" if is_light else "°C",
                "state_class": "measurement",
                "value_template": "{{ value_json.value }}",
            }
        case FixtureKind.LOCK:
            return {
                "platform": "lock",
                "command_topic": order_topic(fixture, "serrure"),
                "value_template": "{{ value_json.value }}",
                "payload_lock": "LOCK",
                "payload_unlock": "UNLOCK",
                **{f"state_{bolt.lower()}": bolt.value for bolt in Bolt},
            }
        case FixtureKind.RADIATOR:
            return _radiator(fixture)
        case FixtureKind.WINDOW | FixtureKind.CONTACT | FixtureKind.SMOKE:
            return {
                "platform": "binary_sensor",
                "device_class": CONTACTS[fixture.kind],
                "value_template": "{{ value_json.value }}",
                "payload_on": YES,
                "payload_off": NO,
            }


def _hand(fixture: Fixture) -> Mapping[str, Json]:
    """Return the switch with which whoever looks on plays the person in the room."""
    title = HANDS.get(fixture.kind)
    if title is None:
        return {}
    stuck = fixture.kind is FixtureKind.LOCK
    return {
        "hand": {
            "platform": "switch",
            "unique_id": f"{fixture.slug}_main",
            "default_entity_id": f"switch.{fixture.slug}_main",
            "name": title,
            "icon": "mdi:hand-back-right",
            "entity_category": "config",
            "command_topic": order_topic(fixture, "main"),
            "value_template": "{{ value_json.stuck }}" if stuck else "{{ value_json.value }}",
            "payload_on": YES,
            "payload_off": NO,
        }
    }


def _radiator(fixture: Fixture) -> Mapping[str, Json]:
    topic = state_topic(fixture)
    common: Mapping[str, Json] = {
        "platform": "climate",
        "modes": [mode.value for mode in Mode],
        "mode_state_topic": topic,
        "mode_state_template": "{{ value_json.mode }}",
        "mode_command_topic": order_topic(fixture, "mode"),
        "current_temperature_topic": topic,
        "current_temperature_template": "{{ value_json.temperature }}",
        "action_topic": topic,
        "action_template": "{{ value_json.action }}",
        "temperature_unit": "C",
        "precision": 0.1,
    }
    if fixture.where == PILOT_WIRE:
        return {
            **common,
            "preset_modes": [preset.value for preset in Preset],
            "preset_mode_state_topic": topic,
            "preset_mode_value_template": "{{ value_json.preset }}",
            "preset_mode_command_topic": order_topic(fixture, "consigne"),
        }
    return {
        **common,
        "min_temp": COLDEST,
        "max_temp": WARMEST,
        "temp_step": 0.5,
        "temperature_state_topic": topic,
        "temperature_state_template": "{{ value_json.target }}",
        "temperature_command_topic": order_topic(fixture, "consigne"),
    }
