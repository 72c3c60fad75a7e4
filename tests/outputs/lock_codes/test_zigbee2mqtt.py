"""A lock behind zigbee2mqtt: through Home Assistant's own MQTT and a real broker."""

from collections.abc import AsyncIterator
from datetime import timedelta
import json
from pathlib import Path
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.engine.access.grant import Grant, GrantKind
from custom_components.faitout.engine.access.slots.order import LockAbility, SlotResult
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.ids import GrantId
from custom_components.faitout.outputs.lock_codes import topic
from custom_components.faitout.outputs.lock_codes.contract import CodeDriver, NoAnswerError
from custom_components.faitout.outputs.lock_codes.finding import driver_of
from demo.clock import until
from demo.ports import HOST
from tests.mqtt_link.brokers import Mosquitto, running
from tests.outputs.lock_codes.bridge import BridgedLock
from tests.places import SITE_DATA, door, set_up, space

FRONT = "lock.front_door"
PATIENCE = 20.0


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait for a lock that answers at once."""
    monkeypatch.setattr(topic, "LINGERS", 0.05)
    monkeypatch.setattr(topic, "ANSWERS_WITHIN", 1)


@pytest.fixture
async def lock(
    hass: HomeAssistant,
    tmp_path: Path,
    socket_enabled: None,  # noqa: ARG001 - lets it speak to the broker
) -> AsyncIterator[BridgedLock]:
    """A lock behind zigbee2mqtt that Home Assistant has found."""
    # As every Home Assistant has one.
    (tmp_path / "configuration.yaml").touch()
    async with running(Mosquitto(tmp_path)) as broker:
        entry = MockConfigEntry(domain="mqtt", data={"broker": HOST, "port": broker.port})
        entry.add_to_hass(hass)
        assert await hass.config_entries.async_setup(entry.entry_id)
        bridged = BridgedLock(broker.port)
        await bridged.start()

        async def is_found() -> bool:
            # Home Assistant listens to what it found some time after it found it.
            state = hass.states.get(FRONT)
            return state is not None and state.state == "locked"

        assert await until(is_found, PATIENCE)
        yield bridged
        await bridged.stop()
        await hass.config_entries.async_unload(entry.entry_id)


@pytest.fixture
def driver(hass: HomeAssistant, lock: BridgedLock) -> CodeDriver:  # noqa: ARG001 - it is there
    """The driver of that lock."""
    found = driver_of(hass, FRONT)
    assert found
    return found.driver


async def test_the_lock_itself_says_what_it_can(driver: CodeDriver) -> None:
    assert await driver.ability() == LockAbility(first=1, last=20, shortest=4, longest=8)


async def test_a_code_is_written_read_back_and_cleared(
    driver: CodeDriver, lock: BridgedLock
) -> None:
    """The number over the air is the one that is published; a nought in front is no number's."""
    assert await driver.read(3, "0815", "", None) is SlotResult.EMPTY
    await driver.write(3, "0815", "", None)
    assert await driver.read(3, "0815", "", None) is SlotResult.TAKEN
    assert lock.slots[3] == "0815"
    await driver.clear(3)
    assert await driver.read(3, "0815", "", None) is SlotResult.EMPTY
    assert lock.slots == {0: "the master's"}


async def test_a_deleted_code_that_is_still_published_is_gone(
    driver: CodeDriver, lock: BridgedLock
) -> None:
    lock.exposes_pin = True
    await driver.write(2, "481516", "", None)
    assert await driver.read(2, "481516", "", None) is SlotResult.SAME
    assert await driver.read(2, "999999", "", None) is SlotResult.OTHER
    await driver.clear(2)
    assert await driver.read(2, "481516", "", None) is SlotResult.EMPTY
    assert lock.published["users"]["2"]["pin_code"] == "481516"


async def test_another_report_in_between_is_no_answer(
    driver: CodeDriver, lock: BridgedLock
) -> None:
    assert await driver.read(2, None, "", None) is SlotResult.EMPTY
    lock.reports_first = True
    await driver.write(2, "481516", "", None)
    assert await driver.read(2, "481516", "", None) is SlotResult.TAKEN


async def test_a_lock_that_sleeps_has_said_nothing(driver: CodeDriver, lock: BridgedLock) -> None:
    lock.is_asleep = True
    with pytest.raises(NoAnswerError):
        await driver.read(2, "481516", "", None)


async def test_nonsense_on_the_topic_is_no_answer(
    driver: CodeDriver, lock: BridgedLock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(topic, "LONGEST", 2000)
    long = json.dumps({"users": {"2": {"status": "enabled"}}, "more": "x" * 2000})
    lock.nonsense = ["{", "[]", '{"users": 3}', '{"users": {"2": 3}}', long]
    assert await driver.read(2, None, "", None) is SlotResult.EMPTY


async def test_a_lock_that_keeps_one_code_only_has_none_for_us(
    driver: CodeDriver, lock: BridgedLock
) -> None:
    lock.pins = 1
    with pytest.raises(NoAnswerError):
        await driver.ability()


@pytest.mark.usefixtures("lock")
async def test_a_lock_of_mqtt_that_no_bridge_brought_has_no_driver(
    hass: HomeAssistant, entity_registry: er.EntityRegistry
) -> None:
    plain = entity_registry.async_get_or_create("lock", "mqtt", "plain")
    assert driver_of(hass, plain.entity_id) is None
    assert driver_of(hass, "lock.nowhere") is None


async def test_a_right_of_way_goes_through_the_broker_into_the_lock(
    hass: HomeAssistant, lock: BridgedLock
) -> None:
    with patch.dict(SITE_DATA, opens="00:00:00", closes="00:00:00"):
        site = await set_up(
            hass, space(), door(lock=FRONT, contact=None, opens="grants", keeps_codes=True)
        )
    assert site.access
    now = dt_util.utcnow()
    grant = Grant(
        id=GrantId("anna"),
        kind=GrantKind.GUEST,
        doors=frozenset({DoorId("entrance")}),
        start=now,
        end=now + timedelta(hours=1),
        created_at=now,
    )
    issued = await site.access.grant(grant, with_code=True)

    async def is_in() -> bool:
        return issued.code in lock.slots.values()

    async def is_out() -> bool:
        return lock.slots == {0: "the master's"}

    assert await until(is_in, PATIENCE)
    await site.access.revoke(grant.id)
    assert await until(is_out, PATIENCE)
    assert await hass.config_entries.async_unload(site.entry.entry_id)
