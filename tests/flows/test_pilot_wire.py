"""Pilot wires and heaters on a plug are set up in the browser: chosen, mapped, refused in words."""

from homeassistant.config_entries import SOURCE_RECONFIGURE, SubentryFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.setup import async_setup_component
import pytest

from custom_components.faitout.const import SUBENTRY_SPACE
from custom_components.faitout.flows import plug_heater
from custom_components.faitout.hub.site import Site
from tests.flows.test_heat import A_HEATING, RADIATOR, go_on, site, the_heating, things
from tests.pilots import MINUS, NODON, PLUS, WIRE, YOKIS, HalfWave, Wire, fit

__all__ = ["site", "things"]
WARM = "sensor.boite_temperature"


def suggested(form: SubentryFlowResult) -> dict[str, str]:
    """Return what a form has filled in."""
    assert form["data_schema"] is not None
    return {
        str(key): key.description["suggested_value"]
        for key in form["data_schema"].schema
        if key.description
    }


async def heated_by(hass: HomeAssistant, site: Site, *entities: str) -> SubentryFlowResult:
    """Return what comes after these were chosen to heat with."""
    form = await the_heating(hass, site)
    return await go_on(hass, form, {**A_HEATING, "climate": list(entities)})


@pytest.mark.parametrize(
    ("names", "filled_in"),
    [
        (NODON, ("comfort", "eco", "eco", "frost_protection")),
        (NODON[::-1], ("comfort", "eco", "eco", "frost_protection")),
        (YOKIS, ("confort", "eco", "eco", "frost_off")),
    ],
)
async def test_the_usual_names_of_a_select_are_filled_in(
    hass: HomeAssistant, site: Site, names: tuple[str, ...], filled_in: tuple[str, ...]
) -> None:
    await fit(hass, Wire(names, None))
    form = await heated_by(hass, site, WIRE)
    assert form["step_id"] == "orders"
    levels = ("comfort", "eco", "reduced", "frost_guard")
    assert suggested(form) == dict(zip(levels, filled_in, strict=True))
    made = await go_on(hass, form, suggested(form))
    assert made["type"] is FlowResultType.CREATE_ENTRY
    assert made["data"]["climate"] == [WIRE]
    assert made["data"]["orders"] == suggested(form)


async def test_each_order_is_shown_in_words_beside_its_name(
    hass: HomeAssistant, site: Site
) -> None:
    await fit(hass, Wire((*NODON, "party")))
    form = await heated_by(hass, site, WIRE)
    assert form["data_schema"] is not None
    field = form["data_schema"].schema["comfort"]
    labels = {option["value"]: option["label"] for option in field.config["options"]}
    assert labels["comfort_-2"] == "Comfort \N{MINUS SIGN}2 °C (comfort_-2)"
    assert labels["party"] == "party"


async def test_an_unusual_name_is_asked_for(hass: HomeAssistant, site: Site) -> None:
    await fit(hass, Wire(("A", "eco", "C"), "A"))
    form = await heated_by(hass, site, WIRE)
    assert suggested(form) == {"eco": "eco", "reduced": "eco"}
    form = await go_on(hass, form, suggested(form))
    assert form["errors"] == {"comfort": "order_missing", "frost_guard": "order_missing"}
    form = await go_on(hass, form, {**suggested(form), "comfort": "A", "frost_guard": "A"})
    assert form["errors"] == {"frost_guard": "same_preset"}
    made = await go_on(hass, form, {**suggested(form), "comfort": "A", "frost_guard": "C"})
    assert made["data"]["orders"]["comfort"] == "A"


async def test_two_makers_in_one_space_know_each_others_orders(
    hass: HomeAssistant, site: Site
) -> None:
    hass.states.async_set("select.nodon", "eco", {"options": list(NODON)})
    hass.states.async_set("select.yokis", "unknown", {"options": list(YOKIS)})
    made = await heated_by(hass, site, "select.nodon", "select.yokis")
    made = await go_on(hass, made, suggested(made))
    assert made["type"] is FlowResultType.CREATE_ENTRY


async def test_a_name_that_one_of_two_selects_does_not_have(
    hass: HomeAssistant, site: Site
) -> None:
    hass.states.async_set("select.nodon", "eco", {"options": list(NODON)})
    hass.states.async_set("select.other", "A", {"options": ["A", "B", "eco", "frost"]})
    form = await heated_by(hass, site, "select.nodon", "select.other")
    form = await go_on(hass, form, suggested(form))
    assert form["errors"] == {"comfort": "order_not_everywhere"}


async def test_a_select_out_of_reach_has_no_orders(hass: HomeAssistant, site: Site) -> None:
    hass.states.async_set("select.away", "unavailable")
    form = await heated_by(hass, site, "select.away")
    assert form["errors"] == {"climate": "select_without_orders"}


async def test_two_switches_are_a_pilot_wire(hass: HomeAssistant, site: Site) -> None:
    await fit(hass, HalfWave(PLUS, []), HalfWave(MINUS, []))
    form = await heated_by(hass, site, MINUS, PLUS, RADIATOR)
    assert form["step_id"] == "halves"
    usual = {"comfort": "none", "eco": "both", "reduced": "both", "frost_guard": "minus"}
    assert suggested(form) == {"plus": MINUS, **usual}
    form = await go_on(hass, form, {**suggested(form), "frost_guard": "none"})
    assert form["errors"] == {"frost_guard": "same_preset"}
    made = await go_on(hass, form, {"plus": PLUS, **usual})
    assert made["data"]["climate"] == [RADIATOR, PLUS, MINUS]
    assert made["data"]["halves"] == usual


@pytest.mark.parametrize(
    ("chosen", "lights", "error"),
    [
        (("switch.a", "switch.b", "switch.c"), [], "not_a_pair"),
        (("switch.a", "switch.b"), ["switch.b"], "lamp_and_heat"),
    ],
)
async def test_switches_that_are_no_pilot_wire(
    hass: HomeAssistant, site: Site, chosen: tuple[str, ...], lights: list[str], error: str
) -> None:
    for switch in ("switch.a", "switch.b", "switch.c"):
        hass.states.async_set(switch, "off")
    form = await the_heating(hass, site, lights)
    form = await go_on(hass, form, {**A_HEATING, "climate": list(chosen)})
    assert form["errors"] == {"climate": error}


async def test_one_switch_is_no_pilot_wire_and_that_is_said(
    hass: HomeAssistant, site: Site
) -> None:
    await fit(hass, HalfWave(PLUS, []), HalfWave(MINUS, []))
    menu = await heated_by(hass, site, PLUS)
    assert (menu["type"], menu["step_id"]) == (FlowResultType.MENU, "one_switch")
    form = await go_on(hass, menu, {"next_step_id": "heat"})
    assert form["step_id"] == "heat"
    form = await go_on(hass, form, {**A_HEATING, "climate": [PLUS, MINUS]})
    assert form["step_id"] == "halves"


@pytest.fixture
async def plug(hass: HomeAssistant) -> None:
    """Let there be an electric heater on a plug, and a thermometer."""
    await fit(hass, HalfWave(PLUS, []))
    assert await async_setup_component(hass, "homeassistant", {})
    thermometer = {"unit_of_measurement": "°C", "device_class": "temperature"}
    hass.states.async_set(WARM, "16.2", thermometer)


@pytest.mark.usefixtures("plug")
async def test_a_heater_on_a_plug_gets_home_assistants_own_thermostat(
    hass: HomeAssistant, site: Site
) -> None:
    form = await go_on(hass, await heated_by(hass, site, PLUS), {"next_step_id": "heater"})
    assert form["step_id"] == "heater"
    made = await go_on(hass, form, {"sensor": WARM})
    assert made["type"] is FlowResultType.CREATE_ENTRY
    (thermostat,) = made["data"]["climate"]
    state = hass.states.get(thermostat)
    assert state is not None
    assert (state.attributes["min_temp"], state.attributes["max_temp"]) == (7, 25)
    (entry,) = hass.config_entries.async_entries("generic_thermostat")
    assert (entry.options["heater"], entry.options["target_sensor"]) == (PLUS, WARM)


@pytest.mark.usefixtures("plug")
async def test_it_heats_up_to_what_is_wanted_and_not_above(hass: HomeAssistant, site: Site) -> None:
    form = await go_on(hass, await heated_by(hass, site, PLUS), {"next_step_id": "heater"})
    made = await go_on(hass, form, {"sensor": WARM})
    (thermostat,) = made["data"]["climate"]
    await hass.async_block_till_done(wait_background_tasks=True)
    state = hass.states.get(thermostat)
    # Reduced to 16 while nobody is there.
    assert state is not None
    assert (state.state, state.attributes["temperature"]) == ("heat", 16)
    seen = []
    for degrees in ("15.6", "15.4", "15.9", "16.0", "16.1", "15.6"):
        hass.states.async_set(WARM, degrees, {"unit_of_measurement": "°C"})
        await hass.async_block_till_done(wait_background_tasks=True)
        seen.append(hass.states.is_state(PLUS, "on"))
    assert seen == [False, True, True, True, False, False]


@pytest.mark.usefixtures("plug")
async def test_a_plug_that_has_a_thermostat_already_gets_no_second_one(
    hass: HomeAssistant, site: Site
) -> None:
    form = await go_on(hass, await heated_by(hass, site, PLUS), {"next_step_id": "heater"})
    first = await go_on(hass, form, {"sensor": WARM})
    assert first["type"] is FlowResultType.CREATE_ENTRY
    (subentry,) = [s for s in site.entry.subentries.values() if s.data["slug"] == "boite"]
    hass.states.async_set("binary_sensor.boite_radar", "off")
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_SPACE),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": subentry.subentry_id},
    )
    form = await go_on(hass, form, {"name": "Boîte", "kind": "common", "capacity": 1})
    form = await go_on(hass, form, {"radar": ["binary_sensor.boite_radar"], "comfort": True})
    form = await go_on(hass, form, {"lights": []})
    menu = await go_on(hass, form, {**A_HEATING, "climate": [PLUS]})
    done = await go_on(hass, menu, {"next_step_id": "heater"})
    assert done["reason"] == "reconfigure_successful"
    (subentry,) = [s for s in site.entry.subentries.values() if s.data["slug"] == "boite"]
    assert subentry.data["climate"] == first["data"]["climate"]
    assert len(hass.config_entries.async_entries("generic_thermostat")) == 1


@pytest.mark.usefixtures("plug")
async def test_a_thermometer_must_say_a_temperature(hass: HomeAssistant, site: Site) -> None:
    hass.states.async_set(WARM, "unavailable")
    form = await go_on(hass, await heated_by(hass, site, PLUS), {"next_step_id": "heater"})
    form = await go_on(hass, form, {"sensor": WARM})
    assert form["errors"] == {"sensor": "no_temperature"}
    assert hass.config_entries.async_entries("generic_thermostat") == []


@pytest.mark.usefixtures("plug")
@pytest.mark.parametrize("change", [("GENERIC_THERMOSTAT", "gone"), ("COLD_TOLERANCE", "none")])
async def test_where_no_thermostat_can_be_made_the_way_to_make_it_is_said(
    hass: HomeAssistant, site: Site, monkeypatch: pytest.MonkeyPatch, change: tuple[str, str]
) -> None:
    form = await go_on(hass, await heated_by(hass, site, PLUS), {"next_step_id": "heater"})
    with monkeypatch.context() as other_version:
        other_version.setattr(plug_heater, *change)
        form = await go_on(hass, form, {"sensor": WARM})
    assert form["errors"] == {"base": "no_thermostat_made"}
    made = await go_on(hass, form, {"sensor": WARM})
    assert made["type"] is FlowResultType.CREATE_ENTRY
