"""What the flows of all that a site has inside it have in common."""

from itertools import chain
from typing import Any

from homeassistant.config_entries import (
    SOURCE_RECONFIGURE,
    ConfigSubentry,
    ConfigSubentryFlow,
    SubentryFlowResult,
)

from ..const import DOMAIN


class SubentryFlow(ConfigSubentryFlow):
    """Sets something up inside a site, and changes it."""

    @property
    def _before(self) -> ConfigSubentry | None:
        """What is changed, as it was; None where something new is set up."""
        return self._get_reconfigure_subentry() if self.source == SOURCE_RECONFIGURE else None

    def _others(self, subentry_type: str, *, anywhere: bool = False) -> list[ConfigSubentry]:
        """Return what the site, or any site, has of a kind besides the one that is changed."""
        own_id = self._before.subentry_id if self._before else None
        sites = self.hass.config_entries.async_entries(DOMAIN) if anywhere else [self._get_entry()]
        known = chain.from_iterable(site.get_subentries_of_type(subentry_type) for site in sites)
        return [each for each in known if each.subentry_id != own_id]

    def _keep(
        self, title: str, data: dict[str, Any], unique_id: str | None = None
    ) -> SubentryFlowResult:
        """Keep what was typed, in the place of what was there before."""
        if before := self._before:
            return self.async_update_and_abort(self._get_entry(), before, title=title, data=data)
        return self.async_create_entry(title=title, data=data, unique_id=unique_id)
