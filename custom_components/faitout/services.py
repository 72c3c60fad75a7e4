"""The actions: what people, scripts and automations ask of the hub, each with an answer.

A refused action raises a translated ServiceValidationError that names the field at fault, and
changes nothing. They are there whether or not a site is set up.
"""

from homeassistant.core import HomeAssistant, SupportsResponse, callback

from .actions.access import ACCESS_ACTIONS
from .actions.bookings import BOOKING_ACTIONS
from .actions.closings import CLOSING_ACTIONS
from .actions.decisions import DECISION_ACTIONS
from .actions.fields import Action
from .actions.members import MEMBER_ACTIONS, MEMBER_QUERIES
from .actions.names import names_kept_out
from .actions.queries import QUERY_ACTIONS
from .actions.records import RECORD_ACTIONS
from .actions.rights import gated
from .const import DOMAIN


@callback
def async_setup_actions(hass: HomeAssistant) -> None:
    """Register the actions: those that do something, and those that only answer."""
    for name, action in {**BOOKING_ACTIONS, **CLOSING_ACTIONS, **MEMBER_ACTIONS}.items():
        _register(hass, name, action, SupportsResponse.OPTIONAL)
    for name, (action, answers) in ACCESS_ACTIONS.items():
        _register(hass, name, action, answers)
    queries = {**QUERY_ACTIONS, **DECISION_ACTIONS, **RECORD_ACTIONS, **MEMBER_QUERIES}
    for name, action in queries.items():
        _register(hass, name, action, SupportsResponse.ONLY)


@callback
def _register(hass: HomeAssistant, name: str, action: Action, answers: SupportsResponse) -> None:
    """Register an action behind its right, and let no name in."""
    handler, schema = action
    checked = names_kept_out(hass, schema)
    hass.services.async_register(DOMAIN, name, gated(name, handler), checked, answers)
