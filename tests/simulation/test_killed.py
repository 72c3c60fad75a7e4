"""A hub killed in the middle of its writes: it goes on from a prefix of its history, once."""

from collections import Counter
from datetime import timedelta
from pathlib import Path
import signal
import subprocess
import sys

import pytest

from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.stimulus import Restarted, Tick

from .books import FINAL
from .killed import spoken, undisturbed
from .on_disk import HubOnDisk

CHECKOUT = Path(__file__).parents[2]
SECOND = timedelta(seconds=1)


def killed(path: Path, seed: int, words: int) -> list[str]:
    """Let a hub take some decisions and kill it while it goes on; return what it had said."""
    command = [sys.executable, "-m", "tests.simulation.killed", str(path), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=CHECKOUT) as hub:
        assert hub.stdout
        said = "".join(hub.stdout.readline() for _ in range(words))
        hub.send_signal(signal.SIGKILL)
        said += hub.stdout.read()
    assert hub.returncode == -signal.SIGKILL
    # The kill may cut the last line short.
    return said[: said.rfind("\n") + 1].splitlines()


@pytest.mark.parametrize(("seed", "words"), [(0, 3), (1, 11), (2, 17)])
def test_what_was_decided_before_the_kill_is_known_after_it(
    seed: int, words: int, tmp_path: Path
) -> None:
    path = tmp_path / "journal"
    said = killed(path, seed, words)
    assert said
    told = undisturbed(seed)
    hub = HubOnDisk(told.room.space, told.start, lambda *_: None, path)
    try:
        found = hub.decisions()
        known = [spoken(each) for each in reversed(found)]
        assert not Counter(said) - Counter(known), "acknowledged, and not in the file"
        assert len(known) <= len(said) + 3, "one entry may be written that could not be said"
        hub.acknowledged += found
        hub.take(Restarted(), hub.state.at + SECOND)
        while hub.state.wake_at < told.end:
            hub.take(Tick(), hub.state.wake_at)
        assert not hub.complaint()
        assert all(booking.end > hub.state.at for booking in hub.state.ledger), "caught up"
        overs = Counter(
            each.booking.id for each in hub.acknowledged if each.event in FINAL and each.booking
        )
        backs = Counter(
            each.booking.id
            for each in hub.acknowledged
            if each.event is Event.RESTORED and each.booking
        )
        assert all(count == 1 + backs[name] for name, count in overs.items()), "over once"
    finally:
        hub.close()


def test_a_hub_that_is_killed_again_and_again_stays_whole(tmp_path: Path) -> None:
    """Each life begins the story anew on the old file: its bookings are refused as known."""
    path = tmp_path / "journal"
    said = killed(path, 11, words=8) + killed(path, 11, words=4)
    told = undisturbed(11)
    hub = HubOnDisk(told.room.space, told.start, lambda *_: None, path)
    try:
        known = Counter(spoken(each) for each in hub.decisions())
        assert not Counter(said) - known
    finally:
        hub.close()
