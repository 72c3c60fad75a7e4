"""Whether it is dark in a space: its brightness sensor says so, or else the sun, or its blinds."""

from collections.abc import Callable
from typing import Final

from homeassistant.components.cover.const import (
    ATTR_CURRENT_POSITION,
    ATTR_CURRENT_TILT_POSITION,
    CoverState,
)
from homeassistant.components.sun.const import STATE_ABOVE_HORIZON, STATE_BELOW_HORIZON
from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import (
    CALLBACK_TYPE,
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.helpers.event import async_track_state_change_event

from ..engine.comfort.darkness import Darkness, behind_blinds, by_lux, is_shut
from ..hub.measures import number
from ..settings.comfort import LightSettings

SUN: Final = "sun.sun"


class Daylight:
    """Follows the darkness of one space. Without daylight it is always dark."""

    def __init__(
        self, hass: HomeAssistant, settings: LightSettings, changed: Callable[[Darkness], None]
    ) -> None:
        """Take the brightness sensor and the blinds, if there are any."""
        self._hass = hass
        self._illuminance = settings.illuminance
        self._threshold = settings.lux
        self._blinds = settings.blinds
        self._tell = changed
        self._has_daylight = settings.has_daylight
        self._unsubscribe: CALLBACK_TYPE | None = None
        self._sky = Darkness.UNKNOWN
        """What the brightness sensor or the sun says."""
        self.darkness = Darkness.UNKNOWN if settings.has_daylight else Darkness.YES

    @callback
    def start(self) -> None:
        """Find out, and follow from here on."""
        if not self._has_daylight:
            return
        sky = self._illuminance or SUN
        watched = [sky, *self._blinds]
        self._unsubscribe = async_track_state_change_event(self._hass, watched, self._changed)
        self._sky = self._read(self._hass.states.get(sky))
        self.darkness = self._behind_blinds()

    @callback
    def stop(self) -> None:
        """Stop following."""
        if self._unsubscribe:
            self._unsubscribe()
        self._unsubscribe = None

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        if event.data["entity_id"] not in self._blinds:
            self._sky = self._read(event.data["new_state"])
        darkness = self._behind_blinds()
        if darkness is not self.darkness:
            self.darkness = darkness
            self._tell(darkness)

    def _read(self, state: State | None) -> Darkness:
        if state is None:
            return Darkness.UNKNOWN
        if self._illuminance:
            return by_lux(self._sky, number(state.state), self._threshold)
        return _SUN.get(state.state, Darkness.UNKNOWN)

    def _behind_blinds(self) -> Darkness:
        return behind_blinds(
            self._sky, [_is_shut(self._hass.states.get(blind)) for blind in self._blinds]
        )


def _is_shut(blind: State | None) -> bool | None:
    if blind is None or blind.state in (STATE_UNAVAILABLE, STATE_UNKNOWN):
        return None
    return is_shut(
        number(blind.attributes.get(ATTR_CURRENT_POSITION)),
        number(blind.attributes.get(ATTR_CURRENT_TILT_POSITION)),
        closed=blind.state == CoverState.CLOSED,
    )


_SUN: Final = {STATE_BELOW_HORIZON: Darkness.YES, STATE_ABOVE_HORIZON: Darkness.NO}
