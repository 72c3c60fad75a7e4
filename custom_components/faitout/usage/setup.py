"""Setting the report up, once for this Home Assistant."""

from homeassistant.core import HomeAssistant

from .views import ReportView
from .words import read_tongues


async def async_setup_usage(hass: HomeAssistant) -> None:
    """Serve the page for paper and the tables, to who has a signed way to them."""
    tongues = await hass.async_add_executor_job(read_tongues)
    hass.http.register_view(ReportView(hass, tongues))
