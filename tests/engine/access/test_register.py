"""The register agrees with a plain model whatever comes and goes, and costs no more with many."""

from collections import Counter
from datetime import timedelta
from math import log2
from typing import Any, override

from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
import pytest

from custom_components.faitout.engine.access.answer import Presented, blocked, entered, presented
from custom_components.faitout.engine.access.codes import REUSED_AFTER
from custom_components.faitout.engine.access.grant import Admission, Grant
from custom_components.faitout.engine.access.keys import Key, KeyKind
from custom_components.faitout.engine.access.node_key import NodeKey
from custom_components.faitout.engine.access.register import Register, register_of
from custom_components.faitout.engine.ids import GrantId, Mark, MemberId
from tests.engine.access.rights import (
    ALWAYS,
    ANNA,
    BRUNO,
    ENTRANCE,
    KEYPAD,
    Doors,
    a_badge,
    a_code,
    a_grant,
    at,
)

IDS = st.sampled_from(["g-1", "g-2", "b-1"])
MARKS = st.sampled_from(["x", "y", "z"])
MEMBERS = st.sampled_from([ANNA, BRUNO])


class AnyRegister(RuleBasedStateMachine):
    """Grants and keys come and go in any order; a dict and a set say what must be there."""

    def __init__(self) -> None:
        super().__init__()
        self.register = Register()
        self.grants: dict[str, Grant] = {}
        self.keys: set[tuple[str, str | None, str | None]] = set()

    @rule(grant_id=IDS, holder=st.none() | MEMBERS, used=st.integers(0, 2))
    def a_grant_comes_or_changes(self, grant_id: str, holder: MemberId | None, used: int) -> None:
        grant = a_grant(id=GrantId(grant_id), holder=holder, used=used)
        self.register = self.register.with_grant(grant)
        self.grants[grant_id] = grant

    @rule(grant_id=IDS)
    def a_grant_goes(self, grant_id: str) -> None:
        self.register = self.register.without_grant(GrantId(grant_id))
        if self.grants.pop(grant_id, None):
            self.keys = {key for key in self.keys if key[1] != grant_id}

    @rule(mark=MARKS, grant_id=IDS, duress=st.booleans())
    def a_code_comes(self, mark: str, grant_id: str, duress: bool) -> None:  # noqa: FBT001 - hypothesis draws it
        self.register = self.register.with_key(a_code(mark, grant_id, duress=duress))
        self.keys.add((mark, grant_id, None))

    @rule(mark=MARKS, member=MEMBERS)
    def a_badge_comes(self, mark: str, member: MemberId) -> None:
        self.register = self.register.with_key(a_badge(mark, member))
        self.keys.add((mark, None, member))

    @rule(mark=MARKS, grant_id=IDS)
    def a_code_goes(self, mark: str, grant_id: str) -> None:
        self.register = self.register.without_key(a_code(mark, grant_id))
        self.keys.discard((mark, grant_id, None))

    @rule(mark=MARKS, member=MEMBERS)
    def a_badge_goes(self, mark: str, member: MemberId) -> None:
        self.register = self.register.without_key(a_badge(mark, member))
        self.keys.discard((mark, None, member))

    @rule()
    def the_hub_begins_anew(self) -> None:
        keys = [key for keys in self.register.keys.values() for key in keys]
        self.register = register_of(list(self.register.grants.values()), keys)

    @invariant()
    def each_grant_is_found(self) -> None:
        assert {each.id: each for each in self.register.grants.values()} == self.grants
        assert len(self.register.grants) == len(self.grants)
        for grant_id in ("g-1", "g-2", "b-1"):
            assert self.register.grant(GrantId(grant_id)) == self.grants.get(grant_id)

    @invariant()
    def each_member_holds_what_is_theirs(self) -> None:
        for member in (ANNA, BRUNO):
            held = sorted(key for key, grant in self.grants.items() if grant.holder == member)
            assert [grant.id for grant in self.register.held_by(member)] == held
            badges = {mark for mark, _, owner in self.keys if owner == member}
            assert {key.mark for key in self.register.badges_of(member)} == badges

    @invariant()
    def each_grant_has_its_codes(self) -> None:
        for grant_id in ("g-1", "g-2", "b-1"):
            codes = {mark for mark, owner, _ in self.keys if owner == grant_id}
            assert {key.mark for key in self.register.keys_of(GrantId(grant_id))} == codes

    @invariant()
    def each_key_opens_what_its_owner_may(self) -> None:
        for mark in ("x", "y", "z"):
            mine = [key for key in self.keys if key[0] == mark]
            assert self.register.is_taken(Mark(mark)) is bool(mine)
            opened = Counter(grant.id for _, grant in self.register.opened_by(Mark(mark)))
            expected = Counter(
                GrantId(grant_id)
                for _, owner, member in mine
                for grant_id, grant in self.grants.items()
                if owner == grant_id or (member is not None and grant.holder == member)
            )
            assert opened == expected


AnyRegister.TestCase.settings = settings(max_examples=50, stateful_step_count=30, deadline=None)
TestTheRegisterAgreesWithAPlainModel = AnyRegister.TestCase


class Counted(str):
    """A text that counts how often it is compared with another one."""

    __slots__ = ()
    compared = 0

    @override
    def __lt__(self, other: str) -> bool:
        Counted.compared += 1
        return super().__lt__(other)

    @override
    def __gt__(self, other: str) -> bool:
        Counted.compared += 1
        return super().__gt__(other)


def a_large_register(size: int) -> Register:
    """Return a register with so many grants, each with a code and a member with a badge."""
    grants, keys = [], list[Key]()
    for number in range(size):
        member = MemberId(f"m_{number:05}")
        grants.append(a_grant(id=GrantId(f"g-{number:05}"), holder=member, uses=9))
        keys += [a_code(f"c{number:05}", f"g-{number:05}"), a_badge(f"b{number:05}", member)]
    return register_of(grants, keys)


@pytest.fixture(scope="module")
def large() -> Register:
    """Return a register with ten thousand grants."""
    return a_large_register(10_000)


def compared(register: Register, mark: str, kind: KeyKind, outcome: Admission) -> int:
    """Return how many comparisons of a mark, and of what it leads to, an answer costs."""
    shown = Presented(ENTRANCE, KEYPAD, kind, Mark(Counted(mark)))
    Counted.compared = 0
    assert blocked(register, ENTRANCE, KEYPAD, kind, at(10)) is None
    _, answer = presented(register, shown, at(10), ALWAYS)
    assert answer.outcome is outcome
    return Counted.compared


@pytest.mark.parametrize(
    ("mark", "kind", "outcome"),
    [
        ("c00005", KeyKind.CODE, Admission.OPENED),
        ("b00005", KeyKind.BADGE, Admission.OPENED),
        ("nobody's", KeyKind.CODE, Admission.UNKNOWN),
        ("b00005", KeyKind.CODE, Admission.UNKNOWN),
    ],
)
def test_an_answer_costs_as_much_with_ten_thousand_grants_as_with_ten(
    large: Register, mark: str, kind: KeyKind, outcome: Admission
) -> None:
    few = compared(a_large_register(10), mark, kind, outcome)
    many = compared(large, mark, kind, outcome)
    # Two comparisons in each node of a tree that is never deeper than 1.44 log2.
    assert few <= 2 * 1.45 * log2(22)
    assert many <= 2 * 1.45 * log2(20_002)


def test_a_grant_that_changes_among_ten_thousand_makes_few_new_nodes(large: Register) -> None:
    def nodes(register: Register) -> set[int]:
        found, todo = set[int](), [register.grants._root]  # noqa: SLF001 - what is counted
        while todo:
            if node := todo.pop():
                found.add(id(node))
                todo += [node.left, node.right]
        return found

    grant = large.grant(GrantId("g-05000"))
    assert grant
    changed, _ = entered(large, grant.id, ENTRANCE, at(10), ALWAYS)
    assert len(nodes(changed) - nodes(large)) <= 20


def test_no_mark_is_in_what_a_log_might_print() -> None:
    secret = "5ec2e7"
    doors = Doors(a_grant(), a_code(secret), a_badge(secret))
    answer = doors.show(secret, at(10))
    shown = Presented(ENTRANCE, KEYPAD, KeyKind.CODE, Mark(secret))
    node = NodeKey(node="n", mark=secret, kind=KeyKind.CODE, member=ANNA)
    printed: list[Any] = [doors.register, a_code(secret), a_badge(secret), shown, node, answer]
    assert secret not in f"{printed!r} {printed}"


def test_a_grant_is_forgotten_a_month_after_its_end_or_after_it_was_revoked() -> None:
    over, revoked = a_grant(id="g-1"), a_grant(id="g-2", end=at(12, 300), revoked_at=at(12))
    live = a_grant(id="g-3", end=at(12, 300))
    register = register_of([over, revoked, live], [a_code("x", "g-1")])
    month_later = at(12) + REUSED_AFTER
    assert list(register.forgotten(month_later)) == []
    assert list(register.forgotten(month_later + timedelta(seconds=1))) == [over, revoked]
    assert register.is_taken(Mark("x"))
    assert not register.without_grant(over.id).is_taken(Mark("x"))
    assert register.without_grant(GrantId("unknown")) is register
