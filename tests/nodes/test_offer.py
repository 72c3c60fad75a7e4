"""A node that Home Assistant knows is offered to a new space, its sensors filled in."""

from typing import Any

from homeassistant.config_entries import SOURCE_USER, SubentryFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.const import SUBENTRY_SPACE
from custom_components.faitout.flows.nodes import free_nodes
from tests.places import set_up, space

ENTITIES = {
    "binary_sensor.phone_box_radar": "occupancy",
    "binary_sensor.phone_box_door": "door",
    "sensor.phone_box_co2": "carbon_dioxide",
    "sensor.phone_box_uptime": "duration",
}


@pytest.fixture
def node(hass: HomeAssistant) -> str:
    """A phone box's node, paired with Home Assistant; return its device."""
    entry = MockConfigEntry(domain="esphome", title="phone-box")
    entry.add_to_hass(hass)
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id,
        connections={(dr.CONNECTION_NETWORK_MAC, "02:00:00:fa:17:02")},
        manufacturer="faitout",
        model="phone-box",
        name="Phone box",
    )
    for entity_id, device_class in ENTITIES.items():
        domain, name = entity_id.split(".phone_box_")
        is_number = device_class == "carbon_dioxide"
        er.async_get(hass).async_get_or_create(
            domain,
            "esphome",
            name,
            object_id_base=name,
            config_entry=entry,
            device_id=device.id,
            original_device_class=device_class,
            unit_of_measurement="ppm" if is_number else None,
        )
        unit = {"unit_of_measurement": "ppm"} if is_number else {}
        hass.states.async_set(entity_id, "600" if is_number else "off", unit)
    return device.id


async def first_answer(hass: HomeAssistant) -> SubentryFlowResult:
    """Begin a new phone box."""
    site = await set_up(hass)
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_SPACE), context={"source": SOURCE_USER}
    )
    answer = {"name": "Cabine 1", "kind": "phone_box", "capacity": 1}
    return await hass.config_entries.subentries.async_configure(form["flow_id"], answer)


def suggested(form: SubentryFlowResult) -> dict[str, Any]:
    """Return what a form shows filled in."""
    schema = form["data_schema"]
    assert schema is not None
    return {
        str(field): field.description["suggested_value"]
        for field in schema.schema
        if field.description and "suggested_value" in field.description
    }


async def test_choosing_it_fills_its_sensors_in(hass: HomeAssistant, node: str) -> None:
    form = await first_answer(hass)
    assert form["step_id"] == "node"
    form = await hass.config_entries.subentries.async_configure(form["flow_id"], {"node": node})
    assert form["step_id"] == "sensors"
    shown = suggested(form)
    assert shown["radar"] == ["binary_sensor.phone_box_radar"]
    assert shown["door"] == ["binary_sensor.phone_box_door"]
    assert shown["co2"] == ["sensor.phone_box_co2"]


async def test_one_may_choose_sensors_oneself(hass: HomeAssistant, node: str) -> None:
    assert node
    form = await first_answer(hass)
    form = await hass.config_entries.subentries.async_configure(form["flow_id"], {})
    assert form["step_id"] == "sensors"
    assert "radar" not in suggested(form)


async def test_a_node_that_is_used_is_not_offered(hass: HomeAssistant, node: str) -> None:
    assert free_nodes(hass) == {node: "Phone box"}
    sensors = [
        {"entity_id": "binary_sensor.phone_box_radar", "kind": "radar", "area": "", "unit": None}
    ]
    await set_up(hass, space(sensors=sensors))  # type: ignore[arg-type]
    assert free_nodes(hass) == {}


async def test_a_device_of_somebody_else_is_no_node(hass: HomeAssistant) -> None:
    entry = MockConfigEntry(domain="zha", title="other")
    entry.add_to_hass(hass)
    dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id, identifiers={("zha", "1")}, manufacturer="faitout"
    )
    assert free_nodes(hass) == {}
    assert (await first_answer(hass))["step_id"] == "sensors"
