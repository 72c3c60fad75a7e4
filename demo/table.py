"""The table of the check: what was expected, what was seen, when, and the hub's own reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from .words import Words

REASON_WIDTH = 96


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing that was to happen."""

    scene: str
    expected: str
    seen: str
    """What Home Assistant said; empty when nothing came in time."""
    ok: bool
    seconds: float | None = None
    """How long it took from what set it off; None: it did not come."""
    reason: str = ""
    """The sentence that Home Assistant shows for it."""


def table(rows: Sequence[Row], words: Words) -> str:
    """Return the rows as lines of text, each reason under its row."""
    heads = ("", words("scene"), words("expected"), words("seen"), words("time"))
    cells = [heads, *(_cells(row, words) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(heads))]
    lines = [_line(heads, widths), "  ".join("-" * width for width in widths)]
    for row, line in zip(rows, cells[1:], strict=True):
        lines.append(_line(line, widths))
        lines += [f"{'':{widths[0]}}    {part}" for part in wrap(row.reason, REASON_WIDTH)]
    return "\n".join(lines)


def _cells(row: Row, words: Words) -> tuple[str, ...]:
    time = "-" if row.seconds is None else f"{row.seconds:.1f} s"
    mark = words("right") if row.ok else words("wrong")
    return (mark, row.scene, row.expected, row.seen or words("nothing"), time)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True)]
    padded[-1] = f"{cells[-1]:>{widths[-1]}}"
    return "  ".join(padded).rstrip()
