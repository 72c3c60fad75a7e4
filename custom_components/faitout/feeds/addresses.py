"""Where the feeds are had, from outside where this Home Assistant is reached from there."""

from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant

from ..guest.part import url_of_hub
from ..screen.credential import Secret
from .views import PATH


def calendar_address(hass: HomeAssistant, secret: Secret) -> str:
    """Return the address of a calendar. It is a secret: only for who has just made it."""
    return f"{url_of_hub(hass, outside=True)}{PATH}/{secret}.ics"


def space_api_address(hass: HomeAssistant, entry: ConfigEntry[Any]) -> str:
    """Return the address of what a site tells to everybody."""
    return f"{url_of_hub(hass, outside=True)}{PATH}/{entry.unique_id}/spaceapi.json"
