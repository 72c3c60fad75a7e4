"""Wrong tries cost whoever makes them, and are told, however they are spread."""

from datetime import datetime, timedelta

from hypothesis import given, strategies as st

from custom_components.faitout.engine.access.grant import Admission
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.access.register import MOST_PLACES
from custom_components.faitout.engine.access.tries import (
    ALARM_AFTER,
    FIRST_WAIT,
    FREE_TRIES,
    LONGEST_WAIT,
    MANY_A_DAY,
    Tries,
)
from custom_components.faitout.engine.door.door import DoorId
from tests.engine.access.rights import (
    ANNA,
    HOUR,
    MINUTE,
    OFFICE,
    Doors,
    a_badge,
    a_code,
    a_grant,
    at,
)

SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)


def somebody_guesses(
    doors: Doors, start: datetime, end: datetime, pause: timedelta = SECOND
) -> tuple[int, list[datetime]]:
    """Let somebody try as fast as they are let; return how many were looked up, and the alarms."""
    now, looked_up, alarms = start, 0, []
    while now < end:
        answer = doors.show(f"wrong {looked_up}", now)
        looked_up += answer.outcome is not Admission.LOCKED_OUT
        alarms += [now] if answer.alarm else []
        now += max(pause, answer.wait or pause)
    return looked_up, alarms


def test_people_mistype_four_times_for_nothing() -> None:
    doors = Doors(a_grant(), a_code())
    for second in range(FREE_TRIES - 1):
        assert doors.show("wrong", at(9) + second * SECOND).wait is None
    assert doors.show("c1", at(9.01)).opens


def test_the_fifth_costs_half_a_minute_and_each_further_one_twice_as_long() -> None:
    doors, now, waits = Doors(), at(9), []
    for _ in range(20):
        answer = doors.show("wrong", now)
        now += answer.wait or SECOND
        waits.append(answer.wait)
    assert waits[: FREE_TRIES - 1] == [None] * (FREE_TRIES - 1)
    assert waits[FREE_TRIES - 1 : FREE_TRIES + 5] == [
        min(LONGEST_WAIT, FIRST_WAIT * 2**n) for n in range(6)
    ]
    assert set(waits[12:]) == {LONGEST_WAIT}


def test_a_day_at_the_keypad_is_worth_about_a_hundred_tries() -> None:
    looked_up, alarms = somebody_guesses(Doors(), at(0), at(24))
    assert looked_up <= 110
    assert alarms


def test_ten_thousand_tries_leave_two_places_to_remember_and_few_are_looked_up() -> None:
    doors, now, looked_up = Doors(a_grant(), a_code()), at(0), 0
    for number in range(10_000):
        answer = doors.show(f"wrong {number}", now + number * SECOND)
        looked_up += answer.outcome is not Admission.LOCKED_OUT
        assert not answer.opens
    assert looked_up < 25
    assert len(doors.register.tries) == 2


def test_who_is_locked_out_is_let_in_by_no_code_until_the_time_is_over() -> None:
    doors = Doors(a_grant(), a_code())
    for second in range(FREE_TRIES):
        doors.show("wrong", at(9) + second * SECOND)
    last = at(9) + (FREE_TRIES - 1) * SECOND
    shut = doors.show("c1", last + FIRST_WAIT - SECOND)
    assert shut.outcome is Admission.LOCKED_OUT
    assert shut.wait == SECOND
    assert shut.grant is None
    assert doors.show("c1", last + FIRST_WAIT).opens


def test_an_alarm_is_given_once_until_a_key_is_right() -> None:
    doors, now, alarms = Doors(a_grant(end=at(24)), a_code()), at(9), 0
    for number in range(ALARM_AFTER + 5):
        answer = doors.show("wrong", now)
        assert answer.alarm is (number == ALARM_AFTER - 1)
        alarms += answer.alarm
        now += answer.wait or SECOND
    assert alarms == 1
    assert doors.show("c1", now).opens
    for _ in range(ALARM_AFTER):
        answer = doors.show("wrong", now)
        alarms += answer.alarm
        now += answer.wait or SECOND
    assert alarms == 2


def test_who_waits_an_hour_begins_anew_and_is_told_of_before_the_day_is_over() -> None:
    _, alarms = somebody_guesses(Doors(), at(0), at(24), pause=16 * MINUTE)
    assert alarms


def test_four_tries_an_hour_without_ever_waiting_are_told_within_the_day() -> None:
    doors, alarms, tries = Doors(), 0, 0
    for hour in range(24):
        for second in range(FREE_TRIES - 1):
            answer = doors.show("wrong", at(hour * 1.02) + second * SECOND)
            assert answer.wait is None or tries >= MANY_A_DAY
            alarms += answer.alarm
            tries += 1
    assert alarms == 1


def test_a_member_with_a_code_of_their_own_cannot_guess_those_of_others_in_between() -> None:
    doors, now, looked_up, alarms = Doors(a_grant(end=at(24)), a_code()), at(9), 0, 0
    while now < at(21):
        answer = doors.show("somebody else's", now)
        looked_up += answer.outcome is not Admission.LOCKED_OUT
        alarms += answer.alarm
        now += answer.wait or SECOND
        if looked_up % (FREE_TRIES - 1) == 0:
            doors.show("c1", now)
            now += SECOND
    assert alarms == 1
    assert looked_up <= MANY_A_DAY + 60


def test_the_many_of_a_day_are_forgotten_the_next() -> None:
    tries = Tries()
    for number in range(MANY_A_DAY - 1):
        tries = tries.mistaken(at(8) + number * 20 * MINUTE)
        tries = tries.right(at(8) + number * 20 * MINUTE) or Tries()
    assert not tries.mistaken(at(9, 1)).is_alarming


def test_codes_do_not_block_badges_nor_badges_codes() -> None:
    doors = Doors(a_grant(holder=ANNA), a_code(), a_badge())
    for number in range(20):
        doors.show("wrong", at(9) + number * SECOND)
    assert doors.show("c1", at(9) + 20 * SECOND).outcome is Admission.LOCKED_OUT
    assert doors.show("b1", at(9.01), kind=KeyKind.BADGE).opens
    doors = Doors(a_grant(holder=ANNA), a_code(), a_badge())
    for number in range(20):
        doors.show("wrong", at(9) + number * SECOND, kind=KeyKind.BADGE)
    locked = doors.show("b1", at(9) + 20 * SECOND, kind=KeyKind.BADGE)
    assert locked.outcome is Admission.LOCKED_OUT
    assert doors.show("c1", at(9.01)).opens


def test_a_second_keypad_at_the_door_is_no_way_round() -> None:
    doors = Doors()
    for number in range(FREE_TRIES):
        doors.show("wrong", at(9), reader=f"keypad {number}")
    assert doors.show("wrong", at(9), reader="another").outcome is Admission.LOCKED_OUT
    assert doors.show("wrong", at(9), OFFICE, reader="far away").outcome is Admission.UNKNOWN


def test_a_clock_that_is_set_back_keeps_nobody_out() -> None:
    doors = Doors(a_grant(start=at(0, -2)), a_code())
    for number in range(15):
        doors.show("wrong", at(11) + number * HOUR / 4)
    assert doors.show("c1", at(9)).opens


@given(st.lists(st.tuples(st.sampled_from(["wrong", "c1"]), st.integers(-90, 90)), max_size=60))
def test_no_wait_is_ever_longer_than_a_quarter_of_an_hour(
    tries: list[tuple[str, int]],
) -> None:
    doors, now = Doors(a_grant(start=at(0, -9), end=at(0, 9)), a_code()), at(9)
    for mark, minutes in tries:
        now += minutes * MINUTE
        answer = doors.show(mark, now)
        assert answer.wait is None or timedelta() < answer.wait <= LONGEST_WAIT
        if answer.wait:
            assert doors.show("c1", now).outcome is Admission.LOCKED_OUT
            assert doors.show("c1", now + answer.wait).opens


def test_who_comes_too_early_again_and_again_is_no_thief() -> None:
    doors = Doors(a_grant(), a_code())
    for second in range(60):
        answer = doors.show("c1", at(8.9) + second * SECOND)
        assert answer.outcome is Admission.TOO_EARLY
        assert not answer.alarm
        assert answer.wait is None


def test_a_code_at_the_wrong_door_and_a_revoked_one_count_as_wrong() -> None:
    for grant, door in ((a_grant(), OFFICE), (a_grant(revoked_at=at(9)), DoorId("entrance"))):
        doors = Doors(grant, a_code())
        answers = [doors.show("c1", at(10) + n * SECOND, door) for n in range(FREE_TRIES)]
        assert answers[-1].wait == FIRST_WAIT


def test_of_many_keypads_those_that_were_wrong_last_are_remembered() -> None:
    doors = Doors()
    for number in range(2 * MOST_PLACES):
        doors.show("wrong", at(9), DoorId(f"door {number}"), reader=f"keypad {number}")
    assert len(doors.register.tries) == MOST_PLACES
    assert f"reader/keypad {2 * MOST_PLACES - 1}/code" in doors.register.tries
    assert "reader/keypad 0/code" not in doors.register.tries


def test_a_day_later_nothing_is_left_of_it() -> None:
    tries = Tries()
    for number in range(20):
        tries = tries.mistaken(at(9) + number * MINUTE)
    again = tries.mistaken(at(9) + DAY + HOUR)
    assert (again.wrong, again.blocked_until, again.is_told) == (1, None, False)
