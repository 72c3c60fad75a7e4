"""What a card asks for when somebody drags a booking."""

from typing import Any

from tests.desk.conftest import Ask


async def rooms(ask: Ask, **fields: Any) -> dict[str, list[dict[str, Any]]]:
    """Return the bookings of each space."""
    ((*spaces,),) = [site["spaces"] for site in (await ask("week", **fields))["sites"]]
    return {each["space"]: each["bookings"] for each in spaces}


async def bookings(ask: Ask, **fields: Any) -> list[dict[str, Any]]:
    """Return the bookings of the room."""
    return (await rooms(ask, **fields))["salle"]


def a_move(booking: dict[str, Any], by: int, **fields: Any) -> dict[str, Any]:
    """Return what is asked for when a booking of the room is dragged by so many minutes."""
    return {
        "site": "luzech",
        "space": "salle",
        "booking_id": booking["booking_id"],
        "seen_start": booking["start"],
        "seen_end": booking["end"],
        "start": booking["start"] + by * 60,
        "end": booking["end"] + by * 60,
        **fields,
    }


async def moved(ask: Ask, booking: dict[str, Any], by: int, **fields: Any) -> Any:
    """Drag a booking by so many minutes, from where it is seen."""
    return await ask("move", **a_move(booking, by, **fields))
