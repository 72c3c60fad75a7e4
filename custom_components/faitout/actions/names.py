"""Names and titles in what actions are given: refused before Home Assistant writes it down.

It fires an event with the data of each action, which its database keeps, once the data has passed
its schema and before any handler is called. So the schema is the only place to stop a name.
"""

from collections.abc import Mapping
import re
from typing import Any, Final

from homeassistant.core import HomeAssistant, callback
import probatio

from ..engine.access.asked import AccessRefusal, AccessRefused
from ..hub.rights import loaded_sites
from ..settings.rights import takes_names_in_actions
from ..words.access import AccessNotGiven
from ..words.refusals import names_refused
from .targets import places_in

REFERENCE: Final = re.compile(r"m_[0-9a-z_]{1,60}|notify\.[0-9a-z_]{1,200}")
"""A holder by reference: a member's id, or an entity that Home Assistant knows by that name."""


def names_kept_out(hass: HomeAssistant, schema: probatio.Schema) -> probatio.All[Any]:
    """Return a schema that raises ServiceValidationError for a title, or somebody by name.

    Where the installer takes names in actions at each site that is meant, it lets titles and
    holders through; a member has an id everywhere.
    """

    @callback
    def refuse(data: dict[str, Any]) -> dict[str, Any]:
        member = data.get("member")
        if member is not None and not REFERENCE.fullmatch(member):
            raise AccessNotGiven(AccessRefused(AccessRefusal.NO_MEMBER, "member"))
        if (field := _named(data)) and not _takes_names(hass, data):
            raise names_refused(field)
        return data

    return probatio.All(schema, refuse)


def _named(data: Mapping[str, Any]) -> str | None:
    """Return the first field that says something of a person, or None."""
    if data.get("title"):
        return "title"
    holder = data.get("holder")
    return "holder" if holder and not REFERENCE.fullmatch(holder) else None


def _takes_names(hass: HomeAssistant, data: dict[str, Any]) -> bool:
    places = places_in(hass, data)
    sites = [place.site for place in places] if places else loaded_sites(hass)
    return bool(sites) and all(takes_names_in_actions(site.entry) for site in sites)
