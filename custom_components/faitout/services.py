"""The actions: what people, scripts and automations ask of the hub, each with an answer.

A refused action raises a translated ServiceValidationError that names the field at fault, and
changes nothing. They are there whether or not a site is set up.
"""

from homeassistant.core import HomeAssistant, SupportsResponse, callback

from .actions.bookings import BOOKING_ACTIONS
from .actions.decisions import DECISION_ACTIONS
from .actions.members import MEMBER_ACTIONS, MEMBER_QUERIES
from .actions.queries import QUERY_ACTIONS
from .actions.records import RECORD_ACTIONS
from .const import DOMAIN


@callback
def async_setup_actions(hass: HomeAssistant) -> None:
    """Register the actions: those that do something, and those that only answer."""
    for name, (handler, schema) in {**BOOKING_ACTIONS, **MEMBER_ACTIONS}.items():
        hass.services.async_register(DOMAIN, name, handler, schema, SupportsResponse.OPTIONAL)
    answers = {**QUERY_ACTIONS, **DECISION_ACTIONS, **RECORD_ACTIONS, **MEMBER_QUERIES}
    for name, (handler, schema) in answers.items():
        hass.services.async_register(DOMAIN, name, handler, schema, SupportsResponse.ONLY)
