"""Scenes that somebody else calls for the lamps of a space: a hand on all of them at once."""

from collections.abc import Callable

from homeassistant.components.scene.const import DOMAIN as SCENE_DOMAIN
from homeassistant.const import ATTR_ENTITY_ID, STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import (
    CALLBACK_TYPE,
    Context,
    Event,
    EventStateChangedData,
    HomeAssistant,
    callback,
)
from homeassistant.helpers.event import TrackStates, async_track_state_change_filtered


class OtherScenes:
    """Follows the scenes of Home Assistant. Those of a maker's bridge do not name their lamps."""

    def __init__(
        self,
        hass: HomeAssistant,
        lamps: Callable[[], set[str]],
        called: Callable[[str, Context], None],
    ) -> None:
        """Take what says which lamps count now, and who is told of a scene with one of them."""
        self._hass = hass
        self._lamps = lamps
        self._called = called
        self._unfollow: CALLBACK_TYPE | None = None

    @callback
    def start(self) -> None:
        """Follow them from here on."""
        follow = async_track_state_change_filtered(
            self._hass,
            TrackStates(all_states=False, entities=set(), domains={SCENE_DOMAIN}),
            self._changed,
        )
        self._unfollow = follow.async_remove

    @callback
    def stop(self) -> None:
        """Follow them no more."""
        if self._unfollow:
            self._unfollow()
        self._unfollow = None

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        """Take a new time of its last call; one that is loaded only says its last one again."""
        old, new = event.data["old_state"], event.data["new_state"]
        if old is None or new is None or old.state in (new.state, STATE_UNAVAILABLE):
            return
        if new.state in (STATE_UNAVAILABLE, STATE_UNKNOWN):
            return
        entities = new.attributes.get(ATTR_ENTITY_ID) or ()
        if not self._lamps().isdisjoint(entities):
            self._called(new.entity_id, new.context)
