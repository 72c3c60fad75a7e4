"""The same stories with a journal on a real disk: what was acknowledged is there, once."""

from pathlib import Path

import pytest

from .on_disk import TrialOnDisk
from .runs import STORIES
from .scripts import story

ON_DISK = max(1, STORIES // 40)


@pytest.mark.parametrize("seed", range(ON_DISK))
def test_a_hub_that_restarts_from_its_file_keeps_every_promise(seed: int, tmp_path: Path) -> None:
    trial = TrialOnDisk(story(seed), tmp_path / "journal")
    try:
        outcome = trial.run()
        assert not outcome.breaches, f"seed {seed}"
        assert not trial.hub.complaint(), f"seed {seed}"
        assert trial.hub.acknowledged
    finally:
        trial.hub.close()
