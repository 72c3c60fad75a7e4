"""Opening hours that could not be set, and a calendar that does not answer, in words."""

from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..engine.timetable import TimetableRefused
from .issues import tell
from .labels import SiteLabel

HOURS_KEY: Final = "hours_"


class HoursRefused(ServiceValidationError):  # noqa: N818 - a refusal is no error of ours
    """The hours could not be set so, and nothing was."""

    def __init__(self, refused: TimetableRefused) -> None:
        """Say why in the words of the translations."""
        super().__init__(translation_domain=DOMAIN, translation_key=f"{HOURS_KEY}{refused.why}")
        self.refused = refused


@callback
def closings_unread(hass: HomeAssistant, site: SiteLabel, calendar: str) -> None:
    """Tell that the calendar of closings does not answer: what it said last counts."""
    tell(hass, site, f"closings_{site.slug}", "closings_unread", calendar=calendar)


@callback
def closings_read(hass: HomeAssistant, site: SiteLabel) -> None:
    """Take that back."""
    ir.async_delete_issue(hass, DOMAIN, f"closings_{site.slug}")
