"""The keypads and readers of a site: what they say goes to the desk, and nowhere else."""

from collections import Counter
from collections.abc import Coroutine, Mapping
from functools import partial
import logging
from typing import Any, Final

from homeassistant.components import mqtt
from homeassistant.components.mqtt.models import ReceiveMessage
from homeassistant.components.tag.const import DEVICE_ID, EVENT_TAG_SCANNED
from homeassistant.core import CALLBACK_TYPE, Event, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr

from ...engine.door.door import DoorId
from ...hub.members import Access
from ...hub.site import Site
from ...settings.keypads import keypads_of
from .kinds import KEYPAD_KINDS
from .shown_key import ShownKey
from .tags import phone_key, scanned_tag
from .zigbee2mqtt import TypedThere, keypad_answer, keypad_message

_LOGGER = logging.getLogger(__name__)

MOBILE_APP: Final = "mobile_app"
MOST_AT_ONCE: Final = 4
"""Answers under way for one keypad: a person shows one key at a time. What comes on top of that is
dropped: it comes of a broken device, or of somebody who tries codes by a machine."""

type TagScan = Event[dict[str, Any]]


class KeypadInput:
    """Listens to the keypads and readers of one site. All methods belong to the event loop."""

    def __init__(self, site: Site, desk: Access) -> None:
        """Take the site, and who answers."""
        self._site = site
        self._hass = site.hass
        self._desk = desk
        self._readers: dict[str, DoorId] = {}
        self._topics: dict[str, DoorId] = {}
        self._tags: dict[str, DoorId] = {}
        self._busy = Counter[str]()
        self._unsubscribe: list[CALLBACK_TYPE] = []

    async def start(self) -> None:
        """Listen from now on."""
        for subentry_id, door in self._site.doors.items():
            keypads = keypads_of(self._site.entry.subentries[subentry_id].data)
            self._readers |= dict.fromkeys(keypads.readers, door.spec.id)
            self._topics |= dict.fromkeys(keypads.topics, door.spec.id)
            self._tags |= dict.fromkeys(keypads.tags, door.spec.id)
        if self._readers:
            for event_type in KEYPAD_KINDS:
                self._unsubscribe.append(
                    self._hass.bus.async_listen(event_type, self._at_a_reader, self._is_a_reader)
                )
        if self._tags:
            listen = self._hass.bus.async_listen
            self._unsubscribe.append(listen(EVENT_TAG_SCANNED, self._by_a_phone))
        if self._topics:
            self._in_background(self._subscribe_topics(), "topics")

    async def stop(self) -> None:
        """Listen no more."""
        while self._unsubscribe:
            self._unsubscribe.pop()()

    # Devices of Home Assistant

    @callback
    def _is_a_reader(self, data: Mapping[str, Any]) -> bool:
        return data.get(DEVICE_ID) in self._readers

    @callback
    def _at_a_reader(self, event: Event[Any]) -> None:
        reader = str(event.data[DEVICE_ID])
        key = KEYPAD_KINDS[str(event.event_type)].parser(event.data)
        if key is not None and self._has_time(reader):
            self._in_background(self._present(self._readers[reader], reader, key), reader)

    @callback
    def _by_a_phone(self, event: TagScan) -> None:
        """Take a phone that scans the tag of a door for its member's key.

        Home Assistant says of which user the phone is only where the app itself told of the scan.
        Whether it was held to the tag nobody knows: a tag's number can be copied.
        """
        door = self._tags.get(scanned_tag(event.data) or "")
        device_id = event.data.get(DEVICE_ID)
        if door is None or not isinstance(device_id, str) or not event.context.user_id:
            return
        if self._is_phone(device_id) and self._has_time(device_id):
            self._in_background(self._present(door, device_id, phone_key(device_id)), device_id)

    def _is_phone(self, device_id: str) -> bool:
        device = dr.async_get(self._hass).async_get(device_id)
        entries = self._hass.config_entries.async_entries(MOBILE_APP)
        return device is not None and any(
            entry.entry_id in device.config_entries for entry in entries
        )

    # zigbee2mqtt

    async def _subscribe_topics(self) -> None:
        if not await mqtt.async_wait_for_mqtt_client(self._hass):
            _LOGGER.warning("The keypads of %s at zigbee2mqtt wait for MQTT", self._site.name)
        for topic, door in self._topics.items():
            try:
                heard = partial(self._published, door)
                self._unsubscribe.append(await mqtt.async_subscribe(self._hass, topic, heard))
            except HomeAssistantError as error:
                _LOGGER.warning("Nobody listens to the keypad %s: %s", topic, error)

    @callback
    def _published(self, door: DoorId, message: ReceiveMessage) -> None:
        if message.retain:
            # What a broker kept was typed some time ago, by nobody knows whom.
            return
        told = keypad_message(message.payload)
        if told is not None and self._has_time(message.topic):
            self._in_background(self._answer(door, message.topic, told), message.topic)

    async def _answer(self, door: DoorId, topic: str, told: TypedThere) -> None:
        """Have a key answered, and the keypad show what came of it, where it can."""
        answer = await self._desk.present(door, topic, told.key.kind, told.key.secret)
        if told.transaction is None:
            return
        try:
            shown = keypad_answer(answer, told.transaction)
            await mqtt.async_publish(self._hass, f"{topic}/set", shown)
        except HomeAssistantError as error:
            _LOGGER.warning("The keypad %s was not told what came of it: %s", topic, error)

    # Both

    async def _present(self, door: DoorId, reader: str, key: ShownKey) -> None:
        await self._desk.present(door, reader, key.kind, key.secret)

    def _has_time(self, reader: str) -> bool:
        return self._busy[reader] < MOST_AT_ONCE

    @callback
    def _in_background(self, work: Coroutine[Any, Any, None], reader: str) -> None:
        self._busy[reader] += 1

        async def counted() -> None:
            try:
                await work
            finally:
                self._busy[reader] -= 1

        self._site.entry.async_create_background_task(
            self._hass, counted(), f"faitout keypad {reader}"
        )
