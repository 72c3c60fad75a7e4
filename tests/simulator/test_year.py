"""A year of twenty spaces in less than a minute of one core."""

import os

import pytest

from simulator.year import YEAR, lived, report

DAYS = int(os.environ.get("FAITOUT_DAYS", "15"))
"""How many are lived through; 365 for the whole year."""


@pytest.mark.timeout(900)
def test_a_year_of_twenty_spaces_fits_into_a_minute() -> None:
    life = lived(seed=1, days=DAYS)
    print(report(life))
    assert life.spaces == 20
    assert life.days_a_second * 60 > YEAR * 20 / 3, "three times too slow, on whatever machine"
    assert sum(life.hurt.values()) <= 0.1 * sum(life.released.values())
    assert "a year of twenty spaces" in report(life)
