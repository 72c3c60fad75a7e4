"""One device in the hands of its output, without a room around it: told, and listened to."""

from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from homeassistant.util import dt as dt_util

from custom_components.faitout.engine.comfort.heat_policy import FROST, HeatLevel
from custom_components.faitout.journal import Journal
from custom_components.faitout.outputs.lamps import Lamp as LampOutput, Lamplight
from custom_components.faitout.outputs.thermostats import Thermostat as ThermostatOutput
from custom_components.faitout.outputs.thing import Thing, ThingListener
from simulator.bench.device import Device
from simulator.bench.lamp import Lamp
from simulator.bench.thermostat import Thermostat
from tests.bench.days import BenchDay
from tests.bench.entities import hang

LEVELS: Mapping[HeatLevel, float] = {
    HeatLevel.COMFORT: 19.0,
    HeatLevel.ECO: 17.0,
    HeatLevel.FROST_GUARD: FROST,
}
TURNED_TO = (14.0, 14.5, 15.0, 20.5, 21.0, 21.5, 22.0, 22.5, 23.0, 24.0)
"""°C: people turn it up, and down where it is too warm; none lies between eco and comfort."""


class Held:
    """What becomes of the orders to a device, and what is taken for a hand."""

    def __init__(self, day: BenchDay, device: Device[Any, Any]) -> None:
        self.day = day
        self.device = device
        self.hands: list[datetime] = []
        """What seemed a hand, and was not taken back."""
        self.changes = 0
        """How often it was told to be something else."""
        self.thing: Thing[Any]
        self._level: object = None

    async def begin(self, journal: Journal) -> None:
        """Put the device up, and have its output follow it."""
        entity_id = await hang(self.day.hass, self.device, "salle")

        def nothing(_: str) -> None:
            """Take no note."""

        listener = ThingListener(nothing, self._by_hand, nothing, nothing, nothing)
        hass = self.day.hass
        if isinstance(self.device, Thermostat):
            presets = {HeatLevel(each): name for each, name in self.device.LEVELS.items()}
            self.thing = ThermostatOutput(hass, journal, entity_id, listener, presets)
        else:
            self.thing = LampOutput(hass, journal, entity_id, listener)
        await self.thing.recall()
        self.thing.start()

    async def end(self) -> None:
        """Follow it no longer."""
        await self.thing.stop()

    def _by_hand(self, _: str) -> None:
        self.hands.append(dt_util.utcnow())
        self.thing.release()

    def to_something_else(
        self, random: Random, levels: Collection[HeatLevel] = tuple(LEVELS)
    ) -> None:
        """Tell it to be something that it was not told last."""
        self.changes += 1
        match self.thing:
            case ThermostatOutput() as thermostat:
                level = random.choice([each for each in levels if each is not self._level])
                self._level = level
                thermostat.bring(level, LEVELS[level])
            case lamp:
                self._level = self._level is not True
                lamp.order(Lamplight(on=self._level is True))

    def hand(self, random: Random) -> None:
        """Let a person change it to what it was not told lately, and not from there to there."""
        match self.device:
            case Thermostat() as thermostat:
                thermostat.turn(random.choice(TURNED_TO))
            case Lamp() as lamp:
                lamp.press(on=not lamp.real.on)

    async def spoken(self) -> None:
        """Let a device say what is so, and take back what it takes back."""
        flutter = max(manner.flutter for manner in self.thing.MANNERS.values())
        wait = (self.device.POLLED or timedelta()) + flutter + timedelta(seconds=3)
        await self.day.reach(dt_util.utcnow() + wait)


@asynccontextmanager
async def held(day: BenchDay, device: Device[Any, Any]) -> AsyncIterator[Held]:
    """Hold a device, with a journal of its own."""
    journal = await Journal.open(Path(day.hass.config.path("held.sqlite")), dt_util.utcnow())
    holds = Held(day, device)
    await holds.begin(journal)
    try:
        yield holds
    finally:
        await holds.end()
        await journal.close()
