"""A lock and its door, as hardware that is not there: it turns, jams, or is away."""

from typing import Any, override

from homeassistant.components.lock import LockEntity
from homeassistant.components.lock.const import DOMAIN as LOCK_DOMAIN
from homeassistant.const import ATTR_CODE
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import setup_test_component_platform


class Bolt(LockEntity):
    """A lock that remembers what it was told."""

    _attr_has_entity_name = False
    _attr_should_poll = False

    def __init__(self, name: str, *, locked: bool, code_format: str | None = None) -> None:
        self.entity_id = f"{LOCK_DOMAIN}.{name}"
        self._attr_name = name
        self._attr_unique_id = name
        self._attr_is_locked = locked
        self._attr_code_format = code_format
        self.told: list[str] = []
        self.codes: list[str | None] = []
        self.error: Exception | None = None
        self.is_stuck = False
        self.is_broken = False

    def _turn(self, word: str, *, locked: bool) -> None:
        self.told.append(word)
        if self.error:
            raise self.error
        if self.is_broken:
            raise HomeAssistantError("the motor is broken")
        if not self.is_stuck:
            self.turn(locked=locked)

    def turn(self, *, locked: bool) -> None:
        """Turn the bolt, as a hand would."""
        self._attr_is_locked = locked
        self.async_write_ha_state()

    def go_away(self, *, away: bool = True) -> None:
        """Lose the connection, or find it again."""
        self._attr_available = not away
        self.async_write_ha_state()

    @override
    async def async_lock(self, **kwargs: Any) -> None:
        self.codes.append(kwargs.get(ATTR_CODE))
        self._turn("lock", locked=True)

    @override
    async def async_unlock(self, **kwargs: Any) -> None:
        self.codes.append(kwargs.get(ATTR_CODE))
        self._turn("unlock", locked=False)


async def fit(hass: HomeAssistant, *bolts: Bolt) -> None:
    """Fit locks to doors."""
    setup_test_component_platform(hass, LOCK_DOMAIN, bolts)
    assert await async_setup_component(hass, LOCK_DOMAIN, {LOCK_DOMAIN: {"platform": "test"}})
    await hass.async_block_till_done()
