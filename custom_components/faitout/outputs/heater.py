"""What heats a space, whatever it is: a thermostat, the select of a pilot wire, or two switches."""

from homeassistant.const import Platform
from homeassistant.core import HomeAssistant

from ..journal import Journal
from ..settings.comfort import HeatSettings
from .pilot_select import PilotSelect
from .pilot_switches import PilotSwitches
from .thermostats import Thermostat
from .thing import ThingListener

type Heater = Thermostat | PilotSelect | PilotSwitches
"""Something that is brought to a level, and says how far it is."""


def heaters(
    hass: HomeAssistant, journal: Journal, settings: HeatSettings, listener: ThingListener
) -> dict[str, Heater]:
    """Return what heats a space, each by the entity under which `listener` hears of it."""
    made: dict[str, Heater] = {}
    for entity_id in settings.thermostats:
        match entity_id.partition(".")[0]:
            case Platform.SELECT:
                made[entity_id] = PilotSelect(hass, journal, entity_id, listener, settings.orders)
            case Platform.CLIMATE:
                made[entity_id] = Thermostat(hass, journal, entity_id, listener, settings.presets)
    if settings.wire:
        switches = PilotSwitches(hass, journal, settings.wire, listener, settings.halves)
        made[switches.entity_id] = switches
    return made
