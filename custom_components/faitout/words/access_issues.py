"""What is wrong with the key of codes, told in words in Home Assistant's repairs."""

from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from .issues import tell
from .labels import SiteLabel

ACCESS_KEY: Final = "access_key"
"""What an issue keeps: that it is about the key of codes."""


@callback
def key_unreadable(hass: HomeAssistant, site: SiteLabel, error: Exception) -> None:
    """Tell that the key cannot be read, so that no code and no badge opens."""
    tell(
        hass,
        site,
        f"access_key_{site.slug}",
        "access_key_unreadable",
        ir.IssueSeverity.CRITICAL,
        error=str(error),
    )


@callback
def key_lost(hass: HomeAssistant, site: SiteLabel) -> None:
    """Tell that the key is another than the one that codes were given with."""
    tell(
        hass,
        site,
        f"access_key_{site.slug}",
        "access_key_lost",
        ir.IssueSeverity.CRITICAL,
        is_fixable=True,
        data={ACCESS_KEY: 1},
    )


@callback
def key_found(hass: HomeAssistant, site: SiteLabel) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, f"access_key_{site.slug}")
