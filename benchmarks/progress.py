"""What the person at the terminal sees meanwhile; the table itself goes to standard output."""

import sys
from time import monotonic

_BEGAN = monotonic()


def say(text: str) -> None:
    """Say what is going on now, on standard error, with the seconds since the start."""
    print(f"{monotonic() - _BEGAN:6.0f} s  {text}", file=sys.stderr, flush=True)
