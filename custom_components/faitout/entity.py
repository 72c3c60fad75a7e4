"""What entities have in common: the device of their site or space, and being told of news.

An entity writes its state only when what it shows is different from what it showed last. A space
has more than ten of them, and most news concern one or two.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, override

from homeassistant.const import ATTR_ENTITY_ID
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.helpers.entity import Entity, EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .const import DOMAIN, EVENT_DECISION, MANUFACTURER
from .engine.booking import Booking
from .engine.stimulus import Command
from .entities.asked import AskedEntity, Caller
from .hub.rights import allowed
from .hub.runner import SpaceRunner
from .hub.site import FaitoutConfigEntry, Site


class SiteEntity(AskedEntity):
    """An entity of a site as a whole."""

    _attr_has_entity_name = True
    _attr_should_poll = False

    def __init__(self, site: Site, description: EntityDescription) -> None:
        """Belong to the device of the site."""
        self.entity_description = description
        self._site = site
        self._attr_unique_id = f"{site.slug}_{description.key}"
        self._attr_device_info = DeviceInfo(identifiers={(DOMAIN, site.slug)})


class SpaceEntity(AskedEntity):
    """An entity of one space. It holds nothing of its own: it shows what the runner knows."""

    _attr_has_entity_name = True
    _attr_should_poll = False

    def __init__(self, site: Site, runner: SpaceRunner, description: EntityDescription) -> None:
        """Belong to the device of the space."""
        self.entity_description = description
        self._site = site
        self._runner = runner
        self._written: object = None
        self._attr_unique_id = f"{site.slug}_{runner.space.id}_{description.key}"
        self._attr_device_info = _device_info(site, runner)

    @property
    def _shown(self) -> object:
        """What people see of the entity now; equal values look the same."""
        return None

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the space."""
        await super().async_added_to_hass()
        self._written = self._shown
        self.async_on_remove(self._runner.subscribe(self._news))

    async def _command(self, wanted: Command, caller: Caller | None = None) -> Booking | None:
        """Give the space a command, for who asks; return the booking that it was about.

        Raises NotAllowed where they may not, CommandRefused where the engine refuses.
        """
        user = (caller or await self._asking()).user
        return await self._runner.command(allowed(user, wanted, self._site, self._runner))

    @callback
    def _news(self) -> None:
        shown = self._shown
        if shown != self._written:
            self.async_write_ha_state()
            self._written = shown


@callback
def fire_decision(entity: Entity, what: str, attributes: Mapping[str, Any]) -> None:
    """Have the logbook tell of a decision, and automations hear of it."""
    event = {ATTR_ENTITY_ID: entity.entity_id, "type": what, **attributes}
    entity.hass.bus.async_fire(EVENT_DECISION, event)


def add_space_entities(
    entry: FaitoutConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
    build: Callable[[Site, SpaceRunner], Iterable[Entity]],
) -> None:
    """Add what `build` makes for each space of a site, to the subentry of that space."""
    site = entry.runtime_data
    for runner in site.spaces.values():
        async_add_entities(build(site, runner), config_subentry_id=runner.subentry_id)


def space_identifier(site: Site, runner: SpaceRunner) -> tuple[str, str]:
    """Return what the device of a space is known by."""
    return (DOMAIN, f"{site.slug}_{runner.space.id}")


def _device_info(site: Site, runner: SpaceRunner) -> DeviceInfo:
    info = DeviceInfo(
        identifiers={space_identifier(site, runner)},
        manufacturer=MANUFACTURER,
        name=runner.name,
    )
    if device := site_device(site.hass, site):
        info["via_device_id"] = device.id
    return info


def site_device(hass: HomeAssistant, site: Site) -> dr.DeviceEntry | None:
    """Return the device that stands for the site itself."""
    registry = dr.async_get(hass)
    return registry.async_get_device_by_identifier((DOMAIN, site.slug), site.entry.entry_id)
