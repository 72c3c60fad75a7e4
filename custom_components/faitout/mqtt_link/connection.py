"""Reaching a broker: settings, one connection with its errors by name, and what goes over it."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
import logging
import socket
import ssl
from typing import Any, Final, override

import aiomqtt
from aiomqtt.client import ProtocolVersion
from homeassistant.const import CONF_HOST, CONF_PASSWORD, CONF_PORT, CONF_USERNAME
from homeassistant.core import HomeAssistant
from homeassistant.util.ssl import client_context
from paho.mqtt.packettypes import PacketTypes

from .client import Client
from .faults import LinkError, LinkFault, fault_of, is_too_new, is_unanswered
from .line import BrokerConnection, properties_of

_LOGGER = logging.getLogger(__name__)

CONF_TLS: Final = "tls"
CONF_CA: Final = "ca"
CONF_PREFIX: Final = "prefix"
CONNECT_SECONDS: Final = 5.0
"""How long a broker may take to answer our greeting; it may be given twice."""
ANSWER_SECONDS: Final = 10.0
"""How long it may take to confirm what we tell it."""
HANG_UP_SECONDS: Final = 0.1
KEEPALIVE_SECONDS: Final = 20
AT_ONCE: Final = (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
"""Without it an answer waits up to 40 ms for the broker to acknowledge the small packet before."""
LARGEST_PACKET: Final = 65_536
"""Bytes of a message that a broker of version 5 may send us at all."""
MOST_WAITING: Final = 200
"""Messages that wait to be read; those beyond are dropped."""


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


class Inbox(asyncio.Queue[aiomqtt.Message]):
    """Messages that wait to be read. A flood is dropped without a word in the log for each."""

    @override
    def put_nowait(self, item: aiomqtt.Message) -> None:
        """Take a message, unless there are too many."""
        with suppress(asyncio.QueueFull):
            super().put_nowait(item)


@asynccontextmanager
async def connected(
    hass: HomeAssistant,
    settings: BrokerSettings,
    identifier: str | None = None,
    will: aiomqtt.Will | None = None,
) -> AsyncIterator[BrokerConnection]:
    """Give a connection to the broker, in version 5 of MQTT where it has that, else 3.1.1.

    Raises LinkError, by what is wrong, where there is none to be had; MqttError when it breaks.
    """
    context = await _context(hass, settings) if settings.tls else None
    line = await _entered(settings, identifier, will, context)
    try:
        yield line
    finally:
        # Whether the broker heard the goodbye changes nothing.
        with suppress(aiomqtt.MqttError):
            await line.client.__aexit__(None, None, None)


async def try_out(hass: HomeAssistant, settings: BrokerSettings, root: str) -> None:
    """Connect once, ask for the requests below `root`, and leave. Raises LinkError."""
    try:
        async with connected(hass, settings) as line:
            await line.listen(root)
    except aiomqtt.MqttError as error:
        raise LinkError(fault_of(error, is_encrypted=settings.tls)) from error


async def _entered(
    settings: BrokerSettings,
    identifier: str | None,
    will: aiomqtt.Will | None,
    context: ssl.SSLContext | None,
) -> BrokerConnection:
    protocol = ProtocolVersion.V5
    while True:
        client = _client(settings, identifier, will, context, protocol)
        try:
            await client.__aenter__()
        except aiomqtt.MqttError as error:
            if is_unanswered(error):
                await _hang_up(client)
            if protocol is ProtocolVersion.V5 and is_too_new(error):
                protocol = ProtocolVersion.V311
                continue
            raise LinkError(fault_of(error, is_encrypted=settings.tls)) from error
        except ValueError as error:
            # The name of the host is none, or the password longer than MQTT can say.
            raise LinkError(LinkFault.UNREACHABLE) from error
        client.timeout = ANSWER_SECONDS
        return BrokerConnection(client, is_v5=protocol is ProtocolVersion.V5)


async def _hang_up(client: aiomqtt.Client) -> None:
    """End a call that was not answered: the client leaves its socket open."""
    client.timeout = HANG_UP_SECONDS
    with suppress(aiomqtt.MqttError):
        await client.__aexit__(None, None, None)


def _client(
    settings: BrokerSettings,
    identifier: str | None,
    will: aiomqtt.Will | None,
    context: ssl.SSLContext | None,
    protocol: ProtocolVersion,
) -> aiomqtt.Client:
    properties = None
    if protocol is ProtocolVersion.V5:
        properties = properties_of(PacketTypes.CONNECT, MaximumPacketSize=LARGEST_PACKET)
    return Client(
        settings.host,
        settings.port,
        username=settings.username,
        password=settings.password,
        identifier=identifier,
        will=will,
        protocol=protocol,
        properties=properties,
        timeout=CONNECT_SECONDS,
        keepalive=KEEPALIVE_SECONDS,
        tls_context=context,
        queue_type=Inbox,
        max_queued_incoming_messages=MOST_WAITING,
        logger=_LOGGER,
        socket_options=[AT_ONCE],
    )


async def _context(hass: HomeAssistant, settings: BrokerSettings) -> ssl.SSLContext:
    if settings.ca is None:
        return client_context()

    def trusting() -> ssl.SSLContext:
        return ssl.create_default_context(cadata=settings.ca)

    try:
        return await hass.async_add_executor_job(trusting)
    except (ssl.SSLError, ValueError) as error:
        raise LinkError(LinkFault.CA) from error
