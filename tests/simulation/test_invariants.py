"""What holds on every day, however bad: restarts, crashes, clocks, faults, edits at any moment.

Each test looks at the same stories, played once; see `happenings` for what may happen in them, and
`sight` for what exactly is promised of people.
"""

import pytest

from .runs import complaint, rates, runs
from .watch import Invariant

pytestmark = pytest.mark.timeout(900)


def test_a_room_with_people_in_it_is_never_released() -> None:
    assert not complaint(Invariant.PEOPLE)


def test_a_blind_room_is_never_released() -> None:
    assert not complaint(Invariant.BLIND)


def test_no_two_bookings_overlap() -> None:
    assert not complaint(Invariant.OVERLAP)


def test_every_release_has_a_reason_and_can_be_undone() -> None:
    assert not complaint(Invariant.UNDO)


def test_a_decision_is_carried_out_at_most_once_and_not_forgotten() -> None:
    assert not complaint(Invariant.ONCE)


def test_somebody_whom_a_working_sensor_reports_is_never_taken_for_nobody() -> None:
    assert not complaint(Invariant.SHOWN)


def test_no_booking_is_lost_without_a_word() -> None:
    assert not complaint(Invariant.LOST)


def test_the_journal_replays_to_the_same_decisions() -> None:
    assert not complaint(Invariant.REPLAY)


def test_rooms_without_a_promise_are_rarely_taken_from_people(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Motion sensors alone, dead batteries, frozen values: measured, not promised."""
    with capsys.disabled():
        print(f"\n{rates()}")
    released = sum(run.outcome.released for run in runs())
    people = sum(run.outcome.taken_from_people for run in runs())
    assert released > len(runs())
    assert people / released < 0.15
