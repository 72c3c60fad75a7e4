"""Doors with real locks of Home Assistant: opened, locked, held open, and told of."""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigSubentry, ConfigSubentryData
from homeassistant.const import ATTR_ENTITY_ID
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import entity_registry as er, issue_registry as ir
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import (
    async_capture_events,
    async_fire_time_changed,
    async_mock_service,
)

from custom_components.faitout.const import DOMAIN, EVENT_DECISION, SUBENTRY_DOOR
from custom_components.faitout.engine.door.door import DoorRule
from custom_components.faitout.engine.door.view import DoorStatus
from custom_components.faitout.hub.site import Site
from custom_components.faitout.journal import JournalError
from custom_components.faitout.outputs.doors import DoorRunner
from tests.locks import Bolt, fit
from tests.places import CONTACT, SITE_DATA, door, site_entry, space

RADAR, MOTION = "binary_sensor.salle_radar", "binary_sensor.salle_motion"
SMOKE = "binary_sensor.smoke"


def at(freezer: FrozenDateTimeFactory, hour: int, minute: int = 0) -> None:
    """Set the clock of Luzech to a time of a November day."""
    zone = dt_util.get_time_zone("Europe/Paris")
    freezer.move_to(datetime(2026, 11, 23, hour, minute, tzinfo=zone))


async def wait(hass: HomeAssistant, freezer: FrozenDateTimeFactory, until: timedelta) -> None:
    """Let time pass, minute by minute."""
    for _ in range(int(until / timedelta(minutes=1))):
        freezer.tick(timedelta(minutes=1))
        async_fire_time_changed(hass)
        await hass.async_block_till_done()


def the_door(site: Site) -> DoorRunner:
    """Return the only door of a site."""
    (door,) = site.doors.values()
    assert isinstance(door, DoorRunner)
    return door


def seen(hass: HomeAssistant, word: str) -> None:
    """Let both sensors of the room say something."""
    hass.states.async_set(RADAR, word)
    hass.states.async_set(MOTION, word)


async def a_site(
    hass: HomeAssistant, *doors: ConfigSubentryData, **data: Any
) -> tuple[Site, DoorRunner]:
    """Bring up a site with one room and its doors; return it and the first door."""
    await hass.config.async_set_time_zone("Europe/Paris")
    hass.states.async_set(CONTACT, "off")
    seen(hass, "off")
    entry = site_entry(space(), *(doors or (door(),)))
    entry.add_to_hass(hass)
    hass.config_entries.async_update_entry(entry, data={**SITE_DATA, **data})
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    site: Site = entry.runtime_data
    return site, the_door(site)


async def again(hass: HomeAssistant, site: Site) -> tuple[Site, DoorRunner]:
    """Start the site anew."""
    assert await hass.config_entries.async_reload(site.entry.entry_id)
    await hass.async_block_till_done()
    site = site.entry.runtime_data
    return site, the_door(site)


@pytest.fixture
async def bolt(hass: HomeAssistant) -> Bolt:
    """Return the lock of the entrance, locked."""
    bolt = Bolt("entrance", locked=True)
    await fit(hass, bolt)
    return bolt


def state_of(hass: HomeAssistant, platform: str, key: str) -> str:
    """Return the state of one of the door's entities."""
    entity_id = er.async_get(hass).async_get_entity_id(platform, DOMAIN, f"luzech_{key}")
    assert entity_id
    state = hass.states.get(entity_id)
    assert state
    return state.state


async def test_the_entrance_opens_at_eight_and_is_locked_at_ten(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, bolt: Bolt
) -> None:
    at(freezer, 7, 55)
    await a_site(hass)
    assert state_of(hass, "sensor", "entrance_door") == DoorStatus.LOCKED
    await wait(hass, freezer, timedelta(minutes=6))
    assert bolt.told == ["unlock"]
    assert state_of(hass, "sensor", "entrance_door") == DoorStatus.UNLOCKED
    assert state_of(hass, "sensor", "entrance_door_reason") == DoorRule.OPENING_HOURS
    at(freezer, 21, 55)
    seen(hass, "on")
    await hass.async_block_till_done()
    seen(hass, "off")
    await wait(hass, freezer, timedelta(minutes=20))
    assert bolt.told == ["unlock", "lock"]


async def test_with_somebody_inside_it_is_not_locked(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, bolt: Bolt
) -> None:
    at(freezer, 21, 50)
    await a_site(hass)
    seen(hass, "on")
    await wait(hass, freezer, timedelta(minutes=15))
    assert bolt.told == ["unlock"]
    assert state_of(hass, "sensor", "entrance_door_reason") == DoorRule.SOMEBODY_INSIDE


async def test_with_dead_sensors_it_is_not_locked_and_it_is_told(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    bolt: Bolt,
    issue_registry: ir.IssueRegistry,
) -> None:
    at(freezer, 21, 50)
    await a_site(hass)
    seen(hass, "unavailable")
    await wait(hass, freezer, timedelta(minutes=30))
    assert bolt.told == ["unlock"]
    assert state_of(hass, "sensor", "entrance_door_reason") == DoorRule.MAYBE_SOMEBODY_INSIDE
    assert state_of(hass, "binary_sensor", "entrance_door_problem") == "on"
    assert issue_registry.async_get_issue(DOMAIN, "door_not_locked_luzech_entrance")


async def test_a_confirmed_door_is_locked_with_somebody_inside(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, bolt: Bolt
) -> None:
    at(freezer, 21, 50)
    await a_site(hass, door(exit_confirmed=True))
    seen(hass, "on")
    await wait(hass, freezer, timedelta(minutes=15))
    assert bolt.told == ["unlock", "lock"]


async def test_a_room_opens_for_its_booking_and_is_locked_when_it_is_released(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, bolt: Bolt
) -> None:
    at(freezer, 9, 40)
    await a_site(hass, door(spaces=("salle",)))
    start = dt_util.utcnow() + timedelta(minutes=20)
    await hass.services.async_call(
        DOMAIN,
        "book",
        {
            ATTR_ENTITY_ID: "calendar.salle_bookings",
            "start": start.isoformat(),
            "end": (start + timedelta(hours=1)).isoformat(),
        },
        blocking=True,
        return_response=True,
    )
    assert bolt.told == []
    await wait(hass, freezer, timedelta(minutes=11))
    assert bolt.told == ["unlock"]
    assert state_of(hass, "sensor", "entrance_door_reason") == DoorRule.BOOKING
    await wait(hass, freezer, timedelta(minutes=30))
    assert bolt.told == ["unlock", "lock"]
    assert state_of(hass, "sensor", "entrance_door_reason") == DoorRule.NO_BOOKING


@pytest.mark.usefixtures("bolt")
async def test_a_door_that_stands_open_is_told_in_words(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
) -> None:
    at(freezer, 12)
    hass.states.async_set("notify.animator", "unknown")
    sent = async_mock_service(hass, "notify", "send_message")
    decided = async_capture_events(hass, EVENT_DECISION)
    await a_site(hass, notify=["notify.animator"])
    hass.states.async_set(CONTACT, "on")
    await wait(hass, freezer, timedelta(minutes=7))
    assert state_of(hass, "sensor", "entrance_door") == DoorStatus.HELD_OPEN
    assert issue_registry.async_get_issue(DOMAIN, "door_held_open_luzech_entrance")
    assert [call.data["message"] for call in sent] == ["Entrance stands open"], "told once"
    assert decided[-1].data["reason"] == "It stands open. The place is open."
    hass.states.async_set(CONTACT, "off")
    await hass.async_block_till_done()
    assert not issue_registry.async_get_issue(DOMAIN, "door_held_open_luzech_entrance")


async def test_a_lock_that_jams_is_told_again_and_then_given_up(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    bolt: Bolt,
    issue_registry: ir.IssueRegistry,
) -> None:
    at(freezer, 7, 59)
    bolt.is_stuck = True
    await a_site(hass)
    await wait(hass, freezer, timedelta(minutes=30))
    assert bolt.told == ["unlock"] * 4
    assert state_of(hass, "sensor", "entrance_door") == DoorStatus.FAILED
    assert issue_registry.async_get_issue(DOMAIN, "door_failed_luzech_entrance")
    bolt.turn(locked=False)
    await hass.async_block_till_done()
    assert not issue_registry.async_get_issue(DOMAIN, "door_failed_luzech_entrance")


async def test_a_lock_that_throws_an_error_stops_nothing(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    bolt: Bolt,
    caplog: pytest.LogCaptureFixture,
) -> None:
    at(freezer, 7, 59)
    bolt.is_broken = True
    await a_site(hass)
    await wait(hass, freezer, timedelta(minutes=2))
    assert "could not be told to unlock" in caplog.text
    assert "the motor is broken" in caplog.text
    bolt.is_broken = False
    await wait(hass, freezer, timedelta(minutes=10))
    assert state_of(hass, "sensor", "entrance_door") == DoorStatus.UNLOCKED


async def test_a_lock_that_is_away_is_told_of(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    bolt: Bolt,
    issue_registry: ir.IssueRegistry,
) -> None:
    at(freezer, 7, 50)
    await a_site(hass)
    bolt.go_away()
    await wait(hass, freezer, timedelta(minutes=15))
    assert state_of(hass, "sensor", "entrance_door") == DoorStatus.UNKNOWN
    assert issue_registry.async_get_issue(DOMAIN, "door_silent_luzech_entrance")
    assert bolt.told == []
    bolt.go_away(away=False)
    await hass.async_block_till_done()
    assert bolt.told == ["unlock"]


async def test_an_alarm_holds_the_door_open_over_a_restart_until_somebody_resets_it(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, bolt: Bolt
) -> None:
    at(freezer, 23)
    hass.states.async_set(SMOKE, "off", {"friendly_name": "Smoke hall"})
    site, _ = await a_site(hass, emergency=[SMOKE])
    button = {ATTR_ENTITY_ID: "button.luzech_reset_alarm"}
    assert state_of(hass, "binary_sensor", "alarm") == "off"
    hass.states.async_set(SMOKE, "on", {"friendly_name": "Smoke hall"})
    await hass.async_block_till_done()
    assert bolt.told == ["unlock"]
    assert state_of(hass, "sensor", "entrance_door") == DoorStatus.EMERGENCY
    with pytest.raises(ServiceValidationError, match="Smoke hall"):
        await hass.services.async_call("button", "press", button, blocking=True)

    hass.states.async_set(SMOKE, "off")
    site, _ = await again(hass, site)
    assert state_of(hass, "binary_sensor", "alarm") == "on"
    bolt.turn(locked=True)
    await hass.async_block_till_done()
    assert bolt.told == ["unlock", "unlock"]

    await hass.services.async_call("button", "press", button, blocking=True)
    await hass.async_block_till_done()
    assert state_of(hass, "binary_sensor", "alarm") == "off"
    assert bolt.told == ["unlock", "unlock", "lock"]
    await again(hass, site)
    assert state_of(hass, "binary_sensor", "alarm") == "off"


async def test_a_smoke_detector_that_is_silent_raises_no_alarm_and_is_told(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    bolt: Bolt,
    issue_registry: ir.IssueRegistry,
) -> None:
    at(freezer, 23)
    hass.states.async_set(SMOKE, "unavailable")
    await a_site(hass, emergency=[SMOKE])
    state = hass.states.get("binary_sensor.luzech_alarm")
    assert state
    assert (state.state, state.attributes["silent"]) == ("off", [SMOKE])
    assert bolt.told == []
    issue = f"detector_luzech_{SMOKE}"
    assert not issue_registry.async_get_issue(DOMAIN, issue)
    await wait(hass, freezer, timedelta(minutes=3))
    assert issue_registry.async_get_issue(DOMAIN, issue)
    hass.states.async_set(SMOKE, "off")
    await hass.async_block_till_done()
    assert not issue_registry.async_get_issue(DOMAIN, issue)


async def test_an_alarm_is_written_down_once_the_disk_lets_it(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, bolt: Bolt
) -> None:
    at(freezer, 23)
    hass.states.async_set(SMOKE, "off")
    site, _ = await a_site(hass, emergency=[SMOKE])
    full = JournalError("database or disk is full")
    with patch.object(site.journal, "keep", side_effect=full):
        hass.states.async_set(SMOKE, "on")
        await hass.async_block_till_done()
        assert bolt.told == ["unlock"]
    with patch("custom_components.faitout.hub.alarm.AGAIN_SECONDS", 0):
        hass.states.async_set(SMOKE, "off")
        await site.alarm.reset()
    assert state_of(hass, "binary_sensor", "alarm") == "off"


@pytest.mark.usefixtures("bolt")
async def test_smoke_in_the_moment_of_the_reset_is_a_new_alarm_also_over_a_restart(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    at(freezer, 23)
    hass.states.async_set(SMOKE, "off")
    site, _ = await a_site(hass, emergency=[SMOKE])
    for word in ("on", "off"):
        hass.states.async_set(SMOKE, word)
        await hass.async_block_till_done(wait_background_tasks=True)
    keep = site.journal.keep

    async def slow(name: str, data: bytes) -> None:
        for word in ("on", "off") if not data else ():
            hass.states.async_set(SMOKE, word)
            await asyncio.sleep(0)
        await keep(name, data)

    with patch.object(site.journal, "keep", slow):
        await site.alarm.reset()
    await hass.async_block_till_done(wait_background_tasks=True)
    assert state_of(hass, "binary_sensor", "alarm") == "on"
    await again(hass, site)
    assert state_of(hass, "binary_sensor", "alarm") == "on"


async def test_a_hand_on_the_lock_wins_also_over_a_restart(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, bolt: Bolt
) -> None:
    at(freezer, 9)
    site, _ = await a_site(hass)
    assert bolt.told == ["unlock"]
    await wait(hass, freezer, timedelta(minutes=1))
    bolt.turn(locked=True)
    await wait(hass, freezer, timedelta(minutes=3))
    assert state_of(hass, "sensor", "entrance_door_reason") == DoorRule.BY_HAND
    await again(hass, site)
    await wait(hass, freezer, timedelta(minutes=3))
    assert bolt.told == ["unlock"]


async def test_a_hand_that_a_full_disk_would_not_take_is_kept_once_there_is_room(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, bolt: Bolt
) -> None:
    at(freezer, 9)
    site, _ = await a_site(hass)
    assert bolt.told == ["unlock"]
    await wait(hass, freezer, timedelta(minutes=1))
    full = JournalError("database or disk is full")
    with patch.object(site.journal, "keep", side_effect=full):
        bolt.turn(locked=True)
        await hass.async_block_till_done()
        assert state_of(hass, "sensor", "entrance_door_reason") == DoorRule.BY_HAND
    # There is room again; nothing new happens to the door.
    await again(hass, site)
    await wait(hass, freezer, timedelta(minutes=3))
    assert bolt.told == ["unlock"]
    assert state_of(hass, "sensor", "entrance_door_reason") == DoorRule.BY_HAND


async def test_with_its_automation_off_the_door_is_left_alone_also_after_a_restart(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, bolt: Bolt
) -> None:
    at(freezer, 7)
    site, _ = await a_site(hass)
    switch = {ATTR_ENTITY_ID: "switch.entrance_automation"}
    await hass.services.async_call("switch", "turn_off", switch, blocking=True)
    await again(hass, site)
    at(freezer, 9)
    await wait(hass, freezer, timedelta(minutes=2))
    assert bolt.told == []
    assert state_of(hass, "switch", "entrance_door_automation") == "off"
    await hass.services.async_call("switch", "turn_on", switch, blocking=True)
    await hass.async_block_till_done()
    assert bolt.told == ["unlock"]


@pytest.mark.usefixtures("bolt")
async def test_a_changed_door_is_followed_anew(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    at(freezer, 9)
    site, _ = await a_site(hass)
    subentry: ConfigSubentry = next(
        each for each in site.entry.subentries.values() if each.subentry_type == SUBENTRY_DOOR
    )
    changed: Mapping[str, Any] = {**subentry.data, "exit_confirmed": True}
    hass.config_entries.async_update_subentry(site.entry, subentry, data=dict(changed))
    await hass.async_block_till_done()
    assert the_door(site.entry.runtime_data).spec.exit_confirmed
