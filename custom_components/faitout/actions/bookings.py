"""The actions on bookings. Each answers with the booking, once the journal has it."""

from collections.abc import Mapping
from typing import Final

from homeassistant.auth.permissions.const import POLICY_CONTROL
from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.typing import VolDictType
from homeassistant.util import dt as dt_util
import probatio

from ..const import DOMAIN
from ..engine.booking import Booking
from ..engine.ids import SeriesId
from ..engine.stimulus import (
    Book,
    Cancel,
    CancelSeries,
    CheckIn,
    Command,
    End,
    Extend,
    UndoRelease,
)
from .answers import booking_answer
from .fields import DURATION, ID, SPAN_FIELDS, Action, span_of, text_of
from .targets import one_place

BOOK_SCHEMA: Final = probatio.Schema(
    {
        **cv.TARGET_SERVICE_FIELDS,
        **SPAN_FIELDS,
        # How long a text may be is for the handler to say, in the user's language.
        probatio.Optional("title"): str,
        probatio.Optional("holder"): str,
        probatio.Optional("protected", default=False): cv.boolean,
        probatio.Optional("private", default=False): cv.boolean,
    }
)
CANCEL_SCHEMA: Final = probatio.Schema(
    {
        **cv.TARGET_SERVICE_FIELDS,
        probatio.Exclusive("booking_id", "what"): ID,
        probatio.Exclusive("series", "what"): ID,
    }
)
NAMED_OR_CURRENT: Final[VolDictType] = {
    **cv.TARGET_SERVICE_FIELDS,
    probatio.Optional("booking_id"): ID,
}
NAMED_OR_CURRENT_SCHEMA: Final = probatio.Schema(NAMED_OR_CURRENT)
EXTEND_SCHEMA: Final = probatio.Schema(
    {**NAMED_OR_CURRENT, probatio.Optional("duration"): DURATION}
)


async def _book(call: ServiceCall) -> ServiceResponse:
    place = await one_place(call, POLICY_CONTROL)
    start, end = span_of(call.data)
    booking = Booking(
        id=place.site.new_booking_id(),
        space=place.runner.space.id,
        start=start,
        end=end,
        created_at=dt_util.utcnow(),
        title=text_of(call.data, "title"),
        holder=text_of(call.data, "holder"),
        protected=call.data["protected"],
        private=call.data["private"],
    )
    async with place.site.membership.claimed(booking):
        await place.runner.command(Book(booking))
    # It may have begun in the same breath.
    return booking_answer(place, place.runner.state.ledger.get(booking.id) or booking)


async def _cancel(call: ServiceCall) -> ServiceResponse:
    if series := call.data.get("series"):
        return await _commanded(call, CancelSeries(SeriesId(series)))
    if "booking_id" not in call.data:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="which_booking")
    return await _commanded(call, Cancel(call.data["booking_id"]))


async def _check_in(call: ServiceCall) -> ServiceResponse:
    return await _commanded(call, CheckIn(call.data.get("booking_id")))


async def _end(call: ServiceCall) -> ServiceResponse:
    return await _commanded(call, End(call.data.get("booking_id")))


async def _extend(call: ServiceCall) -> ServiceResponse:
    command = Extend(call.data.get("booking_id"), call.data.get("duration"))
    return await _commanded(call, command)


async def _undo_release(call: ServiceCall) -> ServiceResponse:
    return await _commanded(call, UndoRelease(call.data.get("booking_id")))


async def _commanded(call: ServiceCall, command: Command) -> ServiceResponse:
    place = await one_place(call, POLICY_CONTROL)
    booking = await place.runner.command(command)
    return booking_answer(place, booking) if booking else {}


BOOKING_ACTIONS: Final[Mapping[str, Action]] = {
    "book": (_book, BOOK_SCHEMA),
    "cancel": (_cancel, CANCEL_SCHEMA),
    "check_in": (_check_in, NAMED_OR_CURRENT_SCHEMA),
    "end": (_end, NAMED_OR_CURRENT_SCHEMA),
    "extend": (_extend, EXTEND_SCHEMA),
    "undo_release": (_undo_release, NAMED_OR_CURRENT_SCHEMA),
}
