"""The watch for ghosts with a cause: told once it is known, taken back once it is gone."""

from collections.abc import Mapping

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util import dt as dt_util

from ..engine.ghosts import Haunting
from ..engine.ids import SensorId
from ..engine.sight import hauntings_of
from ..words import issues
from .runner import SpaceRunner


class GhostWatch:
    """Watches what one space learns of ghosts. Call `start` once, and what it returns at the end.

    What was told stays while the space begins anew: whether its cause is gone is seen then.
    """

    def __init__(self, hass: HomeAssistant, runner: SpaceRunner) -> None:
        """Take the space."""
        self._hass = hass
        self._runner = runner
        self._told: Mapping[SensorId, Haunting] | None = None

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Tell what is known, and follow what is learned."""
        self._look()
        return self._runner.subscribe(self._look)

    @callback
    def _look(self) -> None:
        found = hauntings_of(self._runner.state, dt_util.utcnow())
        if found != self._told:
            self._told = found
            issues.ghosts_explained(self._hass, self._runner.label, found)
