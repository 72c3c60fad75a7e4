"""Setting the feeds up, once for this Home Assistant."""

from homeassistant.core import HomeAssistant, callback

from .calendars import Calendars
from .views import CalendarFeedView, SpaceApiView


@callback
def async_setup_feeds(hass: HomeAssistant) -> None:
    """Serve the feeds. Until one is switched on there is nothing to be had."""
    calendars = Calendars(hass)
    hass.http.register_view(CalendarFeedView(hass, calendars))
    hass.http.register_view(SpaceApiView(hass, calendars))
