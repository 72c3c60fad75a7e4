"""That something is closed, in a sentence: why, where somebody said so, and until when."""

from datetime import datetime

from homeassistant.core import HomeAssistant, callback

from ..engine.hours import OpeningHours
from .local_times import local_text
from .reasons import phrase


@callback
def closed_text(hass: HomeAssistant, hours: OpeningHours, now: datetime) -> str:
    """Return it for hours that are closed at an instant, aware UTC."""
    said = phrase(hass, "closed")
    if why := hours.why_closed(now):
        said = phrase(hass, "closed_because", closed=said, reason=why)
    if opens := hours.opening_after(hours.opening(now)):
        said = phrase(hass, "closed_opens", closed=said, at=local_text(hass, opens))
    return said
