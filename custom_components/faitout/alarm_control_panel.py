"""Alarm panels: the doors that are set up to have one, for codes that are typed in a dashboard."""

from collections.abc import Iterable

from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .entities.door import add_door_entities
from .entities.door_panel import PANEL, DoorPanel
from .hub.members import Door
from .hub.site import FaitoutConfigEntry, Site
from .settings.keypads import keypads_of

PARALLEL_UPDATES = 0


async def async_setup_entry(
    hass: HomeAssistant,
    entry: FaitoutConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the panel of each door that is to have one."""

    def build(site: Site, door: Door) -> Iterable[DoorPanel]:
        if keypads_of(entry.subentries[door.subentry_id].data).has_panel:
            yield DoorPanel(site, door, PANEL)

    add_door_entities(entry, async_add_entities, build)
