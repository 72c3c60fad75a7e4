"""What the animator does with a tap: the commands of every button, with the rights of who taps.

Each act names the booking that the card showed, so that a tap never hits another that took its turn
meanwhile.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from homeassistant.auth.permissions.const import POLICY_CONTROL
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType
import probatio

from ..actions.bookings import book_for
from ..actions.targets import Place, is_permitted
from ..const import DOMAIN
from ..engine.ids import BookingId
from ..engine.rights import Right
from ..engine.stimulus import (
    Cancel,
    CheckIn,
    Command,
    End,
    Extend,
    SetAutomation,
    SetService,
    UndoRelease,
)
from ..hub.rights import allowed, require_of
from .asking import DeskAsk, DeskCommand

LONGEST_ID: Final = 300
"""Of a booking: those of calendars outside are long."""
LONGEST_MINUTES: Final = 7 * 24 * 60
ID: Final = probatio.All(str, probatio.Length(max=LONGEST_ID))
MINUTES: Final = probatio.All(int, probatio.Range(min=1, max=LONGEST_MINUTES))
INSTANT: Final = probatio.All(int, probatio.Range(min=0, max=2**33))
"""Seconds since 1970, up to the year 2242."""


class DeskAct(StrEnum):
    """What can be done with a tap."""

    CHECK_IN = "check_in"
    END = "end"
    EXTEND = "extend"
    UNDO = "undo"
    CANCEL = "cancel"
    OUT_OF_SERVICE = "out_of_service"
    IN_SERVICE = "in_service"
    AUTOMATION_ON = "automation_on"
    AUTOMATION_OFF = "automation_off"


async def _act(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
    """Carry an act out; return once it is written down."""
    place = place_named(ask, message["space"])
    command = _command(DeskAct(message["act"]), message)
    await place.runner.command(allowed(ask.user, command, place.site, place.runner, ask.context))
    return {}


def place_named(ask: DeskAsk, space: str, permission: str = POLICY_CONTROL) -> Place:
    """Return a space that who asks may control; or only see, where that is all it takes.

    Raises ServiceValidationError, translated, where there is none of that name; Unauthorized.
    """
    site = ask.site
    runner = next((each for each in site.spaces.values() if each.space.id == space), None)
    if runner is None:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="space_not_there")
    place = Place(site, runner)
    if not is_permitted(ask.user, place, permission):
        raise Unauthorized(permission=permission)
    return place


def _command(act: DeskAct, message: Mapping[str, Any]) -> Command:
    booking = BookingId(message["booking_id"]) if message.get("booking_id") else None
    minutes = message.get("minutes")
    match act:
        case DeskAct.CHECK_IN:
            return CheckIn(booking)
        case DeskAct.END:
            return End(booking)
        case DeskAct.EXTEND:
            return Extend(booking, timedelta(minutes=minutes) if minutes else None)
        case DeskAct.UNDO:
            return UndoRelease(booking)
        case DeskAct.CANCEL:
            if booking is None:
                raise ServiceValidationError(
                    translation_domain=DOMAIN, translation_key="which_booking"
                )
            return Cancel(booking)
        case DeskAct.OUT_OF_SERVICE | DeskAct.IN_SERVICE:
            return SetService(in_service=act is DeskAct.IN_SERVICE)
        case DeskAct.AUTOMATION_ON | DeskAct.AUTOMATION_OFF:
            return SetAutomation(on=act is DeskAct.AUTOMATION_ON)


async def _book(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
    """Book a space, from now on where no start is given."""
    place = place_named(ask, message["space"])
    require_of(ask.user, Right.BOOK, place.site)
    start = at_epoch(message["start"]) if "start" in message else dt_util.utcnow()
    data = {
        "start": start,
        "end": start + timedelta(minutes=message["minutes"]),
        "title": message.get("title", ""),
        "holder": "",
        "protected": False,
        "private": False,
    }
    return await book_for(place, data, ask.user, ask.context)


def at_epoch(value: int) -> datetime:
    """Return an instant as cards write it, aware UTC."""
    return dt_util.utc_from_timestamp(value)


async def _open_door(ask: DeskAsk, message: Mapping[str, Any]) -> JsonObjectType:
    """Open a door for somebody who stands before it; the log says that it was opened by hand."""
    site = ask.site
    door = next((each for each in site.doors.values() if each.spec.id == message["door"]), None)
    if door is None:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="door_not_there")
    if not door.let_in():
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="door_left_alone")
    return {}


SPACE: Final = {probatio.Required("space"): ID}
ACT_COMMANDS: Final[Mapping[str, DeskCommand]] = {
    # What each act wants is asked for where it is carried out: own bookings are one's own.
    "act": DeskCommand(
        handler=_act,
        right=None,
        fields={
            **SPACE,
            probatio.Required("act"): probatio.In([each.value for each in DeskAct]),
            probatio.Optional("booking_id"): ID,
            probatio.Optional("minutes"): MINUTES,
        },
    ),
    "book": DeskCommand(
        handler=_book,
        right=Right.BOOK,
        fields={
            **SPACE,
            probatio.Optional("start"): INSTANT,
            probatio.Required("minutes"): MINUTES,
            # Whatever it is: what is refused here is told in a log, with its value.
            probatio.Optional("title"): object,
        },
    ),
    "open_door": DeskCommand(
        handler=_open_door, right=Right.ACCESS, fields={probatio.Required("door"): ID}
    ),
}
