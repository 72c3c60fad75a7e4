"""The points, as line protocol. docs/metrics.md tells each field, its unit and when it is written.

Strings are words of ours or slugs. What is not known has no field: unknown is never zero.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final

from influxdb_client import Point, WritePrecision

from ...engine.booking import Booking, Stage
from ...engine.door import DoorView
from ...engine.door.door import Contact, DoorState, LockState
from ...engine.effect import Decided, Event, Used
from ...engine.ids import SiteId
from ...engine.occupancy import Presence
from ...engine.space import Space
from ...engine.state import SpaceState
from ...engine.told import Told, told
from ...engine.view import View
from ...hub.runner import SpaceStep

SPACE: Final = "faitout_space"
BOOKING: Final = "faitout_booking"
CLIMATE: Final = "faitout_climate"
DOOR: Final = "faitout_door"
HUB: Final = "faitout_hub"
USED: Final = "used"
"""The event of a session that is over."""

type Value = str | float | int | bool | None


def line(measurement: str, tags: Mapping[str, str], fields: Mapping[str, Value], ns: int) -> bytes:
    """Return one point as a line; `ns` are nanoseconds since 1970. Fields of None are left out."""
    point = Point(measurement)
    for name, tag in tags.items():
        point.tag(name, tag)
    for name, value in fields.items():
        if value is not None:
            point.field(name, int(value) if isinstance(value, bool) else value)
    text: str = point.time(ns, WritePrecision.NS).to_line_protocol()
    return text.encode()


def nanoseconds(at: datetime) -> int:
    """Return an aware instant as nanoseconds since 1970, exact to its microsecond."""
    return (at - EPOCH) // timedelta(microseconds=1) * 1000


EPOCH: Final = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


def space_tags(site: SiteId, space: Space) -> dict[str, str]:
    """Return the tags of everything about a space."""
    return {"site": site, "space": space.id, "kind": space.kind.value}


def space_line(site: SiteId, state: SpaceState, view: View, at: datetime) -> bytes:
    """Return what a space is at an instant, aware UTC."""
    word = told(state, view)
    is_known = view.presence is not Presence.UNKNOWN
    return line(
        SPACE,
        space_tags(site, state.space),
        {
            "status": None if word is Told.UNKNOWN else word.value,
            "occupied": view.presence is Presence.YES if is_known else None,
            "known": is_known,
            "seen": view.seen,
            "confidence": round(view.confidence, 3),
            "booked": view.current is not None,
            "checked_in": view.current is not None and view.current.stage is Stage.CHECKED_IN,
        },
        nanoseconds(at),
    )


def step_lines(site: SiteId, space: Space, step: SpaceStep, first: int = 0) -> Iterator[bytes]:
    """Yield a line for each decision and each session of a step.

    Those of one step come at the same instant; a nanosecond each keeps them apart. `first` is how
    many effects came at that instant before: a clock that trembles is held still.
    """
    base = nanoseconds(step.state.at)
    for index, effect in enumerate(step.effects, first):
        if isinstance(effect, Decided):
            yield line(
                BOOKING,
                space_tags(site, space) | {"event": effect.event.value},
                _decided_fields(effect),
                base + index,
            )
        elif isinstance(effect, Used):
            yield line(
                BOOKING,
                space_tags(site, space) | {"event": USED},
                {"count": 1, "minutes": _minutes(effect.end - effect.start)},
                base + index,
            )


def _decided_fields(decided: Decided) -> dict[str, Value]:
    booking = decided.booking
    fields: dict[str, Value] = {"count": 1, "rule": decided.reason.rule.value}
    if booking:
        fields["booked_minutes"] = _minutes(booking.length)
        fields["ahead_minutes"] = _minutes(booking.start - booking.created_at)
        if decided.event in (Event.RELEASED, Event.ENDED):
            fields["freed_minutes"] = _freed(booking, decided.reason.at)
    return fields


def _freed(booking: Booking, at: datetime) -> float:
    """Return how much of a booking was given back."""
    rest = booking.end - max(at, booking.start)
    return _minutes(max(rest, timedelta()))


def door_line(site: SiteId, door: DoorState, door_shown: DoorView, at: datetime) -> bytes:
    """Return what a door is at an instant, aware UTC."""
    is_settled = door.lock in (LockState.LOCKED, LockState.UNLOCKED)
    is_known = door.contact is not Contact.UNKNOWN
    return line(
        DOOR,
        {"site": site, "door": door.spec.id},
        {
            "status": door_shown.status.value,
            "rule": door_shown.rule.value,
            "locked": door.lock is LockState.LOCKED if is_settled else None,
            "open": door.contact is Contact.OPEN if is_known else None,
            "trouble": bool(door_shown.troubles),
        },
        nanoseconds(at),
    )


def climate_line(
    site: SiteId, space: Space, thermostat: int, values: Mapping[str, Value], at: datetime
) -> bytes | None:
    """Return how warm a space is at an instant, aware UTC; None where nothing is known.

    Its thermostats are counted from 1: their names may be anything.
    """
    if all(value is None for value in values.values()):
        return None
    tags = space_tags(site, space) | {"thermostat": str(thermostat)}
    return line(CLIMATE, tags, values, nanoseconds(at))


def hub_line(site: SiteId, values: Mapping[str, Value], at: datetime) -> bytes:
    """Return how the hub itself does at an instant, aware UTC."""
    return line(HUB, {"site": site}, values, nanoseconds(at))


def trial_line(site: SiteId, at: datetime) -> bytes:
    """Return a point that every server takes at an instant, aware UTC: it tells nothing."""
    return hub_line(site, {"tried": True}, at)


def _minutes(span: timedelta) -> float:
    return round(span / timedelta(minutes=1), 2)
