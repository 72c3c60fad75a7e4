"""Bookings made shortly before they start, changed or deleted just before: how many go right."""

from .apart import apart
from .frozen_time import install
from .leads_day import share_right
from .rows import Better, Mark, Row, Rows, Size

TITLE = "Bookings, against a calendar trigger"
CASES = {Size.QUICK: 4, Size.FULL: 30}
"""Of each kind, spread evenly over the 15 minutes between two looks of the calendar trigger."""


def run(size: Size) -> Rows:
    """Measure in simulated time."""
    shares = apart(share_right, CASES[size], first=install)
    return Rows(
        rows=tuple(
            Row(
                what=kind.value,
                ours=100 * ours,
                other=100 * other,
                unit="%",
                better=Better.HIGHER,
                against="calendar trigger",
                mark=Mark(100, inclusive=True),
            )
            for kind, (ours, other) in shares.items()
        ),
        notes=(
            "Right: noticed within a minute of the start it had at last, and at no other time.",
        ),
    )
