"""What the disk itself takes, without anybody's code."""

import os
from pathlib import Path

from .home import scratch
from .samples import MILLISECONDS, seconds_of

BLOCK = b"\0" * 4096


def sync_times(samples: int) -> list[float]:
    """Return samples, in milliseconds, of writing 4 kB and syncing them."""
    with scratch() as folder, (Path(folder) / "block").open("wb", buffering=0) as file:

        def write() -> None:
            file.write(BLOCK)
            os.fsync(file.fileno())

        return [seconds_of(write) * MILLISECONDS for _ in range(samples)]
