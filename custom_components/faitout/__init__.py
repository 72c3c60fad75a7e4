"""Faitout: the hub of unattended coworking places, for Home Assistant."""

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv, device_registry as dr
from homeassistant.helpers.typing import ConfigType

from .actions import async_setup_actions
from .const import DOMAIN, MANUFACTURER
from .site import FaitoutConfigEntry, open_site

CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)
PLATFORMS = [
    Platform.BINARY_SENSOR,
    Platform.BUTTON,
    Platform.CALENDAR,
    Platform.EVENT,
    Platform.SELECT,
    Platform.SENSOR,
    Platform.SWITCH,
]


async def async_setup(hass: HomeAssistant, _: ConfigType) -> bool:
    """Register the actions; sites come as config entries."""
    async_setup_actions(hass)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: FaitoutConfigEntry) -> bool:
    """Bring a site up: its journal first, then its entities, then its sensors."""
    site = await open_site(hass, entry)
    entry.runtime_data = site
    dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id,
        identifiers={(DOMAIN, site.slug)},
        entry_type=dr.DeviceEntryType.SERVICE,
        name=site.name,
        manufacturer=MANUFACTURER,
    )
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    site.start()
    entry.async_on_unload(entry.add_update_listener(_changed))
    return True


async def _changed(hass: HomeAssistant, entry: FaitoutConfigEntry) -> None:
    """Begin anew with what was set up now: the site itself, or one of its spaces."""
    await hass.config_entries.async_reload(entry.entry_id)


async def async_unload_entry(hass: HomeAssistant, entry: FaitoutConfigEntry) -> bool:
    """Take a site down; its journal keeps everything."""
    unloaded = await hass.config_entries.async_unload_platforms(entry, PLATFORMS)
    if unloaded:
        await entry.runtime_data.close()
    return unloaded
