"""A room with forty sensors: all of them count, and none of them slows the room down."""

from time import perf_counter

from custom_components.faitout.engine.booking import Stage
from custom_components.faitout.engine.effect import Event, LastCheck
from custom_components.faitout.engine.occupancy import Presence
from custom_components.faitout.engine.sensor import Health, SensorSpec
from custom_components.faitout.engine.sensor_kinds import SensorKind
from tests.engine.rooms import Room, sensor

KINDS = (SensorKind.RADAR, SensorKind.MOTION, SensorKind.SEAT, SensorKind.SOUND)
FORTY = tuple(
    sensor(kind, f"{kind} {number}", area=f"desk {number}")
    for number in range(10)
    for kind in KINDS
)
MOST_SECONDS = 10
"""Generous: it takes half a second."""


def of_desk(number: int, kind: SensorKind) -> SensorSpec:
    """Return one of the forty sensors."""
    return next(s for s in FORTY if s.kind is kind and s.area == f"desk {number}")


def test_nobody_in_all_its_parts_releases_it() -> None:
    room = Room(*FORTY)
    room.books("ana", 10, 70)
    room.until(30)
    assert room.minute_of(Event.RELEASED) == 20
    (look,) = (effect for effect in room.effects if isinstance(effect, LastCheck))
    assert len(look.sensors) == len(FORTY)
    assert len(room.reason(Event.RELEASED).evidence) == 30, "each that sees people says so"


def test_one_of_forty_that_speaks_holds_a_release_off() -> None:
    for spec in (of_desk(7, SensorKind.SEAT), of_desk(9, SensorKind.SOUND)):
        room = Room(*FORTY)
        room.books("ana", 10, 70)
        room.until(19.5)
        room.says(spec, 60.0 if spec.kind is SensorKind.SOUND else 1.0)
        room.until(20)
        assert room.stage("ana") is Stage.AWAITING


def test_it_is_seen_while_in_each_of_its_parts_one_of_three_works() -> None:
    room = Room(*FORTY)
    for number in range(10):
        room.loses(of_desk(number, SensorKind.RADAR))
        room.loses(of_desk(number, SensorKind.SEAT))
    assert room.presence() is Presence.NO
    room.loses(of_desk(3, SensorKind.MOTION))
    assert room.presence() is Presence.UNKNOWN


def test_people_at_one_desk_leave_the_sensors_of_the_others_their_vote() -> None:
    room = Room(*FORTY)
    for day in range(5):
        room.until(day * 24 * 60)
        for kind in KINDS[:3]:
            room.sees(of_desk(4, kind))
        room.until(day * 24 * 60 + 240)
        for kind in KINDS[:3]:
            room.clears(of_desk(4, kind))
    assert [s.health for s in room.state.senses.sensors] == [Health.OK] * len(FORTY)


def test_a_busy_day_of_it_is_reckoned_in_seconds() -> None:
    room = Room(*FORTY)
    began = perf_counter()
    for minute in range(0, 600, 3):
        room.until(minute)
        for spec in FORTY[minute % 4 :: 4]:
            if spec.kind is SensorKind.SOUND:
                room.says(spec, 30.0 + minute % 40)
            else:
                (room.sees if minute % 2 else room.clears)(spec)
    assert perf_counter() - began < MOST_SECONDS
