"""The grant of a booking follows it, and is never cut while somebody may be inside."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.faitout.engine.access.booked import (
    KEPT_ANEW,
    KEPT_AT_A_TIME,
    booking_grant,
    grant_id_of,
    holder_of,
    kept_while_inside,
)
from custom_components.faitout.engine.access.grant import Admission, Grant, GrantKind
from custom_components.faitout.engine.booking import Booking, Stage
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.engine.occupancy import Presence
from tests.engine.access.rights import ALWAYS, ENTRANCE, MINUTE, ROOM, a_grant, at

DOORS = frozenset({ENTRANCE, ROOM})
EARLY = 10 * MINUTE
SECOND = timedelta(seconds=1)


def a_booking(**fields: Any) -> Booking:
    """Return Anna's booking of the room from ten to noon, or another one."""
    given: dict[str, Any] = {
        "id": BookingId("1"),
        "space": SpaceId("room"),
        "start": at(10),
        "end": at(12),
        "created_at": at(8),
        "holder": "m_anna",
    }
    return Booking(**{**given, **fields})


def granted(now: datetime, before: Grant | None = None, **fields: Any) -> Grant:
    """Return the grant of Anna's booking as it is to be now."""
    return booking_grant(a_booking(**fields), DOORS, EARLY, now, before)


def opens(grant: Grant, now: datetime) -> bool:
    """Return whether it opens the room."""
    return grant.outcome(ROOM, now, ALWAYS) is Admission.OPENED


def test_it_opens_from_ten_minutes_before_until_the_end() -> None:
    grant = granted(at(8))
    assert (grant.kind, grant.holder, grant.booking) == (GrantKind.BOOKING, "m_anna", "1")
    assert (grant.start, grant.end) == (at(10) - EARLY, at(12))
    assert not opens(grant, at(10) - EARLY - SECOND)
    assert opens(grant, at(10) - EARLY)
    assert opens(grant, at(12) - SECOND)
    assert not opens(grant, at(12))


@pytest.mark.parametrize(
    ("change", "start", "end"),
    [
        ({"end": at(13)}, at(10) - EARLY, at(13)),
        ({"start": at(14), "end": at(15)}, at(14) - EARLY, at(15)),
        ({"checked_in_at": at(10), "ended_at": at(11)}, at(10) - EARLY, at(11)),
        ({"stage": Stage.RELEASED, "ended_at": at(10.25)}, at(10) - EARLY, at(10.25)),
        ({"stage": Stage.RELEASED, "ended_at": at(9)}, at(10) - EARLY, at(10) - EARLY),
        ({"stage": Stage.COMPLETED, "checked_in_at": at(10), "ended_at": at(12.5)}, None, at(12)),
    ],
)
def test_it_is_extended_moved_ended_and_released_with_it(
    change: dict[str, Any], start: datetime | None, end: datetime
) -> None:
    before = granted(at(8))
    after = granted(at(9), before, **change)
    assert (after.id, after.created_at) == (before.id, before.created_at)
    assert after.start == (start or before.start)
    assert after.end == end
    assert not opens(after, max(end, after.start))


def test_a_release_that_is_undone_gives_it_back() -> None:
    released = granted(at(10.2), granted(at(8)), stage=Stage.RELEASED, ended_at=at(10.2))
    assert not opens(released, at(10.3))
    assert opens(granted(at(10.3), released), at(10.3))


def test_one_that_is_cancelled_opens_nothing_from_then_on() -> None:
    cancelled = granted(at(11), granted(at(8)), stage=Stage.CANCELLED, ended_at=at(11))
    assert not opens(cancelled, at(11))


def test_one_that_is_cancelled_before_its_time_opens_at_no_time() -> None:
    cancelled = granted(at(8), stage=Stage.CANCELLED, ended_at=at(8))
    assert cancelled.is_over(at(8))
    assert not any(opens(cancelled, at(hour)) for hour in range(8, 20))


def test_one_that_its_calendar_brings_back_opens_again() -> None:
    cancelled = granted(at(8), granted(at(7)), stage=Stage.CANCELLED, ended_at=at(8))
    assert opens(granted(at(8.1), cancelled), at(10.5))


def test_what_a_person_revoked_stays_so_whatever_becomes_of_the_booking() -> None:
    revoked = granted(at(8)).revoked(at(9))
    for change in ({"end": at(14)}, {"start": at(15), "end": at(16)}, {"checked_in_at": at(10)}):
        assert granted(at(10), revoked, **change).revoked_at == at(9)


def test_how_often_it_was_used_stays_so() -> None:
    before = a_grant(uses=3, used=2)
    after = granted(at(9), before, end=at(13))
    assert (after.uses, after.used) == (3, 2)


def test_only_members_are_holders() -> None:
    assert holder_of(a_booking()) == "m_anna"
    for holder in ("", "anna@example.org", "M_anna", "somebody"):
        assert holder_of(a_booking(holder=holder)) is None
    assert grant_id_of(a_booking()) == "b-1"


# Somebody is inside

THERE = st.sampled_from([Presence.YES, Presence.UNKNOWN])


@settings(max_examples=60)
@given(THERE, st.integers(0, 90), st.none() | st.integers(-60, 120))
def test_it_goes_on_while_somebody_may_be_inside_until_the_next_may_come(
    presence: Presence, late: int, following: int | None
) -> None:
    grant, now = granted(at(8)), at(12)
    next_start = None if following is None else at(12) + following * MINUTE
    for _ in range(late + 1):
        grant = kept_while_inside(grant, presence, next_start, now)
        if next_start is None or now < next_start:
            assert opens(grant, now) or now == grant.end == next_start
        elif now >= at(12):
            assert not opens(grant, now)
        assert grant.end <= max(at(12), now + KEPT_AT_A_TIME)
        now += MINUTE


def test_it_ends_when_nobody_is_there_any_more() -> None:
    kept = kept_while_inside(granted(at(8)), Presence.YES, None, at(12))
    assert kept.end == at(12) + KEPT_AT_A_TIME
    left = kept_while_inside(kept, Presence.NO, None, at(12) + MINUTE)
    assert left.end == at(12) + MINUTE
    assert kept_while_inside(left, Presence.NO, None, at(13)) == left


def test_it_is_told_anew_only_when_little_is_left() -> None:
    kept = kept_while_inside(granted(at(8)), Presence.YES, None, at(12))
    soon = kept.end - KEPT_ANEW - SECOND
    assert kept_while_inside(kept, Presence.YES, None, soon) is kept
    assert kept_while_inside(kept, Presence.YES, None, kept.end - KEPT_ANEW).end > kept.end


def test_what_was_revoked_does_not_go_on() -> None:
    revoked = granted(at(8)).revoked(at(11))
    assert kept_while_inside(revoked, Presence.YES, None, at(12)) is revoked


def test_before_its_time_nobody_ends_it() -> None:
    grant = granted(at(8))
    assert kept_while_inside(grant, Presence.NO, None, at(9)) is grant
