"""A hub is killed right after it acknowledged a booking, and knows of it when it is back."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
import sys

import pytest

from tests.mqtt_link.asking import AVAILABILITY, STATUS, a_booking
from tests.mqtt_link.brokers import Mosquitto, member

ROOT = Path(__file__).parents[2]


@asynccontextmanager
async def hub(folder: Path, broker: Mosquitto) -> AsyncIterator[None]:
    """Run a hub; kill it at the end, whatever it does."""
    command = ("-m", "tests.mqtt_link.hub", str(folder), str(broker.port))
    log = folder / "hub.log"
    with log.open("ab") as output:
        process = await asyncio.create_subprocess_exec(
            sys.executable, *command, cwd=ROOT, stdout=output, stderr=output
        )
    try:
        yield
    finally:
        process.kill()
        await process.wait()


@pytest.mark.timeout(90)
async def test_what_was_acknowledged_survives_and_is_done_once(
    broker: Mosquitto, tmp_path: Path
) -> None:
    home = tmp_path / "hub"
    home.mkdir()
    async with member(broker) as asker:
        async with hub(home, broker):
            await asker.hears(STATUS)
            booked = await asker.asks("salle", **a_booking("one"))
            assert booked["ok"]
        # The broker says so for it.
        await asker.hears_plain(AVAILABILITY, b"offline")
        asker.heard.clear()
        async with hub(home, broker):
            told = await asker.hears(STATUS)
            assert told["next_start"] == booked["start"]
            assert await asker.asks("salle", **a_booking("one")) == booked
            other = await asker.asks("salle", **a_booking("two"))
            assert other["error"] == "overlap"
