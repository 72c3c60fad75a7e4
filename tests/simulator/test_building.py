"""The building behaves: the same seed the same days, and sensors with the flaws of real ones."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.sensor import Health
from custom_components.faitout.engine.sensor_kinds import SensorKind
from custom_components.faitout.engine.stimulus import Book, Reading, SensorLost, SignOfLife
from simulator.building import Building
from simulator.faults import Fault
from simulator.moments import Address, Moment, People
from simulator.places import BOOKABLE, PLACES, ROOMS

MONDAY = datetime(2026, 10, 5, tzinfo=UTC)
LOT = Address("luzech/salle_du_lot")
VIGNES = Address("prayssac/salle_des_vignes")


def days(count: int, seed: int = 1) -> list[Moment]:
    return list(Building(seed, MONDAY, ROOMS).moments(MONDAY + timedelta(days=count)))


def still_life() -> Building:
    """Nobody comes unless told to."""
    return Building(1, MONDAY, ROOMS, has_plans=False)


def words(building: Building, address: Address, kind: SensorKind, minutes: float) -> list[float]:
    end = building.agenda.now + timedelta(minutes=minutes)
    name = building.device(address, kind).fitting.spec.id
    return [
        moment.what.value
        for moment in building.moments(end)
        if isinstance(moment.what, Reading) and moment.what.sensor == name
    ]


def test_both_places_have_what_they_have() -> None:
    kinds = Counter(room.space.kind for room in BOOKABLE)
    assert [place.name for place in PLACES] == ["Luzech", "Prayssac"]
    assert kinds == {
        SpaceKind.DESK: 12,
        SpaceKind.OFFICE: 4,
        SpaceKind.MEETING_ROOM: 2,
        SpaceKind.PHONE_BOX: 2,
    }
    assert len(ROOMS) > len(BOOKABLE)
    assert len({room.address for room in ROOMS}) == len(ROOMS)


def test_the_same_seed_gives_the_same_days() -> None:
    assert days(3) == days(3)
    assert days(3) != days(3, seed=2)


def test_moments_come_in_order_of_time() -> None:
    moments = days(5)
    assert [m.at for m in moments] == sorted(m.at for m in moments)


def test_bookings_of_a_space_never_overlap() -> None:
    booked = sorted(
        (m.address, m.what.booking.start, m.what.booking.end)
        for m in days(10)
        if isinstance(m.what, Book)
    )
    assert len(booked) > 100
    for (space, _, end), (other, start, _) in pairwise(booked):
        assert space != other or end <= start


def test_people_come_late_never_leave_early_stay_over_and_walk_in() -> None:
    manners = Counter(m.what.booking.title for m in days(10) if isinstance(m.what, Book))
    assert set(manners) == {"on_time", "late", "never", "leave_early", "stay_over", "pass_through"}
    walked_in = [m for m in days(3) if isinstance(m.what, People) and "accueil" in m.address]
    assert walked_in


def test_everybody_has_left_by_three_in_the_morning() -> None:
    last: dict[Address, int] = {}
    for moment in Building(3, MONDAY, ROOMS).moments(MONDAY + timedelta(days=4, hours=1)):
        if isinstance(moment.what, People):
            last[moment.address] = moment.what.count
    assert set(last.values()) == {0}


def test_a_radar_sees_people_at_once_and_loses_them_soon_after_they_left() -> None:
    building = still_life()
    assert words(building, LOT, SensorKind.RADAR, 1) == [0.0]
    building.inside[LOT].change(1)
    assert words(building, LOT, SensorKind.RADAR, 0.1) == [1.0]
    building.inside[LOT].change(-1)
    assert words(building, LOT, SensorKind.RADAR, 0.5) == [0.0]


def test_a_motion_sensor_loses_people_who_sit_still() -> None:
    building = still_life()
    words(building, VIGNES, SensorKind.MOTION, 1)
    building.inside[VIGNES].change(1, calm=1.0)
    said = words(building, VIGNES, SensorKind.MOTION, 240)
    assert said[:2] == [1.0, 0.0]
    assert said.count(0.0) > 3


def test_co2_rises_with_people_and_falls_without() -> None:
    building = still_life()
    words(building, LOT, SensorKind.CO2, 1)
    building.inside[LOT].change(6)
    rising = words(building, LOT, SensorKind.CO2, 90)
    building.inside[LOT].change(-6)
    falling = words(building, LOT, SensorKind.CO2, 240)
    assert rising == sorted(rising)
    assert 800 < rising[-1] < 2500
    assert falling == sorted(falling, reverse=True)
    assert falling[-1] < 500


def test_a_door_opens_and_closes_when_somebody_comes() -> None:
    building = still_life()
    words(building, VIGNES, SensorKind.DOOR, 1)
    building.inside[VIGNES].change(1)
    assert words(building, VIGNES, SensorKind.DOOR, 45) == [1.0, 0.0]


@pytest.mark.parametrize("fault", [Fault.SILENT, Fault.FROZEN])
def test_a_sensor_that_fails_unnoticed_says_no_more_of_people(fault: Fault) -> None:
    building = still_life()
    words(building, LOT, SensorKind.RADAR, 1)
    radar = building.device(LOT, SensorKind.RADAR)
    radar.fails(fault)
    building.inside[LOT].change(1)
    told = [
        m.what
        for m in building.moments(building.agenda.now + timedelta(hours=2))
        if isinstance(m.what, Reading | SignOfLife) and m.what.sensor == radar.fitting.spec.id
    ]
    assert all(isinstance(word, SignOfLife) for word in told)
    assert bool(told) is (fault is Fault.FROZEN)
    radar.fails(Fault.NONE)
    assert words(building, LOT, SensorKind.RADAR, 1) == [1.0]


def test_a_sensor_that_is_lost_says_so_and_one_that_is_stuck_sees_somebody() -> None:
    building = still_life()
    words(building, LOT, SensorKind.RADAR, 1)
    radar = building.device(LOT, SensorKind.RADAR)
    radar.fails(Fault.STUCK_ON)
    assert words(building, LOT, SensorKind.RADAR, 1) == [1.0]
    radar.fails(Fault.LOST)
    told = [m.what for m in building.moments(building.agenda.now + timedelta(minutes=1))]
    assert SensorLost(radar.fitting.spec.id, Health.UNAVAILABLE) in told


def test_sensors_fail_now_and_then_in_a_year() -> None:
    building = Building(5, MONDAY, BOOKABLE, has_plans=False)
    lost = [
        m for m in building.moments(MONDAY + timedelta(days=365)) if isinstance(m.what, SensorLost)
    ]
    assert 30 < len(lost) < 400
