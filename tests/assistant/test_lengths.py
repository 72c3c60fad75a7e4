"""Times as people say them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from custom_components.faitout.assistant.lengths import LONGEST_WORDS, length_said, next_said

TEN = datetime(2026, 10, 5, 10, 0, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("30 minutes", 30),
        ("45", 45),
        ("une demi-heure", 30),
        ("half an hour", 30),
        ("un quart d’heure", 15),
        ("une heure", 60),
        ("an hour", 60),
        ("1 h 30", 90),
        ("2 heures et demie", 150),
        ("une heure et 15 minutes", 75),
        ("0 minutes", None),
        ("longtemps", None),
        ("", None),
        ("1" * 2 * LONGEST_WORDS, None),
    ],
)
def test_a_length_is_understood_or_it_is_none(words: str, minutes: int | None) -> None:
    assert length_said(words) == (None if minutes is None else timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("16 heures", "16:00"),
        ("16h30", "16:30"),
        ("11 heures et demie", "11:30"),
        ("11 heures et quart", "11:15"),
        ("16:45", "16:45"),
        ("4 pm", "16:00"),
        ("4 p.m.", "16:00"),
        ("12 am", "00:00"),
        ("four", None),
        ("4", "16:00"),
        ("9 am", "09:00"),
        ("midi", "12:00"),
        ("midnight", "00:00"),
        ("25 heures", None),
        ("16 h 75", None),
    ],
)
def test_a_time_of_day_is_the_next_that_can_be_meant(words: str, clock: str | None) -> None:
    found = next_said(words, TEN)
    assert (found and f"{found:%H:%M}") == clock


def test_midnight_is_the_end_of_the_day() -> None:
    found = next_said("minuit", TEN)
    assert found is not None
    assert found.day == TEN.day + 1
