"""The engine alone, on one core: what it takes in each second, without Home Assistant.

What happens to spaces comes as streams: the simulator's building, twenty spaces of both places with
all their flaws; single sorts of words; and a working day. The day is that of a meeting room with a
radar, a motion sensor, CO2 and a door. Each reports as such devices do: the radar repeats itself
every 10 s while it sees somebody, the motion sensor comes and goes with them, CO2 is sent every
30 s and creeps, the device is heard every minute.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from zoneinfo import ZoneInfo

from custom_components.faitout.engine import advance, begin
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.effect import LastCheck
from custom_components.faitout.engine.hours import OpeningHours
from custom_components.faitout.engine.ids import BookingId, SensorId, SiteId, SpaceId
from custom_components.faitout.engine.policy import DEFAULT_POLICIES, SpaceKind
from custom_components.faitout.engine.sensor import SensorSpec
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.space import Space
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import (
    Book,
    LastChecked,
    Reading,
    SignOfLife,
    Stimulus,
    Tick,
)
from simulator.building import Building
from simulator.direct import Direct
from simulator.places import BOOKABLE

from .apart import apart
from .rows import Better, Mark, Row, Rows, Size
from .samples import core_seconds_of

TITLE = "The engine alone"
DAYS = {Size.QUICK: 2, Size.FULL: 10}
COUNT = {Size.QUICK: 5_000, Size.FULL: 50_000}
ROUNDS = 5
BUILDING_DAYS = {Size.QUICK: 3, Size.FULL: 20}
STIMULI = Mark(100_000)
"""A second, on one core."""


def run(size: Size) -> Rows:
    """Measure in a process of its own."""
    building = Row(
        what="stimuli of the simulator's building",
        ours=apart(stimuli_rate, BUILDING_DAYS[size], ROUNDS),
        unit="/s",
        better=Better.HIGHER,
        mark=STIMULI,
    )
    return Rows(
        (building, *apart(rates, size)),
        notes=(
            "Each second is one of a core at work, whatever else the machine does meanwhile.",
            "The building reports nothing but news, and wakes the rules with much of it.",
            "The working day: a meeting room, four sensors that send as devices do, six bookings.",
        ),
    )


def rates(size: Size) -> tuple[Row, ...]:
    """Return what the engine does in a second."""
    days = working_days(DAYS[size])
    count = lived(_room(), days)
    seconds = _best(days)
    return (
        Row(
            what="stimuli of a working day",
            ours=count / seconds,
            unit="/s",
            better=Better.HIGHER,
            mark=STIMULI,
        ),
        *(
            Row(
                what=what,
                ours=COUNT[size] / _best(stream(COUNT[size])),
                unit="/s",
                better=Better.HIGHER,
            )
            for what, stream in SORTS.items()
        ),
        Row(
            what="days of one space",
            ours=DAYS[size] / seconds,
            unit="/s",
            better=Better.HIGHER,
        ),
    )


def _room() -> SpaceState:
    return room(RADAR, MOTION, CO2, DOOR)


def _best(moments: list[Moment]) -> float:
    """Return the shortest time of several: busy neighbours only ever make it longer."""
    return min(core_seconds_of(lambda: lived(_room(), moments)) for _ in range(ROUNDS))


# The simulator's building

START = datetime(2026, 1, 1, tzinfo=UTC)
SEED = 1


def stimuli_rate(days: int, rounds: int) -> float:
    """Return how many of the building's stimuli the engine takes in a second, its best round.

    What happens in the building is worked out before the clock runs.
    """
    end = START + timedelta(days=days)
    moments = list(Building(SEED, START, BOOKABLE).moments(end))
    rates = []
    for _ in range(rounds):
        direct = _direct()
        seconds = core_seconds_of(partial(direct.play, moments, end))
        rates.append(direct.stimuli / seconds)
    return max(rates)


def simulated_time(days: int) -> float:
    """Return the seconds of a core that so many days take, people and devices included."""
    end = START + timedelta(days=days)
    return core_seconds_of(
        lambda: _direct().play(Building(SEED, START, BOOKABLE).moments(end), end)
    )


def _direct() -> Direct:
    return Direct({room.address: room.space for room in BOOKABLE}, START, lambda *_: None)


# One space

MORNING = datetime(2026, 10, 5, 6, tzinfo=UTC)
RADAR, MOTION, CO2, DOOR = (
    SensorSpec(id=SensorId(kind.value), kind=kind)
    for kind in (SensorKind.RADAR, SensorKind.MOTION, SensorKind.CO2, SensorKind.DOOR)
)
SECOND = timedelta(seconds=1)

type Moment = tuple[datetime, Stimulus]


def room(*sensors: SensorSpec) -> SpaceState:
    """Return a meeting room with nobody in it, whose sensors have all said so."""
    space = Space(
        id=SpaceId("room"),
        site=SiteId("luzech"),
        kind=SpaceKind.MEETING_ROOM,
        hours=OpeningHours(ZoneInfo("Europe/Paris")),
        policy=DEFAULT_POLICIES[SpaceKind.MEETING_ROOM],
        sensors=sensors,
    )
    state = begin(space, MORNING)
    for sensor in sensors:
        state = advance(state, Reading(sensor.id, 0.0), MORNING).state
    return state


def repeats(count: int) -> list[Moment]:
    """Return the same word of the same sensor again and again, every 5 s."""
    return [(MORNING + 5 * step * SECOND, Reading(RADAR.id, 0.0)) for step in range(count)]


def creeping(count: int) -> list[Moment]:
    """Return CO2 that is a little different every 30 s, as it always is."""
    return [
        (MORNING + 30 * step * SECOND, Reading(CO2.id, 500.0 + step % 40)) for step in range(count)
    ]


def comings(count: int) -> list[Moment]:
    """Return somebody who comes or goes every minute, so that every word changes everything."""
    return [
        (MORNING + 60 * step * SECOND, Reading(RADAR.id, (step + 1) % 2)) for step in range(count)
    ]


SORTS: dict[str, Callable[[int], list[Moment]]] = {
    "words that are no news": repeats,
    "CO2 that creeps": creeping,
    "somebody comes or goes, each time": comings,
}


def working_days(days: int) -> list[Moment]:
    """Return days with six bookings each; of some nobody comes, from some they leave early."""
    random = Random(1)  # noqa: S311 - a seeded rhythm, no secret
    moments: list[Moment] = []
    for day in range(days):
        opening = MORNING + timedelta(days=day)
        used = []
        for slot in range(6):
            start = opening + timedelta(hours=2 * slot, minutes=30)
            moments.append((opening, Book(_booking(f"{day}-{slot}", opening, start))))
            if random.random() < 0.8:  # noqa: PLR2004 - one of five does not come
                late, length = random.uniform(-5, 8), random.uniform(30, 85)
                came = start + timedelta(minutes=late)
                used.append((came, came + timedelta(minutes=length)))
        moments += _sensed(opening, used, random)
    return sorted(moments, key=lambda moment: moment[0])


def lived(state: SpaceState, moments: list[Moment]) -> int:
    """Let a room live through moments, woken when it asks for it; return the stimuli it took."""
    count = 0
    for at, stimulus in moments:
        while state.wake_at < at:
            state, taken = _taken(state, Tick(), state.wake_at)
            count += taken
        state, taken = _taken(state, stimulus, at)
        count += taken
    return count


def _taken(state: SpaceState, stimulus: Stimulus, at: datetime) -> tuple[SpaceState, int]:
    step = advance(state, stimulus, at)
    if not any(isinstance(effect, LastCheck) for effect in step.effects):
        return step.state, 1
    words = tuple(Reading(s.spec.id, s.value) for s in step.state.senses.sensors)
    return advance(step.state, LastChecked(words), at).state, 2


def _booking(name: str, made: datetime, start: datetime) -> Booking:
    return Booking(
        id=BookingId(name),
        space=SpaceId("room"),
        start=start,
        end=start + timedelta(minutes=90),
        created_at=made,
    )


def _sensed(
    opening: datetime, used: list[tuple[datetime, datetime]], random: Random
) -> Iterator[Moment]:
    """Yield what the sensors say on a day on which the room was used at these times."""
    carbon = 450.0
    for step in range(0, 24 * 3600, 10):
        at = opening + step * SECOND
        is_used = any(start <= at < end for start, end in used)
        was_used = any(start <= at - 10 * SECOND < end for start, end in used)
        if is_used or was_used:
            yield at, Reading(RADAR.id, float(is_used))
        if is_used != was_used:
            yield at, Reading(DOOR.id, 1.0)
            yield at + 5 * SECOND, Reading(DOOR.id, 0.0)
        if is_used and step % 60 == 0:
            yield at, Reading(MOTION.id, float(random.random() < 0.5))  # noqa: PLR2004
        elif was_used and not is_used:
            yield at, Reading(MOTION.id, 0.0)
        if step % 30 == 0:
            carbon += (1200.0 - carbon) / 120 if is_used else (430.0 - carbon) / 120
            yield at, Reading(CO2.id, round(carbon))
        if step % 60 == 0:
            yield at, SignOfLife(RADAR.id)
