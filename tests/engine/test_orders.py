"""What a lamp was told, and whether it did it: echoes are no hands, and nobody is told for ever."""

from datetime import datetime, timedelta

from hypothesis import given, strategies as st

from custom_components.faitout.engine import orders
from custom_components.faitout.engine.comfort.setting import Setting
from custom_components.faitout.engine.device_view import By
from custom_components.faitout.engine.manner import LAMPS, THERMOSTATS, Manner, ReachedBy
from custom_components.faitout.engine.order import Word, answer_time
from custom_components.faitout.engine.orders import (
    News,
    Orders,
    dropped,
    excused,
    told_again,
)
from custom_components.faitout.engine.outcome import Outcome
from custom_components.faitout.engine.profile import Profile
from custom_components.faitout.outputs.lamps import Lamplight
from tests.engine.rooms import NINE

ON, OFF = Lamplight(on=True), Lamplight(on=False)
OUT: Orders[Lamplight] = Orders(OFF)
LAMP, POLLED = LAMPS[ReachedBy.PUSH], LAMPS[ReachedBy.POLLING]
VALVE = THERMOSTATS[ReachedBy.PUSH]
SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


def ordered[W: Word](thing: Orders[W], word: W, now: datetime, manner: Manner = LAMP) -> News[W]:
    return orders.ordered(thing, word, now, manner)


def reported[W: Word](
    thing: Orders[W],
    said: W | None,
    now: datetime,
    manner: Manner = LAMP,
    *,
    ours: bool = False,
    itself: bool = False,
) -> News[W]:
    return orders.reported(thing, said, now, manner, ours=ours, itself=itself)


def waited[W: Word](thing: Orders[W], now: datetime, manner: Manner = LAMP) -> News[W]:
    return orders.waited(thing, now, manner)


def done[W: Word](thing: Orders[W], word: W, now: datetime, manner: Manner) -> Orders[W]:
    """Return a thing that was told something and did it at once."""
    told, _ = ordered(thing, word, now, manner)
    did, outcome = reported(told, word, now, manner, ours=True)
    assert outcome in (Outcome.DONE, Outcome.NOTHING)
    return did


def test_a_lamp_that_is_so_already_is_not_told() -> None:
    told, outcome = ordered(OUT, OFF, NINE)
    assert (outcome, told.open, told.wanted) == (Outcome.NOTHING, (), None)


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
    assert waits == [5, 15, 45, 135]
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
    lit = done(OUT, ON, NINE, LAMP)
    pressed, _ = reported(lit, OFF, NINE + 2 * SECOND, ours=True)
    assert waited(pressed, NINE + MINUTE)[1] is Outcome.HAND


def test_a_hand_ends_the_order() -> None:
    done, _ = reported(OUT, ON, NINE, ours=False)
    told, _ = ordered(done, OFF, NINE)
    told, _ = reported(told, OFF, NINE, ours=True)
    by_hand, outcome = reported(told, ON, NINE + HOUR)
    assert outcome is Outcome.HAND
    assert by_hand.wanted is None


def test_a_flash_is_no_hand() -> None:
    flashing = excused(OUT, NINE + timedelta(seconds=2))
    assert reported(flashing, ON, NINE, ours=False)[1] is Outcome.NOTHING
    late = NINE + timedelta(seconds=3)
    assert reported(flashing, ON, late, ours=False)[1] is Outcome.HAND


def test_light_for_people_waits_until_the_lamp_is_back() -> None:
    away, _ = reported(OUT, None, NINE)
    told, outcome = ordered(away, ON, NINE)
    assert outcome is Outcome.NOTHING
    assert waited(told, NINE + HOUR)[1] is Outcome.NOTHING
    assert reported(told, OFF, NINE + 2 * HOUR)[1] is Outcome.SEND


def test_an_old_off_is_not_sent_to_a_lamp_that_comes_back_lit() -> None:
    lit: Orders[Lamplight] = Orders(ON)
    away, _ = reported(lit, None, NINE)
    told, _ = ordered(away, OFF, NINE)
    soon, outcome = reported(told, ON, NINE + MINUTE)
    assert outcome is Outcome.SEND
    late, outcome = reported(told, ON, NINE + 3 * MINUTE)
    assert (outcome, late.open, late.wanted) == (Outcome.TOO_OLD, (), None)
    assert soon.wanted == OFF


def test_what_was_put_out_and_comes_back_lit_is_left_to_whoever_pressed_the_switch() -> None:
    away, _ = reported(done(Orders(ON), OFF, NINE, LAMP), None, NINE + MINUTE)
    assert reported(away, ON, NINE + 2 * MINUTE)[1] is Outcome.NOTHING


def test_what_was_lit_and_comes_back_out_is_lit_again() -> None:
    away, _ = reported(done(OUT, ON, NINE, LAMP), None, NINE + MINUTE)
    back, outcome = reported(away, OFF, NINE + HOUR)
    assert (outcome, back.wanted) == (Outcome.SEND, ON)


def test_a_valve_that_lost_its_power_is_told_again_and_nobody_is_blamed() -> None:
    warm = done(Orders(Setting("heat", 17.0)), Setting("heat", 19.0), NINE, VALVE)
    away, _ = reported(warm, None, NINE + HOUR, VALVE)
    back, outcome = reported(away, Setting("heat", 5.0), NINE + 2 * HOUR, VALVE)
    assert (outcome, back.wanted, back.by) == (
        Outcome.SEND,
        Setting("heat", 19.0),
        By.ITSELF,
    )


def test_a_lamp_that_comes_and_goes_and_does_not_obey_has_one_budget() -> None:
    lamp, outcome = ordered(OUT, ON, NINE)
    sent, now = int(outcome is Outcome.SEND), NINE
    for _ in range(360):
        for said in (None, OFF):
            now += 5 * SECOND
            lamp, outcome = reported(lamp, said, now)
            sent += outcome is Outcome.SEND
            lamp, outcome = waited(lamp, now)
            sent += outcome is Outcome.SEND
    assert sent == len(LAMP.waits)
    assert lamp.failed


def test_one_that_failed_is_told_again_when_it_was_away_for_long() -> None:
    lamp, _ = ordered(OUT, ON, NINE)
    while lamp.retry_at:
        lamp, _ = waited(lamp, lamp.retry_at)
    shortly, _ = reported(lamp, None, NINE + HOUR)
    assert reported(shortly, OFF, NINE + HOUR + MINUTE)[1] is Outcome.NOTHING
    assert reported(shortly, OFF, NINE + 2 * HOUR)[1] is Outcome.SEND


def test_nobody_is_told_more_often_in_an_hour_than_its_manner_allows() -> None:
    lamp, sent, now = OUT, 0, NINE
    for turn in range(200):
        now += 10 * SECOND
        lamp, outcome = ordered(lamp, ON if turn % 2 else OFF, now)
        sent += outcome is Outcome.SEND
        if outcome is Outcome.SEND and lamp.wanted is not None:
            lamp, _ = reported(lamp, lamp.wanted, now)
    assert sent == LAMP.most_an_hour
    waiting, _ = ordered(lamp, OFF if lamp.said == ON else ON, now)
    assert waiting.retry_at is not None
    assert waited(waiting, waiting.retry_at)[1] is Outcome.SEND


def test_a_bounce_is_no_hand() -> None:
    out = done(Orders(ON), OFF, NINE, LAMP)
    bounced, outcome = reported(out, ON, NINE + MINUTE)
    assert (outcome, bounced.look_at) == (Outcome.NOTHING, NINE + MINUTE + LAMP.flutter)
    back, outcome = reported(bounced, OFF, NINE + MINUTE + SECOND)
    assert (outcome, back.done, back.look_at) == (Outcome.NOTHING, out.done, None)


def test_a_change_soon_after_an_order_that_stays_is_a_hand() -> None:
    out = done(Orders(ON), OFF, NINE, LAMP)
    pressed, _ = reported(out, ON, NINE + 5 * SECOND)
    assert pressed.look_at is not None
    assert waited(pressed, pressed.look_at - SECOND) == (pressed, Outcome.NOTHING)
    by_hand, outcome = waited(pressed, pressed.look_at)
    assert (outcome, by_hand.by, by_hand.look_at) == (Outcome.HAND, By.HAND, None)


def test_nothing_is_sent_against_what_may_be_a_hand() -> None:
    was: Orders[Setting] = Orders(Setting("heat", 17.0))
    told, _ = ordered(was, Setting("heat", 19.0), NINE, VALVE)
    assert told.retry_at is not None
    just_before = told.retry_at - SECOND
    turned, _ = reported(told, Setting("heat", 21.0), just_before, VALVE, ours=True)
    assert waited(turned, told.retry_at, VALVE)[1] is Outcome.NOTHING
    by_hand, outcome = waited(turned, told.retry_at + MINUTE, VALVE)
    assert (outcome, by_hand.wanted, by_hand.by) == (Outcome.HAND, None, By.HAND)


def test_a_change_long_after_an_order_is_a_hand_at_once() -> None:
    out = done(Orders(ON), OFF, NINE, LAMP)
    assert reported(out, ON, NINE + 10 * MINUTE)[1] is Outcome.HAND


def test_a_seeming_hand_is_one_where_the_clock_was_set_back() -> None:
    out = done(Orders(ON), OFF, NINE, LAMP)
    pressed, _ = reported(out, ON, NINE + MINUTE)
    assert waited(pressed, NINE - HOUR)[1] is Outcome.HAND


def test_a_late_echo_of_an_order_that_was_replaced_is_no_hand_and_is_put_right() -> None:
    was: Orders[Setting] = Orders(Setting("heat", 17.0))
    told, _ = ordered(was, Setting("heat", 19.0), NINE, VALVE)
    told, outcome = ordered(told, Setting("heat", 17.0), NINE + HOUR, VALVE)
    assert outcome is Outcome.SEND, "19 may be on its way"
    woken, outcome = reported(told, Setting("heat", 19.0), NINE + 65 * MINUTE, VALVE)
    assert outcome is Outcome.NOTHING
    assert woken.retry_at is not None
    again, outcome = waited(woken, woken.retry_at, VALVE)
    assert outcome is Outcome.SEND
    assert again.wanted == Setting("heat", 17.0)


def test_an_old_order_that_is_heard_of_after_the_last_was_done_is_put_right() -> None:
    was: Orders[Setting] = Orders(Setting("heat", 16.0))
    told, _ = ordered(was, Setting("heat", 19.0), NINE, VALVE)
    cooler = done(told, Setting("heat", 17.0), NINE + MINUTE, VALVE)
    late, outcome = reported(cooler, Setting("heat", 19.0), NINE + 2 * MINUTE, VALVE)
    assert outcome is Outcome.NOTHING
    assert late.wanted == Setting("heat", 17.0)


def test_the_temperature_that_comes_after_the_preset_is_no_hand() -> None:
    was: Orders[Setting] = Orders(Setting("heat", 19.0, "comfort"))
    told, _ = ordered(was, Setting("heat", preset="eco"), NINE, VALVE)
    eco, outcome = reported(told, Setting("heat", 19.0, "eco"), NINE, VALVE)
    assert outcome is Outcome.DONE
    settled, outcome = reported(eco, Setting("heat", 17.0, "eco"), NINE + MINUTE, VALVE)
    assert outcome is Outcome.NOTHING
    assert reported(settled, Setting("heat", 21.0, "eco"), NINE + HOUR, VALVE)[1] is Outcome.HAND


def given_up_at(*, reports_every: timedelta) -> timedelta:
    """Return after how long a valve that stays at 17 is given up, as often as it speaks."""
    was: Orders[Setting] = Orders(Setting("heat", 17.0))
    told, _ = ordered(was, Setting("heat", 19.0), NINE, VALVE)
    now = NINE
    while not told.failed:
        now += MINUTE
        if (now - NINE) % reports_every == timedelta():
            told, _ = reported(told, Setting("heat", 17.0), now, VALVE)
        told, _ = waited(told, now, VALVE)
    return now - NINE


def test_one_that_is_awake_and_does_not_obey_is_given_up_sooner_than_one_that_sleeps() -> None:
    assert given_up_at(reports_every=5 * MINUTE) < 45 * MINUTE
    assert given_up_at(reports_every=24 * HOUR) > HOUR


def test_what_it_does_by_itself_is_put_right_later() -> None:
    warm = done(Orders(Setting("heat", 17.0)), Setting("heat", 19.0), NINE, VALVE)
    cold, outcome = reported(warm, Setting("heat", 5.0), NINE + HOUR, VALVE, itself=True)
    assert (outcome, cold.by) == (Outcome.ITSELF, By.ITSELF)
    later = told_again(cold, NINE + 2 * HOUR)
    assert waited(later, NINE + HOUR, VALVE)[1] is Outcome.NOTHING
    assert waited(later, NINE + 2 * HOUR, VALVE)[1] is Outcome.SEND


def test_a_lost_order_is_no_slow_answer_but_one_that_ignores_the_second_is_slow() -> None:
    told, _ = ordered(OUT, ON, NINE)
    told, _ = waited(told, NINE + 5 * SECOND)
    order = told.open[-1]
    assert answer_time(order, NINE + 6 * SECOND, LAMP.waits[0]) == 5 * SECOND
    assert answer_time(order, NINE + 12 * SECOND, LAMP.waits[0]) == 12 * SECOND
    first = ordered(OUT, ON, NINE)[0].open[-1]
    assert answer_time(first, NINE + 3 * SECOND, LAMP.waits[0]) == 3 * SECOND


def test_patience_follows_the_slowest_answer() -> None:
    slow = VALVE.patient(Profile().answered(65 * MINUTE))
    assert slow.waits[0] >= 65 * MINUTE
    assert len(slow.waits) == len(VALVE.waits)
    quick = VALVE.patient(Profile().answered(SECOND))
    assert quick == VALVE


def test_a_lamp_that_does_not_follow_is_given_up() -> None:
    told, outcome = ordered(OUT, ON, NINE)
    outcomes, now = [outcome], NINE
    while told.retry_at:
        now = told.retry_at
        told, outcome = waited(told, now)
        outcomes.append(outcome)
    assert outcomes == [Outcome.SEND] * (len(LAMP.waits)) + [Outcome.FAILED]
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
    turned, _ = reported(told, Setting("heat", 23.0), NINE, ours=False)
    assert waited(turned, NINE + MINUTE)[1] is Outcome.HAND


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
            case _:
                lamp, outcome = reported(lamp, word, now, ours=what == "ours")
        sent = 0 if outcome is Outcome.DONE else sent + (outcome is Outcome.SEND)
        assert sent <= len(LAMP.waits)
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
    turned, _ = reported(told, Setting("heat", 30.0), NINE, ours=False)
    assert waited(turned, NINE + MINUTE)[1] is Outcome.HAND


def pressed(word: Lamplight = OFF, after: timedelta = SECOND) -> Orders[Lamplight]:
    """Return a lamp that was told the opposite, and changed so soon that it may be a hand."""
    told = done(Orders(word), ON if word == OFF else OFF, NINE, LAMP)
    lamp, outcome = reported(told, word, NINE + after, ours=True)
    assert (outcome, lamp.look_at) == (Outcome.NOTHING, NINE + after + LAMP.flutter)
    return lamp


def test_who_puts_the_light_out_is_not_lit_again_because_they_were_lost_from_sight() -> None:
    lamp, outcome = ordered(pressed(OFF), OFF, NINE + 2 * SECOND)
    assert outcome is Outcome.NOTHING
    lamp, outcome = ordered(lamp, ON, NINE + 3 * SECOND)
    assert outcome is Outcome.NOTHING
    by_hand, outcome = waited(lamp, NINE + 4 * SECOND)
    assert (outcome, by_hand.by, by_hand.wanted, by_hand.look_at) == (
        Outcome.HAND,
        By.HAND,
        None,
        None,
    )


def test_a_hand_is_no_answer_to_what_was_to_be_told_after_it() -> None:
    lamp, _ = ordered(pressed(OFF), OFF, NINE + 2 * SECOND)
    again, outcome = reported(lamp, OFF, NINE + 2 * SECOND)
    assert outcome is Outcome.NOTHING
    assert waited(again, NINE + 4 * SECOND)[1] is Outcome.HAND


def test_what_was_to_be_told_is_told_once_it_was_nobodys_hand() -> None:
    lamp, _ = ordered(pressed(OFF), OFF, NINE + 2 * SECOND)
    back, outcome = reported(lamp, ON, NINE + 3 * SECOND)
    assert (outcome, back.wanted, back.tries) == (Outcome.SEND, OFF, 1)
    assert reported(back, OFF, NINE + 3 * SECOND, ours=True)[1] is Outcome.DONE


def test_what_is_so_after_all_is_told_nothing_once_it_was_nobodys_hand() -> None:
    lamp, _ = ordered(pressed(OFF), OFF, NINE + SECOND)
    lamp, _ = ordered(lamp, ON, NINE + 2 * SECOND)
    back, outcome = reported(lamp, ON, NINE + 3 * SECOND)
    assert (outcome, back.wanted, back.look_at) == (Outcome.NOTHING, None, None)


def test_whoever_turns_a_valve_up_keeps_it_where_a_booking_begins_just_then() -> None:
    told = done(Orders(Setting("heat", 17.0)), Setting("heat", 16.0), NINE, VALVE)
    turned, _ = reported(told, Setting("heat", 22.0), NINE + SECOND, VALVE)
    booked, outcome = ordered(turned, Setting("heat", 19.0), NINE + 2 * SECOND, VALVE)
    assert outcome is Outcome.NOTHING
    higher, outcome = reported(booked, Setting("heat", 22.5), NINE + 3 * SECOND, VALVE)
    assert outcome is Outcome.NOTHING
    assert waited(higher, NINE + MINUTE, VALVE)[1] is Outcome.HAND


def test_who_does_the_last_order_after_all_is_told_what_waited() -> None:
    was: Orders[Setting] = Orders(Setting("heat", 17.0))
    told, _ = ordered(was, Setting("heat", 19.0), NINE, VALVE)
    odd, outcome = reported(told, Setting("heat", 23.0), NINE + SECOND, VALVE)
    assert (outcome, odd.look_at) == (Outcome.NOTHING, NINE + SECOND + VALVE.flutter)
    odd, outcome = ordered(odd, Setting("heat", 16.0), NINE + 2 * SECOND, VALVE)
    assert outcome is Outcome.NOTHING
    did, outcome = reported(odd, Setting("heat", 19.0), NINE + 3 * SECOND, VALVE)
    assert (outcome, did.wanted) == (Outcome.SEND, Setting("heat", 16.0))


def test_who_lets_go_of_a_thing_waits_for_nothing_more() -> None:
    assert dropped(pressed(OFF)).look_at is None


def test_what_was_never_sent_is_not_heard_of() -> None:
    away: Orders[Lamplight] = Orders()
    told, _ = ordered(away, ON, NINE)
    told, _ = ordered(told, OFF, NINE + SECOND)
    assert [order.word for order in told.open] == [OFF]


@given(
    reached_by=st.sampled_from(list(ReachedBy)),
    is_on=st.booleans(),
    steps=st.lists(
        st.tuples(st.sampled_from(["order", "says"]), st.booleans(), st.floats(0, 0.999)),
        max_size=10,
    ),
)
def test_a_hand_wins_whatever_the_hub_wants_meanwhile(
    reached_by: ReachedBy, *, is_on: bool, steps: list[tuple[str, bool, float]]
) -> None:
    manner, left = LAMPS[reached_by], Lamplight(is_on)
    told = done(Orders(left), Lamplight(not is_on), NINE, manner)
    lamp, _ = reported(told, left, NINE + SECOND, manner)
    until = lamp.look_at
    assert until is not None
    for what, on, part in sorted(steps, key=lambda step: step[2]):
        now = NINE + SECOND + part * manner.flutter
        if what == "order":
            lamp, outcome = ordered(lamp, Lamplight(on), now, manner)
        else:
            lamp, outcome = reported(lamp, left, now, manner, ours=on)
        assert (outcome, lamp.look_at) == (Outcome.NOTHING, until)
    by_hand, outcome = waited(lamp, until, manner)
    assert (outcome, by_hand.wanted, by_hand.by) == (Outcome.HAND, None, By.HAND)
