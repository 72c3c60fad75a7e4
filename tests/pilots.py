"""Real pilot wires to test with: a select that says what it does or does not, and two switches."""

from collections.abc import Sequence
from typing import override

from homeassistant.components.select import SelectEntity
from homeassistant.components.switch import SwitchEntity
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.entity_component import DATA_INSTANCES
from homeassistant.setup import async_setup_component

WIRE = "select.radiateur"
PLUS = "switch.plus"
MINUS = "switch.moins"
NODON = ("comfort", "eco", "frost_protection", "off", "comfort_-1", "comfort_-2")
YOKIS = ("stop", "frost_off", "eco", "confort_2", "confort_1", "confort")


class Wire(SelectEntity):
    """A pilot wire that reports what it was told, as those of NodOn do."""

    _attr_should_poll = False

    def __init__(self, names: Sequence[str] = NODON, now: str | None = "off") -> None:
        """Let it have these orders, and one of them now."""
        self.entity_id = WIRE
        self._attr_name = self._attr_unique_id = "radiateur"
        self._attr_options = list(names)
        self._attr_current_option = now
        self.told: list[str] = []

    @override
    async def async_select_option(self, option: str) -> None:
        """Do it and say so."""
        self.told.append(option)
        self.says(option)

    def says(self, name: str | None, *, available: bool = True) -> None:
        """Let it say something by itself."""
        self._attr_current_option = name
        self._attr_available = available
        self.async_write_ha_state()


class SilentWire(Wire):
    """One that takes orders and reports none, as that of Yokis: its state stays unknown."""

    def __init__(self, *, refuses: int = 0) -> None:
        """Let it refuse so many calls at first, as while its gateway starts."""
        super().__init__(YOKIS, None)
        self._refuses = refuses

    @override
    async def async_select_option(self, option: str) -> None:
        """Take it, and say nothing."""
        if self._refuses:
            self._refuses -= 1
            raise HomeAssistantError("the gateway is not there yet")
        self.told.append(option)


class AssumedWire(Wire):
    """One of which Home Assistant shows what it told it, as MQTT does without a state topic."""

    _attr_assumed_state = True

    def __init__(self) -> None:
        """Let nothing be known of it at first."""
        super().__init__(YOKIS, None)


class HalfWave(SwitchEntity):
    """One of the two switches of a wire."""

    _attr_should_poll = False

    def __init__(self, entity_id: str, seen: list[str], *, on: bool = False) -> None:
        """Let it write down in `seen` whenever it moves."""
        self.entity_id = entity_id
        self._attr_name = self._attr_unique_id = entity_id
        self._attr_is_on = on
        self._seen = seen

    @override
    async def async_turn_on(self, **kwargs: object) -> None:
        """Do it and say so."""
        self.says(on=True)

    @override
    async def async_turn_off(self, **kwargs: object) -> None:
        """Do it and say so."""
        self.says(on=False)

    def says(self, *, on: bool, available: bool = True) -> None:
        """Let it say something by itself."""
        self._attr_is_on, self._attr_available = on, available
        self.async_write_ha_state()
        self._seen.append(f"{self.entity_id.partition('.')[2]} {'on' if on else 'off'}")


async def fit(hass: HomeAssistant, *things: Entity) -> None:
    """Put things of one kind up."""
    domain = things[0].entity_id.partition(".")[0]
    assert await async_setup_component(hass, domain, {})
    await hass.data[DATA_INSTANCES][domain].async_add_entities(things)
    await hass.async_block_till_done()


async def choose(hass: HomeAssistant, name: str) -> None:
    """Let somebody choose an order in Home Assistant."""
    await hass.services.async_call(
        "select",
        "select_option",
        {"entity_id": WIRE, "option": name},
        blocking=True,
        context=Context(),
    )
    await hass.async_block_till_done()
