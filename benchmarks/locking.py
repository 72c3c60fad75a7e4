"""From a change of a sensor to the command for the lock, beside an automation."""

from itertools import chain
from time import perf_counter

from homeassistant.core import HomeAssistant, ServiceCall, callback

from .home import set_up
from .peer import lock_automations
from .places import door, entry, motion, open_site, radar
from .progress import say
from .rows import Mark, Row, Rows, Size
from .samples import MILLISECONDS, spread
from .turns import Sampler, by_turns

TITLE = "From a sensor's change to the command for the lock"
ROOMS = 50
SAMPLES = {Size.QUICK: 200, Size.FULL: 5000}
LIMIT = Mark(5.2)
"""Milliseconds, for the 99th percentile: what YAML took when this was begun."""
NOTES = (
    "Both: somebody is found behind a locked door; until lock.unlock is called for that door.",
    "YAML locks as soon as a sensor says that nobody is there, and confirms nothing.",
)


def run(size: Size) -> Rows:
    """Measure ours and YAML by turns, each in a Home Assistant of its own."""
    say(f"{ROOMS} doors, by turns")
    contenders = [(let_out, ROOMS), (let_out_by_yaml, ROOMS)]
    ours, other = (
        spread(list(chain.from_iterable(turns))) for turns in by_turns(contenders, SAMPLES[size])
    )
    figures = (
        ("median", ours.median, other.median, None),
        ("p99", ours.p99, other.p99, LIMIT),
    )
    rows = (
        Row(
            what=f"{ROOMS} doors, {name}",
            ours=mine,
            other=theirs,
            unit="ms",
            against="YAML",
            mark=mark,
        )
        for name, mine, theirs, mark in figures
    )
    return Rows(tuple(rows), NOTES)


async def let_out(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample, in milliseconds, the time from a radar's state to Faitout's command."""
    turned = _locks(hass, rooms)
    await open_site(hass, entry(range(rooms), parts=map(door, range(rooms))))
    for room in range(rooms):
        hass.states.async_set(motion(room), "off")
    return _sampler(hass, rooms, turned)


async def let_out_by_yaml(hass: HomeAssistant, rooms: int) -> Sampler:
    """Sample, in milliseconds, the time from a radar's state to the automation's command."""
    turned = _locks(hass, rooms)
    await set_up(hass, "automation", lock_automations(rooms))
    return _sampler(hass, rooms, turned)


def _locks(hass: HomeAssistant, rooms: int) -> dict[str, float]:
    """Fit a lock to each room, unlocked, and return when each was last unlocked."""
    turned: dict[str, float] = {}
    for room in range(rooms):
        hass.states.async_set(_lock(room), "unlocked")

    @callback
    def turn(call: ServiceCall) -> None:
        now = perf_counter()
        unlocks = call.service == "unlock"
        named = call.data["entity_id"]
        for lock in named if isinstance(named, list) else [named]:
            if unlocks:
                turned[lock] = now
            state = "unlocked" if unlocks else "locked"
            hass.states.async_set(lock, state, context=call.context)

    for service in ("lock", "unlock"):
        hass.services.async_register("lock", service, turn)
    return turned


def _sampler(hass: HomeAssistant, rooms: int, turned: dict[str, float]) -> Sampler:
    async def sample(number: int) -> float:
        room = number % rooms
        hass.states.async_set(radar(room), "off")
        await hass.async_block_till_done(wait_background_tasks=True)
        if not hass.states.is_state(_lock(room), "locked"):
            raise RuntimeError(f"{_lock(room)} was not locked")
        turned.clear()
        began = perf_counter()
        hass.states.async_set(radar(room), "on")
        await hass.async_block_till_done(wait_background_tasks=True)
        return (turned[_lock(room)] - began) * MILLISECONDS

    return sample


def _lock(room: int) -> str:
    return f"lock.room{room}"
