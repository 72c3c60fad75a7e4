"""Setting up the MQTT link of a site: the broker is tried out before anything is kept."""

from typing import Any, Final

from homeassistant.config_entries import SOURCE_RECONFIGURE, ConfigSubentryFlow, SubentryFlowResult
from homeassistant.const import CONF_HOST, CONF_PASSWORD, CONF_PORT, CONF_USERNAME
from homeassistant.helpers.selector import (
    BooleanSelector,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
)
import probatio

from .const import SUBENTRY_MQTT
from .mqtt_link.connection import CONF_CA, CONF_PREFIX, CONF_TLS, BrokerSettings, try_out
from .mqtt_link.faults import LinkError, LinkFault

LONGEST: Final = 200
LINK_SCHEMA: Final = probatio.Schema(
    {
        probatio.Required(CONF_HOST): TextSelector(),
        probatio.Required(CONF_PORT, default=1883): NumberSelector(
            NumberSelectorConfig(min=1, max=65535, mode=NumberSelectorMode.BOX)
        ),
        probatio.Optional(CONF_USERNAME): TextSelector(),
        probatio.Optional(CONF_PASSWORD): TextSelector(
            TextSelectorConfig(type=TextSelectorType.PASSWORD)
        ),
        probatio.Required(CONF_TLS, default=False): BooleanSelector(),
        probatio.Optional(CONF_CA): TextSelector(TextSelectorConfig(multiline=True)),
        probatio.Required(CONF_PREFIX, default="faitout"): TextSelector(),
    }
)
FIELDS: Final = {LinkFault.CREDENTIALS: CONF_PASSWORD, LinkFault.CA: CONF_CA}
"""Where a fault is shown; the others concern the whole form."""


class MqttFlow(ConfigSubentryFlow):
    """Sets the link up, and changes it. A site has one."""

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for the broker."""
        if self._get_entry().get_subentries_of_type(SUBENTRY_MQTT):
            return self.async_abort(reason="single_link")
        return await self._step("user", user_input, {})

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask again, with what is known; an empty password leaves the one there is."""
        known = dict(self._get_reconfigure_subentry().data)
        if user_input is not None and not user_input.get(CONF_PASSWORD):
            password = known.get(CONF_PASSWORD)
            same = user_input.get(CONF_USERNAME) == known.get(CONF_USERNAME)
            user_input = user_input | ({CONF_PASSWORD: password} if password and same else {})
        return await self._step("reconfigure", user_input, known)

    async def _step(
        self, step: str, user_input: dict[str, Any] | None, known: dict[str, Any]
    ) -> SubentryFlowResult:
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = prefix_errors(user_input[CONF_PREFIX]) or await self._tried(user_input)
            if not errors:
                return self._done(user_input | {CONF_PORT: int(user_input[CONF_PORT])})
        shown = {k: v for k, v in (user_input or known).items() if k != CONF_PASSWORD}
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(LINK_SCHEMA, shown),
            errors=errors,
        )

    async def _tried(self, data: dict[str, Any]) -> dict[str, str]:
        try:
            root = f"{data[CONF_PREFIX]}/{self._get_entry().unique_id}"
            await try_out(self.hass, BrokerSettings.of(data), root)
        except LinkError as error:
            return {FIELDS.get(error.fault, "base"): error.fault.value}
        return {}

    def _done(self, data: dict[str, Any]) -> SubentryFlowResult:
        title = f"{data[CONF_HOST]}:{data[CONF_PORT]}"
        if self.source == SOURCE_RECONFIGURE:
            return self.async_update_and_abort(
                self._get_entry(), self._get_reconfigure_subentry(), title=title, data=data
            )
        return self.async_create_entry(title=title, data=data, unique_id=SUBENTRY_MQTT)


def prefix_errors(prefix: str) -> dict[str, str]:
    """Return what is wrong with the first part of the topics; empty where nothing is."""
    parts = prefix.split("/")
    is_plain = all(
        part and part.isprintable() and not set(part) & {"+", "#", "$", " "} for part in parts
    )
    return {} if is_plain and len(prefix) <= LONGEST else {CONF_PREFIX: "invalid_prefix"}
