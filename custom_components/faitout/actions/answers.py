"""What actions answer: plain values. A title only to who may read it, and no holder of any."""

from datetime import datetime

from homeassistant.auth.models import User
from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType

from ..engine.booking import Booking
from ..engine.rights import Right
from ..entity import space_identifier
from ..hub.rights import may
from .targets import Place
from .vacancies import Vacancy


def booking_answer(place: Place, booking: Booking, user: User | None) -> JsonObjectType:
    """Return a booking, for a user; None is the house. Times are in the zone of the site.

    The title is there for who may read titles, unless the booking is private.
    """
    source = place.site.source_of(booking)
    shows_title = not booking.private and may(user, Right.TITLES, place.site)
    return {
        "booking_id": booking.id,
        **place_answer(place),
        "stage": booking.stage.value,
        "start": _local(booking.start),
        "end": _local(booking.end),
        "title": booking.title if shows_title else None,
        "private": booking.private,
        "protected": booking.protected,
        "series": booking.series,
        "source": source.calendar if source else None,
        "write_back": source.write_back(booking.id) if source else None,
        "checked_in_at": _local(booking.checked_in_at),
        "ended_at": _local(booking.ended_at),
    }


def vacancy_answer(vacancy: Vacancy) -> JsonObjectType:
    """Return a space that is free, with what is needed to choose and to book it."""
    runner = vacancy.place.runner
    space = runner.space
    return {
        **place_answer(vacancy.place),
        "kind": space.kind.value,
        "capacity": space.capacity,
        "free_until": _local(vacancy.free_until),
        "presence": runner.view.presence.value,
        "status": runner.told.value,
    }


def place_answer(place: Place) -> JsonObjectType:
    """Return which space it is, with the device to name it by in the next action."""
    site, runner = place.site, place.runner
    device = dr.async_get(site.hass).async_get_device_by_identifier(
        space_identifier(site, runner), site.entry.entry_id
    )
    return {
        "site": site.slug,
        "space": runner.space.id,
        "name": runner.name,
        "device_id": device.id if device else None,
    }


def _local(at: datetime | None) -> str | None:
    return dt_util.as_local(at).isoformat() if at else None
