"""Whether it is dark in a space: its brightness sensor says so, or else the sun."""

from collections.abc import Callable
from typing import Final

from homeassistant.components.sun.const import STATE_ABOVE_HORIZON, STATE_BELOW_HORIZON
from homeassistant.core import (
    CALLBACK_TYPE,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers.event import async_track_state_change_event

from ..engine.comfort.darkness import Darkness, by_lux
from ..hub.measures import number

SUN: Final = "sun.sun"


class Daylight:
    """Follows the darkness of one space. Without daylight it is always dark."""

    def __init__(
        self,
        hass: HomeAssistant,
        illuminance: str | None,
        threshold: float,
        changed: Callable[[Darkness], None],
        *,
        has_daylight: bool,
    ) -> None:
        """Take the brightness sensor, if there is one, and the lux below which it is dark."""
        self._hass = hass
        self._illuminance = illuminance
        self._threshold = threshold
        self._tell = changed
        self._has_daylight = has_daylight
        self._unsubscribe: CALLBACK_TYPE | None = None
        self.darkness = Darkness.UNKNOWN if has_daylight else Darkness.YES

    @callback
    def start(self) -> None:
        """Find out, and follow from here on."""
        if not self._has_daylight:
            return
        watched = self._illuminance or SUN
        self._unsubscribe = async_track_state_change_event(self._hass, [watched], self._changed)
        self.darkness = self._read(self._hass.states.get(watched))

    @callback
    def stop(self) -> None:
        """Stop following."""
        if self._unsubscribe:
            self._unsubscribe()
        self._unsubscribe = None

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        darkness = self._read(event.data["new_state"])
        if darkness is not self.darkness:
            self.darkness = darkness
            self._tell(darkness)

    def _read(self, state: State | None) -> Darkness:
        if state is None:
            return Darkness.UNKNOWN
        if self._illuminance:
            return by_lux(self.darkness, number(state.state), self._threshold)
        return _SUN.get(state.state, Darkness.UNKNOWN)


_SUN: Final = {STATE_BELOW_HORIZON: Darkness.YES, STATE_ABOVE_HORIZON: Darkness.NO}
