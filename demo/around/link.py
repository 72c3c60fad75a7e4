"""Somebody else on the MQTT broker, who hears what the hub tells of its spaces."""

import asyncio
import json

import aiomqtt

from simulator.moments import Address, site_of

from ..ports import HOST

PREFIX = "faitout"


async def retained(port: int, space: Address, seconds: float) -> str:
    """Return what somebody finds who comes now: whether the hub is there, and a space's status.

    Empty where it does not come in time, or the broker is away.
    """
    availability = f"{PREFIX}/{site_of(space)}/availability"
    status = f"{PREFIX}/{space}/status"
    found: dict[str, str] = {}
    try:
        async with asyncio.timeout(seconds), aiomqtt.Client(HOST, port) as client:
            await client.subscribe(availability)
            await client.subscribe(status)
            async for message in client.messages:
                if message.retain and isinstance(message.payload, bytes):
                    found[str(message.topic)] = message.payload.decode()
                if len(found) == len((availability, status)):
                    break
    except TimeoutError, aiomqtt.MqttError:
        return ""
    return told(found[availability], json.loads(found[status])["status"])


def told(availability: str, status: str) -> str:
    """Return both in the words of the table."""
    return f"{availability}, {status}"
