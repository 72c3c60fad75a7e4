"""From a finger on the glass of a door to what every other screen shows, and what the hub takes.

Beside it what people would use instead: a button on a dashboard of Home Assistant that switches a
helper, and as many pages that look on.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from multiprocessing.connection import Connection
from statistics import median
from time import monotonic, thread_time

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from custom_components.faitout.screen.credential import Secret, new_secret
from demo.pictures.afternoon import afternoon

from .apart import apart
from .dashboards import helper, helpers, token_of_hall
from .home import at_home, set_up
from .onlookers import BOOKED, UNBOOKED, Dashboards, Press, Screens, company, pressed, seated
from .places import open_with_screens, screen
from .progress import say
from .rows import Mark, Row, Rows, Size
from .samples import MILLISECONDS, quantile
from .turns import Sampler, Turns, by_turns

TITLE = "From a touch to every other screen"
SCREENS = 100
SPACES = 24
SAMPLES = {Size.QUICK: 48, Size.FULL: 200}
TICK = 0.005
"""Seconds after which a clock in the hub's loop wants to be asked again."""
FOR_NOW = timedelta(minutes=15)
NOTES = (
    f"{SPACES} door screens and {SCREENS - SPACES} hall boards, each with a live feed over HTTP.",
    "Booked: the journal has synced it to the disk before it is answered and shown.",
    "Beside: a dashboard's button switches a helper, which nothing decides upon and no disk keeps.",
    f"Late: how much later than it should a clock rings in the hub's loop, each {TICK:.3f} s.",
    "Busy: how long the hub's main thread kept a core busy for a touch with all it shows.",
)


def run(size: Size) -> Rows:
    """Measure ours and Home Assistant's own by turns, then what the hub's loop takes."""
    say(f"{SCREENS} screens of {SPACES} spaces, by turns with as many dashboards")
    mine, theirs = by_turns([(touched, SPACES), (toggled, SPACES)], SAMPLES[size])
    say("the loop of the hub")
    loop: Loop = apart(loop_while_touched, SAMPLES[size])
    return Rows(
        (
            _arrival("median", mine, theirs, 0.5),
            _arrival("p95", mine, theirs, 0.95, Mark(300.0)),
            _arrival("p99", mine, theirs, 0.99),
            Row(
                what="the loop of the hub while touched: late, p95",
                ours=quantile(loop.late, 0.95),
                other=quantile(loop.idle, 0.95),
                against="untouched",
                unit="ms",
                mark=Mark(10.0),
            ),
            Row(what="the same, p99", ours=quantile(loop.late, 0.99), unit="ms"),
            Row(
                what=f"a touch on {SCREENS} screens: event loop, median",
                ours=median(loop.busy),
                unit="ms",
                mark=Mark(10.0),
            ),
        ),
        NOTES,
    )


def _arrival(name: str, mine: Turns, theirs: Turns, share: float, mark: Mark | None = None) -> Row:
    ours, other = ([each for turn in turns for each in turn] for turns in (mine, theirs))
    return Row(
        what=f"touch to the last of {SCREENS} screens, {name}",
        ours=quantile(ours, share),
        other=quantile(other, share),
        against="dashboard",
        unit="ms",
        mark=mark,
    )


# Ours


async def touched(hass: HomeAssistant, spaces: int) -> Sampler:
    """Sample, in milliseconds, the time from a touch that books to the last screen with it."""
    secrets = await _screens(hass, spaces)
    line = await seated(hass, Screens, secrets)
    presses = Presses(secrets)

    async def sample(number: int) -> float:
        space = number % spaces
        seen = await pressed(line, presses.book(space))
        await pressed(line, presses.end(space))
        return seen.by_all

    return sample


async def _screens(hass: HomeAssistant, spaces: int) -> list[Secret]:
    """Open the spaces, with a screen at each door and the others in halls; return what lets in."""
    # What screens offer ends with the day.
    await hass.config.async_set_time_zone(afternoon())
    secrets = [new_secret() for _ in range(SCREENS)]
    screens = [
        screen(secret, f"Screen {number}", who="anybody", **_place(number, spaces))
        for number, secret in enumerate(secrets)
    ]
    await open_with_screens(hass, spaces, screens)
    return secrets


def _place(number: int, spaces: int) -> dict[str, str]:
    """Return where a screen hangs: one beside each door, the others in halls."""
    return {"scope": "space", "space": f"room{number}"} if number < spaces else {}


class Presses:
    """Touches at the doors."""

    def __init__(self, secrets: list[Secret]) -> None:
        """Take what lets each door's screen in."""
        self._secrets = secrets
        self._numbers = count()

    def book(self, space: int) -> Press:
        """Return the touch that books a space from now on."""
        end = int((dt_util.utcnow() + FOR_NOW).timestamp())
        return self._press(space, BOOKED, act="book", end=end)

    def end(self, space: int) -> Press:
        """Return the touch that ends its booking, whatever the screens call it."""
        return self._press(space, UNBOOKED, act="end", ref="")

    def _press(self, space: int, shows: str, **more: str | int) -> Press:
        name = f"room{space}"
        touch = {"touch": f"touch-{next(self._numbers):08}", "site": "site0", "space": name}
        return Press(self._secrets[space], {**touch, **more}, name, shows)


# The loop of the hub


@dataclass(slots=True)
class Loop:
    """What the hub's loop takes, in milliseconds."""

    idle: list[float] = field(default_factory=list)
    """How late its clock rang while nobody touched."""
    late: list[float] = field(default_factory=list)
    """The same while touched."""
    busy: list[float] = field(default_factory=list)
    """How long its thread was busy for each touch."""


QUIET = 0.2
"""Seconds after which nothing of a touch is left to be done."""


def loop_while_touched(samples: int) -> Loop:
    """Return what so many touches take."""

    async def measure(hass: HomeAssistant) -> Loop:
        secrets = await _screens(hass, SPACES)
        presses, loop = Presses(secrets), Loop()
        async with company(hass, Screens, secrets) as line:
            async with _ticking(loop.idle):
                await asyncio.sleep(QUIET * samples / 2)
            async with _ticking(loop.late):
                await _touch(line, presses, samples // 2, [])
            # The clock itself would keep the thread busy.
            await _touch(line, presses, samples // 2, loop.busy)
        return loop

    return at_home(measure)


async def _touch(line: Connection, presses: Presses, times: int, busy: list[float]) -> None:
    """Touch so often, and note how long this thread was busy for each."""
    for number in range(times):
        space = number // 2 % SPACES
        press = presses.end(space) if number % 2 else presses.book(space)
        before = thread_time()
        await pressed(line, press)
        await asyncio.sleep(QUIET)
        busy.append((thread_time() - before) * MILLISECONDS)


@asynccontextmanager
async def _ticking(late: list[float]) -> AsyncIterator[None]:
    """Note, in milliseconds, how late a clock rings in this loop."""

    async def tick() -> None:
        while True:
            due = monotonic() + TICK
            await asyncio.sleep(TICK)
            late.append((monotonic() - due) * MILLISECONDS)

    task = asyncio.create_task(tick())
    try:
        yield
    finally:
        task.cancel()


# The peer


async def toggled(hass: HomeAssistant, spaces: int) -> Sampler:
    """Sample, in milliseconds, the time from a dashboard's button to the last page with it."""
    await set_up(hass, "websocket_api", {})
    await helpers(hass, spaces)
    token = await token_of_hall(hass)
    line = await seated(hass, Dashboards, [token] * SCREENS)

    async def sample(number: int) -> float:
        room = helper(number % spaces)
        seen = await pressed(line, _press(room, "on"))
        await pressed(line, _press(room, "off"))
        return seen.by_all

    return sample


def _press(room: str, shows: str) -> Press:
    action = {
        "type": "call_service",
        "domain": "input_boolean",
        "service": f"turn_{shows}",
        "target": {"entity_id": room},
    }
    return Press("", action, room, shows)
