"""A repair of what people said is wrong with a space: somebody has seen to it."""

from typing import Any

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult

from ...engine.faults import Fault
from ...engine.ids import SpaceId
from ...hub.site import FaitoutConfigEntry, Site
from ...journal import JournalError
from ...words.fault_issues import REPORTED_FAULT
from ...words.issues import IssueData
from ...words.refusals import CommandRefused, message
from .space import words_of


class FaultSeenTo(RepairsFlow):
    """One report of a fault ends; a space that was taken out for it goes back if wanted."""

    def __init__(self, data: IssueData) -> None:
        """Take what the issue is about."""
        self._about = data

    async def async_step_init(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Ask whether it was seen to; and of a space that is out of service, what becomes of it."""
        found = self._found()
        if found is None:
            return self.async_abort(reason="space_gone")
        site, space = found
        if site.spaces[space].state.switches.in_service:
            return await self.async_step_confirm()
        return self.async_show_menu(
            step_id="init",
            menu_options=["back_in_service", "stays_out"],
            description_placeholders=words_of(self.hass, self.issue_id),
        )

    async def async_step_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Ask, and end it."""
        if user_input is None:
            return self.async_show_form(
                step_id="confirm", description_placeholders=words_of(self.hass, self.issue_id)
            )
        return await self._end(back_in_service=False)

    async def async_step_back_in_service(
        self, _: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """It was seen to, and the space can be used again."""
        return await self._end(back_in_service=True)

    async def async_step_stays_out(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """It was seen to, and the space stays out of service."""
        return await self._end(back_in_service=False)

    async def _end(self, *, back_in_service: bool) -> RepairsFlowResult:
        found = self._found()
        if found is None:
            return self.async_abort(reason="space_gone")
        site, space = found
        fault = Fault(str(self._about[REPORTED_FAULT]))
        try:
            await site.faults.seen_to(space, [fault], back_in_service=back_in_service)
        except JournalError as error:
            return self.async_abort(
                reason="journal_failed", description_placeholders={"error": str(error)}
            )
        except CommandRefused as error:
            words = message(self.hass, error.translation_key or "", error.translation_placeholders)
            return self.async_abort(reason="refused", description_placeholders={"error": words})
        return self.async_create_entry(data={})

    def _found(self) -> tuple[Site, SpaceId] | None:
        """Return the space that it is about, None where it is not at work."""
        entry: FaitoutConfigEntry | None = self.hass.config_entries.async_get_entry(
            str(self._about["entry_id"])
        )
        site: Site | None = getattr(entry, "runtime_data", None)
        runner = site and site.runner(str(self._about["subentry_id"]))
        return (site, runner.space.id) if site and runner else None
