"""The buildings in which the engine is judged, each of a seed, beside the plain rules.

field      the twenty spaces with the sensors that people really own
ordinary   the same with the textbook's sensors and their ordinary failures
motion     rooms where an ordinary motion sensor is all that sees people
wifi       radars that are away for 20 s four times an hour, and nothing else wrong
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import reduce
from operator import add

from custom_components.faitout.engine.sensor_kinds import SensorKind

from .building import Building
from .field import DROPS, as_in_the_field, fitted
from .fittings import FLAWS, HEARTBEAT, MINUTE, Flaws
from .flat_battery import Voucher, uses_until_found
from .habits import Habits
from .lives import Life
from .living import Days, by_engine, by_plain_motion, days_of, has_motion
from .moments import Address
from .places import BOOKABLE, Room
from .tally import Tally, tallied

START = datetime(2026, 10, 5, tzinfo=UTC)
HOLDS = (1 * MINUTE, 5 * MINUTE, 15 * MINUTE)
"""Of the plain rules."""
RESTARTS_EVERY = timedelta(days=14, hours=9)
"""How often the hub of the field is restarted: a release a month, power cuts, a hand. Not always at
night."""
OURS = "ours"


@dataclass(slots=True)
class Verdict:
    """What came of all scenarios; of several seeds it can be added up."""

    everywhere: Tally = field(default_factory=Tally)
    """In the field, all twenty spaces."""
    with_motion: dict[str, Tally] = field(default_factory=dict)
    """In the field, the rooms with a motion sensor: ours and each plain rule."""
    ordinary: Tally = field(default_factory=Tally)
    motion: dict[str, Tally] = field(default_factory=dict)
    wifi: Tally = field(default_factory=Tally)
    found: list[int] = field(default_factory=list)
    """Vouched uses until a dead sensor was found, of each seed and voucher."""
    rooms: dict[Address, Tally] = field(default_factory=dict)
    """In the field, each room."""
    hurt: list[str] = field(default_factory=list)
    """Each release with somebody inside, in any of the buildings, as a line for people."""

    def add(self, other: Verdict) -> None:
        """Take in what came of another seed."""
        self.everywhere += other.everywhere
        self.ordinary += other.ordinary
        self.wifi += other.wifi
        self.found += other.found
        self.hurt += other.hurt
        _add_each(self.with_motion, other.with_motion)
        _add_each(self.motion, other.motion)
        _add_each(self.rooms, other.rooms)


def judged(seed: int, days: int) -> Verdict:
    """Return what comes of a seed."""
    in_field = _days(seed, days, as_in_the_field(BOOKABLE, seed), restarts=True)
    motion = _days(seed, days, [_with_motion_alone(room, seed) for room in BOOKABLE])
    ordinary = _days(seed, days, BOOKABLE)
    wifi = _days(seed, days, [on_bad_wifi(room) for room in BOOKABLE if _has_radar(room)])
    lives = {
        name: by_engine(lived)
        for name, lived in (("field", in_field), ("motion", motion), ("ordinary", ordinary))
    }
    return Verdict(
        everywhere=_sum(in_field, lives["field"]),
        with_motion=_beside(in_field, lives["field"]),
        ordinary=_sum(ordinary, lives["ordinary"]),
        motion=_beside(motion, lives["motion"]),
        wifi=_sum(wifi, by_engine(wifi)),
        found=[uses_until_found(seed, voucher) for voucher in Voucher],
        rooms={
            address: tallied(in_field.truths[address], life, in_field.end)
            for address, life in lives["field"].items()
        },
        hurt=[
            f"{name}, seed {seed}, {line}"
            for name, lived in (("field", in_field), ("motion", motion), ("ordinary", ordinary))
            for line in _hurt(lived, lives[name])
        ],
    )


def on_bad_wifi(room: Room) -> Room:
    """Return a room whose radars drop, and that has no other flaw and nothing else that sees."""
    return fitted(
        room,
        [
            replace(each, flaws=Flaws(drops=DROPS))
            for each in room.fittings
            if each.spec.kind is SensorKind.RADAR or not each.spec.traits.sees
        ],
    )


def _with_motion_alone(room: Room, seed: int) -> Room:
    """Return a room that an ordinary motion sensor of the shops sees, well placed, and no door.

    What fails is heard of: its source says so, or its heartbeat.
    """
    sees = next(each for each in room.fittings if each.spec.traits.sees)
    spec = replace(sees.spec, kind=SensorKind.MOTION, heartbeat=HEARTBEAT)
    planned = replace(sees, spec=spec, flaws=FLAWS[SensorKind.MOTION])
    drawn = as_in_the_field((fitted(room, [planned]),), seed)[0].fittings[0]
    eye = replace(
        drawn,
        spec=spec,
        beat=sees.beat,
        habits=replace(drawn.habits or Habits(), overlooks=0.0),
        flaws=FLAWS[SensorKind.MOTION],
    )
    helps = [each for each in room.fittings if not each.spec.traits.sees]
    others = [each for each in helps if each.spec.kind is not SensorKind.DOOR]
    space = replace(room.space, single_door=False)
    return fitted(replace(room, space=space), [eye, *others])


def _has_radar(room: Room) -> bool:
    return any(each.spec.kind is SensorKind.RADAR for each in room.fittings)


def _days(seed: int, days: int, rooms: Sequence[Room], *, restarts: bool = False) -> Days:
    building = Building(seed, START, rooms)
    if restarts:
        building.restart_hub_every(RESTARTS_EVERY)
    return days_of(building, START, START + timedelta(days=days))


def _hurt(days: Days, lives: Mapping[Address, Life]) -> Iterator[str]:
    for address, life in lives.items():
        truth = days.truths[address]
        for booking, at in life.released.items():
            if truth.is_used(at):
                yield f"{booking} at {at:%d %H:%M} UTC: {truth.sensors_at(at)}"


def _add_each[K](ours: dict[K, Tally], theirs: Mapping[K, Tally]) -> None:
    for name, tally in theirs.items():
        ours[name] = ours.get(name, Tally()) + tally


def _beside(days: Days, ours: Mapping[Address, Life]) -> dict[str, Tally]:
    """Return ours and each plain rule, in the rooms where these can be had."""
    mine = {a: life for a, life in ours.items() if has_motion(days.truths[a].room)}
    return {
        OURS: _sum(days, mine),
        **{f"{hold // MINUTE} min": _sum(days, by_plain_motion(days, hold)) for hold in HOLDS},
    }


def _sum(days: Days, lives: Mapping[Address, Life]) -> Tally:
    tallies = [tallied(days.truths[address], life, days.end) for address, life in lives.items()]
    return reduce(add, tallies, Tally())
