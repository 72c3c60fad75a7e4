"""Setting the devices' address up, once for this Home Assistant."""

from homeassistant.core import HomeAssistant

from .devices import TRMNL, Devices
from .notices import draw_notices
from .views import DisplayView, LogView, NoticeView, PictureView, SetupView


async def async_setup_trmnl(hass: HomeAssistant) -> None:
    """DeviceAnswer devices. Until a sign is set up there is none that gets more than a notice."""
    devices = hass.data[TRMNL] = Devices()
    notices = await hass.async_add_executor_job(draw_notices, hass.config.language)
    hass.http.register_view(SetupView(hass, devices, notices))
    hass.http.register_view(DisplayView(hass, devices, notices))
    hass.http.register_view(LogView(hass, devices, notices))
    hass.http.register_view(PictureView(devices))
    hass.http.register_view(NoticeView(notices))
