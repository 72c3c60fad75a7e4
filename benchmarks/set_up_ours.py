"""How long a site of Faitout takes to come up, the first time and after a restart."""

from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component

from custom_components.faitout.const import DOMAIN

from .home import at_home
from .places import entry, open_site
from .samples import MILLISECONDS, Stopwatch


def first_set_up_time(rooms: int, folder: str) -> float:
    """Return milliseconds for a site that this home has not seen before."""

    async def measure(hass: HomeAssistant) -> float:
        site = entry(range(rooms))
        watch = Stopwatch()
        await open_site(hass, site)
        return watch.seconds * MILLISECONDS

    return at_home(measure, folder)


def restart_time(rooms: int, folder: str) -> float:
    """Return milliseconds for the site that `first_set_up_time` left in this home."""

    async def measure(hass: HomeAssistant) -> float:
        watch = Stopwatch()
        await async_setup_component(hass, DOMAIN, {})
        await hass.async_block_till_done()
        taken = watch.seconds * MILLISECONDS
        (site,) = hass.config_entries.async_loaded_entries(DOMAIN)
        if len(site.runtime_data.spaces) != rooms:
            raise RuntimeError("the site came back without its spaces")
        return taken

    return at_home(measure, folder)
