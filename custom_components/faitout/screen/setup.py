"""Setting the screens up, once for this Home Assistant."""

from homeassistant.config_entries import SIGNAL_CONFIG_ENTRY_CHANGED
from homeassistant.const import EVENT_HOMEASSISTANT_STOP
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect

from ..hub.touch import TOUCHES, Touches
from .acting import ActView
from .entrance import ENTRANCE, Entrance
from .live import LiveView
from .pages import read_pages
from .plain import PlainView
from .screens import SCREENS, Screens
from .views import FileView, PageView, PairingView
from .watch import WATCH, ScreenWatch


async def async_setup_screens(hass: HomeAssistant) -> None:
    """Serve the screens. Until one is set up there is only the pairing page to be seen."""
    screens = hass.data[SCREENS] = Screens(hass)
    hass.data[TOUCHES] = Touches(hass)
    entrance = hass.data[ENTRANCE] = Entrance(hass, screens)
    hass.data[WATCH] = ScreenWatch(hass, screens, entrance)
    pages = await hass.async_add_executor_job(read_pages)
    hass.http.register_view(PageView(hass, entrance, pages))
    hass.http.register_view(FileView(pages))
    hass.http.register_view(PairingView(screens, entrance))
    hass.http.register_view(PlainView(hass, screens, entrance, pages))
    hass.http.register_view(LiveView(screens, entrance, pages))
    hass.http.register_view(ActView(hass, entrance))

    async_dispatcher_connect(hass, SIGNAL_CONFIG_ENTRY_CHANGED, screens.set_up_changed)

    @callback
    def stopped(_: Event) -> None:
        # A stream that stays open would hold up the end of the web server.
        screens.feed.end_of()

    hass.bus.async_listen_once(EVENT_HOMEASSISTANT_STOP, stopped)
