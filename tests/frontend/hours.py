"""Opening hours as a hub answers them, for the card that shows and changes them."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")
TODAY = datetime.now(PARIS).date()
"""The card asks the phone what time it is: so the days of the tests follow today's."""
OPEN = [["08:00", "22:00"]]


def later(days: int) -> str:
    """Return the day so many days from now."""
    return (TODAY + timedelta(days=days)).isoformat()


def at(day: str, clock: str = "00:00") -> int:
    """Return an instant by the clock of the place."""
    return int(datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=PARIS).timestamp())


def day_apart(day: str, **changes: Any) -> dict[str, Any]:
    """Return a day that is otherwise than its weekday: closed, by hand."""
    return {
        "id": f"day-{day}",
        "day": day,
        "spans": [],
        "reason": "Pont",
        "origin": "hand",
        **changes,
    }


def closing(start: str, end: str, **changes: Any) -> dict[str, Any]:
    """Return a closing of the whole place, from the morning of a day to the morning of another."""
    return {
        "id": f"closing-{start}",
        "space": None,
        "space_name": None,
        "start": at(start),
        "end": at(end),
        "reason": "Congés",
        "origin": "hand",
        **changes,
    }


def in_the_way(name: str = "b-1", **changes: Any) -> dict[str, Any]:
    """Return a booking that a change of the hours would leave in a closed place."""
    return {
        "booking_id": name,
        "space": "salle",
        "space_name": "Salle",
        "start": at(later(3), "14:00"),
        "end": at(later(3), "15:00"),
        "title": "Conseil",
        "has_holder": True,
        "may_cancel": True,
        "may_move": True,
        "free": [{"space": "atelier", "name": "Atelier"}],
        **changes,
    }


def hours(*, version: int = 1, **changes: Any) -> dict[str, Any]:
    """Return a place that is open from 8 to 22 each day."""
    told = {
        "site": "luzech",
        "name": "Luzech",
        "zone": "Europe/Paris",
        "version": version,
        "may_change": True,
        "today": TODAY.isoformat(),
        "last": later(1500),
        "week": [OPEN] * 7,
        "spaces": [{"space": "salle", "name": "Salle"}, {"space": "cabine", "name": "Cabine"}],
        "days": [],
        "closings": [],
        "holidays": {
            "closed": False,
            "country": "FR",
            "subdivision": None,
            "countries": ["BE", "DE", "FR"],
            "subdivisions": [{"id": "57", "name": "Moselle"}],
        },
        "calendar": {
            "entity_id": None,
            "name": None,
            "heard": None,
            "fault": False,
            "choices": [{"entity_id": "calendar.ecoles", "name": "Vacances scolaires"}],
        },
        **changes,
    }
    apart = {each["day"]: each for each in told["days"]}
    week = told["week"]
    ahead = []
    for day in map(later, range(400)):
        spans = week[date.fromisoformat(day).weekday()]
        reason = ""
        if known := apart.get(day):
            spans, reason = known["spans"], known["reason"]
        for each in told["closings"]:
            if each["space"] is None and each["start"] <= at(day, "12:00") < each["end"]:
                spans, reason = [], each["reason"]
        special = spans != week[date.fromisoformat(day).weekday()]
        ahead.append({"day": day, "spans": spans, "reason": reason, "special": special})
    return {**told, "year": ahead}


def changed(told: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return that a change was made, and the hours after it."""
    done = {"done": True, "version": told["version"], "in_the_way": [], "failed": []}
    return {**done, "hours": told, **changes}


def waits_for(*bookings: dict[str, Any]) -> dict[str, Any]:
    """Return that nothing was changed yet: bookings lie in the way."""
    return {
        "done": False,
        "version": 1,
        "in_the_way": list(bookings),
        "failed": [],
        "hours": None,
    }
