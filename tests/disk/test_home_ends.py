"""A real Home Assistant that ends: killed, with its power cut."""

from .bad_disk import BadDisk
from .place import Place, at_home

NINE = "09:00:00"


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
