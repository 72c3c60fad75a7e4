"""The air of the rooms of a site: measured by CO2 sensors and thermostats that are there anyway."""

from collections.abc import Callable, Iterator

from homeassistant.components.climate.const import ATTR_CURRENT_TEMPERATURE
from homeassistant.core import CALLBACK_TYPE, Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers.event import async_track_state_change_event

from ..engine.concern import Concern, ConcernKind
from ..engine.ids import SpaceId
from ..engine.room_air import is_freezing, is_stale
from ..engine.sensor import SensorState
from ..engine.sensor_kinds import SensorKind
from ..hub.measures import room_celsius, room_ppm
from ..hub.site import Site


class RoomAir:
    """Follows the air of all rooms of a site. Belongs to the event loop."""

    def __init__(self, site: Site) -> None:
        """Take the site; nothing is known before the first look."""
        self._hass: HomeAssistant = site.hass
        self._site = site
        self._told: set[str] = set()
        """Sensors and thermostats whose air is told of now."""

    @callback
    def follow(self, changed: Callable[[], None]) -> CALLBACK_TYPE:
        """Call `changed` whenever one of the sensors or thermostats says something else."""

        @callback
        def heard(_: Event[EventStateChangedData]) -> None:
            changed()

        followed: list[str] = [sensor.spec.id for _, sensor in self._sensors()]
        followed += [thermostat for _, thermostat in self._thermostats()]
        return async_track_state_change_event(self._hass, followed, heard)

    @callback
    def concerns(self) -> Iterator[Concern]:
        """Yield the rooms whose air is stale, and those that freeze."""
        for space, sensor in self._sensors():
            stale = is_stale(room_ppm(self._hass, sensor), was_stale=sensor.spec.id in self._told)
            if self._is_told(sensor.spec.id, stale):
                yield self._concern(ConcernKind.AIR, space, sensor.spec.id)
        for space, thermostat in self._thermostats():
            state = self._hass.states.get(thermostat)
            said = state.attributes.get(ATTR_CURRENT_TEMPERATURE) if state else None
            degrees = room_celsius(self._hass, said)
            freezing = is_freezing(degrees, was_freezing=thermostat in self._told)
            if self._is_told(thermostat, freezing):
                yield self._concern(ConcernKind.FROST, space, thermostat)

    def _is_told(self, subject: str, is_bad: bool) -> bool:  # noqa: FBT001 - it is what is told
        (self._told.add if is_bad else self._told.discard)(subject)
        return is_bad

    def _concern(self, kind: ConcernKind, space: SpaceId, subject: str) -> Concern:
        return Concern(
            kind=kind,
            site=self._site.slug,
            space=space,
            subject=subject,
            is_safety=kind is ConcernKind.FROST,
        )

    def _sensors(self) -> Iterator[tuple[SpaceId, SensorState]]:
        for space, runner in self._site.spaces.items():
            for sensor in runner.state.senses.sensors:
                if sensor.spec.kind is SensorKind.CO2:
                    yield space, sensor

    def _thermostats(self) -> Iterator[tuple[SpaceId, str]]:
        for space, heating in self._site.heatings.items():
            for device in heating.devices():
                yield space, device.entity_id
