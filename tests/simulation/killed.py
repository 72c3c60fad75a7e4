"""A hub that lives through a story and says aloud what its journal acknowledged.

python -m tests.simulation.killed JOURNAL SEED      until it is killed
"""

from dataclasses import replace
from pathlib import Path
import signal
import sys
from typing import override

from custom_components.faitout.engine.effect import Decided
from custom_components.faitout.journal import Entry

from .happenings import DiskFull, DiskWorks, Down
from .on_disk import HubOnDisk, TrialOnDisk
from .scripts import Story, story

LONGEST_LIFE = 120
"""Seconds."""


class Aloud(HubOnDisk):
    """Prints each decision once it is on the disk."""

    @override
    def _commit(self, entry: Entry) -> bool:
        is_written = super()._commit(entry)
        for effect in entry.effects if is_written else ():
            if isinstance(effect, Decided):
                print(spoken(effect), flush=True)
        return is_written


class TrialAloud(TrialOnDisk):
    """A trial whose hub says what it decided."""

    hub_type = Aloud


def spoken(decided: Decided) -> str:
    """Return a decision as one line."""
    booking = decided.booking.id if decided.booking else "-"
    return f"{decided.event}|{booking}|{decided.reason.at.isoformat()}"


def undisturbed(seed: int) -> Story:
    """Return a story without restarts of its own: the kill is the only one."""
    told = story(seed)
    own = (Down, DiskFull, DiskWorks)
    return replace(told, script=[it for it in told.script if not isinstance(it.what, own)])


if __name__ == "__main__":
    # Whoever should kill it may be gone.
    signal.alarm(LONGEST_LIFE)
    TrialAloud(undisturbed(int(sys.argv[2])), Path(sys.argv[1])).run()
    signal.pause()
