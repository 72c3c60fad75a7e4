"""The fixtures of both places, for as long as the demo lasts."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from ...sky import Sky
from ..building import Building
from ..stage import Stage
from .catalog import FIXTURES
from .house import House
from .wiring import Wiring
from .words import FIXTURE_WORDS

EVENING: Final = Sky(17.0)
NIGHT: Final = Sky(22.0)
SPEED: Final = 60.0
"""Minutes are seconds in the demo: a day lasts 24 minutes, and rooms warm as fast."""


@asynccontextmanager
async def equipment_of(
    stage: Stage, building: Building, *, is_night: bool = False
) -> AsyncIterator[Wiring]:
    """Hang everything up; in a night that does not end where lamps are to be tested."""
    sky = NIGHT if is_night else EVENING
    wiring = Wiring(House(FIXTURES, sky, SPEED, is_night_for_ever=is_night), stage.broker.port)
    building.moved = wiring.moved
    work = asyncio.create_task(wiring.run())
    try:
        await wiring.is_online.wait()
        words = FIXTURE_WORDS[stage.options.language]
        stage.progress.done(words.hung.format(count=len(FIXTURES)))
        yield wiring
    finally:
        building.moved = None
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
