"""What is taken over MQTT, version 1: size first, then text and JSON, then the schema.

The schema for others is docs/mqtt/request.schema.json.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
import json
from typing import Any, Final

import probatio

from ..engine.ids import BookingId
from ..hub.instants import NaiveInstantError, NoInstantError, instant

VERSION: Final = 1
LARGEST: Final = 4096
"""Bytes of a request; what is longer is not even parsed."""
LONGEST_ID: Final = 64
LONGEST_TEXT: Final = 1000
NAIVE: Final = "a time without a zone"


class RequestFault(StrEnum):
    """Why a message is no request that can be carried out."""

    TOO_LARGE = "too_large"
    NOT_JSON = "not_json"
    INVALID = "invalid"
    NAIVE_TIME = "naive_time"
    BUSY = "busy"
    UNKNOWN_SPACE = "unknown_space"


class PayloadError(Exception):
    """A message cannot be taken."""

    def __init__(
        self, fault: RequestFault, correlation: str | None = None, detail: str = ""
    ) -> None:
        """Keep what is wrong, whom to answer, and which field it is about."""
        super().__init__(detail or fault.value)
        self.fault = fault
        self.correlation = correlation
        self.detail = detail


@dataclass(frozen=True, slots=True, kw_only=True)
class BookCommand:
    """Book the space. Times are aware UTC."""

    start: datetime
    end: datetime
    title: str = ""
    holder: str = ""
    private: bool = False
    protected: bool = False


@dataclass(frozen=True, slots=True)
class CancelCommand:
    """Cancel a booking."""

    booking: BookingId


@dataclass(frozen=True, slots=True)
class CheckInCommand:
    """Check a booking in; without an id, the one whose turn it is."""

    booking: BookingId | None = None


type MqttCommand = BookCommand | CancelCommand | CheckInCommand


@dataclass(frozen=True, slots=True)
class Request:
    """A request that came over MQTT, checked."""

    correlation: str
    command: MqttCommand


def read_request(payload: bytes) -> Request:
    """Return the request in a message.

    Raises PayloadError, with the correlation id where there is one to answer to.
    """
    verb, checked = checked_payload(payload, SCHEMAS)
    return Request(checked["id"], WISHES[verb](checked))


def checked_payload(
    payload: bytes, schemas: Mapping[str, probatio.Schema]
) -> tuple[str, dict[str, Any]]:
    """Return the command in a message and its fields, by the schema of the command.

    Raises PayloadError, with the correlation id where there is one to answer to.
    """
    data = _parsed(payload)
    answer_to = _correlation(data)
    verb = data.get("command")
    if not isinstance(verb, str) or verb not in schemas:
        raise PayloadError(RequestFault.INVALID, answer_to, "command")
    try:
        return verb, schemas[verb](data)
    except probatio.Invalid as error:
        fault = RequestFault.NAIVE_TIME if NAIVE in str(error) else RequestFault.INVALID
        path = getattr(error, "path", None) or [""]
        raise PayloadError(fault, answer_to, str(path[0])[:LONGEST_ID]) from error


def _booking(checked: dict[str, Any]) -> BookCommand:
    return BookCommand(
        start=checked["start"],
        end=checked["end"],
        title=checked.get("title", "").strip(),
        holder=checked.get("holder", "").strip(),
        private=checked.get("private", False),
        protected=checked.get("protected", False),
    )


def _parsed(payload: bytes) -> dict[str, Any]:
    if len(payload) > LARGEST:
        raise PayloadError(RequestFault.TOO_LARGE)
    try:
        # Left to itself, the parser would also take UTF-16 and numbers that are none.
        data = json.loads(payload.decode(), object_pairs_hook=_object, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise PayloadError(RequestFault.NOT_JSON) from error
    if not isinstance(data, dict):
        raise PayloadError(RequestFault.INVALID)
    return data


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        raise ValueError("a key that is there twice")
    return data


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no number")


def _correlation(data: dict[str, Any]) -> str | None:
    try:
        return str(CORRELATION(data.get("id")))
    except probatio.Invalid:
        return None


def _time(value: object) -> datetime:
    """Return an instant with a zone, as UTC; raise Invalid for anything else."""
    try:
        return instant(value)
    except NaiveInstantError as error:
        raise probatio.Invalid(NAIVE) from error
    except NoInstantError as error:
        raise probatio.Invalid("not a time") from error


def text_field(longest: int, least: int = 0) -> probatio.All[Any]:
    """Return what takes a text of so many characters that can be written down."""
    return probatio.All(str, probatio.Length(min=least, max=longest), _encodable)


def _encodable(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise probatio.Invalid("not a text") from error
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise probatio.Invalid("not true or false")
    return value


def _version(value: object) -> int:
    if isinstance(value, bool) or value != VERSION:
        raise probatio.Invalid("not this version")
    return VERSION


CORRELATION: Final = text_field(LONGEST_ID, 1)
BOOKING_ID: Final = probatio.All(text_field(LONGEST_ID, 1), BookingId)
BASE: Final = {probatio.Required("version"): _version, probatio.Required("id"): CORRELATION}
SCHEMAS: Final = {
    "book": probatio.Schema(
        {
            **BASE,
            probatio.Required("command"): "book",
            probatio.Required("start"): _time,
            probatio.Required("end"): _time,
            probatio.Optional("title"): text_field(LONGEST_TEXT),
            probatio.Optional("holder"): text_field(LONGEST_TEXT),
            probatio.Optional("private"): _flag,
            probatio.Optional("protected"): _flag,
        }
    ),
    "cancel": probatio.Schema(
        {
            **BASE,
            probatio.Required("command"): "cancel",
            probatio.Required("booking_id"): BOOKING_ID,
        }
    ),
    "check_in": probatio.Schema(
        {
            **BASE,
            probatio.Required("command"): "check_in",
            probatio.Optional("booking_id"): BOOKING_ID,
        }
    ),
}
"""What each command takes, and nothing besides."""
WISHES: Final[Mapping[str, Callable[[dict[str, Any]], MqttCommand]]] = {
    "book": _booking,
    "cancel": lambda checked: CancelCommand(checked["booking_id"]),
    "check_in": lambda checked: CheckInCommand(checked.get("booking_id")),
}
