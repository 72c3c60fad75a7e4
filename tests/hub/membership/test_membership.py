"""Who the members are, when a disk does not answer, and that each of them is there once."""

from dataclasses import replace
from datetime import UTC, date, datetime
from unittest.mock import patch

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.access.change import (
    MemberChange,
    MemberFault,
    MemberProblem,
    Roll,
    problem_of,
)
from custom_components.faitout.engine.access.member import Member, Subscription
from custom_components.faitout.engine.ids import MemberId, PlanId
from custom_components.faitout.hub.membership.membership import Membership
from custom_components.faitout.hub.membership.table import read_table
from custom_components.faitout.journal import Journal, JournalError
from custom_components.faitout.words.members import MemberRefused
from tests.day import Day
from tests.places import plan, space

NOW = datetime(2026, 10, 5, 7, tzinfo=UTC)


@pytest.fixture
async def there(day: Day) -> Day:
    """Let the place have a plan."""
    await day.begin(space(), plan())
    return day


async def test_nobody_is_made_while_nobody_knows_who_is_there(there: Day) -> None:
    member = await there.act("set_member", alias="Camille", plan="dix")
    with patch.object(Membership, "open", side_effect=JournalError("the disk hangs")):
        await there.restart()
    assert not there.site.membership.is_known
    assert await there.refused("set_member", alias="Camille") == ("member_journal", "")
    assert await there.refused_booking(duration="01:00:00", holder=member["member_id"]) == (
        "refused_journal",
        "",
    )
    await there.restart()
    assert [each.alias for each in there.site.membership.members] == ["Camille"]


async def test_what_could_not_be_written_down_is_not_so(there: Day) -> None:
    with (
        patch.object(Journal, "keep_all", side_effect=JournalError("the disk is full")),
        pytest.raises(JournalError),
    ):
        await there.site.membership.change(MemberChange(alias="Camille"))
    assert there.site.membership.members == ()


async def test_what_was_used_cannot_be_counted_on_a_disk_that_hangs(there: Day) -> None:
    member = await there.act("set_member", alias="Camille", plan="dix")
    with patch.object(Journal, "bookings", side_effect=JournalError("the disk hangs")):
        refused = await there.refused_booking(duration="01:00:00", holder=member["member_id"])
    assert refused == ("refused_journal", "")


async def test_a_memo_that_cannot_be_read_costs_one_member(
    there: Day, caplog: pytest.LogCaptureFixture
) -> None:
    await there.act("set_member", alias="Camille", plan="dix")
    await there.site.journal.keep("member/m_broken", b'{"id": "Delmas"}')
    await there.restart()
    assert [each.alias for each in there.site.membership.members] == ["Camille"]
    assert "A member cannot be read" in caplog.text
    assert "Delmas" not in caplog.text


def somebody(number: int, alias: str, reference: str) -> Member:
    return Member(id=MemberId(f"m_{number}"), alias=alias, reference=reference, created_at=NOW)


STEPS = st.tuples(
    st.integers(0, 3),
    st.sampled_from(["Jo", "JO", "Camille", "Zoé", ""]),
    st.sampled_from(["", "", "one", "two"]),
)


@given(st.lists(STEPS, max_size=20))
def test_no_two_members_have_one_alias_or_one_reference(
    steps: list[tuple[int, str, str]],
) -> None:
    roll = Roll()
    for number, alias, reference in steps:
        member = somebody(number, alias, reference)
        if not alias:
            roll.drop(member.id)
        elif roll.problem(member) is None:
            roll.put(member)
    aliases = [each.alias.casefold() for each in roll.all()]
    references = [each.reference for each in roll.all() if each.reference]
    assert len(aliases) == len(set(aliases)) == len(roll)
    assert len(references) == len(set(references))
    for each in roll.all():
        assert roll.get(each.id) is roll.by_alias(each.alias.upper()) is each
        assert not each.reference or roll.by_reference(each.reference) is each


def test_a_plan_that_is_no_more_stays_with_who_had_it_and_nobody_gets_it_anew() -> None:
    had = replace(
        somebody(1, "Jo", ""), subscriptions=(Subscription(date(2026, 1, 1), PlanId("gone")),)
    )
    assert problem_of(replace(had, alias="Joe"), set(), had) is None
    assert problem_of(had, set()) == MemberProblem(MemberFault.UNKNOWN_PLAN, "plan", "gone")


@given(st.text(max_size=400))
def test_whatever_is_pasted_is_a_table_or_refused(text: str) -> None:
    try:
        table = read_table(text)
    except MemberRefused:
        return
    assert table.columns
    assert all(set(cells) <= set(table.columns) for _, cells in table.lines)
