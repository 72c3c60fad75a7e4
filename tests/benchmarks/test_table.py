"""The table, and whether a mark was reached."""

from dataclasses import replace

import pytest

from benchmarks.before import worse
from benchmarks.rows import BEATS_THE_OTHER, NEVER, Better, Mark, Row
from benchmarks.table import data, figure, table

SET_UP = Row(what="set-up", ours=200, other=400, unit="ms", against="YAML", mark=BEATS_THE_OTHER)
RATE = Row(what="stimuli", ours=250_000, unit="/s", better=Better.HIGHER, mark=Mark(100_000))
RIGHT = Row(
    what="bookings",
    ours=100,
    other=10,
    unit="%",
    better=Better.HIGHER,
    mark=Mark(100, inclusive=True),
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.01234, "0.0123"),
        (0.1284, "0.128"),
        (1.25, "1.25"),
        (12.34, "12.3"),
        (99.96, "100"),
        (123.4, "123"),
        (250_000.4, "250,000"),
        (-0.5, "-0.500"),
    ],
)
def test_a_figure_has_three_digits_that_count(value: float, text: str) -> None:
    assert figure(value) == text


def test_the_ratio_says_how_many_times_better_ours_is() -> None:
    assert SET_UP.ratio == 2
    assert RIGHT.ratio == 10
    assert RATE.ratio is None


@pytest.mark.parametrize(
    ("row", "reached"),
    [
        (SET_UP, True),
        (replace(SET_UP, ours=400), False),
        (replace(SET_UP, mark=Mark(150)), False),
        (replace(SET_UP, mark=None), None),
        (replace(SET_UP, other=None), None),
        (RATE, True),
        (replace(RATE, ours=100_000), False),
        (RIGHT, True),
        (replace(RIGHT, ours=99.9), False),
    ],
)
def test_a_mark_is_reached_or_missed(row: Row, *, reached: bool | None) -> None:
    assert row.reached is reached


def test_the_table_puts_the_other_beside_ours() -> None:
    assert table([SET_UP, replace(RATE, ours=50_000), RIGHT]).splitlines() == [
        "            Faitout   other         ratio          mark",
        "set-up       200 ms  400 ms  YAML  2.00 x      < 400 ms  reached",
        "stimuli   50,000 /s                        > 100,000 /s  MISSED",
        "bookings      100 %  10.0 %        10.0 x      >= 100 %  reached",
    ]


def test_a_program_can_read_the_same() -> None:
    assert data(SET_UP) == {
        "what": "set-up",
        "unit": "ms",
        "better": "lower",
        "ours": 200,
        "other": 400,
        "against": "YAML",
        "ratio": 2,
        "mark": 400,
        "reached": True,
        "before": None,
    }


def test_what_was_before_stands_beside_it() -> None:
    shown = Row(what="shown", ours=3, unit="ms")
    lines = table([SET_UP, RATE, shown], {"set-up": 100, "shown": NEVER}).splitlines()
    assert lines[1].endswith("100 ms  0.500 x  WORSE")
    assert lines[2].endswith("not there")
    assert lines[3].endswith("never")


def test_a_tenth_is_what_two_runs_of_the_same_differ_by() -> None:
    then = {"set-up": 190.0, "stimuli": 270_000.0}
    assert worse([SET_UP, RATE], then) == []
    assert worse([replace(SET_UP, ours=NEVER), RATE], then) == [replace(SET_UP, ours=NEVER)]
    assert worse([replace(RATE, ours=240_000)], then) == [replace(RATE, ours=240_000)]


def test_what_never_came_is_null_to_a_program() -> None:
    row = data(replace(SET_UP, ours=NEVER), {"set-up": NEVER})
    assert row["ours"] is None
    assert row["before"] is None
