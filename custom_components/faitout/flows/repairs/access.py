"""A repair of access: the key of codes is lost, and everything is given anew."""

from typing import Any

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult

from ...hub.site import FaitoutConfigEntry, Site
from ...journal import JournalError
from ...words.issues import IssueData


class AccessBegunAnew(RepairsFlow):
    """Codes and badges that open nothing any more are forgotten, so that others can be given."""

    def __init__(self, data: IssueData) -> None:
        """Take what the issue is about."""
        self._entry_id = str(data["entry_id"])

    async def async_step_init(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Ask first: whoever finds the key again would rather keep what was given."""
        return await self.async_step_confirm()

    async def async_step_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Forget the codes and badges once that was confirmed."""
        entry: FaitoutConfigEntry | None = self.hass.config_entries.async_get_entry(self._entry_id)
        site: Site | None = getattr(entry, "runtime_data", None)
        if site is None or site.access is None:
            return self.async_abort(reason="site_gone")
        if user_input is None:
            return self.async_show_form(
                step_id="confirm", description_placeholders={"site": site.name}
            )
        try:
            await site.access.begin_anew()
        except (OSError, JournalError) as error:
            return self.async_abort(
                reason="journal_failed", description_placeholders={"error": str(error)}
            )
        return self.async_create_entry(data={})
