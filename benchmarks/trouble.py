"""A journal in trouble: what else has to wait for it."""

from .apart import apart
from .home import scratch
from .progress import say
from .rows import NEVER, Mark, Row, Rows, Size
from .samples import spread
from .trouble_hang import shown_while_it_hangs
from .trouble_reading import Written, fill, written_beside_reading
from .trouble_start import seconds_until_all_works

TITLE = "A journal in trouble: its disk hangs, is dead at the start, or is busy with a long reading"
ENTRIES = {Size.QUICK: 6_000, Size.FULL: 64_307}
"""In full what one space wrote in 35 days, where a reading was first seen to hold up a booking."""
ROOMS = 50
SAMPLES = {Size.QUICK: 200, Size.FULL: 2_000}
BESIDE = Mark(1.5, inclusive=True)
SHOWN = Mark(5.0)
"""Milliseconds, for the 99th percentile."""
UP = Mark(10.0)
NOTES = (
    "Read: one space's whole record, over and over, while decisions are written beside it.",
    "Hangs: each write waits inside SQLite, with a booking on its way in every room.",
    "Dead: the folder of the journals cannot be made.",
    "All works: presence and alarm are shown, smoke opens a door, a booking is refused in words.",
    "Never: not within the seconds that the benchmark waits.",
)


def run(size: Size) -> Rows:
    """Measure each trouble, in a home or with a journal of its own."""
    return Rows((*_read(size), *_hung(size), _dead()), NOTES)


def _read(size: Size) -> tuple[Row, ...]:
    entries = ENTRIES[size]
    say(f"a record of {entries:,} entries")
    with scratch() as folder:
        apart(fill, folder, entries)
        written: Written = apart(written_beside_reading, folder)
    alone, beside = spread(written.alone), spread(written.beside)
    what = f"a decision written while a record of {entries:,} entries is read"
    return (
        Row(
            what=f"{what}, median",
            ours=beside.median,
            other=alone.median,
            unit="ms",
            against="alone",
        ),
        Row(what=f"{what}, p99", ours=beside.p99, other=alone.p99, unit="ms", against="alone"),
        Row(
            what=f"{what}, held against one alone",
            ours=beside.median / alone.median,
            unit="times",
            mark=BESIDE,
        ),
    )


def _hung(size: Size) -> tuple[Row, ...]:
    say(f"{ROOMS} spaces on a disk that hangs")
    samples = apart(shown_while_it_hangs, ROOMS, SAMPLES[size])
    shown = spread(samples) if samples else None
    what = f"presence shown after a sensor's word while the disk hangs, {ROOMS} spaces"
    return (
        Row(what=f"{what}, median", ours=shown.median if shown else NEVER, unit="ms"),
        Row(what=f"{what}, p99", ours=shown.p99 if shown else NEVER, unit="ms", mark=SHOWN),
    )


def _dead() -> Row:
    say("a dead journal at the start")
    return Row(
        what="from a dead journal at the start until doors, alarm and presence work",
        ours=apart(seconds_until_all_works),
        unit="s",
        mark=UP,
    )
