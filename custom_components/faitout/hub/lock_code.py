"""The code that a lock wants: Home Assistant keeps one for each lock and gives it with each order.

It is an option of the lock's own entity (*Default code*); it is never kept or shown here.
"""

import re

from homeassistant.components.lock.const import DOMAIN as LOCK_DOMAIN
from homeassistant.const import ATTR_CODE_FORMAT
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

DEFAULT_CODE = "default_code"
"""As Home Assistant names it (`CONF_DEFAULT_CODE` of its lock component)."""


@callback
def wants_code(hass: HomeAssistant, lock: str) -> bool:
    """Return whether a lock does nothing without a code, and has none that it would take."""
    entry = er.async_get(hass).async_get(lock)
    options = entry.options.get(LOCK_DOMAIN) if entry else None
    return not takes_code(hass, lock, str(options.get(DEFAULT_CODE, "")) if options else "")


@callback
def takes_code(hass: HomeAssistant, lock: str, code: str) -> bool:
    """Return whether a code is of the form that a lock wants; any, where it says none."""
    state = hass.states.get(lock)
    form = state.attributes.get(ATTR_CODE_FORMAT) if state else None
    try:
        return form is None or re.match(str(form), code) is not None
    except re.error:
        return False


@callback
def keep_code(hass: HomeAssistant, lock: str, code: str) -> bool:
    """Have Home Assistant give this code to a lock; False where it keeps nothing of that lock."""
    registry = er.async_get(hass)
    entry = registry.async_get(lock)
    if entry is None:
        return False
    options = {**(entry.options.get(LOCK_DOMAIN) or {}), DEFAULT_CODE: code}
    registry.async_update_entity_options(lock, LOCK_DOMAIN, options)
    return True
