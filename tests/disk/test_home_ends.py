"""A real Home Assistant that ends: killed, with its power cut, or in good order on a hung disk."""

from .bad_disk import BadDisk
from .place import Place, at_home

NINE = "09:00:00"
TO_END = 30.0
"""Seconds that Home Assistant may take to end; a system that stops it waits about that long."""


def killed(place: Place) -> None:
    """Kill it, once Home Assistant remembers that there is a place."""
    entries = place.disk.folder.parent / ".storage" / "core.config_entries"
    place.waits_until(lambda _: entries.exists())
    place.process.kill()
    place.process.wait()


def test_a_power_cut_takes_no_booking_that_was_acknowledged(disk: BadDisk) -> None:
    with at_home(disk) as place:
        place.begins(NINE)
        for hour in (9, 10, 11):
            assert "booking" in place.books(f"at {hour}", hour=hour)
        killed(place)
    disk.loses_power()
    with at_home(disk) as place:
        place.begins_again(NINE)
        assert place.does("bookings")["titles"] == ["at 10", "at 11", "at 9"]
        assert place.does("look")["repairs"] == []


def test_a_hung_disk_does_not_keep_home_assistant_from_ending(disk: BadDisk) -> None:
    with at_home(disk) as place:
        place.begins(NINE)
        disk.hangs()
        place.ask("book", title="lost", hour=10)
        disk.wait_until_it_hangs()
        place.ask("stop")
        place.process.wait(TO_END)
