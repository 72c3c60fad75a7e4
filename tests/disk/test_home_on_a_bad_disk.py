"""A real Home Assistant whose journal's disk goes bad under people, smoke, bookings, closing time.

One home lives through all of it, with a new place each time. Somebody has booked before the trouble
begins, and somebody else books while it does; ten o'clock, when doors are locked, comes soon after.
"""

from collections.abc import Callable
from datetime import timedelta
import errno

import pytest

from custom_components.faitout.journal.worker import WRITE_SECONDS

from .bad_disk import BadDisk, Kind
from .place import Place

BEFORE_TEN = "21:59:58"
AFTER_TEN = "22:00:00"
DEADLINE = WRITE_SECONDS
AT_ONCE = 1.0
"""Seconds in which a door has to be told to open when there is smoke."""
CANNOT_WRITE = "journal_failed"

type Trouble = Callable[[BadDisk], None]

REFUSING: dict[str, Trouble] = {
    "is full": BadDisk.is_full,
    "hangs": BadDisk.hangs,
    "hangs at each sync": lambda disk: disk.hangs(Kind.SYNC),
    "fails to write": lambda disk: disk.fails(errno.EIO, Kind.WRITE),
    "fails to sync": lambda disk: disk.fails(errno.EIO, Kind.SYNC),
}


def test_on_a_sound_disk_the_empty_place_is_locked_at_ten(place: Place) -> None:
    """What the others are held against: the doors are locked where nobody is."""
    place.begins(BEFORE_TEN)
    seen = place.waits_until(lambda seen: seen["told"]["entrance"])
    assert seen["told"]["entrance"] == ["lock"]
    assert seen["clock"] >= AFTER_TEN


@pytest.mark.parametrize("trouble", REFUSING)
def test_a_disk_that_takes_nothing_costs_bookings_and_nothing_else(
    place: Place, trouble: str
) -> None:
    place.begins(BEFORE_TEN)
    assert "booking" in place.books("kept", hour=9)
    REFUSING[trouble](place.disk)
    asked = place.ask("book", title="lost", hour=10)

    seen = place.says("radar")
    assert (seen["occupancy"], seen["status"]) == ("on", "occupied"), "seen within one turn"
    place.waits_until(lambda seen: seen["lamp"], AT_ONCE)
    answer = place.hear(asked, DEADLINE + AT_ONCE)
    assert answer.get("refused") == "refused_journal"
    seen = place.waits_until(lambda seen: CANNOT_WRITE in seen["repairs"], AT_ONCE)
    seen = place.waits_until(lambda seen: seen["clock"] > AFTER_TEN)
    assert "lock" not in seen["told"]["entrance"], "nobody is locked in"
    place.says("smoke")
    place.waits_until(lambda seen: "unlock" in seen["told"]["back"], AT_ONCE)

    place.disk.is_mended()
    seen = place.waits_until(lambda seen: not seen["repairs"])
    assert seen["occupancy"] == "on"
    assert "booking" in place.books("late", hour=11)
    assert place.does("bookings")["titles"] == ["kept", "late"]


def test_a_slow_disk_is_waited_for_and_nobody_else_waits(place: Place) -> None:
    place.begins(BEFORE_TEN)
    place.disk.is_late(timedelta(milliseconds=60))
    asked = place.ask("book", title="slow", hour=9)
    seen = place.says("radar")
    assert (seen["occupancy"], seen["status"]) == ("on", "occupied")
    place.waits_until(lambda seen: seen["lamp"], AT_ONCE)
    place.says("smoke")
    place.waits_until(lambda seen: "unlock" in seen["told"]["back"], AT_ONCE)
    answer = place.hear(asked)
    assert answer["took"] > 0.06
    assert "booking" in answer
    assert place.does("look")["repairs"] == []
