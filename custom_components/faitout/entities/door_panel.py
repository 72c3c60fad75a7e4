"""A door as an alarm panel, whose keypad in the dashboards takes codes.

Home Assistant's recorder writes down each call of an action, with the code in it, unless it was
told to leave `call_service` out. The form of a door says so, and a repair does where it is so.
"""

from typing import Final, override

from homeassistant.components.alarm_control_panel import (
    AlarmControlPanelEntity,
    AlarmControlPanelEntityDescription,
)
from homeassistant.components.alarm_control_panel.const import (
    AlarmControlPanelState,
    CodeFormat,
)
from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..engine.access.keys import KeyKind
from ..engine.door.door import LockState
from ..words.access import answer_words
from .door import DoorEntity

PANEL: Final = AlarmControlPanelEntityDescription(key="door_keypad", translation_key="door_keypad")
PANEL_READER: Final = "panel"
LONGEST_CODE: Final = 16
"""What is longer is no code, and not looked at."""
STATES: Final = {
    LockState.LOCKED: AlarmControlPanelState.ARMED_AWAY,
    LockState.UNLOCKED: AlarmControlPanelState.DISARMED,
}


class DoorPanel(DoorEntity, AlarmControlPanelEntity):
    """Armed is locked, disarmed is unlocked; to disarm is to ask to be let in."""

    _attr_code_format = CodeFormat.NUMBER
    _attr_code_arm_required = False

    @property
    @override
    def alarm_state(self) -> AlarmControlPanelState | None:
        """What the lock says; unknown while it says nothing or moves."""
        return STATES.get(self._door.state.lock)

    @override
    async def async_alarm_disarm(self, code: str | None = None) -> None:
        """Let in whoever types the right code; say why not to all others."""
        desk = self._site.access
        if desk is None or not code or len(code) > LONGEST_CODE or not code.isascii():
            raise ServiceValidationError(translation_domain=DOMAIN, translation_key="no_code")
        reader = f"{PANEL_READER}/{self._door.spec.id}"
        answer = await desk.present(self._door.spec.id, reader, KeyKind.CODE, code)
        if not answer.opens:
            raise ServiceValidationError(
                translation_domain=DOMAIN,
                translation_key="door_stays_shut",
                translation_placeholders={"why": answer_words(self.hass, answer)},
            )
