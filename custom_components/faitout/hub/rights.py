"""The gate: whoever wants something is asked here whether they may.

    action, entity, websocket command, page ──► require ──► Assignment.rights_of

Administrators may everything. Who has no user (automations, the house) may everything but read
titles. Home Assistant's own permissions on entities hold besides.
"""

from homeassistant.auth.models import User
from homeassistant.core import Context, HomeAssistant, ServiceCall, callback
from homeassistant.exceptions import Unauthorized, UnknownUser
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..engine.rights import Person, Right
from ..engine.stimulus import Command
from ..engine.wanted import bookings_meant, pinned, right_wanted
from ..settings.rights import assignment_of
from .runner import SpaceRunner
from .site import FaitoutConfigEntry, Site


class NotAllowed(Unauthorized):
    """Somebody asked for what they may not do. Its sentence says who can help."""

    def __init__(self, right: Right, context: Context | None = None) -> None:
        """Name the right that is missing, in the words of the translations."""
        super().__init__(context=context, permission=right.value)
        self.generate_message = True
        self.translation_domain = DOMAIN
        self.translation_key = f"not_allowed_{right}"
        self.right = right

    def saying(self, sentence: str) -> NotAllowed:
        """Return it with a sentence of its own, for who is handed nothing but its text."""
        said = NotAllowed(self.right, self.context)
        said.generate_message = False
        said.args = (sentence,)
        return said


@callback
def may(user: User | None, right: Right, site: Site) -> bool:
    """Return whether a user has a right at a site; None is the house itself."""
    return right in rights_at(user, site)


@callback
def rights_at(user: User | None, site: Site) -> frozenset[Right]:
    """Return what a user may do at a site; None is the house itself."""
    return assignment_of(site.entry).rights_of(_person(user))


async def asking_user(hass: HomeAssistant, context: Context) -> User | None:
    """Return who asks, None for the house itself; raise UnknownUser for nobody known."""
    if not context.user_id:
        return None
    user = await hass.auth.async_get_user(context.user_id)
    if user is None or not user.is_active:
        raise UnknownUser(context=context, user_id=context.user_id)
    return user


async def require(call: ServiceCall, right: Right, *sites: Site) -> None:
    """Raise NotAllowed where who calls has not the right at each of these sites.

    Without a site: at no site that is at work. Where none is at work nothing is refused here.
    """
    user = await asking_user(call.hass, call.context)
    if sites:
        require_of(user, right, *sites, context=call.context)
    elif loaded_sites(call.hass) and not sites_where(call.hass, user, right):
        raise NotAllowed(right, call.context)


@callback
def require_of(
    user: User | None, right: Right, *sites: Site, context: Context | None = None
) -> None:
    """Raise NotAllowed where a user has not the right at each of these sites."""
    if not all(may(user, right, site) for site in sites):
        raise NotAllowed(right, context)


@callback
def allowed(
    user: User | None,
    command: Command,
    site: Site,
    runner: SpaceRunner,
    context: Context | None = None,
) -> Command:
    """Return a command that a user may give to a space; raise NotAllowed where they may not.

    Who may book may take back what they booked themselves. A command that means the booking of now
    then means this one and no other: its turn may be over before the command's has come.
    """
    right = right_wanted(command)
    if may(user, right, site):
        return command
    if right is Right.FOR_OTHERS and may(user, Right.BOOK, site):
        meant = bookings_meant(runner.state, command, dt_util.utcnow())
        if site.makers.are_own(meant, user):
            return pinned(command, meant[0])
    raise NotAllowed(right, context)


@callback
def sites_where(hass: HomeAssistant, user: User | None, right: Right) -> list[Site]:
    """Return the sites at work where a user has a right."""
    return [site for site in loaded_sites(hass) if may(user, right, site)]


@callback
def loaded_sites(hass: HomeAssistant) -> list[Site]:
    """Return the sites that are at work."""
    entries: list[FaitoutConfigEntry] = hass.config_entries.async_loaded_entries(DOMAIN)
    return [entry.runtime_data for entry in entries]


def _person(user: User | None) -> Person | None:
    if user is None:
        return None
    groups = frozenset(group.id for group in user.groups)
    return Person(id=user.id, groups=groups, is_admin=user.is_admin)
