"""Tables for the terminal."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from .score import Figures

HEAD = ("rule", "right", "false empty", "false occupied", "unknown", "arrivals", "missed", "delay")


def figures_table(rows: Mapping[str, Figures]) -> str:
    """Return figures as a table, a rule a line; the delay is the median, in minutes and seconds."""
    return table(
        HEAD,
        [
            (
                name,
                f"{row.right:.2%}",
                f"{row.false_empty:.2%}",
                f"{row.false_occupied:.2%}",
                f"{row.unknown:.2%}",
                str(row.arrivals),
                str(row.missed),
                "-" if row.delay is None else clock(row.delay),
            )
            for name, row in rows.items()
        ],
    )


def clock(span: timedelta) -> str:
    """Return a span of time as minutes and seconds."""
    minutes, seconds = divmod(round(span.total_seconds()), 60)
    return f"{minutes}:{seconds:02}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table whose first column is text and whose others are figures."""
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )
