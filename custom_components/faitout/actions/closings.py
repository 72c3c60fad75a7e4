"""The actions that close a site or one of its spaces for a while, and open it again."""

from collections.abc import Mapping
from typing import Final

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_CONTROL
from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.exceptions import Unauthorized
from homeassistant.helpers import config_validation as cv
from homeassistant.util.json import JsonValueType
from homeassistant.util.ulid import ulid_now
import probatio

from ..engine.ids import SpaceId
from ..engine.rights import Right
from ..engine.timetable import (
    Closing,
    HoursOrigin,
    Timetable,
    TimetableFault,
    TimetableRefused,
    with_closing,
    without_entry,
)
from ..hub.hours.changing import HoursOutcome, HoursWish, WayOut, change_hours
from ..hub.rights import asking_user, require
from ..hub.site import Site
from ..journal import JournalError
from ..words.refusals import in_words, journal_unreadable
from .fields import ID, SPAN_FIELDS, Action, span_of
from .sites import site_named
from .targets import Place, is_permitted, only_place, targeted_places

MEANT: Final = {**cv.TARGET_SERVICE_FIELDS, probatio.Optional("site"): ID}
CLOSE_SCHEMA: Final = probatio.Schema(
    {
        **MEANT,
        **SPAN_FIELDS,
        # How long it may be is for the handler to say, in the user's language.
        probatio.Optional("reason", default=""): str,
        probatio.Optional("in_the_way", default=WayOut.KEEP.value): probatio.In(
            [each.value for each in WayOut]
        ),
    }
)
REOPEN_SCHEMA: Final = probatio.Schema({**MEANT, probatio.Optional("closing_id"): ID})


async def _close(call: ServiceCall) -> ServiceResponse:
    """Close a site or a space from now or a time on; return once it is written down."""
    site, space = await _meant(call)
    start, end = span_of(call.data)
    closing_id, reason = f"closing_{ulid_now().lower()}", call.data["reason"].strip()
    book = site.timetable

    def change(table: Timetable) -> Timetable | TimetableRefused:
        if end <= start:
            return TimetableRefused(TimetableFault.BACKWARDS, "end")
        closing = Closing(id=closing_id, start=start, end=end, reason=reason, space=space)
        return with_closing(table, closing, site.spaces, book.zone, book.now)

    wish = HoursWish(change=change, or_else=WayOut(call.data["in_the_way"]), reason=reason)
    outcome = await _changed(site, wish, call)
    kept: list[JsonValueType] = [
        {"booking_id": each.booking.id, "message": str(in_words(call.hass, error))}
        for each, error in outcome.failed
    ]
    ids: list[JsonValueType] = [str(each.booking.id) for each in outcome.blocking]
    return {"closing_id": closing_id, "in_the_way": ids, "failed": kept}


async def _reopen(call: ServiceCall) -> ServiceResponse:
    """End the closing that is named, or those that run now, set by a person or an automation."""
    site, space = await _meant(call)
    book, named = site.timetable, call.data.get("closing_id")

    def change(table: Timetable) -> Timetable | TimetableRefused:
        now = book.now
        if named is not None:
            return without_entry(table, named, book.zone, now)
        running = [
            each.id
            for each in table.closings
            if each.space == space
            and each.origin is HoursOrigin.HAND
            and each.start <= now < each.end
        ]
        if not running:
            return TimetableRefused(TimetableFault.NOT_THERE, "closing_id")
        for each in running:
            changed = without_entry(table, each, book.zone, now)
            if isinstance(changed, TimetableRefused):
                return changed
            table = changed
        return table

    await _changed(site, HoursWish(change=change, or_else=WayOut.KEEP), call)
    return {}


async def _changed(site: Site, wish: HoursWish, call: ServiceCall) -> HoursOutcome:
    try:
        return await change_hours(site, wish, await _user(call), call.context)
    except JournalError as error:
        raise journal_unreadable(error) from error


async def _user(call: ServiceCall) -> User | None:
    return await asking_user(call.hass, call.context)


async def _meant(call: ServiceCall) -> tuple[Site, SpaceId | None]:
    """Return the site, and the space where one is targeted, for who may close it."""
    places = targeted_places(call)
    if places is None:
        return await site_named(call, Right.SERVICE), None
    place: Place = only_place(places)
    await require(call, Right.SERVICE, place.site)
    if not is_permitted(await _user(call), place, POLICY_CONTROL):
        raise Unauthorized(context=call.context, permission=POLICY_CONTROL)
    return place.site, place.runner.space.id


CLOSING_ACTIONS: Final[Mapping[str, Action]] = {
    "close": (_close, CLOSE_SCHEMA),
    "reopen": (_reopen, REOPEN_SCHEMA),
}
