"""Setting up the MQTT link of a site: the broker is tried out before anything is kept."""

from typing import Any, Final, override

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

from ..const import SUBENTRY_MQTT
from ..mqtt_link.connection import CONF_CA, CONF_PREFIX, CONF_TLS, BrokerSettings, try_out
from ..mqtt_link.faults import LinkError, LinkFault
from .server import ServerFlow

LONGEST: Final = 200
LINK_SCHEMA: Final = probatio.Schema(
    {
        probatio.Required(CONF_HOST): TextSelector(),
        probatio.Required(CONF_PORT, default=1883): probatio.All(
            NumberSelector(NumberSelectorConfig(min=1, max=65535, mode=NumberSelectorMode.BOX)),
            probatio.Coerce(int),
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


class MqttFlow(ServerFlow):
    """Sets the link to a broker up, and changes it."""

    kind = SUBENTRY_MQTT
    only_one = "single_link"
    schema = LINK_SCHEMA
    secret = CONF_PASSWORD

    @override
    def _keeps_secret(self, typed: dict[str, Any], known: dict[str, Any]) -> bool:
        same = (CONF_HOST, CONF_PORT, CONF_TLS, CONF_USERNAME)
        return all(typed.get(key) == known.get(key) for key in same)

    @override
    async def _errors(self, typed: dict[str, Any]) -> dict[str, str]:
        if errors := prefix_errors(typed[CONF_PREFIX]):
            return errors
        try:
            root = f"{typed[CONF_PREFIX]}/{self._get_entry().unique_id}"
            await try_out(self.hass, BrokerSettings.of(typed), root)
        except LinkError as error:
            return {FIELDS.get(error.fault, "base"): error.fault.value}
        return {}

    @override
    def _title(self, data: dict[str, Any]) -> str:
        return f"{data[CONF_HOST]}:{data[CONF_PORT]}"


def prefix_errors(prefix: str) -> dict[str, str]:
    """Return what is wrong with the first part of the topics; empty where nothing is."""
    parts = prefix.split("/")
    is_plain = all(
        part and part.isprintable() and not set(part) & {"+", "#", "$", " "} for part in parts
    )
    return {} if is_plain and len(prefix) <= LONGEST else {CONF_PREFIX: "invalid_prefix"}
