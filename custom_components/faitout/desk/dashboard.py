"""The dashboard itself, for the strategy: one that a person has made their own, and that follows.

It names who asks and nobody else.
"""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.util.json import JsonObjectType

from ..dashboard.panel import generated
from ..dashboard.viewers import seen_by
from .asking import DeskAsk, DeskCommand


async def _dashboard(ask: DeskAsk, _: Mapping[str, Any]) -> JsonObjectType:
    """Return what is generated for who asks, as Lovelace reads it: no view that only refuses."""
    return seen_by(generated(ask.hass, [ask.user]), ask.user.id)


DASHBOARD_COMMANDS: Final[Mapping[str, DeskCommand]] = {
    "dashboard": DeskCommand(handler=_dashboard, right=None, names_site=False),
}
