"""The heating of a space is set up in the browser, within the law."""

from typing import Any

from homeassistant.config_entries import SOURCE_USER, SubentryFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest

from custom_components.faitout.const import SUBENTRY_SPACE
from custom_components.faitout.flows.comfort_forms import likely_presets
from custom_components.faitout.hub.site import Site
from tests.places import heated, set_up, space

RADIATOR = "climate.boite"
VALVE = "climate.vanne"
WINDOW = "binary_sensor.fenetre"
RADAR = "binary_sensor.boite_radar"
A_HEATING = {
    "climate": [RADIATOR],
    "windows": [WINDOW],
    "comfort": 18.5,
    "eco": 16,
    "reduced": 14,
    "frost_guard": 8,
    "lead": {"minutes": 30},
}


@pytest.fixture(autouse=True)
def things(hass: HomeAssistant) -> None:
    """Let there be a plain thermostat, one with presets, a window and a radar."""
    hass.states.async_set(RADIATOR, "heat", {"temperature": 19})
    hass.states.async_set(VALVE, "auto", {"preset_modes": ["Confort", "Éco", "Hors gel"]})
    hass.states.async_set(WINDOW, "off")
    hass.states.async_set(RADAR, "off")


@pytest.fixture
async def site(hass: HomeAssistant) -> Site:
    """Return a site with one meeting room, whose thermostat is its own."""
    hass.states.async_set("climate.salle", "heat", {"temperature": 19})
    return await set_up(hass, heated(space(), ["climate.salle"]))


async def go_on(
    hass: HomeAssistant, form: SubentryFlowResult, answer: dict[str, Any]
) -> SubentryFlowResult:
    """Return what comes after a form is filled in."""
    result = await hass.config_entries.subentries.async_configure(form["flow_id"], answer)
    await hass.async_block_till_done()
    return result


async def the_heating(
    hass: HomeAssistant, site: Site, lights: list[str] | None = None
) -> SubentryFlowResult:
    """Return the form of the heating of a new phone box."""
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_SPACE), context={"source": SOURCE_USER}
    )
    form = await go_on(hass, form, {"name": "Boîte", "kind": "common", "capacity": 1})
    form = await go_on(hass, form, {"radar": [RADAR], "comfort": True})
    form = await go_on(hass, form, {"lights": lights or []})
    assert form["step_id"] == "heat"
    return form


async def test_a_heating_is_set_up(hass: HomeAssistant, site: Site) -> None:
    made = await go_on(hass, await the_heating(hass, site), A_HEATING)
    assert made["type"] is FlowResultType.CREATE_ENTRY
    assert made["data"]["climate"] == [RADIATOR]
    assert made["data"]["windows"] == [WINDOW]
    assert made["data"]["lead"] == 1800
    assert made["data"]["temperatures"] == {
        "comfort": 18.5,
        "eco": 16,
        "reduced": 14,
        "frost_guard": 8,
    }


async def test_presets_are_guessed_by_their_names_and_may_be_changed(
    hass: HomeAssistant, site: Site
) -> None:
    form = await go_on(hass, await the_heating(hass, site), {**A_HEATING, "climate": [VALVE]})
    assert form["step_id"] == "presets"
    assert form["data_schema"] is not None
    guessed = {
        str(key): key.description["suggested_value"]
        for key in form["data_schema"].schema
        if key.description
    }
    assert guessed == {
        "comfort": "Confort",
        "eco": "Éco",
        "reduced": "Éco",
        "frost_guard": "Hors gel",
    }
    made = await go_on(hass, form, {**guessed, "reduced": "Hors gel"})
    assert made["data"]["presets"] == {**guessed, "reduced": "Hors gel"}


async def test_comfort_and_frost_guard_are_not_the_same(hass: HomeAssistant, site: Site) -> None:
    form = await go_on(hass, await the_heating(hass, site), {**A_HEATING, "climate": [VALVE]})
    form = await go_on(hass, form, {"comfort": "Éco", "frost_guard": "Éco"})
    assert form["errors"] == {"frost_guard": "same_preset"}


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"climate": ["climate.none"]}, {"climate": "thermostat_unknown"}),
        ({"climate": ["climate.salle"]}, {"climate": "thermostat_elsewhere"}),
        ({"windows": ["binary_sensor.none"]}, {"windows": "sensor_unknown"}),
        ({"comfort": 20}, {"comfort": "above_the_law"}),
        ({"frost_guard": 7}, {"frost_guard": "below_frost"}),
        ({"frost_guard": "nan"}, {"frost_guard": "below_frost"}),
        ({"eco": 19}, {"eco": "not_colder"}),
        ({"lead": {"hours": 13}}, {"lead": "lead_too_long"}),
    ],
)
async def test_a_heating_that_cannot_be_taken(
    hass: HomeAssistant, site: Site, changes: dict[str, Any], errors: dict[str, str]
) -> None:
    form = await go_on(hass, await the_heating(hass, site), {**A_HEATING, **changes})
    assert form["step_id"] == "heat"
    assert form["errors"] == errors
    made = await go_on(hass, form, A_HEATING)
    assert made["type"] is FlowResultType.CREATE_ENTRY


@pytest.mark.parametrize(
    ("names", "likely"),
    [
        (
            ["home", "eco", "away"],
            {"comfort": "home", "eco": "eco", "reduced": "away", "frost_guard": "away"},
        ),
        (
            ["comfort", "eco", "frost_protection"],
            {
                "comfort": "comfort",
                "eco": "eco",
                "reduced": "eco",
                "frost_guard": "frost_protection",
            },
        ),
        (["boost", "manual"], {}),
    ],
)
def test_what_makers_call_their_presets(names: list[str], likely: dict[str, str]) -> None:
    assert likely_presets(names) == likely
