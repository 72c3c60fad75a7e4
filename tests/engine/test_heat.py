"""The heating follows bookings, people, hours and windows; a hand wins, and the law is a limit."""

from dataclasses import replace
from datetime import datetime, timedelta

from custom_components.faitout.engine.comfort.heat import (
    NOTHING_KNOWN,
    HeatMode,
    LimitHeat,
    SetHeat,
)
from custom_components.faitout.engine.comfort.heat_levels import HeatReason
from custom_components.faitout.engine.comfort.heat_policy import (
    CEILING,
    COOLING,
    FROST,
    SAFETY,
    HeatLevel,
    HeatPolicy,
)
from custom_components.faitout.engine.ids import SpaceId
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.outlook import Outlook
from custom_components.faitout.engine.stimulus import Tick
from tests.engine.heated_rooms import POLICY, HeatedRoom
from tests.engine.rooms import ALWAYS, EIGHT_TO_TEN, minutes

DAY = 24 * 60.0
CLOSING = 13 * 60.0
"""Ten in the evening, in minutes after nine."""


def test_an_unused_room_is_at_eco() -> None:
    room = HeatedRoom()
    assert room.done == [(0, SetHeat(HeatLevel.ECO, 17, HeatReason.UNUSED))]
    assert room.shown == (HeatMode.ECO, HeatReason.UNUSED)


def test_it_is_warm_while_it_is_used_and_a_moment_after() -> None:
    room = HeatedRoom()
    room.is_used()
    assert room.shown == (HeatMode.COMFORT, HeatReason.USED)
    room.until(60)
    room.is_empty()
    room.until(65)
    assert room.state.until == minutes(70)
    room.until(90)
    assert room.levels[1:] == [(0, HeatLevel.COMFORT), (70, HeatLevel.ECO)]


def test_heating_begins_before_the_booking() -> None:
    room = HeatedRoom()
    room.is_booked(120, 180)
    assert room.state.until == minutes(75)
    room.until(120)
    assert room.levels[1:] == [(75, HeatLevel.COMFORT)]
    assert room.shown == (HeatMode.COMFORT, HeatReason.AHEAD)
    room.booking_begins()
    assert room.shown == (HeatMode.COMFORT, HeatReason.BOOKED)
    assert room.state.until == minutes(180)


def test_the_lead_is_asked_with_the_weather() -> None:
    class Learned:
        def lead(self, space: SpaceId, outdoor: float | None, now: datetime) -> timedelta:
            assert space == "salle"
            assert now.tzinfo
            return timedelta(minutes=20 if outdoor is None else 90)

    room = HeatedRoom(replace(POLICY, lead=Learned()))
    room.is_booked(120, 180)
    room.until(120)
    assert room.levels[1:] == [(100, HeatLevel.COMFORT)]


def test_a_no_show_stops_it() -> None:
    room = HeatedRoom()
    room.is_booked(60, 120)
    room.until(60)
    room.booking_begins()
    room.until(70)
    assert room.booking_is_over() == [SetHeat(HeatLevel.ECO, 17, HeatReason.GIVEN_BACK)]
    room.until(130)
    assert room.shown == (HeatMode.ECO, HeatReason.UNUSED)


def test_a_booking_that_ends_leaves_no_reproach() -> None:
    room = HeatedRoom()
    room.is_booked(60, 120)
    room.until(60)
    room.booking_begins()
    room.until(120)
    room.booking_is_over()
    assert room.shown == (HeatMode.ECO, HeatReason.UNUSED)


def test_after_a_day_it_is_reduced_and_after_two_only_frost_is_kept_out() -> None:
    room = HeatedRoom()
    room.until(3 * DAY)
    assert room.levels[1:] == [(DAY, HeatLevel.REDUCED), (2 * DAY, HeatLevel.FROST_GUARD)]
    assert room.state.temperature == 8


def test_a_booking_ahead_keeps_it_from_getting_cold() -> None:
    room = HeatedRoom()
    room.is_booked(3 * DAY, 3 * DAY + 60)
    room.until(3 * DAY)
    assert room.levels[1:] == [
        (DAY, HeatLevel.REDUCED),
        (2 * DAY, HeatLevel.ECO),
        (3 * DAY - 45, HeatLevel.COMFORT),
    ]


def test_an_open_window_stops_it_after_a_minute_and_a_closed_one_lets_it_go_on() -> None:
    room = HeatedRoom()
    room.is_used()
    room.window(is_open=True)
    room.until(0.5)
    assert room.state.mode is HeatMode.COMFORT
    room.until(10)
    assert room.done[-1] == (1, SetHeat(HeatLevel.OFF, FROST, HeatReason.WINDOW_OPEN))
    room.window(is_open=False)
    room.until(20)
    assert room.levels[-1] == (11, HeatLevel.COMFORT)


def test_a_window_that_is_opened_for_a_moment_changes_nothing() -> None:
    room = HeatedRoom()
    room.window(is_open=True)
    room.until(0.5)
    room.window(is_open=False)
    room.until(10)
    assert len(room.levels) == 1


def test_a_hand_wins_until_the_session_is_over() -> None:
    room = HeatedRoom()
    room.is_used()
    room.hand(21)
    room.window(is_open=True)
    room.until(60)
    assert room.shown == (HeatMode.BY_HAND, HeatReason.BY_HAND)
    room.window(is_open=False)
    room.until(62)
    room.is_empty()
    room.until(100)
    assert room.levels[2:] == [(72, HeatLevel.ECO)]


def test_a_hand_wins_until_the_booking_is_over() -> None:
    room = HeatedRoom()
    room.is_booked(0, 60)
    room.booking_begins()
    room.hand(21)
    assert room.state.until == minutes(60)
    room.until(60)
    room.booking_is_over()
    assert room.levels[-2:] == [(0, HeatLevel.COMFORT), (60, HeatLevel.ECO)]
    assert room.shown == (HeatMode.ECO, HeatReason.UNUSED)


def test_the_next_people_do_not_inherit_the_hand() -> None:
    room = HeatedRoom()
    room.is_booked(0, 60)
    room.booking_begins()
    room.hand(16)
    room.is_booked(60, 120, "next")
    room.until(60)
    assert room.done[-1] == (60, SetHeat(HeatLevel.COMFORT, 19, HeatReason.AHEAD))
    assert room.booking_begins() == []
    assert room.shown == (HeatMode.COMFORT, HeatReason.BOOKED)


def test_a_hand_in_a_room_that_nobody_uses_wins_for_two_hours() -> None:
    room = HeatedRoom()
    room.hand(20)
    assert room.state.until == minutes(120)
    room.until(180)
    assert room.levels[1:] == [(120, HeatLevel.ECO)]


def test_a_hand_may_not_ask_for_more_than_is_safe() -> None:
    room = HeatedRoom()
    room.is_used()
    assert room.hand(30) == [LimitHeat(SAFETY)]
    assert room.hand(22) == []


def test_the_law_is_a_limit_whatever_is_set_up() -> None:
    hot = HeatPolicy(
        space=SpaceId("salle"),
        hours=EIGHT_TO_TEN,
        temperatures={HeatLevel.COMFORT: 24, HeatLevel.FROST_GUARD: 2},
    )
    assert hot.temperature(HeatLevel.COMFORT) == CEILING
    assert hot.temperature(HeatLevel.FROST_GUARD) == FROST
    assert hot.temperature(HeatLevel.OFF) == FROST


def test_cooling_begins_only_above_26_and_only_for_people() -> None:
    room = HeatedRoom()
    room.air(30, can_cool=True)
    assert room.state.mode is HeatMode.ECO
    room.is_used()
    assert room.shown == (HeatMode.COOLING, HeatReason.TOO_WARM)
    assert room.state.temperature == 26
    room.air(25.5, can_cool=True)
    assert room.state.mode is HeatMode.COOLING
    room.air(24.9, can_cool=True)
    assert room.state.mode is HeatMode.COMFORT
    room.air(26, can_cool=True)
    assert room.state.mode is HeatMode.COMFORT


def test_where_nothing_can_cool_nothing_says_that_it_does() -> None:
    room = HeatedRoom()
    room.is_used()
    room.air(35)
    assert room.state.mode is HeatMode.COMFORT


def test_a_session_that_nobody_sees_any_more_is_warm_until_the_place_closes() -> None:
    room = HeatedRoom()
    room.is_used()
    room.until(600)
    room.is_blind()
    assert room.shown == (HeatMode.COMFORT, HeatReason.NOBODY_SEES)
    room.until(CLOSING + 60)
    assert room.levels[1:] == [(0, HeatLevel.COMFORT), (CLOSING, HeatLevel.ECO)]


def test_a_session_that_nobody_sees_does_not_last_for_ever_where_nothing_closes() -> None:
    room = HeatedRoom(replace(POLICY, hours=ALWAYS))
    room.is_used()
    room.is_blind()
    room.until(DAY)
    assert room.levels[1:] == [(0, HeatLevel.COMFORT), (12 * 60, HeatLevel.ECO)]


def test_a_blind_room_stays_at_eco_while_the_place_is_open_and_not_for_weeks_while_closed() -> None:
    room = HeatedRoom()
    room.is_blind()
    room.until(3 * DAY)
    assert room.shown == (HeatMode.ECO, HeatReason.NOBODY_SEES)
    room.until(3 * DAY + CLOSING + 60)
    assert room.shown == (HeatMode.FROST_GUARD, HeatReason.UNUSED_LONG)


def test_what_is_booked_in_a_blind_room_is_heated() -> None:
    room = HeatedRoom()
    room.is_blind()
    room.is_booked(60, 120)
    room.until(60)
    room.booking_begins()
    room.until(100)
    assert room.shown == (HeatMode.COMFORT, HeatReason.BOOKED)


def test_out_of_service_nothing_is_heated_for_bookings() -> None:
    room = HeatedRoom()
    room.out_of_service()
    room.is_booked(30, 60)
    room.until(45)
    room.booking_begins()
    assert room.state.mode is HeatMode.ECO


def test_with_the_automation_off_nothing_is_set() -> None:
    room = HeatedRoom()
    room.automation(on=False)
    room.is_used()
    room.until(3 * DAY)
    assert len(room.done) == 1
    assert room.shown == (HeatMode.WATCHING, HeatReason.AUTOMATION_OFF)
    assert room.automation(on=True) == [SetHeat(HeatLevel.COMFORT, 19, HeatReason.USED)]


def test_a_hand_is_no_memory_of_the_future_when_the_clock_was_set_back() -> None:
    room = HeatedRoom()
    room.is_used()
    room.until(30)
    room.window(is_open=True)
    room.hand(18)
    room.now = minutes(-60)
    room.take(Tick())
    assert room.state.hand_at == room.now
    assert room.state.window_since is None or room.state.window_since <= room.now


def test_nobody_is_taken_to_use_a_room_at_which_nobody_has_looked_yet() -> None:
    assert NOTHING_KNOWN.outlook == Outlook(
        presence=Presence.UNKNOWN, in_session=False, automation=True, in_service=True
    )


def test_nobody_heats_or_cools_further_than_the_energy_code_allows() -> None:
    assert (CEILING, COOLING) == (19.0, 26.0)
