"""Setting the desk up, once for this Home Assistant."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from homeassistant.core import HomeAssistant

from ..dashboard.served import serve_card
from .acts import ACT_COMMANDS
from .asking import DeskCommand, register_desk_commands
from .attention import ATTENTION_COMMANDS
from .dashboard import DASHBOARD_COMMANDS
from .figures import FIGURES_COMMANDS
from .hours import HOURS_COMMANDS
from .moving import MOVE_COMMANDS
from .now import NOW_COMMANDS
from .places import PLACES_COMMANDS
from .space import SPACE_COMMANDS
from .visitors import VISITOR_COMMANDS
from .week import WEEK_COMMANDS
from .what_if import WHAT_IF_COMMANDS

PROGRAM: Final = Path(__file__).parents[1] / "frontend" / "faitout-cards.js"
"""Built from frontend/ at the root of the repository."""
COMMANDS: Final[Mapping[str, DeskCommand]] = {
    **ACT_COMMANDS,
    **ATTENTION_COMMANDS,
    **DASHBOARD_COMMANDS,
    **FIGURES_COMMANDS,
    **HOURS_COMMANDS,
    **MOVE_COMMANDS,
    **NOW_COMMANDS,
    **PLACES_COMMANDS,
    **SPACE_COMMANDS,
    **VISITOR_COMMANDS,
    **WEEK_COMMANDS,
    **WHAT_IF_COMMANDS,
}
"""All that is asked for and answered once, by what follows `faitout/desk/`."""


async def async_setup_desk(hass: HomeAssistant) -> None:
    """Take the commands of the cards, and have browsers load them where there is a frontend."""
    register_desk_commands(hass, COMMANDS)
    await serve_card(hass, PROGRAM)
