"""What is told and taken over MQTT, version 1. The schemas are in docs/mqtt."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
import hashlib
import json
from typing import Any, Final

from homeassistant.util import dt as dt_util
import probatio

from ..engine.booking import Booking
from ..engine.ids import BookingId, SiteId, SpaceId
from ..runner import SpaceRunner

VERSION: Final = 1
LARGEST: Final = 4096
"""Bytes of a command; what is longer is not even parsed."""
LONGEST_ID: Final = 64
LONGEST_TEXT: Final = 1000


class Fault(StrEnum):
    """Why a message is no command."""

    TOO_LARGE = "too_large"
    NOT_JSON = "not_json"
    INVALID = "invalid"
    NAIVE_TIME = "naive_time"
    BUSY = "busy"
    UNKNOWN_SPACE = "unknown_space"


class PayloadError(Exception):
    """A message cannot be taken."""

    def __init__(self, fault: Fault, correlation: str | None = None, detail: str = "") -> None:
        """Keep what is wrong, and whom to answer."""
        super().__init__(detail or fault.value)
        self.fault = fault
        self.correlation = correlation
        self.detail = detail


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A command that came over MQTT, checked. Times are aware UTC."""

    command: str
    correlation: str
    booking: BookingId | None = None
    start: datetime | None = None
    end: datetime | None = None
    title: str = ""
    holder: str = ""
    private: bool = False
    protected: bool = False


def _instant(value: object) -> datetime:
    """Return an instant with a zone, as UTC; raise Invalid for anything else."""
    if not isinstance(value, str) or len(value) > LONGEST_ID:
        raise probatio.Invalid("not a time")
    try:
        parsed = dt_util.parse_datetime(value)
    except ValueError as error:
        raise probatio.Invalid("not a time") from error
    if parsed is None:
        raise probatio.Invalid("not a time")
    if parsed.tzinfo is None:
        raise probatio.Invalid(NAIVE)
    try:
        return parsed.astimezone(UTC)
    except OverflowError as error:
        raise probatio.Invalid("not a time") from error


def _text(longest: int, least: int = 0) -> probatio.All[Any]:
    return probatio.All(str, probatio.Length(min=least, max=longest), _encodable)


def _encodable(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise probatio.Invalid("not a text") from error
    return value.strip()


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise probatio.Invalid("not true or false")
    return value


NAIVE: Final = "a time without a zone"
CORRELATION: Final = _text(LONGEST_ID, 1)
BASE: Final = {probatio.Required("version"): VERSION, probatio.Required("id"): CORRELATION}
SCHEMAS: Final = {
    "book": probatio.Schema(
        {
            **BASE,
            probatio.Required("command"): "book",
            probatio.Required("start"): _instant,
            probatio.Required("end"): _instant,
            probatio.Optional("title"): _text(LONGEST_TEXT),
            probatio.Optional("holder"): _text(LONGEST_TEXT),
            probatio.Optional("private"): _flag,
            probatio.Optional("protected"): _flag,
        }
    ),
    "cancel": probatio.Schema(
        {
            **BASE,
            probatio.Required("command"): "cancel",
            probatio.Required("booking_id"): _text(LONGEST_ID, 1),
        }
    ),
    "check_in": probatio.Schema(
        {
            **BASE,
            probatio.Required("command"): "check_in",
            probatio.Optional("booking_id"): _text(LONGEST_ID, 1),
        }
    ),
}


def read_request(payload: bytes) -> Request:
    """Return the command in a message: size first, then JSON, then schema.

    Raises PayloadError, with the correlation id where there is one to answer to.
    """
    if len(payload) > LARGEST:
        raise PayloadError(Fault.TOO_LARGE)
    try:
        data = json.loads(payload)
    except (ValueError, RecursionError) as error:
        raise PayloadError(Fault.NOT_JSON) from error
    if not isinstance(data, dict):
        raise PayloadError(Fault.INVALID)
    correlation = data.get("id")
    known = isinstance(correlation, str) and 0 < len(correlation) <= LONGEST_ID
    answer_to = correlation if known else None
    command = data.get("command")
    schema = SCHEMAS.get(command) if isinstance(command, str) else None
    if schema is None:
        raise PayloadError(Fault.INVALID, answer_to, "command")
    try:
        checked = schema(data)
    except probatio.Invalid as error:
        fault = Fault.NAIVE_TIME if NAIVE in str(error) else Fault.INVALID
        path = getattr(error, "path", None) or []
        detail = str(path[0])[:LONGEST_ID] if path else ""
        raise PayloadError(fault, answer_to, detail) from error
    booking = checked.get("booking_id")
    return Request(
        command=checked["command"],
        correlation=checked["id"],
        booking=BookingId(booking) if booking else None,
        start=checked.get("start"),
        end=checked.get("end"),
        title=checked.get("title", ""),
        holder=checked.get("holder", ""),
        private=checked.get("private", False),
        protected=checked.get("protected", False),
    )


def booking_id_of(site: SiteId, space: SpaceId, correlation: str) -> BookingId:
    """Return the id of the booking that a request makes.

    It follows from the request, so that one delivered again, even after a crash, makes no second
    booking.
    """
    named = json.dumps([site, space, correlation]).encode()
    return BookingId(f"mqtt{hashlib.sha256(named).hexdigest()[:28]}")


def status_of(site: SiteId, runner: SpaceRunner) -> dict[str, Any]:
    """Return what is told of a space, without `at`: no title, no holder."""
    view = runner.view
    return {
        "version": VERSION,
        "site": site,
        "space": runner.space.id,
        "kind": runner.space.kind.value,
        "status": view.status.value,
        "occupancy": view.presence.value,
        "seen": view.seen,
        "free_until": _utc(view.free_until),
        "busy_until": _utc(view.busy_until),
        "release_at": _utc(view.release_at),
        "next_start": _utc(view.coming.start) if view.coming else None,
        "next_end": _utc(view.coming.end) if view.coming else None,
    }


def accepted(correlation: str, booking: Booking | None) -> dict[str, Any]:
    """Return the answer to a request that was carried out."""
    return {
        "version": VERSION,
        "id": correlation,
        "ok": True,
        "booking_id": booking.id if booking else None,
        "stage": booking.stage.value if booking else None,
        "start": _utc(booking.start) if booking else None,
        "end": _utc(booking.end) if booking else None,
    }


def refused(correlation: str | None, error: str, message: str) -> dict[str, Any]:
    """Return the answer to a request that changed nothing: a code, and a sentence."""
    return {
        "version": VERSION,
        "id": correlation,
        "ok": False,
        "error": error,
        "message": message,
    }


def encoded(payload: dict[str, Any]) -> bytes:
    """Return a payload as it goes over the wire."""
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()


def _utc(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat(timespec="seconds") if at else None
