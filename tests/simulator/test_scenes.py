"""What goes right in the field and must go on to, each kind as a scene of one room."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.sensor_kinds import SensorKind

from .scene import OFF, ON, Scene, behind_the_only_door

HOURS = 60.0

type Act = Callable[[Scene], None]


# 1. Restored and stored words


@pytest.mark.parametrize("stored", [ON, OFF])
def test_a_stored_word_decides_nothing_after_a_restart(stored: float) -> None:
    scene = Scene("motion")
    scene.until(1)
    scene.restarts()
    scene.says("motion", stored, restored=True)
    scene.books(5, 65)
    scene.until(70)
    assert scene.events == [Event.KEPT, Event.UNVERIFIED]


def test_a_fresh_word_after_a_restart_counts() -> None:
    scene = Scene("motion")
    scene.restarts()
    scene.says("motion", OFF, restored=True)
    scene.until(2)
    scene.says("motion", OFF)
    scene.books(5, 65)
    scene.until(70)
    assert Event.RELEASED in scene.events


# 2. A dead sensor that goes on saying "nobody"


def test_a_sensor_that_people_pass_by_once_is_no_sensor_that_is_dead() -> None:
    scene = Scene("motion")
    for meeting in range(5):
        start = 5 + 90.0 * meeting
        scene.until(start - 4)
        scene.books(start, start + 60)
        scene.until(start)
        scene.pulses("motion")
        scene.until(start + 2)
        scene.presses()
        for sight in range(10, 60, 10):
            scene.until(start + sight)
            scene.pulses("motion")
        scene.until(start + 70)
    assert scene.health("motion") is Health.OK
    assert not scene.troubles


# 3. The closed door


@pytest.mark.parametrize("own_hold", [1, 4])
def test_who_stays_behind_and_moves_once_more_is_there_as_long_as_the_door_is_shut(
    own_hold: float,
) -> None:
    scene = behind_the_only_door(own_hold)
    scene.until(25)
    scene.pulses("motion", own_hold)
    scene.until(120)
    assert scene.presence is Presence.YES


# 4. Glimpses


def test_a_pulse_in_the_last_minute_before_the_release_stops_it() -> None:
    scene = Scene("radar")
    scene.books(5, 125)
    scene.until(14.9)
    scene.says("radar", ON)
    scene.until(15.2)
    scene.says("radar", OFF)
    scene.until(16)
    assert Event.RELEASED not in scene.events
    assert Event.CHECKED_IN not in scene.events


@pytest.mark.parametrize(
    "second",
    [
        lambda scene: scene.pulses("motion"),
        lambda scene: scene.pulses("radar"),
        lambda scene: scene.presses(),
    ],
    ids=["the same sensor anew", "another sensor", "a button"],
)
def test_a_second_sign_makes_people_of_a_glimpse(second: Act) -> None:
    scene = Scene("motion", "radar", "door")
    scene.books(5, 65)
    scene.until(6)
    scene.pulses("motion")
    scene.until(10)
    second(scene)
    scene.until(13)
    assert Event.CHECKED_IN in scene.events


def test_a_door_makes_people_of_a_glimpse() -> None:
    scene = Scene("motion", "door")
    scene.until(6)
    scene.pulses("motion")
    scene.until(8)
    scene.pulses("door", 0.1)
    assert scene.presence is Presence.YES


def test_a_yes_that_lasts_longer_than_any_pulse_is_somebody() -> None:
    scene = Scene("motion")
    scene.books(5, 65)
    scene.until(6)
    scene.says("motion", ON)
    scene.until(14)
    assert Event.CHECKED_IN in scene.events


# 7. Groups


def test_a_group_of_which_the_hub_knows_that_a_member_is_gone_releases_nothing() -> None:
    scene = Scene("radar")
    scene.books(10, 70)
    scene.until(5)
    scene.loses("radar")
    scene.until(75)
    assert scene.events == [Event.KEPT, Event.UNVERIFIED]


def test_a_room_of_which_one_part_is_seen_by_nobody_releases_nothing() -> None:
    scene = Scene("radar:left", "radar:right")
    scene.books(10, 70)
    scene.until(5)
    scene.loses("radar_left")
    scene.until(75)
    assert scene.events == [Event.KEPT, Event.UNVERIFIED]


# 8. Short gaps


def test_a_gap_of_one_of_two_radars_for_the_whole_room_is_none() -> None:
    scene = Scene("radar", "motion")
    scene.books(5, 125)
    for minute in range(6, 14, 2):
        scene.until(minute)
        scene.drops("radar")
    scene.until(20)
    assert Event.RELEASED in scene.events


def test_sending_the_form_again_during_a_wait_keeps_no_booking() -> None:
    scene = Scene("radar", "motion")
    scene.books(5, 125)
    scene.until(9)
    scene.is_set_up(replace(scene.space, capacity=8))
    scene.until(60)
    assert Event.RELEASED in scene.events


# 9. Numbers that cannot be


def test_a_counter_that_drifted_loses_its_vote_against_a_radar_that_sees_nobody() -> None:
    scene = Scene("people_counter", "radar")
    scene.says("people_counter", 2.0)
    for hour in range(1, 11):
        scene.until(hour * HOURS)
        scene.says("radar", OFF)
    assert scene.health("people_counter") is not Health.OK
    scene.books(scene.minute + 5, scene.minute + 65)
    scene.until(scene.minute + 70)
    assert Event.RELEASED in scene.events


# Bad input


def test_two_sensors_that_contradict_each_other_for_a_week_are_told() -> None:
    scene = Scene("radar", "motion")
    scene.says("radar", ON)
    for hour in range(1, 7 * 24):
        scene.until(hour * HOURS)
        scene.says("motion", OFF)
    assert [name for _, name, _ in scene.troubles] == [scene.id_of("radar")]
    assert scene.presence is not Presence.YES


def test_a_sensor_that_becomes_another_kind_begins_anew() -> None:
    scene = Scene("radar", "motion")
    scene.until(2)
    scene.says("motion", ON)
    scene.until(5)
    motion = scene.id_of("motion")
    specs = tuple(
        replace(spec, kind=SensorKind.SEAT) if spec.id == motion else spec
        for spec in scene.space.sensors
    )
    scene.is_set_up(replace(scene.space, sensors=specs))
    assert scene.health("motion") is not Health.OK, "of the new kind nothing was heard yet"
    scene.says("motion", OFF)
    assert scene.health("motion") is Health.OK
