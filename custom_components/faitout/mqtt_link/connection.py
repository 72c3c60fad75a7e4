"""Reaching a broker: settings, one attempt with its errors by name, and a client."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
import ssl
from typing import Any, Final

import aiomqtt
from homeassistant.const import CONF_HOST, CONF_PASSWORD, CONF_PORT, CONF_USERNAME
from homeassistant.core import HomeAssistant
from homeassistant.util.ssl import client_context

CONF_TLS: Final = "tls"
CONF_CA: Final = "ca"
CONF_PREFIX: Final = "prefix"
CONNECT_SECONDS: Final = 10.0
KEEPALIVE_SECONDS: Final = 20
REFUSED_CREDENTIALS: Final = (4, 5)
"""CONNACK return codes of MQTT 3.1.1, section 3.2.2.3."""


class LinkFault(StrEnum):
    """Why a broker cannot be reached; each has a sentence in the translations."""

    UNREACHABLE = "cannot_connect"
    CREDENTIALS = "invalid_auth"
    CERTIFICATE = "invalid_certificate"
    CA = "invalid_ca"


class LinkError(Exception):
    """A broker cannot be reached."""

    def __init__(self, fault: LinkFault) -> None:
        """Keep the fault."""
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class BrokerSettings:
    """Where the broker is and who we are there."""

    host: str
    port: int
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    tls: bool = False
    ca: str | None = None
    """The authority that signed the broker's certificate, as PEM text; None for the usual ones."""

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> BrokerSettings:
        """Read them from a subentry or a form."""
        return cls(
            host=data[CONF_HOST].strip(),
            port=int(data[CONF_PORT]),
            username=data.get(CONF_USERNAME) or None,
            password=data.get(CONF_PASSWORD) or None,
            tls=data[CONF_TLS],
            ca=data.get(CONF_CA) or None,
        )


async def client_for(
    hass: HomeAssistant, settings: BrokerSettings, identifier: str, will: aiomqtt.Will | None
) -> aiomqtt.Client:
    """Return a client, not yet connected. Raises LinkError for an authority that is none."""
    return aiomqtt.Client(
        settings.host,
        settings.port,
        username=settings.username,
        password=settings.password,
        identifier=identifier,
        will=will,
        timeout=CONNECT_SECONDS,
        keepalive=KEEPALIVE_SECONDS,
        tls_context=await _context(hass, settings) if settings.tls else None,
        max_queued_incoming_messages=1000,
    )


async def try_out(hass: HomeAssistant, settings: BrokerSettings) -> None:
    """Connect once and leave. Raises LinkError, by what is wrong."""
    client = await client_for(hass, settings, "", None)
    try:
        async with client:
            return
    except aiomqtt.MqttError as error:
        raise LinkError(fault_of(error)) from error


def fault_of(error: aiomqtt.MqttError) -> LinkFault:
    """Return what is behind an error of the client."""
    if isinstance(error, aiomqtt.MqttCodeError):
        code = error.rc if isinstance(error.rc, int) else getattr(error.rc, "value", None)
        # Newer clients report the codes of version 3.1.1 as those of version 5.
        if code in (*REFUSED_CREDENTIALS, 134, 135):
            return LinkFault.CREDENTIALS
    if "CERTIFICATE" in str(error).upper():
        return LinkFault.CERTIFICATE
    return LinkFault.UNREACHABLE


async def _context(hass: HomeAssistant, settings: BrokerSettings) -> ssl.SSLContext:
    if settings.ca is None:
        return client_context()

    def trusting() -> ssl.SSLContext:
        return ssl.create_default_context(cadata=settings.ca)

    try:
        return await hass.async_add_executor_job(trusting)
    except (ssl.SSLError, ValueError) as error:
        raise LinkError(LinkFault.CA) from error
