"""The switch of a space: whether the hub acts by itself, or only watches.

Its position is a part of the space's state and comes back from the journal after a restart.
"""

from collections.abc import Iterable
from typing import Any, override

from homeassistant.components.switch import SwitchEntity, SwitchEntityDescription
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .engine.stimulus import SetAutomation
from .entities.door import add_door_entities
from .entities.doors import AUTOMATION as DOOR_AUTOMATION, DoorAutomation
from .entity import SpaceEntity, add_space_entities
from .hub.runner import SpaceRunner
from .hub.site import FaitoutConfigEntry, Site

PARALLEL_UPDATES = 0

AUTOMATION = SwitchEntityDescription(
    key="automation",
    translation_key="automation",
    entity_category=EntityCategory.CONFIG,
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: FaitoutConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the switch of each space."""

    def build(site: Site, runner: SpaceRunner) -> Iterable[AutomationSwitch]:
        return [AutomationSwitch(site, runner, AUTOMATION)]

    add_space_entities(entry, async_add_entities, build)
    add_door_entities(
        entry, async_add_entities, lambda site, door: [DoorAutomation(site, door, DOOR_AUTOMATION)]
    )


class AutomationSwitch(SpaceEntity, SwitchEntity):
    """Off: the hub watches and touches nothing."""

    @property
    @override
    def is_on(self) -> bool:
        """Whether the hub acts by itself."""
        return self._runner.state.switches.automation

    @property
    @override
    def _shown(self) -> object:
        return self.is_on

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        """Let the hub act."""
        await self._command(SetAutomation(on=True))

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        """Let the hub only watch."""
        await self._command(SetAutomation(on=False))
