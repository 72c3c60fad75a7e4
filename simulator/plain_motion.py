"""The rule a plain user would have: motion, and for some minutes after it, means occupied.

    python -m simulator.plain_motion [--days N] [--seed N]

Evaluated on the simulator's building beside the engine, on the same words and the same truth. It
knows no third value: a motion sensor that failed says nothing, and the room counts as empty.
"""

from argparse import ArgumentParser
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

from custom_components.faitout.engine.effect import Effect
from custom_components.faitout.engine.ids import SensorId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import Reading, SensorLost

from .building import Building
from .direct import Direct
from .moments import Address, Moment, People
from .places import BOOKABLE, Room
from .score import Figures, Score, together
from .table import figures_table

START = datetime(2026, 10, 5, tzinfo=UTC)
HOLDS = (timedelta(minutes=5), timedelta(minutes=15))
OURS = "engine"


def with_motion(rooms: Sequence[Room]) -> tuple[Room, ...]:
    """Return the rooms that have a motion sensor, where the plain rule can be had at all."""
    return tuple(
        room
        for room in rooms
        if any(fitting.spec.kind is SensorKind.MOTION for fitting in room.fittings)
    )


class Notes(Protocol):
    """Where a rule notes what it concludes."""

    @property
    def presence(self) -> Presence:
        """What it concluded last."""

    def says(self, at: datetime, presence: Presence) -> None:
        """Conclude something from now on."""


@dataclass(slots=True)
class PlainRule[N: Notes]:
    """One room's motion sensors, any of them on, held for some minutes."""

    hold: timedelta
    score: N
    _on: set[SensorId] = field(default_factory=set)
    _until: datetime | None = None

    def hears(self, at: datetime, word: Reading | SensorLost) -> None:
        """Take a word of a motion sensor."""
        self.until(at)
        if isinstance(word, Reading) and word.value:
            self._on.add(word.sensor)
        else:
            self._on.discard(word.sensor)
        if self._on:
            self._until = None
            self.score.says(at, Presence.YES)
        elif self.score.presence is Presence.YES and self._until is None:
            self._until = at + self.hold
        elif self.score.presence is Presence.UNKNOWN:
            self.score.says(at, Presence.NO)

    def until(self, at: datetime) -> None:
        """Let the hold run out, if it does up to an instant."""
        if self._until and self._until <= at:
            self.score.says(self._until, Presence.NO)
            self._until = None


def compared(seed: int, days: int, rooms: Sequence[Room] = BOOKABLE) -> Mapping[str, Figures]:
    """Return the figures of the engine and of the plain rules, on the same days of a building."""
    rooms = with_motion(rooms)
    start, end = START, START + timedelta(days=days)
    moments = list(Building(seed, start, rooms).moments(end))
    rows = {OURS: _ours(rooms, moments, start, end)}
    for hold in HOLDS:
        name = f"motion + {hold // timedelta(minutes=1)} min"
        rows[name] = _plain(rooms, moments, start, end, hold)
    return rows


def _ours(
    rooms: Sequence[Room], moments: Iterable[Moment], start: datetime, end: datetime
) -> Figures:
    scores = {room.address: Score(start) for room in rooms}

    def listen(
        address: Address, before: SpaceState, after: SpaceState, _: tuple[Effect, ...]
    ) -> None:
        if before.senses.presence is not after.senses.presence:
            scores[address].says(after.at, after.senses.presence)

    direct = Direct({room.address: room.space for room in rooms}, start, listen)
    for moment in moments:
        direct.play((moment,), moment.at)
        if isinstance(moment.what, People):
            scores[moment.address].truth(moment.at, is_used=moment.what.count > 0)
    direct.until(end)
    return together([score.figures(end) for score in scores.values()])


def _plain(
    rooms: Sequence[Room],
    moments: Iterable[Moment],
    start: datetime,
    end: datetime,
    hold: timedelta,
) -> Figures:
    motion = {
        fitting.spec.id
        for room in rooms
        for fitting in room.fittings
        if fitting.spec.kind is SensorKind.MOTION
    }
    rules = {room.address: PlainRule(hold, Score(start)) for room in rooms}
    for at, address, what in moments:
        rule = rules[address]
        if isinstance(what, People):
            rule.until(at)
            rule.score.truth(at, is_used=what.count > 0)
        elif isinstance(what, Reading | SensorLost) and what.sensor in motion:
            rule.hears(at, what)
    for rule in rules.values():
        rule.until(end)
    return together([rule.score.figures(end) for rule in rules.values()])


def main() -> None:
    """Print the table."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(figures_table(compared(options.seed, options.days)))


if __name__ == "__main__":
    main()
