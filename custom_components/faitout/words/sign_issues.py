"""What is wrong with a sign on paper, told in words in Home Assistant's repairs."""

from datetime import datetime

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from .issues import tell
from .labels import SiteLabel
from .local_times import dated_text


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
        since=dated_text(hass, since),
        battery="" if battery is None else str(battery),
    )


@callback
def sign_is_heard(hass: HomeAssistant, site: SiteLabel, slug: str) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, _silent_issue(site, slug))


@callback
def tag_is_unreached(
    hass: HomeAssistant, site: SiteLabel, slug: str, name: str, *, fault: str, detail: str
) -> None:
    """Tell that a tag does not get its picture, and why, as far as the other side said so."""
    key = {"gone": "tag_gone", "no_image": "tag_unfit", "too_large": "tag_unfit"}.get(fault)
    tell(hass, site, _tag_issue(site, slug), key or "tag_unreached", sign=name, detail=detail)


@callback
def tag_is_reached(hass: HomeAssistant, site: SiteLabel, slug: str) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, _tag_issue(site, slug))


def _tag_issue(site: SiteLabel, slug: str) -> str:
    return f"tag_unreached_{site.slug}_{slug}"


def _silent_issue(site: SiteLabel, slug: str) -> str:
    return f"sign_silent_{site.slug}_{slug}"
