"""The part of a door's form that asks for its keypads and readers."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from homeassistant.components import mqtt
from homeassistant.components.tag.const import DOMAIN as TAG
from homeassistant.core import HomeAssistant, callback
from homeassistant.data_entry_flow import section
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.helpers.selector import (
    BooleanSelector,
    DeviceFilterSelectorConfig,
    DeviceSelector,
    DeviceSelectorConfig,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    TextSelector,
    TextSelectorConfig,
)
import probatio

from ..inputs.keypads.kinds import KEYPAD_KINDS
from ..settings.keypads import (
    CONF_PANEL,
    CONF_READERS,
    CONF_TAGS,
    CONF_TOPICS,
    SECTION_KEYPADS,
    keypads_of,
)

INTEGRATIONS: Final = sorted({each for kind in KEYPAD_KINDS.values() for each in kind.integrations})
MOST_KEYPADS: Final = 8
"""Of each sort at one door; a door with more is no door."""
LONGEST_TOPIC: Final = 255


@callback
def with_keypads(hass: HomeAssistant, schema: probatio.Schema) -> probatio.Schema:
    """Return the form of a door that also asks for its keypads."""
    fields = {
        probatio.Optional(CONF_READERS, default=list): DeviceSelector(
            DeviceSelectorConfig(
                multiple=True,
                filter=[DeviceFilterSelectorConfig(integration=each) for each in INTEGRATIONS],
            )
        ),
        probatio.Optional(CONF_TOPICS, default=list): TextSelector(
            TextSelectorConfig(multiple=True)
        ),
        probatio.Optional(CONF_TAGS, default=list): SelectSelector(
            SelectSelectorConfig(options=_known_tags(hass), multiple=True, custom_value=True)
        ),
        probatio.Required(CONF_PANEL, default=False): BooleanSelector(),
    }
    return schema.extend(
        {
            probatio.Required(SECTION_KEYPADS, default=dict): section(
                probatio.Schema(fields), {"collapsed": True}
            )
        }
    )


@callback
def keypad_errors(
    hass: HomeAssistant, data: Mapping[str, Any], others: Iterable[Mapping[str, Any]]
) -> dict[str, str]:
    """Return what is wrong with the keypads in a form; `others`: the data of all other doors."""
    if error := _keypad_error(hass, data, others):
        # A field in a section has no place of its own for an error.
        return {SECTION_KEYPADS: error}
    return {}


def _keypad_error(
    hass: HomeAssistant, data: Mapping[str, Any], others: Iterable[Mapping[str, Any]]
) -> str | None:
    chosen = keypads_of(data)
    devices = dr.async_get(hass)
    if max(len(chosen.readers), len(chosen.topics), len(chosen.tags)) > MOST_KEYPADS:
        return "too_many_keypads"
    if any(devices.async_get(reader) is None for reader in chosen.readers):
        return "reader_missing"
    if not all(_is_topic(topic) for topic in chosen.topics):
        return "no_topic"
    if chosen.topics and not hass.config_entries.async_loaded_entries(mqtt.DOMAIN):
        return "mqtt_missing"
    taken: set[str] = set()
    for other in map(keypads_of, others):
        taken.update(other.readers, other.topics, other.tags)
    if not taken.isdisjoint((*chosen.readers, *chosen.topics, *chosen.tags)):
        # One key would open two doors, and nobody would know which was meant.
        return "keypad_taken"
    return None


def _is_topic(topic: str) -> bool:
    """Return whether it is the topic of one keypad, and no pattern of several."""
    if not topic or len(topic) > LONGEST_TOPIC or topic.endswith("/set"):
        return False
    try:
        mqtt.valid_publish_topic(topic)
    except probatio.Invalid, HomeAssistantError:
        return False
    return True


@callback
def _known_tags(hass: HomeAssistant) -> list[SelectOptionDict]:
    """Return the tags that Home Assistant knows, by their names."""
    return [
        SelectOptionDict(
            value=entity.unique_id, label=entity.name or entity.original_name or entity.unique_id
        )
        for entity in er.async_get(hass).entities.values()
        if entity.domain == TAG
    ]
