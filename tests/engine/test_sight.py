"""How well a room is seen: what is told of it, and the one thing that would help."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from custom_components.faitout.engine.advice import Help, by_kinds
from custom_components.faitout.engine.learned import Learned, Running
from custom_components.faitout.engine.record import Appliance, Ghost, SensorRecord
from custom_components.faitout.engine.sensor import Health, SensorSpec
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.sight import Level, Sight, how_well
from custom_components.faitout.engine.stimulus import ForgetLearned, Runs
from tests.engine.rooms import CO2, DOOR, MOTION, NINE, RADAR, Room, minutes, sensor

A_DAY = timedelta(days=1)
USED = SensorRecord(uses=20)
LATER = NINE + timedelta(days=18)
"""Before the clocks go back."""
THREE = NINE - timedelta(hours=6)
"""Three in the night in Paris."""


def known(room: Room, spec: SensorSpec, record: SensorRecord) -> None:
    """Let a room have learned this of a sensor."""
    senses = room.state.senses
    sensors = tuple(
        replace(each, record=record) if each.spec.id == spec.id else each for each in senses.sensors
    )
    room.state = replace(room.state, senses=replace(senses, sensors=sensors))


def learned(room: Room, told: Learned) -> None:
    """Let a room have learned this that belongs to no sensor."""
    room.state = replace(room.state, senses=replace(room.state.senses, learned=told))


def used(*specs: SensorSpec, single_door: bool = False) -> Room:
    """Return a room whose sensors have seen twenty uses of it."""
    room = Room(*specs, single_door=single_door)
    for spec in specs:
        known(room, spec, USED)
    return room


def sight(room: Room, now: datetime = LATER) -> Sight:
    """Return how well a room is seen, after weeks."""
    return how_well(room.state, now)


def haunted(room: Room, spec: SensorSpec, ghosts: Iterable[Ghost]) -> None:
    """Let a sensor have seen ghosts."""
    known(room, spec, replace(USED, ghosts=tuple(ghosts)))


def nightly(*days: int, minute: float = 0) -> list[Ghost]:
    """Return ghosts at three in the night of these days from now."""
    return [Ghost(THREE + day * A_DAY + timedelta(minutes=minute)) for day in days]


def test_a_new_room_is_not_yet_known() -> None:
    seen = sight(Room(RADAR), minutes(5))
    assert (seen.level, seen.advice.help) == (Level.NOT_YET_KNOWN, Help.WAIT)
    assert (seen.learned_since, seen.seen_since) == (NINE, NINE)
    assert seen.share_unseen is None


def test_a_radar_that_knew_of_every_use_sees_well() -> None:
    seen = sight(used(RADAR, MOTION))
    assert (seen.level, seen.advice.help) == (Level.WELL, Help.NOTHING)


def test_motion_alone_sees_fairly_and_a_radar_or_a_door_would_help() -> None:
    seen = sight(used(MOTION))
    assert (seen.level, seen.advice.help) == (Level.FAIRLY, Help.RADAR_OR_DOOR)
    assert seen.advice.span is None


def test_motion_that_missed_people_for_24_minutes_sees_poorly_and_says_how_long() -> None:
    room = used(MOTION)
    known(room, MOTION, replace(USED, quiet=(timedelta(minutes=6), timedelta(minutes=24))))
    seen = sight(room)
    assert (seen.level, seen.advice.help) == (Level.POORLY, Help.RADAR_OR_DOOR)
    assert seen.advice.span == seen.longest_unseen == timedelta(minutes=24)


def test_motion_behind_the_only_door_sees_well() -> None:
    assert sight(used(MOTION, DOOR, single_door=True)).level is Level.WELL


def test_a_door_that_is_one_of_two_does_not_help_motion() -> None:
    seen = sight(used(MOTION, DOOR))
    assert (seen.level, seen.advice.help) == (Level.FAIRLY, Help.RADAR)


def test_a_room_that_only_has_air_to_go_by_is_not_seen_at_all() -> None:
    seen = sight(used(CO2))
    assert (seen.level, seen.advice.help) == (Level.NOT_AT_ALL, Help.SEES_PEOPLE)
    assert seen.seen_since is None


def test_a_radar_that_is_away_for_long_leaves_a_room_unseen_and_is_named() -> None:
    room = used(RADAR, CO2)
    room.loses(RADAR)
    assert sight(room, minutes(1)).level is Level.WELL
    room.until(11)
    seen = sight(room, minutes(11))
    assert (seen.level, seen.advice.help) == (Level.NOT_AT_ALL, Help.BATTERY)
    assert (seen.advice.sensor, seen.advice.health) == (RADAR.id, Health.UNAVAILABLE)
    assert (seen.gaps, seen.unseen) == (1, timedelta(minutes=11))


def test_what_no_battery_mends_is_looked_at() -> None:
    room = used(RADAR, MOTION)
    room.loses(RADAR, Health.UNIT_CHANGED)
    room.until(11)
    seen = sight(room, minutes(11))
    assert (seen.level, seen.advice.help) == (Level.FAIRLY, Help.LOOK_AT)


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        (SensorRecord(uses=9, misses=3), Help.BATTERY),
        (SensorRecord(uses=3, misses=3), Help.HANG_ELSEWHERE),
    ],
    ids=["it has known people", "it never has"],
)
def test_a_sensor_without_a_vote_may_be_dead_or_hang_badly(
    record: SensorRecord, wanted: Help
) -> None:
    room = used(RADAR, MOTION)
    known(room, MOTION, record)
    room.loses(MOTION, Health.STUCK_OFF)
    seen = sight(room)
    assert (seen.level, seen.advice.help) == (Level.FAIRLY, wanted)
    assert seen.advice.sensor == MOTION.id


def test_a_sensor_that_missed_a_fifth_of_the_uses_is_to_hang_elsewhere() -> None:
    room = used(RADAR, MOTION)
    known(room, MOTION, SensorRecord(uses=20, misses=4))
    seen = sight(room)
    assert (seen.level, seen.advice.help) == (Level.FAIRLY, Help.HANG_ELSEWHERE)
    assert (seen.advice.sensor, seen.advice.count, seen.advice.of) == (MOTION.id, 4, 20)
    known(room, MOTION, SensorRecord(uses=21, misses=4))
    assert sight(room).level is Level.WELL


def test_a_room_whose_every_sensor_misses_people_is_seen_poorly() -> None:
    room = used(RADAR)
    known(room, RADAR, SensorRecord(uses=10, misses=3))
    assert sight(room).level is Level.POORLY


@pytest.mark.parametrize(
    ("share", "level", "wanted"),
    [
        (0.009, Level.WELL, Help.NOTHING),
        (0.01, Level.FAIRLY, Help.CONNECTION),
        (0.05, Level.POORLY, Help.CONNECTION),
    ],
)
def test_a_sensor_that_drops_out_again_and_again_is_named(
    share: float, level: Level, wanted: Help
) -> None:
    room = used(RADAR)
    unseen = (LATER - NINE) * share
    known(room, RADAR, replace(USED, losses=400, lost_for=unseen))
    learned(room, Learned(since=NINE, gaps=400, unseen=unseen))
    seen = sight(room)
    assert (seen.level, seen.advice.help) == (level, wanted)
    assert seen.share_unseen == pytest.approx(share)
    if wanted is Help.CONNECTION:
        assert (seen.advice.sensor, seen.advice.count) == (RADAR.id, 400)


def test_a_room_in_two_parts_is_seen_since_both_are() -> None:
    east, west = (sensor(SensorKind.RADAR, name, area=name) for name in ("east", "west"))
    room = Room(east, west)
    room.until(5)
    room.loses(west)
    assert sight(room, minutes(5)).seen_since is None
    room.until(7)
    room.clears(west)
    assert sight(room, minutes(8)).seen_since == minutes(7)


def test_a_radar_over_the_whole_room_makes_up_for_a_part_that_fails() -> None:
    east, west = (sensor(SensorKind.RADAR, name, area=name) for name in ("east", "west"))
    room = Room(RADAR, east, west)
    room.until(5)
    room.loses(west)
    assert sight(room, minutes(5)).seen_since == NINE


def test_ghosts_at_three_in_the_night_are_named_with_their_hour() -> None:
    room = used(RADAR, MOTION)
    haunted(room, RADAR, nightly(10, 11, 13, minute=5))
    seen = sight(room)
    assert (seen.level, seen.advice.help) == (Level.FAIRLY, Help.CALM)
    assert seen.advice.haunting is not None
    assert seen.advice.haunting.at == time(3, 0)
    assert seen.advice.count == 3
    assert [each.ghosts for each in seen.sensors] == [3, 0]


def visited_by_a_robot(room: Room, nights: int) -> None:
    """Let a radar see a robot for two minutes at three in so many nights."""
    for night in range(nights):
        room.until_instant(THREE + (night + 1) * A_DAY)
        room.sees(RADAR)
        room.until_instant(room.now + timedelta(minutes=2))
        room.clears(RADAR)
        room.until_instant(room.now + timedelta(minutes=30))


def test_a_robot_that_cleans_at_three_is_found_out_in_three_nights() -> None:
    room = Room(RADAR, MOTION)
    visited_by_a_robot(room, 2)
    assert how_well(room.state, room.now).advice.help is Help.WAIT
    room = Room(RADAR, MOTION)
    visited_by_a_robot(room, 3)
    found = how_well(room.state, room.now).advice
    assert found.help is Help.CALM
    assert found.haunting is not None
    assert (found.sensor, found.haunting.at) == (RADAR.id, time(3, 0))


def test_warm_air_that_a_radar_sees_whenever_the_heating_runs_is_found_out() -> None:
    room = Room(RADAR, MOTION)
    for day in range(6):
        room.until_instant(NINE + day * A_DAY + timedelta(hours=2.3 * day))
        room.take(Runs(Appliance.HEATING, on=True))
        room.sees(RADAR)
        room.until_instant(room.now + timedelta(minutes=2))
        room.clears(RADAR)
        room.until_instant(room.now + timedelta(minutes=30))
        room.take(Runs(Appliance.HEATING, on=False))
    found = how_well(room.state, room.now).advice.haunting
    assert found is not None
    assert found.during is Appliance.HEATING


def test_ghosts_around_midnight_are_of_one_hour_too() -> None:
    room = used(RADAR)
    haunted(room, RADAR, [*nightly(10, minute=-200), *nightly(11, 12, minute=-170)])
    found = sight(room).advice.haunting
    assert found is not None
    assert found.at == time(0, 15)


def test_three_in_the_night_is_three_in_the_night_after_the_clocks_go_back() -> None:
    room = used(RADAR)
    winter = [*nightly(22, 23, minute=60)]
    haunted(room, RADAR, [*nightly(18), *winter])
    found = sight(room, NINE + timedelta(days=24)).advice.haunting
    assert found is not None
    assert (found.at, found.count) == (time(3, 0), 3)


@pytest.mark.parametrize(
    "ghosts",
    [
        nightly(10, 11),
        [*nightly(10), *nightly(10, minute=20), *nightly(11)],
        [*nightly(8, 9, 10), *(nightly(1, minute=300 * day)[0] for day in range(1, 5))],
        nightly(-14, -13, -12),
        nightly(20, 21, 22),
    ],
    ids=["two days", "thrice in two nights", "most at other hours", "long gone", "yet to come"],
)
def test_ghosts_without_a_pattern_have_no_cause(ghosts: list[Ghost]) -> None:
    room = used(RADAR)
    haunted(room, RADAR, ghosts)
    seen = sight(room)
    assert seen.advice.help is Help.NOTHING
    assert seen.level is Level.WELL


def with_heating(during: int, others: int, *, ran: float, still_on: bool = False) -> Room:
    """Return a room that has seen ghosts with and without its heating, which ran for days."""
    room = used(RADAR, MOTION)
    hours = [timedelta(days=10, hours=7.3 * number) for number in range(during + others)]
    haunted(
        room,
        RADAR,
        [
            Ghost(NINE + at, (Appliance.HEATING,) if number < during else ())
            for number, at in enumerate(hours)
        ],
    )
    since = LATER - timedelta(days=ran) if still_on else None
    before = timedelta(0) if still_on else timedelta(days=ran)
    learned(room, Learned(NINE, running=(Running(Appliance.HEATING, since, before),)))
    return room


@pytest.mark.parametrize("still_on", [False, True])
def test_ghosts_that_come_whenever_the_heating_runs_are_named(*, still_on: bool) -> None:
    found = sight(with_heating(6, 2, ran=9, still_on=still_on)).advice
    assert found.help is Help.CALM
    assert found.haunting is not None
    assert (found.haunting.during, found.haunting.count) == (Appliance.HEATING, 6)


@pytest.mark.parametrize(
    ("during", "others", "ran"),
    [(4, 0, 9.0), (6, 3, 9.0), (6, 0, 18.0), (6, 0, 0.0)],
    ids=["too few", "less than thrice as often", "it always runs", "it never ran"],
)
def test_heating_that_makes_no_difference_is_not_blamed(
    during: int, others: int, ran: float
) -> None:
    found = sight(with_heating(during, others, ran=ran)).advice.haunting
    assert found is None or found.during is None


def test_what_was_learned_is_forgotten_at_once() -> None:
    room = used(MOTION)
    known(room, MOTION, SensorRecord(uses=9, misses=4, quiet=(timedelta(minutes=24),)))
    room.take(ForgetLearned(), minutes(1))
    seen = sight(room, minutes(2))
    assert (seen.level, seen.learned_since) == (Level.NOT_YET_KNOWN, minutes(1))
    assert (seen.sensors[0].uses, seen.longest_unseen) == (0, timedelta(0))
    assert seen.advice.span is None


@pytest.mark.parametrize(
    ("specs", "single_door", "wanted"),
    [
        ((), False, Help.SEES_PEOPLE),
        ((CO2, DOOR), True, Help.SEES_PEOPLE),
        ((MOTION,), False, Help.RADAR_OR_DOOR),
        ((MOTION, DOOR), False, Help.RADAR),
        ((MOTION, DOOR), True, Help.NOTHING),
        ((MOTION, RADAR), False, Help.NOTHING),
    ],
)
def test_what_a_choice_of_sensors_will_see_is_known_beforehand(
    *, specs: tuple[SensorSpec, ...], single_door: bool, wanted: Help
) -> None:
    assert by_kinds(specs, single_door=single_door).help is wanted


def test_a_sight_changes_nothing_and_is_the_same_twice() -> None:
    room = used(RADAR, MOTION)
    haunted(room, RADAR, nightly(10, 11, 13))
    before = room.state
    assert sight(room) == sight(room)
    assert room.state is before
