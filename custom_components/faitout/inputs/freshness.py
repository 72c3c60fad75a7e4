"""Freshness: whether the last word of an entity was spoken since the hub began to listen.

    ──► memory ──► a word that can only be spoken now ──► fresh ──► made anew ──► memory
           │                                                │
           └─────► it is only written again: no word ◄──────┘

Invariants
- A word counts as fresh only when something shows that it was spoken after we began to listen.
  What that is depends on the way in which the states of an entity come in (`origins`).
- An answer that we caused ourselves is no news, nor is a state that is written again because
  somebody renamed its entity, lost its device or asked whoever cannot look.
- What was fresh stays so over a site that is taken down and up: the same entity kept its state.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from weakref import ReferenceType, ref

from homeassistant.const import (
    ATTR_ENTITY_PICTURE,
    ATTR_FRIENDLY_NAME,
    ATTR_ICON,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
)
from homeassistant.core import (
    Event,
    EventStateChangedData,
    EventStateReportedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers.entity import Entity
from homeassistant.util.hass_dict import HassKey

from .mqtt_words import MqttWords
from .origins import (
    Origin,
    coordinator_of,
    entity_of,
    is_being_polled,
    is_connected,
    is_heard_since,
    origin_of,
    radio_now,
    sleeps,
)
from .radio_words import RadioWords

type StateEvent = Event[EventStateChangedData] | Event[EventStateReportedData]

LOOKS = frozenset({ATTR_FRIENDLY_NAME, ATTR_ICON, ATTR_ENTITY_PICTURE})
"""Attributes that people change, not the device."""
NO_STATE = (STATE_UNAVAILABLE, STATE_UNKNOWN)


class Worth(Enum):
    """What the last word of an entity is worth."""

    FRESH = auto()
    """It was spoken since we listen."""
    MEMORY = auto()
    """It may be from before."""
    LOST = auto()
    """There is none: whoever should fetch it cannot, though the state looks well."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A word that was fresh when it was heard last."""

    entity: ReferenceType[Entity]
    state: State


KEPT: HassKey[dict[str, Kept]] = HassKey("faitout_fresh_words")


class Voice:
    """One entity, and what its last word is worth. Call `start` once, `stop` at the end."""

    def __init__(
        self, hass: HomeAssistant, entity_id: str, speaks_again: Callable[[str], None]
    ) -> None:
        """Take who is told when it says the same again and Home Assistant shows nothing of it."""
        self._hass = hass
        self._id = entity_id
        self._entity: Entity | None = None
        self._origin = Origin.BARE
        self._is_first = True
        """Nothing but unavailable was seen of the entity: its next word may be remembered."""
        self._is_asked = False
        """Somebody asked it to look, which makes it write its old state once more."""
        self._since = 0.0
        """Of the clock of the radio: what was heard before counts for nothing."""
        self._mqtt = MqttWords(hass, entity_id, self._says_again)
        self._radio = RadioWords(hass, self._says_again)
        self._speaks_again = speaks_again
        self.standing = Worth.FRESH
        """What its last word is worth, if it has one."""

    @callback
    def start(self) -> None:
        """Judge what it says now, and begin to listen."""
        self._entity = entity_of(self._hass, self._id)
        self._origin = origin_of(self._entity)
        self._begin_anew()
        state = self._hass.states.get(self._id)
        kept = self._hass.data.setdefault(KEPT, {}).get(self._id)
        is_known = kept is not None and kept.entity() is self._entity
        self._is_first = not is_known and (state is None or state.state == STATE_UNAVAILABLE)
        self.standing = self._first_standing()
        if state is not None and kept is not None and is_known:
            # Of these a memory may have come meanwhile, and nobody would have seen that it is one.
            has_copies = self._origin in (Origin.MQTT, Origin.RADIO)
            if not has_copies or state is kept.state:
                self.standing = Worth.FRESH
        self._follow(state)

    @callback
    def stop(self) -> None:
        """Listen no more."""
        self._mqtt.stop()
        self._radio.stop()

    @callback
    def is_up(self) -> None:
        """Take that Home Assistant has finished starting: bridges tell it what they keep now."""
        self._begin_anew()

    @callback
    def is_asked(self) -> None:
        """Take that somebody here asked it to look."""
        self._is_asked = self._origin not in (Origin.BARE, Origin.POLLED)

    @callback
    def take(self, event: StateEvent) -> bool:
        """Take what Home Assistant tells; return whether the entity said anything with it."""
        entity = entity_of(self._hass, self._id)
        new = event.data["new_state"]
        was_asked, self._is_asked = self._is_asked, False
        if was_asked and "old_state" not in event.data:
            return False
        if entity is not self._entity:
            self._entity, self._origin, self._is_first = entity, origin_of(entity), True
            self.standing = self._first_standing()
            self._begin_anew()
            self._follow(None)
        if new is None or new.state in NO_STATE:
            self._is_first = self._is_first and (new is None or new.state == STATE_UNAVAILABLE)
            if new is None or new.state == STATE_UNAVAILABLE:
                self._begin_anew()
            return True
        if self._origin is Origin.MQTT and entity is not None and not self._mqtt.follows(entity):
            self._follow(None)
        worth = self._judge(event, new)
        self._is_first = False
        if worth is None:
            self._set(self.standing, new)
            return False
        self._set(worth, new)
        return True

    @callback
    def vouch(self) -> None:
        """Take that its device is alive, or that it has looked: what it said last still holds."""
        state = self._hass.states.get(self._id)
        if state is not None and state.state not in NO_STATE and self.standing is Worth.MEMORY:
            self._set(Worth.FRESH, state)

    def _begin_anew(self) -> None:
        """Take that nothing was heard until now."""
        self._mqtt.begin_anew()
        if self._origin is Origin.RADIO:
            self._since = radio_now()

    def _set(self, worth: Worth, state: State) -> None:
        self.standing = worth
        known = self._hass.data.setdefault(KEPT, {})
        if worth is Worth.FRESH and self._entity is not None:
            known[self._id] = Kept(ref(self._entity), state)
        else:
            known.pop(self._id, None)

    def _first_standing(self) -> Worth:
        """Return what a word is worth that was there before we listened, or is a first one."""
        entity = self._entity
        if entity is None:
            # Nothing restores it: it was written since Home Assistant runs.
            return Worth.FRESH
        if self._origin is Origin.NODE and is_connected(entity) and not sleeps(entity):
            # A node says all that it knows whenever it is connected, and is unavailable before.
            return Worth.FRESH
        return Worth.MEMORY

    def _judge(self, event: StateEvent, new: State) -> Worth | None:
        """Return what a state is worth that is no unknown; None: nothing is said with it."""
        entity = self._entity
        if entity is None:
            return Worth.FRESH
        old = event.data.get("old_state")
        old = old if isinstance(old, State) else None
        is_same = "old_state" not in event.data or (old is not None and old.state == new.state)
        match self._origin:
            case Origin.MQTT:
                return self._of_message(new, is_same=is_same)
            case Origin.NODE:
                is_heard = is_connected(entity)
            case Origin.RADIO:
                is_heard = is_heard_since(self._hass, entity, self._since)
            case Origin.FETCHED:
                fetcher = coordinator_of(entity)
                if fetcher and not fetcher.last_update_success:
                    return Worth.LOST
                is_heard = not self._is_first
            case Origin.POLLED:
                if is_same and is_being_polled(entity):
                    return None
                is_heard = not self._is_first
            case _:
                is_heard = not self._is_first
        if is_same and not self._is_first and (not is_heard or _is_cosmetic(old, new)):
            return None
        return Worth.FRESH if is_heard else Worth.MEMORY

    def _of_message(self, new: State, *, is_same: bool) -> Worth | None:
        if is_same and not self._is_first:
            # Equal words are heard at their source. What writes the state again is something else:
            # the availability, the broker, an attribute, whoever asked it to look.
            return None
        return Worth.FRESH if self._mqtt.proves(new.state) else Worth.MEMORY

    @callback
    def _says_again(self) -> None:
        state, entity = self._hass.states.get(self._id), self._entity
        if state is None or state.state in NO_STATE or entity is None:
            return
        if self._origin is Origin.RADIO and not is_heard_since(self._hass, entity, self._since):
            return
        self._set(Worth.FRESH, state)
        self._speaks_again(self._id)

    def _follow(self, state: State | None) -> None:
        self._radio.stop()
        if self._origin is Origin.RADIO and self._entity is not None:
            self._radio.follow(self._entity)
        if self._origin is Origin.MQTT and self._entity is not None:
            is_known = state is not None and self.standing is Worth.FRESH
            self._mqtt.follow(self._entity, state.state if state and is_known else None)
        else:
            self._mqtt.stop()


def _is_cosmetic(old: State | None, new: State) -> bool:
    """Return whether of an entity only changed what people call it and how it looks."""
    if old is None or old.attributes == new.attributes:
        # A report, or a word that is forced: that is what devices do.
        return False
    names = {name for name in {*old.attributes, *new.attributes} if name not in LOOKS}
    return all(old.attributes.get(name) == new.attributes.get(name) for name in names)
