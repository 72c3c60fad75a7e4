"""What a sign that is a device of its own kind is asked for: which one it is."""

from collections.abc import Iterable, Mapping
import re
from typing import Any, Final

from homeassistant.config_entries import ConfigSubentry
from homeassistant.const import CONF_DEVICE_ID, CONF_MAC
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.selector import (
    BooleanSelector,
    DeviceFilterSelectorConfig,
    DeviceSelector,
    DeviceSelectorConfig,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
from homeassistant.util import dt as dt_util
import probatio

from ..const import CONF_OPEN_AGAIN, CONF_OPENED_AT
from ..outputs.tags import INTEGRATIONS, tag_way
from ..trmnl import TRMNL, mac_of

OF_A_KIND: Final = (CONF_DEVICE_ID, CONF_MAC, CONF_OPENED_AT)
"""What only signs of one kind have."""
_SIZE: Final = re.compile(r"\d{1,4}x\d{1,4}", re.ASCII)

type Checked = tuple[dict[str, Any], dict[str, str]]
"""What is kept, and what is wrong, by field."""


def asking_schema(hass: HomeAssistant, known: Mapping[str, Any]) -> probatio.Schema:
    """Return the form of a device that asks by itself; `known`: as it was set up."""
    seen = hass.data[TRMNL].seen(dt_util.utcnow())
    before = [known[CONF_MAC]] if CONF_MAC in known else []
    more = {probatio.Optional(CONF_OPEN_AGAIN, default=False): BooleanSelector()} if before else {}
    options = [*before, *(mac for mac in seen if mac not in before)]
    return probatio.Schema(
        {
            probatio.Required(CONF_MAC): SelectSelector(
                SelectSelectorConfig(
                    options=options, custom_value=True, mode=SelectSelectorMode.DROPDOWN
                )
            ),
            **more,
        }
    )


def asking_data(
    user_input: Mapping[str, Any], known: Mapping[str, Any], others: Iterable[ConfigSubentry]
) -> Checked:
    """Return what is kept of a device that asks. It is open for an hour where it is another one."""
    mac = mac_of(user_input[CONF_MAC])
    if mac is None:
        return {}, {CONF_MAC: "mac_malformed"}
    if any(each.data.get(CONF_MAC) == mac for each in others):
        return {}, {CONF_MAC: "mac_taken"}
    opened = known.get(CONF_OPENED_AT)
    if mac != known.get(CONF_MAC) or user_input.get(CONF_OPEN_AGAIN) or opened is None:
        opened = dt_util.utcnow().isoformat()
    return {CONF_MAC: mac, CONF_OPENED_AT: opened}, {}


def tag_schema() -> probatio.Schema:
    """Return the form of a tag."""
    filters = [DeviceFilterSelectorConfig(integration=each) for each in INTEGRATIONS]
    selector = DeviceSelector(DeviceSelectorConfig(filter=filters))
    return probatio.Schema({probatio.Required(CONF_DEVICE_ID): selector})


def tag_data(
    hass: HomeAssistant,
    user_input: Mapping[str, Any],
    size: str,
    others: Iterable[ConfigSubentry],
) -> Checked:
    """Return what is kept of a tag."""
    device_id = user_input[CONF_DEVICE_ID]
    if tag_way(hass, device_id) is None:
        return {}, {CONF_DEVICE_ID: "no_tag"}
    if any(each.data.get(CONF_DEVICE_ID) == device_id for each in others):
        return {}, {CONF_DEVICE_ID: "tag_taken"}
    device = dr.async_get(hass).async_get(device_id)
    # OpenEPaperLink tells the size of the paper there; others tell something else, or nothing.
    version = device.hw_version if isinstance(device, dr.DeviceEntry) else None
    if _SIZE.fullmatch(version or "") and version != size:
        return {}, {CONF_DEVICE_ID: "tag_of_other_size"}
    return {CONF_DEVICE_ID: device_id}, {}
