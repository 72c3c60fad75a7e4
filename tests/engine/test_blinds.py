"""Behind shut blinds it is dark, whatever the sun or a sensor says."""

import pytest

from custom_components.faitout.engine.comfort.darkness import Darkness, behind_blinds, is_shut


@pytest.mark.parametrize("sky", list(Darkness))
def test_behind_shut_blinds_it_is_dark(sky: Darkness) -> None:
    assert behind_blinds(sky, [True, True]) is Darkness.YES


@pytest.mark.parametrize("sky", list(Darkness))
@pytest.mark.parametrize("shut", [[], [False], [True, False], [None], [None, False]])
def test_one_that_is_open_leaves_it_to_the_sun(sky: Darkness, shut: list[bool | None]) -> None:
    assert behind_blinds(sky, shut) is sky


def test_one_of_which_nothing_is_known_is_as_if_it_were_not_there() -> None:
    assert behind_blinds(Darkness.NO, [None, True]) is Darkness.YES


@pytest.mark.parametrize(
    ("position", "tilt", "closed", "shut"),
    [
        (0, None, True, True),
        (0, None, False, True),
        (1, None, False, False),
        (100, None, False, False),
        (None, None, True, True),
        (None, None, False, False),
        (None, None, None, None),
        (0, 0, True, True),
        # Down, with its slats open.
        (0, 50, True, False),
    ],
)
def test_what_a_blind_says(
    position: float | None, tilt: float | None, *, closed: bool | None, shut: bool | None
) -> None:
    assert is_shut(position, tilt, closed=closed) is shut
