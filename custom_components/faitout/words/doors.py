"""What happened at a door, as a sentence."""

from homeassistant.core import HomeAssistant, callback

from ..engine.door.stimulus import DoorEvent
from .reasons import phrase


@callback
def door_sentence(hass: HomeAssistant, told: DoorEvent) -> str:
    """Return what happened, and why it is so, in the language of the installation."""
    event = phrase(hass, f"door_{told.event}")
    return f"{event} {phrase(hass, f'door_because_{told.rule}')}"
