"""Sums of use: recounted minute by minute by other code, and parts that add up to the whole."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st
import pytest

from custom_components.faitout.engine.booking import Booking, Stage
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.engine.usage import (
    FEW,
    Use,
    UseSum,
    busy_hours,
    heads_told,
    usage_of,
)

PARIS = ZoneInfo("Europe/Paris")
MINUTE = timedelta(minutes=1)
WEEK = 7 * 24 * 60
STAGES = (Stage.COMPLETED, Stage.CANCELLED, Stage.RELEASED, Stage.UNVERIFIED)


def lived(seed: int, start: datetime) -> tuple[list[Booking], list[Use]]:
    """Return what was recorded of one space in a week, as it may come about, to the minute."""
    dice, at = Random(seed), -300  # noqa: S311 - no secret
    bookings: list[Booking] = []
    uses: list[Use] = []
    while at < WEEK + 300:
        at += dice.randrange(1, 300)
        long = dice.randrange(5, 400)
        stage = dice.choice(STAGES)
        name = BookingId(f"b-{len(bookings)}")
        begin, end = start + at * MINUTE, start + (at + long) * MINUTE
        ended = start + (at + dice.randrange(1, long + 1)) * MINUTE
        came = stage is Stage.COMPLETED or (stage is Stage.RELEASED and dice.random() < 0.4)
        bookings.append(
            Booking(
                id=name,
                space=SpaceId("salle"),
                start=begin,
                end=end,
                created_at=start - timedelta(days=9),
                stage=stage,
                checked_in_at=begin if came else None,
                ended_at=ended if stage is Stage.RELEASED else end,
            )
        )
        if came:
            uses.append(Use(begin, ended if stage is Stage.RELEASED else end, name))
        if stage is Stage.RELEASED and dice.random() < 0.6 and ended < end:
            uses.append(Use(ended, end + 7 * MINUTE))
        at += long
    return bookings, uses


def recounted(
    bookings: list[Booking], uses: list[Use], opens: list[tuple[datetime, datetime]], at: datetime
) -> dict[str, int]:
    """Return what one minute adds, seen by itself."""
    there = any(u.start <= at < u.end for u in uses)
    is_open = any(a <= at < b for a, b in opens)
    kept = [b for b in bookings if b.stage != "cancelled"]
    gone = [b for b in kept if b.stage == "released" and (b.ended_at or b.end) <= at < b.end]
    again = [
        b
        for b in gone
        if any(u.start <= at < u.end and u.booking != b.id for u in uses)
        or any(o.start <= at < (o.ended_at or o.end) for o in kept if o.id != b.id)
    ]
    return {
        "open": is_open,
        "booked": sum(b.start <= at < b.end for b in kept),
        "used": there,
        "used_open": there and is_open,
        "freed": len(gone),
        "reused": len(again),
    }


@pytest.mark.parametrize("monday", ["2026-03-23", "2026-10-19", "2026-07-06"])
@pytest.mark.parametrize("seed", [1, 2])
def test_a_week_is_what_its_minutes_are_at_both_changes_of_clock(monday: str, seed: int) -> None:
    first = datetime.fromisoformat(monday).replace(tzinfo=PARIS)
    start, end = (day.astimezone(UTC) for day in (first, first + timedelta(days=7)))
    bookings, uses = lived(seed, start)
    opens = [
        tuple((first + timedelta(days=d, hours=h)).astimezone(UTC) for h in (8, 19))
        for d in range(6)
    ]
    spans = [(a, b) for a, b in opens]
    minutes = int((end - start) / MINUTE)
    assert minutes == WEEK + {"2026-03-23": -60, "2026-10-19": 60}.get(monday, 0)
    found = usage_of(bookings, uses, spans, start, end)
    slow = dict.fromkeys(("open", "booked", "used", "used_open", "freed", "reused"), 0)
    by_hour = [0] * 168
    for minute in range(minutes):
        at = start + minute * MINUTE
        for name, value in recounted(bookings, uses, spans, at).items():
            slow[name] += value
        if any(u.start <= at < u.end for u in uses):
            local = at.astimezone(PARIS)
            by_hour[local.weekday() * 24 + local.hour] += 60
    assert {name: getattr(found, name) / MINUTE for name in slow} == slow
    assert busy_hours(uses, start, end, PARIS) == by_hour
    assert slow["reused"] > 0
    assert found.no_shows == sum(
        b.stage == "released" and not b.checked_in_at and start <= b.start < end for b in bookings
    )


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10_000), cuts=st.lists(st.integers(1, WEEK - 1), max_size=5))
def test_the_parts_of_a_period_add_up_to_the_whole(seed: int, cuts: list[int]) -> None:
    start = datetime(2026, 10, 18, 22, tzinfo=UTC)
    end = start + WEEK * MINUTE
    bookings, uses = lived(seed, start)
    opens = [(start + timedelta(hours=8), start + timedelta(hours=150))]
    edges = [start, *(start + each * MINUTE for each in sorted(set(cuts))), end]
    parts = [usage_of(bookings, uses, opens, a, b) for a, b in pairwise(edges)]
    assert sum(parts, UseSum()) == usage_of(bookings, uses, opens, start, end)


def test_who_is_counted_goes_by_steps_so_that_no_difference_is_one_person() -> None:
    assert [heads_told(n) for n in (0, 1, 4)] == [None, None, None]
    assert [heads_told(n) for n in (5, 6, 9, 10, 23)] == [5, 5, 5, 10, 20]
    told = {heads_told(n + 1) != heads_told(n) for n in range(FEW, 9)}
    assert told == {False}


def test_a_space_that_was_not_open_has_no_rate() -> None:
    assert UseSum().rate is None
    half = UseSum(open=timedelta(hours=4), used=timedelta(hours=3), used_open=timedelta(hours=2))
    assert half.rate == 0.5
