"""Words over MQTT, heard at their source: the messages on an entity's own topic.

Home Assistant passes on what changes, and not whether it is news: a retained message and the cache
that a bridge publishes at a start look like any other word, and a word that is said again is not
seen at all. The messages tell:

    retained                                        the broker's copy            a memory
    dated by itself, before we began                the bridge's copy            a memory
    dated by itself, since we began                 a word
    undated, and no more than the word itself       a word of the device
    undated, with all that a bridge knows of it     perhaps its copy: a word where it differs from
                                                    what was said last, or comes after the start

We begin anew when the entity was out of reach: what was said meanwhile was not heard.

Listening has a price: the broker gives its copy again to whoever subscribes, and Home Assistant
hands it to all who listen there. A motion sensor that falls back by itself would see somebody, so
to the topic of such a one nobody subscribes, and its last message is looked up.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import Enum, auto
import time
from typing import TYPE_CHECKING, Any, Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.entity import Entity
from homeassistant.util import dt as dt_util
from homeassistant.util.json import json_loads

from ..hub.instants import NoInstantError, instant

if TYPE_CHECKING:
    from homeassistant.components.mqtt import ReceiveMessage

LAST_SEEN: Final = "last_seen"
"""Where zigbee2mqtt says when it last heard a device: ISO 8601, or milliseconds since 1970."""
LONGEST_PAYLOAD: Final = 65_536
"""Characters of a message that are looked into; all about a device takes some hundred."""
SETTLES: Final = timedelta(seconds=60)
"""How long a bridge may publish its copies after a start: zigbee2mqtt does so at its own, and once
more 30 s after it hears of Home Assistant's."""
AHEAD: Final = timedelta(seconds=60)
"""A date further ahead than this is none: that clock is wrong."""
MILLISECONDS_FROM: Final = 1e11
"""A number above it is in milliseconds: in seconds it would be the year 5138."""
DATES: Final = (0.0, 1e10)
"""Seconds since 1970 that are a date at all."""


class Proof(Enum):
    """What a message proves about its word."""

    RETAINED = auto()
    OLD = auto()
    """Its own date is before we began."""
    DATED = auto()
    PLAIN = auto()
    """Undated, and it says nothing but the word."""
    WHOLE = auto()
    """Undated, with all that is known of the device."""


class MqttWords:
    """The messages of one entity. Call `follow` when there is one, `stop` at the end."""

    def __init__(self, hass: HomeAssistant, entity_id: str, says_again: Callable[[], None]) -> None:
        """Take who is told that it said the same again."""
        self._hass = hass
        self._id = entity_id
        self._says_again = says_again
        self._topic: str | None = None
        self._unsubscribe: CALLBACK_TYPE | None = None
        self._since = dt_util.utcnow()
        self._began = time.monotonic()
        self._falls_back = False
        self._now: Proof | None = None
        """Of the message that is being taken in."""
        self._last: Proof | None = None
        """Of the last one; None: none since we began."""
        self._newest: datetime | None = None
        """The latest date that a message had."""
        self._known: str | None = None
        """The last state that came with a live message."""

    def follows(self, entity: Entity) -> bool:
        """Return whether it listens to the topic that an entity has now."""
        return bool(_config(entity).get("state_topic") == self._topic)

    @callback
    def follow(self, entity: Entity, known: str | None) -> None:
        """Listen to the topic of an entity; `known` is a state of it that is known to be fresh."""
        self.begin_anew()
        self._known = known
        if known is not None:
            self._last = Proof.PLAIN
        config = _config(entity)
        topic = config.get("state_topic")
        self._falls_back = config.get("off_delay") is not None
        if topic == self._topic:
            return
        self.stop()
        self._topic = topic
        if topic is not None and not self._falls_back:
            self._hass.async_create_task(
                self._subscribe(topic, config.get("qos", 0), config.get("encoding") or None),
                f"faitout listens to {self._id}",
            )

    @callback
    def stop(self) -> None:
        """Listen no more."""
        self._topic = None
        if self._unsubscribe is not None:
            unsubscribe, self._unsubscribe = self._unsubscribe, None
            try:
                unsubscribe()
            except HomeAssistantError:
                # MQTT itself was taken down before.
                return

    @callback
    def begin_anew(self) -> None:
        """Take that nothing was heard until now."""
        self._since = dt_util.utcnow()
        self._began = time.monotonic()
        self._last = self._newest = None

    @callback
    def proves(self, state: str) -> bool:
        """Return whether the last message proves that a new state is a word of now."""
        if self._falls_back:
            self._look_up()
        proof = self._now or self._last
        if self._now is Proof.RETAINED:
            # What follows from it, as the end of an off delay, is no more than it is.
            self._last = self._now
        match proof:
            case Proof.DATED | Proof.PLAIN:
                is_proof = True
            case Proof.WHOLE:
                is_proof = self._is_settled or self._known not in (None, state)
            case _:
                is_proof = False
        if is_proof or self._now is Proof.WHOLE:
            self._known = state
        return is_proof

    @property
    def _is_settled(self) -> bool:
        """Whether the time is over in which a bridge may publish what it keeps."""
        return self._hass.is_running and dt_util.utcnow() - self._since >= SETTLES

    async def _subscribe(self, topic: str, qos: int, encoding: str | None) -> None:
        # Not at the top: the entity at hand is of MQTT, so that it is loaded; elsewhere it may
        # not even be installed.
        from homeassistant.components.mqtt import async_subscribe  # noqa: PLC0415

        try:
            unsubscribe = await async_subscribe(self._hass, topic, self._received, qos, encoding)
        except HomeAssistantError:
            # MQTT is being taken down: nothing of it proves anything.
            return
        if self._topic == topic and self._unsubscribe is None:
            self._unsubscribe = unsubscribe
        else:
            unsubscribe()

    def _look_up(self) -> None:
        """Take what the last message of an entity proves whose topic nobody here listens to."""
        # As above.
        from homeassistant.components.mqtt.models import DATA_MQTT  # noqa: PLC0415

        known = self._hass.data[DATA_MQTT].debug_info_entities.get(self._id)
        topics = known["subscriptions"] if known else {}
        messages = topics[self._topic]["messages"] if self._topic in topics else ()
        if messages and messages[-1].timestamp >= self._began:
            self._last = self._proof(messages[-1], _last_seen(messages[-1].payload))

    @callback
    def _received(self, message: ReceiveMessage) -> None:
        """Take a message. What Home Assistant makes of it is written before the loop goes on."""
        seen_at = _last_seen(message.payload)
        proof = self._proof(message, seen_at)
        is_newer = seen_at is None or self._newest is None or seen_at > self._newest
        if proof is Proof.DATED and seen_at and is_newer:
            self._newest = seen_at
        if proof is not Proof.RETAINED or self._last is None:
            # The broker gives its copy to each who subscribes, also when it was heard live long
            # ago.
            self._last = proof
        self._now = proof
        is_word = (
            (proof is Proof.DATED and is_newer)
            or proof is Proof.PLAIN
            or (proof is Proof.WHOLE and self._is_settled)
        )
        self._hass.loop.call_soon(self._taken, is_word)

    @callback
    def _taken(self, is_word: bool) -> None:  # noqa: FBT001 - handed on by the loop
        self._now = None
        if is_word and self._topic is not None:
            self._says_again()

    def _proof(self, message: ReceiveMessage, seen_at: datetime | None) -> Proof:
        if message.retain:
            return Proof.RETAINED
        if seen_at is not None and seen_at <= dt_util.utcnow() + AHEAD:
            # Some bridges date by the whole second.
            return Proof.OLD if seen_at < self._since.replace(microsecond=0) else Proof.DATED
        return Proof.WHOLE if _is_whole(message.payload) else Proof.PLAIN


def _config(entity: Entity) -> dict[str, Any]:
    """Return how an entity of MQTT is set up, which nothing else shows for all of them."""
    config: dict[str, Any] = getattr(entity, "_config", {})
    return config


def _is_whole(payload: object) -> bool:
    """Return whether a message tells all that is known of a device."""
    return isinstance(payload, str) and payload.lstrip().startswith("{")


def _last_seen(payload: object) -> datetime | None:
    """Return when a message says that its device was last heard; None where it does not."""
    if not isinstance(payload, str) or not _is_whole(payload) or len(payload) > LONGEST_PAYLOAD:
        return None
    try:
        told = json_loads(payload)
    except ValueError:
        return None
    seen = told.get(LAST_SEEN) if isinstance(told, dict) else None
    if isinstance(seen, str):
        if seen.isdecimal():
            return _since_1970(float(seen))
        try:
            return instant(seen)
        except NoInstantError:
            return None
    if isinstance(seen, bool) or not isinstance(seen, int | float):
        return None
    return _since_1970(float(seen))


def _since_1970(number: float) -> datetime | None:
    seconds = number / 1000 if number > MILLISECONDS_FROM else number
    earliest, latest = DATES
    return dt_util.utc_from_timestamp(seconds) if earliest < seconds < latest else None
