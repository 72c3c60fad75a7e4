"""What there is: the sites at work, their spaces and doors, their entities, and one's rights."""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_READ
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.util.json import JsonObjectType

from ..actions.targets import Place, is_permitted
from ..engine.rights import Right
from ..hub.rights import rights_at
from ..hub.site import Site
from .asking import DeskAsk, DeskCommand


async def _places(ask: DeskAsk, _: Mapping[str, Any]) -> JsonObjectType:
    """Return the sites by name, each with what who asks may see and do there."""
    sites = sorted(ask.sites, key=lambda site: site.name.casefold())
    return {"sites": [_site(ask.hass, site, ask.user) for site in sites]}


def _site(hass: HomeAssistant, site: Site, user: User) -> JsonObjectType:
    known = er.async_entries_for_config_entry(er.async_get(hass), site.entry.entry_id)
    enabled = [each for each in known if each.disabled_by is None]
    entities = {each.unique_id: each.entity_id for each in enabled if each.config_subentry_id}
    own = {each.unique_id: each.entity_id for each in enabled if not each.config_subentry_id}
    rights = rights_at(user, site)
    runners = (r for r in site.spaces.values() if is_permitted(user, Place(site, r), POLICY_READ))
    return {
        "site": site.slug,
        "name": site.name,
        "zone": str(site.hours.zone),
        "rights": [str(right) for right in sorted(rights)],
        "entities": _by_key(own, f"{site.slug}_"),
        "spaces": [
            {
                "space": runner.space.id,
                "name": runner.name,
                "kind": str(runner.space.kind),
                "is_bookable": runner.space.is_bookable,
                "entities": _by_key(entities, f"{site.slug}_{runner.space.id}_"),
            }
            for runner in runners
        ],
        "doors": [
            {
                "door": door.spec.id,
                "name": door.name,
                "spaces": [str(space) for space in door.spec.spaces],
                "is_entrance": door.spec.is_entrance,
                "entities": _by_key(entities, f"{site.slug}_{door.spec.id}_"),
            }
            for door in (site.doors.values() if Right.LOOK in rights else ())
        ],
    }


def _by_key(entities: Mapping[str, str], start: str) -> JsonObjectType:
    """Return the entities whose public names begin so, by what follows."""
    return {
        unique_id.removeprefix(start): entity_id
        for unique_id, entity_id in entities.items()
        if unique_id.startswith(start)
    }


PLACES_COMMANDS: Final[Mapping[str, DeskCommand]] = {
    "places": DeskCommand(handler=_places, right=None, names_site=False),
}
