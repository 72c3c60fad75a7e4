"""The report of a month that could not be written or sent, told in Home Assistant's repairs."""

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from .issues import tell
from .labels import SiteLabel


@callback
def report_failed(hass: HomeAssistant, site: SiteLabel, error: Exception) -> None:
    """Tell that it could not be written; it is tried again every hour."""
    tell(hass, site, f"report_{site.slug}", "report_failed", error=str(error))


@callback
def report_works(hass: HomeAssistant, site: SiteLabel) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, f"report_{site.slug}")


@callback
def report_not_sent(hass: HomeAssistant, site: SiteLabel, error: Exception) -> None:
    """Tell that it was not taken by whom it was sent to; it is tried again every hour."""
    tell(hass, site, f"report_sent_{site.slug}", "report_not_sent", error=str(error))


@callback
def report_sent(hass: HomeAssistant, site: SiteLabel) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, f"report_sent_{site.slug}")
