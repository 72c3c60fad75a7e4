"""A journal with many bookings: how long it takes to open, and what they weigh in memory."""

from .apart import apart
from .home import scratch
from .journal_damage import Saved, saved
from .journal_file import Opened, fill, opened
from .progress import say
from .rows import Better, Mark, Row, Rows, Size

TITLE = "The journal"
BOOKINGS = {Size.QUICK: 5_000, Size.FULL: 100_000}
SPACES = 20
ROUNDS = {Size.QUICK: 1, Size.FULL: 5}


def run(size: Size) -> Rows:
    """Fill a journal in one process and open it in others."""
    bookings = BOOKINGS[size]
    with scratch() as folder:
        say(f"writing {bookings:,} bookings")
        apart(fill, folder, SPACES, bookings)
        rounds: list[Opened] = [
            apart(opened, folder, SPACES, bookings) for _ in range(ROUNDS[size])
        ]
        say("saving it from a bad page")
        mended: Saved = apart(saved, folder, SPACES)
    fastest = min(rounds, key=lambda one: one.seconds)
    return Rows(
        (
            Row(
                what=f"{bookings:,} live bookings of {SPACES} spaces, opened",
                ours=fastest.seconds,
                unit="s",
                mark=Mark(1.0),
            ),
            Row(
                what="memory that they take",
                ours=max(one.megabytes for one in rounds),
                unit="MB",
                mark=Mark(100),
            ),
            Row(
                what="the same with a bad page, saved",
                ours=mended.seconds,
                unit="s",
                mark=Mark(5.0),
            ),
            Row(
                what="bookings in force after that",
                ours=mended.in_force,
                unit="",
                better=Better.HIGHER,
                mark=Mark(bookings, inclusive=True),
            ),
            Row(what="the file", ours=fastest.file_megabytes, unit="MB"),
        ),
        notes=("Opened: checked, read, and every space ready to decide, as at each start.",),
    )
