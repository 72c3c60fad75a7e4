"""A winter month of thermostats with the habits of real families, in a real Home Assistant."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, override

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.climate import ClimateEntity
from homeassistant.components.climate.const import DATA_COMPONENT, ClimateEntityFeature, HVACMode
from homeassistant.const import UnitOfTemperature
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.ids import BookingId
from custom_components.faitout.engine.stimulus import Book
from custom_components.faitout.hub.runner import SpaceRunner
from simulator.agenda import Agenda
from simulator.bench.catalogue import THERMOSTATS
from simulator.bench.thermostat import Ask, Reading, Thermostat

from .home import at_home, set_up
from .leads import simulated_time
from .places import all_quiet, entity_id, open_rooms, radar

HABITS = (
    "cloud_delay", "heat_is_boost", "late_echo", "mode_first", "rounds_to_whole_degrees",
    "setpoint_after_preset", "sleeping_valve", "told_twice",
)  # fmt: skip
STRIDE = timedelta(minutes=1)
MEETINGS = ((9, 90), (11, 60), (14, 120), (17, 45))
"""Begin on the clock of UTC, and minutes."""
NO_SHOW = 3
"""Every so many-th meeting nobody comes to."""
LATE = timedelta(minutes=4)


@dataclass(slots=True)
class Count:
    """What was counted of one thermostat."""

    orders: int = 0
    changes: int = 0


def orders_and_changes(days: int) -> dict[str, Count]:
    """Return what was counted of each habit over so many days."""
    with simulated_time() as frozen:

        async def live(hass: HomeAssistant) -> dict[str, Count]:
            month = Month(hass, frozen)
            await month.begin()
            for day in range(days):
                await month.lives(day)
            return month.counted()

        return at_home(live)


class Month:
    """The rooms of a site in winter, one for each habit."""

    def __init__(self, hass: HomeAssistant, frozen: FrozenDateTimeFactory) -> None:
        self._hass = hass
        self._frozen = frozen
        self._agenda = Agenda(dt_util.utcnow())
        self._devices = [THERMOSTATS[name](self._agenda) for name in HABITS]
        self._runners: list[SpaceRunner] = []
        self._levels: dict[str, list[float]] = {}
        self._heatings: list[str] = []

    async def begin(self) -> None:
        """Hang the thermostats up and bring the site up."""
        await set_up(self._hass, "climate", {})
        hung = [Hung(device, f"room{room}") for room, device in enumerate(self._devices)]
        await self._hass.data[DATA_COMPONENT].async_add_entities(hung)
        rooms = len(HABITS)
        opened = await open_rooms(self._hass, rooms, fittings=self._fittings)
        self._runners = [runner for _, runner in opened]
        self._heatings = [entity_id(self._hass, "sensor", "heating", room) for room in range(rooms)]
        self._hass.bus.async_listen("state_changed", self._changed)
        await all_quiet(self._hass, rooms)

    async def lives(self, day: int) -> None:
        """Let a day pass, with its meetings."""
        midnight = dt_util.utcnow().replace(hour=0, minute=0) + timedelta(days=1)
        for number, (hour, minutes) in enumerate(MEETINGS):
            start = midnight + timedelta(hours=hour)
            end = start + timedelta(minutes=minutes)
            for runner in self._runners:
                await runner.command(Book(_booking(runner, f"{day}-{number}", start, end)))
            await self._until(start + LATE)
            if (day + number) % NO_SHOW:
                self._people(come=True)
                await self._until(end - LATE)
                self._people(come=False)
        await self._until(midnight + timedelta(hours=23))

    def counted(self) -> dict[str, Count]:
        """Return what was counted of each."""
        return {
            name: Count(len({call.at for call in device.calls}), len(self._levels.get(heating, ())))
            for name, device, heating in zip(HABITS, self._devices, self._heatings, strict=True)
        }

    def _fittings(self, room: int) -> Mapping[str, object]:
        levels = dict(self._devices[room].LEVELS)
        return {"climate": [f"climate.room{room}"], "presets": levels, "windows": []}

    @callback
    def _changed(self, event: Event[EventStateChangedData]) -> None:
        new = event.data["new_state"]
        if new is None or new.entity_id not in self._heatings:
            return
        level = new.attributes.get("temperature")
        known = self._levels.setdefault(new.entity_id, [])
        if level is not None and known[-1:] != [level]:
            known.append(level)

    def _people(self, *, come: bool) -> None:
        for room in range(len(HABITS)):
            self._hass.states.async_set(radar(room), "on" if come else "off")

    async def _until(self, end: datetime) -> None:
        """Let time pass, stopping at whatever a device does."""
        while (now := dt_util.utcnow()) < end:
            due = self._agenda.next_at
            stop = min(end, now + STRIDE, max(due, now) if due else end)
            self._frozen.move_to(stop)
            while (due := self._agenda.next_at) and due <= stop:
                self._agenda.step()
            self._agenda.now = stop
            async_fire_time_changed(self._hass, stop)
            await self._hass.async_block_till_done(wait_background_tasks=True)


def _booking(runner: SpaceRunner, name: str, start: datetime, end: datetime) -> Booking:
    return Booking(
        id=BookingId(f"{runner.space.id}-{name}"),
        space=runner.space.id,
        start=start,
        end=end,
        created_at=dt_util.utcnow(),
    )


class Hung(ClimateEntity):
    """A thermostat of the bench in Home Assistant."""

    _attr_should_poll = False
    _attr_temperature_unit = UnitOfTemperature.CELSIUS

    def __init__(self, device: Thermostat, name: str) -> None:
        self._device = device
        self.entity_id = f"climate.{name}"
        self._attr_unique_id = self._attr_name = name
        self._attr_hvac_modes = [HVACMode(mode) for mode in device.MODES]
        self._attr_min_temp, self._attr_max_temp = device.LEAST, device.MOST
        self._attr_target_temperature_step = device.STEP
        self._attr_supported_features = ClimateEntityFeature.TARGET_TEMPERATURE
        if device.PRESETS:
            self._attr_preset_modes = list(device.PRESETS)
            self._attr_supported_features |= ClimateEntityFeature.PRESET_MODE
        device.listener = self._says
        self._take(device.first)

    def _says(self) -> None:
        self._attr_available = self._device.shown is not None
        self._take(self._device.shown or self._device.first)
        self.async_write_ha_state()

    def _take(self, shown: Reading) -> None:
        self._attr_hvac_mode = HVACMode(shown.mode)
        self._attr_target_temperature = shown.target
        self._attr_preset_mode = shown.preset
        self._attr_current_temperature = shown.current

    @override
    async def async_set_temperature(self, **kwargs: Any) -> None:
        mode = kwargs.get("hvac_mode")
        self._device.told(Ask(mode=mode and str(mode), target=kwargs["temperature"]))

    @override
    async def async_set_hvac_mode(self, hvac_mode: HVACMode) -> None:
        self._device.told(Ask(mode=str(hvac_mode)))

    @override
    async def async_set_preset_mode(self, preset_mode: str) -> None:
        self._device.told(Ask(preset=preset_mode))
