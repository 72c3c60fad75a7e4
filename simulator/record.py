"""Real records: a table as CSV, a line for each instant at which something was measured.

file ──► lines ──► in order of time, each once ──► Record, and what was odd about it, in words
"""

from collections.abc import Iterator, Sequence
import csv
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

from .cutting import Span

STRAGGLERS = 20
"""So many lines later a line that stood out of order must be caught up with: else the clock was
set back."""
GAP_FROM = timedelta(minutes=5)
GAP_TIMES = 5
"""Nothing was recorded where two lines are further apart than this many usual steps, and than
`GAP_FROM`."""


class RecordError(Exception):
    """A record cannot be read: the message says where and why."""


@dataclass(frozen=True, slots=True)
class Line:
    """What was measured at an aware UTC instant, by the name of its column."""

    at: datetime
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Record:
    """The lines of a record in order of time."""

    lines: Sequence[Line]
    step: timedelta
    """The usual time between two lines."""
    gaps: Sequence[Span]
    """From when to when nothing was recorded."""
    oddities: Sequence[str]
    """What was odd about it, a sentence each."""

    @property
    def start(self) -> datetime:
        """When it begins."""
        return self.lines[0].at

    @property
    def end(self) -> datetime:
        """When it ends."""
        return self.lines[-1].at


def read_record(path: Path, time_column: str, zone: ZoneInfo) -> Record:
    """Return a record; times without a zone are of this one.

    Some tools write a number before each line and none before the header: a column more than
    there are names is taken for that. Raises RecordError, and OSError where there is no file.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
    except (UnicodeDecodeError, csv.Error) as error:
        raise RecordError(f"{path} is no CSV file: {error}") from error
    if len(rows) < 2:  # noqa: PLR2004 - a header and a line
        raise RecordError(f"{path} has no lines")
    head, *body = rows
    if time_column not in head:
        raise RecordError(f"{path} has no column {time_column!r}, but {', '.join(head)}")
    cells = [
        _cells(path, number, head, row) for number, row in enumerate(body, start=2) if any(row)
    ]
    if not cells:
        raise RecordError(f"{path} has no lines")
    oddities: list[str] = []
    times = _times(path, [each[time_column] for each in cells], zone)
    if sum(later < earlier for earlier, later in pairwise(times)) > (len(times) - 1) / 2:
        oddities.append("The lines stand newest first.")
        times, cells = times[::-1], cells[::-1]
    step = _step(times)
    times = list(_straightened(times, step, oddities))
    lines = sorted(
        (Line(at, each) for at, each in zip(times, cells, strict=True)), key=lambda line: line.at
    )
    lines = _each_once(lines, time_column, oddities)
    least = max(GAP_FROM, GAP_TIMES * step)
    gaps = [(one.at, two.at) for one, two in pairwise(lines) if two.at - one.at > least]
    return Record(lines, step, gaps, oddities)


def _cells(path: Path, number: int, head: list[str], row: list[str]) -> dict[str, str]:
    if len(row) == len(head) + 1:
        row = row[1:]
    if len(row) != len(head):
        raise RecordError(f"{path}:{number}: {len(row)} cells under {len(head)} names")
    return dict(zip(head, (cell.strip() for cell in row), strict=True))


def _times(path: Path, texts: Sequence[str], zone: ZoneInfo) -> list[datetime]:
    """Return aware UTC instants; of an hour that comes twice in a night, the one that fits."""
    found: list[datetime] = []
    for number, text in enumerate(texts, start=2):
        try:
            at = datetime.fromisoformat(text)
        except ValueError as error:
            raise RecordError(f"{path}:{number}: {error}") from error
        if at.tzinfo is None:
            first, second = (at.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
            at = first.astimezone(UTC)
            if found and at < found[-1] <= second.astimezone(UTC):
                at = second.astimezone(UTC)
        found.append(at.astimezone(UTC))
    return found


def _step(times: Sequence[datetime]) -> timedelta:
    """Return the usual time between two lines: the median."""
    steps = sorted(two - one for one, two in pairwise(times) if two > one)
    return steps[len(steps) // 2] if steps else timedelta(minutes=1)


def _straightened(
    times: Sequence[datetime], step: timedelta, oddities: list[str]
) -> Iterator[datetime]:
    """Yield times that only ever go forward, but for lines that stand out of order by a few."""
    behind, latest, stragglers = timedelta(0), times[0], 0
    for index, time in enumerate(times):
        at = time + behind
        if at < latest:
            coming = times[index + 1 : index + 1 + STRAGGLERS]
            if any(each + behind > latest for each in coming):
                stragglers += 1
            else:
                back = latest - at
                behind += back + step
                at = time + behind
                oddities.append(
                    f"The clock was set back by {back} at {time:%Y-%m-%d %H:%M} UTC:"
                    " what follows is played as if it had not been."
                )
        latest = max(at, latest)
        yield at
    if stragglers:
        oddities.append(f"{stragglers} lines stood out of order and were sorted.")


def _each_once(lines: Sequence[Line], time_column: str, oddities: list[str]) -> list[Line]:
    found: list[Line] = []
    twice = contrary = 0
    for line in lines:
        if not found or found[-1].at != line.at:
            found.append(line)
        elif _measured(found[-1], time_column) == _measured(line, time_column):
            twice += 1
        else:
            contrary += 1
            found.append(line)
    if twice:
        oddities.append(f"{twice} lines were there twice.")
    if contrary:
        oddities.append(f"{contrary} lines contradict the one before of the same instant.")
    return found


def _measured(line: Line, time_column: str) -> dict[str, str]:
    return {name: cell for name, cell in line.cells.items() if name != time_column}
