"""The player: a real record through the same engine.

python -m simulator.play RECORD.csv MAPPING.yaml [--seed N]

columns ──► words ─────────────┐
truth   ──► simulated sensors ─┼──► engine ──► right, false empty, false occupied, sessions
        └─► bookings ──────────┘          └──► what it released, and what it should have

What a record does not say is not known: in its gaps the sensors are lost and nothing is scored.
"""

from argparse import ArgumentParser
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import datetime
from heapq import merge
from pathlib import Path
from random import Random
import sys

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.effect import Decided, Effect, Event
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.state import SpaceState
from custom_components.faitout.engine.stimulus import Book, Reading, SensorLost

from .building import Building
from .columns import number, oddities
from .cutting import Cut, Span, cut
from .direct import Direct
from .lives import Life, Truth
from .living import note
from .mapping import Mapping, MappingError, SensorColumn, read_mapping
from .moments import Address, Moment, People
from .outcome import Outcome, Release, report
from .places import Room
from .record import Record, RecordError, read_record
from .score import Score

type Known = tuple[datetime, bool | None]
"""From when on somebody is there, or nobody; None: the record does not say."""


def play(path: Path, mapping: Mapping, seed: int) -> Outcome:
    """Play a record; raise RecordError where it does not fit its mapping."""
    record = read_record(path, mapping.time.column, mapping.zone)
    if missing := mapping.columns - record.lines[0].cells.keys():
        raise RecordError(f"{path} has no column {', '.join(sorted(missing))}")
    if record.start == record.end:
        raise RecordError(f"{path} has no time in it: all its lines are of one instant")
    room, known = mapping.room(), list(_known(record, mapping))
    used = list(_used(known, record.end))
    unknown = list(_unknown(known, record.end))
    cuts = [
        each
        for each in cut(used, record.end, room.space.id, Random(seed))
        if each.booking.end <= record.end and not _overlaps(each.booking, unknown)
    ]
    outcome = Outcome(
        Score(record.start),
        cuts,
        Truth(
            room,
            record.start,
            [change for span in used for change in zip(span, (True, False), strict=True)],
            used,
            [each.booking for each in cuts],
        ),
        Life(record.start),
        record.end,
        list(oddities(record, mapping)),
    )
    moments = merge(
        _told(room, used, record, seed),
        _words(room, record, mapping.sensors),
        _made(room, cuts, record.start),
        key=lambda moment: moment.at,
    )
    _play(outcome, moments, known)
    return outcome


def _known(record: Record, mapping: Mapping) -> Iterator[Known]:
    """Yield the truth as it changes."""
    before: bool | None = None
    gaps = dict(record.gaps)
    for index, line in enumerate(record.lines):
        value = number(line.cells[mapping.truth.column])
        is_there = None if value is None else value >= mapping.truth.at_least
        if is_there is not before or not index:
            yield line.at, is_there
            before = is_there
        if line.at in gaps and before is not None:
            yield line.at + record.step, None
            before = None


def _used(known: Sequence[Known], end: datetime) -> Iterator[Span]:
    """Yield when somebody was there, by the truth."""
    yield from ((since, until) for since, until, what in _spans(known, end) if what)


def _unknown(known: Sequence[Known], end: datetime) -> Iterator[Span]:
    yield from ((since, until) for since, until, what in _spans(known, end) if what is None)


def _spans(
    known: Sequence[Known], end: datetime
) -> Iterator[tuple[datetime, datetime, bool | None]]:
    nexts = [*(at for at, _ in known[1:]), end]
    for (since, what), until in zip(known, nexts, strict=True):
        if since < until:
            yield since, until, what


def _overlaps(booking: Booking, spans: Sequence[Span]) -> bool:
    return any(since < booking.end and booking.start < until for since, until in spans)


def _told(room: Room, used: Sequence[Span], record: Record, seed: int) -> Iterator[Moment]:
    """Yield the truth, and what simulated sensors say of it."""
    building = Building(seed, record.start, (room,), has_plans=False)
    inside = building.inside[room.address]
    for came, left in used:
        building.agenda.at(came, lambda: inside.change(1))
        building.agenda.at(left, lambda: inside.change(-1))
    return building.moments(record.end)


def _words(room: Room, record: Record, sensors: Sequence[SensorColumn]) -> Iterator[Moment]:
    gaps = dict(record.gaps)
    for line in record.lines:
        for sensor in sensors:
            value = number(line.cells[sensor.column])
            name = sensor.spec.id
            lost = SensorLost(name, Health.UNKNOWN)
            yield Moment(line.at, room.address, lost if value is None else Reading(name, value))
        if line.at in gaps:
            for sensor in sensors:
                lost = SensorLost(sensor.spec.id, Health.UNAVAILABLE)
                yield Moment(line.at + record.step, room.address, lost)


def _made(room: Room, cuts: Sequence[Cut], start: datetime) -> Iterator[Moment]:
    made = [(max(start, each.booking.created_at), each.booking) for each in cuts]
    for at, booking in sorted(made, key=lambda it: it[0]):
        yield Moment(at, room.address, Book(booking))


def _play(outcome: Outcome, moments: Iterator[Moment], known: Sequence[Known]) -> None:
    truth, score, life = outcome.truth, outcome.score, outcome.life

    def listen(
        _: Address, before: SpaceState, after: SpaceState, effects: tuple[Effect, ...]
    ) -> None:
        if before.senses.presence is not after.senses.presence:
            score.says(after.at, after.senses.presence)
            life.says(after.at, after.senses.presence)
        for effect in effects:
            note(life, effect)
            if isinstance(effect, Decided) and effect.booking:
                _decided(outcome, effect, effect.booking, after.at)

    direct = Direct({truth.room.address: truth.room.space}, truth.start, listen)
    changes = deque(known)
    for moment in moments:
        while changes and changes[0][0] <= moment.at:
            at, what = changes.popleft()
            direct.until(at)
            score.scores(at, counts=what is not None)
        direct.play((moment,), moment.at)
        if isinstance(moment.what, People):
            score.truth(moment.at, is_used=moment.what.count > 0)
    direct.until(outcome.end)
    score.says(outcome.end, score.presence)
    if session := direct.watched[truth.room.address].state.life.session:
        life.sessions.append((session.start, outcome.end))


def _decided(outcome: Outcome, decided: Decided, booking: Booking, at: datetime) -> None:
    outcome.events.setdefault(booking.id, set()).add(decided.event)
    if decided.event is not Event.RELEASED:
        return
    is_hurt = outcome.truth.is_used(at)
    outcome.releases.append(Release(booking, decided, at, is_hurt))
    if is_hurt:
        outcome.people_there.add(booking.id)
    elif any(at < came < booking.end for came, _ in outcome.truth.visits):
        outcome.people_came.add(booking.id)


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
