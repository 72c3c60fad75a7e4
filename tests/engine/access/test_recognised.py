"""Whose a code or badge is, at a screen that opens nothing."""

from datetime import datetime, timedelta

from custom_components.faitout.engine.access.grant import Grant, GrantKind
from custom_components.faitout.engine.access.keys import Key, KeyKind
from custom_components.faitout.engine.access.recognised import Recognised, recognised
from custom_components.faitout.engine.access.register import Register
from custom_components.faitout.engine.access.tries import ALARM_AFTER, FIRST_WAIT, FREE_TRIES
from custom_components.faitout.engine.ids import BookingId, GrantId, Mark
from tests.engine.access.rights import ANNA, a_badge, a_code, a_grant, at


class Screen:
    """A screen at which codes are typed."""

    def __init__(self, *given: Grant | Key) -> None:
        """Let these have been given."""
        self.register = Register()
        for each in given:
            if isinstance(each, Grant):
                self.register = self.register.with_grant(each)
            else:
                self.register = self.register.with_key(each)

    def knows(
        self, mark: str, now: datetime, *, kind: KeyKind = KeyKind.CODE, screen: str = "screen/1"
    ) -> Recognised:
        """Return whose a key is."""
        self.register, found = recognised(self.register, screen, kind, Mark(mark), now)
        return found


def test_a_code_that_opens_now_or_soon_is_known_and_no_use_is_counted() -> None:
    screen = Screen(a_grant(uses=1), a_code())
    for hour in (8, 9, 11.9):
        found = screen.knows("c1", at(hour)).grant
        assert found is not None
        assert found.used == 0


def test_what_is_over_or_revoked_is_nobodys() -> None:
    assert Screen(a_grant(), a_code()).knows("c1", at(12)).grant is None
    assert Screen(a_grant(revoked_at=at(9)), a_code()).knows("c1", at(10)).grant is None


def test_a_badge_is_known_by_the_right_of_its_member() -> None:
    booked = a_grant(
        id=GrantId("b-x"), kind=GrantKind.BOOKING, holder=ANNA, booking=BookingId("x"), start=at(7)
    )
    screen = Screen(booked, a_grant(kind=GrantKind.PLAN, holder=ANNA), a_badge())
    found = screen.knows("b1", at(10), kind=KeyKind.BADGE).grant
    assert found is not None
    assert found.kind is GrantKind.PLAN
    # An id of a badge that is typed in is no code.
    assert screen.knows("b1", at(10)).grant is None


def test_wrong_codes_wait_at_that_screen_and_no_other() -> None:
    screen = Screen(a_grant(), a_code())
    for _ in range(FREE_TRIES - 1):
        assert screen.knows("wrong", at(10)).wait is None
    assert screen.knows("wrong", at(10)).wait == FIRST_WAIT
    assert screen.knows("c1", at(10)).grant is None
    assert screen.knows("c1", at(10), screen="screen/2").grant is not None
    assert screen.knows("c1", at(10) + FIRST_WAIT).grant is not None


def test_many_wrong_codes_are_told_once() -> None:
    screen, now, told = Screen(), at(10), 0
    for _ in range(ALARM_AFTER + 3):
        now += timedelta(minutes=16)
        told += screen.knows("wrong", now).alarm
    assert told == 1


def test_who_is_forced_is_known_and_told_of() -> None:
    found = Screen(a_grant(), a_code("c9", duress=True)).knows("c9", at(10))
    assert found.grant is not None
    assert found.duress
