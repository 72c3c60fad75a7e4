"""Real entities that come into Home Assistant in each way: pushed, polled, fetched by another."""

import asyncio
from datetime import timedelta
import logging
from typing import override

from homeassistant.components.binary_sensor import BinarySensorEntity
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.entity_component import DATA_INSTANCES
from homeassistant.helpers.restore_state import RestoreEntity
from homeassistant.helpers.update_coordinator import (
    CoordinatorEntity,
    DataUpdateCoordinator,
    UpdateFailed,
)
from homeassistant.setup import async_setup_component

from custom_components.faitout.hub.runner import SpaceRunner

RADAR = "binary_sensor.salle_radar"
EVERY = timedelta(seconds=30)


class Pushed(BinarySensorEntity):
    """A radar that says by itself what it sees."""

    _attr_should_poll = False

    def __init__(self, name: str = "salle_radar", *, on: bool | None = False) -> None:
        self.entity_id = f"binary_sensor.{name}"
        self._attr_is_on = on

    def says(self, *, on: bool | None, available: bool = True) -> None:
        """Say something."""
        self._attr_is_on, self._attr_available = on, available
        self.async_write_ha_state()

    def is_lost(self) -> None:
        """Be out of reach."""
        self._attr_available = False
        self.async_write_ha_state()


class Remembering(Pushed, RestoreEntity):
    """A radar that says first what it said before the restart."""


class Polled(BinarySensorEntity):
    """A radar that has to be asked."""

    _attr_should_poll = True

    def __init__(self, name: str = "salle_radar", *, on: bool = False) -> None:
        self.entity_id = f"binary_sensor.{name}"
        self._attr_is_on = on
        self.sees = on
        self.fails = False
        self.answers = asyncio.Event()
        self.answers.set()
        self.looked = 0

    async def async_update(self) -> None:
        """Look, if it can be reached."""
        await self.answers.wait()
        if self.fails:
            message = "out of reach"
            raise HomeAssistantError(message)
        self.looked += 1
        self._attr_is_on = self.sees


class Cloud(DataUpdateCoordinator[bool]):
    """Whoever fetches what radars see."""

    def __init__(self, hass: HomeAssistant, *, always: bool = True) -> None:
        super().__init__(
            hass,
            logging.getLogger(__name__),
            config_entry=None,
            name="cloud",
            update_interval=EVERY,
            always_update=always,
        )
        self.data = False
        self.sees = False
        self.fails = False
        self.fetched = 0

    @override
    async def _async_update_data(self) -> bool:
        if self.fails:
            message = "out of reach"
            raise UpdateFailed(message)
        self.fetched += 1
        return self.sees


class Fetched(CoordinatorEntity[Cloud], BinarySensorEntity):
    """A radar of which a coordinator knows."""

    def __init__(self, cloud: Cloud, name: str = "salle_radar") -> None:
        super().__init__(cloud)
        self.entity_id = f"binary_sensor.{name}"

    @property
    @override
    def is_on(self) -> bool:
        return self.coordinator.data


class Keeping(Fetched):
    """One that goes on showing what it knew when nobody can be reached."""

    @property
    @override
    def available(self) -> bool:
        return True


class Sleeping(Fetched, RestoreEntity):
    """One whose device sleeps: a coordinator stands for it, and cannot ask it anything."""


async def fit(hass: HomeAssistant, *radars: Entity) -> None:
    """Put radars up."""
    assert await async_setup_component(hass, "binary_sensor", {})
    await hass.data[DATA_INSTANCES]["binary_sensor"].async_add_entities(radars)
    await settle(hass)


def says_somebody(room: SpaceRunner) -> bool:
    """Return whether a sensor of a room that works says yes: a first sign, or more."""
    return any(each.works and each.active for each in room.state.senses.sensors)


async def settle(hass: HomeAssistant) -> None:
    """Let everything happen that is under way."""
    await hass.async_block_till_done(wait_background_tasks=True)


def hangs(radar: Polled) -> None:
    """Let Home Assistant ask a radar that does not answer for now."""
    radar.answers.clear()
    poll = radar.async_update_ha_state(force_refresh=True)
    radar.hass.async_create_background_task(poll, "a poll that hangs", eager_start=True)


async def made_anew(hass: HomeAssistant, old: Entity, *new: Entity) -> None:
    """Let the integration of a radar be reloaded: another entity takes its place."""
    platform = old.platform
    await platform.async_remove_entity(old.entity_id)
    await platform.async_add_entities(new)
    await settle(hass)
