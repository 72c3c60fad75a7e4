"""The light follows people, darkness and the hours; a hand wins."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.comfort.darkness import Darkness, by_lux
from custom_components.faitout.engine.comfort.light import (
    LampsFound,
    LightMode,
    LightReason,
    LightState,
    SetLights,
    advance,
)
from custom_components.faitout.engine.comfort.light_policy import LightPolicy
from custom_components.faitout.engine.outlook import OutlookChanged
from tests.engine.lit_rooms import LitRoom
from tests.engine.rooms import ALWAYS, EIGHT_TO_TEN, NINE, a_booking, minutes

CLOSING = 13 * 60.0
"""Ten in the evening, in minutes after nine."""


def test_the_light_goes_on_when_somebody_comes_into_the_dark() -> None:
    room = LitRoom()
    assert room.is_used() == [SetLights(on=True, reason=LightReason.SOMEBODY_CAME)]
    assert room.shown == (LightMode.LIT, LightReason.SOMEBODY_CAME)


def test_it_stays_out_while_it_is_bright() -> None:
    room = LitRoom()
    room.is_(Darkness.NO)
    assert room.is_used() == []
    assert room.shown == (LightMode.OUT, LightReason.BRIGHT)


def test_it_goes_on_when_it_gets_dark_around_people() -> None:
    room = LitRoom()
    room.is_(Darkness.NO)
    room.is_used()
    assert room.is_(Darkness.YES) == [SetLights(on=True, reason=LightReason.GOT_DARK)]


def test_darkness_that_nobody_knows_counts_as_dark() -> None:
    room = LitRoom()
    room.is_(Darkness.UNKNOWN)
    assert room.is_used() != []


def test_it_is_not_switched_off_because_it_got_bright() -> None:
    room = LitRoom()
    room.is_used()
    assert room.is_(Darkness.NO) == []
    assert room.state.mode is LightMode.LIT


def test_it_goes_out_when_the_room_has_been_empty_for_the_hold() -> None:
    room = LitRoom()
    room.is_used()
    room.until(20)
    room.is_empty()
    assert room.state.until == minutes(25)
    room.until(60)
    assert room.switched[1:] == [(25, False, LightReason.EMPTY)]


def test_somebody_who_comes_back_within_the_hold_keeps_it_on() -> None:
    room = LitRoom()
    room.is_used()
    room.is_empty()
    room.until(4)
    room.is_used()
    room.until(60)
    assert len(room.switched) == 1


def test_a_room_that_nobody_sees_keeps_its_light_and_says_so() -> None:
    room = LitRoom()
    room.is_used()
    room.is_blind()
    room.until(CLOSING + 600)
    assert len(room.switched) == 1
    assert room.shown == (LightMode.LEFT_ON, LightReason.NOBODY_SEES)


def test_a_hand_wins_until_the_room_is_next_empty() -> None:
    room = LitRoom()
    room.is_used()
    room.hand(on=False)
    room.until(30)
    assert room.is_used() == []
    assert room.shown == (LightMode.BY_HAND, LightReason.BY_HAND)
    room.is_empty()
    assert room.state.until == minutes(35)
    room.until(40)
    assert room.state.hand is None
    assert room.is_used() == [SetLights(on=True, reason=LightReason.SOMEBODY_CAME)]


def test_a_light_switched_on_by_hand_in_the_bright_goes_out_when_the_room_is_empty() -> None:
    room = LitRoom()
    room.is_(Darkness.NO)
    room.is_used()
    room.hand(on=True)
    room.is_empty()
    room.until(10)
    assert room.switched == [(5, False, LightReason.EMPTY)]


def test_a_hand_where_nobody_was_seen_wins_for_an_hour() -> None:
    room = LitRoom()
    room.hand(on=True)
    assert room.state.until == minutes(60)
    room.until(120)
    assert room.switched == [(60, False, LightReason.FORGOTTEN)]


def test_whoever_puts_the_light_out_on_leaving_finds_it_on_the_next_time() -> None:
    room = LitRoom()
    room.is_used()
    room.is_empty()
    room.hand(on=False)
    room.until(10)
    assert room.is_used() == [SetLights(on=True, reason=LightReason.SOMEBODY_CAME)]


def test_people_of_a_booking_are_welcomed() -> None:
    room = LitRoom()
    room.is_booked(8, 60)
    assert room.comes_near() == [SetLights(on=True, reason=LightReason.WELCOME)]
    assert room.shown == (LightMode.WELCOME, LightReason.WELCOME)
    assert room.state.until == minutes(10)
    room.is_used()
    assert room.shown == (LightMode.LIT, LightReason.WELCOME)


def test_the_welcome_light_does_not_wait_for_ever() -> None:
    room = LitRoom()
    room.is_booked(8, 60)
    room.comes_near()
    room.until(60)
    assert room.switched[1:] == [(10, False, LightReason.NOBODY_CAME)]


def test_somebody_in_the_hall_is_no_reason_where_nobody_is_awaited() -> None:
    room = LitRoom()
    room.is_booked(30, 60)
    assert room.comes_near() == []


def test_a_booking_that_waits_for_its_people_is_welcomed_too() -> None:
    room = LitRoom()
    booking = replace(a_booking("b", 0, 60), stage=Stage.AWAITING)
    room.take(OutlookChanged(replace(room.outlook, current=booking)))
    assert room.comes_near() != []
    checked_in = replace(booking, stage=Stage.CHECKED_IN)
    other = LitRoom()
    other.take(OutlookChanged(replace(other.outlook, current=checked_in)))
    assert other.comes_near() == []


def test_people_are_warned_ten_minutes_before_closing_once() -> None:
    room = LitRoom()
    room.is_used()
    room.until(CLOSING + 30)
    assert room.flashes == [CLOSING - 10]
    assert len(room.switched) == 1


def test_nobody_is_warned_in_an_empty_room_nor_after_a_hand_made_it_dark() -> None:
    empty = LitRoom()
    empty.until(CLOSING + 30)
    assert empty.flashes == []
    film = LitRoom()
    film.is_used()
    film.hand(on=False)
    film.until(CLOSING + 30)
    assert film.flashes == []


def test_at_closing_everything_goes_out_where_nobody_is() -> None:
    room = LitRoom()
    room.until(CLOSING - 2)
    room.hand(on=True)
    room.until(CLOSING + 30)
    assert room.switched == [(CLOSING, False, LightReason.CLOSING)]


def test_at_closing_nothing_goes_out_where_nobody_can_see() -> None:
    room = LitRoom()
    room.hand(on=True)
    room.is_blind()
    room.until(CLOSING + 30)
    assert room.switched == []


def test_with_the_automation_off_nothing_is_touched() -> None:
    room = LitRoom()
    room.automation(on=False)
    assert room.is_used() == []
    room.until(CLOSING + 30)
    assert room.done == []
    assert room.shown == (LightMode.WATCHING, LightReason.AUTOMATION_OFF)
    assert room.automation(on=True) == [SetLights(on=True, reason=LightReason.SOMEBODY_CAME)]


def test_a_lamp_that_is_otherwise_after_a_restart_was_switched_by_a_hand() -> None:
    state = LightState(LightPolicy(hours=EIGHT_TO_TEN), lit=True)
    step = advance(state, LampsFound(lit=False), NINE)
    assert step.state.hand is not None
    assert step.state.mode is LightMode.BY_HAND
    same = advance(state, LampsFound(lit=True), NINE)
    assert same.state.hand is None


def test_a_place_that_never_closes_is_never_swept() -> None:
    room = LitRoom(LightPolicy(hours=ALWAYS))
    room.is_used()
    room.until(60 * 24 * 30)
    assert room.flashes == []
    assert len(room.switched) == 1


def test_closing_is_by_the_clock_of_the_place_when_the_clock_changes() -> None:
    # On 25 October 2026 at three, clocks go back an hour: closing is 21:00 UTC, not 20:00.
    room = LitRoom(at=datetime(2026, 10, 25, 10, tzinfo=UTC))
    room.hand(on=True)
    room.is_used()
    room.until_instant(datetime(2026, 10, 25, 20, 55, tzinfo=UTC))
    closing = datetime(2026, 10, 25, 21, tzinfo=UTC)
    (minute,) = room.flashes
    assert NINE + timedelta(minutes=minute) == closing - timedelta(minutes=10)


def test_dark_and_bright_have_a_gap_between_them() -> None:
    assert by_lux(Darkness.NO, 199, 200) is Darkness.YES
    assert by_lux(Darkness.YES, 240, 200) is Darkness.YES
    assert by_lux(Darkness.YES, 251, 200) is Darkness.NO
    assert by_lux(Darkness.NO, 201, 200) is Darkness.NO
    assert by_lux(Darkness.UNKNOWN, 201, 200) is Darkness.NO
    for nonsense in (None, float("nan"), float("inf"), -1.0):
        assert by_lux(Darkness.NO, nonsense, 200) is Darkness.UNKNOWN


def test_a_hand_on_a_clock_that_was_a_day_ahead_is_forgotten_an_hour_after_it_is_right() -> None:
    room = LitRoom()
    room.is_empty()
    room.until(24 * 60)
    room.hand(on=True)
    room.now -= timedelta(days=1)
    room.is_empty()
    room.until(61)
    assert [(on, reason) for _, on, reason in room.switched] == [(False, LightReason.FORGOTTEN)]


def test_brighter_than_the_sun_is_a_sensor_that_measures_nothing() -> None:
    """A Zigbee sensor without a measurement arrives as 3.6 million lux by way of zigbee2mqtt."""
    assert by_lux(Darkness.YES, 3_576_020.5, 200) is Darkness.UNKNOWN
    assert by_lux(Darkness.YES, 120_000, 200) is Darkness.NO


def test_a_light_switched_on_by_who_is_then_seen_goes_out_after_them_like_any_other() -> None:
    room = LitRoom()
    room.hand(on=True)
    room.until(1)
    room.is_used()
    room.until(2)
    room.is_empty()
    room.until(30)
    assert [(minute, on) for minute, on, _ in room.switched] == [(7, False)]


def test_who_was_only_glimpsed_and_puts_the_light_out_is_not_lit_again() -> None:
    """A first sign that nothing confirms is over as if nobody had been there since long ago."""
    room = LitRoom()
    room.until(60)
    empty = room.outlook
    room.take(OutlookChanged(replace(empty, glimpsed=True)))
    room.hand(on=False)
    room.until(62)
    room.take(OutlookChanged(empty))
    assert room.take(OutlookChanged(replace(empty, glimpsed=True))) == []
    assert room.state.mode is LightMode.BY_HAND
    room.take(OutlookChanged(empty))
    room.until(65)
    assert room.state.hand is None
