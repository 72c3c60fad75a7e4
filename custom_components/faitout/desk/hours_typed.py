"""Opening hours as a browser sends them, read into values; what cannot be read is refused."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from homeassistant.util import dt as dt_util
import probatio

from ..engine.hours import MINUTES_A_DAY, Span
from ..engine.ids import BookingId, SpaceId
from ..hub.hours.changing import MoveTo, WayOut
from .week import typed_day

MOST_WAYS_OUT: Final = 5000
"""Bookings in the way of one change."""
LONGEST_TEXT: Final = 300
TEXT: Final = probatio.All(str, probatio.Length(max=LONGEST_TEXT))
"""What is too long for a reason is refused in a sentence; this only keeps nonsense away."""


def typed_minutes(value: object) -> int:
    """Return the minutes since midnight of a clock as 08:30, up to 24:00; raise Invalid."""
    if value == "24:00":
        return MINUTES_A_DAY
    if isinstance(value, str) and len(value) <= len("00:00:00"):
        clock = dt_util.parse_time(value)
        if clock is not None and clock.second == 0:
            return clock.hour * 60 + clock.minute
    raise probatio.Invalid("not a time of day")


def typed_spans(value: object) -> tuple[Span, ...]:
    """Return the spans of a day as [["08:00", "12:00"], …]; raise Invalid."""
    match value:
        case list() if len(value) <= MINUTES_A_DAY:
            return tuple(map(_typed_span, value))
        case _:
            raise probatio.Invalid("not the spans of a day")


def _typed_span(value: object) -> Span:
    match value:
        case [opens, closes]:
            try:
                return Span(typed_minutes(opens), typed_minutes(closes))
            except ValueError as error:
                raise probatio.Invalid("a span must end after it begins") from error
        case _:
            raise probatio.Invalid("not a span")


def typed_wall(value: object) -> datetime:
    """Return a time on the clock of the site as 2026-12-24T12:00, naive; raise Invalid."""
    if isinstance(value, str) and len(value) <= len("2026-12-24T12:00:00"):
        try:
            wall = datetime.fromisoformat(value)
        except ValueError as error:
            raise probatio.Invalid("not a time") from error
        if wall.tzinfo is None:
            return wall
    raise probatio.Invalid("not a time without a zone")


def typed_way_out(value: object) -> WayOut | MoveTo:
    """Return what is done with a booking in the way; raise Invalid."""
    if isinstance(value, str):
        try:
            return WayOut(value)
        except ValueError as error:
            raise probatio.Invalid("no way out") from error
    read: Mapping[str, Any] = MOVE(value)
    start = read.get("start")
    return MoveTo(
        space=SpaceId(read["space"]) if "space" in read else None,
        start=None if start is None else dt_util.utc_from_timestamp(start),
    )


def typed_ways_out(value: object) -> Mapping[BookingId, WayOut | MoveTo]:
    """Return what is done with each booking in the way; raise Invalid."""
    if not isinstance(value, dict) or len(value) > MOST_WAYS_OUT:
        raise probatio.Invalid("not the bookings in the way")
    return {BookingId(TEXT(key)): typed_way_out(each) for key, each in value.items()}


INSTANT: Final = probatio.All(int, probatio.Range(min=0, max=2**33))
MOVE: Final = probatio.Schema(
    {probatio.Optional("space"): TEXT, probatio.Optional("start"): INSTANT}
)
CHANGES: Final[Mapping[str, probatio.Schema]] = {
    "week": probatio.Schema({"kind": str, probatio.Required("week"): [typed_spans]}),
    "close": probatio.Schema(
        {
            "kind": str,
            probatio.Optional("space"): TEXT,
            probatio.Required("start"): typed_wall,
            probatio.Required("end"): typed_wall,
            probatio.Optional("reason", default=""): TEXT,
        }
    ),
    "day": probatio.Schema(
        {
            "kind": str,
            probatio.Required("day"): typed_day,
            probatio.Required("spans"): typed_spans,
            probatio.Optional("reason", default=""): TEXT,
        }
    ),
    "remove": probatio.Schema({"kind": str, probatio.Required("id"): TEXT}),
    "holidays": probatio.Schema(
        {
            "kind": str,
            probatio.Required("closed"): bool,
            probatio.Optional("country", default=""): TEXT,
            probatio.Optional("subdivision", default=""): TEXT,
        }
    ),
    "calendar": probatio.Schema(
        {"kind": str, probatio.Required("entity_id"): probatio.Any(None, TEXT)}
    ),
}


def typed_change(value: object) -> Mapping[str, Any]:
    """Return a change of one of the kinds, with its fields read; raise Invalid."""
    kind = value.get("kind") if isinstance(value, dict) else None
    if not isinstance(kind, str) or kind not in CHANGES:
        raise probatio.Invalid("no such change of hours")
    read: Mapping[str, Any] = CHANGES[kind](value)
    return read


def typed_clock(minutes: int) -> str:
    """Return minutes since midnight as a clock, 00:00 to 24:00."""
    return f"{minutes // 60:02}:{minutes % 60:02}"
