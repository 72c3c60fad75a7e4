"""A real Home Assistant comes up while the journal's disk is bad: the doors and the alarm work."""

from collections.abc import Callable
import errno

import pytest

from .bad_disk import BadDisk, Kind
from .place import Place
from .test_home_on_a_bad_disk import AFTER_TEN, AT_ONCE, BEFORE_TEN, DEADLINE

CANNOT_READ = "journal_unread"
LONG_BEFORE_TEN = "21:59:53"
"""A disk that hangs is waited for at the start, though not for long."""
UP = 10.0
"""Seconds in which doors, alarm and presence have to work after a start."""


def _is_read_only(disk: BadDisk) -> None:
    disk.fails(errno.EROFS, Kind.OPEN, Kind.NAME)


def _is_not_there(disk: BadDisk) -> None:
    disk.fails(errno.ENOENT, Kind.OPEN, Kind.NAME)


def _cannot_be_read(disk: BadDisk) -> None:
    disk.fails(errno.EIO, Kind.READ)


TROUBLES: dict[str, Callable[[BadDisk], None]] = {
    "is full": BadDisk.is_full,
    "is read-only": _is_read_only,
    "is not there": _is_not_there,
    "cannot be read": _cannot_be_read,
    "hangs": BadDisk.hangs,
}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_place_comes_up_without_its_disk_and_goes_on_with_it(place: Place, trouble: str) -> None:
    TROUBLES[trouble](place.disk)
    came_up = place.begins(LONG_BEFORE_TEN if trouble == "hangs" else BEFORE_TEN)
    assert came_up["took"] < UP
    seen = place.says("radar")
    assert (seen["occupancy"], seen["status"]) == ("on", "occupied"), "seen within one turn"
    place.waits_until(lambda seen: seen["lamp"], AT_ONCE)
    refused = place.books("lost", hour=10)
    assert refused.get("refused") == "refused_journal"
    assert refused["took"] < DEADLINE
    assert CANNOT_READ in place.does("look")["repairs"]
    seen = place.waits_until(lambda seen: seen["clock"] > AFTER_TEN)
    assert "lock" not in seen["told"]["entrance"], "nobody is locked in"
    place.says("smoke")
    seen = place.waits_until(lambda seen: "unlock" in seen["told"]["back"], AT_ONCE)
    assert seen["alarm"] == "on"

    place.says("smoke", on=False)
    place.disk.is_mended()
    place.books_in_the_end("late", hour=11)
    seen = place.waits_until(lambda seen: not seen["repairs"])
    assert (seen["occupancy"], seen["lamp"], seen["alarm"]) == ("on", True, "on")
    assert place.does("bookings")["titles"] == ["late"]
