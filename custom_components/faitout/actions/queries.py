"""The actions that look things up: which bookings there are, and which spaces are free."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType
import probatio

from ..const import DOMAIN
from ..engine.booking import Booking, Stage
from ..engine.effect import Refusal, Refused
from ..engine.policy import SpaceKind
from ..hub.rights import asking_user, loaded_sites
from ..hub.site import Site
from ..journal import JournalError
from ..words.refusals import CommandRefused, journal_unreadable
from .answers import booking_answer, vacancy_answer
from .fields import SPAN_FIELDS, Action, short, span_of
from .targets import Place, readable_places
from .vacancies import vacancies

DEFAULT_PERIOD: Final = timedelta(days=7)
LONGEST_PERIOD: Final = timedelta(days=366)
BOOKABLE: Final = [kind.value for kind in SpaceKind if kind is not SpaceKind.COMMON]

GET_BOOKINGS_SCHEMA: Final = probatio.Schema({**cv.TARGET_SERVICE_FIELDS, **SPAN_FIELDS})
FIND_FREE_SCHEMA: Final = probatio.Schema(
    {
        **SPAN_FIELDS,
        probatio.Optional("kind"): probatio.In(BOOKABLE),
        probatio.Optional("capacity", default=1): cv.positive_int,
        probatio.Optional("site"): probatio.All(str, short),
    }
)


async def _get_bookings(call: ServiceCall) -> ServiceResponse:
    """Return the bookings in a time, past ones too, but no cancelled ones."""
    places = await readable_places(call, POLICY_READ)
    user = await asking_user(call.hass, call.context)
    return {"bookings": list(await bookings_in(places, call.data, user))}


async def bookings_in(
    places: Iterable[Place], data: Mapping[str, Any], user: User | None
) -> list[JsonObjectType]:
    """Return what a user may know of the bookings of some places in a time, in their order.

    The time is given by the fields of `SPAN_FIELDS`. Raises ServiceValidationError where it makes
    no sense, HomeAssistantError where the journal cannot be read.
    """
    start, end = span_of(data, DEFAULT_PERIOD)
    if end <= start:
        raise CommandRefused(Refused(Refusal.END_BEFORE_START, "end"))
    if end - start > LONGEST_PERIOD:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key="period_too_long",
            translation_placeholders={"field": "end", "days": str(LONGEST_PERIOD.days)},
        )
    found: list[tuple[Booking, Place]] = []
    for place in places:
        try:
            bookings = await place.site.journal.bookings(place.runner.space.id, start, end)
        except JournalError as error:
            raise journal_unreadable(error) from error
        found += ((b, place) for b in bookings if b.stage is not Stage.CANCELLED)
    found.sort(key=lambda pair: (pair[0].start, pair[0].id))
    return [booking_answer(place, booking, user) for booking, place in found]


async def _find_free(call: ServiceCall) -> ServiceResponse:
    """Return the spaces that could be booked for a time, the best fitting first."""
    start, end = span_of(call.data)
    if end <= start:
        raise CommandRefused(Refused(Refusal.END_BEFORE_START, "end"))
    site = _site(call)
    kind, capacity = call.data.get("kind"), call.data["capacity"]
    fitting = [
        place
        for place in await readable_places(call, POLICY_READ)
        if site in (None, place.site)
        and kind in (None, place.runner.space.kind)
        and place.runner.space.capacity >= capacity
    ]
    free = vacancies(fitting, start, end, dt_util.utcnow())
    return {"spaces": [vacancy_answer(vacancy) for vacancy in free]}


def _site(call: ServiceCall) -> Site | None:
    """Return the site that a call names by its slug or its entry; None where it names none."""
    wanted = call.data.get("site")
    if wanted is None:
        return None
    for site in loaded_sites(call.hass):
        if wanted in (site.slug, site.entry.entry_id):
            return site
    raise ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key="no_such_site",
        translation_placeholders={"field": "site"},
    )


QUERY_ACTIONS: Final[Mapping[str, Action]] = {
    "get_bookings": (_get_bookings, GET_BOOKINGS_SCHEMA),
    "find_free": (_find_free, FIND_FREE_SCHEMA),
}
