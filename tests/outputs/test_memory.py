"""What a machine must not forget is in the journal's file, once there is room for it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.engine.door.door import Wish
from custom_components.faitout.journal import Journal, JournalError
from custom_components.faitout.outputs.door_memory import DoorMemory, load
from custom_components.faitout.outputs.memory import SETTLES_AFTER, TRIES_AGAIN_AFTER, MachineMemory

NAME = "light/salle"
FULL = JournalError("database or disk is full")


class Machine:
    """Something with a content that changes."""

    def __init__(self, hass: HomeAssistant, journal: Journal) -> None:
        self.content = b"dark"
        self.journal = journal
        self.memory = MachineMemory(hass, journal, NAME, lambda: self.content)

    def becomes(self, content: bytes, *, at_once: bool = False) -> None:
        self.content = content
        self.memory.keep(at_once=at_once)

    async def kept(self) -> bytes | None:
        return await self.journal.kept(NAME)


@pytest.fixture
async def machine(hass: HomeAssistant, tmp_path: Path) -> AsyncIterator[Machine]:
    journal = await Journal.open(tmp_path / "journal.sqlite", datetime(2026, 11, 23, tzinfo=UTC))
    machine = Machine(hass, journal)
    yield machine
    await machine.memory.end()
    await journal.close()


async def later(hass: HomeAssistant, freezer: FrozenDateTimeFactory, span: timedelta) -> None:
    freezer.tick(span)
    async_fire_time_changed(hass)
    await hass.async_block_till_done(wait_background_tasks=True)


async def test_a_hand_is_kept_at_once(hass: HomeAssistant, machine: Machine) -> None:
    machine.becomes(b"by hand", at_once=True)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert await machine.kept() == b"by hand"


async def test_all_else_is_kept_when_it_has_settled(
    hass: HomeAssistant, machine: Machine, freezer: FrozenDateTimeFactory
) -> None:
    with patch.object(machine.journal, "keep", wraps=machine.journal.keep) as writes:
        machine.becomes(b"lit")
        machine.becomes(b"dark")
        machine.becomes(b"lit")
        writes.assert_not_called()
        await later(hass, freezer, SETTLES_AFTER)
        writes.assert_called_once()
    assert await machine.kept() == b"lit"


async def test_what_a_full_disk_would_not_take_is_kept_when_there_is_room(
    hass: HomeAssistant, machine: Machine, freezer: FrozenDateTimeFactory
) -> None:
    with patch.object(machine.journal, "keep", side_effect=FULL) as writes:
        machine.becomes(b"by hand", at_once=True)
        await hass.async_block_till_done(wait_background_tasks=True)
        assert await machine.kept() is None
        await later(hass, freezer, TRIES_AGAIN_AFTER)
        assert writes.call_count == 2
    # Nothing new happens, and the hub is killed after that.
    await later(hass, freezer, TRIES_AGAIN_AFTER)
    assert await machine.kept() == b"by hand"


async def test_the_end_keeps_what_has_not_settled(hass: HomeAssistant, machine: Machine) -> None:
    machine.becomes(b"lit")
    await machine.memory.end()
    assert await machine.kept() == b"lit"
    machine.becomes(b"dark", at_once=True)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert await machine.kept() == b"lit"


async def test_a_disk_that_stays_full_lets_it_end(hass: HomeAssistant, machine: Machine) -> None:
    with patch.object(machine.journal, "keep", side_effect=FULL):
        machine.becomes(b"lit", at_once=True)
        await machine.memory.end()
        await hass.async_block_till_done(wait_background_tasks=True)
    assert await machine.kept() is None


async def test_what_cannot_be_read_is_not_known(
    machine: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    with patch.object(machine.journal, "kept", side_effect=JournalError("disk I/O error")):
        assert await machine.memory.recall() == b""
    assert "disk I/O error" in caplog.text


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff",
        b'{"aim": "ajar", "hand": null, "automation": true}',
        b'{"aim": "locked"}',
        b'{"aim": ["locked"], "hand": null, "automation": true}',
    ],
)
def test_a_memory_of_a_door_that_makes_no_sense_is_none(data: bytes) -> None:
    assert load(data) == DoorMemory()


def test_a_door_is_remembered() -> None:
    data = b'{"aim": "locked", "hand": "unlocked", "automation": false}'
    assert load(data) == DoorMemory(Wish.LOCKED, Wish.UNLOCKED, automation=False)


async def test_who_waits_until_it_is_kept_finds_it_in_the_file(machine: Machine) -> None:
    machine.content = b"lit"
    await machine.memory.settled()
    assert await machine.kept() == b"lit"


async def test_who_waits_waits_for_no_full_disk_and_it_is_kept_later(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, machine: Machine
) -> None:
    machine.content = b"lit"
    with patch.object(machine.journal, "keep", side_effect=FULL):
        await machine.memory.settled()
    assert await machine.kept() is None
    await later(hass, freezer, TRIES_AGAIN_AFTER)
    assert await machine.kept() == b"lit"
