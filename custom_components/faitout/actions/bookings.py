"""The actions on bookings. Each answers with the booking, once the journal has it."""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_CONTROL
from homeassistant.core import Context, ServiceCall, ServiceResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.typing import VolDictType
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType
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
from ..hub.rights import allowed, asking_user
from .answers import booking_answer
from .fields import DURATION, ID, SPAN_FIELDS, Action, span_of, text_of
from .targets import Place, hand_in, one_place

BOOK_FIELDS: Final[VolDictType] = {
    **cv.TARGET_SERVICE_FIELDS,
    **SPAN_FIELDS,
    # How long a text may be is for the handler to say, in the user's language.
    probatio.Optional("title"): str,
    probatio.Optional("holder"): str,
    probatio.Optional("protected", default=False): cv.boolean,
    probatio.Optional("private", default=False): cv.boolean,
}
BOOK_SCHEMA: Final = probatio.Schema(BOOK_FIELDS)
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
    user = await asking_user(call.hass, call.context)
    return await book_for(place, call.data, user, call.context)


async def book_for(
    place: Place, data: Mapping[str, Any], user: User | None, context: Context
) -> JsonObjectType:
    """Book a space for a user, with the fields of `BOOK_FIELDS`; return the booking.

    Raises NotAllowed where the user may not, ServiceValidationError where it is refused.
    """
    start, end = span_of(data)
    site, runner = place.site, place.runner
    booking = Booking(
        id=site.new_booking_id(),
        space=runner.space.id,
        start=start,
        end=end,
        created_at=dt_util.utcnow(),
        title=text_of(data, "title"),
        holder=text_of(data, "holder"),
        protected=data["protected"],
        private=data["private"],
    )
    async with site.membership.claimed(booking):
        await runner.command(allowed(user, Book(booking), site, runner, context))
    await site.makers.made(booking.id, user)
    # It may have begun in the same breath.
    return booking_answer(place, runner.state.ledger.get(booking.id) or booking, user)


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
    return await _commanded(call, Extend(call.data.get("booking_id"), call.data.get("duration")))


async def _undo_release(call: ServiceCall) -> ServiceResponse:
    return await _commanded(call, UndoRelease(call.data.get("booking_id")))


async def _commanded(call: ServiceCall, wanted: Command) -> ServiceResponse:
    place = await one_place(call, POLICY_CONTROL)
    booking = await hand_in(call, place, wanted)
    user = await asking_user(call.hass, call.context)
    return booking_answer(place, booking, user) if booking else {}


BOOKING_ACTIONS: Final[Mapping[str, Action]] = {
    "book": (_book, BOOK_SCHEMA),
    "cancel": (_cancel, CANCEL_SCHEMA),
    "check_in": (_check_in, NAMED_OR_CURRENT_SCHEMA),
    "end": (_end, NAMED_OR_CURRENT_SCHEMA),
    "extend": (_extend, EXTEND_SCHEMA),
    "undo_release": (_undo_release, NAMED_OR_CURRENT_SCHEMA),
}
