"""Lamps, thermostats and locks are tried in their set-up: moved once, watched, put back."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.climate.const import HVACMode
from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER, SubentryFlowResult
from homeassistant.core import Event, HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util
from homeassistant.util.unit_system import US_CUSTOMARY_SYSTEM
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.const import SUBENTRY_DOOR, SUBENTRY_SPACE
from custom_components.faitout.engine.profile import Profile
from custom_components.faitout.flows.trials.trial import PATIENCE
from custom_components.faitout.hub.site import Site
from custom_components.faitout.outputs.device_memory import device_key, load_profile
from tests.lamps import LAMP, lamps
from tests.locks import Bolt, fit
from tests.places import CONTACT, door, heated, set_up, space
from tests.valves import Boosted, Mild, Refusing, Silent, TwoSteps, Valve, WholeDegrees, mount

RADAR = "binary_sensor.boite_radar"
PRESETS = {"comfort": "comfort", "eco": "eco", "reduced": "eco", "frost_guard": "frost"}
STEP = timedelta(seconds=2)


type Tries = Callable[[SubentryFlowResult, dict[str, Any]], Awaitable[SubentryFlowResult]]


@pytest.fixture
async def site(hass: HomeAssistant) -> Site:
    """Return a site with one meeting room that nobody is in."""
    for sensor in ("binary_sensor.salle_radar", "binary_sensor.salle_motion", RADAR):
        hass.states.async_set(sensor, "off")
    return await set_up(hass)


@pytest.fixture
def tries(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Tries:
    """Fill a form in, and wait until what was found is shown."""

    async def try_it(form: SubentryFlowResult, answer: dict[str, Any]) -> SubentryFlowResult:
        shown = await go_on(hass, form, answer)
        assert shown["type"] is FlowResultType.SHOW_PROGRESS
        assert shown["progress_action"] == "try_it"
        for _ in range(200):
            freezer.tick(STEP)
            async_fire_time_changed(hass, dt_util.utcnow())
            await hass.async_block_till_done(wait_background_tasks=False)
            (known,) = hass.config_entries.subentries.async_progress()
            if known["step_id"] == "tried":
                break
        shown = await hass.config_entries.subentries.async_configure(form["flow_id"])
        assert shown["step_id"] == "tried"
        return shown

    return try_it


async def go_on(
    hass: HomeAssistant, form: SubentryFlowResult, answer: dict[str, Any]
) -> SubentryFlowResult:
    """Return what comes after a form is filled in."""
    result = await hass.config_entries.subentries.async_configure(form["flow_id"], answer)
    await hass.async_block_till_done()
    return result


async def the_light(hass: HomeAssistant, site: Site) -> SubentryFlowResult:
    """Return the form of the light of a new phone box."""
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_SPACE), context={"source": SOURCE_USER}
    )
    form = await go_on(hass, form, {"name": "Boîte", "kind": "common", "capacity": 1})
    form = await go_on(hass, form, {"radar": [RADAR], "comfort": True})
    assert form["step_id"] == "light"
    return form


async def the_heat(hass: HomeAssistant, site: Site) -> SubentryFlowResult:
    """Return the form of the heating of a new phone box."""
    form = await go_on(hass, await the_light(hass, site), {"lights": []})
    assert form["step_id"] == "heat"
    return form


async def the_door(hass: HomeAssistant, site: Site) -> SubentryFlowResult:
    """Return the form of a new door."""
    return await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_DOOR), context={"source": SOURCE_USER}
    )


async def again(hass: HomeAssistant, site: Site, subentry_id: str) -> SubentryFlowResult:
    """Return the first form of a space or door that is changed."""
    kind = site.entry.subentries[subentry_id].subentry_type
    return await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, kind),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": subentry_id},
    )


def found(form: SubentryFlowResult) -> list[str]:
    """Return what a person reads of the trial, line by line."""
    placeholders = form["description_placeholders"]
    assert placeholders is not None
    return placeholders["findings"].replace("- ", "").split("\n")


async def profile(site: Site, entity_id: str) -> Profile:
    """Return what is kept of a device."""
    at_work: Site = site.entry.runtime_data
    return load_profile(await at_work.journal.kept(device_key(entity_id)) or b"")


def heating_with(*valves: Valve) -> dict[str, Any]:
    """Return the form of the heat, filled in for a trial."""
    return {"climate": [valve.entity_id for valve in valves], "try_it": True}


def words_of(hass: HomeAssistant, action: str) -> list[Event]:
    """Return a list to which every call of an action is added."""
    calls: list[Event] = []

    def called(event: Event) -> None:
        if event.data["service"] == action:
            calls.append(event)

    hass.bus.async_listen("call_service", called)
    return calls


async def test_a_lamp_changes_once_and_back(hass: HomeAssistant, site: Site, tries: Tries) -> None:
    await lamps(hass)
    lit, out = words_of(hass, "turn_on"), words_of(hass, "turn_off")
    tried = await tries(await the_light(hass, site), {"lights": [LAMP], "try_it": True})
    assert found(tried) == ["**Salle**", "It did what it was told within 1 s."]
    assert [call.data["domain"] for call in lit].count("light") == 1
    assert [call.data["domain"] for call in out].count("light") == 1
    assert hass.states.is_state(LAMP, "off")
    known = await profile(site, LAMP)
    assert known == Profile()
    form = await go_on(hass, tried, {})
    assert form["step_id"] == "heat"
    known = await profile(site, LAMP)
    assert len(known.answers) == 2
    assert known.tried_at is not None
    made = await go_on(hass, form, {"climate": []})
    assert "try_it" not in made["data"]


async def test_without_the_tick_nothing_moves(hass: HomeAssistant, site: Site) -> None:
    await lamps(hass)
    lit = words_of(hass, "turn_on")
    form = await go_on(hass, await the_light(hass, site), {"lights": [LAMP]})
    assert form["step_id"] == "heat"
    assert lit == []


async def test_a_lamp_without_power_is_not_tried_and_says_so(
    hass: HomeAssistant, site: Site, tries: Tries
) -> None:
    hass.states.async_set(LAMP, "unavailable")
    tried = await tries(await the_light(hass, site), {"lights": [LAMP], "try_it": True})
    assert found(tried)[1:] == ["It cannot be reached, so it was not tried."]
    await go_on(hass, tried, {})
    assert await profile(site, LAMP) == Profile()


async def test_a_thermostat_is_set_lower_and_back(
    hass: HomeAssistant, site: Site, tries: Tries
) -> None:
    valve = Valve()
    await mount(hass, valve)
    tried = await tries(await the_heat(hass, site), heating_with(valve))
    assert valve.told == [17.5, 19]
    assert valve.hottest == 19
    assert found(tried) == ["**Vanne**", "It did what it was told within 1 s."]
    made = await go_on(hass, tried, {})
    assert made["type"] is FlowResultType.CREATE_ENTRY
    assert (await profile(site, valve.entity_id)).rounding == 0


async def test_one_that_rounds_says_by_how_much(
    hass: HomeAssistant, site: Site, tries: Tries
) -> None:
    valve = WholeDegrees()
    await mount(hass, valve)
    tried = await tries(await the_heat(hass, site), heating_with(valve))
    assert "It rounds by 0.5\u00a0°C." in found(tried)
    assert valve.target_temperature == 19
    await go_on(hass, tried, {})
    assert (await profile(site, valve.entity_id)).rounding == 0.5


async def test_a_boost_is_found_ended_at_once_and_never_asked_for_again(
    hass: HomeAssistant, site: Site, tries: Tries
) -> None:
    valve = Boosted(setting=18)
    await mount(hass, valve)
    tried = await tries(await the_heat(hass, site), heating_with(valve))
    assert "Its *Heat* is a boost to 30\u00a0°C; it will not be asked for." in found(tried)
    assert valve.told[:2] == [16.5, "heat"]
    assert (valve.hvac_mode, valve.target_temperature) == ("auto", 18)
    await go_on(hass, tried, {})
    assert (await profile(site, valve.entity_id)).boosts == {"heat"}


async def test_presets_but_that_of_comfort_show_their_temperatures(
    hass: HomeAssistant, site: Site, tries: Tries
) -> None:
    valve = TwoSteps()
    await mount(hass, valve)
    form = await go_on(hass, await the_heat(hass, site), heating_with(valve))
    assert form["step_id"] == "presets"
    tried = await tries(form, PRESETS)
    assert "With the preset *Eco* it is set to 17\u00a0°C." in found(tried)
    assert "It answers in 2 reports, one after the other." in found(tried)
    assert valve.told == [17.5, "eco", "frost", "comfort"]
    assert (valve.preset_mode, valve.target_temperature) == ("comfort", 19)
    await go_on(hass, tried, {})
    known = await profile(site, valve.entity_id)
    assert known.setpoints == {"comfort": 19, "eco": 17, "frost": 8}
    assert known.words == 2


async def test_one_that_cannot_get_so_cold_says_so(
    hass: HomeAssistant, site: Site, tries: Tries
) -> None:
    valve = Mild()
    await mount(hass, valve)
    tried = await tries(await the_heat(hass, site), heating_with(valve))
    assert "It cannot go below 16\u00a0°C." in found(tried)


async def test_one_that_sleeps_is_waited_for_no_longer_than_a_minute(
    hass: HomeAssistant, site: Site, tries: Tries
) -> None:
    valve = Silent()
    await mount(hass, valve)
    began = dt_util.utcnow()
    tried = await tries(await the_heat(hass, site), heating_with(valve))
    assert found(tried)[1].startswith("It answered nothing within 1 min.")
    assert dt_util.utcnow() - began <= 2 * PATIENCE + 5 * STEP
    # It may still take the order when it wakes: so it is told what it was, too.
    assert valve.told == [17.5, 19]


async def test_one_that_refuses_says_why(hass: HomeAssistant, site: Site, tries: Tries) -> None:
    valve = Refusing()
    await mount(hass, valve)
    tried = await tries(await the_heat(hass, site), heating_with(valve))
    assert found(tried)[1:] == ["It refused: too many requests"]


async def test_one_that_is_off_is_off_again(hass: HomeAssistant, site: Site, tries: Tries) -> None:
    valve = Valve(setting=30, mode=HVACMode.OFF)
    await mount(hass, valve)
    tried = await tries(await the_heat(hass, site), heating_with(valve))
    assert valve.told == [17.5, "off"]
    assert valve.hvac_mode == "off"
    assert "It did what it was told within 1 s." in found(tried)


async def test_in_fahrenheit_it_is_never_told_more_than_the_law_allows(
    hass: HomeAssistant, site: Site, tries: Tries
) -> None:
    hass.config.units = US_CUSTOMARY_SYSTEM
    valve = Valve(setting=19)
    await mount(hass, valve)
    await tries(await the_heat(hass, site), heating_with(valve))
    assert max(word for word in valve.told if isinstance(word, float)) <= 19.1
    assert len(valve.told) == 2


async def test_closing_the_flow_puts_it_back(
    hass: HomeAssistant, site: Site, freezer: FrozenDateTimeFactory
) -> None:
    valve = Valve()
    await mount(hass, valve)
    shown = await go_on(hass, await the_heat(hass, site), heating_with(valve))
    assert shown["type"] is FlowResultType.SHOW_PROGRESS
    assert valve.told == [17.5]
    hass.config_entries.subentries.async_abort(shown["flow_id"])
    for _ in range(10):
        freezer.tick(STEP)
        async_fire_time_changed(hass, dt_util.utcnow())
        await hass.async_block_till_done()
    assert valve.told == [17.5, 19]
    assert await profile(site, valve.entity_id) == Profile()


async def test_a_thermostat_at_work_is_not_thought_turned_by_hand(
    hass: HomeAssistant, tries: Tries
) -> None:
    for sensor in ("binary_sensor.salle_radar", "binary_sensor.salle_motion", RADAR):
        hass.states.async_set(sensor, "off")
    valve = Valve()
    await mount(hass, valve)
    site = await set_up(hass, heated(space(kind="common"), [valve.entity_id]))
    await hass.async_block_till_done(wait_background_tasks=True)
    (subentry,) = site.entry.subentries.values()
    form = await again(hass, site, subentry.subentry_id)
    form = await go_on(hass, form, {"name": "Salle", "kind": "common", "capacity": 6})
    form = await go_on(
        hass, form, {"radar": ["binary_sensor.salle_radar"], "comfort": True, "bluetooth": False}
    )
    form = await go_on(hass, form, {"lights": []})
    await tries(form, heating_with(valve))
    (heating,) = site.heatings.values()
    assert heating.view is not None
    assert heating.view.mode != "by_hand"


async def test_a_lock_is_turned_and_turned_back_where_nobody_can_be_locked_in(
    hass: HomeAssistant, site: Site, tries: Tries
) -> None:
    bolt = Bolt("entrance", locked=True)
    await fit(hass, bolt)
    hass.states.async_set(CONTACT, "off")
    tried = await tries(await the_door(hass, site), entrance(exit_confirmed=True))
    assert bolt.told == ["unlock", "lock"]
    assert found(tried) == ["**entrance**", "It did what it was told within 1 s."]
    made = await go_on(hass, tried, {})
    assert made["type"] is FlowResultType.CREATE_ENTRY
    assert "try_it" not in made["data"]
    assert len((await profile(site, bolt.entity_id)).answers) >= 2


@pytest.mark.parametrize("contact", ["on", "unavailable"])
async def test_a_lock_is_never_locked_where_the_door_is_not_known_to_be_shut(
    hass: HomeAssistant, site: Site, tries: Tries, contact: str
) -> None:
    bolt = Bolt("entrance", locked=False)
    await fit(hass, bolt)
    hass.states.async_set(CONTACT, contact)
    tried = await tries(await the_door(hass, site), entrance(exit_confirmed=True))
    assert bolt.told == ["unlock"]
    assert found(tried)[-1].startswith("It was not locked: somebody may be behind it")


async def test_a_lock_is_never_locked_where_somebody_may_be_behind_it(
    hass: HomeAssistant, site: Site, tries: Tries
) -> None:
    bolt = Bolt("entrance", locked=True)
    await fit(hass, bolt)
    hass.states.async_set(CONTACT, "off")
    hass.states.async_set("binary_sensor.salle_radar", "on")
    await hass.async_block_till_done()
    tried = await tries(await the_door(hass, site), entrance(exit_confirmed=False))
    assert bolt.told == []
    assert found(tried)[-1].startswith("It was not locked: somebody may be behind it")


async def test_a_lock_stays_open_where_somebody_opens_the_door_meanwhile(
    hass: HomeAssistant, site: Site, tries: Tries
) -> None:
    bolt = Bolt("entrance", locked=True)
    await fit(hass, bolt)
    hass.states.async_set(CONTACT, "off")

    def opened(_: Event) -> None:
        hass.states.async_set(CONTACT, "on")

    hass.bus.async_listen_once("call_service", opened)
    tried = await tries(await the_door(hass, site), entrance(exit_confirmed=True))
    assert bolt.told == ["unlock"]
    assert "It is not as it was before the trial: set it by hand." in found(tried)


async def test_a_lock_that_wants_a_code_says_so(
    hass: HomeAssistant, site: Site, tries: Tries
) -> None:
    bolt = Bolt("entrance", locked=True, code_format=r"^\d{4}$")
    await fit(hass, bolt)
    hass.states.async_set(CONTACT, "off")
    form = await the_door(hass, site)
    form = await go_on(hass, form, entrance(exit_confirmed=True))
    assert form["errors"] == {"lock": "lock_wants_code"}
    assert bolt.told == []
    er.async_get(hass).async_update_entity_options(bolt.entity_id, "lock", {"default_code": "1234"})
    await hass.async_block_till_done()
    await tries(form, entrance(exit_confirmed=True))
    assert bolt.told == ["unlock", "lock"]


async def test_a_bolt_that_is_stuck_answers_nothing(
    hass: HomeAssistant, site: Site, tries: Tries
) -> None:
    bolt = Bolt("entrance", locked=True)
    bolt.is_stuck = True
    await fit(hass, bolt)
    hass.states.async_set(CONTACT, "off")
    tried = await tries(await the_door(hass, site), entrance(exit_confirmed=True))
    assert found(tried)[1].startswith("It answered nothing within 1 min.")
    assert bolt.told == ["unlock", "lock"]


async def test_the_lock_of_a_door_at_work_is_lent_and_taken_back(
    hass: HomeAssistant, tries: Tries
) -> None:
    bolt = Bolt("entrance", locked=True)
    await fit(hass, bolt)
    hass.states.async_set(CONTACT, "off")
    site = await set_up(hass, space(), door(exit_confirmed=True))
    await hass.async_block_till_done(wait_background_tasks=True)
    before = list(bolt.told)
    (at_work,) = site.doors.values()
    form = await again(hass, site, at_work.subentry_id)
    await tries(form, entrance(exit_confirmed=True))
    assert len(bolt.told) == len(before) + 2
    assert at_work.state.hand is None


async def test_a_place_that_is_not_at_work_says_that_nothing_can_be_tried(
    hass: HomeAssistant, site: Site
) -> None:
    await lamps(hass)
    form = await the_light(hass, site)
    assert await hass.config_entries.async_unload(site.entry.entry_id)
    form = await go_on(hass, form, {"lights": [LAMP], "try_it": True})
    assert form["errors"] == {"try_it": "not_at_work"}
    form = await go_on(hass, form, {"lights": [LAMP]})
    assert form["step_id"] == "heat"


def entrance(*, exit_confirmed: bool) -> dict[str, Any]:
    """Return the form of an entrance, filled in for a trial."""
    return {
        "name": "Entrance",
        "lock": "lock.entrance",
        "contact": CONTACT,
        "spaces": [],
        "opens": "opening_hours",
        "exit_confirmed": exit_confirmed,
        "held_open": {"hours": 0, "minutes": 5, "seconds": 0},
        "try_it": True,
    }
