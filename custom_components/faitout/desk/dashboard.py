"""The dashboard itself, for the strategy: one that a person has made their own, and that follows.

It names who asks and nobody else.
"""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.util.json import JsonObjectType

from ..dashboard.panel import generated
from .asking import DeskAsk, DeskCommand


async def _dashboard(ask: DeskAsk, _: Mapping[str, Any]) -> JsonObjectType:
    """Return what is generated for who asks, as Lovelace reads it."""
    return generated(ask.hass, [ask.user])


DASHBOARD_COMMANDS: Final[Mapping[str, DeskCommand]] = {
    "dashboard": DeskCommand(handler=_dashboard, right=None, names_site=False),
}
