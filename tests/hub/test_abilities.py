"""A preset that was chosen and is gone is told, and chosen again."""

from homeassistant.components.climate.const import ClimateEntityFeature
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from tests.day import Day
from tests.fittings import Valve, fit
from tests.places import heated, space
from tests.repairing import Repair, told

CHOSEN = {"comfort": "Confort", "frost_guard": "Hors gel"}


@pytest.fixture
async def repair(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, hass_admin_user: MockUser
) -> Repair:
    """Let somebody sit in front of the repairs."""
    assert await async_setup_component(hass, "repairs", {})
    return Repair(hass, hass_client, hass_admin_user)


@pytest.fixture
async def valve(day: Day) -> Valve:
    """Let a room be heated by a valve with presets."""
    valve = Valve("vanne")
    valve._attr_preset_modes = list(CHOSEN.values())  # noqa: SLF001 - before it is put up
    valve._attr_preset_mode = "Confort"  # noqa: SLF001 - as above
    valve._attr_supported_features |= ClimateEntityFeature.PRESET_MODE  # noqa: SLF001 - as above
    await fit(day.hass, valve)
    await day.begin(heated(space(), ["climate.vanne"], presets=CHOSEN))
    return valve


async def test_a_preset_that_is_gone_is_told_and_taken_back(day: Day, valve: Valve) -> None:
    valve.reports(preset_modes=["Hors gel"], preset_mode="Hors gel")
    await day.later(9)
    assert told(day.hass) == []
    await day.later(2)
    assert told(day.hass) == ["presets_gone"]
    valve.reports(preset_modes=list(CHOSEN.values()))
    await day.settle()
    assert told(day.hass) == []


async def test_presets_are_chosen_again(day: Day, valve: Valve, repair: Repair) -> None:
    valve.reports(preset_modes=["comfort", "Hors gel"], preset_mode="comfort")
    await day.later(11)
    form = await repair.open("presets_gone")
    filled_in = {
        each["name"]: each["description"]["suggested_value"]
        for each in form["data_schema"]
        if each.get("description", {}).get("suggested_value")
    }
    assert filled_in["comfort"] == "comfort"
    assert filled_in["frost_guard"] == "Hors gel"
    wrong = await repair.type({"comfort": "comfort", "frost_guard": "comfort"})
    assert wrong["errors"] == {"frost_guard": "same_preset"}
    done = await repair.type({"comfort": "comfort", "frost_guard": "Hors gel"})
    assert done["type"] == "create_entry"
    (room,) = day.site.entry.subentries.values()
    assert room.data["presets"] == {"comfort": "comfort", "frost_guard": "Hors gel"}
    await day.later(11)
    assert told(day.hass) == []


async def test_one_that_has_no_presets_any_more_is_told_temperatures(
    day: Day, valve: Valve, repair: Repair
) -> None:
    valve.reports(
        preset_modes=None,
        preset_mode=None,
        supported_features=ClimateEntityFeature.TARGET_TEMPERATURE,
    )
    await day.later(11)
    await repair.open("presets_gone")
    assert (await repair.type({}))["type"] == "create_entry"
    assert told(day.hass) == []
    await day.book("10:00", "11:00")
    await day.leap("10:01")
    assert valve.target_temperature == 19


@pytest.mark.parametrize("away", [{"available": False}, {"hvac_mode": "off", "preset_modes": []}])
async def test_one_that_is_away_or_off_lists_nothing_and_nobody_is_told(
    day: Day, valve: Valve, away: dict[str, object]
) -> None:
    valve.reports(**away)
    await day.later(20)
    assert told(day.hass) == []


async def test_what_was_told_goes_with_the_space(day: Day, valve: Valve) -> None:
    valve.reports(preset_modes=["Hors gel"], preset_mode="Hors gel")
    await day.later(11)
    (room,) = day.site.entry.subentries.values()
    day.hass.config_entries.async_remove_subentry(day.site.entry, room.subentry_id)
    await day.settle()
    assert told(day.hass) == []
