"""Access that is asked for and refused, each with its reason."""

from datetime import date, timedelta
from typing import Any

import pytest

from custom_components.faitout.engine.access.asked import (
    LONGEST_GRANT,
    MOST_GRANTS,
    MOST_USES,
    AccessRefusal,
    why_refused,
)
from custom_components.faitout.engine.hours import OpeningHours, Span
from tests.engine.access.rights import EIGHT_TO_TEN, PARIS, a_grant, at

SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("change", "why", "field"),
    [
        ({"doors": frozenset()}, AccessRefusal.NO_DOORS, "doors"),
        ({"end": at(9)}, AccessRefusal.END_BEFORE_START, "end"),
        ({"end": at(8.5)}, AccessRefusal.END_BEFORE_START, "end"),
        ({"start": at(5), "end": at(8)}, AccessRefusal.OVER_ALREADY, "end"),
        ({"end": at(9) + LONGEST_GRANT + SECOND}, AccessRefusal.TOO_LONG, "end"),
        ({"uses": 0}, AccessRefusal.TOO_FEW_USES, "uses"),
        ({"uses": -1}, AccessRefusal.TOO_FEW_USES, "uses"),
        ({"uses": MOST_USES + 1}, AccessRefusal.TOO_MANY_USES, "uses"),
        ({"start": at(22), "end": at(32)}, AccessRefusal.CLOSED, "start"),
        ({"start": at(2), "end": at(8)}, AccessRefusal.OVER_ALREADY, "end"),
        ({"hours": OpeningHours(PARIS, ((),) * 7)}, AccessRefusal.CLOSED, "start"),
    ],
)
def test_why_it_is_refused(change: dict[str, Any], why: AccessRefusal, field: str) -> None:
    refused = why_refused(a_grant(**change), at(8), EIGHT_TO_TEN, 0)
    assert refused
    assert (refused.why, refused.field) == (why, field)


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"start": at(6), "end": at(8) + SECOND},
        {"end": at(9) + LONGEST_GRANT},
        {"uses": 1},
        {"uses": MOST_USES},
        {"start": at(22), "end": at(32), "after_hours": True},
        {"start": at(22), "end": at(32) + SECOND},
    ],
)
def test_what_is_given(change: dict[str, Any]) -> None:
    assert why_refused(a_grant(**change), at(8), EIGHT_TO_TEN, 0) is None


def test_a_site_has_so_many_live_grants_and_no_more() -> None:
    assert why_refused(a_grant(), at(8), EIGHT_TO_TEN, MOST_GRANTS - 1) is None
    refused = why_refused(a_grant(), at(8), EIGHT_TO_TEN, MOST_GRANTS)
    assert refused
    assert refused.why is AccessRefusal.TOO_MANY


def test_a_month_in_which_the_place_is_closed_for_the_first_three_weeks_is_given() -> None:
    closed = tuple((date(2026, 11, 23) + timedelta(days=day), ()) for day in range(21))
    summer = OpeningHours(PARIS, ((Span(480, 1320),),) * 7, closed)
    assert why_refused(a_grant(end=at(12, 30)), at(8), summer, 0) is None
    refused = why_refused(a_grant(end=at(12, 20)), at(8), summer, 0)
    assert refused
    assert refused.why is AccessRefusal.CLOSED
