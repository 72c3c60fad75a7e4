"""Setting the floor plans up, once for this Home Assistant."""

from pathlib import Path
from typing import Final

from homeassistant.core import HomeAssistant

from ..dashboard.served import serve_card
from ..screen import ENTRANCE
from .commands import register_plan_commands
from .plans import PLANS, FloorPlans
from .views import FloorPlanView

CARD: Final = Path(__file__).parent / "page" / "floor-plan.js"


async def async_setup_floor_plans(hass: HomeAssistant) -> None:
    """Serve the plans to screens, and the card on which spaces are put in their places."""
    hass.data[PLANS] = FloorPlans(hass)
    hass.http.register_view(FloorPlanView(hass, hass.data[ENTRANCE]))
    register_plan_commands(hass)
    await serve_card(hass, CARD)
