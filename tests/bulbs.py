"""Real bulbs to test with: they say what they do, and some do not do what they are told."""

from typing import Any, override

from homeassistant.components.light import LightEntity
from homeassistant.components.light.const import ColorMode

LEFT = "light.gauche"
RIGHT = "light.droite"
STRIP = "light.ruban"


class Bulb(LightEntity):
    """A bulb that is on or off."""

    _attr_should_poll = False
    _attr_supported_color_modes = {ColorMode.ONOFF}  # noqa: RUF012 - as Home Assistant has it
    _attr_color_mode = ColorMode.ONOFF

    def __init__(self, entity_id: str, *, stuck: bool = False) -> None:
        """Let it be out; a stuck one does not go out once it is on."""
        self.entity_id = entity_id
        self._attr_name = self._attr_unique_id = entity_id.partition(".")[2]
        self._attr_is_on = False
        self.stuck = stuck
        self.asleep = False
        """It takes an order late, and says so then."""
        self.told: list[str] = []

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        """Do it and say so."""
        self.told.append("on")
        if not self.asleep:
            self.says(on=True)

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        """Do it and say so, unless it is stuck."""
        self.told.append("off")
        if not self.stuck:
            self.says(on=False)

    def says(self, *, on: bool, available: bool = True) -> None:
        """Let it say something by itself."""
        self._attr_is_on, self._attr_available = on, available
        self.async_write_ha_state()


class ColourStrip(Bulb):
    """A strip that has colours only: none of its modes is plain on and off."""

    _attr_supported_color_modes = {ColorMode.RGB}  # noqa: RUF012 - as Home Assistant has it
    _attr_color_mode = ColorMode.RGB
    _attr_rgb_color = (255, 0, 0)
    _attr_brightness = 255
