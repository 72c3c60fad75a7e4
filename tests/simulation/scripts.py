"""Scripts: a seeded room with seeded days, and everything that may go wrong in them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random

from custom_components.faitout.engine.booking import Actor
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.stimulus import (
    Cancel,
    CheckIn,
    End,
    Extend,
    UndoRelease,
)
from simulator.building import Building
from simulator.fittings import Flaws
from simulator.places import Room, room

from .happenings import (
    Armed,
    ClockMoved,
    DiskFull,
    DiskWorks,
    Down,
    Edit,
    Happening,
    Script,
    Slept,
    Worst,
)

DAYS = 3
HOUR = timedelta(hours=1)
STARTS = (
    datetime(2026, 10, 5, tzinfo=UTC),
    datetime(2026, 10, 23, tzinfo=UTC),
    datetime(2027, 3, 26, tzinfo=UTC),
)
"""An ordinary week, and both changes of the clock."""
FIT_OUTS = (
    ("radar",),
    ("radar",),
    ("radar", "motion"),
    ("radar", "door", "co2"),
    ("radar:a", "radar:b"),
    ("radar:a", "motion:b", "co2"),
    ("motion",),
    ("motion", "door"),
    ("motion", "co2", "sound"),
    ("seat", "power"),
    ("people_counter", "door"),
    ("radar", "motion", "door", "co2", "sound", "power", "light"),
    ("co2", "door"),
)
KINDS = (
    SpaceKind.MEETING_ROOM,
    SpaceKind.MEETING_ROOM,
    SpaceKind.PHONE_BOX,
    SpaceKind.PHONE_BOX,
    SpaceKind.OFFICE,
    SpaceKind.DESK,
)
FAILURES = (0.0, 90.0, 400.0)
"""A year, of each sort: at the worst, every sensor fails several times within three days."""

LONGEST_LEAP = 48 * HOUR
LEAPLESS = 0.6
"""Of the stories: what else goes wrong is to be seen on a clock that is right, too."""
STAYS_WRONG = 0.15


@dataclass(frozen=True, slots=True)
class Story:
    """A room and what happens in it."""

    seed: int
    room: Room
    start: datetime
    script: Script

    @property
    def end(self) -> datetime:
        """When it is over; everything booked in it has ended long before."""
        return self.start + timedelta(days=DAYS + 2)


def story(seed: int) -> Story:
    """Return the story of a seed."""
    random = Random(f"story {seed}")  # noqa: S311 - no secret
    place = frail(random, a_room(random))
    start = random.choice(STARTS) + random.random() * HOUR
    building = Building(seed, start, (place,))
    end = start + timedelta(days=DAYS)
    script = [Happening(moment.at, moment.what) for moment in building.moments(end)]
    script += troubles(random, start, end)
    script += hands(random, start, end)
    script += leaps(Random(f"leaps {seed}"), start, end)  # noqa: S311 - no secret
    script.sort(key=lambda happening: happening.at)
    return Story(seed, place, start, script)


def a_room(random: Random) -> Room:
    """Return a room with one of the fit-outs that one finds."""
    sensors = random.choice(FIT_OUTS)
    has_door = "door" in sensors
    built = room(
        "luzech",
        "salle",
        "Salle",
        random.choice(KINDS),
        random.choice((1, 6)),
        *sensors,
        single_door=has_door and random.random() < 0.6,
    )
    policy = built.space.policy
    if random.random() < 0.2:
        policy = replace(policy, leave=timedelta(minutes=3), walk_in_booking=HOUR)
    if random.random() < 0.5:
        policy = replace(policy, exempt_whole_day=False)
    return replace(built, space=replace(built.space, policy=policy))


def frail(random: Random, built: Room) -> Room:
    """Return the room with sensors that fail often, in one way or another."""
    outages, silences, freezes = (random.choice(FAILURES) for _ in range(3))
    fittings = tuple(
        replace(
            fitting,
            flaws=Flaws(
                delay=fitting.flaws.delay,
                misses=fitting.flaws.misses,
                false_alarms=fitting.flaws.false_alarms * 5,
                outages=outages,
                silences=silences,
                freezes=freezes / 4,
                mended_after=3 * HOUR,
            ),
        )
        for fitting in built.fittings
    )
    return replace(built, fittings=fittings)


def troubles(random: Random, start: datetime, end: datetime) -> Iterator[Happening]:
    """Yield what goes wrong with the hub and its machine."""
    for _ in range(random.choice((0, 1, 2, 5))):
        span = random.choice((10, 90, 600, 3600, 30_000)) * random.random()
        down = Down(
            timedelta(seconds=span),
            is_crash=random.random() < 0.6,
            are_restored=random.random() < 0.3,
        )
        yield Happening(_when(random, start, end), down)
    for _ in range(random.choice((0, 0, 0, 2))):
        by = random.choice((-7200, -90, -0.4, 0.4, 90, 7200)) * random.random()
        yield Happening(_when(random, start, end), ClockMoved(timedelta(seconds=by)))
    for _ in range(random.choice((0, 0, 2))):
        at = _when(random, start, end)
        yield Happening(at, DiskFull())
        yield Happening(at + timedelta(minutes=random.choice((0.1, 5, 120))), DiskWorks())


def leaps(random: Random, start: datetime, end: datetime) -> Iterator[Happening]:
    """Yield what its clock does to the hub: long jumps both ways, mostly taken back, and sleep."""
    if random.random() < LEAPLESS:
        return
    for _ in range(random.choice((1, 1, 2))):
        at = _when(random, start, end)
        by = random.choice((-1, 1)) * LONGEST_LEAP * random.random() ** 2
        match random.choice(("moved", "moved", "slept", "boots")):
            case "moved":
                yield Happening(at, ClockMoved(by))
                if random.random() < STAYS_WRONG:
                    continue
                back = at + HOUR * random.choice((0.03, 0.1, 0.5, 3, 12)) * random.random()
                yield Happening(back, ClockMoved(-by))
            case "slept":
                yield Happening(at, Slept(12 * HOUR * random.random() ** 2))
            case _:
                # A computer without a clock of its own: it learns the time some minutes later.
                down = HOUR * random.random() ** 2
                yield Happening(at, Down(down, is_crash=True, are_restored=False))
                yield Happening(at + down / 2, ClockMoved(by))
                learns = at + down + timedelta(minutes=random.choice((0.5, 2, 30)))
                yield Happening(learns, ClockMoved(-by))


def hands(random: Random, start: datetime, end: datetime) -> Iterator[Happening]:
    """Yield what people do: at any time, and at the worst."""
    for _ in range(random.choice((0, 3, 10))):
        edit = Armed(random.choice(list(Worst)), random.choice(list(Edit)))
        yield Happening(_when(random, start, end), edit)
        if edit.edit in (Edit.SWITCH_OFF, Edit.OUT_OF_SERVICE):
            back = Edit.SWITCH_ON if edit.edit is Edit.SWITCH_OFF else Edit.IN_SERVICE
            yield Happening(_when(random, start, end), Armed(Worst.BEFORE_START, back))
    for _ in range(random.choice((0, 0, 8))):
        act = random.choice(
            (
                CheckIn(actor=Actor.SCREEN),
                End(actor=Actor.BUTTON),
                Extend(by=timedelta(minutes=random.choice((5, 60, -5)))),
                UndoRelease(actor=Actor.SCREEN),
                Cancel("nobody's"),  # type: ignore[arg-type]  # an id that no booking has
            )
        )
        yield Happening(_when(random, start, end), act)


def _when(random: Random, start: datetime, end: datetime) -> datetime:
    """Return an instant, mostly while the place is open."""
    at = start + random.random() * (end - start)
    return at if 6 <= at.hour < 21 else at + 9 * HOUR
