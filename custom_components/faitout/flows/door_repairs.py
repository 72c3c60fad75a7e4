"""Repairs of a door: somebody looked at it, tried its lock, or its contact is gone for good."""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.const import CONF_CODE
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.selector import TextSelector, TextSelectorConfig, TextSelectorType
import probatio

from ..const import CONF_CONTACT, CONF_LOCK, DOMAIN
from ..engine.door.door import DoorTrouble
from ..hub.lock_code import keep_code, takes_code
from ..hub.members import Door
from ..hub.site import FaitoutConfigEntry
from ..words.door_issues import DOOR
from ..words.issues import IssueData

WAYS_OUT: Final = {
    DoorTrouble.FAILED: ["seen_to"],
    DoorTrouble.SPRINGS_BACK: ["seen_to"],
    DoorTrouble.LIES: ["seen_to"],
    DoorTrouble.LOCKED_AGAIN: ["seen_to"],
    DoorTrouble.WANTS_CODE: ["code", "seen_to"],
    DoorTrouble.REFUSED: ["seen_to"],
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
        return self.async_show_menu(
            step_id="init",
            menu_options=WAYS_OUT[DoorTrouble(str(self._about["trouble"]))],
            description_placeholders=self._words,
        )

    async def async_step_seen_to(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Somebody saw to the lock: tell it anew, and believe it."""
        if (door := self._door()) is None:
            return self.async_abort(reason="door_gone")
        door.seen_to()
        return self.async_create_entry(data={})

    async def async_step_code(self, user_input: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Ask for the code that Home Assistant is to give to the lock."""
        lock = self._data().get(CONF_LOCK)
        if lock is None:
            return self.async_abort(reason="door_gone")
        errors = {}
        if user_input is not None:
            code = user_input[CONF_CODE].strip()
            if not takes_code(self.hass, lock, code):
                errors[CONF_CODE] = "code_refused"
            elif keep_code(self.hass, lock, code):
                return await self.async_step_seen_to()
            else:
                return self.async_abort(reason="lock_keeps_none")
        secret = TextSelector(TextSelectorConfig(type=TextSelectorType.PASSWORD))
        return self.async_show_form(
            step_id="code",
            data_schema=probatio.Schema({probatio.Required(CONF_CODE): secret}),
            errors=errors,
            description_placeholders=self._words,
        )

    async def async_step_seen_shut(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Somebody looked: it is shut."""
        if (door := self._door()) is None:
            return self.async_abort(reason="door_gone")
        door.seen_shut()
        return self.async_create_entry(data={})

    async def async_step_no_contact(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """It has no contact any more: change its set-up; the site begins anew by that."""
        entry, known = self._entry(), self._data()
        if entry is None or not known:
            return self.async_abort(reason="door_gone")
        subentry = entry.subentries[str(self._about[DOOR])]
        data = {key: value for key, value in known.items() if key != CONF_CONTACT}
        self.hass.config_entries.async_update_subentry(entry, subentry, data=data)
        return self.async_create_entry(data={})

    @property
    def _words(self) -> Mapping[str, str] | None:
        issue = ir.async_get(self.hass).async_get_issue(DOMAIN, self.issue_id)
        return issue.translation_placeholders if issue else None

    def _data(self) -> Mapping[str, Any]:
        """The door as it is set up; nothing where it is no more."""
        entry = self._entry()
        subentry = entry.subentries.get(str(self._about[DOOR])) if entry else None
        return subentry.data if subentry else {}

    def _entry(self) -> FaitoutConfigEntry | None:
        return self.hass.config_entries.async_get_entry(str(self._about["entry_id"]))

    def _door(self) -> Door | None:
        """The door that it is about; None where it is not at work."""
        site = getattr(self._entry(), "runtime_data", None)
        return site.doors.get(str(self._about[DOOR])) if site else None
