"""Two switches make a pilot wire: which are on, and which is told first."""

from itertools import product

from custom_components.faitout.engine.comfort.half_waves import (
    USUAL_HALVES,
    Halves,
    Wave,
    plus_first,
)
from custom_components.faitout.engine.comfort.heat_policy import HeatLevel

COMFORT, ECO, FROST, STOPPED = Halves.NONE, Halves.BOTH, Halves.MINUS, Halves.PLUS
COLDEST_FIRST = (STOPPED, FROST, ECO, COMFORT)


def between(before: Halves, after: Halves) -> Halves:
    """Return what is on the wire after the first of the two calls."""
    old, new = Wave.of(before), Wave.of(after)
    if plus_first(old, new, USUAL_HALVES):
        return Wave(new.plus, old.minus).halves
    return Wave(old.plus, new.minus).halves


def test_each_pair_of_switches_says_what_is_on_the_wire() -> None:
    assert {Wave.of(halves).halves for halves in Halves} == set(Halves)
    assert Wave.of(USUAL_HALVES[HeatLevel.FROST_GUARD]) == Wave(plus=False, minus=True)


def test_between_the_two_calls_it_is_no_hotter_than_at_both_ends() -> None:
    hotter = {
        (before, after)
        for before, after in product(Halves, repeat=2)
        if COLDEST_FIRST.index(between(before, after))
        > max(COLDEST_FIRST.index(before), COLDEST_FIRST.index(after))
    }
    # Between frost guard and stopped there is only eco or comfort: then it is eco.
    assert hotter == {(FROST, STOPPED), (STOPPED, FROST)}
    assert {between(*ends) for ends in hotter} == {ECO}


def test_between_comfort_and_eco_pipes_do_not_freeze() -> None:
    assert between(COMFORT, ECO) is FROST
    assert between(ECO, COMFORT) is FROST


def test_on_the_way_each_switch_is_as_before_or_as_told() -> None:
    told, before = Wave.of(ECO), Wave.of(COMFORT)
    assert all(told.partly(before, Wave.of(said)) for said in Halves)
    told = Wave.of(FROST)
    assert told.partly(before, before)
    assert not told.partly(before, Wave.of(ECO))
    assert not told.partly(None, before)
