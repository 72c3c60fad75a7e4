"""Requests as other people's programs write them, and the schemas that both sides keep to."""

from datetime import datetime, timedelta
import json
from pathlib import Path
from typing import Any

from homeassistant.util import dt as dt_util
import jsonschema

STATUS = "faitout/luzech/salle/status"
AVAILABILITY = "faitout/luzech/availability"
COMMANDS = "faitout/luzech/salle/bookings"
RESULT = f"{COMMANDS}/result"
SCHEMAS = Path(__file__).parents[2] / "docs" / "mqtt"


def follows(name: str, payload: dict[str, Any]) -> None:
    """Assert that a payload is as its schema says."""
    jsonschema.validate(payload, json.loads((SCHEMAS / f"{name}.schema.json").read_text()))


def tomorrow(hour: int) -> str:
    """Return an hour of tomorrow in Luzech."""
    day = (dt_util.now() + timedelta(days=1)).date()
    at = datetime.combine(day, datetime.min.time(), dt_util.get_default_time_zone())
    return at.replace(hour=hour).isoformat()


def a_booking(correlation: str, **changes: object) -> dict[str, object]:
    """Return a request to book the room tomorrow at ten."""
    return {
        "version": 1,
        "id": correlation,
        "command": "book",
        "start": tomorrow(10),
        "end": tomorrow(11),
    } | changes
