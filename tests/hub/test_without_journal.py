"""A site whose journal cannot be opened: doors, alarm and presence work, nothing is promised."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import entity_registry as er, issue_registry as ir
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_fire_time_changed

from custom_components.faitout.const import CONF_EMERGENCY, DOMAIN
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.stimulus import Book
from custom_components.faitout.hub.site import Site, journal_path
from custom_components.faitout.journal import Journal, JournalError
from custom_components.faitout.mqtt_link.payloads import status_of
from tests.locks import Bolt, fit
from tests.places import SITE_DATA, door, site_entry, space, the_space

RADAR = "binary_sensor.salle_radar"
MOTION = "binary_sensor.salle_motion"
SMOKE = "binary_sensor.smoke"
NINE = "2026-10-05T07:00:00+00:00"
"""A Monday in Luzech, as UTC."""


@pytest.fixture(autouse=True)
def nobody_is_there(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    """Let it be nine, and nothing be the matter."""
    freezer.move_to(NINE)
    for sensor in (RADAR, "binary_sensor.salle_motion", SMOKE, "binary_sensor.entrance_door"):
        hass.states.async_set(sensor, "off")


@pytest.fixture
async def bolt(hass: HomeAssistant) -> Bolt:
    """Return the lock of the entrance, locked."""
    bolt = Bolt("entrance", locked=True)
    await fit(hass, bolt)
    return bolt


@pytest.fixture
async def entry(hass: HomeAssistant) -> MockConfigEntry:
    """Return a site with one room, one door and a smoke detector, not yet set up."""
    await hass.config.async_set_time_zone("Europe/Paris")
    entry = site_entry(space(), door(opens="bookings", spaces=("salle",)))
    entry.add_to_hass(hass)
    hass.config_entries.async_update_entry(entry, data={**SITE_DATA, CONF_EMERGENCY: [SMOKE]})
    return entry


async def comes_up(hass: HomeAssistant, entry: MockConfigEntry) -> Site:
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    site: Site = entry.runtime_data
    return site


def blocked(hass: HomeAssistant, entry: MockConfigEntry) -> Path:
    """Put something in the place of the journal that is no file, and the journal beside it."""
    path = journal_path(hass, entry)
    path.parent.mkdir(exist_ok=True)
    if path.exists():
        path.rename(path.with_name("kept"))
    path.mkdir()
    return path


def mended(path: Path) -> None:
    """Put the journal back."""
    path.rmdir()
    if (kept := path.with_name("kept")).exists():
        kept.rename(path)


async def seconds(hass: HomeAssistant, freezer: FrozenDateTimeFactory, count: int) -> None:
    """Let time pass, and what follows from it be done."""
    freezer.tick(timedelta(seconds=count))
    async_fire_time_changed(hass)
    for _ in range(3):
        await hass.async_block_till_done(wait_background_tasks=True)


def a_booking(site: Site, name: str = "a") -> Book:
    now = dt_util.utcnow()
    return Book(
        Booking(
            id=BookingId(name),
            space=the_space(site).space.id,
            start=now + timedelta(minutes=30),
            end=now + timedelta(minutes=90),
            created_at=now,
        )
    )


def shown(hass: HomeAssistant, platform: str, key: str) -> str:
    """Return the state of an entity."""
    entity_id = er.async_get(hass).async_get_entity_id(platform, DOMAIN, f"luzech_{key}")
    assert entity_id
    state = hass.states.get(entity_id)
    assert state
    return state.state


def repair(hass: HomeAssistant) -> ir.IssueEntry | None:
    return ir.async_get(hass).async_get_issue(DOMAIN, "journal_failed_luzech")


async def test_who_is_there_is_seen_and_no_room_is_shown_as_free(
    hass: HomeAssistant, entry: MockConfigEntry, bolt: Bolt
) -> None:
    blocked(hass, entry)
    site = await comes_up(hass, entry)
    assert entry.state is ConfigEntryState.LOADED
    issue = repair(hass)
    assert issue
    assert issue.translation_key == "journal_unread"
    assert shown(hass, "sensor", "salle_status") == "unsure"
    assert shown(hass, "binary_sensor", "salle_occupancy") == "off"
    told = status_of(site.slug, the_space(site))
    assert told["status"] == "unsure"
    hass.states.async_set(RADAR, "on")
    hass.states.async_set(MOTION, "on")
    assert shown(hass, "binary_sensor", "salle_occupancy") == "on"
    assert shown(hass, "sensor", "salle_status") == "occupied"
    assert shown(hass, "sensor", "salle_free_until") == "unknown"
    assert the_space(site).view.presence is Presence.YES
    assert status_of(site.slug, the_space(site))["status"] == "occupied"
    assert bolt.told == ["unlock"], "its way out was never tried, and somebody is behind it"


async def test_smoke_opens_every_door(
    hass: HomeAssistant, entry: MockConfigEntry, bolt: Bolt
) -> None:
    blocked(hass, entry)
    await comes_up(hass, entry)
    assert bolt.told == []
    hass.states.async_set(SMOKE, "on")
    await hass.async_block_till_done()
    assert bolt.told == ["unlock"]


@pytest.mark.usefixtures("bolt")
async def test_bookings_are_refused_in_words(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    blocked(hass, entry)
    site = await comes_up(hass, entry)
    with pytest.raises(ServiceValidationError) as refused:
        await the_space(site).command(a_booking(site))
    assert refused.value.translation_key == "refused_journal"
    now = dt_util.utcnow()
    found: Any = await hass.services.async_call(
        DOMAIN,
        "find_free",
        {"start": now.isoformat(), "end": (now + timedelta(hours=1)).isoformat()},
        blocking=True,
        return_response=True,
    )
    assert found == {"spaces": []}


@pytest.mark.usefixtures("bolt")
async def test_it_goes_on_by_itself_with_all_that_was_acknowledged(
    hass: HomeAssistant, entry: MockConfigEntry, freezer: FrozenDateTimeFactory
) -> None:
    site = await comes_up(hass, entry)
    await the_space(site).command(a_booking(site))
    assert await hass.config_entries.async_unload(entry.entry_id)
    path = blocked(hass, entry)
    await comes_up(hass, entry)
    hass.states.async_set(RADAR, "on")
    await seconds(hass, freezer, 11)
    assert shown(hass, "sensor", "salle_status") == "occupied"
    assert repair(hass)
    await hass.async_add_executor_job(mended, path)
    await seconds(hass, freezer, 11)
    assert repair(hass) is None
    room = the_space(entry.runtime_data)
    assert room.state.ledger.get(BookingId("a")) is not None
    assert room.state.switches.writable
    assert shown(hass, "binary_sensor", "salle_occupancy") == "on"


@pytest.mark.usefixtures("bolt")
@pytest.mark.parametrize("is_reset", [False, True])
async def test_an_alarm_of_that_time_is_neither_forgotten_nor_raised_again(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    freezer: FrozenDateTimeFactory,
    *,
    is_reset: bool,
) -> None:
    path = blocked(hass, entry)
    site = await comes_up(hass, entry)
    hass.states.async_set(SMOKE, "on")
    await hass.async_block_till_done()
    hass.states.async_set(SMOKE, "off")
    await hass.async_block_till_done()
    if is_reset:
        await site.alarm.reset()
    await hass.async_add_executor_job(mended, path)
    await seconds(hass, freezer, 11)
    assert entry.runtime_data is not site
    assert entry.runtime_data.alarm.is_raised is not is_reset


@pytest.mark.usefixtures("bolt")
async def test_an_alarm_from_before_is_not_lost_by_it(
    hass: HomeAssistant, entry: MockConfigEntry, freezer: FrozenDateTimeFactory
) -> None:
    await comes_up(hass, entry)
    hass.states.async_set(SMOKE, "on")
    await hass.async_block_till_done(wait_background_tasks=True)
    hass.states.async_set(SMOKE, "off")
    assert await hass.config_entries.async_unload(entry.entry_id)
    path = blocked(hass, entry)
    await comes_up(hass, entry)
    assert not entry.runtime_data.alarm.is_raised
    await hass.async_add_executor_job(mended, path)
    await seconds(hass, freezer, 11)
    assert entry.runtime_data.alarm.is_raised


async def test_a_journal_of_a_newer_version_is_left_alone(
    hass: HomeAssistant, entry: MockConfigEntry, bolt: Bolt
) -> None:
    path = journal_path(hass, entry)
    journal = await Journal.open(path, dt_util.utcnow())
    await journal.close()
    newer = path.read_bytes()[:60] + b"\x00\x00\x00\x63" + path.read_bytes()[64:]
    path.write_bytes(newer)
    await comes_up(hass, entry)
    issue = repair(hass)
    assert issue
    assert issue.translation_key == "journal_too_new"
    hass.states.async_set(SMOKE, "on")
    await hass.async_block_till_done()
    assert bolt.told == ["unlock"]
    assert path.read_bytes() == newer


async def test_a_fault_of_ours_in_opening_it_keeps_no_door_shut(
    hass: HomeAssistant, entry: MockConfigEntry, bolt: Bolt, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise LookupError("nobody thought of that")

    monkeypatch.setattr("custom_components.faitout.journal.worker.open_file", fails)
    await comes_up(hass, entry)
    assert repair(hass)
    hass.states.async_set(SMOKE, "on")
    await hass.async_block_till_done()
    assert bolt.told == ["unlock"]


@pytest.mark.usefixtures("bolt")
async def test_a_site_that_is_removed_takes_its_repairs_with_it(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    blocked(hass, entry)
    await comes_up(hass, entry)
    assert repair(hass)
    await hass.config_entries.async_remove(entry.entry_id)
    assert repair(hass) is None


async def test_a_site_that_could_not_read_what_it_knew_writes_nothing_beside_it(
    hass: HomeAssistant, entry: MockConfigEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def unreadable(*_: object) -> None:
        raise JournalError("it cannot be read")

    with monkeypatch.context() as broken:
        broken.setattr(Journal, "load", unreadable)
        site = await comes_up(hass, entry)
    hass.states.async_set(RADAR, "on")
    hass.states.async_set(MOTION, "on")
    await hass.async_block_till_done()
    assert the_space(site).view.presence is Presence.YES
    assert not site.journal.is_recording, "a record without its beginning replays to something else"
