"""The report as a table, for a spreadsheet: one line for each space and month.

A French Excel wants semicolons, decimal commas, and a mark at the beginning that says UTF-8; others
want commas and points. What a spreadsheet would take for a formula is made a text.
"""

import csv
from datetime import timedelta
from enum import StrEnum
from io import StringIO
from typing import Final

from ..engine.usage import UseSum
from .counting import PeriodUsage
from .page import FIGURE_NAMES
from .words import Tongue

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets take a cell for a formula by."""
MARK: Final = "\ufeff"
LAST: Final = ("cancelled", "unverified", "energy_kwh", "energy_missing")


class TableKind(StrEnum):
    """What lies between two cells."""

    SEMICOLON = "semicolon"
    COMMA = "comma"


def sheet_of(period: PeriodUsage, kind: TableKind, tongue: Tongue) -> str:
    """Return a period as CSV."""
    is_french = kind is TableKind.SEMICOLON
    file = StringIO()
    writer = csv.writer(file, delimiter=";" if is_french else ",", lineterminator="\r\n")
    names = (*FIGURE_NAMES, *LAST)
    writer.writerow([tongue.say(name) for name in ("site", "space", "kind", "month", *names)])
    for space in period.spaces:
        for first, usage in space.months.items():
            cells = [_cell(usage, name, is_french=is_french) for name in names]
            writer.writerow(
                [
                    defused(space.site_name),
                    defused(space.name),
                    tongue.kind(space.kind),
                    f"{first:%Y-%m}",
                    *cells,
                ]
            )
    return MARK + file.getvalue()


def defused(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA) or text.startswith(FORMULA) else text


def _cell(usage: UseSum, name: str, *, is_french: bool) -> str:
    value = _value(usage, name)
    if value is None:
        return ""
    if isinstance(value, timedelta):
        value = value / timedelta(hours=1)
    text = f"{value:.4f}" if isinstance(value, float) else str(value)
    return text.replace(".", ",") if is_french else text


def _value(usage: UseSum, name: str) -> object:
    energy = usage.energy
    match name:
        case "energy_kwh":
            return energy.known
        case "energy_missing":
            return energy.missing if energy.measured or energy.missing else None
    value: object = getattr(usage, name)
    return value
