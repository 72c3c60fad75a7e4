"""What is wrong with a sign on paper, told in words in Home Assistant's repairs."""

from datetime import datetime

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from .issues import tell
from .labels import SiteLabel
from .refusals import local_text


@callback
def sign_is_silent(
    hass: HomeAssistant,
    site: SiteLabel,
    slug: str,
    name: str,
    *,
    since: datetime,
    battery: int | None,
) -> None:
    """Tell that a sign asks no more, since when, and how full its battery was if it said so."""
    key = "sign_silent" if battery is None else "sign_silent_battery"
    tell(
        hass,
        site,
        _silent_issue(site, slug),
        key,
        sign=name,
        since=local_text(since),
        battery="" if battery is None else str(battery),
    )


@callback
def sign_is_heard(hass: HomeAssistant, site: SiteLabel, slug: str) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, _silent_issue(site, slug))


def _silent_issue(site: SiteLabel, slug: str) -> str:
    return f"sign_silent_{site.slug}_{slug}"
