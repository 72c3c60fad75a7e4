"""What members' screens cost: a change of one room, shown on fifty screens at once."""

from statistics import median

from .apart import apart
from .progress import say
from .rows import Mark, Row, Rows, Size
from .samples import quantile
from .screens_ours import Shown, changes_on, page_bytes

TITLE = "Members' screens"
SCREENS = 50
SPACES = 24
SAMPLES = {Size.QUICK: 30, Size.FULL: 200}


def run(size: Size) -> Rows:
    """Measure the same change with all screens and with none, in processes of their own."""
    say(f"{SCREENS} screens of {SPACES} spaces")
    shown: Shown = apart(changes_on, SCREENS, SPACES, SAMPLES[size])
    say("no screen")
    alone: Shown = apart(changes_on, 0, SPACES, SAMPLES[size])
    return Rows(
        (
            Row(
                what=f"a change on {SCREENS} screens: event loop, median",
                ours=median(shown.loop) - median(alone.loop),
                unit="ms",
                mark=Mark(10.0),
            ),
            Row(
                what="the same with all that the change itself takes",
                ours=median(shown.loop),
                unit="ms",
            ),
            Row(
                what="from the sensor until the last of them has it, p99",
                ours=quantile(shown.arrival, 0.99),
                unit="ms",
                mark=Mark(500.0),
            ),
            Row(
                what="the page with all it loads, uncompressed",
                ours=page_bytes() / 1000,
                unit="kB",
                mark=Mark(60.0),
            ),
        ),
        notes=(
            "Event loop: seconds that the hub's main thread kept a core busy, not those it waited.",
            "Changes are gathered for 20 ms before they go out; that is part of the arrival.",
        ),
    )
