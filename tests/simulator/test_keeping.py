"""A sample of the thousand bookings; `python -m simulator.keeping` has all of them."""

from datetime import timedelta
import sys

import pytest

from custom_components.faitout.engine.ids import GrantId
from simulator.keeping import __main__ as keeping
from simulator.keeping.bookings import Change, Visit
from simulator.keeping.lock import Keeping
from simulator.keeping.trial import DRIVERS, START, Outcome, judge, tried
from simulator.keeping.world import World


@pytest.mark.parametrize("driver", DRIVERS)
def test_sixty_bookings_leave_no_code_and_lock_nobody_out(driver: str) -> None:
    """One command in ten is lost, the hub is killed every two hours, and its clock is moved."""
    outcome = tried(driver, seed=7, bookings=60)
    assert outcome.kills > 20
    assert outcome.lost > outcome.commands / 20
    assert outcome.open_late == []
    assert outcome.locked_out == []
    assert outcome.left == []
    assert outcome.harmed == []
    assert outcome.earliest < timedelta(minutes=6)


def test_the_same_seed_gives_the_same_days() -> None:
    assert tried("zha", 3, 10) == tried("zha", 3, 10)


def test_the_table_tells_of_each_driver(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["keeping", "--bookings", "6", "--whole", "--seed", "2"])
    assert keeping.main() == 0
    told = capsys.readouterr().out
    assert all(driver in told for driver in DRIVERS)


def test_the_judge_sees_a_code_that_stays_and_one_that_never_came() -> None:
    """A judge that calls everything right would be worth nothing."""
    world = World(START)
    keeping_lock = Keeping(world, 5)
    hour = Change(START, START, START + timedelta(hours=1))
    stays = Visit(GrantId("stays"), "111222", (hour,))
    missing = Visit(GrantId("missing"), "333444", (hour,))
    keeping_lock.put(1, stays.code)
    world.run(START + timedelta(hours=2))
    outcome = Outcome()
    judge([stays, missing], keeping_lock, outcome)
    assert [line.partition(":")[0] for line in outcome.open_late] == ["stays"]
    assert [line.partition(":")[0] for line in outcome.locked_out] == ["missing"]
    assert outcome.left == ["1: 111222"]
    assert outcome.harmed == ["271828", "314159"]
