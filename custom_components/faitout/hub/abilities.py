"""What thermostats can do: a preset that was chosen for a level may be gone after an update.

While it is gone the thermostat is told a temperature, or nothing where it takes none; so a person
hears of it and chooses again. A thermostat that is away, or off, may list nothing: that is no news.
"""

from dataclasses import dataclass
from datetime import datetime

from homeassistant.components.climate.const import ATTR_PRESET_MODES, HVACMode
from homeassistant.const import Platform
from homeassistant.core import CALLBACK_TYPE, Event, EventStateChangedData, callback
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util

from ..const import CONF_CLIMATE, CONF_PRESETS
from ..engine.absence import UNABLE
from ..words.things import forget_presets, presets_gone, presets_there, thing_name
from .runner import SpaceRunner
from .site import Site
from .standing import can_be_reached
from .timer import Timer


@dataclass(frozen=True, slots=True)
class ChosenPresets:
    """What was chosen for the thermostats of one space."""

    runner: SpaceRunner
    thermostats: tuple[str, ...]
    presets: frozenset[str]


class PresetWatch:
    """Follows the presets of one site's thermostats. All methods belong to the event loop."""

    def __init__(self, site: Site) -> None:
        """Take the site; `start` begins."""
        self._site = site
        known = (_chosen(site, runner) for runner in site.spaces.values())
        self._chosen = [each for each in known if each.thermostats and each.presets]
        self._gone_since: dict[SpaceRunner, datetime] = {}
        self._timer = Timer(site.hass, f"presets {site.name}", self._look)
        self._unsubscribe: CALLBACK_TYPE | None = None

    async def start(self) -> None:
        """Compare what was chosen with what there is, and follow it from here on."""
        forget_presets(self._site.hass, self._site.label, [x.runner.label for x in self._chosen])
        watched = {thermostat for each in self._chosen for thermostat in each.thermostats}
        self._unsubscribe = async_track_state_change_event(
            self._site.hass, sorted(watched), self._changed
        )
        self._look()

    async def stop(self) -> None:
        """Follow them no more; what was told stays told."""
        self._timer.set(None)
        if self._unsubscribe:
            self._unsubscribe()
        self._unsubscribe = None

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        old, new = event.data["old_state"], event.data["new_state"]
        lists = [each and each.attributes.get(ATTR_PRESET_MODES) for each in (old, new)]
        if lists[0] != lists[1] or not (old and new and old.state == new.state):
            self._look()

    @callback
    def _look(self) -> None:
        now = dt_util.utcnow()
        due = [at for chosen in self._chosen if (at := self._judge(chosen, now)) is not None]
        self._timer.set(min(due, default=None))

    @callback
    def _judge(self, chosen: ChosenPresets, now: datetime) -> datetime | None:
        """Tell of presets that are gone or take it back; return when there may be something."""
        gone, runner, hass = self._gone(chosen), chosen.runner, self._site.hass
        if gone is None:
            return None
        if not gone:
            self._gone_since.pop(runner, None)
            presets_there(hass, runner.label)
            return None
        since = min(self._gone_since.get(runner, now), now)
        self._gone_since[runner] = since
        if now < since + UNABLE:
            return since + UNABLE
        name = thing_name(hass, self._site.entry, chosen.thermostats[0])
        presets_gone(hass, runner.label, name, gone)
        return None

    def _gone(self, chosen: ChosenPresets) -> frozenset[str] | None:
        """Return what was chosen and is not there; None while that cannot be told."""
        there: set[str] = set()
        for thermostat in chosen.thermostats:
            state = self._site.hass.states.get(thermostat)
            if state is None or not can_be_reached(state) or state.state == HVACMode.OFF:
                return None
            there.update(map(str, state.attributes.get(ATTR_PRESET_MODES) or ()))
        return chosen.presets - there


def _chosen(site: Site, runner: SpaceRunner) -> ChosenPresets:
    """Return what is chosen for a space; pilot wires have orders instead of presets."""
    data = site.entry.subentries[runner.subentry_id].data
    thermostats = (x for x in data.get(CONF_CLIMATE, ()) if x.startswith(f"{Platform.CLIMATE}."))
    presets = (data.get(CONF_PRESETS) or {}).values()
    return ChosenPresets(runner, tuple(thermostats), frozenset(filter(None, presets)))
