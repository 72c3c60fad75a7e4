"""The player: a real record through the same engine.

python -m simulator.play RECORD.csv MAPPING.yaml [--seed N]

columns ──► words ─────────────┐
truth   ──► simulated sensors ─┼──► engine ──► right, false empty, false occupied, delay
        └─► bookings ──────────┘          └──► what it released, and what it should have
"""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from heapq import merge
from pathlib import Path
from random import Random
import sys

from custom_components.faitout.engine.effect import Decided, Effect, Event
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import Book, Reading, SensorLost

from .building import Building
from .cutting import Cut, Kind, Span, cut
from .direct import Direct
from .mapping import Mapping, MappingError, SensorColumn, read_mapping
from .moments import Address, Moment, People
from .places import Room
from .record import Line, RecordError, read_record
from .score import Figures, Score
from .table import figures_table, table

OUTCOMES = (Event.CHECKED_IN, Event.RELEASED, Event.UNVERIFIED, Event.ENDED)


@dataclass(slots=True)
class Outcome:
    """What became of the bookings that were cut out of a record."""

    score: Score
    cuts: Sequence[Cut]
    events: dict[BookingId, set[Event]] = field(default_factory=dict)
    people_there: set[BookingId] = field(default_factory=set)
    """Released while somebody was there."""
    people_came: set[BookingId] = field(default_factory=set)
    """Released before somebody came in the rest of its time."""

    @property
    def figures(self) -> Figures:
        """How right the engine was, up to the last line of the record."""
        return self.score.figures(self.score.at)

    def count(self, kind: Kind, event: Event) -> int:
        """Return to how many bookings of a kind something happened."""
        return sum(
            event in self.events.get(each.booking.id, ()) for each in self.cuts if each.kind is kind
        )


def play(record: Path, mapping: Mapping, seed: int) -> Outcome:
    """Play a record; raise RecordError where it does not fit its mapping."""
    lines = read_record(record, mapping.time.column, mapping.zone)
    if missing := mapping.columns - lines[0].cells.keys():
        raise RecordError(f"{record} has no column {', '.join(sorted(missing))}")
    room, end = mapping.room(), lines[-1].at
    used = list(_used(lines, mapping))
    dice = Random(seed)
    cuts = [each for each in cut(used, end, room.space.id, dice) if each.booking.end <= end]
    moments = merge(
        _told(room, used, lines[0].at, end, seed),
        _words(room, lines, mapping.sensors),
        _made(room, cuts, lines[0].at),
        key=lambda moment: moment.at,
    )
    return _played(room, moments, (lines[0].at, end), cuts, used)


def _used(lines: Sequence[Line], mapping: Mapping) -> Iterator[Span]:
    """Yield when somebody was there, by the truth; what a cell does not say is nobody."""
    came: datetime | None = None
    for line in lines:
        number = _number(line.cells[mapping.truth.column])
        is_there = number is not None and number >= mapping.truth.at_least
        if is_there and came is None:
            came = line.at
        elif not is_there and came is not None:
            yield came, line.at
            came = None
    if came is not None and came < lines[-1].at:
        yield came, lines[-1].at


def _told(
    room: Room, used: Sequence[Span], start: datetime, end: datetime, seed: int
) -> Iterator[Moment]:
    """Yield the truth, and what simulated sensors say of it."""
    building = Building(seed, start, (room,), has_plans=False)
    inside = building.inside[room.address]
    for came, left in used:
        building.agenda.at(came, lambda: inside.change(1))
        building.agenda.at(left, lambda: inside.change(-1))
    return building.moments(end)


def _words(room: Room, lines: Sequence[Line], sensors: Sequence[SensorColumn]) -> Iterator[Moment]:
    for line in lines:
        for sensor in sensors:
            value = _number(line.cells[sensor.column])
            name = sensor.spec.id
            lost = SensorLost(name, Health.UNKNOWN)
            yield Moment(line.at, room.address, lost if value is None else Reading(name, value))


def _made(room: Room, cuts: Sequence[Cut], start: datetime) -> Iterator[Moment]:
    made = [(max(start, each.booking.created_at), each.booking) for each in cuts]
    for at, booking in sorted(made, key=lambda it: it[0]):
        yield Moment(at, room.address, Book(booking))


def _number(cell: str) -> float | None:
    """Return a cell as a number, a yes or no included; None where it says nothing."""
    words = {"true": 1.0, "on": 1.0, "yes": 1.0, "false": 0.0, "off": 0.0, "no": 0.0}
    if cell.lower() in words:
        return words[cell.lower()]
    try:
        return float(cell)
    except ValueError:
        return None


def _played(
    room: Room,
    moments: Iterator[Moment],
    span: Span,
    cuts: Sequence[Cut],
    used: Sequence[Span],
) -> Outcome:
    start, end = span
    score = Score(start)
    outcome = Outcome(score, cuts)

    def listen(
        _: Address, before: SpaceState, after: SpaceState, effects: tuple[Effect, ...]
    ) -> None:
        if before.senses.presence is not after.senses.presence:
            score.says(after.at, after.senses.presence)
        for effect in effects:
            if not isinstance(effect, Decided) or effect.booking is None:
                continue
            booking = effect.booking
            outcome.events.setdefault(booking.id, set()).add(effect.event)
            if effect.event is not Event.RELEASED:
                continue
            if any(came <= after.at < left for came, left in used):
                outcome.people_there.add(booking.id)
            elif any(after.at < came < booking.end for came, _ in used):
                outcome.people_came.add(booking.id)

    direct = Direct({room.address: room.space}, start, listen)
    for moment in moments:
        direct.play((moment,), moment.at)
        if isinstance(moment.what, People):
            score.truth(moment.at, is_used=moment.what.count > 0)
    direct.until(end)
    score.says(end, score.presence)
    return outcome


def report(name: str, outcome: Outcome) -> str:
    """Return both tables."""
    kinds = Counter(each.kind for each in outcome.cuts)
    rows = [
        (
            kind.value,
            str(kinds[kind]),
            *(str(outcome.count(kind, event)) for event in OUTCOMES),
            *(
                str(sum(each.booking.id in some for each in outcome.cuts if each.kind is kind))
                for some in (outcome.people_there, outcome.people_came)
            ),
        )
        for kind in Kind
    ]
    head = (
        "bookings",
        "number",
        *(event.value for event in OUTCOMES),
        "people there",
        "came later",
    )
    return f"{figures_table({name: outcome.figures})}\n\n{table(head, rows)}"


def main() -> int:
    """Play, and print what came of it."""
    parser = ArgumentParser(prog="python -m simulator.play", description=__doc__)
    parser.add_argument("record", type=Path)
    parser.add_argument("mapping", type=Path)
    parser.add_argument("--seed", type=int, default=1, help="of no-shows and simulated sensors")
    options = parser.parse_args()
    try:
        outcome = play(options.record, read_mapping(options.mapping), options.seed)
    except (RecordError, MappingError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    print(report(options.mapping.stem, outcome))
    return 0


if __name__ == "__main__":
    sys.exit(main())
