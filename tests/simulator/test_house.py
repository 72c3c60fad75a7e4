"""What hangs in the rooms beside the sensors: lamps, radiators, windows, locks. No broker yet."""

import json
from pathlib import Path

import pytest

from simulator.fixtures import FIXTURES, PILOT_WIRE, FixtureKind, entities
from simulator.house import House
from simulator.kept import come_back, leave
from simulator.moments import Address
from simulator.mqtt_fixtures import discovery
from simulator.sky import Sky
from simulator.thermostat import Preset

KITCHEN = Address("luzech/cuisine")
MEETING = Address("luzech/salle_du_lot")
BY_SLUG = {each.slug: each for each in FIXTURES}
LAMP = BY_SLUG["luzech_cuisine_lampe"]
LOCK = BY_SLUG["luzech_salle_du_lot_serrure"]
RADIATOR = BY_SLUG["luzech_cuisine_radiateur"]


@pytest.fixture
def house() -> House:
    """Return the house on an evening in autumn."""
    return House(FIXTURES, Sky(22.0), speed=60.0, is_night_for_ever=True)


def test_the_house_is_as_it_was_left(house: House, tmp_path: Path) -> None:
    house.told(LAMP, "lampe", b'{"state": "ON", "brightness": 90}')
    house.told(LOCK, "serrure", b"LOCK")
    house.pass_time(5)
    house.told(RADIATOR, "consigne", b"21")
    house.by_hand(FixtureKind.WINDOW, KITCHEN, is_on=True)
    house.by_hand(FixtureKind.LOCK, MEETING, is_on=True)
    leave(house, tmp_path / "house.json")
    another = House(FIXTURES, Sky(22.0), speed=60.0, is_night_for_ever=True)
    come_back(another, tmp_path / "house.json")
    for each in FIXTURES:
        now, then = json.loads(another.report(each)), json.loads(house.report(each))
        # A tenth of a degree decides whether the valve opens.
        assert now | {"action": None} == then | {"action": None}


@pytest.mark.parametrize("left", ["", "{", "[]", "{}", '{"luzech_cuisine_lampe": {"state": 1}}'])
def test_what_was_left_in_disorder_is_not_taken_up(house: House, tmp_path: Path, left: str) -> None:
    (tmp_path / "house.json").write_text(left)
    before = [house.report(each) for each in FIXTURES]
    come_back(house, tmp_path / "house.json")
    come_back(house, tmp_path / "nowhere.json")
    assert [house.report(each) for each in FIXTURES] == before


def test_nothing_hangs_twice_and_everything_introduces_itself() -> None:
    assert len(BY_SLUG) == len(FIXTURES)
    for each in FIXTURES:
        assert entities(each.kind, each.where) == [each.entity_id]
        assert json.dumps(discovery(each))


def test_a_booked_room_gets_warm_and_stops_at_its_target(house: House) -> None:
    house.told(RADIATOR, "consigne", b"19.0")
    for _ in range(600):
        house.pass_time(1.0)
    assert house.temperatures[KITCHEN] == pytest.approx(19.0, abs=1.0)
    assert json.loads(house.report(RADIATOR))["target"] == 19.0


def test_people_warm_a_room(house: House) -> None:
    house.told(RADIATOR, "mode", b"off")
    house.people[MEETING] = 0
    alone = House(FIXTURES, Sky(22.0), speed=60.0, is_night_for_ever=True)
    alone.told(RADIATOR, "mode", b"off")
    house.people[KITCHEN] = 4
    for each in (house, alone):
        each.pass_time(60.0)
    assert house.temperatures[KITCHEN] > alone.temperatures[KITCHEN]
    assert json.loads(house.report(RADIATOR))["action"] == "off"


def test_the_pilot_wire_takes_orders_and_no_degrees(house: House) -> None:
    wired = BY_SLUG["prayssac_bureau_4_radiateur"]
    house.told(wired, "consigne", b"comfort")
    assert house.thermostats[PILOT_WIRE].preset is Preset.COMFORT
    with pytest.raises(ValueError, match="20"):
        house.told(wired, "consigne", b"20")


@pytest.mark.parametrize(
    ("fixture", "what", "order"),
    [
        (LOCK, "serrure", b"OPEN"),
        (RADIATOR, "consigne", b"99"),
        (RADIATOR, "consigne", b"warm"),
        (RADIATOR, "mode", b"cool"),
        (LAMP, "serrure", b"LOCK"),
        (LAMP, "lampe", b"x" * 1000),
    ],
)
def test_nonsense_changes_nothing(house: House, fixture: object, what: str, order: bytes) -> None:
    before = [house.report(each) for each in FIXTURES]
    assert fixture in FIXTURES
    with pytest.raises(ValueError):  # noqa: PT011 - each part says it in its own words
        house.told(next(each for each in FIXTURES if each is fixture), what, order)
    assert [house.report(each) for each in FIXTURES] == before


def test_by_day_the_sky_goes_on() -> None:
    house = House(FIXTURES, Sky(9.0), speed=60.0)
    brightness = BY_SLUG["luzech_cuisine_luminosite"]
    before = json.loads(house.report(brightness))["value"]
    house.pass_time(120.0)
    assert json.loads(house.report(brightness))["value"] > before
