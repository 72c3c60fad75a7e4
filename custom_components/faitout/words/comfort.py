"""What the light or the heat of a space is doing and why, as a sentence."""

from homeassistant.core import HomeAssistant, callback

from ..engine.comfort.view import ComfortView
from .local_times import local_text
from .reasons import phrase


@callback
def comfort_sentence(hass: HomeAssistant, kind: str, shown: ComfortView) -> str:
    """Return why it is so, in the language of the installation. `kind`: lighting or heating."""
    return phrase(
        hass,
        f"{kind}_{shown.reason}",
        until=local_text(hass, shown.until) if shown.until else "",
        temperature="" if shown.temperature is None else f"{shown.temperature:g}",
    )
