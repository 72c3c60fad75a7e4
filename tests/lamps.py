"""Real lamps to test with: template lights and switches that do what they are told, or do not."""

from typing import Any

from homeassistant.core import Context, HomeAssistant
from homeassistant.setup import async_setup_component

LAMP = "light.salle"
SPOT = "switch.spots"


async def lamps(hass: HomeAssistant) -> None:
    """Bring up a lamp and a switch with spots behind it, both out."""
    helpers = {"lamp": None, "spots": None}
    assert await async_setup_component(hass, "input_boolean", {"input_boolean": helpers})
    lamp = {"name": "Salle", **_template("input_boolean.lamp")}
    spots = {"name": "Spots", **_template("input_boolean.spots")}
    config = {"template": [{"light": [lamp]}, {"switch": [spots]}]}
    assert await async_setup_component(hass, "template", config)
    await hass.async_block_till_done()


def _template(helper: str) -> dict[str, Any]:
    def call(action: str) -> dict[str, Any]:
        return {"action": f"input_boolean.{action}", "target": {"entity_id": helper}}

    return {
        "state": f"{{{{ is_state('{helper}', 'on') }}}}",
        "turn_on": call("turn_on"),
        "turn_off": call("turn_off"),
    }


async def press(hass: HomeAssistant, helper: str, *, on: bool) -> None:
    """Let somebody use the switch on the wall: the lamp changes, and nobody says why."""
    hass.states.async_set(
        f"input_boolean.{helper}", "on" if on else "off", context=Context(), force_update=True
    )
    await hass.async_block_till_done()
