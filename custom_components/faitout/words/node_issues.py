"""What is wrong with the node at a door, told in words in Home Assistant's repairs."""

from datetime import datetime

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from .issues import tell
from .labels import DoorLabel
from .local_times import dated_text


@callback
def node_has_wrong_key(hass: HomeAssistant, door: DoorLabel) -> None:
    """Tell that a node has another key than the one that its door was set up with."""
    tell(
        hass, door.site, _key_issue(door), "node_wrong_key", ir.IssueSeverity.ERROR, door=door.name
    )


@callback
def node_has_its_key(hass: HomeAssistant, door: DoorLabel) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, _key_issue(door))


@callback
def node_still_opens(hass: HomeAssistant, door: DoorLabel, until: datetime | None) -> None:
    """Tell that a node could not be told what was taken away; None takes it back."""
    if until is None:
        ir.async_delete_issue(hass, DOMAIN, _held_issue(door))
        return
    tell(
        hass,
        door.site,
        _held_issue(door),
        "node_still_opens",
        ir.IssueSeverity.ERROR,
        door=door.name,
        until=dated_text(hass, until),
    )


def _key_issue(door: DoorLabel) -> str:
    return f"node_wrong_key_{door.site.slug}_{door.id}"


def _held_issue(door: DoorLabel) -> str:
    return f"node_still_opens_{door.site.slug}_{door.id}"
