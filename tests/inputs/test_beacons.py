"""Beacons heard by real scanners speak for their space; what nobody hears is unknown."""

from collections.abc import AsyncIterator, Iterator
import json
import threading
from unittest.mock import Mock, patch

from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.components.diagnostics import (
    get_diagnostics_for_config_entry,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.faitout.const import DOMAIN
from custom_components.faitout.engine.ids import SensorId, SpaceId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.flows.repairs.space import BeaconRestarted
from custom_components.faitout.hub.runner import SpaceRunner
from custom_components.faitout.inputs import core_packages
from custom_components.faitout.journal import Journal, JournalError
from custom_components.faitout.repairs import async_create_fix_flow
from demo.clock import until
from scripts import pins
from tests.day import Day
from tests.inputs.things import says_somebody
from tests.places import sensor as a_sensor, set_up, space, the_space
from tests.radio import (
    BATTERY,
    BUTTON,
    DOOR,
    KEY,
    MOTION,
    NO_PRESS,
    NUMBER,
    PRESS,
    TRIGGERED,
    Scanner,
    Sender,
    packet,
    scanner,
    sealed,
)
from tests.test_repairs import fix

PIR = "B4:35:22:00:00:01"
CONTACT = "B4:35:22:00:00:02"
TAP = "B4:35:22:00:00:03"


@pytest.fixture
async def ear(bluetooth: HomeAssistant) -> AsyncIterator[Scanner]:
    """Let Home Assistant have Bluetooth, and one proxy in the hall."""
    proxy = scanner(bluetooth)
    yield proxy
    proxy.take_down()


def beacon(address: str, kind: str, **more: object) -> dict[str, object]:
    """Return a beacon as the form of a space keeps it."""
    return {"address": address, "kind": kind, "name": f"Beacon {kind}", "heartbeat": 3600.0, **more}


def room(*beacons: dict[str, object], slug: str = "salle") -> ConfigSubentryData:
    """Return a meeting room that only has beacons, one motion sensor by default."""
    made = space(slug, sensors=())
    several = beacons or (beacon(PIR, "motion"),)
    return ConfigSubentryData(**{**made, "data": {**made["data"], "beacons": list(several)}})


async def a_room(hass: HomeAssistant, *beacons: dict[str, object]) -> SpaceRunner:
    """Return the room, brought up."""
    runner = the_space(await set_up(hass, room(*beacons)))
    await hass.async_block_till_done(wait_background_tasks=True)
    return runner


def health(runner: SpaceRunner, address: str = PIR, kind: str = "motion") -> Health:
    """Return what the engine thinks of a beacon."""
    sensor = SensorId(f"ble:{address}/{kind}")
    return next(s.health for s in runner.state.senses.sensors if s.spec.id == sensor)


def issues(hass: HomeAssistant) -> set[str]:
    """Return what the animator is told, by the keys of the texts."""
    found = ir.async_get(hass).issues.values()
    return {issue.translation_key or "" for issue in found if issue.domain == DOMAIN}


async def told(hass: HomeAssistant, key: str) -> bool:
    """Return whether the animator is told of something now."""
    return key in issues(hass)


async def test_motion_over_the_air_makes_the_room_occupied(
    hass: HomeAssistant, ear: Scanner
) -> None:
    salle = await a_room(hass)
    pir = Sender(ear, PIR)
    assert health(salle) is Health.UNKNOWN
    pir.says(MOTION, 0)
    assert salle.view.presence is Presence.NO
    pir.says(MOTION, 1)
    assert says_somebody(salle)


async def test_what_was_heard_before_the_restart_is_unknown(
    hass: HomeAssistant, ear: Scanner
) -> None:
    salle = await a_room(hass)
    Sender(ear, PIR).says(MOTION, 0)
    assert salle.view.presence is Presence.NO
    (entry,) = hass.config_entries.async_entries(DOMAIN)
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)
    salle = the_space(entry.runtime_data)
    assert health(salle) is Health.UNKNOWN
    assert salle.view.presence is Presence.UNKNOWN


async def test_a_home_without_bluetooth_is_blind_and_works(hass: HomeAssistant) -> None:
    salle = await a_room(hass)
    assert health(salle) is Health.UNAVAILABLE
    assert salle.view.presence is Presence.UNKNOWN


@pytest.mark.usefixtures("mock_bluetooth")
async def test_bluetooth_that_comes_later_is_listened_to(hass: HomeAssistant) -> None:
    salle = await a_room(hass)
    assert await async_setup_component(hass, "bluetooth", {})
    await hass.async_block_till_done(wait_background_tasks=True)
    late = scanner(hass)
    Sender(late, PIR).says(MOTION, 0)
    assert salle.view.presence is Presence.NO
    late.take_down()


async def test_without_a_scanner_nobody_hears_and_the_room_is_blind(
    hass: HomeAssistant, ear: Scanner
) -> None:
    salle = await a_room(hass)
    other = scanner(hass, "AA:00:00:00:00:02")
    pir = Sender(ear, PIR)
    pir.says(MOTION, 0)
    ear.take_down()
    assert salle.view.presence is Presence.NO
    other.take_down()
    assert health(salle) is Health.UNAVAILABLE
    assert salle.view.presence is Presence.UNKNOWN


async def test_one_scanner_in_each_room_and_a_packet_counts_once(
    hass: HomeAssistant, ear: Scanner
) -> None:
    far = scanner(hass, "AA:00:00:00:00:02")
    site = await set_up(hass, room(), room(beacon(CONTACT, "motion"), slug="boite"))
    await hass.async_block_till_done(wait_background_tasks=True)
    salle, boite = site.spaces.values()
    here, there = Sender(ear, PIR), Sender(far, CONTACT)
    here.says(MOTION, 0)
    there.says(MOTION, 0)
    said = there.says(MOTION, 1)
    heard_once = boite.state
    ear.hears(CONTACT, said, rssi=-90)
    assert boite.state is heard_once
    assert says_somebody(boite)
    assert salle.view.presence is Presence.NO
    far.take_down()


async def test_a_packet_that_overtook_another_is_not_taken_back(
    hass: HomeAssistant, ear: Scanner
) -> None:
    salle = await a_room(hass)
    ear.hears(PIR, packet(NUMBER, 7, MOTION, 1))
    ear.hears(PIR, packet(NUMBER, 6, MOTION, 0))
    assert says_somebody(salle)
    senses = salle.state.senses.sensors[0]
    assert senses.active


@pytest.mark.parametrize(
    "data",
    [
        b"\x40",
        b"\x40\x00\x01",
        bytes((0x60, NUMBER, 9, MOTION, 1)),
        bytes((0x40, 0xFF, 1)),
        bytes((0x40, MOTION)),
        bytes((0x41, MOTION, 1)),
        bytes((0x42, 1, 2, 3)),
        bytes((0x40, 0x53, 250)) + b"x",
        pytest.param(bytes((0x40, *(MOTION, 1) * 200)), id="too long"),
    ],
)
async def test_what_cannot_be_read_says_nothing(
    hass: HomeAssistant, ear: Scanner, data: bytes
) -> None:
    salle = await a_room(hass)
    before = salle.state
    ear.hears(PIR, data)
    assert salle.view.presence is Presence.UNKNOWN
    assert salle.state.senses == before.senses


async def test_an_encrypted_beacon_is_read_with_its_key(hass: HomeAssistant, ear: Scanner) -> None:
    salle = await a_room(hass, beacon(PIR, "motion", key=KEY.hex()))
    ear.hears(PIR, sealed(PIR, 1000, MOTION, 1))
    assert says_somebody(salle)


async def test_a_recording_of_an_encrypted_beacon_is_not_believed(
    hass: HomeAssistant, ear: Scanner
) -> None:
    salle = await a_room(hass, beacon(PIR, "motion", key=KEY.hex()))
    recorded = sealed(PIR, 50, MOTION, 1)
    ear.hears(PIR, sealed(PIR, 5000, MOTION, 0))
    for _ in range(3):
        ear.hears(PIR, recorded, after=300)
    assert salle.view.presence is Presence.NO
    assert "beacon_rewound" in issues(hass)


async def test_a_recording_is_not_believed_after_a_restart_either(
    hass: HomeAssistant, ear: Scanner
) -> None:
    await a_room(hass, beacon(PIR, "motion", key=KEY.hex()))
    ear.hears(PIR, sealed(PIR, 5000, MOTION, 0))
    (entry,) = hass.config_entries.async_entries(DOMAIN)
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)
    ear.hears(PIR, sealed(PIR, 4999, MOTION, 1), after=300)
    assert the_space(entry.runtime_data).view.presence is Presence.UNKNOWN


async def test_a_beacon_with_a_new_battery_counts_anew_once_a_person_said_so(
    hass: HomeAssistant, ear: Scanner, hass_client: ClientSessionGenerator
) -> None:
    assert await async_setup_component(hass, "repairs", {})
    salle = await a_room(hass, beacon(PIR, "motion", key=KEY.hex()))
    (entry,) = hass.config_entries.async_entries(DOMAIN)
    ear.hears(PIR, sealed(PIR, 5000, MOTION, 0))
    for number in range(3):
        ear.hears(PIR, sealed(PIR, number, MOTION, 0))
    assert "beacon_rewound" in issues(hass)
    step = await fix(hass, hass_client, f"beacon_rewound_{entry.entry_id}_{PIR}", {})
    assert step["type"] == "create_entry"
    ear.hears(PIR, sealed(PIR, 4, MOTION, 1))
    assert says_somebody(salle)
    assert "beacon_rewound" not in issues(hass)


async def test_a_repair_of_a_beacon_whose_space_is_gone_ends_in_words(
    hass: HomeAssistant, ear: Scanner
) -> None:
    salle = await a_room(hass, beacon(PIR, "motion", key=KEY.hex()))
    (entry,) = hass.config_entries.async_entries(DOMAIN)
    ear.hears(PIR, sealed(PIR, 5000, MOTION, 0))
    about = {"entry_id": entry.entry_id, "subentry_id": "gone", "beacon": PIR}
    flow = await async_create_fix_flow(hass, "beacon_rewound", about)
    assert isinstance(flow, BeaconRestarted)
    flow.hass, flow.issue_id = hass, "beacon_rewound"
    assert (await flow.async_step_confirm({}))["reason"] == "space_gone"
    assert salle.view.presence is Presence.NO


async def test_the_key_is_not_in_the_diagnostics(
    hass: HomeAssistant, hass_client: ClientSessionGenerator
) -> None:
    await a_room(hass, beacon(PIR, "motion", key=KEY.hex()))
    (entry,) = hass.config_entries.async_entries(DOMAIN)
    told = await get_diagnostics_for_config_entry(hass, hass_client, entry)
    assert KEY.hex() not in str(told)


async def test_a_journal_that_cannot_be_read_only_forgets_how_far_they_counted(
    hass: HomeAssistant, ear: Scanner, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> bytes:
        raise JournalError

    monkeypatch.setattr(Journal, "kept", broken)
    monkeypatch.setattr(Journal, "keep", broken)
    salle = await a_room(hass, beacon(PIR, "motion", key=KEY.hex()))
    ear.hears(PIR, sealed(PIR, 1, MOTION, 1))
    assert says_somebody(salle)
    (entry,) = hass.config_entries.async_entries(DOMAIN)
    assert await hass.config_entries.async_unload(entry.entry_id)


async def test_words_that_are_locked_make_the_room_blind(hass: HomeAssistant, ear: Scanner) -> None:
    salle = await a_room(hass)
    Sender(ear, PIR).says(MOTION, 0)
    for number in range(3):
        ear.hears(PIR, sealed(PIR, number, MOTION, 1))
    assert salle.view.presence is Presence.UNKNOWN
    assert "beacon_locked" in issues(hass)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (packet(NUMBER, 1, MOTION, 1), "beacon_plain"),
        (sealed(PIR, 1, MOTION, 1, key=bytes(16)), "beacon_wrong_key"),
    ],
)
async def test_a_stranger_who_pretends_to_be_an_encrypted_beacon_is_no_sign_of_life(
    hass: HomeAssistant, ear: Scanner, data: bytes, told: str
) -> None:
    salle = await a_room(hass, beacon(PIR, "motion", key=KEY.hex()))
    ear.hears(PIR, sealed(PIR, 0, MOTION, 0))
    before = salle.state
    for _ in range(3):
        ear.hears(PIR, data)
    assert salle.state is before
    assert told in issues(hass)


async def test_a_low_battery_is_told_in_words_until_it_is_changed(
    hass: HomeAssistant, ear: Scanner
) -> None:
    await a_room(hass)
    ear.hears(PIR, packet(NUMBER, 1, BATTERY, 9, MOTION, 0))
    issue = next(i for i in ir.async_get(hass).issues.values() if i.domain == DOMAIN)
    assert issue.translation_key == "beacon_battery"
    assert issue.translation_placeholders == {
        "beacon": "Beacon motion",
        "space": "Salle",
        "site": "Luzech",
        "level": "9",
    }
    ear.hears(PIR, packet(NUMBER, 2, BATTERY, 20, MOTION, 0))
    assert "beacon_battery" in issues(hass)
    ear.hears(PIR, packet(NUMBER, 3, BATTERY, 100, MOTION, 0))
    assert "beacon_battery" not in issues(hass)


async def test_a_button_checks_in_whose_turn_it_is(day: Day, ear: Scanner) -> None:
    await day.begin(room(beacon(PIR, "motion"), beacon(TAP, "button")))
    await day.book("09:00", "10:00")
    assert day.shows("sensor.status") == "awaiting"
    tap = Sender(ear, TAP)
    tap.says(BATTERY, 90, BUTTON, NO_PRESS)
    await day.settle()
    assert day.shows("sensor.status") == "awaiting"
    tap.says(BUTTON, PRESS)
    await day.settle()
    assert day.shows("sensor.status") == "occupied"
    (booking,) = the_space(day.site).state.ledger
    assert booking.checked_in_by == "button"


async def test_a_press_in_a_free_room_is_no_fault(day: Day, ear: Scanner) -> None:
    await day.begin(room(beacon(PIR, "motion"), beacon(TAP, "button")))
    Sender(ear, TAP).says(BUTTON, PRESS)
    await day.settle()
    assert day.shows("sensor.status") == "unsure"


async def test_a_booking_before_a_dead_beacon_is_never_released(day: Day, ear: Scanner) -> None:
    await day.begin(room(beacon(PIR, "motion", heartbeat=300.0)))
    Sender(ear, PIR).says(MOTION, 0)
    await day.book("09:05", "10:00")
    await day.until("10:01")
    assert health(the_space(day.site)) is Health.SILENT
    assert day.shows("sensor.status") == "unsure"
    assert day.state("event.booking").attributes["event_type"] == "unverified"


async def test_a_booking_before_a_living_beacon_is_released(day: Day, ear: Scanner) -> None:
    await day.begin(room(beacon(PIR, "motion", heartbeat=300.0)))
    await day.book("09:05", "10:00")
    pir = Sender(ear, PIR)
    for minute in range(1, 17):
        pir.says(MOTION, 0)
        await day.until(f"09:{minute:02}")
    assert day.state("event.booking").attributes["event_type"] == "released"


async def test_one_that_misses_its_interval_is_lost_unless_it_only_speaks_of_events(
    day: Day, ear: Scanner
) -> None:
    await day.begin(room(beacon(PIR, "motion"), beacon(CONTACT, "door")))
    # Twenty minutes ago on the clock of the bluetooth manager.
    ear.hears(PIR, packet(NUMBER, 1, MOTION, 0), after=-1200)
    ear.hears(CONTACT, packet(NUMBER, 1, DOOR, 0, head=TRIGGERED), after=-1200)
    salle = the_space(day.site)
    assert health(salle) is Health.OK
    await day.until("09:06")
    assert health(salle) is Health.UNAVAILABLE
    assert health(salle, CONTACT, "door") is Health.OK


@pytest.fixture
def no_internet(hass: HomeAssistant) -> Iterator[Mock]:
    """What reads beacons was never installed, and nothing can be now; what installs is given."""

    def is_there(requirement: str) -> bool:
        return not requirement.startswith("bthome-ble")

    hass.config.skip_pip = False
    with (
        patch("homeassistant.util.package.is_installed", is_there),
        patch("homeassistant.util.package.install_package", return_value=False) as installs,
    ):
        yield installs


@pytest.mark.usefixtures("ear")
async def test_without_what_reads_them_beacons_are_blind_and_all_else_works(
    hass: HomeAssistant, no_internet: Mock
) -> None:
    hass.states.async_set("binary_sensor.cabine_radar", "off")
    radar = [a_sensor("binary_sensor.cabine_radar", "radar")]
    site = await set_up(hass, room(), space("cabine", sensors=radar))
    await hass.async_block_till_done(wait_background_tasks=True)
    salle, cabine = site.spaces[SpaceId("salle")], site.spaces[SpaceId("cabine")]
    assert health(salle) is Health.UNAVAILABLE
    assert salle.view.presence is Presence.UNKNOWN
    hass.states.async_set("binary_sensor.cabine_radar", "on")
    await hass.async_block_till_done()
    assert says_somebody(cabine)
    assert "beacon_package" in issues(hass)
    assert no_internet.call_args.args == (bthome_pin(),)

    await hass.config_entries.async_unload(site.entry.entry_id)
    assert "beacon_package" not in issues(hass)


async def test_what_reads_beacons_is_installed_as_home_assistant_wants_it(
    hass: HomeAssistant, ear: Scanner, no_internet: Mock
) -> None:
    no_internet.return_value = True
    salle = await a_room(hass)
    assert no_internet.call_args.args == (bthome_pin(),)
    Sender(ear, PIR).says(MOTION, 1)
    assert says_somebody(salle)


@pytest.mark.usefixtures("ear")
async def test_an_install_that_hangs_is_told_after_a_while(
    hass: HomeAssistant, no_internet: Mock
) -> None:
    goes_on = threading.Event()
    no_internet.side_effect = lambda *_, **__: goes_on.wait(60)
    with patch.object(core_packages, "INSTALL_SECONDS", 0.1):
        salle = the_space(await set_up(hass, room()))
        assert await until(lambda: told(hass, "beacon_package"), 30)
    assert health(salle) is Health.UNAVAILABLE
    goes_on.set()
    await hass.async_block_till_done(wait_background_tasks=True)


def bthome_pin() -> str:
    """Return the version that Home Assistant's own BTHome wants."""
    file = pins.home_assistant() / "components" / "bthome" / "manifest.json"
    (pin,) = json.loads(file.read_text(encoding="utf-8"))["requirements"]
    return str(pin)
