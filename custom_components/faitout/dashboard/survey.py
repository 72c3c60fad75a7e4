"""The plan of what this Home Assistant has: sites at work, their spaces, doors and entities."""

from collections.abc import Iterable, Mapping

from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from ..const import DOMAIN, SUBENTRY_PLAN
from ..engine.rights import Right
from ..hub.rights import may
from ..hub.runner import SpaceRunner
from ..hub.site import FaitoutConfigEntry, Site
from ..phone import SHEETS
from ..settings.phones import PhonesMay, phones_may
from .plan import PlannedDoor, PlannedSite, PlannedSpace

type Known = Mapping[str | None, list[er.RegistryEntry]]
"""The enabled entities of a site by the subentry that they belong to, None for the site's own."""


@callback
def survey(hass: HomeAssistant, users: Iterable[User]) -> tuple[PlannedSite, ...]:
    """Return the sites that are at work, by name, with the one that is just coming up.

    And who of these users may do what there.
    """
    viewers = [user for user in users if user.is_active and not user.system_generated]
    entries: list[FaitoutConfigEntry] = hass.config_entries.async_entries(DOMAIN)
    sites = (entry.runtime_data for entry in entries if hasattr(entry, "runtime_data"))
    plans = (_site(hass, site, viewers) for site in sites)
    return tuple(sorted(plans, key=lambda site: site.name))


@callback
def are_all_at_work(hass: HomeAssistant) -> bool:
    """Return whether no place is set up, wanted, and yet not at work."""
    entries = hass.config_entries.async_entries(DOMAIN, include_disabled=False)
    return all(hasattr(entry, "runtime_data") for entry in entries)


def _site(hass: HomeAssistant, site: Site, viewers: list[User]) -> PlannedSite:
    known: dict[str | None, list[er.RegistryEntry]] = {}
    for entry in er.async_entries_for_config_entry(er.async_get(hass), site.entry.entry_id):
        if entry.disabled_by is None:
            known.setdefault(entry.config_subentry_id, []).append(entry)
    spaces = (
        PlannedSpace(
            name=runner.name,
            slug=runner.space.id,
            kind=runner.space.kind,
            entities=_by_key(known, runner.subentry_id, f"{site.slug}_{runner.space.id}_"),
            devices=_devices(site, runner),
        )
        for runner in site.spaces.values()
    )
    doors = (
        PlannedDoor(
            name=door.name,
            entities=_by_key(known, door.subentry_id, f"{site.slug}_{door.spec.id}_"),
            devices=(door.device().entity_id,),
        )
        for door in site.doors.values()
    )
    return PlannedSite(
        name=site.name,
        slug=site.slug,
        spaces=tuple(spaces),
        doors=tuple(doors),
        entities=_by_key(known, None, f"{site.slug}_"),
        may={right: tuple(u.id for u in viewers if may(u, right, site)) for right in Right},
        sheets=None if phones_may(site.entry) is PhonesMay.NOTHING else f"{SHEETS}/{site.slug}",
        has_plans=any(site.entry.get_subentries_of_type(SUBENTRY_PLAN)),
    )


def _devices(site: Site, runner: SpaceRunner) -> tuple[str, ...]:
    """Return what is commanded in a space."""
    comforts = (of.get(runner.space.id) for of in (site.lights, site.heatings))
    return tuple(
        device.entity_id for comfort in comforts if comfort for device in comfort.devices()
    )


def _by_key(known: Known, subentry: str | None, start: str) -> dict[str, str]:
    """Return the entities of a subentry by what follows `start` in their public names."""
    return {
        entry.unique_id.removeprefix(start): entry.entity_id for entry in known.get(subentry, ())
    }
