"""Setting up a door in the browser: its lock, what lies behind it, and the way out."""

import asyncio
from secrets import token_bytes
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
    CONF_KEEPS_CODES,
    CONF_KIND,
    CONF_LOCK,
    CONF_NODE,
    CONF_NODE_KEY,
    CONF_OPENS,
    CONF_SLUG,
    CONF_SPACES,
    SUBENTRY_DOOR,
    SUBENTRY_SPACE,
)
from ..engine.door.door import Opens
from ..engine.policy import SpaceKind
from ..hub.door_nodes.sealing import KEY_BYTES
from ..hub.lock_code import wants_code
from ..outputs.lock_codes.finding import driver_of
from ..settings.access import access_settings
from .keypad_forms import keypad_errors, with_keypads
from .nodes import all_door_nodes
from .space_checks import name_error
from .space_forms import seconds
from .trials.lock import lock_trial
from .trials.steps import CONF_TRY, TrialSteps, with_trial

HELD_OPEN_DEFAULT: Final = {"minutes": 5}
ASKS_SECONDS: Final = 20.0
"""How long a lock may take to say how many codes it keeps; somebody waits in front of the form."""
HELD_OPEN_RANGE: Final = (30, 3600)
"""Seconds that a door may be allowed to stand open."""
CONF_NEW_KEY: Final = "new_key"
"""The tick that gives a node another key; it is no setting and never kept."""


class DoorFlow(TrialSteps):
    """Sets a door up, and changes it. A door keeps its slug, whatever its name becomes.

    its form ──► the trial, if wanted ──► the key of its node, if it has a new one ──► kept
    """

    def __init__(self) -> None:
        """Begin with no key to be shown."""
        super().__init__()
        self._data: dict[str, Any] = {}

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
            errors |= self._keypad_errors(user_input) | self._locker_errors(user_input)
            if not errors and (error := await self._codes_error(user_input)):
                errors = {CONF_KEEPS_CODES: error}
            if not errors:
                return await self._tried_first(user_input)
        known = user_input or self._known()
        schema = with_trial(self._schema())
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(with_keypads(self.hass, schema), known),
            errors=errors,
        )

    def _known(self) -> dict[str, Any]:
        if not self._before:
            return {}
        data = {key: value for key, value in self._before.data.items() if key != CONF_NODE_KEY}
        return data | {CONF_HELD_OPEN: {"seconds": data[CONF_HELD_OPEN]}}

    def _schema(self) -> probatio.Schema:
        spaces = self._get_entry().get_subentries_of_type(SUBENTRY_SPACE)
        has_node = bool(self._before and self._before.data.get(CONF_NODE))
        new_key = {probatio.Required(CONF_NEW_KEY, default=False): BooleanSelector()}
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
                probatio.Required(CONF_KEEPS_CODES, default=False): BooleanSelector(),
                probatio.Required(CONF_HELD_OPEN, default=HELD_OPEN_DEFAULT): DurationSelector(
                    DurationSelectorConfig(enable_day=False)
                ),
                **self._node_field(),
                **(new_key if has_node else {}),
            }
        )

    def _node_field(self) -> dict[Any, Any]:
        """Return the field for the node at the door; none where there are no such nodes."""
        nodes = all_door_nodes(self.hass)
        if self._before and (node := self._before.data.get(CONF_NODE)):
            nodes.setdefault(node, node)
        if not nodes:
            return {}
        options = [SelectOptionDict(value=node, label=name) for node, name in nodes.items()]
        return {probatio.Optional(CONF_NODE): SelectSelector(SelectSelectorConfig(options=options))}

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
        if data.get(CONF_NODE) in [
            door.data[CONF_NODE]
            for door in self._others(SUBENTRY_DOOR, anywhere=True)
            if door.data.get(CONF_NODE)
        ]:
            # It has one key, and one relay.
            errors[CONF_NODE] = "node_taken"
        least, most = HELD_OPEN_RANGE
        if not least <= seconds(data[CONF_HELD_OPEN]) <= most:
            errors[CONF_HELD_OPEN] = "held_open_range"
        return errors

    async def _codes_error(self, data: dict[str, Any]) -> str | None:
        """Return why a lock is not told codes, though that is wanted; asks the lock itself."""
        if not data[CONF_KEEPS_CODES]:
            return None
        found = driver_of(self.hass, data[CONF_LOCK])
        if found is None:
            return "codes_no_way"
        length = access_settings(self._get_entry().data).code_length
        try:
            async with asyncio.timeout(ASKS_SECONDS):
                ability = await found.driver.ability()
        except Exception:  # noqa: BLE001 - whatever the integration of that lock raises
            return "codes_no_answer"
        finally:
            found.close()
        if not ability.shortest <= length <= ability.longest:
            return "codes_length"
        return None

    def _locker_errors(self, data: dict[str, Any]) -> dict[str, str]:
        """Return what is wrong with a door that has lockers behind it.

        One locker alone is behind its own door, and that opens to nobody but who has it.
        """
        spaces = self._get_entry().get_subentries_of_type(SUBENTRY_SPACE)
        lockers = {
            space.data[CONF_SLUG] for space in spaces if space.data[CONF_KIND] == SpaceKind.LOCKER
        }
        chosen = set(data[CONF_SPACES])
        if len(chosen) == 1 and chosen <= lockers and data[CONF_OPENS] != Opens.GRANTS:
            return {CONF_OPENS: "locker_opens"}
        return {}

    def _keypad_errors(self, data: dict[str, Any]) -> dict[str, str]:
        others = self._others(SUBENTRY_DOOR, anywhere=True)
        return keypad_errors(self.hass, data, [door.data for door in others])

    async def _tried_first(self, user_input: dict[str, Any]) -> SubentryFlowResult:
        """Turn the lock once where that is wanted, then keep the door."""
        data = {key: value for key, value in user_input.items() if key != CONF_TRY}

        async def goes_on() -> SubentryFlowResult:
            return await self._with_key(data)

        site = self._site if user_input[CONF_TRY] else None
        return await self._try_first([lock_trial(site, data, self._lend)] if site else [], goes_on)

    async def _with_key(self, data: dict[str, Any]) -> SubentryFlowResult:
        """Keep the door; show the key of its node first where it is a new one."""
        before = self._before.data if self._before else {}
        wants_new = data.pop(CONF_NEW_KEY, False)
        if not (node := data.get(CONF_NODE)):
            return self._done(data)
        if node == before.get(CONF_NODE) and not wants_new:
            return self._done(data | {CONF_NODE_KEY: before[CONF_NODE_KEY]})
        self._data = data | {CONF_NODE_KEY: token_bytes(KEY_BYTES).hex()}
        return await self.async_step_node_key()

    async def async_step_node_key(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Show the key of the node, this once."""
        if user_input is not None:
            return self._done(self._data)
        return self.async_show_form(
            step_id="node_key",
            data_schema=probatio.Schema({}),
            description_placeholders={
                "key": self._data[CONF_NODE_KEY],
                "node": all_door_nodes(self.hass).get(self._data[CONF_NODE], ""),
            },
        )

    def _done(self, user_input: dict[str, Any]) -> SubentryFlowResult:
        name = user_input[CONF_NAME]
        slug = self._before.data[CONF_SLUG] if self._before else slugify(name)
        held_open = seconds(user_input[CONF_HELD_OPEN])
        data = user_input | {CONF_HELD_OPEN: held_open, CONF_SLUG: slug}
        return self._keep(name, data, f"door_{slug}")
