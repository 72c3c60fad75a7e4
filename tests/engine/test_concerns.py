"""What needs a person: nothing that is wrong is missing, and what is not known is not in order."""

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.engine.concern import (
    SAFETY,
    TOLD_TO,
    URGENCY,
    Attention,
    Concern,
    ConcernKind,
    ConcernUrgency,
    concerns_of_space,
    most_urgent_first,
)
from custom_components.faitout.engine.ids import SiteId
from custom_components.faitout.engine.rights import EVERYTHING, ROLES, DeskRole
from custom_components.faitout.engine.room_air import is_freezing, is_stale
from custom_components.faitout.engine.stimulus import SetAutomation, SetService
from tests.engine.rooms import RADAR, Room, minutes

LUZECH = SiteId("luzech")


@given(in_service=st.booleans(), automation=st.booleans(), is_warned=st.booleans())
def test_whatever_is_wrong_with_a_room_is_among_what_needs_a_person(
    in_service: bool,  # noqa: FBT001 - hypothesis draws it
    automation: bool,  # noqa: FBT001
    is_warned: bool,  # noqa: FBT001
) -> None:
    room = Room(RADAR)
    if is_warned:
        room.books("ana", 0, 60)
        room.until(8)
    room.take(SetAutomation(on=automation))
    room.take(SetService(in_service=in_service))
    found = {each.kind for each in concerns_of_space(room.state, room.view)}
    assert (ConcernKind.OUT_OF_SERVICE in found) is not in_service
    assert (ConcernKind.ONLY_WATCHED in found) is not automation
    assert (ConcernKind.RELEASE in found) is (room.view.release_at is not None)
    if is_warned and in_service and automation:
        assert ConcernKind.RELEASE in found
    if in_service and automation and not is_warned:
        assert not found


def test_a_countdown_ends_when_the_booking_is_given_back() -> None:
    room = Room(RADAR)
    room.books("ana", 0, 60)
    room.until(8)
    (concern,) = concerns_of_space(room.state, room.view)
    assert (concern.kind, concern.due) == (ConcernKind.RELEASE, minutes(10))
    room.until(10.1)
    assert concerns_of_space(room.state, room.view) == ()


@given(
    kinds=st.lists(st.sampled_from(ConcernKind), unique=True),
    role=st.sampled_from(DeskRole),
    is_known=st.booleans(),
)
def test_a_role_is_told_of_what_it_may_settle_and_an_animator_of_all(
    kinds: list[ConcernKind],
    role: DeskRole,
    is_known: bool,  # noqa: FBT001 - hypothesis draws it
) -> None:
    all_of_them = tuple(Concern(kind=kind, site=LUZECH) for kind in kinds)
    attention = Attention(all_of_them, is_known=is_known)
    told = attention.told_to(ROLES[role])
    assert TOLD_TO.keys() == set(ConcernKind)
    assert all(TOLD_TO[each.kind] in ROLES[role] for each in told)
    assert attention.told_to(EVERYTHING) == all_of_them
    assert attention.count_for(EVERYTHING) == attention.count
    if not told:
        assert attention.count_for(ROLES[role]) == (0 if is_known else None)
    if role is DeskRole.READER:
        assert told == ()


def test_every_kind_has_its_urgency_and_safety_never_waits() -> None:
    assert URGENCY.keys() == set(ConcernKind)
    assert {URGENCY[kind] for kind in SAFETY} == {ConcernUrgency.NOW}


@given(kinds=st.lists(st.sampled_from(ConcernKind), unique=True))
def test_the_most_urgent_comes_first_whatever_came_first(kinds: list[ConcernKind]) -> None:
    concerns = most_urgent_first(Concern(kind=kind, site=LUZECH) for kind in kinds)
    ranks = [list(ConcernUrgency).index(each.urgency) for each in concerns]
    assert ranks == sorted(ranks)
    assert {each.kind for each in concerns} == set(kinds)


@pytest.mark.parametrize(
    ("concerns", "is_known", "count"),
    [
        ((), True, 0),
        ((), False, None),
        ((Concern(kind=ConcernKind.ALARM, site=LUZECH),), False, 1),
    ],
)
def test_nothing_needs_a_person_only_where_that_is_known(
    concerns: tuple[Concern, ...],
    is_known: bool,  # noqa: FBT001 - a column of the table
    count: int | None,
) -> None:
    assert Attention(concerns, is_known).count == count


def test_air_that_wavers_is_told_of_once() -> None:
    assert is_stale(1500, was_stale=False)
    assert not is_stale(1499, was_stale=False)
    assert is_stale(1499, was_stale=True)
    assert not is_stale(1199, was_stale=True)
    assert not is_stale(None, was_stale=True), "the sensor that fails is told of instead"


def test_a_thermometer_that_falls_silent_warms_no_room() -> None:
    assert is_freezing(4.9, was_freezing=False)
    assert not is_freezing(5.0, was_freezing=False)
    assert is_freezing(5.5, was_freezing=True)
    assert is_freezing(None, was_freezing=True)
    assert not is_freezing(6.0, was_freezing=True)
