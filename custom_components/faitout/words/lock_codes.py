"""What is wrong with the codes in a lock, told in words in Home Assistant's repairs."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..engine.access.slots.order import CodeTrouble
from .issues import tell
from .labels import DoorLabel
from .local_times import dated_text

SEVERITIES: Final = {CodeTrouble.LEFT_IN: ir.IssueSeverity.CRITICAL}
"""A door that opens to somebody who has no right any more is worse than one that does not open."""


@callback
def code_issues(
    hass: HomeAssistant, door: DoorLabel, found: Mapping[CodeTrouble, datetime | None]
) -> None:
    """Tell what is wrong with the codes of a door, and take back what no longer is.

    By each trouble when the first who needs the door comes (aware UTC). Nothing says who that is.
    """
    for trouble in CodeTrouble:
        issue_id = f"codes_{trouble}_{door.site.slug}_{door.id}"
        if trouble not in found:
            ir.async_delete_issue(hass, DOMAIN, issue_id)
            continue
        at = found[trouble]
        tell(
            hass,
            door.site,
            issue_id,
            f"codes_{trouble}",
            SEVERITIES.get(trouble, ir.IssueSeverity.ERROR),
            data={"door": door.subentry_id},
            door=door.name,
            at=dated_text(hass, at) if at else "",
        )
