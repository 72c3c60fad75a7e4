"""The table that is printed, and the same as plain data."""

from collections.abc import Sequence
from dataclasses import replace

from .before import Figures, is_worse
from .rows import NEVER, Better, Row

HEADS = ("", "Faitout", "other", "", "ratio", "mark", "")
HEADS_BEFORE = ("before", "ratio", "")
LEFT = frozenset({0, 3, 6, 9})
"""The columns whose text is aligned to the left; figures are aligned to the right."""


def figure(value: float, unit: str = "") -> str:
    """Return a figure with three digits that count, and thousands set apart."""
    if value == NEVER:
        return "never"
    if value == 0 or abs(value) >= 100:  # noqa: PLR2004
        text = f"{value:,.0f}"
    else:
        digits = max(0, 2 - _magnitude(value))
        text = f"{value:.{digits}f}"
    return f"{text} {unit}".rstrip()


def table(rows: Sequence[Row], then: Figures | None = None) -> str:
    """Return rows as lines of text under one head, with what they were before where it is given."""
    cells = [HEADS, *(_cells(row) for row in rows)]
    if then is not None:
        before = [HEADS_BEFORE, *(_cells_before(row, then.get(row.what)) for row in rows)]
        cells = [(*one, *other) for one, other in zip(cells, before, strict=True)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    return "\n".join(_line(line, widths) for line in cells)


def data(row: Row, then: Figures | None = None) -> dict[str, str | float | bool | None]:
    """Return a row for a program to read; a figure that never came is null."""
    before = then.get(row.what) if then is not None else None
    return {
        "what": row.what,
        "unit": row.unit,
        "better": row.better,
        "ours": None if row.ours == NEVER else row.ours,
        "other": row.other,
        "against": row.against or None,
        "ratio": row.ratio,
        "mark": row.limit,
        "reached": row.reached,
        "before": None if before == NEVER else before,
    }


def _magnitude(value: float) -> int:
    """Return the power of ten that a value begins with: 2 for 123, -1 for 0.5."""
    return int(f"{value:.2e}".partition("e")[2])


def _cells(row: Row) -> tuple[str, ...]:
    ratio = row.ratio
    return (
        row.what,
        figure(row.ours, row.unit),
        "" if row.other is None else figure(row.other, row.unit),
        row.against,
        "" if ratio is None else f"{figure(ratio)} x",
        _mark(row),
        {True: "reached", False: "MISSED", None: ""}[row.reached],
    )


def _cells_before(row: Row, then: float | None) -> tuple[str, ...]:
    if then is None:
        return ("not there", "", "")
    ratio = replace(row, other=then).ratio
    return (
        figure(then, row.unit),
        "" if ratio is None or NEVER in (then, row.ours) else f"{figure(ratio)} x",
        "WORSE" if is_worse(row, then) else "",
    )


def _mark(row: Row) -> str:
    if row.mark is None or row.limit is None:
        return ""
    sign = "<" if row.better is Better.LOWER else ">"
    return f"{sign}{'=' if row.mark.inclusive else ''} {figure(row.limit, row.unit)}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    aligned = (
        f"{cell:{'<' if column in LEFT else '>'}{width}}"
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join(aligned).rstrip()
