"""Setting the guests' page up, once for this Home Assistant."""

from pathlib import Path
from typing import Final

from homeassistant.core import HomeAssistant

from ..screen.pages import FOLDER as SCREEN_FOLDER, read_pages
from .guests import GUESTS, Guests
from .surroundings import Surroundings
from .views import GuestActView, GuestFileView, GuestPageView, GuestStateView

FOLDER: Final = Path(__file__).parent / "page"
BORROWED: Final = (SCREEN_FOLDER / "texts.js", SCREEN_FOLDER / "icon.svg")
"""Of the members' screens, which tell times as this page does."""


async def async_setup_guests(hass: HomeAssistant) -> None:
    """Serve the page. Without a link there is nothing to be seen on it."""
    guests = hass.data[GUESTS] = Guests(hass)
    pages = await hass.async_add_executor_job(read_pages, FOLDER, ("guest",), BORROWED)
    surroundings = Surroundings(hass)
    hass.http.register_view(GuestPageView(pages))
    hass.http.register_view(GuestFileView(pages))
    hass.http.register_view(GuestStateView(hass, guests, surroundings, pages))
    hass.http.register_view(GuestActView(hass, guests, surroundings))
