"""Who is meant by an action: the spaces that its target or its booking names, and who may ask.

A user needs the right that Home Assistant's own actions want: to control, or to read, the
calendar entity of the space. Scripts and automations have no user and may.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, ServiceCall, callback
from homeassistant.exceptions import ServiceValidationError, Unauthorized, UnknownUser
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.target import TargetSelection, async_extract_referenced_entity_ids

from ..const import DOMAIN
from ..engine.effect import Refusal, Refused
from ..engine.ids import BookingId, SeriesId
from ..hub.runner import SpaceRunner
from ..hub.site import FaitoutConfigEntry, Site
from ..words.refusals import CommandRefused


@dataclass(frozen=True, slots=True)
class Place:
    """A space and the site that it belongs to."""

    site: Site
    runner: SpaceRunner


def loaded_sites(hass: HomeAssistant) -> list[Site]:
    """Return the sites that are at work."""
    entries: list[FaitoutConfigEntry] = hass.config_entries.async_loaded_entries(DOMAIN)
    return [entry.runtime_data for entry in entries]


def all_places(hass: HomeAssistant) -> Iterator[Place]:
    """Yield every space at work."""
    for site in loaded_sites(hass):
        for runner in site.spaces.values():
            yield Place(site, runner)


@callback
def targeted_places(call: ServiceCall) -> list[Place] | None:
    """Return the spaces that the target of a call names by any of its entities; None: no target.

    A device or an area stands for what belongs to it. What is not ours is passed over.
    """
    selection = TargetSelection(call.data)
    if not selection.has_any_target:
        return None
    selected = async_extract_referenced_entity_ids(
        call.hass, selection, primary_entities_only=False
    )
    registry = er.async_get(call.hass)
    entities = map(registry.async_get, selected.referenced | selected.indirectly_referenced)
    named = {entity.config_subentry_id for entity in entities if entity}
    return [place for place in all_places(call.hass) if place.runner.subentry_id in named]


async def one_place(call: ServiceCall, permission: str) -> Place:
    """Return the one space that a call means by its target, or else by its booking or series.

    Raises ServiceValidationError, translated, where it is none or more than one, and
    Unauthorized where the user has not the permission.
    """
    places = targeted_places(call)
    if places is None:
        field = next((name for name in ("booking_id", "series") if name in call.data), None)
        if field is None:
            raise ServiceValidationError(translation_domain=DOMAIN, translation_key="which_space")
        knows = _knows if field == "booking_id" else _knows_series
        places = [place for place in all_places(call.hass) if knows(place, call.data[field])]
        if not places:
            raise CommandRefused(Refused(Refusal.UNKNOWN_BOOKING, field))
    if not places:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="no_such_space")
    if len(places) > 1:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="one_space_only")
    (place,) = places
    if not may(await asking_user(call), place, permission):
        raise Unauthorized(context=call.context, permission=permission)
    return place


async def asking_user(call: ServiceCall) -> User | None:
    """Return who calls, None for the house itself; raise UnknownUser for nobody known."""
    if not call.context.user_id:
        return None
    user = await call.hass.auth.async_get_user(call.context.user_id)
    if user is None:
        raise UnknownUser(context=call.context, user_id=call.context.user_id)
    return user


async def readable_places(call: ServiceCall, permission: str = POLICY_READ) -> list[Place]:
    """Return the spaces that a call targets, or all without a target: those its user may see.

    Raises ServiceValidationError for a target without any space, UnknownUser for nobody known.
    """
    user, places = await asking_user(call), targeted_places(call)
    if places == []:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="no_such_space")
    meant = all_places(call.hass) if places is None else places
    return [place for place in meant if may(user, place, permission)]


@callback
def may(user: User | None, place: Place, permission: str) -> bool:
    """Return whether a user has a permission on a space: on its calendar, or its status."""
    if user is None or user.is_admin:
        return True
    registry = er.async_get(place.site.hass)
    prefix = f"{place.site.slug}_{place.runner.space.id}"
    calendar = registry.async_get_entity_id(Platform.CALENDAR, DOMAIN, f"{prefix}_bookings")
    status = registry.async_get_entity_id(Platform.SENSOR, DOMAIN, f"{prefix}_status")
    entity_id = calendar or status
    return entity_id is not None and user.permissions.check_entity(entity_id, permission)


def _knows_series(place: Place, series: SeriesId) -> bool:
    """Return whether a series has live bookings in a space."""
    return any(booking.series == series for booking in place.runner.state.ledger)


def _knows(place: Place, booking_id: BookingId) -> bool:
    """Return whether a booking is live in a space, or was just released there."""
    state = place.runner.state
    return state.ledger.get(booking_id) is not None or any(
        undo.booking.id == booking_id for undo in state.life.undos
    )
