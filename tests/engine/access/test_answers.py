"""What is answered to a code or a badge at a door."""

from datetime import datetime

from hypothesis import given, settings, strategies as st

from custom_components.faitout.engine.access.answer import Presented, entered, presented
from custom_components.faitout.engine.access.grant import Admission, Grant
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.access.register import Register, register_of
from custom_components.faitout.engine.door.door import DoorId
from custom_components.faitout.engine.hours import OpeningHours
from custom_components.faitout.engine.ids import GrantId, Mark
from tests.engine.access.rights import (
    ALWAYS,
    ANNA,
    BRUNO,
    EIGHT_TO_TEN,
    ENTRANCE,
    OFFICE,
    ROOM,
    Doors,
    a_badge,
    a_code,
    a_grant,
    at,
    grants,
    instants,
    weeks,
)

BADGE = KeyKind.BADGE


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(["g-1", "g-2", "g-3"]).flatmap(grants), max_size=4),
    weeks(),
    instants,
    st.tuples(
        st.sampled_from(["c1", "c2", "c3", "b1", "nobody's"]),
        st.sampled_from(KeyKind),
        st.sampled_from([ENTRANCE, ROOM, OFFICE]),
    ),
)
def test_whatever_was_given_nothing_opens_but_by_a_grant_of_the_key_in_its_time(
    given_: list[Grant],
    site: OpeningHours,
    now: datetime,
    shown: tuple[str, KeyKind, DoorId],
) -> None:
    mark, kind, door = shown
    keys = [a_code(f"c{n}", f"g-{n}") for n in (1, 2, 3)]
    register = register_of(given_, [*keys, a_badge("b1", ANNA)])
    after, answer = presented(register, Presented(door, "reader", kind, Mark(mark)), now, site)
    known = {grant.id: grant for grant in given_}
    theirs: dict[str, list[Grant | None]] = {
        "c1": [known.get(GrantId("g-1"))],
        "c2": [known.get(GrantId("g-2"))],
        "c3": [known.get(GrantId("g-3"))],
        "b1": [*(grant for grant in known.values() if grant.holder == ANNA)],
    }
    mine = theirs.get(mark, [])
    is_right_kind = (kind is BADGE) is (mark == "b1")
    may_open = [
        each
        for each in mine
        if each and is_right_kind and each.outcome(door, now, site) is Admission.OPENED
    ]
    assert answer.opens is bool(may_open)
    used = {grant.id: grant.used for grant in after.grants.values()}
    for grant in known.values():
        is_it = answer.opens and answer.grant is not None and answer.grant.id == grant.id
        assert used[grant.id] == grant.used + (is_it and grant.uses is not None)
        assert grant.uses is None or used[grant.id] <= grant.uses


@settings(max_examples=60)
@given(grants(), weeks(), instants, st.lists(st.booleans(), max_size=8))
def test_no_grant_is_used_more_often_than_it_may_be(
    grant: Grant, site: OpeningHours, now: datetime, by_code: list[bool]
) -> None:
    doors = Doors(grant, a_code(), site=site)
    door = next(iter(grant.doors))
    opened = 0
    for is_code in by_code:
        if is_code:
            opened += doors.show("c1", now, door).opens
        else:
            doors.register, answer = entered(doors.register, grant.id, door, now, site)
            opened += answer.opens
    assert grant.uses is None or opened <= grant.uses - grant.used
    if grant.revoked_at is not None:
        assert opened == 0


def test_a_code_opens_and_says_by_which_grant() -> None:
    answer = Doors(a_grant(), a_code()).show("c1", at(9))
    assert answer.opens
    assert answer.grant == a_grant()
    assert (answer.wait, answer.duress, answer.alarm) == (None, False, False)


def test_a_code_that_is_typed_when_forced_opens_and_says_so() -> None:
    answer = Doors(a_grant(), a_code(), a_code("c2", duress=True)).show("c2", at(9))
    assert answer.opens
    assert answer.duress


def test_a_forced_code_out_of_its_time_alarms_nobody() -> None:
    answer = Doors(a_grant(), a_code("c2", duress=True)).show("c2", at(13))
    assert (answer.outcome, answer.duress) == (Admission.OVER, False)


def test_a_code_does_not_open_as_a_badge_nor_a_badge_as_a_code() -> None:
    doors = Doors(a_grant(holder=ANNA), a_code(), a_badge())
    assert doors.show("c1", at(9), kind=BADGE).outcome is Admission.UNKNOWN
    assert doors.show("b1", at(9)).outcome is Admission.UNKNOWN


def test_a_badge_opens_whatever_its_member_holds_at_that_door() -> None:
    doors = Doors(
        a_badge(),
        a_grant(id="g-1", holder=ANNA, doors=frozenset({ENTRANCE}), end=at(10)),
        a_grant(id="g-2", holder=ANNA, doors=frozenset({ROOM}), start=at(11)),
        a_grant(id="g-3", holder=BRUNO, doors=frozenset({OFFICE})),
        site=EIGHT_TO_TEN,
    )
    assert doors.show("b1", at(9), kind=BADGE).opens
    assert doors.show("b1", at(9), ROOM, kind=BADGE).outcome is Admission.TOO_EARLY
    assert doors.show("b1", at(11), ROOM, kind=BADGE).opens
    assert doors.show("b1", at(11), kind=BADGE).outcome is Admission.OVER
    assert doors.show("b1", at(9), OFFICE, kind=BADGE).outcome is Admission.OTHER_DOOR


def test_who_holds_several_is_told_of_the_one_that_comes_nearest_to_opening() -> None:
    revoked = a_grant(id="g-1", holder=ANNA, revoked_at=at(8))
    over = a_grant(id="g-2", holder=ANNA, start=at(6), end=at(8))
    early = a_grant(id="g-3", holder=ANNA, start=at(10))
    doors = Doors(a_badge(), revoked, over, early)
    assert doors.show("b1", at(9), kind=BADGE).outcome is Admission.TOO_EARLY


def test_a_badge_of_two_people_opens_what_either_may() -> None:
    doors = Doors(a_badge("b1", ANNA), a_badge("b1", BRUNO), a_grant(holder=BRUNO))
    answer = doors.show("b1", at(9), kind=BADGE)
    assert answer.opens
    assert answer.grant
    assert answer.grant.holder == BRUNO


def test_a_use_is_not_spent_where_the_subscription_opens_anyway() -> None:
    counted = a_grant(id="g-1", holder=ANNA, uses=1)
    plan = a_grant(id="p-1", holder=ANNA)
    doors = Doors(a_badge(), counted, plan)
    for _ in range(3):
        answer = doors.show("b1", at(9), kind=BADGE)
        assert answer.opens
        assert answer.grant == plan
    assert doors.register.grant(counted.id) == counted


def test_of_a_grant_for_one_use_the_second_try_is_told_that_it_was_used() -> None:
    doors = Doors(a_grant(uses=1), a_code())
    first = doors.show("c1", at(9))
    assert first.grant
    assert (first.opens, first.grant.used) == (True, 1)
    second = doors.show("c1", at(9))
    assert second.outcome is Admission.USED_UP
    assert second.wait is None


def test_who_shows_an_unknown_grant_is_let_in_nowhere() -> None:
    register, answer = entered(Register(), GrantId("g-1"), ENTRANCE, at(9), ALWAYS)
    assert answer.outcome is Admission.UNKNOWN
    assert register == Register()


def test_a_grant_itself_opens_in_its_time_only() -> None:
    doors = Doors(a_grant())
    for hour, outcome in ((8, Admission.TOO_EARLY), (9, Admission.OPENED), (12, Admission.OVER)):
        _, answer = entered(doors.register, GrantId("g-1"), ENTRANCE, at(hour), ALWAYS)
        assert answer.outcome is outcome
