"""What iCalendar text says of an event that Home Assistant's calendars do not."""

import os
from pathlib import Path
import time

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.inputs.sources.ics_marks import is_unbooked, unbooked

SHARED = Path(__file__).parents[4] / "shared" / "data" / "ics"
REAL = Path(os.environ.get("FAITOUT_CALENDARS", SHARED))
"""A folder of .ics files that others made."""


def calendar(*lines: str) -> str:
    """Return a calendar with these lines."""
    return "\r\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""])


def event(*lines: str) -> str:
    """Return one event with these lines."""
    return "\r\n".join(["BEGIN:VEVENT", "UID:a", *lines, "END:VEVENT"])


@pytest.mark.parametrize(
    "line",
    ["STATUS:CANCELLED", "status:cancelled", "STATUS;X-A=1: CANCELLED ", "TRANSP:TRANSPARENT"],
)
def test_a_mark_is_seen(line: str) -> None:
    assert is_unbooked(unbooked(calendar(event(line))), "a", "")


@pytest.mark.parametrize(
    "line", ["STATUS:CONFIRMED", "SUMMARY:STATUS:CANCELLED", "X-STATUS:CANCELLED", ""]
)
def test_what_only_looks_like_a_mark_is_none(line: str) -> None:
    assert not is_unbooked(unbooked(calendar(event(line))), "a", "")


def test_a_mark_of_a_part_inside_is_not_of_the_event() -> None:
    inside = event("BEGIN:VALARM", "STATUS:CANCELLED", "END:VALARM")
    assert not is_unbooked(unbooked(calendar(inside)), "a", "")


def test_folded_lines_are_one() -> None:
    folded = calendar("BEGIN:VEVENT", "UID:a", " bc", "STATUS:CANC", "\tELLED", "END:VEVENT")
    assert is_unbooked(unbooked(folded), "abc", "")


def test_an_instance_has_its_own_word() -> None:
    marks = unbooked(
        calendar(
            event("STATUS:CANCELLED"),
            event("RECURRENCE-ID;TZID=Europe/Paris:20261006T150000", "STATUS:CONFIRMED"),
        )
    )
    assert is_unbooked(marks, "a", "20261005T150000")
    assert not is_unbooked(marks, "a", "20261006T150000")
    assert not is_unbooked(marks, "a", "2026-10-06 15:00:00+02:00")


@given(st.text(alphabet=st.sampled_from("BEGINEND:VT;STATUSCANCELLED\r\n \t=UID"), max_size=300))
def test_nonsense_is_read_without_harm(text: str) -> None:
    unbooked(text + "CANCELLED")


@pytest.mark.skipif(not REAL.is_dir(), reason="the real calendars are not here")
def test_real_calendars_are_read_quickly() -> None:
    began = time.perf_counter()
    files = sorted(REAL.glob("*.ics"))
    marked = [
        file.name
        for file in files
        if any(unbooked(file.read_bytes().decode(errors="replace")).values())
    ]
    assert time.perf_counter() - began < 5
    assert len(files) > 100
    assert marked
