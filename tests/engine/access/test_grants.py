"""No key opens outside the window of its grant, whatever the clocks of the place do."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.faitout.engine.access.grant import Admission, Grant, grant_times
from custom_components.faitout.engine.access.keys import Key, KeyKind
from custom_components.faitout.engine.access.node_key import NodeKey
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.hours import OpeningHours, Span
from custom_components.faitout.engine.ids import GrantId, Mark
from tests.engine.access.rights import (
    ALWAYS,
    ANNA,
    CHANGES,
    EIGHT_TO_TEN,
    ENTRANCE,
    HOUR,
    MINUTE,
    OFFICE,
    PARIS,
    ROOM,
    a_grant,
    at,
    grants,
    instants,
    weeks,
)

SECOND = timedelta(seconds=1)
DOORS = st.sampled_from([ENTRANCE, ROOM, OFFICE, DoorId("another")])


def is_open_by_the_wall(hours: OpeningHours, now: datetime) -> bool:
    """Return whether hours are open, found by the clock on the wall and not by the engine."""
    wall = now.astimezone(hours.zone)
    spans = dict(hours.exceptions).get(wall.date(), hours.week[wall.weekday()])
    minute = wall.hour * 60 + wall.minute
    return any(span.opens <= minute < span.closes for span in spans)


@settings(max_examples=60)
@given(grants(), weeks(), instants, DOORS)
def test_a_code_opens_only_in_its_window_and_its_hours(
    grant: Grant, site: OpeningHours, now: datetime, door: DoorId
) -> None:
    if grant.outcome(door, now, site) is Admission.OPENED:
        assert grant.start <= now < grant.end
        assert door in grant.doors
        assert grant.revoked_at is None
        assert grant.uses is None or grant.used < grant.uses
        assert grant.hours is None or grant.hours.opening(now).is_open
        assert grant.after_hours or site.opening(now).is_open


@settings(max_examples=60)
@given(st.sampled_from(CHANGES), st.integers(-26 * 60, 26 * 60), weeks())
def test_the_hours_of_a_plan_are_those_on_the_wall_also_when_the_clocks_change(
    change: datetime, minutes: int, plan: OpeningHours
) -> None:
    now = change + minutes * MINUTE
    # What repeats itself in October (and what St John's does at other hours) is told apart below.
    grant = a_grant(start=now - HOUR, end=now + HOUR, hours=plan)
    if plan.zone == PARIS and abs(minutes) > 60:
        opens = grant.outcome(ENTRANCE, now, ALWAYS) is Admission.OPENED
        assert opens is is_open_by_the_wall(plan, now)


def test_a_plan_from_eight_opens_at_eight_by_the_wall_on_both_days_of_change() -> None:
    plan = OpeningHours(PARIS, ((Span(480, 720),),) * 7)
    for day, offset in ((29, 2), (25, 1)):
        month = 3 if offset == 2 else 10
        eight = datetime(2026, month, day, 8 - offset, tzinfo=UTC)
        grant = a_grant(start=eight - 24 * HOUR, end=eight + 24 * HOUR, hours=plan)
        assert grant.outcome(ENTRANCE, eight - SECOND, ALWAYS) is Admission.OUTSIDE_HOURS
        assert grant.outcome(ENTRANCE, eight, ALWAYS) is Admission.OPENED
        assert grant.outcome(ENTRANCE, eight + 4 * HOUR - SECOND, ALWAYS) is Admission.OPENED
        assert grant.outcome(ENTRANCE, eight + 4 * HOUR, ALWAYS) is Admission.OUTSIDE_HOURS


@settings(max_examples=60)
@given(grants(), weeks(), instants, st.integers(0, 4 * 1440), instants)
def test_the_times_a_node_is_told_are_those_at_which_the_hub_would_open(
    grant: Grant, site: OpeningHours, start: datetime, minutes: int, now: datetime
) -> None:
    end = start + minutes * MINUTE
    times = grant_times(grant, site, start, end)
    for before, after in pairwise(times):
        assert before.end <= after.start
    for each in times:
        assert start <= each.start < each.end <= end
    door = next(iter(grant.doors))
    for moment in (now, start, end - MINUTE, grant.start, grant.end - SECOND, *CHANGES):
        opens = grant.outcome(door, moment, site) is Admission.OPENED and start <= moment < end
        assert opens is any(each.start <= moment < each.end for each in times)


def test_a_grant_that_crosses_the_change_of_clock_ends_at_its_instant() -> None:
    grant = a_grant(start=CHANGES[1] - HOUR, end=CHANGES[1] + 2 * HOUR)
    (only,) = grant_times(grant, ALWAYS, grant.start, grant.end)
    assert only.end - only.start == 3 * HOUR
    assert grant.outcome(ENTRANCE, grant.end, ALWAYS) is Admission.OVER


def test_hours_that_are_never_open_have_no_times_and_no_end_of_looking() -> None:
    never = OpeningHours(ZoneInfo("UTC"), ((),) * 7)
    year = a_grant(start=at(0), end=at(0, 366))
    assert grant_times(year, never, year.start, year.end) == ()


@pytest.mark.parametrize(
    ("change", "now", "door", "outcome"),
    [
        ({}, at(8.99), ENTRANCE, Admission.TOO_EARLY),
        ({}, at(9), ENTRANCE, Admission.OPENED),
        ({}, at(12), ENTRANCE, Admission.OVER),
        ({}, at(10), OFFICE, Admission.OTHER_DOOR),
        ({"uses": 2, "used": 2}, at(10), ENTRANCE, Admission.USED_UP),
        ({"revoked_at": at(9)}, at(10), ENTRANCE, Admission.REVOKED),
        ({"revoked_at": at(11)}, at(10), ENTRANCE, Admission.REVOKED),
        ({"end": at(30)}, at(23), ENTRANCE, Admission.CLOSED),
        ({"end": at(30), "after_hours": True}, at(23), ENTRANCE, Admission.OPENED),
    ],
)
def test_why_a_door_stays_shut(
    change: dict[str, object], now: datetime, door: DoorId, outcome: Admission
) -> None:
    assert a_grant(**change).outcome(door, now, EIGHT_TO_TEN) is outcome


def test_a_grant_that_was_revoked_keeps_the_first_time() -> None:
    once = a_grant().revoked(at(10))
    assert once.revoked(at(11)) is once
    assert once.is_over(at(9))


@settings(max_examples=60)
@given(grants("g-1"), grants("g-2"), instants)
def test_grants_that_open_a_door_at_the_same_instant_meet(
    one: Grant, other: Grant, now: datetime
) -> None:
    assert one.meets(other) == other.meets(one)
    for door in (ENTRANCE, ROOM, OFFICE):
        if {one.outcome(door, now, ALWAYS), other.outcome(door, now, ALWAYS)} == {Admission.OPENED}:
            assert one.meets(other)


def test_a_key_has_one_owner() -> None:
    for owners in ({}, {"grant": GrantId("g"), "member": ANNA}):
        with pytest.raises(ValueError, match="grant or to a member"):
            Key(mark=Mark("x"), kind=KeyKind.CODE, made_at=at(9), **owners)  # type: ignore[arg-type]  # both wrong on purpose
        with pytest.raises(ValueError, match="grant or to a member"):
            NodeKey(node="n", mark="x", kind=KeyKind.CODE, **owners)  # type: ignore[arg-type]  # both wrong on purpose
