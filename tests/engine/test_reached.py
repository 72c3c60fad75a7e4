"""What is shown of a room is what its thermostats did, not what was wanted of them."""

from dataclasses import replace

import pytest

from custom_components.faitout.engine.comfort.heat import NOTHING_KNOWN, HeatMode, HeatState
from custom_components.faitout.engine.comfort.heat_policy import HeatPolicy
from custom_components.faitout.engine.comfort.reached import Reached, reached_mode
from custom_components.faitout.engine.ids import SpaceId
from tests.engine.rooms import EIGHT_TO_TEN

POLICY = HeatPolicy(space=SpaceId("salle"), hours=EIGHT_TO_TEN)
FROST = HeatState(POLICY, NOTHING_KNOWN, mode=HeatMode.FROST_GUARD, temperature=8.0)


@pytest.mark.parametrize(
    ("done", "shown"),
    [
        ([], (HeatMode.FROST_GUARD, 8.0)),
        ([Reached(degrees=8.0)], (HeatMode.FROST_GUARD, 8.0)),
        ([Reached(degrees=8.5)], (HeatMode.FROST_GUARD, 8.0)),
        ([Reached(degrees=16.0)], (HeatMode.REDUCED, 16.0)),
        ([Reached(degrees=8.0), Reached(degrees=16.0)], (HeatMode.REDUCED, 16.0)),
        ([Reached(is_off=True)], (HeatMode.OFF, None)),
        ([Reached(is_off=True), Reached(degrees=8.0)], (HeatMode.FROST_GUARD, 8.0)),
        ([Reached()], (HeatMode.FROST_GUARD, 8.0)),
    ],
)
def test_what_was_reached_is_shown(
    done: list[Reached], shown: tuple[HeatMode, float | None]
) -> None:
    assert reached_mode(FROST, done) == shown


@pytest.mark.parametrize("mode", [HeatMode.BY_HAND, HeatMode.WATCHING])
def test_what_the_hub_wants_nothing_of_is_shown_as_it_is(mode: HeatMode) -> None:
    held = replace(FROST, mode=mode, temperature=None)
    assert reached_mode(held, [Reached(degrees=16.0)]) == (mode, None)
