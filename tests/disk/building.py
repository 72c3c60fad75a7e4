"""What hangs in the building of the tests: a radar, a smoke detector, a lamp, locks."""

from time import monotonic
from typing import Any, override

from homeassistant.components.binary_sensor import DATA_COMPONENT as SENSORS, BinarySensorEntity
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.components.light import LightEntity
from homeassistant.components.light.const import DATA_COMPONENT as LAMPS, ColorMode
from homeassistant.components.lock import LockEntity
from homeassistant.components.lock.const import DATA_COMPONENT as LOCKS
from homeassistant.core import HomeAssistant

from benchmarks.home import set_up

LUX = "sensor.lux"


class Sensor(BinarySensorEntity):
    """A sensor that says what it is made to say."""

    _attr_has_entity_name = False
    _attr_should_poll = False

    def __init__(self, name: str, device_class: BinarySensorDeviceClass) -> None:
        self.entity_id = f"binary_sensor.{name}"
        self._attr_name = self._attr_unique_id = name
        self._attr_device_class = device_class
        self._attr_is_on = False

    def say(self, *, on: bool) -> None:
        """Say yes or no."""
        self._attr_is_on = on
        self.async_write_ha_state()


class Lamp(LightEntity):
    """A lamp that does what it is told."""

    _attr_has_entity_name = False
    _attr_should_poll = False
    _attr_color_mode = ColorMode.ONOFF

    def __init__(self, name: str) -> None:
        self.entity_id = f"light.{name}"
        self._attr_name = self._attr_unique_id = name
        self._attr_supported_color_modes = {ColorMode.ONOFF}
        self._attr_is_on = False

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        self._attr_is_on = True
        self.async_write_ha_state()

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        self._attr_is_on = False
        self.async_write_ha_state()


class Bolt(LockEntity):
    """A lock that does what it is told, and remembers it."""

    _attr_has_entity_name = False
    _attr_should_poll = False

    def __init__(self, name: str, *, locked: bool) -> None:
        self.entity_id = f"lock.{name}"
        self._attr_name = self._attr_unique_id = name
        self._attr_is_locked = self._was_locked = locked
        self.told: list[tuple[str, float]] = []
        """What it was told, and when on a clock that only runs on."""

    def begin_anew(self) -> None:
        """Be as at the start, and forget what it was told."""
        self.told.clear()
        self._turn(locked=self._was_locked)

    @override
    async def async_lock(self, **kwargs: Any) -> None:
        self.told.append(("lock", monotonic()))
        self._turn(locked=True)

    @override
    async def async_unlock(self, **kwargs: Any) -> None:
        self.told.append(("unlock", monotonic()))
        self._turn(locked=False)

    def _turn(self, *, locked: bool) -> None:
        self._attr_is_locked = locked
        self.async_write_ha_state()


class Building:
    """All of it: two rooms, of which one has a lamp; the way in is open, the back door locked."""

    def __init__(self) -> None:
        self.radar = Sensor("salle_radar", BinarySensorDeviceClass.OCCUPANCY)
        self.cabine = Sensor("cabine_radar", BinarySensorDeviceClass.OCCUPANCY)
        self.smoke = Sensor("smoke", BinarySensorDeviceClass.SMOKE)
        self.lamp = Lamp("salle")
        self.entrance = Bolt("entrance", locked=False)
        self.back = Bolt("back", locked=True)

    @property
    def sensors(self) -> dict[str, Sensor]:
        """The sensors by the name they are spoken of."""
        return {"radar": self.radar, "cabine": self.cabine, "smoke": self.smoke}

    @property
    def bolts(self) -> dict[str, Bolt]:
        """The locks by the name they are spoken of."""
        return {"entrance": self.entrance, "back": self.back}

    async def put_up(self, hass: HomeAssistant) -> None:
        """Put it up; it is dark."""
        hass.states.async_set(LUX, "3", {"unit_of_measurement": "lx"})
        for domain in ("binary_sensor", "light", "lock"):
            await set_up(hass, domain, {})
        await hass.data[SENSORS].async_add_entities(self.sensors.values())
        await hass.data[LAMPS].async_add_entities([self.lamp])
        await hass.data[LOCKS].async_add_entities(self.bolts.values())

    async def begin_anew(self) -> None:
        """Be empty and quiet, as at the start."""
        for sensor in self.sensors.values():
            sensor.say(on=False)
        await self.lamp.async_turn_off()
        for bolt in self.bolts.values():
            bolt.begin_anew()
