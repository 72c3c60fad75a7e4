"""Faitout: the hub of unattended coworking places, for Home Assistant."""

from homeassistant.config_entries import ConfigEntryState, UpdateListenerType
from homeassistant.const import Platform
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import config_validation as cv, device_registry as dr
from homeassistant.helpers.typing import ConfigType

from .actions.at_the_door import async_setup_door_commands
from .assistant import async_setup_sentences
from .connection import async_setup_connection
from .const import DOMAIN, MANUFACTURER
from .dashboard.panel import hide_dashboard, show_dashboard
from .desk import async_setup_desk
from .feeds import async_setup_feeds
from .floor_plan import async_setup_floor_plans
from .guest import async_setup_guests
from .hub.following import NameFollower, catch_up
from .hub.site import FaitoutConfigEntry
from .hub.told_apart import tell_spaces_apart
from .members_page import async_setup_members_page
from .paper.setup import async_setup_signs
from .parts import build_members, follow_changes, foundation, open_site, snapshot, start_members
from .phone import async_setup_phones
from .screen import async_setup_screens
from .screens_page import async_setup_screens_page
from .services import async_setup_actions
from .settings.remembered import remember
from .trmnl import async_setup_trmnl
from .usage import async_setup_usage
from .words.issues import forget_site

CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)
PLATFORMS = [
    Platform.ALARM_CONTROL_PANEL,
    Platform.BINARY_SENSOR,
    Platform.BUTTON,
    Platform.CALENDAR,
    Platform.EVENT,
    Platform.IMAGE,
    Platform.SELECT,
    Platform.SENSOR,
    Platform.SWITCH,
]


async def async_setup(hass: HomeAssistant, _: ConfigType) -> bool:
    """Register actions, commands, the screens' pages and the guests'; sites are entries."""
    async_setup_actions(hass)
    await async_setup_connection(hass)
    await async_setup_desk(hass)
    async_setup_door_commands(hass)
    await async_setup_screens(hass)
    await async_setup_floor_plans(hass)
    await async_setup_guests(hass)
    await async_setup_phones(hass)
    async_setup_feeds(hass)
    await async_setup_members_page(hass)
    await async_setup_screens_page(hass)
    async_setup_signs(hass)
    await async_setup_trmnl(hass)
    async_setup_sentences(hass)
    await async_setup_usage(hass)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: FaitoutConfigEntry) -> bool:
    """Bring a site up: its journal first, then its entities, then its sensors."""
    catch_up(hass, entry)
    before = foundation(entry), snapshot(entry)
    site = await open_site(hass, entry)
    entry.runtime_data = site
    dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id,
        identifiers={(DOMAIN, site.slug)},
        entry_type=dr.DeviceEntryType.SERVICE,
        name=site.name,
        manufacturer=MANUFACTURER,
    )
    build_members(site)
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    site.start()
    await start_members(site)
    if site.journal.takes_news():
        await site.tell_news()
    show_dashboard(hass)
    entry.async_on_state_change(_apart_once_loaded(hass, entry))
    entry.async_on_unload(NameFollower(hass, entry).start())
    entry.async_on_unload(entry.add_update_listener(_listener(entry)))
    if before != (foundation(entry), snapshot(entry)):
        # Set up while the site came up: whether it is part of it, nobody knows. It begins anew, as
        # soon as it has begun.
        hass.config_entries.async_schedule_reload(entry.entry_id)
    return True


def _apart_once_loaded(hass: HomeAssistant, entry: FaitoutConfigEntry) -> CALLBACK_TYPE:
    """Return what names spaces apart as soon as this site is at work beside the others.

    Not when it is taken down: it may come back the next moment.
    """

    @callback
    def changed() -> None:
        if entry.state is ConfigEntryState.LOADED:
            tell_spaces_apart(hass)

    return changed


def _listener(entry: FaitoutConfigEntry) -> UpdateListenerType:
    """Return what follows a changed set-up: only the part concerned, or the site begins anew."""
    before, subentries = foundation(entry), snapshot(entry)
    begins_anew = False

    async def changed(hass: HomeAssistant, entry: FaitoutConfigEntry) -> None:
        nonlocal subentries, begins_anew
        if begins_anew:
            # What changes meanwhile is read by the site that comes up.
            return
        remember(hass, entry)
        if foundation(entry) != before:
            begins_anew = True
            try:
                await hass.config_entries.async_reload(entry.entry_id)
            finally:
                begins_anew = False
            return
        known, subentries = subentries, snapshot(entry)
        await follow_changes(entry.runtime_data, known)
        # With its first plan a place has members to show.
        show_dashboard(hass)

    return changed


async def async_unload_entry(hass: HomeAssistant, entry: FaitoutConfigEntry) -> bool:
    """Take a site down; its journal keeps everything."""
    unloaded = await hass.config_entries.async_unload_platforms(entry, PLATFORMS)
    if unloaded:
        await entry.runtime_data.close()
    return unloaded


async def async_remove_entry(hass: HomeAssistant, entry: FaitoutConfigEntry) -> None:
    """Forget a site; with the last one the dashboard goes."""
    forget_site(hass, entry.entry_id)
    tell_spaces_apart(hass)
    if not hass.config_entries.async_entries(DOMAIN):
        hide_dashboard(hass)
