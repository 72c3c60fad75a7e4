"""Repairs of a door: somebody looked at it, tried its lock, or its contact is gone for good."""

from typing import Any, Final

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.helpers import issue_registry as ir

from ..const import CONF_CONTACT, DOMAIN
from ..engine.door.door import DoorTrouble
from ..hub.members import Door
from ..hub.site import FaitoutConfigEntry
from ..words.door_issues import DOOR
from ..words.issues import IssueData

WAYS_OUT: Final = {
    DoorTrouble.CONTACT_SILENT: ["seen_shut", "no_contact"],
}
"""What a person can say of each trouble; each ends it."""


class DoorRepair(RepairsFlow):
    """A repair of one door."""

    def __init__(self, data: IssueData) -> None:
        """Take what the issue is about."""
        self._about = data

    async def async_step_init(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Ask what is so."""
        issue = ir.async_get(self.hass).async_get_issue(DOMAIN, self.issue_id)
        return self.async_show_menu(
            step_id="init",
            menu_options=WAYS_OUT[DoorTrouble(str(self._about["trouble"]))],
            description_placeholders=issue.translation_placeholders if issue else None,
        )

    async def async_step_seen_shut(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Somebody looked: it is shut."""
        if (door := self._door()) is None:
            return self.async_abort(reason="door_gone")
        door.seen_shut()
        return self.async_create_entry(data={})

    async def async_step_no_contact(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """It has no contact any more: change its set-up; the site begins anew by that."""
        entry = self._entry()
        subentry = entry.subentries.get(str(self._about[DOOR])) if entry else None
        if entry is None or subentry is None:
            return self.async_abort(reason="door_gone")
        data = {key: value for key, value in subentry.data.items() if key != CONF_CONTACT}
        self.hass.config_entries.async_update_subentry(entry, subentry, data=data)
        return self.async_create_entry(data={})

    def _entry(self) -> FaitoutConfigEntry | None:
        return self.hass.config_entries.async_get_entry(str(self._about["entry_id"]))

    def _door(self) -> Door | None:
        """The door that it is about; None where it is not at work."""
        site = getattr(self._entry(), "runtime_data", None)
        return site.doors.get(str(self._about[DOOR])) if site else None
