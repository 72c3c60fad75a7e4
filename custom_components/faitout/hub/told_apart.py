"""Spaces of one name at several places: their devices carry the name of the place as well.

Whoever picks a calendar or a sensor in Home Assistant sees names and nothing else. The names of
entities begin with that of their device, so it is enough to name the devices.
"""

from collections import Counter

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr

from ..const import DOMAIN
from .rights import loaded_sites


@callback
def tell_spaces_apart(hass: HomeAssistant) -> None:
    """Name the device of each space at work: with its place where another place has that name too.

    Called whenever a place comes or goes. What a person named stays as they named it.
    """
    registry, sites = dr.async_get(hass), loaded_sites(hass)
    times = Counter(
        name for site in sites for name in {r.name.casefold() for r in site.spaces.values()}
    )
    for site in sites:
        for runner in site.spaces.values():
            identifier = (DOMAIN, f"{site.slug}_{runner.space.id}")
            device = registry.async_get_device_by_identifier(identifier, site.entry.entry_id)
            is_shared = times[runner.name.casefold()] > 1
            name = f"{runner.name}, {site.name}" if is_shared else runner.name
            if device and device.name != name:
                registry.async_update_device(device.id, name=name)
