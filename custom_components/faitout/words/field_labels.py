"""Fields of actions, as their forms call them: no sentence for people says `start`."""

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.translation import async_get_cached_translations

from ..const import DOMAIN


@callback
def field_label(hass: HomeAssistant, field: str) -> str:
    """Return what the forms of actions call a field, in the language of the installation.

    It is the same in all of them. A field that no form has is called by its own name.
    """
    texts = async_get_cached_translations(hass, hass.config.language, "services", DOMAIN)
    end = f".fields.{field}.name"
    return next((text for key, text in texts.items() if key.endswith(end)), field)
