"""The topic of a lock of zigbee2mqtt, on the broker that Home Assistant has.

What is retained is not listened to: it is what zigbee2mqtt said some day.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
import json
from typing import TYPE_CHECKING, Final, override

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback

from .contract import NoAnswerError
from .zigbee2mqtt import BridgeWord, LockTopic, Pick

if TYPE_CHECKING:
    from homeassistant.components.mqtt import ReceiveMessage

ANSWERS_WITHIN: Final = 6.0
"""Seconds that a lock may take; battery locks listen once in a second or two."""
LINGERS: Final = 1.0
"""Seconds after the first message in which a later one counts instead: the first may be some other
report, with what zigbee2mqtt remembers, a moment before the answer."""
LONGEST: Final = 262_144
"""Bytes of a message that is looked at: a lock with 250 users needs a tenth of that."""


class Zigbee2MqttTopic(LockTopic):
    """One device of zigbee2mqtt."""

    def __init__(self, hass: HomeAssistant, topic: str) -> None:
        """Take the device's own topic, where its state is published."""
        self._hass = hass
        self._topic = topic
        self._unsubscribe: CALLBACK_TYPE | None = None
        self._asking: Callable[[BridgeWord], None] | None = None

    @override
    async def send(self, part: str, payload: BridgeWord) -> None:
        # Loaded with the MQTT integration, which need not be there.
        from homeassistant.components.mqtt import async_publish  # noqa: PLC0415

        await async_publish(self._hass, f"{self._topic}/{part}", json.dumps(payload), qos=1)

    @override
    async def ask(self, part: str, payload: BridgeWord, pick: Pick) -> BridgeWord:
        if self._unsubscribe is None:
            # Kept: whoever begins to listen anew is told all that is retained once more.
            from homeassistant.components.mqtt import async_subscribe  # noqa: PLC0415

            self._unsubscribe = await async_subscribe(self._hass, self._topic, self._message)
        found: list[BridgeWord] = []
        heard = asyncio.Event()

        def take(told: BridgeWord) -> None:
            if (picked := pick(told)) is not None:
                found.append(picked)
                heard.set()

        self._asking = take
        try:
            await self.send(part, payload)
            with suppress(TimeoutError):
                async with asyncio.timeout(ANSWERS_WITHIN):
                    await heard.wait()
            if found:
                await asyncio.sleep(LINGERS)
        finally:
            self._asking = None
        if not found:
            raise NoAnswerError("zigbee2mqtt published no answer of the lock")
        return found[-1]

    @callback
    def close(self) -> None:
        """Listen no more."""
        if self._unsubscribe:
            self._unsubscribe()
        self._unsubscribe = None

    @callback
    def _message(self, message: ReceiveMessage) -> None:
        if message.retain or self._asking is None or len(message.payload) > LONGEST:
            return
        try:
            told = json.loads(message.payload)
        except ValueError:
            return
        if isinstance(told, dict):
            self._asking(told)
