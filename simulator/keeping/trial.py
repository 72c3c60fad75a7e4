"""One lock under one driver for as long as its bookings last, and what went wrong."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from typing import Final

from custom_components.faitout.engine.access.slots.order import CodeTrouble, CodeWish

from .bookings import Change, Visit, visits
from .hub import Hub
from .lock import Keeping
from .models import MatterLock, MatterUser, Model, ZhaLock, Zigbee2MqttLock, ZwaveLock
from .radio import Radio
from .world import World

START: Final = datetime(2026, 3, 20, 8, tzinfo=UTC)
"""A week before the clocks go forward."""
MINUTE: Final = timedelta(minutes=1)
SLOTS: Final = 10
AT_ONCE: Final = 3
FOREIGN: Final = {2: "271828", 5: "314159"}
"""Codes that people set at the lock itself."""
DOWN: Final = (5.0, 30.0)
"""Seconds that a hub which was killed needs to be back: only the integration, or all of it."""
BETWEEN_KILLS: Final = 2 * 3600
"""Seconds between two kills, on the average."""
NEAR: Final = (-60.0, 90.0)
"""Every tenth kill falls near the beginning or the end of a booking, where it hurts."""
JUMPS: Final = (timedelta(seconds=-20), timedelta(seconds=20), timedelta(seconds=-3))
"""Corrections of the clock, each taken back after a while."""
CLOCK: Final = timedelta(seconds=20)
"""How wrong the clock of the hub is at the most: so much earlier than its end it ends a code."""

DRIVERS: Final[dict[str, Callable[[Keeping, Radio, Random], Model]]] = {
    "matter": lambda keeping, radio, _: MatterLock(keeping, radio),
    "matter, schedules": lambda keeping, radio, _: MatterLock(keeping, radio, has_schedules=True),
    "zwave_js": lambda keeping, radio, _: ZwaveLock(keeping, radio),
    "zha": lambda keeping, radio, _: ZhaLock(keeping, radio),
    "zigbee2mqtt": Zigbee2MqttLock,
}


@dataclass(slots=True)
class Outcome:
    """What came of the bookings at one lock."""

    bookings: int = 0
    commands: int = 0
    lost: int = 0
    kills: int = 0
    open_late: list[str] = field(default_factory=list)
    """Codes that opened more than a minute after their end."""
    locked_out: list[str] = field(default_factory=list)
    """Holders whose code did not open at some time from a minute after their start to their end."""
    left: list[str] = field(default_factory=list)
    """Codes that are in the lock at the end."""
    harmed: list[str] = field(default_factory=list)
    """Codes of other people that are not there any more."""
    earliest: timedelta = timedelta()
    """How long before its window a code opened at the most."""
    troubles: dict[CodeTrouble, int] = field(default_factory=dict)

    def add(self, other: Outcome) -> None:
        """Count another one in."""
        self.bookings += other.bookings
        self.commands += other.commands
        self.lost += other.lost
        self.kills += other.kills
        self.open_late += other.open_late
        self.locked_out += other.locked_out
        self.left += other.left
        self.harmed += other.harmed
        self.earliest = max(self.earliest, other.earliest)
        for trouble, count in other.troubles.items():
            self.troubles[trouble] = self.troubles.get(trouble, 0) + count


def tried(driver: str, seed: int, bookings: int, loss: float = 0.1) -> Outcome:
    """Let that many bookings come and go at a lock; the same seed gives the same outcome."""
    rng = Random(f"{driver} {seed}")
    world = World(START)
    keeping = Keeping(world, SLOTS)
    for slot, code in FOREIGN.items():
        keeping.put(slot, code)
    radio = Radio(world, rng, loss, may_be_late=not driver.startswith("matter"))
    model = DRIVERS[driver](keeping, radio, rng)
    if isinstance(model, MatterLock):
        model.users = {slot: MatterUser(f"Person {slot}", pin=slot) for slot in FOREIGN}
    came = visits(rng, START, bookings, AT_ONCE)
    codes = {visit.grant: visit.code for visit in came}
    hub = Hub(world, model, codes.__getitem__)
    hub.start()
    for visit in came:
        for change in visit.changes:
            world.at(change.at, _heard(hub, visit, change))
        world.at(visit.is_over_at, _forgotten(hub, visit))
    end = max(visit.is_over_at for visit in came)
    outcome = Outcome(bookings=bookings)
    _plan_kills(rng, hub, came, outcome)
    _plan_jumps(rng, hub, end)
    world.run(end + timedelta(hours=1))
    judge(came, keeping, outcome)
    outcome.commands, outcome.lost = radio.commands, radio.lost
    outcome.troubles = hub.troubles
    return outcome


def _heard(hub: Hub, visit: Visit, change: Change) -> Callable[[], None]:
    def happens() -> None:
        if change.is_revoked:
            hub.wishes.pop(visit.grant, None)
        else:
            hub.wishes[visit.grant] = CodeWish(
                grant=visit.grant,
                start=change.start,
                end=change.end,
                known_at=visit.changes[0].at,
            )
        hub.granted()

    return happens


def _forgotten(hub: Hub, visit: Visit) -> Callable[[], None]:
    def happens() -> None:
        if hub.wishes.pop(visit.grant, None):
            hub.granted()

    return happens


def _plan_kills(rng: Random, hub: Hub, came: list[Visit], outcome: Outcome) -> None:
    world, end = hub.world, max(visit.is_over_at for visit in came)

    def kill() -> None:
        if hub.is_up:
            outcome.kills += 1
            hub.kill()
            world.after(rng.uniform(*DOWN), hub.start)

    at = START
    while at < end:
        at += timedelta(seconds=rng.expovariate(1 / BETWEEN_KILLS))
        world.at(at, kill)
    for visit in rng.sample(came, len(came) // 10):
        moment = rng.choice((visit.opens_from, visit.is_over_at))
        world.at(moment + timedelta(seconds=rng.uniform(*NEAR)), kill)


def _plan_jumps(rng: Random, hub: Hub, end: datetime) -> None:
    at = START
    while at < end:
        at += timedelta(hours=rng.uniform(6, 30))
        by = rng.choice(JUMPS)
        hub.world.at(at, partial(hub.jump, by))
        hub.world.at(at + timedelta(hours=1), partial(hub.jump, -by))


def judge(came: list[Visit], keeping: Keeping, outcome: Outcome) -> None:
    """Write down what went wrong, by what was really in the lock and when."""
    for visit in came:
        spans = keeping.opens_in(visit.code)
        over_at = visit.is_over_at
        if any(end is None or end > over_at + MINUTE for _, end in spans):
            outcome.open_late.append(f"{visit.grant}: {over_at} {spans}")
        begins = visit.opens_from + MINUTE
        if begins < over_at and not any(
            start <= begins and (end is None or end >= over_at - CLOCK) for start, end in spans
        ):
            outcome.locked_out.append(f"{visit.grant}: {begins} to {over_at} {spans}")
        if spans:
            outcome.earliest = max(outcome.earliest, visit.last.start - spans[0][0])
    outcome.left = [f"{slot}: {code}" for slot, code in keeping.left(FOREIGN).items()]
    outcome.harmed = [code for code in FOREIGN.values() if code not in keeping.codes.values()]
