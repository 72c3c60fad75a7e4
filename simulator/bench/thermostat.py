"""A thermostat that does at once what it is told: what all habits of thermostats begin from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import ClassVar, override

from .device import Device, Who

NONE: Mapping[str, float] = MappingProxyType({})
NO_LEVELS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reading:
    """What a thermostat is or says. Temperatures are in its own unit."""

    mode: str = "heat"
    target: float | None = 12.0
    """The lower end where it keeps between two temperatures."""
    preset: str | None = None
    high: float | None = None
    current: float | None = 15.0


@dataclass(frozen=True, slots=True)
class Ask:
    """One call: what is given is to become so."""

    mode: str | None = None
    target: float | None = None
    preset: str | None = None
    high: float | None = None


class Thermostat(Device[Reading, Ask]):
    """A thermostat."""

    first = Reading()

    MODES: ClassVar[tuple[str, ...]] = ("heat", "off")
    PRESETS: ClassVar[Mapping[str, float]] = NONE
    """Its presets, and the temperature of each."""
    LEVELS: ClassVar[Mapping[str, str]] = NO_LEVELS
    """Which preset the installer chose for which level."""
    LEAST: ClassVar[float] = 5.0
    MOST: ClassVar[float] = 30.0
    STEP: ClassVar[float | None] = 0.5
    UNIT: ClassVar[str] = "°C"
    AS_TEXT: ClassVar[bool] = False
    """Its integration shows numbers as text."""
    OFF_BY: ClassVar[float] = 0.01
    """K by which it may end up beside what it was told."""

    @override
    def takes(self, ask: Ask) -> None:
        self.becomes(self.made(ask), Who.HUB)
        self.says()

    def made(self, ask: Ask) -> Reading:
        """Return what it makes of an order."""
        now = self.real
        if ask.mode is not None:
            now = replace(now, mode=ask.mode)
        if ask.preset is not None:
            now = replace(now, preset=ask.preset, target=self.PRESETS.get(ask.preset, now.target))
        if ask.target is not None:
            preset = "manual" if "manual" in self.PRESETS else None
            now = replace(now, target=self.rounded(ask.target), preset=preset)
        return now if ask.high is None else replace(now, high=self.rounded(ask.high))

    def rounded(self, target: float) -> float:
        """Return what it makes of a temperature."""
        return target

    @property
    def heats_to(self) -> float:
        """To how many °C it heats in truth; minus infinity while it is off."""
        if self.real.mode == "off" or self.real.target is None:
            return float("-inf")
        return self.real.target

    # What people do

    def turn(self, target: float) -> None:
        """Let a person turn it to a temperature."""
        self.by_hand(self.made(Ask(target=target)))

    def window(self, *, is_open: bool) -> None:
        """Let a person open or shut the window beside it."""
