"""How many members there may be, and how much of each: what is beyond that is refused in words."""

from datetime import UTC, date, datetime, timedelta

import pytest

from custom_components.faitout.engine.access.change import MemberFault, MemberProblem, problem_of
from custom_components.faitout.engine.access.member import (
    MOST_SUBSCRIPTIONS,
    Member,
    Subscription,
)
from custom_components.faitout.engine.ids import MemberId, PlanId
from custom_components.faitout.hub.membership import membership
from custom_components.faitout.hub.membership.importing import LONGEST_SHOWN
from custom_components.faitout.hub.membership.names import LONGEST_NAME, sealed_name
from custom_components.faitout.hub.membership.table import MOST_COLUMNS, read_table
from custom_components.faitout.words.members import MemberRefused
from tests.day import Day
from tests.places import plan, space

TEN = PlanId("dix")


def subscribed_so_often(times: int) -> Member:
    """Return a member who has had the plan so many times, a day each."""
    days = (date(2026, 1, 1) + timedelta(days=number) for number in range(times))
    return Member(
        id=MemberId("m_1"),
        alias="Camille",
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
        subscriptions=tuple(Subscription(day, TEN, day) for day in days),
    )


def test_a_member_has_so_many_subscriptions_and_no_more() -> None:
    assert problem_of(subscribed_so_often(MOST_SUBSCRIPTIONS), {TEN}) is None
    problem = problem_of(subscribed_so_often(MOST_SUBSCRIPTIONS + 1), {TEN})
    assert isinstance(problem, MemberProblem)
    assert problem.fault is MemberFault.TOO_MANY_SUBSCRIPTIONS


async def test_a_place_has_so_many_members_and_no_more(
    day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(membership, "MOST_MEMBERS", 2)
    await day.begin(space(), plan())
    for alias in ("Anne", "Bao"):
        await day.act("set_member", alias=alias)
    assert await day.refused("set_member", alias="Camille") == ("member_too_many", "")
    assert len(day.site.membership.members) == 2


async def test_a_name_has_so_many_letters_and_no_more(day: Day) -> None:
    await day.begin(space(), plan())
    seals = await sealed_name(day.site, "x" * LONGEST_NAME)
    assert seals(MemberId("m_1"))
    with pytest.raises(MemberRefused):
        await sealed_name(day.site, "x" * (LONGEST_NAME + 1))


def test_columns_beyond_the_last_are_passed_over() -> None:
    names = ";".join(f"c{number}" for number in range(MOST_COLUMNS + 5))
    table = read_table(f"{names}\n{names}\n")
    assert len(table.columns) == MOST_COLUMNS
    ((_, values),) = table.lines
    assert len(values) == MOST_COLUMNS


async def test_of_a_wrong_value_only_the_beginning_is_shown(day: Day) -> None:
    await day.begin(space(), plan())
    answer = await day.act("import_members", csv=f"alias;plan\nCamille;{'x' * 300}\n")
    (line,) = answer["lines"]
    assert f"“{'x' * LONGEST_SHOWN}”" in line["errors"][0]
    assert "x" * (LONGEST_SHOWN + 1) not in line["errors"][0]
