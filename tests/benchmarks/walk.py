"""Something that is measured at once: how long a walk takes, the same each time."""

from benchmarks.rows import Row, Rows, Size

TITLE = "A walk"


def run(_: Size) -> Rows:
    """Return ten minutes."""
    return Rows((Row(what="walk", ours=10, unit="min"),))
