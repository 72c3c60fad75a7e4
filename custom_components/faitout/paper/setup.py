"""Setting the signs up, once for this Home Assistant."""

from homeassistant.core import HomeAssistant, callback

from .signs import SIGNS, Signs
from .views import SignView


@callback
def async_setup_signs(hass: HomeAssistant) -> None:
    """Serve the pictures. Without a sign there is none to be had."""
    hass.data[SIGNS] = Signs()
    hass.http.register_view(SignView(hass))
