"""Whether any of the things of a space can be reached: else nothing shown of them is true."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from homeassistant.core import (
    CALLBACK_TYPE,
    CoreState,
    Event,
    EventStateChangedData,
    HomeAssistant,
    callback,
)
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.helpers.start import async_at_started

from ..engine.comfort.view import ComfortView
from ..hub.standing import can_be_reached

OUT_OF_REACH = "out_of_reach"
"""The mode and the reason, of the light and of the heat alike."""
WATCHING = "watching"
"""The mode in which the hub does nothing, and so shows no success either."""


class InReach:
    """Follows the things of one light or heating. All methods belong to the event loop."""

    def __init__(self, hass: HomeAssistant, changed: Callable[[], None]) -> None:
        """Take whom to tell when all are lost, or the first is back."""
        self._hass = hass
        self._tell = changed
        self._things: list[str] = []
        self.is_lost = False
        """None of them can be reached. While Home Assistant starts, they are waited for."""

    @callback
    def start(self, things: Iterable[str]) -> list[CALLBACK_TYPE]:
        """Follow these from here on; return what ends it."""
        self._things = list(things)
        self._look()
        return [
            async_track_state_change_event(self._hass, self._things, self._changed),
            async_at_started(self._hass, self._is_up),
        ]

    def shown(self, view: ComfortView) -> ComfortView:
        """Return what may be shown: no success while nothing can be reached."""
        if not self.is_lost or view.mode == WATCHING:
            return view
        return replace(view, mode=OUT_OF_REACH, reason=OUT_OF_REACH, until=None, temperature=None)

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        if self.is_lost or not can_be_reached(event.data["new_state"]):
            self._look()

    @callback
    def _is_up(self, _: HomeAssistant) -> None:
        self._look()

    @callback
    def _look(self) -> None:
        is_any = any(can_be_reached(self._hass.states.get(each)) for each in self._things)
        is_lost = self._hass.state is CoreState.running and not is_any
        if is_lost is not self.is_lost:
            self.is_lost = is_lost
            self._tell()
