"""Sensors that fail: unavailable, silent, stuck, restored, vanished. Unknown is never empty."""

from dataclasses import replace
from datetime import timedelta

import pytest

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.policy import Policy
from custom_components.faitout.engine.reason import Rule, Sign
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.stimulus import Configure, Reading, Restarted, Tick
from tests.engine.rooms import CO2, MOTION, RADAR, Room, clock, minutes, sensor

DAY = 24 * 60
BEATING = sensor(SensorKind.MOTION, heartbeat=30)


def test_a_sensor_that_has_said_nothing_yet_is_unknown() -> None:
    room = Room(RADAR, heard=False)
    assert room.presence() is Presence.UNKNOWN


@pytest.mark.parametrize(
    "why", [Health.UNAVAILABLE, Health.UNKNOWN, Health.VANISHED, Health.UNIT_CHANGED]
)
def test_a_sensor_that_cannot_be_read_makes_the_room_unknown(why: Health) -> None:
    room = Room(RADAR)
    room.loses(RADAR, why)
    assert room.presence() is Presence.UNKNOWN
    room.until(1)
    room.clears(RADAR)
    assert room.presence() is Presence.NO
    assert room.state.senses.empty_since == minutes(1)


def test_a_sensor_that_fails_while_it_sees_somebody_leaves_it_unknown_who_is_there() -> None:
    room = Room(RADAR)
    room.sees(RADAR)
    room.loses(RADAR)
    assert room.presence() is Presence.YES, "for as long as its yes is held"
    room.until(0.5)
    assert room.presence() is Presence.UNKNOWN


def test_a_value_from_before_the_restart_is_not_trusted() -> None:
    room = Room(RADAR, heard=False)
    room.take(Reading(RADAR.id, 0.0, restored=True))
    assert room.presence() is Presence.UNKNOWN
    room.clears(RADAR)
    assert room.presence() is Presence.NO


def test_a_sign_of_life_vouches_for_a_restored_no() -> None:
    room = Room(RADAR, heard=False)
    room.take(Reading(RADAR.id, 0.0, restored=True))
    room.hears(RADAR)
    assert room.presence() is Presence.NO


def test_nobody_arrives_by_a_restored_yes_whatever_its_device_says() -> None:
    room = Room(RADAR, heard=False)
    room.take(Reading(RADAR.id, 1.0, restored=True))
    room.books("ana", 0, 60)
    for minute in range(1, 12):
        room.until(minute)
        room.hears(RADAR)
    assert not room.sensor(RADAR).active
    assert room.presence() is Presence.UNKNOWN
    assert room.stage("ana") is Stage.AWAITING


def test_a_sensor_that_has_nothing_to_say_after_a_restart_is_told_after_six_hours() -> None:
    room = Room(MOTION)
    room.take(Restarted())
    room.until(359)
    assert room.troubles == []
    room.until(360)
    assert room.troubles == [("motion", Health.RESTORED)]


def test_a_sign_of_life_does_not_mend_what_is_unavailable() -> None:
    room = Room(RADAR)
    room.loses(RADAR)
    room.hears(RADAR)
    assert room.presence() is Presence.UNKNOWN


def test_after_a_restart_every_sensor_has_yet_to_be_heard() -> None:
    room = Room(RADAR, MOTION)
    room.take(Restarted())
    assert room.presence() is Presence.UNKNOWN
    room.clears(MOTION)
    assert room.presence() is Presence.NO


def test_after_a_restart_a_silent_one_has_yet_to_be_heard_and_one_away_is_away() -> None:
    room = Room(BEATING, RADAR)
    room.until(60)
    room.loses(RADAR)
    assert room.sensor(BEATING).health is Health.SILENT
    room.take(Restarted())
    assert room.sensor(BEATING).health is Health.RESTORED
    assert room.sensor(RADAR).health is Health.UNAVAILABLE


def test_a_sensor_silent_for_longer_than_its_heartbeat_is_not_trusted() -> None:
    room = Room(BEATING)
    room.until(29.9)
    assert room.presence() is Presence.NO
    room.until(30)
    assert room.presence() is Presence.UNKNOWN
    assert room.sensor(BEATING).health is Health.SILENT


def test_whatever_its_device_reports_keeps_a_quiet_sensor_alive() -> None:
    room = Room(BEATING)
    for minute in range(20, 200, 20):
        room.until(minute)
        room.hears(BEATING)
    assert room.presence() is Presence.NO


def test_signs_of_life_of_a_quiet_sensor_that_needs_none_are_no_news() -> None:
    room = Room(MOTION)
    before = room.state
    room.until(5)
    room.hears(MOTION)
    assert room.state is before


def test_a_silent_sensor_is_trusted_again_once_it_is_heard() -> None:
    room = Room(BEATING)
    room.until(60)
    room.hears(BEATING)
    assert room.presence() is Presence.NO


def test_a_sensor_without_a_heartbeat_may_say_nothing_for_hours() -> None:
    room = Room(MOTION)
    room.until(600)
    assert room.presence() is Presence.NO


def test_a_sensor_on_for_eight_hours_against_all_other_signs_is_stuck() -> None:
    room = Room(RADAR, MOTION)
    room.sees(RADAR)
    room.until(8 * 60 - 1)
    assert room.presence() is Presence.YES
    room.until(8 * 60)
    assert room.sensor(RADAR).health is Health.STUCK_ON
    assert room.presence() is Presence.NO


def test_a_sensor_on_for_eight_hours_with_other_signs_is_not_stuck() -> None:
    room = Room(RADAR, MOTION)
    room.sees(RADAR)
    room.until(5 * 60)
    room.sees(MOTION)
    room.clears(MOTION)
    room.until(9 * 60)
    assert room.sensor(RADAR).health is Health.OK
    room.until(13 * 60)
    assert room.sensor(RADAR).health is Health.STUCK_ON


def test_a_sensor_that_stays_on_is_stuck_eight_hours_after_the_last_other_sign() -> None:
    room = Room(RADAR, MOTION)
    room.sees(RADAR)
    room.until(60)
    room.sees(MOTION)
    room.clears(MOTION)
    room.until(9 * 60 - 1)
    assert room.sensor(RADAR).health is Health.OK
    room.until(9 * 60)
    assert room.sensor(RADAR).health is Health.STUCK_ON


def test_a_sensor_stuck_on_stays_so_until_it_lets_go() -> None:
    room = Room(RADAR)
    room.sees(RADAR)
    room.until(8 * 60)
    room.sees(RADAR)
    assert room.presence() is Presence.UNKNOWN
    room.clears(RADAR)
    assert room.sensor(RADAR).health is Health.OK
    room.until(9 * 60)
    assert room.presence() is Presence.NO


def test_a_quiet_sensor_in_an_unused_room_is_not_stuck() -> None:
    room = Room(MOTION)
    room.until(30 * DAY)
    assert room.sensor(MOTION).health is Health.OK


def test_a_failing_sensor_is_told_after_ten_minutes_and_once() -> None:
    room = Room(RADAR)
    room.loses(RADAR)
    room.until(9.9)
    assert room.troubles == []
    room.until(60)
    assert room.troubles == [("radar", Health.UNAVAILABLE)]


def test_a_sensor_that_was_told_of_is_reported_mended() -> None:
    room = Room(RADAR)
    room.loses(RADAR)
    room.until(20)
    room.clears(RADAR)
    assert room.troubles == [("radar", Health.UNAVAILABLE), ("radar", Health.OK)]


def test_a_short_failure_bothers_nobody() -> None:
    room = Room(RADAR)
    room.loses(RADAR)
    room.until(5)
    room.clears(RADAR)
    room.until(60)
    assert room.troubles == []


@pytest.mark.parametrize("why", [Health.VANISHED, Health.UNIT_CHANGED])
def test_what_will_not_heal_is_told_at_once(why: Health) -> None:
    room = Room(RADAR)
    room.loses(RADAR, why)
    assert room.troubles == [("radar", why)]


def test_a_failing_slow_sensor_is_told_as_well() -> None:
    room = Room(RADAR, CO2)
    room.loses(CO2)
    room.until(20)
    assert room.troubles == [("co2", Health.UNAVAILABLE)]


# Blind means never release


def test_a_blind_room_is_never_released_and_says_why() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 70)
    room.until(5)
    room.loses(RADAR)
    room.until(80)
    assert room.decisions[1:] == [
        (20, Event.KEPT, Rule.KEPT_BLIND),
        (70, Event.UNVERIFIED, Rule.UNVERIFIED),
    ]
    assert room.stage("ana") is Stage.UNVERIFIED
    for event in (Event.KEPT, Event.UNVERIFIED):
        (sign,) = room.reason(event).evidence
        assert (sign.sensor, sign.sign, sign.health) == ("radar", Sign.BLIND, Health.UNAVAILABLE)


def test_a_blind_minute_in_the_wait_is_enough_to_keep_the_booking() -> None:
    room = Room(RADAR)
    room.books("ana", 10, 70)
    room.until(12)
    room.loses(RADAR)
    room.until(13)
    room.clears(RADAR)
    room.until(70)
    assert Event.RELEASED not in room.events
    assert room.stage("ana") is Stage.UNVERIFIED


def test_a_room_that_went_blind_during_the_warning_is_kept() -> None:
    room = Room(BEATING)
    room.until(15)
    room.hears(BEATING)
    room.books("ana", 36, 96)
    room.until(90)
    assert room.decisions[1:] == [
        (43, Event.WARNED, Rule.NO_SHOW_WARNING),
        (46, Event.KEPT, Rule.KEPT_BLIND),
    ]


def test_somebody_seen_by_the_other_sensor_checks_in_a_blind_room_all_the_same() -> None:
    north = sensor(SensorKind.RADAR, "north", area="north")
    south = sensor(SensorKind.RADAR, "south", area="south")
    room = Room(north, south)
    room.loses(south)
    room.books("ana", 10, 70)
    room.until(15)
    room.sees(north)
    room.until(clock(16, 5))
    assert room.stage("ana") is Stage.CHECKED_IN


def test_a_new_sensor_has_yet_to_be_heard() -> None:
    room = Room(RADAR)
    room.take(Configure(replace(room.space, sensors=(MOTION,))))
    assert room.presence() is Presence.UNKNOWN
    room.take(Reading(MOTION.id, 0.0))
    assert room.presence() is Presence.NO


def test_a_known_sensor_keeps_its_word_when_the_room_is_set_up_anew() -> None:
    room = Room(RADAR)
    room.until(5)
    room.take(Configure(replace(room.space, sensors=(RADAR, CO2), capacity=4)))
    assert room.presence() is Presence.NO
    assert room.state.senses.empty_since == minutes(0)


def test_a_room_without_sensors_keeps_its_bookings_as_blind() -> None:
    room = Room()
    room.books("ana", 10, 70)
    room.until(80)
    assert room.decisions[1:] == [
        (20, Event.KEPT, Rule.KEPT_BLIND),
        (70, Event.UNVERIFIED, Rule.UNVERIFIED),
    ]


def test_a_room_that_is_not_to_release_says_nothing_of_being_blind() -> None:
    room = Room()
    policy = replace(room.space.policy, release_no_shows=False)
    room.take(Configure(replace(room.space, policy=policy)))
    room.books("ana", 10, 70)
    room.until(80)
    assert room.events == [Event.BOOKED, Event.UNVERIFIED]


def test_a_sensor_that_fell_silent_vouches_for_no_other() -> None:
    room = Room(RADAR, BEATING, policy=Policy(lateness=timedelta(days=1)))
    room.sees(RADAR)
    room.until(7 * 60 + 50)
    room.sees(BEATING)
    room.sleep(17 * 60)
    room.take(Tick())
    assert room.sensor(BEATING).health is Health.SILENT
    assert room.sensor(RADAR).health is Health.STUCK_ON
