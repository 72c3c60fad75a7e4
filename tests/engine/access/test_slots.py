"""What is in a lock that keeps codes: the right ones, in their time, and nobody else's harmed."""

from datetime import timedelta

import pytest

from custom_components.faitout.engine.access.slots.order import (
    CodeTrouble,
    LockAnswered,
    LockBack,
    LockOrder,
    LockOrderKind,
    SlotResult,
    SlotsStimulus,
    WishesChanged,
)
from custom_components.faitout.engine.ids import GrantId
from custom_components.faitout.engine.stimulus import Leapt, Tick
from custom_components.faitout.outputs.lock_codes.memory import dump, load
from tests.engine.access.keypad_lock import NINE, KeypadLock


def test_a_code_is_in_the_lock_before_its_time_and_out_of_it_at_its_end() -> None:
    lock = KeypadLock()
    lock.grant("anna", 60, 30)
    lock.until(54)
    assert lock.inside == set()
    lock.until(55.1)
    assert lock.inside == {"anna"}
    lock.until(89.9)
    assert lock.inside == {"anna"}
    lock.until(90.1)
    assert lock.inside == set()
    assert not lock.state.troubles


def test_a_lock_that_keeps_schedules_has_the_code_a_day_ahead() -> None:
    lock = KeypadLock(keeps_schedules=True)
    lock.grant("anna", 23 * 60)
    assert lock.inside == {"anna"}
    assert lock.asked[-2].window == (lock.wishes[GrantId("anna")].start, NINE + timedelta(hours=24))


def test_who_has_the_room_longer_stays_in_and_a_schedule_is_told_so() -> None:
    lock = KeypadLock(keeps_schedules=True)
    lock.grant("anna", 0, 30)
    lock.grant("anna", 0, 60)
    assert lock.told_to(LockOrderKind.LIMIT) == 1
    assert lock.told_to(LockOrderKind.WRITE) == 1
    lock.until(59)
    assert lock.inside == {"anna"}


def test_a_booking_moved_away_takes_its_code_out() -> None:
    lock = KeypadLock()
    lock.grant("anna", 3)
    assert lock.inside == {"anna"}
    lock.grant("anna", 120)
    assert lock.inside == set()


def test_a_revoked_code_is_out_at_once() -> None:
    lock = KeypadLock()
    anna = lock.grant("anna", 0)
    lock.revoke(anna)
    assert lock.inside == set()


def test_a_revoked_code_that_stays_is_told_within_five_seconds() -> None:
    lock = KeypadLock()
    anna = lock.grant("anna", 0)
    lock.until(10)
    lock.clears = False
    lock.revoke(anna)
    lock.until(10 + 4 / 60)
    assert lock.trouble(anna) is None
    lock.until(10 + 6 / 60)
    assert lock.trouble(anna) is CodeTrouble.LEFT_IN


@pytest.mark.parametrize("tells_codes", [True, False])
def test_a_code_that_cannot_be_cleared_is_told_and_cleared_once_it_can(tells_codes: bool) -> None:  # noqa: FBT001 - a case
    lock = KeypadLock(tells_codes=tells_codes)
    anna = lock.grant("anna", 0, 30)
    lock.until(29)
    lock.is_silent = True
    lock.until(30.9)
    assert lock.trouble(anna) is None
    lock.until(31.1)
    assert lock.trouble(anna) is CodeTrouble.LEFT_IN
    lock.is_silent = False
    lock.feed(LockBack())
    assert lock.inside == set()
    lock.until(40)
    assert not lock.state.troubles


def test_somebody_elses_code_is_never_touched() -> None:
    lock = KeypadLock(slots=2)
    lock.holds = {1: "the cleaner"}
    lock.grant("anna", 0, 30)
    assert lock.holds == {1: "the cleaner", 2: "anna"}
    lock.until(60)
    assert lock.holds == {1: "the cleaner"}


@pytest.mark.parametrize("tells_codes", [True, False])
def test_somebody_elses_code_is_not_touched_by_a_hub_that_begins_anew(tells_codes: bool) -> None:  # noqa: FBT001 - a case
    lock = KeypadLock(slots=3, tells_codes=tells_codes)
    lock.holds = {1: "the cleaner"}
    lock.restart()
    lock.grant("anna", 0, 30)
    lock.restart()
    lock.until(60)
    lock.restart()
    lock.until(90)
    assert lock.holds == {1: "the cleaner"}


def test_a_lock_that_loses_a_code_gets_it_again() -> None:
    lock = KeypadLock()
    lock.grant("anna", 0, 300)
    lock.until(10)
    lock.holds.clear()
    lock.until(10 + 61)
    assert lock.inside == {"anna"}


def test_a_code_that_was_overwritten_in_its_slot_is_put_right() -> None:
    lock = KeypadLock()
    lock.grant("anna", 0, 300)
    lock.holds = {1: "who knows"}
    lock.until(3)
    assert lock.holds == {1: "anna"}


def test_a_lock_that_was_away_is_read_as_soon_as_it_is_back() -> None:
    lock = KeypadLock()
    lock.grant("anna", 0, 300)
    lock.until(10)
    lock.holds.clear()
    lock.feed(LockBack())
    assert lock.inside == {"anna"}


def test_a_lock_that_confirms_and_does_not_keep_is_told() -> None:
    lock = KeypadLock(keeps=False)
    anna = lock.grant("anna", 30)
    lock.until(30.1)
    assert lock.trouble(anna) is CodeTrouble.NOT_KEPT
    lock.keeps = True
    lock.until(36)
    assert lock.inside == {"anna"}
    assert lock.trouble(anna) is None


def test_a_slot_that_keeps_nothing_is_left_for_another() -> None:
    lock = KeypadLock(keeps=False)
    lock.grant("anna", 0)
    lock.until(1)
    assert {order.slot for order in lock.asked if order.kind is LockOrderKind.WRITE} > {1}


def test_five_slots_and_nine_bookings_at_once() -> None:
    lock = KeypadLock(slots=5)
    people = [lock.grant(f"person {number}", 30 + number, 120) for number in range(9)]
    lock.until(27)
    lock.until(38)
    assert lock.inside == set(people[:5])
    assert [lock.trouble(each) for each in people] == [None] * 5 + [CodeTrouble.FULL] * 4


def test_who_has_no_slot_is_told_fifteen_minutes_before_the_booking() -> None:
    """A window begins ten minutes before its booking."""
    lock = KeypadLock(slots=1)
    lock.grant("anna", 0, 120)
    bert = lock.grant("bert", 60)
    lock.until(54.9)
    assert lock.trouble(bert) is None
    lock.until(55.1)
    assert lock.trouble(bert) is CodeTrouble.FULL


def test_nine_bookings_after_one_another_need_one_slot() -> None:
    lock = KeypadLock(slots=1)
    people = [lock.grant(f"person {number}", 60 * number + 10, 40) for number in range(9)]
    for number, person in enumerate(people):
        lock.until(60 * number + 11)
        assert lock.inside == {person}
    assert not lock.state.troubles


def test_of_a_lock_with_schedules_the_soonest_have_the_slots_and_one_is_spared() -> None:
    lock = KeypadLock(slots=2, keeps_schedules=True)
    lock.grant("late", 600)
    lock.grant("later", 700)
    assert lock.inside == {"late"}
    lock.grant("on the spot", 0, 30)
    assert lock.inside == {"on the spot", "late"}
    assert not lock.state.troubles
    lock.until(650)
    assert lock.inside == {"late", "later"}


def test_a_lock_whose_clock_went_wrong_is_trusted_with_no_schedule() -> None:
    lock = KeypadLock(keeps_schedules=True)
    lock.grant("anna", 120, 24 * 60)
    lock.until(130)
    lock.keeps_schedules = False
    lock.until(13 * 60)
    assert lock.inside == {"anna"}
    assert lock.asked[-1].window is None
    lock.until(27 * 60)
    assert lock.inside == set()


def test_who_is_in_is_not_put_out_for_one_who_was_known_longer() -> None:
    lock = KeypadLock(slots=1)
    lock.grant("anna", 0, 120)
    lock.until(20)
    lock.grant("bert", -5, 200)
    assert lock.inside == {"anna"}


def test_a_lock_out_of_reach_is_told_before_anybody_stands_at_the_door() -> None:
    lock = KeypadLock()
    anna = lock.grant("anna", 60)
    lock.is_silent = True
    lock.until(54.9)
    assert lock.trouble(anna) is None
    lock.until(55.1)
    assert lock.trouble(anna) is CodeTrouble.SILENT
    lock.is_silent = False
    lock.until(61)
    assert lock.inside == {"anna"}
    assert lock.trouble(anna) is None


def test_a_lock_that_never_said_what_it_can_is_told() -> None:
    lock = KeypadLock(is_silent=True)
    anna = lock.grant("anna", 60)
    lock.until(56)
    assert lock.trouble(anna) is CodeTrouble.SILENT


def test_the_same_code_for_two_people_is_refused_and_told() -> None:
    lock = KeypadLock(refuses={"bert"})
    lock.grant("anna", 0)
    bert = lock.grant("bert", 10)
    lock.until(10.1)
    assert lock.inside == {"anna"}
    assert lock.trouble(bert) is CodeTrouble.REFUSED
    lock.refuses.clear()
    lock.until(16)
    assert lock.inside == {"anna", "bert"}


@pytest.mark.parametrize(
    ("result", "trouble"),
    [(SlotResult.UNFIT, CodeTrouble.UNFIT), (SlotResult.NO_CODE, CodeTrouble.NO_CODE)],
)
def test_a_code_that_cannot_be_sent_is_told_and_leaves_the_slot_empty(
    result: SlotResult, trouble: CodeTrouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = KeypadLock()

    def done(order: LockOrder) -> SlotResult:
        return result if order.kind is LockOrderKind.WRITE else SlotResult.EMPTY

    monkeypatch.setattr(lock, "_done", done)
    anna = lock.grant("anna", 30, 60)
    lock.until(31)
    assert lock.trouble(anna) is trouble
    lock.revoke(anna)
    assert lock.told_to(LockOrderKind.CLEAR) == 0
    assert dump(lock.state) == b"{}"


def test_while_nobody_knows_who_may_come_in_everything_stays() -> None:
    lock = KeypadLock()
    lock.grant("anna", 0, 30)
    lock.feed(WishesChanged(None))
    lock.until(60)
    assert lock.inside == {"anna"}
    lock.feed(WishesChanged(()))
    assert lock.inside == set()


def test_a_hub_killed_before_the_lock_answered_finds_its_own_code() -> None:
    lock = KeypadLock()
    lock.grant("anna", 0, 30)
    memory = dump(lock.state)
    lock.until(20)
    lock.wishes.clear()
    lock.restart(memory)
    assert lock.inside == set()


def test_a_hub_that_was_down_at_the_end_clears_first_of_all() -> None:
    lock = KeypadLock()
    lock.grant("anna", 0, 30)
    lock.until(20)
    memory = dump(lock.state)
    lock.now = NINE + timedelta(hours=3)
    lock.wishes.clear()
    lock.asked.clear()
    lock.restart(memory)
    assert [order.kind for order in lock.asked][:2] == [LockOrderKind.ASK, LockOrderKind.CLEAR]
    assert lock.inside == set()


def test_an_order_that_comes_late_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """It was given up, the slot was read empty, the booking ended: and then the lock did it."""
    lock = KeypadLock()
    anna = lock.grant("anna", 60, 60)
    lock.until(54)
    lock.keeps = False
    real = lock.answer

    def loses(order: LockOrder) -> SlotsStimulus:
        if order.kind is LockOrderKind.WRITE:
            return LockAnswered(order, SlotResult.FAILED)
        return real(order)

    monkeypatch.setattr(lock, "answer", loses)
    lock.until(55.1)
    lock.revoke(anna)
    slot = next(order.slot for order in lock.asked if order.kind is LockOrderKind.WRITE)
    lock.holds[slot] = anna
    lock.until(60)
    assert lock.inside == set()


def test_a_late_answer_to_another_order_is_not_heard() -> None:
    lock = KeypadLock()
    lock.grant("anna", 0)
    before = lock.state
    lock.feed(LockAnswered(lock.asked[-2], SlotResult.EMPTY))
    assert lock.state.slots == before.slots


def test_an_order_without_any_answer_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    lock = KeypadLock()
    with monkeypatch.context() as deaf:
        deaf.setattr(lock, "answer", lambda _: Tick())
        lock.restart()
        assert lock.state.order
    lock.grant("anna", 0)
    lock.until(2)
    assert lock.inside == {"anna"}


@pytest.mark.parametrize("by", [timedelta(hours=2), timedelta(hours=-2)])
def test_a_clock_that_was_moved_ends_no_pause_and_makes_none_longer(by: timedelta) -> None:
    lock = KeypadLock(is_silent=True)
    lock.grant("anna", 0, 600)
    lock.until(200)
    lock.now += by
    lock.feed(Leapt(by))
    lock.is_silent = False
    lock.until(200 + by.total_seconds() / 60 + 6)
    assert lock.inside == {"anna"}


def test_nothing_is_written_just_before_its_end() -> None:
    lock = KeypadLock(is_silent=True)
    lock.grant("anna", 0, 30)
    lock.until(28.5)
    lock.is_silent = False
    lock.until(32)
    assert lock.told_to(LockOrderKind.WRITE) == 0


def test_a_quiet_lock_is_asked_little() -> None:
    """Each question costs its battery."""
    lock = KeypadLock()
    lock.grant("anna", 10, 8 * 60)
    lock.until(24 * 60)
    assert len(lock.asked) < 20


def test_what_is_remembered_has_no_code_and_nonsense_is_none() -> None:
    lock = KeypadLock(keeps_schedules=True)
    lock.grant("anna", 0)
    (slot,) = load(dump(lock.state))
    assert (slot.grant, slot.is_written, slot.was_held) == ("anna", True, True)
    assert slot.window
    for nonsense in (b"", b"{", b"[]", b'{"slots": [{}]}', b'{"slots": 3}'):
        assert load(nonsense) == ()
