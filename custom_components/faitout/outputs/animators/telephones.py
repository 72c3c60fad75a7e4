"""Whose telephone is whose: the user who logged in to the app there is the one who reads it.

user ──► entries of the app that bear it ──► telephones
notify entity that the installer named ──► the telephone that it belongs to, or a mere way out
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.components.notify.const import DOMAIN as NOTIFY_DOMAIN
from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from ...engine.rights import DeskRole, Right, group_party, user_party
from ...hub.rights import may
from ...hub.site import Site
from ...settings.rights import people_in
from ...settings.telling import TellingSettings
from ...words.people import person_name

MOBILE_APP: Final = "mobile_app"
"""The companion app; its integration is not imported, since it need not be there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telephone:
    """Something by which one person is told."""

    id: str
    """The id of the app's entry, or a notify entity that belongs to no app."""
    name: str
    """What the telephone is called."""
    person: str
    """Whose it is, as people know them; "" where nobody knows."""
    user: User | None = None
    entry: ConfigEntry[Any] | None = None
    is_told_releases: bool = False

    @property
    def takes_buttons(self) -> bool:
        """Whether it shows buttons, and lets a message be taken away again."""
        return self.entry is not None


async def telephones_told(site: Site, settings: TellingSettings) -> list[Telephone]:
    """Return the telephones that are told of a site, each once."""
    hass = site.hass
    users = {user.id: user for user in await hass.auth.async_get_users()}
    told = {user.id for user in users.values() if hears_of(site, settings, user, users.values())}
    found: dict[str, Telephone] = {}
    for entry in app_entries(hass):
        user = users.get(entry.data.get("user_id", ""))
        if user is not None and user.id in told:
            found[entry.entry_id] = _app(hass, entry, user, settings)
    for entity_id in settings.entities:
        app = _entry_of(hass, entity_id)
        if app is None:
            if (state := hass.states.get(entity_id)) is not None:
                releases = entity_id in settings.releases
                found[entity_id] = Telephone(
                    id=entity_id, name=state.name, person="", is_told_releases=releases
                )
        elif app.entry_id not in found and app in app_entries(hass):
            user = users.get(app.data.get("user_id", ""))
            found[app.entry_id] = _app(hass, app, user, settings, entity_id)
    return list(found.values())


def hears_of(site: Site, settings: TellingSettings, user: User, everybody: Iterable[User]) -> bool:
    """Return whether a user is told what needs a person; only who may do something about it is.

    Where nobody chose, the animators are, and where there is none, the administrators.
    """
    if not user.is_active or user.system_generated or not may(user, Right.SERVICE, site):
        return False
    if settings.people is not None:
        return user.id in settings.people
    animators = [each for each in everybody if is_animator(site, each)]
    return user in animators if animators else user.is_admin


@callback
def is_animator(site: Site, user: User) -> bool:
    """Return whether a user was made an animator of a site, or one of their groups was."""
    parties = {user_party(user.id), *(group_party(group.id) for group in user.groups)}
    is_person = user.is_active and not user.system_generated
    return is_person and not parties.isdisjoint(people_in(site.entry.options, DeskRole.ANIMATOR))


@callback
def app_entries(hass: HomeAssistant) -> list[ConfigEntry[Any]]:
    """Return the telephones with the app that take messages."""
    entries = hass.config_entries.async_entries(MOBILE_APP)
    return [each for each in entries if each.state is ConfigEntryState.LOADED and _takes(each)]


@callback
def person_of(hass: HomeAssistant, user: User | None) -> str:
    """Return what people call a user: by the person that goes with it, else by its own name."""
    if user is None:
        return ""
    name = person_name(hass, user.id)
    return (user.name or "") if name == user.id else name


def _takes(entry: ConfigEntry[Any]) -> bool:
    app = entry.data.get("app_data", {})
    return ("push_url" in app and "push_token" in app) or "push_websocket_channel" in app


def _app(
    hass: HomeAssistant,
    entry: ConfigEntry[Any],
    user: User | None,
    settings: TellingSettings,
    entity_id: str = "",
) -> Telephone:
    parties = {user.id if user else "", entity_id}
    return Telephone(
        id=entry.entry_id,
        name=entry.title,
        person=person_of(hass, user),
        user=user,
        entry=entry,
        is_told_releases=bool(settings.releases & parties),
    )


def _entry_of(hass: HomeAssistant, entity_id: str) -> ConfigEntry[Any] | None:
    """Return the app's entry that a notify entity belongs to, None for any other entity."""
    if not entity_id.startswith(f"{NOTIFY_DOMAIN}."):
        return None
    known = er.async_get(hass).async_get(entity_id)
    if known is None or known.platform != MOBILE_APP or known.config_entry_id is None:
        return None
    return hass.config_entries.async_get_entry(known.config_entry_id)
