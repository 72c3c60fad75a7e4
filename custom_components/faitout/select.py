"""The select of a space: in service, or out of service and not to be booked."""

from collections.abc import Iterable
from enum import StrEnum
from typing import override

from homeassistant.components.select import SelectEntity, SelectEntityDescription
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .engine.stimulus import SetService
from .entity import SpaceEntity, add_space_entities
from .hub.runner import SpaceRunner
from .hub.site import FaitoutConfigEntry, Site

PARALLEL_UPDATES = 0


class Service(StrEnum):
    """The options of the select."""

    IN_SERVICE = "in_service"
    OUT_OF_SERVICE = "out_of_service"


SERVICE = SelectEntityDescription(
    key="service",
    translation_key="service",
    entity_category=EntityCategory.CONFIG,
    options=[service.value for service in Service],
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: FaitoutConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the select of each space that can be booked."""

    def build(site: Site, runner: SpaceRunner) -> Iterable[ServiceSelect]:
        if runner.space.is_bookable:
            yield ServiceSelect(site, runner, SERVICE)

    add_space_entities(entry, async_add_entities, build)


class ServiceSelect(SpaceEntity, SelectEntity):
    """Whether a space is in service."""

    @property
    @override
    def current_option(self) -> str:
        """In or out of service."""
        is_in = self._runner.state.switches.in_service
        return Service.IN_SERVICE if is_in else Service.OUT_OF_SERVICE

    @property
    @override
    def _shown(self) -> object:
        return self.current_option

    @override
    async def async_select_option(self, option: str) -> None:
        """Put the space in or out of service."""
        await self._command(SetService(in_service=option == Service.IN_SERVICE))
