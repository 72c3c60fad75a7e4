"""A word counts when it was spoken since we listen, for each way in which states come in."""

from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.hub.runner import SpaceRunner
from tests.inputs.test_sensors import a_room, known
from tests.inputs.things import (
    EVERY,
    RADAR,
    Cloud,
    Fetched,
    Keeping,
    Polled,
    Pushed,
    Remembering,
    Sleeping,
    fit,
    hangs,
    made_anew,
    says_somebody,
    settle,
)
from tests.places import set_up, space, the_space


async def later(hass: HomeAssistant, freezer: FrozenDateTimeFactory, by: timedelta) -> None:
    """Let time pass in which Home Assistant polls."""
    freezer.tick(by)
    async_fire_time_changed(hass)
    await settle(hass)


def health(room: SpaceRunner) -> Health:
    """Return what is known of the radar."""
    return known(room, RADAR).health


# Pushed


@pytest.mark.parametrize("radar", [Pushed, Remembering])
@pytest.mark.parametrize("on", [False, True])
async def test_what_a_pushed_radar_said_before_we_listened_may_be_a_memory(
    hass: HomeAssistant, radar: type[Pushed], *, on: bool
) -> None:
    await fit(hass, radar(on=on))
    room = await a_room(hass)
    assert health(room) is Health.RESTORED
    assert room.view.presence is Presence.UNKNOWN


@pytest.mark.parametrize("on", [False, True])
async def test_the_first_word_of_a_radar_that_comes_up_later_may_be_a_memory(
    hass: HomeAssistant, *, on: bool
) -> None:
    room = await a_room(hass)
    await fit(hass, Pushed(on=on))
    assert health(room) is Health.RESTORED


@pytest.mark.parametrize("on", [False, True])
async def test_a_pushed_radar_is_believed_when_it_says_the_same_again(
    hass: HomeAssistant, *, on: bool
) -> None:
    radar = Pushed(on=on)
    await fit(hass, radar)
    room = await a_room(hass)
    radar.says(on=on)
    await settle(hass)
    assert health(room) is Health.OK
    assert says_somebody(room) is on


async def test_a_radar_that_knew_nothing_and_then_speaks_remembers_nothing(
    hass: HomeAssistant,
) -> None:
    radar = Pushed(on=None)
    await fit(hass, radar)
    room = await a_room(hass)
    radar.says(on=False)
    await settle(hass)
    assert room.view.presence is Presence.NO


async def test_a_radar_that_was_out_of_reach_from_the_start_may_bring_a_memory(
    hass: HomeAssistant,
) -> None:
    radar = Pushed()
    radar._attr_available = False  # noqa: SLF001 - as each integration sets it
    await fit(hass, radar)
    room = await a_room(hass)
    assert health(room) is Health.UNAVAILABLE
    radar.says(on=False)
    await settle(hass)
    assert health(room) is Health.RESTORED


async def test_a_radar_that_dropped_out_for_a_moment_is_believed_when_it_is_back(
    hass: HomeAssistant,
) -> None:
    radar = Pushed()
    await fit(hass, radar)
    room = await a_room(hass)
    radar.says(on=False)
    radar.is_lost()
    await settle(hass)
    assert health(room) is Health.UNAVAILABLE
    radar.says(on=False)
    await settle(hass)
    assert health(room) is Health.OK


async def test_a_radar_whose_integration_is_reloaded_has_not_spoken_yet(
    hass: HomeAssistant,
) -> None:
    radar, anew = Pushed(), Pushed()
    await fit(hass, radar)
    room = await a_room(hass)
    radar.says(on=False)
    await settle(hass)
    assert health(room) is Health.OK
    await made_anew(hass, radar, anew)
    assert health(room) is Health.RESTORED
    anew.says(on=False)
    await settle(hass)
    assert health(room) is Health.OK


async def test_a_radar_that_is_renamed_by_a_person_has_not_spoken(
    hass: HomeAssistant, entity_registry: er.EntityRegistry
) -> None:
    radar = Pushed()
    radar._attr_unique_id = "radar"  # noqa: SLF001 - as each integration sets it
    await fit(hass, radar)
    room = await a_room(hass)
    entity_registry.async_update_entity(RADAR, name="The radar of the room", icon="mdi:radar")
    await settle(hass)
    state = hass.states.get(RADAR)
    assert state is not None
    assert state.name == "The radar of the room"
    assert health(room) is Health.RESTORED


async def test_a_radar_that_somebody_asks_to_look_has_not_spoken(hass: HomeAssistant) -> None:
    """It has nothing to look at, and writes its old state once more."""
    radar = Pushed()
    await fit(hass, radar)
    room = await a_room(hass)
    assert await async_setup_component(hass, "homeassistant", {})
    state = hass.states.get(RADAR)
    assert state is not None
    before = state.last_reported
    await hass.services.async_call(
        "homeassistant", "update_entity", {"entity_id": [RADAR]}, blocking=True
    )
    await settle(hass)
    assert state.last_reported > before
    assert health(room) is Health.RESTORED
    radar.says(on=False)
    await settle(hass)
    assert health(room) is Health.OK


async def test_what_was_fresh_stays_so_when_the_site_is_reloaded(hass: HomeAssistant) -> None:
    radar = Pushed()
    await fit(hass, radar)
    site = await set_up(hass, space(sensors=[{"entity_id": RADAR, "kind": "radar", "area": ""}]))
    radar.says(on=False)
    await settle(hass)
    assert await hass.config_entries.async_reload(site.entry.entry_id)
    assert health(the_space(site.entry.runtime_data)) is Health.OK


async def test_a_radar_made_anew_while_the_site_was_down_is_not_taken_for_the_old_one(
    hass: HomeAssistant,
) -> None:
    radar = Pushed()
    await fit(hass, radar)
    site = await set_up(hass, space(sensors=[{"entity_id": RADAR, "kind": "radar", "area": ""}]))
    radar.says(on=False)
    await settle(hass)
    assert await hass.config_entries.async_unload(site.entry.entry_id)
    await made_anew(hass, radar, Pushed())
    assert await hass.config_entries.async_setup(site.entry.entry_id)
    await settle(hass)
    assert health(the_space(site.entry.runtime_data)) is Health.RESTORED


# Polled


async def test_a_polled_radar_is_asked_at_once_and_believed(hass: HomeAssistant) -> None:
    radar = Polled()
    await fit(hass, radar)
    room = await a_room(hass)
    await settle(hass)
    assert radar.looked
    assert health(room) is Health.OK


async def test_a_polled_radar_that_cannot_be_reached_has_only_a_memory(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    radar = Polled()
    radar.fails = True
    await fit(hass, radar)
    room = await a_room(hass)
    await settle(hass)
    await later(hass, freezer, EVERY)
    assert hass.states.is_state(RADAR, "off")
    assert health(room) is Health.RESTORED
    radar.fails = False
    await later(hass, freezer, EVERY)
    assert health(room) is Health.OK


async def test_nobody_is_asked_before_home_assistant_is_up(hass: HomeAssistant) -> None:
    hass.set_state(CoreState.starting)
    radar = Polled()
    await fit(hass, radar)
    room = await a_room(hass)
    assert (radar.looked, health(room)) == (0, Health.RESTORED)
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await settle(hass)
    assert (radar.looked, health(room)) == (1, Health.OK)


async def test_a_question_while_a_poll_hangs_is_answered_with_no_word(
    hass: HomeAssistant,
) -> None:
    """Home Assistant writes the old state once more, whoever asks."""
    radar = Polled()
    await fit(hass, radar)
    hangs(radar)
    room = await a_room(hass)
    await radar.async_update_ha_state(force_refresh=True)
    await hass.async_block_till_done()
    assert health(room) is Health.RESTORED
    radar.answers.set()
    await settle(hass)
    assert health(room) is Health.OK


# Fetched by a coordinator


async def test_a_fetched_radar_is_fetched_at_once_and_believed(hass: HomeAssistant) -> None:
    cloud = Cloud(hass)
    await fit(hass, Fetched(cloud))
    room = await a_room(hass)
    await settle(hass)
    assert cloud.fetched == 1
    assert room.view.presence is Presence.NO


async def test_a_fetched_radar_that_shows_no_equal_words_is_believed_too(
    hass: HomeAssistant,
) -> None:
    cloud = Cloud(hass, always=False)
    await fit(hass, Fetched(cloud))
    room = await a_room(hass)
    await settle(hass)
    assert health(room) is Health.OK


async def test_a_radar_that_keeps_its_last_data_while_nobody_can_be_reached_is_lost(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    cloud = Cloud(hass)
    await fit(hass, Keeping(cloud))
    room = await a_room(hass)
    await settle(hass)
    assert health(room) is Health.OK
    cloud.fails = True
    await later(hass, freezer, EVERY)
    assert hass.states.is_state(RADAR, "off")
    assert health(room) is Health.UNAVAILABLE
    cloud.fails = False
    await later(hass, freezer, EVERY)
    assert health(room) is Health.OK


async def test_a_device_that_sleeps_is_not_asked_and_only_remembered(hass: HomeAssistant) -> None:
    cloud = Cloud(hass)
    await fit(hass, Sleeping(cloud))
    room = await a_room(hass)
    await settle(hass)
    assert (cloud.fetched, health(room)) == (0, Health.RESTORED)
    cloud.async_set_updated_data(False)  # noqa: FBT003 - the data is a yes or no
    await settle(hass)
    assert health(room) is Health.OK


# Written by hand, by no entity


async def test_a_state_that_no_entity_keeps_up_was_written_since_home_assistant_runs(
    hass: HomeAssistant,
) -> None:
    hass.states.async_set(RADAR, "off")
    room = await a_room(hass)
    assert health(room) is Health.OK
