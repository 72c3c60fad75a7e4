"""Which right each action wants. An action without a line here cannot be registered."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Final

from homeassistant.core import ServiceCall, ServiceResponse

from ..engine.rights import Right
from ..hub.rights import NotAllowed, asking_user, loaded_sites, rights_at
from ..hub.site import Site

type Handler = Callable[[ServiceCall], Coroutine[Any, Any, ServiceResponse]]

ACTION_RIGHTS: Final[Mapping[str, Right | None]] = {
    "book": Right.BOOK,
    "check_in": Right.BOOK,
    "cancel": Right.FOR_OTHERS,
    "end": Right.FOR_OTHERS,
    "extend": Right.FOR_OTHERS,
    "undo_release": Right.FOR_OTHERS,
    # Which hours are taken hangs beside every door; titles are a right of their own.
    "get_bookings": None,
    "find_free": None,
    "grant_access": Right.ACCESS,
    "revoke_access": Right.ACCESS,
    "get_access": Right.ACCESS,
    "get_openings": Right.ACCESS,
    "learn_badge": Right.ACCESS,
    "forget_badges": Right.ACCESS,
    "set_member": Right.ACCESS,
    "remove_member": Right.ACCESS,
    "get_members": Right.ACCESS,
    "import_members": Right.ACCESS,
    "close": Right.SERVICE,
    "reopen": Right.SERVICE,
    "get_report": Right.FIGURES,
    "get_decisions": Right.RECORDS,
    "what_if": Right.RECORDS,
}
"""None: everybody whom Home Assistant lets see the room."""
OWN_TOO: Final = frozenset({"cancel", "end", "extend", "undo_release"})
"""Who may book may do these to what they booked themselves; `allowed` says which that is."""


def rights_for(name: str) -> frozenset[Right]:
    """Return the rights of which one lets somebody call an action at all; empty: none is wanted.

    Raises KeyError for an action of which nobody has said what it wants.
    """
    right = ACTION_RIGHTS[name]
    if right is None:
        return frozenset()
    return frozenset({right, Right.BOOK}) if name in OWN_TOO else frozenset({right})


def gated(name: str, handler: Handler) -> Handler:
    """Return a handler that is only reached by who may call the action at the site it names.

    Where it names none, at some site: at which one, and on which booking, is for the handler to ask
    once it knows. Raises KeyError for an action of which nobody has said what it wants.
    """
    right, rights = ACTION_RIGHTS[name], rights_for(name)
    if right is None:
        return handler

    async def handle(call: ServiceCall) -> ServiceResponse:
        user = await asking_user(call.hass, call.context)
        sites = _sites_meant(call)
        if sites and not any(rights & rights_at(user, site) for site in sites):
            raise NotAllowed(right, call.context)
        return await handler(call)

    return handle


def _sites_meant(call: ServiceCall) -> list[Site]:
    """Return the site that a call names by its slug or its entry, or else all at work."""
    wanted = call.data.get("site")
    return [
        site for site in loaded_sites(call.hass) if wanted in (None, site.slug, site.entry.entry_id)
    ]
