"""Which doors an action means: those that its target names, or that lead to what it names."""

from dataclasses import dataclass

from homeassistant.core import ServiceCall
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.target import TargetSelection, async_extract_referenced_entity_ids

from ..const import DOMAIN
from ..engine.door.door import DoorId
from ..engine.rights import Right
from ..hub.access.booked_rights import doors_to
from ..hub.members import Access
from ..hub.rights import asking_user, loaded_sites, may, require
from ..hub.site import Site


@dataclass(frozen=True, slots=True)
class DoorsOfSite:
    """Doors of one site."""

    site: Site
    access: Access
    doors: frozenset[DoorId]


async def meant_doors(call: ServiceCall) -> DoorsOfSite:
    """Return the doors of the one site that a call means by its target.

    A door is named by any of its entities, a space stands for the doors that lead to it, and a
    place for its entrances. Raises ServiceValidationError, translated, where it is none or of more
    than one site, and NotAllowed.
    """
    found = [each for each in targeted_doors(call) if each.doors]
    if not found:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="which_door")
    if len(found) > 1:
        raise ServiceValidationError(translation_domain=DOMAIN, translation_key="one_site_only")
    await require(call, Right.ACCESS, found[0].site)
    return found[0]


def targeted_doors(call: ServiceCall) -> list[DoorsOfSite]:
    """Return the doors that the target of a call names, by site; without a target none."""
    selection = TargetSelection(call.data)
    if not selection.has_any_target:
        return []
    selected = async_extract_referenced_entity_ids(
        call.hass, selection, primary_entities_only=False
    )
    registry = er.async_get(call.hass)
    entities = map(registry.async_get, selected.referenced | selected.indirectly_referenced)
    named = {(entity.config_entry_id, entity.config_subentry_id) for entity in entities if entity}
    return [
        DoorsOfSite(site, site.access, _doors(site, named))
        for site in loaded_sites(call.hass)
        if site.access
    ]


async def sites_asked(call: ServiceCall) -> list[Site]:
    """Return the sites where who calls may give access."""
    user = await asking_user(call.hass, call.context)
    return [site for site in loaded_sites(call.hass) if may(user, Right.ACCESS, site)]


def _doors(site: Site, named: set[tuple[str | None, str | None]]) -> frozenset[DoorId]:
    doors: set[DoorId] = set()
    for key, door in site.doors.items():
        if (site.entry.entry_id, key) in named:
            doors.add(door.spec.id)
    for space, runner in site.spaces.items():
        if (site.entry.entry_id, runner.subentry_id) in named:
            doors |= doors_to(site, space)
    if not doors and (site.entry.entry_id, None) in named:
        doors = {door.spec.id for door in site.doors.values() if door.spec.is_entrance}
    return frozenset(doors)
