"""What a lamp was told, and whether it did it: echoes are no hands, and nobody is told for ever."""

from datetime import datetime, timedelta

from hypothesis import given, strategies as st

from custom_components.faitout.engine import orders
from custom_components.faitout.engine.orders import (
    News,
    Orders,
    Outcome,
    Word,
    dropped,
    excused,
)
from custom_components.faitout.outputs.lamps import Lamplight
from custom_components.faitout.outputs.thermostats import Setting
from custom_components.faitout.outputs.thing import MANNER
from tests.engine.rooms import NINE

ON, OFF = Lamplight(on=True), Lamplight(on=False)
OUT: Orders[Lamplight] = Orders(OFF)


def ordered[W: Word](thing: Orders[W], word: W, now: datetime) -> News[W]:
    return orders.ordered(thing, word, now, MANNER)


def reported[W: Word](thing: Orders[W], said: W | None, now: datetime, *, ours: bool) -> News[W]:
    return orders.reported(thing, said, now, MANNER, ours=ours)


def waited[W: Word](thing: Orders[W], now: datetime) -> News[W]:
    return orders.waited(thing, now, MANNER)


def test_a_lamp_that_is_so_already_is_not_told() -> None:
    assert ordered(OUT, OFF, NINE) == (OUT, Outcome.NOTHING)


def test_a_lamp_that_follows_is_left_alone() -> None:
    told, outcome = ordered(OUT, ON, NINE)
    assert outcome is Outcome.SEND
    done, outcome = reported(told, ON, NINE, ours=True)
    assert outcome is Outcome.DONE
    assert done.wanted is None
    assert waited(done, NINE + timedelta(hours=1)) == (done, Outcome.NOTHING)


def test_a_lamp_that_says_nothing_is_told_again_at_ever_longer_intervals_then_given_up() -> None:
    told, _ = ordered(OUT, ON, NINE)
    waits, now = [], NINE
    while told.retry_at:
        early = told.retry_at - timedelta(milliseconds=1)
        assert waited(told, early) == (told, Outcome.NOTHING)
        waits.append((told.retry_at - now).total_seconds())
        now = told.retry_at
        told, outcome = waited(told, now)
        assert outcome is (Outcome.FAILED if told.retry_at is None else Outcome.SEND)
    assert waits == [5, 15, 45, 120, 120]
    assert told.failed


def test_an_echo_that_names_nobody_is_no_hand() -> None:
    told, _ = ordered(OUT, ON, NINE)
    assert reported(told, ON, NINE, ours=False)[1] is Outcome.DONE


def test_the_echo_of_an_order_that_was_taken_back_is_no_hand() -> None:
    told, _ = ordered(OUT, ON, NINE)
    told, _ = ordered(told, OFF, NINE + timedelta(seconds=1))
    told, outcome = reported(told, ON, NINE + timedelta(seconds=2), ours=False)
    assert outcome is Outcome.NOTHING
    told, outcome = reported(told, OFF, NINE + timedelta(seconds=3), ours=False)
    assert outcome is Outcome.DONE


def test_a_lamp_that_never_got_the_first_order_is_not_reported_for_the_second() -> None:
    told, _ = ordered(OUT, ON, NINE)
    told, _ = ordered(told, OFF, NINE + timedelta(seconds=1))
    outcomes = []
    while told.retry_at:
        told, outcome = waited(told, told.retry_at)
        outcomes.append(outcome)
    assert outcomes == [Outcome.NOTHING, Outcome.DONE]


def test_a_change_after_the_order_was_carried_out_is_a_hand_whoever_is_named() -> None:
    told, _ = ordered(OUT, ON, NINE)
    done, _ = reported(told, ON, NINE, ours=True)
    assert reported(done, OFF, NINE + timedelta(seconds=2), ours=True)[1] is Outcome.HAND


def test_a_hand_ends_the_order() -> None:
    done, _ = reported(OUT, ON, NINE, ours=False)
    told, _ = ordered(done, OFF, NINE)
    told, _ = reported(told, OFF, NINE, ours=True)
    by_hand, outcome = reported(told, ON, NINE + timedelta(minutes=1), ours=False)
    assert outcome is Outcome.HAND
    assert by_hand.wanted is None


def test_a_flash_is_no_hand() -> None:
    flashing = excused(OUT, NINE + timedelta(seconds=2))
    assert reported(flashing, ON, NINE, ours=False)[1] is Outcome.NOTHING
    late = NINE + timedelta(seconds=3)
    assert reported(flashing, ON, late, ours=False)[1] is Outcome.HAND


def test_an_order_to_a_lamp_without_power_waits_until_it_is_back() -> None:
    away, _ = reported(OUT, None, NINE, ours=False)
    told, outcome = ordered(away, ON, NINE)
    assert outcome is Outcome.NOTHING
    assert waited(told, NINE + timedelta(hours=1))[1] is Outcome.NOTHING
    assert reported(told, OFF, NINE + timedelta(hours=2), ours=False)[1] is Outcome.SEND


def test_what_was_carried_out_does_not_come_back_by_itself() -> None:
    away, _ = reported(OUT, None, NINE, ours=False)
    assert reported(away, ON, NINE, ours=False) == (Orders(ON), Outcome.NOTHING)


def test_a_lamp_that_does_not_follow_is_given_up() -> None:
    told, outcome = ordered(OUT, ON, NINE)
    outcomes, now = [outcome], NINE
    while told.retry_at:
        now = told.retry_at
        told, outcome = waited(told, now)
        outcomes.append(outcome)
    assert outcomes == [Outcome.SEND] * (len(MANNER.waits)) + [Outcome.FAILED]
    assert told.failed
    works, outcome = reported(told, ON, now, ours=False)
    assert outcome is Outcome.DONE
    assert not works.failed


def test_one_that_is_let_go_is_told_nothing_more() -> None:
    told, _ = ordered(OUT, ON, NINE)
    assert waited(dropped(told), NINE + timedelta(hours=1))[1] is Outcome.NOTHING


def test_a_thermostat_may_change_its_parts_one_after_the_other() -> None:
    was: Orders[Setting] = Orders(Setting("off", 12.0))
    told, _ = ordered(was, Setting("heat", 19.0), NINE)
    told, outcome = reported(told, Setting("heat", 21.0), NINE, ours=False)
    assert outcome is Outcome.NOTHING
    assert reported(told, Setting("heat", 19.0), NINE, ours=False)[1] is Outcome.DONE


def test_a_thermostat_that_is_set_to_something_else_was_set_by_a_hand() -> None:
    was: Orders[Setting] = Orders(Setting("heat", 12.0))
    told, _ = ordered(was, Setting("heat", 19.0), NINE)
    assert reported(told, Setting("heat", 23.0), NINE, ours=False)[1] is Outcome.HAND


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("order"), st.booleans()),
            st.tuples(st.just("ours"), st.booleans()),
            st.tuples(st.just("theirs"), st.booleans()),
            st.tuples(st.just("away"), st.just(value=False)),
            st.tuples(st.just("wait"), st.booleans()),
        ),
        max_size=40,
    )
)
def test_no_order_is_sent_more_often_than_it_may(steps: list[tuple[str, bool]]) -> None:
    lamp, now, sent = OUT, NINE, 0
    for what, on in steps:
        word = ON if on else OFF
        now += timedelta(seconds=200 if what == "wait" else 1)
        match what:
            case "order":
                lamp, outcome = ordered(lamp, word, now)
                sent = 0
            case "wait":
                lamp, outcome = waited(lamp, now)
            case "away":
                lamp, outcome = reported(lamp, None, now, ours=False)
                sent = 0
            case _:
                lamp, outcome = reported(lamp, word, now, ours=what == "ours")
        sent += outcome is Outcome.SEND
        assert sent <= len(MANNER.waits)
        if outcome is Outcome.HAND:
            assert what == "theirs" or not lamp.open
            assert lamp.wanted is None
        if outcome is Outcome.SEND:
            assert lamp.wanted is not None
            assert lamp.said != lamp.wanted or what == "order"


def test_an_order_is_told_again_where_the_clock_was_set_back() -> None:
    told, _ = ordered(OUT, ON, NINE + timedelta(days=1))
    assert waited(told, NINE)[1] is Outcome.SEND


def test_an_excuse_from_a_clock_that_was_ahead_excuses_no_hand() -> None:
    excuse = excused(Orders(ON), NINE + timedelta(days=1))
    assert reported(excuse, OFF, NINE, ours=False)[1] is Outcome.HAND


def test_of_an_order_that_was_replaced_too_often_no_echo_is_known() -> None:
    told, _ = ordered(Orders(Setting("heat", 7.0)), Setting("heat", 30.0), NINE)
    for degrees in range(orders.MOST_OPEN):
        told, _ = ordered(told, Setting("heat", 10.0 + degrees), NINE)
    assert reported(told, Setting("heat", 10.0), NINE, ours=False)[1] is Outcome.NOTHING
    assert reported(told, Setting("heat", 30.0), NINE, ours=False)[1] is Outcome.HAND
