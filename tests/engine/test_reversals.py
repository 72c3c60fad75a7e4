"""Once or twice may be a hand; three times soon or like a clockwork is a fault of the thing."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.reversals import (
    HOLDS,
    IN_A_ROW,
    SOON,
    WELL,
    Reversals,
    confirmed,
    held,
    mended,
    replaced,
    taken_back,
    wanted_anew,
)

TEN = datetime(2026, 11, 23, 21, tzinfo=UTC)


def after(delays: Sequence[float], known: Reversals = WELL) -> tuple[Reversals, datetime]:
    """Return what is known of a thing that took its word back after so many seconds each time."""
    now = TEN
    for delay in delays:
        known = confirmed(known, now)
        now += timedelta(seconds=delay)
        known = taken_back(known, now)
        now += timedelta(minutes=5)
    return known, now


@pytest.mark.parametrize("delays", [[3, 3, 3], [3, 17, 29], [60, 62, 58], [300, 305, 296]])
def test_the_same_three_times_in_a_row_is_a_fault(delays: Sequence[float]) -> None:
    known, _ = after(delays)
    assert known.is_stopped


@pytest.mark.parametrize(
    "delays", [[3], [3, 3], [20, 70, 45], [200, 340, 500], [3, 700, 3], [3, 3, 1200, 3, 3]]
)
def test_once_or_twice_or_at_different_times_is_a_hand(delays: Sequence[float]) -> None:
    known, _ = after(delays)
    assert not known.failed


def test_a_fault_is_over_when_a_confirmation_has_held() -> None:
    known, now = after([3, 3, 3])
    known = confirmed(wanted_anew(known), now)
    assert known.wells_at == now + HOLDS
    assert held(known, now + HOLDS - timedelta(seconds=1)).failed
    assert not held(known, now + HOLDS).failed
    assert not replaced(known, now + HOLDS).failed


def test_a_thing_with_a_fault_is_told_once_for_each_change_of_mind() -> None:
    known, now = after([3, 3, 3])
    known = wanted_anew(known)
    assert not known.is_stopped
    known = taken_back(confirmed(known, now), now + timedelta(minutes=4))
    assert known.is_stopped


def test_who_saw_to_it_is_believed_until_it_takes_it_back_once_more() -> None:
    known, now = after([3, 3, 3])
    known = mended(known)
    assert not known.failed
    assert taken_back(confirmed(known, now), now + timedelta(seconds=3)).is_stopped


def test_what_was_never_confirmed_is_not_taken_back() -> None:
    assert taken_back(WELL, TEN) == WELL


def test_a_clock_that_was_set_back_in_between_proves_nothing() -> None:
    known, _ = after([3, 3, -600])
    assert not known.failed


@given(st.lists(st.floats(SOON.total_seconds() + 1, 600), min_size=1, max_size=8))
def test_a_fault_was_alike_or_soon(delays: list[float]) -> None:
    known, _ = after(delays)
    if known.failed:
        rows = [delays[i : i + IN_A_ROW] for i in range(len(delays) - IN_A_ROW + 1)]
        assert any(max(row) - min(row) <= max(6.1, max(row) * 0.05 + 0.1) for row in rows)
