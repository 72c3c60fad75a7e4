"""The table that is printed, and the same as plain data."""

from collections.abc import Sequence

from .rows import Better, Row

HEADS = ("", "Faitout", "other", "", "ratio", "mark", "")
LEFT = frozenset({0, 3, 6})
"""The columns whose text is aligned to the left; figures are aligned to the right."""


def figure(value: float, unit: str = "") -> str:
    """Return a figure with three digits that count, and thousands set apart."""
    if value == 0 or abs(value) >= 100:  # noqa: PLR2004
        text = f"{value:,.0f}"
    else:
        digits = max(0, 2 - _magnitude(value))
        text = f"{value:.{digits}f}"
    return f"{text} {unit}".rstrip()


def table(rows: Sequence[Row]) -> str:
    """Return rows as lines of text under one head."""
    cells = [HEADS, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEADS))]
    return "\n".join(_line(line, widths) for line in cells)


def data(row: Row) -> dict[str, str | float | bool | None]:
    """Return a row for a program to read."""
    return {
        "what": row.what,
        "unit": row.unit,
        "better": row.better,
        "ours": row.ours,
        "other": row.other,
        "against": row.against or None,
        "ratio": row.ratio,
        "mark": row.limit,
        "reached": row.reached,
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
