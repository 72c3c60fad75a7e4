"""What a calendar has told is numbered, kept and found again."""

from datetime import UTC, datetime, timedelta

import pytest

from custom_components.faitout.feeds.revisions import (
    MOST_REVISIONS,
    Revision,
    dump_revisions,
    load_revisions,
    revised,
)

NOW = datetime(2026, 10, 5, 7, 0, 0, 123456, tzinfo=UTC)
SECOND = NOW.replace(microsecond=0)
HOUR = timedelta(hours=1)
LONG_AGO = NOW - timedelta(days=7)


def test_a_stretch_is_told_as_its_first_version_until_its_times_change() -> None:
    first = revised({}, {"a": (NOW, NOW + HOUR)}, NOW, LONG_AGO)
    assert first == {"a": Revision(SECOND, SECOND + HOUR, 0, SECOND)}
    later = NOW + timedelta(minutes=5)
    assert revised(first, {"a": (NOW, NOW + HOUR)}, later, LONG_AGO) == first
    longer = revised(first, {"a": (NOW, NOW + 2 * HOUR)}, later, LONG_AGO)
    at = later.replace(microsecond=0)
    assert longer == {"a": Revision(SECOND, SECOND + 2 * HOUR, 1, at)}


def test_a_clock_that_was_set_back_makes_no_version_older_than_the_last() -> None:
    first = revised({}, {"a": (NOW, NOW + HOUR)}, NOW, LONG_AGO)
    again = revised(first, {"a": (NOW, NOW + 2 * HOUR)}, NOW - HOUR, LONG_AGO)
    assert (again["a"].number, again["a"].at) == (1, SECOND)


def test_what_comes_back_goes_on_where_it_was() -> None:
    first = revised({}, {"a": (NOW, NOW + HOUR)}, NOW, LONG_AGO)
    longer = revised(first, {"a": (NOW, NOW + 2 * HOUR)}, NOW, LONG_AGO)
    gone = revised(longer, {}, NOW, LONG_AGO)
    back = revised(gone, {"a": (NOW, NOW + HOUR)}, NOW, LONG_AGO)
    assert back["a"].number == 2


def test_what_is_over_for_long_is_forgotten() -> None:
    first = revised({}, {"a": (NOW, NOW + HOUR)}, NOW, LONG_AGO)
    assert revised(first, {}, NOW, NOW + 2 * HOUR) == {}


def test_so_many_are_remembered_and_those_that_are_told_always() -> None:
    known = {
        f"gone{each}": Revision(SECOND, SECOND + HOUR, 0, SECOND + timedelta(seconds=each))
        for each in range(MOST_REVISIONS)
    }
    told = {f"told{each}": (NOW, NOW + HOUR) for each in range(10)}
    both = revised(known, told, NOW, LONG_AGO)
    assert len(both) == MOST_REVISIONS
    assert both.keys() >= told.keys()
    assert "gone0" not in both
    assert f"gone{MOST_REVISIONS - 1}" in both
    many = {f"told{each}": (NOW, NOW + HOUR) for each in range(MOST_REVISIONS + 5)}
    assert revised(known, many, NOW, LONG_AGO).keys() == many.keys()


def test_what_is_kept_is_found_again() -> None:
    known = {"a": Revision(SECOND, SECOND + HOUR, 3, SECOND)}
    assert load_revisions(dump_revisions(known)) == known


@pytest.mark.parametrize(
    "kept",
    [
        None,
        b"",
        b"{",
        b"[]",
        b'{"a":1}',
        b'{"a":[1,2]}',
        b'{"a":[1,2,"x",4]}',
        b'{"a":[9e99,2,3,4]}',
    ],
)
def test_what_makes_no_sense_is_told_anew(kept: bytes | None) -> None:
    assert load_revisions(kept) == {}
