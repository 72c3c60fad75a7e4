"""A number is a number, degrees are degrees of air; all else is unknown, whoever asks."""

import ast
from pathlib import Path

from homeassistant.core import HomeAssistant
from homeassistant.util.unit_system import US_CUSTOMARY_SYSTEM
import pytest

from custom_components.faitout.hub.measures import (
    celsius,
    house_celsius,
    in_house_unit,
    number,
    percent,
    room_celsius,
)

HOME = Path(__file__).parents[2] / "custom_components" / "faitout"
NO_NUMBERS: list[object] = [
    None,
    True,
    "",
    "unknown",
    "unavailable",
    "nan",
    float("nan"),
    "inf",
    float("-inf"),
]
NO_NUMBERS += ["1e999", 10**400, "1_9", "19 °C", "19,5", [19], {"value": 19}, b"19"]
NO_AIR = [-127, "-127", 85, 1e9, "-273.15", -91]


@pytest.mark.parametrize(("value", "found"), [(19, 19), (-1.5, -1.5), ("19.5", 19.5), (" 7 ", 7)])
def test_a_number_is_one_also_as_text(value: object, found: float) -> None:
    assert number(value) == found


@pytest.mark.parametrize("value", NO_NUMBERS, ids=lambda value: repr(value)[:20])
def test_what_is_no_number_is_unknown_and_no_temperature(value: object) -> None:
    assert number(value) is None
    assert percent(value) is None
    assert celsius(value, "°C") is None


@pytest.mark.parametrize("value", NO_AIR)
def test_what_no_air_has_is_unknown(value: object) -> None:
    assert celsius(value, "°C") is None


def test_degrees_are_converted_by_their_unit() -> None:
    assert celsius(68, "°F") == pytest.approx(20)
    assert celsius("293.15", "K") == pytest.approx(20)
    assert (celsius(-90, "°C"), celsius(80, "°C")) == (-90, 80)


@pytest.mark.parametrize("value", [*NO_AIR, 0, "0.0", 68, 46, -11, None])
async def test_what_no_room_has_is_unknown(hass: HomeAssistant, value: object) -> None:
    assert room_celsius(hass, value) is None


@pytest.mark.parametrize("value", [-9.5, 0.5, 15, "19.5", 45])
async def test_the_air_of_a_room_is_known(hass: HomeAssistant, value: object) -> None:
    assert room_celsius(hass, value) == number(value)


@pytest.mark.parametrize("unit", [None, "", "%", "C", 19, ["°C"]])
def test_without_a_unit_of_temperature_nothing_is_known(unit: object) -> None:
    assert celsius(19, unit) is None


def test_a_share_is_between_none_and_all() -> None:
    assert [percent(each) for each in (0, "55", 100)] == [0, 55, 100]
    assert percent(-1) is percent(101) is None


def test_what_carries_no_unit_is_in_that_of_the_house(hass: HomeAssistant) -> None:
    assert house_celsius(hass, 20) == 20
    hass.config.units = US_CUSTOMARY_SYSTEM
    assert house_celsius(hass, 68) == pytest.approx(20)
    assert house_celsius(hass, "nan") is None
    assert in_house_unit(hass, 20) == pytest.approx(68)


OWNERS = {
    "TemperatureConverter": {"hub/measures.py"},
    "parse_datetime": {"hub/instants.py"},
    # The heart and the file read and write only what they have written themselves.
    "isfinite": {"hub/measures.py", "engine/comfort/darkness.py", "journal/rows/codec.py"},
}


@pytest.mark.parametrize("name", OWNERS)
def test_there_is_one_place_for_it(name: str) -> None:
    users = {
        str(path.relative_to(HOME))
        for path in HOME.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Attribute) and node.attr == name)
        or (isinstance(node, ast.Name) and node.id == name)
    }
    assert users == OWNERS[name]
