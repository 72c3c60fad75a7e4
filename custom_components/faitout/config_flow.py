"""Setting up a site in the browser. Its spaces are set up beside it, in flows/space.py."""

from collections.abc import Mapping
from datetime import time
from typing import Any, Final, override

from homeassistant.components.sensor import SensorDeviceClass
from homeassistant.config_entries import (
    ConfigEntry,
    ConfigFlow,
    ConfigFlowResult,
    ConfigSubentryFlow,
)
from homeassistant.const import CONF_NAME, Platform
from homeassistant.core import callback
from homeassistant.helpers.selector import (
    BooleanSelector,
    EntitySelector,
    EntitySelectorConfig,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TimeSelector,
)
from homeassistant.util import slugify
import probatio

from .const import (
    CONF_ADDRESS,
    CONF_CLOSES,
    CONF_CODE_LENGTH,
    CONF_DURESS,
    CONF_EMERGENCY,
    CONF_LINK_OPENS,
    CONF_MEMBER_MONTHS,
    CONF_NOTIFY,
    CONF_OPEN_DAYS,
    CONF_OPENS,
    CONF_OUTDOOR,
    DOMAIN,
    SUBENTRY_DOOR,
    SUBENTRY_FLOOR_PLAN,
    SUBENTRY_METRICS,
    SUBENTRY_MQTT,
    SUBENTRY_PLAN,
    SUBENTRY_SCREEN,
    SUBENTRY_SIGN,
    SUBENTRY_SOURCE,
    SUBENTRY_SPACE,
    WEEKDAYS,
)
from .engine.access.codes import DEFAULT_LENGTH, LONGEST, SHORTEST
from .flows.door import DoorFlow
from .flows.floor_plan import FloorPlanFlow
from .flows.metrics import MetricsFlow
from .flows.mqtt import MqttFlow
from .flows.plan import PlanFlow
from .flows.screen import ScreenFlow
from .flows.sign import SignFlow
from .flows.site_options import SiteOptionsFlow
from .flows.source import SourceFlow
from .flows.space import SpaceFlow
from .flows.space_checks import name_error
from .settings.links import LinkOpens
from .settings.plans import MEMBER_MONTHS
from .settings.site import clock_typed

MIDNIGHT: Final = time.min
SITE_SCHEMA = probatio.Schema(
    {
        probatio.Required(CONF_NAME): TextSelector(),
        probatio.Optional(CONF_ADDRESS, default=""): TextSelector(),
        probatio.Required(CONF_OPENS, default="08:00:00"): TimeSelector(),
        probatio.Required(CONF_CLOSES, default="22:00:00"): TimeSelector(),
        probatio.Required(CONF_OPEN_DAYS, default=list(WEEKDAYS)): SelectSelector(
            SelectSelectorConfig(
                options=list(WEEKDAYS),
                multiple=True,
                mode=SelectSelectorMode.LIST,
                translation_key="open_days",
            )
        ),
        probatio.Optional(CONF_NOTIFY, default=list): EntitySelector(
            EntitySelectorConfig(domain=Platform.NOTIFY, multiple=True)
        ),
        probatio.Optional(CONF_OUTDOOR): EntitySelector(
            EntitySelectorConfig(domain=Platform.SENSOR, device_class=SensorDeviceClass.TEMPERATURE)
        ),
        probatio.Required(CONF_CODE_LENGTH, default=DEFAULT_LENGTH): NumberSelector(
            NumberSelectorConfig(min=SHORTEST, max=LONGEST, step=1, mode=NumberSelectorMode.SLIDER)
        ),
        probatio.Required(CONF_DURESS, default=False): BooleanSelector(),
        probatio.Optional(CONF_EMERGENCY, default=list): EntitySelector(
            EntitySelectorConfig(
                domain=[Platform.BINARY_SENSOR, Platform.SWITCH, "input_boolean"], multiple=True
            )
        ),
        probatio.Optional(CONF_MEMBER_MONTHS, default=MEMBER_MONTHS): NumberSelector(
            NumberSelectorConfig(min=0, max=120, mode=NumberSelectorMode.BOX)
        ),
        probatio.Optional(CONF_LINK_OPENS, default=LinkOpens.NETWORK.value): SelectSelector(
            SelectSelectorConfig(
                options=[each.value for each in LinkOpens],
                mode=SelectSelectorMode.LIST,
                translation_key=CONF_LINK_OPENS,
            )
        ),
    }
)


class FaitoutConfigFlow(ConfigFlow, domain=DOMAIN):
    """Sets a site up, and changes it."""

    VERSION = 1
    MINOR_VERSION = 1

    @classmethod
    @callback
    @override
    def async_get_supported_subentry_types(
        cls, config_entry: ConfigEntry
    ) -> dict[str, type[ConfigSubentryFlow]]:
        """Return what can be set up inside a site."""
        return {
            SUBENTRY_SPACE: SpaceFlow,
            SUBENTRY_DOOR: DoorFlow,
            SUBENTRY_METRICS: MetricsFlow,
            SUBENTRY_MQTT: MqttFlow,
            SUBENTRY_SCREEN: ScreenFlow,
            SUBENTRY_SIGN: SignFlow,
            SUBENTRY_SOURCE: SourceFlow,
            SUBENTRY_PLAN: PlanFlow,
            SUBENTRY_FLOOR_PLAN: FloorPlanFlow,
        }

    @staticmethod
    @callback
    @override
    def async_get_options_flow(config_entry: ConfigEntry) -> SiteOptionsFlow:
        """Return where it is chosen who may do what, and what is told outside."""
        return SiteOptionsFlow()

    @override
    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for the place and its opening hours."""
        errors: dict[str, str] = {}
        if user_input is not None:
            user_input, errors = site_typed(user_input)
            if not errors:
                await self.async_set_unique_id(slugify(user_input[CONF_NAME]))
                self._abort_if_unique_id_configured()
                return self.async_create_entry(title=user_input[CONF_NAME], data=user_input)
        return self.async_show_form(
            step_id="user",
            data_schema=self.add_suggested_values_to_schema(SITE_SCHEMA, user_input or {}),
            errors=errors,
        )

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Change the place. Its entities and its journal keep the names they had."""
        entry = self._get_reconfigure_entry()
        errors: dict[str, str] = {}
        if user_input is not None:
            user_input, errors = site_typed(user_input)
            if not errors:
                return self.async_update_and_abort(
                    entry, title=user_input[CONF_NAME], data=user_input
                )
        return self.async_show_form(
            step_id="reconfigure",
            data_schema=self.add_suggested_values_to_schema(SITE_SCHEMA, user_input or entry.data),
            errors=errors,
        )


def site_typed(data: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Return a site as it is kept, and what is wrong with it by its field; empty where nothing is.

    Times are kept in one form, however they were typed.
    """
    typed, errors = dict(data), {}
    if error := name_error(data[CONF_NAME]):
        errors[CONF_NAME] = error
    clocks = {field: clock_typed(data[field]) for field in (CONF_OPENS, CONF_CLOSES)}
    for field, clock in clocks.items():
        if clock is None:
            errors[field] = "not_a_time"
        else:
            typed[field] = clock.isoformat()
    opens, closes = clocks[CONF_OPENS], clocks[CONF_CLOSES]
    if opens is not None and closes is not None and closes != MIDNIGHT and closes <= opens:
        errors[CONF_CLOSES] = "closes_before_opening"
    if not data[CONF_OPEN_DAYS]:
        errors[CONF_OPEN_DAYS] = "never_open"
    return typed, errors
