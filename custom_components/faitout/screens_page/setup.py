"""Setting the list of screens up, once for this Home Assistant."""

from pathlib import Path
from typing import Final

from homeassistant.core import HomeAssistant

from ..dashboard.served import serve_card
from .commands import register_screen_commands

PROGRAM: Final = Path(__file__).parent / "page" / "screens.js"


async def async_setup_screens_page(hass: HomeAssistant) -> None:
    """Take the commands, and have browsers load the card where there is a frontend."""
    register_screen_commands(hass)
    await serve_card(hass, PROGRAM)
