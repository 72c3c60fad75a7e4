"""What an entity remembers from before a restart is no word of today: restored is not true.

The entities are Home Assistant's own: a template that waits for an event restores what it last
said, as its first word after a start. What was remembered was written by the one that ran before.
"""

from pathlib import Path
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import EVENT_HOMEASSISTANT_START, EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import restore_state
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import (
    async_mock_load_restore_state_from_storage,
    async_test_home_assistant,
)

from custom_components.faitout.engine.ids import SensorId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.stimulus import Reading
from custom_components.faitout.hub.runner import SpaceRunner
from custom_components.faitout.inputs.sensors import SensorInput
from tests.day import Day
from tests.inputs.things import says_somebody
from tests.places import sensor, set_up, space, the_space

RADAR = "binary_sensor.salle_radar"
ROOM = space(sensors=(sensor(RADAR, "radar"),))
TEMPLATE: dict[str, Any] = {
    "template": {
        "unique_id": "salle",
        "trigger": {"trigger": "event", "event_type": "radar"},
        "binary_sensor": {
            "name": "Salle radar",
            "unique_id": "radar",
            "state": "{{ trigger.event.data.seen }}",
        },
    }
}


async def comes_up(hass: HomeAssistant) -> None:
    """Let the entity of the radar be set up."""
    assert await async_setup_component(hass, "template", TEMPLATE)
    await hass.async_block_till_done()


async def says(hass: HomeAssistant, *, seen: bool) -> None:
    """Let the radar say whether it sees somebody."""
    hass.bus.async_fire("radar", {"seen": seen})
    await hass.async_block_till_done()


@pytest.fixture(params=[False, True], ids=["nobody", "somebody"])
async def last_word(request: pytest.FixtureRequest, tmp_path: Path, hass: HomeAssistant) -> bool:
    """Let the radar have said something in a Home Assistant that was stopped since."""
    async with async_test_home_assistant(config_dir=str(tmp_path / "before")) as before:
        await comes_up(before)
        await says(before, seen=request.param)
        await restore_state.async_get(before).async_dump_states()
        await before.async_stop(force=True)
    hass.set_state(CoreState.starting)
    await async_mock_load_restore_state_from_storage(hass)
    return bool(request.param)


async def starts(hass: HomeAssistant, *, radar_first: bool) -> SpaceRunner:
    """Bring up the site and its radar, and return the room."""
    if radar_first:
        await comes_up(hass)
    room = the_space(await set_up(hass, ROOM))
    if not radar_first:
        await comes_up(hass)
    await is_up(hass)
    return room


async def is_up(hass: HomeAssistant) -> None:
    """Let Home Assistant have started: from here on the radar listens."""
    hass.bus.async_fire(EVENT_HOMEASSISTANT_START)
    await hass.async_block_till_done()
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()


def health(room: SpaceRunner) -> Health:
    """Return what is known of the radar."""
    (radar,) = room.state.senses.sensors
    assert radar.spec.id == SensorId(RADAR)
    return radar.health


@pytest.mark.parametrize("radar_first", [True, False], ids=["radar first", "site first"])
async def test_what_a_radar_remembers_from_before_the_restart_says_nothing_about_the_room(
    hass: HomeAssistant, *, last_word: bool, radar_first: bool
) -> None:
    room = await starts(hass, radar_first=radar_first)
    state = hass.states.get(RADAR)
    assert state is not None
    assert state.state == ("on" if last_word else "off"), "it does remember"
    assert health(room) is Health.RESTORED
    assert room.view.presence is Presence.UNKNOWN


@pytest.mark.parametrize("radar_first", [True, False], ids=["radar first", "site first"])
async def test_a_radar_that_says_again_what_it_remembered_is_believed(
    hass: HomeAssistant, *, last_word: bool, radar_first: bool
) -> None:
    room = await starts(hass, radar_first=radar_first)
    await says(hass, seen=last_word)
    assert health(room) is Health.OK
    assert says_somebody(room) is last_word


async def test_what_a_radar_remembers_says_nothing_after_the_site_was_reloaded_either(
    hass: HomeAssistant, *, last_word: bool
) -> None:
    await comes_up(hass)
    site = await set_up(hass, ROOM)
    await is_up(hass)
    assert await hass.config_entries.async_reload(site.entry.entry_id)
    room = the_space(site.entry.runtime_data)
    assert health(room) is Health.RESTORED
    assert room.view.presence is Presence.UNKNOWN
    await says(hass, seen=last_word)
    assert await hass.config_entries.async_reload(site.entry.entry_id)
    assert health(the_space(site.entry.runtime_data)) is Health.OK


async def test_what_a_radar_remembers_is_no_answer_to_a_look_and_does_not_become_one(
    hass: HomeAssistant, *, last_word: bool
) -> None:
    room = await starts(hass, radar_first=True)
    sensors = SensorInput(hass, room, {SensorId(RADAR): None})
    assert await sensors.look() == (Reading(SensorId(RADAR), float(last_word), restored=True),)
    await hass.async_block_till_done()
    assert health(room) is Health.RESTORED


@pytest.mark.parametrize("last_word", [False], indirect=True)
@pytest.mark.usefixtures("last_word")
async def test_nobody_loses_a_room_because_a_radar_remembers_that_it_was_empty(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    day = Day(hass, freezer)
    hass.states.async_remove(RADAR)
    await comes_up(hass)
    await day.begin(ROOM)
    await day.book("09:05", "10:00")
    await is_up(hass)
    await day.until("09:40")
    assert day.shows("sensor.status") != "free"
    assert [b.is_live for b in the_space(day.site).state.ledger] == [True]
    await says(hass, seen=False)
    await day.settle()
    assert the_space(day.site).view.presence is Presence.NO
