"""Setting the pages of spaces up, once for this Home Assistant."""

from pathlib import Path
from typing import Final

from homeassistant.core import HomeAssistant

from ..guest.surroundings import Surroundings
from ..screen.pages import FOLDER as SCREEN_FOLDER, read_pages
from .glass import GlassView
from .phones import PHONES, Phones
from .sheet import Sheets, SheetView
from .views import PhoneActView, PhoneFileView, PhonePageView, PhoneProveView, PhoneStateView

FOLDER: Final = Path(__file__).parent / "page"
BORROWED: Final = tuple(
    SCREEN_FOLDER / name for name in ("texts.js", "words.js", "icon.svg", "fr.json", "en.json")
)
"""Of the members' screens, which say states, times and refusals as this page does."""


async def async_setup_phones(hass: HomeAssistant) -> None:
    """Serve the pages. Where phones are not let in there is nothing to be seen on them."""
    phones = hass.data[PHONES] = Phones(hass)
    surroundings = Surroundings(hass)
    pages = await hass.async_add_executor_job(read_pages, FOLDER, ("phone",), BORROWED)
    sheets = await hass.async_add_executor_job(Sheets, FOLDER, pages)
    hass.http.register_view(PhonePageView(hass, pages))
    hass.http.register_view(PhoneFileView(pages))
    hass.http.register_view(PhoneStateView(hass, phones, surroundings, pages))
    hass.http.register_view(PhoneProveView(hass, phones, surroundings))
    hass.http.register_view(PhoneActView(hass, phones, surroundings))
    hass.http.register_view(GlassView(hass, phones))
    hass.http.register_view(SheetView(hass, phones, surroundings, pages, sheets))
