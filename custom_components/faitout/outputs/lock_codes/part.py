"""The codes in the lock of a door that is set up so, and what the animator hears of them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import callback

from ...const import CONF_KEEPS_CODES, CONF_LOCK, CONF_SLUG
from ...engine.access.slots import SlotsState
from ...engine.access.slots.order import CodeTrouble
from ...engine.door.door import DoorId
from ...hub.site import Site
from ...words.labels import DoorLabel
from ...words.lock_codes import code_issues
from .runner import LockCodes


def keeps_codes(data: Mapping[str, Any]) -> bool:
    """Return whether the lock of a door, as it is set up, keeps codes itself."""
    return data.get(CONF_KEEPS_CODES) is True


def lock_codes_part(site: Site, subentry: ConfigSubentry) -> LockCodes:
    """Return what writes the codes into the lock of a door; what is wrong is told in repairs.

    Where the lock is to keep codes no more, it takes out what it put there.
    """
    door = DoorId(subentry.data[CONF_SLUG])
    codes = LockCodes(
        site, door, subentry.data[CONF_LOCK], is_retired=not keeps_codes(subentry.data)
    )
    label = DoorLabel(site.label, door, subentry.title, subentry.subentry_id)

    @callback
    def news() -> None:
        code_issues(site.hass, label, _first_of_each(codes.state))

    codes.subscribe(news)
    return codes


def _first_of_each(state: SlotsState) -> Mapping[CodeTrouble, datetime | None]:
    """Return the troubles of a lock, each with when the first comes who is hurt by it."""
    found: dict[CodeTrouble, datetime | None] = {}
    for grant, trouble in state.troubles.items():
        wish = (state.wishes or {}).get(grant)
        starts = [at for at in (found.get(trouble), wish.start if wish else None) if at]
        found[trouble] = min(starts, default=None)
    return found
