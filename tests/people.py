"""The people who use a Home Assistant, as it knows them: by their groups, and by their rights."""

from homeassistant.auth.const import GROUP_ID_ADMIN, GROUP_ID_READ_ONLY, GROUP_ID_USER
from homeassistant.auth.models import User
from homeassistant.core import Context, HomeAssistant

from custom_components.faitout.engine.rights import DeskRole, Right
from custom_components.faitout.hub.site import Site
from custom_components.faitout.settings.rights import ROLE_OPTIONS


async def administrator(hass: HomeAssistant, name: str = "Anna") -> User:
    """Return an administrator."""
    return await _made(hass, name, GROUP_ID_ADMIN)


async def ordinary(hass: HomeAssistant, name: str = "Camille") -> User:
    """Return an ordinary user, as Home Assistant makes them."""
    return await _made(hass, name, GROUP_ID_USER)


async def reader(hass: HomeAssistant, name: str = "René") -> User:
    """Return a user who may only look."""
    return await _made(hass, name, GROUP_ID_READ_ONLY)


async def _made(hass: HomeAssistant, name: str, group: str) -> User:
    """Return a new user; the first that there is owns the house, and may everything."""
    if all(user.system_generated for user in await hass.auth.async_get_users()):
        await hass.auth.async_create_user("Owner", group_ids=[GROUP_ID_ADMIN])
    return await hass.auth.async_create_user(name, group_ids=[group])


def give(site: Site, right: Right, *users: User) -> None:
    """Give a right to these users, and to nobody else, as the form does."""
    _choose(site, right.value, [user.id for user in users])


def make_animators(site: Site, *users: User) -> None:
    """Make these users the animators of a site, as the form does."""
    make(site, DeskRole.ANIMATOR, *users)


def make(site: Site, role: DeskRole, *users: User) -> None:
    """Give a role at a site to these users, and to nobody else, as the form does."""
    _choose(site, ROLE_OPTIONS[role], [user.id for user in users])


def set_option(site: Site, option: str, *, on: bool) -> None:
    """Switch an option of the form."""
    _choose(site, option, on)


def _choose(site: Site, option: str, value: object) -> None:
    options = {**site.entry.options, option: value}
    site.hass.config_entries.async_update_entry(site.entry, options=options)


def as_user(user: User) -> Context:
    """Return the context of what a user does."""
    return Context(user_id=user.id)
