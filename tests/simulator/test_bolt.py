"""A motor lock says what it does, and never that a door is locked which stands open."""

import pytest

from simulator.bolt import SECONDS, Bolt, Lock
from simulator.lamp import Lamp


def test_it_takes_its_time_to_lock_and_to_unlock() -> None:
    lock = Lock().told(lock=True, now=0.0)
    assert lock.bolt is Bolt.LOCKING
    assert lock.at(SECONDS / 2, is_open=False).bolt is Bolt.LOCKING
    lock = lock.at(SECONDS, is_open=False)
    assert lock.bolt is Bolt.LOCKED
    lock = lock.told(lock=False, now=10.0)
    assert lock.bolt is Bolt.UNLOCKING
    assert lock.at(10.0 + SECONDS, is_open=False).bolt is Bolt.UNLOCKED


@pytest.mark.parametrize(("is_stuck", "is_open"), [(True, False), (False, True)])
def test_where_the_bolt_meets_no_hole_it_jams(*, is_stuck: bool, is_open: bool) -> None:
    lock = Lock(is_stuck=is_stuck).told(lock=True, now=0.0).at(SECONDS, is_open=is_open)
    assert lock.bolt is Bolt.JAMMED
    lock = lock.told(lock=False, now=5.0).at(9.0, is_open=is_open)
    assert lock.bolt is Bolt.UNLOCKED


def test_what_it_is_already_it_need_not_be_told() -> None:
    assert Lock().told(lock=False, now=0.0) == Lock()


def test_a_lamp_is_dimmed_and_flipped() -> None:
    lamp = Lamp().told(b'{"state": "ON", "brightness": 51}')
    assert lamp.lux == pytest.approx(90.0)
    assert lamp.flipped().lux == 0.0
    assert lamp.flipped().flipped() == lamp


@pytest.mark.parametrize(
    "order",
    [
        b"",
        b"[]",
        b"{}",
        b'{"state": "on"}',
        b'{"state": "ON", "brightness": 0}',
        b'{"state": "ON", "brightness": "much"}',
        b'{"state": "ON"}' + b" " * 600,
    ],
)
def test_a_lamp_that_is_told_nonsense_stays_as_it_is(order: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json says it in its own words
        Lamp().told(order)
