"""Which codes a lock is to hold: of those who may come in by this door, in their hours."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from custom_components.faitout.engine.access.grant import Grant, GrantKind
from custom_components.faitout.engine.access.slots.wishes import wishes_of
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.hours import OpeningHours, Span
from custom_components.faitout.engine.ids import GrantId

NINE = datetime(2026, 3, 16, 8, tzinfo=UTC)
"""A Monday, nine on the clock in Luzech."""
PARIS = ZoneInfo("Europe/Paris")
OPEN = OpeningHours(PARIS, ((Span(8 * 60, 22 * 60),),) * 7)
MORNINGS = OpeningHours(PARIS, ((Span(9 * 60, 12 * 60),),) * 5 + ((),) * 2)
ROOM, ENTRANCE = DoorId("salle"), DoorId("entrance")


def grant(
    name: str = "anna",
    *,
    doors: tuple[DoorId, ...] = (ROOM,),
    begins: float = 0,
    hours: float = 2,
    within: OpeningHours | None = None,
) -> Grant:
    start = NINE + timedelta(hours=begins)
    return Grant(
        id=GrantId(name),
        kind=GrantKind.GUEST,
        doors=frozenset(doors),
        start=start,
        end=start + timedelta(hours=hours),
        created_at=NINE,
        hours=within,
    )


def test_a_lock_holds_the_codes_of_its_own_door() -> None:
    here, there = grant("here"), grant("there", doors=(ENTRANCE,))
    both = grant("both", doors=(ROOM, ENTRANCE))
    wishes = wishes_of([here, there, both], ROOM, OPEN, NINE)
    assert [wish.grant for wish in wishes] == ["here", "both"]
    assert (wishes[0].start, wishes[0].end) == (here.start, here.end)


def test_a_subscription_has_its_code_in_the_lock_in_its_hours() -> None:
    plan = grant(within=MORNINGS, begins=-24 * 30, hours=24 * 90)
    (monday,) = wishes_of([plan], ROOM, OPEN, NINE + timedelta(hours=1))
    assert (monday.start, monday.end) == (NINE, NINE + timedelta(hours=3))
    (tuesday,) = wishes_of([plan], ROOM, OPEN, NINE + timedelta(hours=3))
    assert tuesday.start == NINE + timedelta(days=1)


def test_a_right_that_crosses_closing_time_opens_until_then_and_again_in_the_morning() -> None:
    night = grant(begins=10, hours=16)
    (evening,) = wishes_of([night], ROOM, OPEN, NINE)
    assert (evening.start, evening.end) == (night.start, NINE + timedelta(hours=13))
    (morning,) = wishes_of([night], ROOM, OPEN, evening.end)
    assert (morning.start, morning.end) == (NINE + timedelta(hours=23), night.end)


def test_what_is_over_revoked_or_far_away_is_not_wished() -> None:
    over, far = grant("over", begins=-5), grant("far", begins=24 * 10)
    revoked = grant("revoked").revoked(NINE)
    assert wishes_of([over, far, revoked], ROOM, OPEN, NINE) == ()


def test_the_hour_that_is_skipped_is_no_part_of_a_window() -> None:
    """In the night to 29 March 2026 it is three after two."""
    open_all_night = OpeningHours(PARIS)
    before = datetime(2026, 3, 28, 23, tzinfo=UTC)
    night = grant(begins=(before - NINE) / timedelta(hours=1), hours=5)
    (wish,) = wishes_of([night], ROOM, open_all_night, before)
    assert wish.end - wish.start == timedelta(hours=5)
