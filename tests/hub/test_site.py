"""A site at work: what was acknowledged is kept, what fell due while it was down is made up for."""

import asyncio
from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.booking import Booking, Stage
from custom_components.faitout.engine.effect import Decided, Event
from custom_components.faitout.engine.reason import Rule
from custom_components.faitout.engine.stimulus import Book, CheckIn, SetAutomation
from custom_components.faitout.engine.view import Status
from custom_components.faitout.hub.runner import SpaceRunner
from custom_components.faitout.hub.site import Site, journal_path
from custom_components.faitout.words.refusals import CommandRefused
from tests.killed import as_killed, put_back
from tests.places import set_up, site_entry, the_space

RADAR = "binary_sensor.salle_radar"
MOTION = "binary_sensor.salle_motion"


@pytest.fixture(autouse=True)
def monday_morning(freezer: FrozenDateTimeFactory) -> FrozenDateTimeFactory:
    """Let it be nine on a Monday in Luzech."""
    freezer.move_to("2026-10-05T07:00:00+00:00")
    return freezer


@pytest.fixture(autouse=True)
def empty_room(hass: HomeAssistant) -> None:
    """Let both sensors see nobody."""
    hass.states.async_set(RADAR, "off")
    hass.states.async_set(MOTION, "off")


async def pass_time(hass: HomeAssistant, freezer: FrozenDateTimeFactory, minutes: float) -> None:
    """Let time pass in steps in which timers fire as they would."""
    for _ in range(int(minutes * 6)):
        freezer.tick(timedelta(seconds=10))
        async_fire_time_changed(hass, dt_util.utcnow())
        await settled(hass)


async def settled(hass: HomeAssistant) -> None:
    """Let the journal's own thread answer, and what follows from it be done."""
    for _ in range(3):
        await hass.async_block_till_done(wait_background_tasks=True)


async def book(site: Site, start: float = 10, length: float = 60) -> Booking:
    """Book the room, so many minutes from now."""
    runner, now = the_space(site), dt_util.utcnow()
    booking = await runner.command(
        Book(
            Booking(
                id=site.new_booking_id(),
                space=runner.space.id,
                start=now + timedelta(minutes=start),
                end=now + timedelta(minutes=start + length),
                created_at=now,
                title="Conseil municipal",
            )
        )
    )
    assert booking is not None
    return booking


async def kill_and_start_again(hass: HomeAssistant, site: Site) -> Site:
    """Start again from the files as they lie on the disk now, as after `kill -9`."""
    folder = journal_path(hass, site.entry).parent
    files = as_killed(folder)
    assert await hass.config_entries.async_unload(site.entry.entry_id)
    put_back(folder, files)
    assert await hass.config_entries.async_setup(site.entry.entry_id)
    await settled(hass)
    again: Site = site.entry.runtime_data
    return again


async def test_a_no_show_is_warned_and_released(
    hass: HomeAssistant, monday_morning: FrozenDateTimeFactory
) -> None:
    site = await set_up(hass)
    decisions: list[Decided] = []
    site.subscribe_decisions(lambda _, decided: decisions.append(decided))
    booking = await book(site)
    await pass_time(hass, monday_morning, 21)
    assert [decided.event for decided in decisions] == [
        Event.BOOKED,
        Event.WARNED,
        Event.RELEASED,
    ]
    assert decisions[-1].reason.rule is Rule.NO_SHOW
    kept = await site.journal.booking(booking.id)
    assert kept is not None
    assert kept.stage is Stage.RELEASED
    assert the_space(site).view.status is Status.FREE


async def test_somebody_found_at_the_last_look_keeps_the_room(
    hass: HomeAssistant, monday_morning: FrozenDateTimeFactory
) -> None:
    site = await set_up(hass)
    await book(site)
    await pass_time(hass, monday_morning, 19.5)
    assert the_space(site).view.release_at is not None
    hass.states.async_set(RADAR, "on")
    await pass_time(hass, monday_morning, 3)
    assert the_space(site).view.status is Status.OCCUPIED
    current = the_space(site).view.current
    assert current is not None
    assert current.stage is Stage.CHECKED_IN


async def test_a_booking_survives_a_restart_without_a_goodbye(hass: HomeAssistant) -> None:
    site = await set_up(hass)
    booking = await book(site)
    runner = the_space(await kill_and_start_again(hass, site))
    assert runner.state.ledger.get(booking.id) == booking


@pytest.mark.parametrize(
    ("minutes", "stage"), [(0, Stage.RELEASED), (2, Stage.UNVERIFIED)], ids=["short", "long"]
)
async def test_only_a_long_stop_in_the_middle_of_a_wait_keeps_the_booking(
    hass: HomeAssistant, monday_morning: FrozenDateTimeFactory, minutes: int, stage: Stage
) -> None:
    site = await set_up(hass)
    booking = await book(site)
    await pass_time(hass, monday_morning, 13)
    assert await hass.config_entries.async_unload(site.entry.entry_id)
    await pass_time(hass, monday_morning, minutes)
    assert await hass.config_entries.async_setup(site.entry.entry_id)
    await pass_time(hass, monday_morning, 60)
    again: Site = site.entry.runtime_data
    over = await again.journal.booking(booking.id)
    assert over is not None
    assert over.stage is stage
    assert the_space(again).view.status is Status.FREE


async def test_the_automation_switch_survives_a_restart(hass: HomeAssistant) -> None:
    site = await set_up(hass)
    await the_space(site).command(SetAutomation(on=False))
    again = await kill_and_start_again(hass, site)
    assert not the_space(again).state.switches.automation


async def test_of_two_people_at_once_one_gets_the_room(hass: HomeAssistant) -> None:
    site = await set_up(hass)
    answers = await asyncio.gather(book(site), book(site), return_exceptions=True)
    assert sum(isinstance(answer, Booking) for answer in answers) == 1
    assert sum(isinstance(answer, CommandRefused) for answer in answers) == 1


async def test_a_refused_command_changes_nothing(hass: HomeAssistant) -> None:
    site = await set_up(hass)
    runner: SpaceRunner = the_space(site)
    before = runner.state.ledger
    with pytest.raises(CommandRefused):
        await runner.command(CheckIn())
    assert runner.state.ledger is before


async def test_a_damaged_journal_is_set_aside_and_the_hub_starts(hass: HomeAssistant) -> None:
    entry = site_entry()
    path = journal_path(hass, entry)

    def damage() -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"this is not a journal" * 1000)

    await hass.async_add_executor_job(damage)
    site = await set_up(hass)
    assert site.entry.state is ConfigEntryState.LOADED
    assert site.journal.set_aside is not None
    assert site.journal.set_aside.read_bytes().startswith(b"this is not a journal")


async def test_the_site_is_a_device(
    hass: HomeAssistant, device_registry: dr.DeviceRegistry
) -> None:
    site = await set_up(hass)
    device = device_registry.async_get_device_by_identifier(
        (DOMAIN, site.slug), site.entry.entry_id
    )
    assert device is not None
    assert device.name == "Luzech"
