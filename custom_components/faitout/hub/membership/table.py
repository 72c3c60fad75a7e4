"""A table of members as text: lines and columns out of whatever a spreadsheet writes.

The separator is found by the csv module, a byte order mark is passed over, and empty lines are
none. Nothing here knows what a member is.
"""

from collections.abc import Mapping, Sequence
import csv
from dataclasses import dataclass
import io
from typing import Final

from ...engine.access.change import MemberFault, MemberProblem
from ...words.members import MemberRefused

LARGEST: Final = 512_000
"""Characters: some ten thousand lines of an ordinary spreadsheet."""
MOST_LINES: Final = 2000
MOST_COLUMNS: Final = 100
SAMPLE: Final = 4096
SEPARATORS: Final = ";,\t|"


@dataclass(frozen=True, slots=True)
class Table:
    """A table, without the lines that are empty."""

    columns: tuple[str, ...]
    lines: tuple[tuple[int, Mapping[str, str]], ...]
    """The number of each line in the file, the first being 1, and what stands in each column."""


def read_table(text: str) -> Table:
    """Return the table in a text, whose first line names the columns; raise MemberRefused."""
    if len(text) > LARGEST:
        raise MemberRefused(MemberProblem(MemberFault.FILE_TOO_LARGE, "csv", str(LARGEST)))
    text = text.removeprefix("\ufeff")
    reader = csv.reader(io.StringIO(text, newline=""), _dialect(text), strict=True)
    lines: list[tuple[int, Mapping[str, str]]] = []
    columns: tuple[str, ...] = ()
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if not columns:
                columns = tuple(cell.strip() for cell in cells[:MOST_COLUMNS])
                continue
            if len(lines) >= MOST_LINES:
                raise MemberRefused(
                    MemberProblem(MemberFault.TOO_MANY_LINES, "csv", str(MOST_LINES))
                )
            values = (cell.strip() for cell in cells)
            lines.append((reader.line_num, dict(zip(columns, values, strict=False))))
    except csv.Error as error:
        limit = str(reader.line_num)
        raise MemberRefused(MemberProblem(MemberFault.NOT_A_TABLE, "csv", limit)) from error
    if not lines:
        raise MemberRefused(MemberProblem(MemberFault.NO_LINES, "csv"))
    return Table(columns, tuple(lines))


def _dialect(text: str) -> type[csv.Dialect]:
    """Return how a table is written; as a spreadsheet in French does where that cannot be seen.

    What stands in cells may have commas of its own, so the first line is asked first.
    """
    first = text.partition("\n")[0][:SAMPLE]
    for sample in (first, text[:SAMPLE]):
        try:
            found = csv.Sniffer().sniff(sample, SEPARATORS)
        except csv.Error:
            continue
        # Quotes are doubled in every table, whatever the sample shows of it.
        found.doublequote = True
        return found
    return Semicolons


class Semicolons(csv.excel):
    """As a spreadsheet writes it where the comma is in the numbers."""

    delimiter = ";"


def chosen_columns(
    table: Table, chosen: Mapping[str, str], usual: Mapping[str, Sequence[str]]
) -> dict[str, str]:
    """Return the column of each field: the chosen one, else one of a usual name.

    Raises MemberRefused for a chosen column that is not there.
    """
    by_name = {column.casefold(): column for column in table.columns}
    found = {}
    for field, names in usual.items():
        if column := chosen.get(field):
            if column not in table.columns:
                raise MemberRefused(MemberProblem(MemberFault.NO_COLUMN, field, column))
            found[field] = column
        elif field not in chosen:
            known = (by_name[name] for name in names if name in by_name)
            if column := next(known, ""):
                found[field] = column
    return found
