"""Setting up a space in the browser: what it is, its sensors, their details, its patience.

    user ──► sensors ──► (beacons) ──► (blind) ──► (detail, once for each sensor) ──► policy
         ──► (light ──► (tried) ──► heat ──► what heats ──► (tried)) ──► done

Nothing is kept before the last step, and each step says at the field what is wrong with it.
"""

from typing import Any, override

from homeassistant.config_entries import SubentryFlowResult
from homeassistant.const import CONF_ENTITY_ID, CONF_NAME
from homeassistant.util import slugify

from ..const import (
    CONF_BEACONS,
    CONF_BLUETOOTH,
    CONF_CAPACITY,
    CONF_COMFORT,
    CONF_ENERGY,
    CONF_FINE_TUNE,
    CONF_KIND,
    CONF_LIGHTS,
    CONF_NODE,
    CONF_POLICY,
    CONF_SENSORS,
    CONF_SINGLE_DOOR,
    CONF_SLUG,
)
from ..engine.policy import SpaceKind
from ..engine.sensor_kinds import SensorKind
from ..settings.beacons import BeaconKind, beacons_of
from .comfort_checks import light_errors
from .comfort_forms import light_schema, light_values, with_light
from .heat_steps import HeatSteps
from .nodes import free_nodes, sensors_of_node
from .space_checks import kept_sensors, policy_errors, sees, sensor_errors, space_errors
from .space_choice import sight_of_choice, sight_so_far
from .space_forms import (
    SPACE_SCHEMA,
    changes_of,
    detail_schema,
    detail_values,
    node_schema,
    policy_schema,
    sensors_schema,
    sensors_values,
    with_details,
)
from .trials.lamp import lamp_trials
from .trials.steps import CONF_TRY, with_trial


class SpaceFlow(HeatSteps):
    """Sets a space up, and changes it. A space keeps its slug, whatever its name becomes."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        super().__init__()
        self._next_detail = 0
        self._wants_comfort = False

    @property
    @override
    def _slug(self) -> str | None:
        """The slug of the space that is changed, None for a new one."""
        return self._before.data[CONF_SLUG] if self._before else None

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask what the space is."""
        return self._what_it_is("user", user_input)

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask again what the space is, with what is known of it."""
        if user_input is None:
            self._data = dict(self._get_reconfigure_subentry().data)
        return self._what_it_is("reconfigure", user_input)

    def _what_it_is(self, step: str, user_input: dict[str, Any] | None) -> SubentryFlowResult:
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = space_errors(self._get_entry(), user_input[CONF_NAME], self._slug)
            if not errors:
                self._data |= {
                    CONF_NAME: user_input[CONF_NAME],
                    CONF_KIND: user_input[CONF_KIND],
                    CONF_CAPACITY: int(user_input[CONF_CAPACITY]),
                    CONF_SLUG: self._slug or slugify(user_input[CONF_NAME]),
                }
                if self._data[CONF_KIND] == SpaceKind.LOCKER:
                    return self._as_locker()
                return self._offer_nodes()
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(SPACE_SCHEMA, user_input or self._data),
            errors=errors,
            last_step=False,
        )

    def _as_locker(self) -> SubentryFlowResult:
        """Keep a locker: nobody can be in it, so nothing is sensed, lit, heated or waited for.

        Nor is what there was when it was another kind of space.
        """
        kept = (CONF_NAME, CONF_KIND, CONF_CAPACITY, CONF_SLUG)
        self._data = {field: self._data[field] for field in kept} | {
            CONF_SENSORS: [],
            CONF_SINGLE_DOOR: False,
            CONF_POLICY: {},
        }
        return self._done()

    def _offer_nodes(self) -> SubentryFlowResult:
        """Offer the nodes that are not used yet to a space without sensors."""
        nodes = {} if self._data.get(CONF_SENSORS) else free_nodes(self.hass)
        if not nodes:
            return self._ask_for_sensors()
        return self.async_show_form(step_id="node", data_schema=node_schema(nodes), last_step=False)

    async def async_step_node(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Fill in the sensors of a node, where one was chosen; they may be changed after."""
        if user_input is None:
            return self._offer_nodes()
        if node := user_input.get(CONF_NODE):
            self._data[CONF_SENSORS] = sensors_of_node(self.hass, node)
        return self._ask_for_sensors()

    async def async_step_sensors(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which sensors there are, of each kind, and look at what they say now."""
        if user_input is None:
            return self._ask_for_sensors()
        if errors := sensor_errors(self.hass, self._get_entry(), self._slug, user_input):
            return self._ask_for_sensors(user_input, errors)
        self._data[CONF_SENSORS] = kept_sensors(
            self.hass, user_input, self._data.get(CONF_SENSORS, [])
        )
        self._data[CONF_SINGLE_DOOR] = user_input[CONF_SINGLE_DOOR]
        self._data.pop(CONF_ENERGY, None)
        if meters := user_input[CONF_ENERGY]:
            self._data[CONF_ENERGY] = meters
        self._data[CONF_FINE_TUNE] = user_input[CONF_FINE_TUNE]
        self._wants_comfort = user_input[CONF_COMFORT]
        self._next_detail = 0
        if user_input[CONF_BLUETOOTH]:
            return await self.async_step_beacons()
        return await self._beacons_chosen()

    @override
    async def _beacons_chosen(self) -> SubentryFlowResult:
        kinds = [beacon.kind for beacon in beacons_of(self._data)]
        doors = [s for s in self._data[CONF_SENSORS] if s[CONF_KIND] == SensorKind.DOOR]
        if self._data[CONF_SINGLE_DOOR] and len(doors) + kinds.count(BeaconKind.DOOR) != 1:
            values = {**sensors_values(self._data), CONF_COMFORT: self._wants_comfort}
            return self._ask_for_sensors(values, {CONF_SINGLE_DOOR: "not_one_door"})
        if not sees(self._data[CONF_SENSORS]) and BeaconKind.MOTION not in kinds:
            return await self.async_step_blind()
        return await self.async_step_detail()

    async def async_step_blind(self, _: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Say what it means that nobody sees the space, and ask whether to go on."""
        return self.async_show_menu(step_id="blind", menu_options=["sensors", "accept_blind"])

    async def async_step_accept_blind(self, _: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Go on with a space that nobody sees; the hub never releases it by itself."""
        return await self.async_step_detail()

    async def async_step_detail(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask for the details of one sensor after the other, where they are wanted."""
        sensors: list[dict[str, Any]] = self._data[CONF_SENSORS]
        if user_input is not None:
            sensors[self._next_detail] = with_details(sensors[self._next_detail], user_input)
            self._next_detail += 1
        if not self._data[CONF_FINE_TUNE] or self._next_detail >= len(sensors):
            return await self.async_step_policy()
        sensor = sensors[self._next_detail]
        state = self.hass.states.get(sensor[CONF_ENTITY_ID])
        return self.async_show_form(
            step_id="detail",
            data_schema=self.add_suggested_values_to_schema(
                detail_schema(sensor), detail_values(sensor)
            ),
            description_placeholders={
                "sensor": state.name if state else sensor[CONF_ENTITY_ID],
                "number": str(self._next_detail + 1),
                "count": str(len(sensors)),
            },
            last_step=False,
        )

    async def async_step_policy(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask how patient the hub is to be; common spaces have nothing to be patient about."""
        kind = SpaceKind(self._data[CONF_KIND])
        if kind is SpaceKind.COMMON:
            return await self._patient({})
        errors: dict[str, str] = {}
        if user_input is not None:
            changes = changes_of(kind, user_input)
            errors = policy_errors(kind, changes)
            if not errors:
                return await self._patient(changes)
        return self.async_show_form(
            step_id="policy",
            data_schema=policy_schema(kind, self._data.get(CONF_POLICY, {}), user_input),
            errors=errors,
            description_placeholders={
                "sight": sight_of_choice(self.hass, self._get_entry(), self._data)
            },
            last_step=not self._wants_comfort,
        )

    async def _patient(self, policy: dict[str, Any]) -> SubentryFlowResult:
        """Take the patience, and go on to light and heat where they are wanted."""
        self._data[CONF_POLICY] = policy
        return await self.async_step_light() if self._wants_comfort else self._done()

    async def async_step_light(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask for the lamps, and when it is dark."""
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = light_errors(self.hass, self._get_entry(), self._slug, user_input)
            errors |= self._trial_errors(user_input)
            if not errors:
                self._data = with_light(self._data, user_input)
                lamps = self._data.get(CONF_LIGHTS, ()) if user_input[CONF_TRY] else ()
                trials = lamp_trials(self.hass, lamps, self._lend)
                return await self._try_first(trials, self.async_step_heat)
        return self.async_show_form(
            step_id="light",
            data_schema=self.add_suggested_values_to_schema(
                with_trial(light_schema(self._data)), user_input or light_values(self._data)
            ),
            errors=errors,
            last_step=False,
        )

    def _ask_for_sensors(
        self, user_input: dict[str, Any] | None = None, errors: dict[str, str] | None = None
    ) -> SubentryFlowResult:
        values = user_input or sensors_values(self._data)
        return self.async_show_form(
            step_id="sensors",
            data_schema=self.add_suggested_values_to_schema(sensors_schema(), values),
            errors=errors or {},
            description_placeholders={
                "sight": sight_so_far(self.hass, self._get_entry(), self._slug)
            },
            last_step=False,
        )

    @override
    async def _warmed(self) -> SubentryFlowResult:
        return self._done()

    def _done(self) -> SubentryFlowResult:
        data = {k: v for k, v in self._data.items() if k != CONF_FINE_TUNE}
        if not data.get(CONF_BEACONS):
            data.pop(CONF_BEACONS, None)
        return self._keep(data[CONF_NAME], data, data[CONF_SLUG])
