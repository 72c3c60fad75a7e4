"""What is wrong with a door, told in words in Home Assistant's repairs."""

from collections.abc import Iterable
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..engine.door.door import DoorTrouble
from .issues import tell
from .labels import DoorLabel

DOOR: Final = "door"
"""What an issue keeps: the subentry of the door that it is about."""
ENDS_BY_ITSELF: Final = (DoorTrouble.HELD_OPEN, DoorTrouble.NOT_LOCKED, DoorTrouble.SILENT)
"""What only shutting the door, its set-up or the lock's power ends; the rest ends with a tap."""


@callback
def door_troubles(
    hass: HomeAssistant, door: DoorLabel, troubles: Iterable[DoorTrouble], error: str
) -> None:
    """Tell what is wrong with a door, and take back what no longer is.

    `error` is what the lock's integration said when it refused an order, without any code.
    """
    for trouble in DoorTrouble:
        issue_id = f"door_{trouble}_{door.site.slug}_{door.id}"
        if trouble in troubles:
            tell(
                hass,
                door.site,
                issue_id,
                f"door_{trouble}",
                ir.IssueSeverity.ERROR,
                is_fixable=trouble not in ENDS_BY_ITSELF,
                data={DOOR: door.subentry_id, "trouble": str(trouble)},
                door=door.name,
                error=error,
            )
        else:
            ir.async_delete_issue(hass, DOMAIN, issue_id)
