"""The orders of the pilot wire are known by the names that their makers give them."""

import pytest

from custom_components.faitout.engine.comfort.heat_policy import HeatLevel
from custom_components.faitout.engine.comfort.preset_names import (
    PilotOrder,
    likely_names,
    order_of,
)

NODON = ["comfort", "eco", "frost_protection", "off", "comfort_-1", "comfort_-2"]
TUYA = ["comfort", "eco", "antifrost", "off", "comfort_1", "comfort_2"]
YOKIS = ["stop", "frost_off", "eco", "confort_2", "confort_1", "confort"]
ZHA = ["Off", "Comfort", "Eco", "FrostProtection", "ComfortMinus1", "ComfortMinus2"]
PLATE = ["Arrêt", "Hors-gel", "Éco", "Confort \N{MINUS SIGN}2 °C", "Confort -1 °C", "Confort"]


@pytest.mark.parametrize("names", [NODON, TUYA, YOKIS, ZHA, PLATE])
def test_all_six_orders_of_each_maker_are_known(names: list[str]) -> None:
    assert {order_of(name) for name in names} == set(PilotOrder)


@pytest.mark.parametrize("names", [NODON, TUYA, YOKIS, ZHA, PLATE])
def test_the_order_of_the_names_does_not_matter(names: list[str]) -> None:
    for turned in (names, names[::-1], sorted(names), sorted(names, key=len, reverse=True)):
        likely = likely_names(turned)
        assert {level: order_of(name) for level, name in likely.items()} == {
            HeatLevel.COMFORT: PilotOrder.COMFORT,
            HeatLevel.ECO: PilotOrder.ECO,
            HeatLevel.REDUCED: PilotOrder.ECO,
            HeatLevel.FROST_GUARD: PilotOrder.FROST_GUARD,
        }


@pytest.mark.parametrize(
    "name",
    [
        "comfort_-2",
        "comfort_-1",
        "Confort -1",
        "confort moins 2",
        "comfort+1",
        "Comfort3",
        "Jour 2",
    ],
)
def test_a_comfort_with_a_number_or_a_sign_is_never_comfort(name: str) -> None:
    assert HeatLevel.COMFORT not in likely_names([name])


@pytest.mark.parametrize("name", ["comfort boost", "no comfort", "discomfort", "inconfort"])
def test_a_word_beside_comfort_may_make_another_thing_of_it(name: str) -> None:
    assert HeatLevel.COMFORT not in likely_names([name])


def test_words_help_where_no_whole_name_does() -> None:
    assert likely_names(["Mode jour", "Mode nuit", "Vacation"]) == {
        HeatLevel.COMFORT: "Mode jour",
        HeatLevel.ECO: "Mode nuit",
        HeatLevel.FROST_GUARD: "Vacation",
    }


def test_what_no_name_says_is_left_open() -> None:
    assert likely_names(["A", "B", "C", "D"]) == {}
    assert likely_names([]) == {}
