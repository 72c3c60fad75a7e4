"""Days and weeks as the hub tells them to the week card, and hands that drag on it."""

from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from playwright.async_api import Page, expect

PARIS = ZoneInfo("Europe/Paris")
HOUR = 3600
PIXELS = 48
"""An hour on the grid."""


def at(day: str, clock: str, fold: int = 0) -> int:
    """Return an instant by the clock of the place."""
    wall = datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=PARIS, fold=fold)
    return int(wall.timestamp())


def booking(day: str, start: str = "14:00", end: str = "15:00", **changes: Any) -> dict[str, Any]:
    """Return a booking of an hour."""
    return {
        "booking_id": "b-1",
        "start": at(day, start),
        "end": at(day, end),
        "stage": "scheduled",
        "title": "Conseil",
        "is_series": False,
        "source": None,
        "checked_in_at": None,
        "ended_at": None,
        "may_move": True,
        "may_resize": True,
        "may_go": True,
        "is_fixed": False,
        "may_cancel": True,
        "is_released": False,
        "undo_until": None,
        "reason": None,
        "certificate": None,
        **changes,
    }


def room(name: str, day: str, *bookings: dict[str, Any], days: int = 1, **fields: Any) -> Any:
    """Return a room that is open from eight to ten in the evening."""
    dates = dates_from(day, days)
    return {
        "space": name.lower(),
        "name": name,
        "kind": "meeting_room",
        "in_service": True,
        "open": [[at(each, "08:00"), at(each, "22:00")] for each in dates],
        "closed": [],
        "bookings": list(bookings),
        "used": [],
        **fields,
    }


def place(day: str, *rooms: Any, days: int = 1, **fields: Any) -> dict[str, Any]:
    """Return a place on some days."""
    dates = dates_from(day, days + 1)
    return {
        "site": "luzech",
        "name": "Luzech",
        "zone": "Europe/Paris",
        "days": [
            {
                "date": each,
                "start": at(each, "00:00"),
                "end": at(following, "00:00"),
                "open": [[at(each, "08:00"), at(each, "22:00")]],
                "reason": "",
            }
            for each, following in pairwise(dates)
        ],
        "spaces": list(rooms),
        **fields,
    }


def dates_from(day: str, count: int) -> list[str]:
    """Return so many dates."""
    first = datetime.fromisoformat(day).date()
    return [(first + timedelta(days=n)).isoformat() for n in range(count)]


def one_room(day: str = "2026-10-05", **changes: Any) -> dict[str, Any]:
    """Return a day of a room with one booking from 14 to 15 h, half of it used."""
    used = [[at(day, "14:00"), at(day, "14:30"), "b-1"]]
    return {"week": {"sites": [place(day, room("Salle", day, booking(day, **changes), used=used))]}}


async def over(page: Page, name: str, edge: float = 10) -> tuple[float, float]:
    """Return a point in a booking, so many pixels from its top."""
    found = page.get_by_role("button", name=name)
    await expect(found).to_be_visible()
    await found.scroll_into_view_if_needed()
    box = await found.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + (edge if edge >= 0 else box["height"] + edge)


async def drag(page: Page, name: str, by: float, *, from_edge: bool = False) -> None:
    """Drag a booking down by so many pixels with the mouse."""
    await hold(page, name, by, from_edge=from_edge)
    await page.mouse.up()


async def hold(
    page: Page, name: str, by: float, across: float = 0, *, from_edge: bool = False
) -> None:
    """Drag a booking, and do not let go of it yet."""
    x, y = await over(page, name, -4 if from_edge else 10)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + across / 2, y + by / 2, steps=4)
    await page.mouse.move(x + across, y + by, steps=4)
