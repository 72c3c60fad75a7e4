"""How long it takes until everything is there, when Home Assistant starts."""

from statistics import median

from .apart import apart
from .home import scratch
from .progress import say
from .rows import BEATS_THE_OTHER, Mark, Row, Rows, Size
from .set_up_ours import first_set_up_time, restart_time
from .set_up_peer import set_up_time

TITLE = "Set-up"
SPACES = 50
ROUNDS = {Size.QUICK: 1, Size.FULL: 3}
PEER_ONCE = 432.0
"""Milliseconds that the YAML of 50 rooms took when it was first measured, for the mark."""


def run(size: Size) -> Rows:
    """Measure, each round in processes of its own: what is imported for it counts."""
    first, again, peer = [], [], []
    for number in range(ROUNDS[size]):
        say(f"round {number + 1} of {ROUNDS[size]}")
        with scratch() as folder:
            first.append(apart(first_set_up_time, SPACES, folder))
            again.append(apart(restart_time, SPACES, folder))
        peer.append(apart(set_up_time, SPACES))
    return Rows(
        (
            Row(
                what=f"{SPACES} spaces, at a start of Home Assistant",
                ours=median(again),
                other=median(peer),
                unit="ms",
                against="YAML",
                mark=BEATS_THE_OTHER,
            ),
            Row(
                what=f"{SPACES} spaces, for the first time",
                ours=median(first),
                other=median(peer),
                unit="ms",
                against="YAML",
                mark=Mark(PEER_ONCE),
            ),
        ),
        notes=(
            "Each in a fresh process, so the import of its code counts.",
            "YAML: a template sensor and an automation for each space. Faitout: all its entities.",
        ),
    )
