"""The commands: which rights one has, the bookings with their titles, and a new booking."""

from typing import Any

from homeassistant.auth.permissions.const import POLICY_CONTROL, POLICY_READ
from homeassistant.components.websocket_api import async_register_command
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import Unauthorized
from homeassistant.helpers import config_validation as cv, entity_registry as er
from homeassistant.util.json import JsonObjectType
import probatio

from ..actions.answers import place_answer
from ..actions.bookings import book_for
from ..actions.fields import SPAN_FIELDS
from ..actions.queries import bookings_in
from ..actions.targets import Place, all_places, is_permitted, only_place, places_in
from ..const import DOMAIN
from ..engine.rights import Right
from ..hub.rights import loaded_sites, require_of, rights_at


@callback
def async_setup_commands(hass: HomeAssistant) -> None:
    """Register the commands."""
    for command in (_rights, _bookings, _book):
        async_register_command(hass, command)


@websocket_command({probatio.Required("type"): f"{DOMAIN}/rights"})
@callback
def _rights(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Tell who asks what they may do at each site, and which spaces can be booked there."""
    user = connection.user
    spaces: dict[str, list[JsonObjectType]] = {}
    for place in all_places(hass):
        if place.runner.space.is_bookable and is_permitted(user, place, POLICY_READ):
            spaces.setdefault(place.site.slug, []).append(_space(hass, place))
    sites = {
        site.slug: {
            "name": site.name,
            "rights": sorted(rights_at(user, site)),
            "spaces": spaces.get(site.slug, []),
        }
        for site in loaded_sites(hass)
    }
    connection.send_result(msg["id"], {"sites": sites})


def _space(hass: HomeAssistant, place: Place) -> JsonObjectType:
    """Return a space that can be booked, with what it is named by and the calendar it has."""
    unique_id = f"{place.site.slug}_{place.runner.space.id}_bookings"
    calendar = er.async_get(hass).async_get_entity_id(Platform.CALENDAR, DOMAIN, unique_id)
    return {**place_answer(place), "entity_id": calendar}


@websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/bookings",
        **cv.TARGET_SERVICE_FIELDS,
        **SPAN_FIELDS,
    }
)
@async_response
async def _bookings(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Tell the bookings in a time, with their titles where who asks may read them."""
    user = connection.user
    meant = places_in(hass, msg)
    places = [
        place
        for place in (all_places(hass) if meant is None else meant)
        if is_permitted(user, place, POLICY_READ)
    ]
    connection.send_result(msg["id"], {"bookings": await bookings_in(places, msg, user)})


@websocket_command(
    {
        probatio.Required("type"): f"{DOMAIN}/book",
        **cv.TARGET_SERVICE_FIELDS,
        **SPAN_FIELDS,
        # Whatever it is: what is refused here is told in a log, with its value.
        probatio.Optional("title"): object,
        probatio.Optional("holder"): object,
        probatio.Optional("protected", default=False): cv.boolean,
        probatio.Optional("private", default=False): cv.boolean,
    }
)
@async_response
async def _book(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Book a space, with a title and a holder that are written nowhere but in the journal."""
    place = only_place(places_in(hass, msg))
    require_of(connection.user, Right.BOOK, place.site)
    if not is_permitted(connection.user, place, POLICY_CONTROL):
        raise Unauthorized(permission=POLICY_CONTROL)
    booked: JsonObjectType = await book_for(place, msg, connection.user, connection.context(msg))
    connection.send_result(msg["id"], booked)
