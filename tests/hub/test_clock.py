"""A clock that jumps is noticed, and told from a machine that slept."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest

from custom_components.faitout.hub.clock import Clock, slept_seconds

SEVEN = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Machine:
    """A machine whose clocks the test turns."""

    def __init__(self) -> None:
        self.wall = SEVEN
        self.awake = 1000.0
        self.slept = 0.0

    def runs(self, span: timedelta) -> None:
        self.wall += span
        self.awake += span.total_seconds()

    def sleeps(self, span: timedelta) -> None:
        self.wall += span
        self.slept += span.total_seconds()


@pytest.fixture
def machine() -> Iterator[Machine]:
    machine = Machine()
    where = "custom_components.faitout.hub.clock"
    with (
        patch(f"{where}.monotonic", lambda: machine.awake),
        patch(f"{where}.slept_seconds", lambda: machine.slept),
    ):
        yield machine


def test_a_clock_that_runs_has_not_jumped(machine: Machine) -> None:
    clock = Clock(machine.wall)
    machine.runs(9 * HOUR)
    assert clock.jumped(machine.wall) is None


def test_a_clock_that_is_moved_is_told_once(machine: Machine) -> None:
    clock = Clock(machine.wall)
    machine.runs(HOUR)
    machine.wall += 24 * HOUR
    assert clock.jumped(machine.wall) == (24 * HOUR, timedelta(0))
    assert clock.jumped(machine.wall) is None
    machine.wall -= 24 * HOUR
    assert clock.jumped(machine.wall) == (-24 * HOUR, timedelta(0))


def test_a_machine_that_slept_has_not_moved_its_clock(machine: Machine) -> None:
    clock = Clock(machine.wall)
    machine.sleeps(9 * HOUR)
    assert clock.jumped(machine.wall) == (timedelta(0), 9 * HOUR)


def test_a_machine_that_woke_up_with_another_clock_did_both(machine: Machine) -> None:
    clock = Clock(machine.wall)
    machine.sleeps(2 * HOUR)
    machine.wall += HOUR
    assert clock.jumped(machine.wall) == (HOUR, 2 * HOUR)


def test_a_clock_that_drifts_is_followed(machine: Machine) -> None:
    clock = Clock(machine.wall)
    for _ in range(100):
        machine.runs(HOUR)
        machine.wall += timedelta(seconds=1)
        assert clock.jumped(machine.wall) is None


def test_the_boot_clock_of_this_machine_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert slept_seconds() > -0.001
    monkeypatch.delattr("time.CLOCK_BOOTTIME", raising=False)
    assert slept_seconds() == 0


@pytest.mark.parametrize("sign", [1, -1])
def test_a_correction_of_less_than_five_seconds_is_no_jump_and_one_of_five_is(
    machine: Machine, sign: int
) -> None:
    clock = Clock(machine.wall)
    machine.wall += sign * timedelta(seconds=4.5)
    assert clock.jumped(machine.wall) is None
    machine.wall += sign * timedelta(seconds=5)
    assert clock.jumped(machine.wall) == (sign * timedelta(seconds=5), timedelta(0))
