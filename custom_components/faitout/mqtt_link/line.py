"""A connection that stands: the few things that are said over it."""

from typing import Final

import aiomqtt
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties
from paho.mqtt.reasoncodes import ReasonCode
from paho.mqtt.subscribeoptions import SubscribeOptions

from .faults import LinkError, LinkFault

REFUSED: Final = 128
"""Codes of SUBACK from here on are refusals: MQTT 3.1.1, section 3.9.3; MQTT 5, 3.9.2.1."""
MANY_AT_ONCE: Final = 100
MEMBERS: Final = "members"
"""Where a shop asks about members, below the topics of the site."""


def properties_of(packet: int, **values: object) -> Properties:
    """Return the properties of a packet of version 5, by their names in the standard."""
    properties = Properties(packet)  # type: ignore[no-untyped-call] # the package has no types
    for name, value in values.items():
        setattr(properties, name, value)
    return properties


class BrokerConnection:
    """A client that is connected."""

    def __init__(self, client: aiomqtt.Client, *, is_v5: bool) -> None:
        """Take a client over; whoever connected it disconnects it."""
        self.client = client
        self.is_v5 = is_v5
        client.pending_calls_threshold = MANY_AT_ONCE

    async def listen(self, root: str) -> None:
        """Hear the requests, and each status that the broker kept.

        Raises LinkError where the broker does not let us. That members are asked about there is up
        to the broker: without it all else works.
        """
        wanted = (f"{root}/+/bookings", 1), (f"{root}/+/status", 0), (f"{root}/{MEMBERS}", 1)
        granted = await self.client.subscribe(
            # Version 5 need not send us what we say ourselves.
            [(topic, SubscribeOptions(qos, noLocal=True)) for topic, qos in wanted]
            if self.is_v5
            else list(wanted)
        )
        codes = [each.value if isinstance(each, ReasonCode) else each for each in granted]
        if any(code >= REFUSED for code in codes[:-1]):
            raise LinkError(LinkFault.FORBIDDEN)

    async def say(self, topic: str, payload: bytes | str, *, seconds: float | None = None) -> None:
        """Publish what the broker shall keep; an empty payload makes it forget.

        Returns once the broker has it; raises MqttError after `seconds`, 10 by default.
        """
        await self.client.publish(topic, payload, qos=1, retain=True, timeout=seconds)

    async def answer(self, topic: str, payload: bytes, correlation: bytes | None) -> None:
        """Publish an answer, with the correlation data of version 5 where the request had some."""
        properties = None
        if correlation is not None and self.is_v5:
            properties = properties_of(PacketTypes.PUBLISH, CorrelationData=correlation)
        await self.client.publish(topic, payload, qos=1, properties=properties)
