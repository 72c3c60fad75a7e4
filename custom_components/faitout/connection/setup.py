"""Setting the connection up, once for this Home Assistant."""

from pathlib import Path
from typing import Final

from homeassistant.core import HomeAssistant

from ..dashboard.served import serve_card
from .commands import async_setup_commands

DESK: Final = Path(__file__).parent / "page" / "bookings.js"


async def async_setup_connection(hass: HomeAssistant) -> None:
    """Take the commands, and have browsers load the card where there is a frontend."""
    async_setup_commands(hass)
    await serve_card(hass, DESK)
