"""The light of a space is set up in the browser, when it is wanted."""

from typing import Any

from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER, SubentryFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest

from custom_components.faitout.const import SUBENTRY_SPACE
from custom_components.faitout.hub.site import Site
from tests.places import lit, set_up, space

LAMP = "light.boite"
LUX = "sensor.boite_lux"
BLIND = "cover.volet"
RADAR = "binary_sensor.boite_radar"
A_LIGHT = {
    "lights": [LAMP],
    "illuminance": LUX,
    "lux": 150,
    "has_daylight": True,
    "blinds": [BLIND],
    "light_hold": {"minutes": 3},
}


@pytest.fixture(autouse=True)
def things(hass: HomeAssistant) -> None:
    """Let there be a lamp, a scene, a radar and a brightness sensor."""
    hass.states.async_set(LAMP, "off")
    hass.states.async_set(RADAR, "off")
    hass.states.async_set("scene.soir", "2026-10-05T07:00:00+00:00")
    hass.states.async_set(LUX, "80", {"unit_of_measurement": "lx"})
    hass.states.async_set(BLIND, "open", {"device_class": "shutter"})
    hass.states.async_set("cover.portail", "closed", {"device_class": "gate"})


@pytest.fixture
async def site(hass: HomeAssistant) -> Site:
    """Return a site with one meeting room, whose lamp is its own."""
    hass.states.async_set("light.salle", "off")
    return await set_up(hass, lit(space(), ["light.salle"]))


async def go_on(
    hass: HomeAssistant, form: SubentryFlowResult, answer: dict[str, Any]
) -> SubentryFlowResult:
    """Return what comes after a form is filled in."""
    return await hass.config_entries.subentries.async_configure(form["flow_id"], answer)


async def done(hass: HomeAssistant, form: SubentryFlowResult) -> SubentryFlowResult:
    """Go past the heating, where there is none."""
    assert form["step_id"] == "heat"
    made = await go_on(hass, form, {"climate": []})
    await hass.async_block_till_done()
    return made


async def the_light(hass: HomeAssistant, site: Site) -> SubentryFlowResult:
    """Return the form of the light of a new phone box."""
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_SPACE), context={"source": SOURCE_USER}
    )
    form = await go_on(hass, form, {"name": "Boîte", "kind": "common", "capacity": 1})
    return await go_on(hass, form, {"radar": [RADAR], "comfort": True})


async def test_a_light_is_set_up(hass: HomeAssistant, site: Site) -> None:
    form = await the_light(hass, site)
    assert form["step_id"] == "light"
    made = await done(hass, await go_on(hass, form, A_LIGHT))
    assert made["type"] is FlowResultType.CREATE_ENTRY
    assert made["data"]["lights"] == [LAMP]
    assert made["data"]["light_hold"] == 180
    assert made["data"]["lux"] == 150
    assert made["data"]["blinds"] == [BLIND]


async def test_a_space_may_have_no_lamps(hass: HomeAssistant, site: Site) -> None:
    form = await the_light(hass, site)
    made = await done(hass, await go_on(hass, form, {**A_LIGHT, "lights": []}))
    assert made["type"] is FlowResultType.CREATE_ENTRY
    assert not {"lights", "lux", "light_hold"} & made["data"].keys()


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"lights": ["light.none"]}, {"lights": "lamp_unknown"}),
        ({"lights": ["light.salle"]}, {"lights": "lamp_elsewhere"}),
        ({"scene": "scene.none"}, {"scene": "scene_unknown"}),
        ({"scene": "scene.soir", "lights": []}, {"lights": "scene_without_lamps"}),
        ({"illuminance": "sensor.none"}, {"illuminance": "not_lux"}),
        ({"blinds": ["cover.none"]}, {"blinds": "blind_unknown"}),
        ({"blinds": [BLIND, "cover.portail"]}, {"blinds": "not_a_blind"}),
        ({"light_hold": {"seconds": 0}}, {"light_hold": "no_time"}),
        ({"light_hold": {"hours": 2}}, {"light_hold": "hold_too_long"}),
    ],
)
async def test_a_light_that_cannot_be_taken(
    hass: HomeAssistant, site: Site, changes: dict[str, Any], errors: dict[str, str]
) -> None:
    form = await go_on(hass, await the_light(hass, site), {**A_LIGHT, **changes})
    assert form["step_id"] == "light"
    assert form["errors"] == errors
    made = await done(hass, await go_on(hass, form, A_LIGHT))
    assert made["type"] is FlowResultType.CREATE_ENTRY


async def test_a_light_stays_when_only_the_name_is_changed(hass: HomeAssistant, site: Site) -> None:
    (subentry,) = site.entry.subentries.values()
    hass.states.async_set("binary_sensor.salle_radar", "off")
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_SPACE),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": subentry.subentry_id},
    )
    form = await go_on(hass, form, {"name": "Le salon", "kind": "common", "capacity": 1})
    made = await go_on(hass, form, {"radar": ["binary_sensor.salle_radar"]})
    await hass.async_block_till_done()
    assert made["reason"] == "reconfigure_successful"
    (subentry,) = site.entry.subentries.values()
    assert subentry.data["lights"] == ["light.salle"]
