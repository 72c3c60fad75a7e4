"""Setting up a door in the browser: its lock, what lies behind it, and the way out."""

from typing import Any, Final

from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass as Binary
from homeassistant.config_entries import SubentryFlowResult
from homeassistant.const import ATTR_ASSUMED_STATE, CONF_NAME, Platform
from homeassistant.helpers.selector import (
    BooleanSelector,
    DurationSelector,
    DurationSelectorConfig,
    EntitySelector,
    EntitySelectorConfig,
    EntityWithDeviceFilterSelectorConfig,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    TextSelector,
)
from homeassistant.util import slugify
import probatio

from ..const import (
    CONF_CONTACT,
    CONF_EXIT_CONFIRMED,
    CONF_HELD_OPEN,
    CONF_LOCK,
    CONF_OPENS,
    CONF_SLUG,
    CONF_SPACES,
    SUBENTRY_DOOR,
    SUBENTRY_SPACE,
)
from ..engine.door.door import Opens
from ..hub.lock_code import wants_code
from .keypad_forms import keypad_errors, with_keypads
from .space_checks import name_error
from .space_forms import seconds
from .trials.lock import lock_trial
from .trials.steps import CONF_TRY, TrialSteps, with_trial

HELD_OPEN_DEFAULT: Final = {"minutes": 5}
HELD_OPEN_RANGE: Final = (30, 3600)
"""Seconds that a door may be allowed to stand open."""


class DoorFlow(TrialSteps):
    """Sets a door up, and changes it. A door keeps its slug, whatever its name becomes."""

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for everything about a new door."""
        return await self._step("user", user_input)

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask again, with what is known of it."""
        return await self._step("reconfigure", user_input)

    async def _step(self, step: str, user_input: dict[str, Any] | None) -> SubentryFlowResult:
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = self._errors(user_input) | self._trial_errors(user_input)
            errors |= self._keypad_errors(user_input)
            if not errors:
                return await self._tried_first(user_input)
        known = user_input or self._known()
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(
                with_keypads(self.hass, with_trial(self._schema())), known
            ),
            errors=errors,
        )

    def _known(self) -> dict[str, Any]:
        if not self._before:
            return {}
        data = dict(self._before.data)
        return data | {CONF_HELD_OPEN: {"seconds": data[CONF_HELD_OPEN]}}

    def _schema(self) -> probatio.Schema:
        spaces = self._get_entry().get_subentries_of_type(SUBENTRY_SPACE)
        return probatio.Schema(
            {
                probatio.Required(CONF_NAME): TextSelector(),
                probatio.Required(CONF_LOCK): EntitySelector(
                    EntitySelectorConfig(domain=Platform.LOCK)
                ),
                probatio.Optional(CONF_CONTACT): EntitySelector(
                    EntitySelectorConfig(
                        filter=EntityWithDeviceFilterSelectorConfig(
                            domain=Platform.BINARY_SENSOR,
                            device_class=[Binary.DOOR, Binary.OPENING, Binary.GARAGE_DOOR],
                        )
                    )
                ),
                probatio.Optional(CONF_SPACES, default=list): SelectSelector(
                    SelectSelectorConfig(
                        options=[
                            SelectOptionDict(value=space.data[CONF_SLUG], label=space.title)
                            for space in spaces
                        ],
                        multiple=True,
                    )
                ),
                probatio.Required(CONF_OPENS, default=Opens.OPENING_HOURS.value): SelectSelector(
                    SelectSelectorConfig(
                        options=[opens.value for opens in Opens], translation_key="door_opens"
                    )
                ),
                probatio.Required(CONF_EXIT_CONFIRMED, default=False): BooleanSelector(),
                probatio.Required(CONF_HELD_OPEN, default=HELD_OPEN_DEFAULT): DurationSelector(
                    DurationSelectorConfig(enable_day=False)
                ),
            }
        )

    def _errors(self, data: dict[str, Any]) -> dict[str, str]:
        """Return what is wrong, by field."""
        errors: dict[str, str] = {}
        if error := name_error(data[CONF_NAME]):
            errors[CONF_NAME] = error
        elif not self._before and slugify(data[CONF_NAME]) in [
            door.data[CONF_SLUG] for door in self._others(SUBENTRY_DOOR)
        ]:
            errors[CONF_NAME] = "name_taken"
        lock = self.hass.states.get(data[CONF_LOCK])
        if lock is None:
            errors[CONF_LOCK] = "lock_missing"
        elif lock.attributes.get(ATTR_ASSUMED_STATE):
            # It would never tell whether it did what it was told.
            errors[CONF_LOCK] = "lock_silent"
        elif data[CONF_LOCK] in [
            door.data[CONF_LOCK] for door in self._others(SUBENTRY_DOOR, anywhere=True)
        ]:
            # One site would lock what the alarm of another has opened.
            errors[CONF_LOCK] = "lock_taken"
        elif wants_code(self.hass, data[CONF_LOCK]):
            # It would do nothing that it is told, not even open in an alarm.
            errors[CONF_LOCK] = "lock_wants_code"
        least, most = HELD_OPEN_RANGE
        if not least <= seconds(data[CONF_HELD_OPEN]) <= most:
            errors[CONF_HELD_OPEN] = "held_open_range"
        return errors

    def _keypad_errors(self, data: dict[str, Any]) -> dict[str, str]:
        others = self._others(SUBENTRY_DOOR, anywhere=True)
        return keypad_errors(self.hass, data, [door.data for door in others])

    async def _tried_first(self, user_input: dict[str, Any]) -> SubentryFlowResult:
        """Turn the lock once where that is wanted, then keep the door."""
        data = {key: value for key, value in user_input.items() if key != CONF_TRY}

        async def goes_on() -> SubentryFlowResult:
            return self._done(data)

        site = self._site if user_input[CONF_TRY] else None
        return await self._try_first([lock_trial(site, data, self._lend)] if site else [], goes_on)

    def _done(self, user_input: dict[str, Any]) -> SubentryFlowResult:
        name = user_input[CONF_NAME]
        slug = self._before.data[CONF_SLUG] if self._before else slugify(name)
        held_open = seconds(user_input[CONF_HELD_OPEN])
        data = user_input | {CONF_HELD_OPEN: held_open, CONF_SLUG: slug}
        return self._keep(name, data, f"door_{slug}")
