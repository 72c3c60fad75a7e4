"""Locks with keypads as entities of an integration: the radio is not there, the methods are."""

from typing import Any, override

from homeassistant.components.lock import LockEntity
from homeassistant.components.lock.const import DOMAIN as LOCK_DOMAIN
from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockEntityPlatform

from tests.places import door

KEYPAD = "lock.keypad"


class MatterKeypad(LockEntity):
    """A Matter lock: users and PINs, by the methods that Home Assistant's actions call."""

    _attr_has_entity_name = False
    _attr_should_poll = False
    _attr_unique_id = "keypad"
    _attr_name = "Keypad"
    _attr_is_locked = True

    def __init__(self) -> None:
        self.entity_id = KEYPAD
        self.users: dict[int, tuple[str, str | None]] = {1: ("The cleaner", "31415926")}
        self.is_silent = False

    @property
    def codes(self) -> set[str]:
        """The codes that open it, but for the cleaner's."""
        return {pin for index, (_, pin) in self.users.items() if pin and index != 1}

    def go_away(self, *, away: bool = True) -> None:
        """Lose the connection, or find it again."""
        self._attr_available = not away
        self.async_write_ha_state()

    @override
    async def async_lock(self, **kwargs: Any) -> None:
        """Do nothing: nobody turns it here."""

    @override
    async def async_unlock(self, **kwargs: Any) -> None:
        """Do nothing, as above."""

    def _answers(self) -> None:
        if self.is_silent:
            raise HomeAssistantError("timeout")

    async def async_get_lock_info(self) -> dict[str, Any]:
        self._answers()
        return {
            "supports_user_management": True,
            "supported_credential_types": ["pin", "rfid"],
            "max_users": 5,
            "max_pin_users": 5,
            "min_pin_length": 4,
            "max_pin_length": 8,
        }

    async def async_get_lock_users(self) -> dict[str, Any]:
        self._answers()
        return {
            "max_users": 5,
            "users": [
                {
                    "user_index": index,
                    "user_name": name,
                    "user_status": "occupied_enabled",
                    "user_type": "unrestricted_user",
                    "credentials": [{"type": "pin", "index": index}] if pin else [],
                }
                for index, (name, pin) in self.users.items()
            ],
        }

    async def async_set_lock_user(self, *, user_name: str) -> None:
        self._answers()
        index = next(index for index in range(1, 6) if index not in self.users)
        self.users[index] = (user_name, None)

    async def async_set_lock_credential(
        self, *, credential_type: str, credential_data: str, user_index: int
    ) -> dict[str, Any]:
        self._answers()
        assert credential_type == "pin"
        if credential_data in {pin for _, pin in self.users.values()}:
            raise HomeAssistantError(
                translation_domain="matter", translation_key="set_credential_failed"
            )
        self.users[user_index] = (self.users[user_index][0], credential_data)
        return {"credential_index": user_index}

    async def async_clear_lock_credential(
        self, *, credential_type: str, credential_index: int
    ) -> None:
        self._answers()
        assert credential_type == "pin"
        self.users[credential_index] = (self.users[credential_index][0], None)

    async def async_clear_lock_user(self, *, user_index: int) -> None:
        self._answers()
        del self.users[user_index]


async def fit_keypad[T: LockEntity](hass: HomeAssistant, keypad: T, platform: str) -> T:
    """Fit a lock that an integration brought."""
    assert await async_setup_component(hass, LOCK_DOMAIN, {})
    place = MockEntityPlatform(hass, domain=LOCK_DOMAIN, platform_name=platform)
    await place.async_add_entities([keypad])
    await hass.async_block_till_done()
    return keypad


def keypad_door(**data: Any) -> ConfigSubentryData:
    """Return the entrance, with that lock in it."""
    return door(lock=KEYPAD, contact=None, opens="grants", keeps_codes=True, **data)
