"""What is said while the sensors of a space are chosen: how well they will see it.

It is in the language of the installation, as are the names of the sensors in it.
"""

from collections.abc import Mapping
from typing import Any

from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..const import CONF_SINGLE_DOOR, CONF_SLUG
from ..engine.advice import Help, by_kinds
from ..engine.ids import SpaceId
from ..engine.learned import NOTHING, stillness
from ..engine.sight import how_well
from ..engine.state import SpaceState
from ..hub.site import FaitoutConfigEntry
from ..settings.site import sensors_of
from ..words.reasons import phrase
from ..words.sight import advice_sentence


def sight_so_far(hass: HomeAssistant, entry: ConfigEntry[Any], slug: str | None) -> str:
    """Return what would help a space by what it has learned; for a new one, what sees best."""
    state = _running(entry, slug)
    if state is None or not state.senses.sensors:
        return phrase(hass, "choice_best")
    advice = how_well(state, dt_util.utcnow()).advice
    return phrase(hass, "choice_so_far", advice=advice_sentence(hass, advice))


def sight_of_choice(hass: HomeAssistant, entry: ConfigEntry[Any], data: Mapping[str, Any]) -> str:
    """Return how well the chosen sensors will see a space, with what it has shown already."""
    state = _running(entry, data[CONF_SLUG])
    unseen = stillness(state.senses.sensors) if state else NOTHING
    advice = by_kinds(sensors_of(data), single_door=data[CONF_SINGLE_DOOR], unseen=unseen)
    if advice.help is Help.NOTHING:
        return phrase(hass, "choice_sees")
    return phrase(hass, "choice_helped_by", advice=advice_sentence(hass, advice))


def _running(entry: FaitoutConfigEntry, slug: str | None) -> SpaceState | None:
    """Return a space that is at work; None for one that is not, or not yet."""
    if slug is None or entry.state is not ConfigEntryState.LOADED:
        return None
    runner = entry.runtime_data.spaces.get(SpaceId(slug))
    return runner.state if runner else None
