"""Who is meant by an action: the spaces that its target or its booking names, and who may ask.

A user needs the right of Faitout that the action wants at that site (`rights`), and besides the
one that Home Assistant's own actions want: to control, or to read, the calendar of the space.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, ServiceCall, callback
from homeassistant.exceptions import ServiceValidationError, Unauthorized
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.target import TargetSelection, async_extract_referenced_entity_ids

from ..const import DOMAIN
from ..engine.booking import Booking
from ..engine.effect import Refusal, Refused
from ..engine.ids import BookingId, SeriesId
from ..engine.rights import Right
from ..engine.stimulus import Command
from ..hub.rights import (
    NotAllowed,
    allowed,
    asking_user,
    loaded_sites,
    may,
    require_of,
    rights_at,
)
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..words.refusals import CommandRefused
from .rights import ACTION_RIGHTS, rights_for


@dataclass(frozen=True, slots=True)
class Place:
    """A space and the site that it belongs to."""

    site: Site
    runner: SpaceRunner


def all_places(hass: HomeAssistant) -> Iterator[Place]:
    """Yield every space at work."""
    for site in loaded_sites(hass):
        for runner in site.spaces.values():
            yield Place(site, runner)


@callback
def targeted_places(call: ServiceCall) -> list[Place] | None:
    """Return the spaces that the target of a call names by any of its entities; None: no target."""
    return places_in(call.hass, call.data)


@callback
def places_in(hass: HomeAssistant, data: dict[str, Any]) -> list[Place] | None:
    """Return the spaces that a target names by any of its entities; None: there is no target.

    A device or an area stands for what belongs to it. What is not ours is passed over.
    """
    selection = TargetSelection(data)
    if not selection.has_any_target:
        return None
    selected = async_extract_referenced_entity_ids(hass, selection, primary_entities_only=False)
    registry = er.async_get(hass)
    entities = map(registry.async_get, selected.referenced | selected.indirectly_referenced)
    named = {entity.config_subentry_id for entity in entities if entity}
    return [place for place in all_places(hass) if place.runner.subentry_id in named]


async def one_place(call: ServiceCall, permission: str) -> Place:
    """Return the one space that a call means by its target, or else by its booking or series.

    Raises ServiceValidationError, translated, where it is none or more than one, and
    Unauthorized where the user has not the permission, or none of the rights of the action there.
    """
    places = targeted_places(call)
    field = next((name for name in ("booking_id", "series") if name in call.data), None)
    if places is None and field is not None:
        knows = _knows if field == "booking_id" else _knows_series
        places = [place for place in all_places(call.hass) if knows(place, call.data[field])]
        if not places:
            raise CommandRefused(Refused(Refusal.UNKNOWN_BOOKING, field))
    place = only_place(places)
    user = await asking_user(call.hass, call.context)
    if not is_permitted(user, place, permission):
        raise Unauthorized(context=call.context, permission=permission)
    right, rights = ACTION_RIGHTS[call.service], rights_for(call.service)
    if right and not rights & rights_at(user, place.site):
        raise NotAllowed(right, call.context)
    return place


@callback
def only_place(places: Sequence[Place] | None) -> Place:
    """Return the one space that is meant; raise ServiceValidationError where it is not one."""
    if places is None:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="which_space")
    if not places:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="no_such_space")
    if len(places) > 1:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="one_space_only")
    return places[0]


async def hand_in(call: ServiceCall, place: Place, wanted: Command) -> Booking | None:
    """Give a space a command, for who calls; return the booking that it was about.

    Raises NotAllowed where they may not, CommandRefused where the engine refuses.
    """
    user = await asking_user(call.hass, call.context)
    runner = place.runner
    return await runner.command(allowed(user, wanted, place.site, runner, call.context))


async def readable_places(call: ServiceCall, permission: str = POLICY_READ) -> list[Place]:
    """Return the spaces that a call targets, or all without a target: those its user may see.

    Raises ServiceValidationError for a target without any space, UnknownUser for nobody known,
    NotAllowed where the user has not the right of the action at a site that is targeted.
    """
    user, places = await asking_user(call.hass, call.context), targeted_places(call)
    right = ACTION_RIGHTS[call.service]
    if places == []:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="no_such_space")
    if places and right:
        require_of(user, right, *(place.site for place in places), context=call.context)
    meant = _where_allowed(call.hass, user, right) if places is None else places
    return [place for place in meant if is_permitted(user, place, permission)]


def _where_allowed(hass: HomeAssistant, user: User | None, right: Right | None) -> Iterator[Place]:
    """Yield every space at work of the sites where a user has a right; None: of all."""
    for place in all_places(hass):
        if right is None or may(user, right, place.site):
            yield place


@callback
def is_permitted(user: User | None, place: Place, permission: str) -> bool:
    """Return whether Home Assistant lets a user at a space: at its calendar, or its status."""
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
