"""What was seen to go wrong in the field, each kind as a scene of one room."""

from collections.abc import Callable

import pytest

from custom_components.faitout.engine.effect import Event
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.sensor import Health
from simulator.flat_battery import Voucher, uses_until_found

from .scene import OFF, ON, Scene, behind_the_only_door

HOURS = 60.0

type Act = Callable[[Scene], None]


# 2. A dead sensor that goes on saying "nobody"


@pytest.mark.parametrize("voucher", list(Voucher))
@pytest.mark.parametrize("seed", range(1, 4))
def test_a_flat_battery_is_told_and_has_no_vote_after_three_vouched_uses(
    seed: int, voucher: Voucher
) -> None:
    assert uses_until_found(seed, voucher) <= 3


def test_meetings_whose_people_press_the_button_are_not_released_for_weeks() -> None:
    scene = Scene("motion")
    for meeting in range(6):
        start = 5 + 90.0 * meeting
        scene.until(start - 4)
        scene.books(start, start + 60)
        scene.until(start + 2)
        scene.presses()
        scene.until(start + 70)
    assert scene.events.count(Event.RELEASED) <= 3
    scene.until(600)
    scene.books(605, 665)
    scene.until(670)
    assert scene.events[-1] is Event.UNVERIFIED, "nobody can tell any more"


# 3. The closed door


@pytest.mark.parametrize("own_hold", [0.1, 1, 2, 4, 5])
def test_nobody_is_behind_the_door_through_which_all_left(own_hold: float) -> None:
    scene = behind_the_only_door(own_hold)
    scene.until(20 + own_hold + 15)
    assert scene.presence is Presence.NO
    scene.until(6 * HOURS)
    assert scene.presence is Presence.NO
    assert scene.events.count(Event.WALK_IN) <= 1
    assert len(scene.sessions) == 1


# 4. Glimpses


def test_one_pulse_in_the_empty_room_is_nobody() -> None:
    scene = Scene("motion")
    scene.until(10)
    scene.pulses("motion", 1)
    scene.until(2 * HOURS)
    assert not scene.was_ever(Presence.YES)
    assert not scene.sessions
    assert scene.events == []


def test_one_pulse_checks_no_booking_in_and_holds_its_release_for_a_while() -> None:
    scene = Scene("motion")
    scene.books(5, 125)
    scene.until(12)
    scene.pulses("motion", 1)
    scene.until(20)
    assert Event.RELEASED not in scene.events
    scene.until(125)
    assert Event.CHECKED_IN not in scene.events
    assert Event.RELEASED in scene.events


def test_the_hold_of_a_sensor_is_no_minimum_presence() -> None:
    """Somebody looks in for ten seconds, seen twice; the sensor's hold is 4 minutes."""
    scene = Scene("radar", "motion")
    scene.books(5, 65)
    scene.until(6)
    scene.says("motion", ON)
    scene.until(6.1)
    scene.says("radar", ON)
    scene.until(6.3)
    scene.says("radar", OFF)
    scene.until(10)
    scene.says("motion", OFF)
    scene.until(14)
    assert Event.CHECKED_IN not in scene.events


# 5. Like sensors, and sensors that only support


@pytest.mark.parametrize("kind", ["sound", "power", "light"])
def test_two_of_a_kind_that_only_supports_make_nobody(kind: str) -> None:
    scene = Scene("radar", f"{kind}:left", f"{kind}:right")
    for minute in range(5, 60, 5):
        scene.until(minute)
        scene.says(f"{kind}_left", 500.0)
        scene.says(f"{kind}_right", 500.0)
    assert not scene.was_ever(Presence.YES)


def test_all_kinds_that_only_support_together_make_nobody() -> None:
    scene = Scene("radar", "sound", "power", "light", "co2")
    for minute in range(5, 60, 2):
        scene.until(minute)
        scene.says("sound", 60.0)
        scene.says("power", 80.0)
        scene.says("light", 500.0)
        scene.says("co2", 500.0 + 20 * minute)
    assert not scene.was_ever(Presence.YES)


def test_one_short_sight_of_one_of_two_radars_is_nobody_who_came() -> None:
    scene = Scene("radar:left", "radar:right", "motion")
    scene.books(10, 60)
    scene.until(5)
    scene.says("radar_left", ON)
    scene.until(5.05)
    scene.says("radar_left", OFF)
    scene.until(60)
    assert Event.WALK_IN not in scene.events
    assert Event.CHECKED_IN not in scene.events
    assert Event.RELEASED in scene.events


@pytest.mark.parametrize(
    ("kind", "before", "sign"),
    [("sound", 32.0, 58.0), ("power", 3.0, 60.0), ("light", 30.0, 420.0), ("co2", 450.0, 560.0)],
)
def test_a_supporting_sign_within_the_last_minute_stops_a_release(
    kind: str, before: float, sign: float
) -> None:
    scene = Scene("motion", kind)
    scene.says(kind, before)
    scene.books(5, 125)
    scene.until(8)
    scene.says(kind, before)
    scene.until(14.5)
    scene.says(kind, sign)
    scene.until(15.5)
    assert Event.RELEASED not in scene.events
    scene.until(125)
    assert Event.CHECKED_IN not in scene.events


def test_people_who_were_seen_and_are_only_heard_now_are_still_there() -> None:
    scene = Scene("motion", "sound")
    scene.books(5, 125)
    for minute in (5.0, 7.0, 9.0):
        scene.until(minute)
        scene.pulses("motion")
    for minute in range(10, 50, 2):
        scene.until(minute)
        scene.says("sound", 55.0)
    assert scene.presence is Presence.YES
    assert Event.RELEASED not in scene.events


# 6. Supporting sensors that never rest


def test_a_supporting_sensor_that_says_yes_for_a_day_is_stuck() -> None:
    scene = Scene("radar", "power")
    for minute in range(0, 600, 10):
        scene.until(minute)
        scene.says("power", 60.0)
        scene.says("radar", OFF)
    assert scene.health("power") is Health.STUCK_ON
    assert [(name, health) for _, name, health in scene.troubles] == [
        (scene.id_of("power"), Health.STUCK_ON)
    ]
    scene.books(605, 725)
    for minute in range(606, 700, 10):
        scene.until(minute)
        scene.says("power", 60.0)
    assert Event.RELEASED in scene.events


def test_air_that_is_still_bad_after_people_left_holds_nobody() -> None:
    scene = Scene("radar", "co2", "light")
    scene.says("co2", 450.0)
    scene.until(1)
    scene.says("radar", ON)
    scene.says("light", 420.0)
    for minute in range(2, 60, 2):
        scene.until(minute)
        scene.says("co2", 450.0 + 15 * minute)
    scene.until(60)
    scene.says("radar", OFF)
    for minute in range(62, 100, 2):
        scene.until(minute)
        scene.says("co2", 1335.0 - 8 * (minute - 60))
    assert scene.presence is Presence.NO


# 8. Short gaps


def test_a_radar_that_drops_for_twenty_seconds_does_not_keep_a_booking_for_good() -> None:
    scene = Scene("radar")
    scene.books(5, 125)
    scene.until(8)
    scene.drops("radar")
    scene.until(125)
    assert Event.RELEASED in scene.events
    assert Event.KEPT not in scene.events


def test_a_drop_just_before_the_release_is_a_glimpse() -> None:
    """Somebody may have come in while nothing was heard: the wait goes on from there."""
    scene = Scene("radar")
    scene.books(5, 125)
    scene.until(14.5)
    scene.drops("radar")
    scene.until(16)
    assert Event.RELEASED not in scene.events
    scene.until(125)
    assert Event.RELEASED in scene.events


@pytest.mark.parametrize(
    ("gaps", "seconds", "is_kept"), [(1, 20, False), (3, 20, False), (4, 20, True), (1, 90, True)]
)
def test_the_fourth_gap_and_a_long_one_keep_a_booking(
    gaps: int, seconds: float, *, is_kept: bool
) -> None:
    scene = Scene("radar", kind=SpaceKind.OFFICE)
    scene.books(5, 245)
    for gap in range(gaps):
        scene.until(8 + 5 * gap)
        scene.drops("radar", seconds)
    scene.until(250)
    assert (Event.UNVERIFIED in scene.events) is is_kept
    assert (Event.RELEASED in scene.events) is not is_kept


# 9. Numbers that cannot be


@pytest.mark.parametrize("number", [-1.0, -3.0, 65535.0, 4294967295.0, float("nan"), float("inf")])
def test_a_count_that_cannot_be_is_unknown_and_told(number: float) -> None:
    scene = Scene("people_counter")
    scene.books(5, 65)
    scene.until(4)
    scene.says("people_counter", number)
    assert scene.presence is Presence.UNKNOWN
    scene.until(70)
    assert Event.RELEASED not in scene.events
    assert Event.CHECKED_IN not in scene.events
    assert scene.troubles
    scene.says("people_counter", 0.0)
    assert scene.presence is Presence.NO


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("co2", 65535.0), ("co2", -1.0), ("co2", 0.0), ("sound", 255.0),
        ("power", -1e9), ("light", 4294967295.0), ("light", -1.0), ("co2", float("nan")),
    ],
)  # fmt: skip
def test_a_measurement_that_cannot_be_vouches_for_nobody_and_is_told(
    kind: str, number: float
) -> None:
    scene = Scene("radar", kind)
    scene.books(5, 65)
    for minute in range(4, 30, 2):
        scene.until(minute)
        scene.says(kind, number)
    assert scene.health(kind) is not Health.OK
    assert Event.RELEASED in scene.events
    assert [name for _, name, _ in scene.troubles] == [scene.id_of(kind)]


# Bad input


def test_a_room_with_forty_sensors_is_one_room() -> None:
    kinds = ("radar", "motion", "seat", "sound", "power", "light", "co2", "door")
    scene = Scene(*(f"{kind}:{part}" for kind in kinds for part in "abcde"))
    scene.books(5, 65)
    scene.until(6)
    scene.pulses("radar_a")
    scene.until(6.8)
    scene.pulses("seat_c")
    scene.until(7.5)
    scene.pulses("radar_a")
    scene.until(9)
    assert Event.CHECKED_IN in scene.events
    scene.until(66 + 2 * HOURS)
    assert scene.presence is Presence.NO
