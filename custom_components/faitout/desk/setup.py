"""Setting the desk up, once for this Home Assistant."""

from collections.abc import Mapping
from typing import Final

from homeassistant.core import HomeAssistant, callback

from .asking import DeskCommand, register_desk_commands
from .attention import ATTENTION_COMMANDS
from .places import PLACES_COMMANDS

COMMANDS: Final[Mapping[str, DeskCommand]] = {
    **ATTENTION_COMMANDS,
    **PLACES_COMMANDS,
}
"""All that is asked for and answered once, by what follows `faitout/desk/`."""


@callback
def async_setup_desk(hass: HomeAssistant) -> None:
    """Take the commands of the cards."""
    register_desk_commands(hass, COMMANDS)
