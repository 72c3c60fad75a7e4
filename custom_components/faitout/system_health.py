"""System health: in one look, whether all places are seen and can be written down."""

from typing import Any

from homeassistant.components import system_health
from homeassistant.core import HomeAssistant, callback

from .const import DOMAIN
from .hub.site import FaitoutConfigEntry


@callback
def async_register(hass: HomeAssistant, register: system_health.SystemHealthRegistration) -> None:
    """Register what is told."""
    register.async_register_info(_info)


async def _info(hass: HomeAssistant) -> dict[str, Any]:
    entries: list[FaitoutConfigEntry] = hass.config_entries.async_loaded_entries(DOMAIN)
    runners = [runner for entry in entries for runner in entry.runtime_data.spaces.values()]
    return {
        "sites": len(entries),
        "spaces": len(runners),
        "blind": sum(not runner.view.seen for runner in runners),
        "journal": all(runner.state.switches.writable for runner in runners),
    }
