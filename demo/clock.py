"""Waiting for conditions, with a bound; never for a time to pass."""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

type Condition = Callable[[], Awaitable[bool]]

STEP = 0.1


async def until(condition: Condition, seconds: float) -> bool:
    """Return True once the condition holds, False if it does not within so many seconds."""
    deadline = monotonic() + seconds
    while not await condition():
        if monotonic() >= deadline:
            return False
        await asyncio.sleep(STEP)
    return True
