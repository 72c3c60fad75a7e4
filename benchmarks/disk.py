"""What the disk itself takes, without anybody's code."""

import os
from pathlib import Path

from homeassistant.core import HomeAssistant

from .samples import MILLISECONDS, seconds_of
from .turns import Sampler

BLOCK = b"\0" * 4096


async def synced(hass: HomeAssistant, _: int) -> Sampler:
    """Sample, in milliseconds, the time to write 4 kB beside the home's files and sync them."""
    path = Path(hass.config.path("block"))

    def write() -> None:
        with path.open("ab", buffering=0) as file:
            file.write(BLOCK)
            os.fsync(file.fileno())

    async def sample(_: int) -> float:
        return seconds_of(write) * MILLISECONDS

    return sample
