"""A hub that measures until it is killed: numbers on the standard output are in its journal.

python -m tests.outputs.metrics.hub JOURNAL URL FIRST COUNT PAUSE
"""

import asyncio
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
import sys
from typing import cast

from homeassistant.core import HomeAssistant

from custom_components.faitout.engine.ids import SiteId
from custom_components.faitout.journal import Journal
from custom_components.faitout.outputs.metrics import sender as sender_module
from custom_components.faitout.outputs.metrics.points import hub_line, trial_line
from custom_components.faitout.outputs.metrics.sender import Sender
from custom_components.faitout.outputs.metrics.server import ServerSettings
from demo.clock import until
from tests.outputs.metrics.servers import BUCKET, TOKEN

BEGAN = datetime(2026, 10, 5, 8, 0, tzinfo=UTC)
"""Long ago: what lies ahead of its clock, a server does not show."""


class Executor:
    """The one thing of Home Assistant that sending needs."""

    async def async_add_executor_job[*Ts, T](self, work: object, *arguments: *Ts) -> T:
        loop = asyncio.get_running_loop()
        return cast("T", await loop.run_in_executor(None, work, *arguments))  # type: ignore[arg-type]


async def main(path: Path, url: str, first: int, count: int, pause: float) -> None:
    """Measure `count` times from `first` on, `pause` seconds apart, and send meanwhile."""
    sender_module.IDLE_SECONDS = 0.1  # type: ignore[misc]
    journal = await Journal.open(path, BEGAN)
    settings = ServerSettings(url=url, org="faitout", bucket=BUCKET, token=TOKEN)
    trial = partial(trial_line, SiteId("luzech"), BEGAN)
    sender = Sender(cast("HomeAssistant", Executor()), journal, settings, lambda _: None, trial)
    sending = asyncio.create_task(sender.run())
    for number in range(first, first + count):
        at = BEGAN + timedelta(seconds=number)
        journal.post([hub_line(SiteId("luzech"), {"number": number}, at)])
        # Once it is read back from the file, it is in it.
        await journal.outbox(1)
        print(number, flush=True)
        await asyncio.sleep(pause)

    async def is_sent() -> bool:
        return not await journal.outbox(1)

    # After an outage of an hour the next attempt may be four minutes away.
    await until(is_sent, 2 * sender_module.LONGEST_WAIT + 60)
    sender.leave()
    await sending
    await journal.close()


if __name__ == "__main__":
    journal_path, server_url, *numbers = sys.argv[1:]
    asyncio.run(
        main(Path(journal_path), server_url, int(numbers[0]), int(numbers[1]), float(numbers[2]))
    )
