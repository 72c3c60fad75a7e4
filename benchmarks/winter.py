"""How many orders thermostats get over a winter month, for each change of level.

Each of them is a device in code with a habit of a real family, in a room of its own with bookings,
no-shows and people, in a real Home Assistant on a simulated clock.
"""

from importlib import import_module

from .apart import apart
from .frozen_time import install
from .rows import Mark, Row, Rows, Size

TITLE = "Orders to thermostats over a winter month"
DAYS = {Size.QUICK: 2, Size.FULL: 30}
MOST = Mark(1.1, inclusive=True)


def run(size: Size) -> Rows:
    """Measure in simulated time."""
    # Builds from before there was a bench of devices have all other subjects.
    month = import_module(".winter_month", __package__)
    counted = apart(month.orders_and_changes, DAYS[size], first=install)
    rows = [
        Row(
            what=f"{name.replace('_', ' ')}: orders for each of {count.changes} changes of level",
            ours=count.orders / max(count.changes, 1),
            unit="",
            mark=MOST,
        )
        for name, count in counted.items()
    ]
    return Rows(tuple(rows), (f"{DAYS[size]} days; calls of one instant are one order.",))
