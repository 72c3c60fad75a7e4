"""Real records: a table as CSV, a line for each instant at which something was measured."""

from collections.abc import Sequence
import csv
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo


class RecordError(Exception):
    """A record cannot be read: the message says where and why."""


@dataclass(frozen=True, slots=True)
class Line:
    """What was measured at an aware UTC instant, by the name of its column."""

    at: datetime
    cells: dict[str, str]


def read_record(path: Path, time_column: str, zone: ZoneInfo) -> Sequence[Line]:
    """Return the lines of a record in order of time; times without a zone are of this one.

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
    lines = [
        _line(path, number, head, row, time_column, zone)
        for number, row in enumerate(body, start=2)
        if row
    ]
    return sorted(lines, key=lambda line: line.at)


def _line(  # noqa: PLR0917
    path: Path, number: int, head: list[str], row: list[str], time_column: str, zone: ZoneInfo
) -> Line:
    if len(row) == len(head) + 1:
        row = row[1:]
    if len(row) != len(head):
        raise RecordError(f"{path}:{number}: {len(row)} cells under {len(head)} names")
    cells = dict(zip(head, (cell.strip() for cell in row), strict=True))
    try:
        at = datetime.fromisoformat(cells[time_column])
    except ValueError as error:
        raise RecordError(f"{path}:{number}: {error}") from error
    if at.tzinfo is None:
        at = at.replace(tzinfo=zone)
    return Line(at.astimezone(UTC), cells)
