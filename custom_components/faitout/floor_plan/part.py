"""A floor plan as a part of its site: it goes when nobody has it any more."""

from typing import override

from homeassistant.config_entries import ConfigSubentry

from ..const import CONF_FILE
from ..hub.members import Part
from ..hub.site import Site
from .plans import PLANS, floor_plans_of


class FloorPlanPart(Part):
    """One plan that was set up."""

    def __init__(self, site: Site, file: str) -> None:
        """Take the site, and the plan's file."""
        self._site = site
        self._file = file

    @override
    async def start(self) -> None:
        """Nothing to do: screens ask for it."""

    @override
    async def stop(self) -> None:
        """Remove its file where it was removed, or another took its place."""
        if self._file not in floor_plans_of(self._site.entry):
            await self._site.hass.data[PLANS].forget(self._file)


def floor_plan_part(site: Site, subentry: ConfigSubentry) -> Part:
    """Return what sees a plan out."""
    return FloorPlanPart(site, subentry.data[CONF_FILE])
