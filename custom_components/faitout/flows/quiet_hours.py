"""Who is told on their telephone, and when it stays quiet: a form of the options of a place."""

from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import (
    BooleanSelector,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TimeSelector,
)
import probatio

from ..hub.rights import loaded_sites
from ..hub.site import Site
from ..outputs.animators.telephones import hears_of, person_of, telephones_told
from ..outputs.animators.trying import try_telephones
from ..settings.telling import (
    CONF_QUIET_FROM,
    CONF_QUIET_TO,
    CONF_TOLD_PEOPLE,
    CONF_TOLD_RELEASES,
    QUIET_FROM,
    QUIET_TO,
    telling_settings,
)
from .form import Form

CONF_TRY: Final = "try_telephones"


async def telling_form(hass: HomeAssistant, entry: ConfigEntry[Any]) -> Form:
    """Return the form that asks who is told, of what, and when their telephones stay quiet."""
    site = _site(hass, entry)
    people = await _people(hass, site)
    chosen = await _chosen(hass, site, entry)
    there = {each["value"] for each in people}
    entities = [
        SelectOptionDict(value=each, label=state.name)
        for each in (telling_settings(entry, site.hours.zone).entities if site else ())
        if (state := hass.states.get(each)) is not None
    ]
    with_entities = there | {each["value"] for each in entities}
    releases = entry.options.get(CONF_TOLD_RELEASES, [])
    schema = probatio.Schema(
        {
            probatio.Optional(CONF_TOLD_PEOPLE, default=list): _several(people),
            probatio.Optional(CONF_TOLD_RELEASES, default=list): _several([*people, *entities]),
            probatio.Required(CONF_QUIET_FROM, default=QUIET_FROM): TimeSelector(),
            probatio.Required(CONF_QUIET_TO, default=QUIET_TO): TimeSelector(),
            probatio.Required(CONF_TRY, default=False): BooleanSelector(),
        }
    )
    known = {
        **entry.options,
        CONF_TOLD_PEOPLE: [each for each in chosen if each in there],
        CONF_TOLD_RELEASES: [each for each in releases if each in with_entities],
    }
    return Form(schema, known)


async def tried_telephones(hass: HomeAssistant, entry: ConfigEntry[Any]) -> str:
    """Send a message to whoever is told, and return what came of each, one line for each."""
    site = _site(hass, entry)
    if site is None:
        return ""
    settings = telling_settings(entry, site.hours.zone)
    return await try_telephones(site, await telephones_told(site, settings))


async def _people(hass: HomeAssistant, site: Site | None) -> list[SelectOptionDict]:
    """Return the people that can be chosen: whoever may do something about it."""
    if site is None:
        return []
    users = await hass.auth.async_get_users()
    settings = telling_settings(site.entry, site.hours.zone)
    everybody = frozenset(user.id for user in users)
    if_chosen = settings.choosing(everybody)
    people = [
        SelectOptionDict(value=user.id, label=person_of(hass, user) or user.id)
        for user in users
        if hears_of(site, if_chosen, user, users)
    ]
    return sorted(people, key=lambda each: each["label"].casefold())


async def _chosen(hass: HomeAssistant, site: Site | None, entry: ConfigEntry[Any]) -> list[str]:
    """Return who is told now, also where nobody chose."""
    if CONF_TOLD_PEOPLE in entry.options or site is None:
        return list(entry.options.get(CONF_TOLD_PEOPLE, ()))
    users = await hass.auth.async_get_users()
    settings = telling_settings(entry, site.hours.zone)
    return [user.id for user in users if hears_of(site, settings, user, users)]


def _site(hass: HomeAssistant, entry: ConfigEntry[Any]) -> Site | None:
    return next((s for s in loaded_sites(hass) if s.entry.entry_id == entry.entry_id), None)


def _several(options: list[SelectOptionDict]) -> SelectSelector:
    return SelectSelector(
        SelectSelectorConfig(options=options, multiple=True, mode=SelectSelectorMode.DROPDOWN)
    )
