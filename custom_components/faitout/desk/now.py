"""What goes on now: each space with its doubt, its booking, what can be done, and why it is so.

Times are seconds since 1970. Nothing in an answer depends on the instant at which it is asked for,
so a card asks again when one of the entities has changed, and not by the clock.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType

from ..actions.targets import Place, is_permitted
from ..concerns import concerns_at
from ..engine.booking import Booking
from ..engine.offers import offers
from ..engine.rights import Right
from ..engine.told import Told
from ..engine.view import Status
from ..hub.members import Door
from ..hub.rights import may, rights_at
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..words.reasons import sentence
from .asking import DeskAsk, DeskCommand
from .offered import acts_for


async def _now(ask: DeskAsk, _: Mapping[str, Any]) -> JsonObjectType:
    """Return what goes on at each site."""
    sites = sorted(ask.sites, key=lambda site: site.name.casefold())
    return {"sites": [_site(site, ask.user) for site in sites]}


def _site(site: Site, user: User) -> JsonObjectType:
    now = dt_util.utcnow()
    opening = site.hours.opening(now)
    kept = concerns_at(site)
    runners = [r for r in site.spaces.values() if is_permitted(user, Place(site, r), POLICY_READ)]
    return {
        "site": site.slug,
        "name": site.name,
        "zone": str(site.hours.zone),
        "is_open": opening.is_open,
        "until": epoch(opening.until if opening.is_open else site.hours.opening_after(opening)),
        "why_closed": site.hours.why_closed(now) or None,
        "day": [[epoch(start), epoch(end)] for start, end in site.hours.spans_at(now)],
        "attention": kept.attention.count_for(rights_at(user, site)) if kept else None,
        "doors": [
            door_told(door, user, site)
            for door in site.doors.values()
            if door.spec.is_entrance or not door.spec.spaces
        ],
        "spaces": [space_now(site, runner, user) for runner in runners],
    }


def space_now(site: Site, runner: SpaceRunner, user: User) -> JsonObjectType:
    """Return one space as who asks may know it."""
    state, view = runner.state, runner.view
    offered = offers(state, view)
    acts = acts_for(user, Place(site, runner), offered)
    is_walk_in = view.status is Status.OCCUPIED and view.current is None
    return {
        "space": runner.space.id,
        "name": runner.name,
        "kind": str(runner.space.kind),
        "is_bookable": runner.space.is_bookable,
        "told": str(runner.told),
        "people": str(view.presence),
        "until": epoch(_until(runner)),
        "why_closed": runner.space.hours.why_closed(dt_util.utcnow()) or None,
        "release": epoch(view.release_at),
        "is_walk_in": is_walk_in,
        "since": epoch(state.life.session.start) if state.life.session else None,
        "booking": _booking(site, view.current, user),
        "next": _booking(site, view.coming, user),
        "acts": [str(act) for act in acts],
        "main": str(offered.main) if offered.main in acts else None,
        "book_until": epoch(offered.book_until),
        "extend_until": epoch(offered.extend_until),
        "undo_until": epoch(offered.undo_until),
        "reason": sentence(site.hass, state.last) if state.last else None,
        "in_service": state.switches.in_service,
        "automation": state.switches.automation,
    }


def door_told(door: Door, user: User, site: Site) -> JsonObjectType:
    """Return how a door stands, and whether who asks may open it for somebody."""
    return {
        "door": door.spec.id,
        "name": door.name,
        "status": str(door.view.status),
        "may_open": may(user, Right.ACCESS, site),
    }


def _until(runner: SpaceRunner) -> datetime | None:
    """Return until when it is as it is told, as far as that is known."""
    state, view = runner.state, runner.view
    if runner.told in {Told.UNKNOWN, Told.OUT_OF_SERVICE}:
        return None
    if view.status is Status.CLOSED:
        return runner.space.hours.opening_after(state.opening)
    if view.busy_until is not None or view.status is Status.OCCUPIED:
        return view.busy_until
    return view.free_until


def _booking(site: Site, booking: Booking | None, user: User) -> JsonObjectType | None:
    if booking is None:
        return None
    shows_title = not booking.private and may(user, Right.TITLES, site)
    return {
        "booking_id": booking.id,
        "start": epoch(booking.start),
        "end": epoch(booking.end),
        "title": booking.title if shows_title else None,
    }


def epoch(at: datetime | None) -> int | None:
    """Return an aware instant as seconds since 1970."""
    return None if at is None else int(at.timestamp())


NOW_COMMANDS: Final[Mapping[str, DeskCommand]] = {
    "now": DeskCommand(handler=_now, right=Right.LOOK, names_site=False),
}
