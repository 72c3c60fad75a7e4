"""Signs on paper through days of real habits: `python -m simulator.paper` lives the whole month."""

from custom_components.faitout.engine.refresh import DAILY
from simulator.paper import Wall, paper_report


def test_signs_are_right_in_98_of_100_minutes_with_48_refreshes_a_day() -> None:
    days = Wall().live(seed=1, days=4)
    assert days.right() >= 0.98
    assert days.most_refreshes <= DAILY
    assert "right in 98" in paper_report(days)
