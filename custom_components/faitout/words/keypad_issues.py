"""Tells of codes that Home Assistant itself keeps, and how to keep it from that."""

from collections.abc import Collection

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from .issues import tell
from .labels import SiteLabel


@callback
def codes_recorded(
    hass: HomeAssistant, site: SiteLabel, events: Collection[str], *, tags: bool
) -> None:
    """Tell which events with codes the recorder keeps, with the lines that end it; none: forget.

    `tags`: it keeps the states of tags too, which bear the numbers of badges.
    """
    issue_id = f"codes_recorded_{site.slug}"
    if not events and not tags:
        ir.async_delete_issue(hass, DOMAIN, issue_id)
        return
    tell(hass, site, issue_id, "codes_recorded", lines=recorder_lines(events, tags=tags))


def recorder_lines(events: Collection[str], *, tags: bool) -> str:
    """Return what is to be added to the configuration of Home Assistant."""
    lines = ["recorder:", "  exclude:"]
    if tags:
        lines += ["    domains:", "      - tag"]
    if events:
        lines += ["    event_types:", *(f"      - {event}" for event in sorted(events))]
    return "\n".join(lines)


@callback
def codes_shown(hass: HomeAssistant, site: SiteLabel, entities: Collection[str]) -> None:
    """Tell which entities show typed codes as their state, and take back what is mended."""
    issue_id = f"codes_shown_{site.slug}"
    if entities:
        names = ", ".join(sorted(entities))
        tell(hass, site, issue_id, "codes_shown", ir.IssueSeverity.ERROR, entities=names)
    else:
        ir.async_delete_issue(hass, DOMAIN, issue_id)
