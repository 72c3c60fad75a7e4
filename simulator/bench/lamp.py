"""A lamp that does at once what it is told: what all habits of lamps begin from."""

from dataclasses import dataclass, replace
from typing import ClassVar, override

from .device import Device, Who

BRIGHTEST = 255


@dataclass(frozen=True, slots=True)
class Glow:
    """What a lamp is or says."""

    on: bool = False
    brightness: int = BRIGHTEST
    """1 to 255; kept while it is off."""


@dataclass(frozen=True, slots=True)
class Switch:
    """One call."""

    on: bool


class Lamp(Device[Glow, Switch]):
    """A lamp."""

    first = Glow()

    DOMAIN: ClassVar[str] = "light"
    """What it is in Home Assistant: `light` or `switch`."""
    MODE: ClassVar[str] = "brightness"
    """The colour mode that it has; `onoff`, `brightness`, `hs`."""
    HAND_CUTS: ClassVar[bool] = False
    """The switch on the wall takes its power."""

    @override
    def takes(self, ask: Switch) -> None:
        self.becomes(replace(self.real, on=ask.on), Who.HUB)
        self.says()

    @property
    def burns(self) -> bool:
        """Whether it shines in truth."""
        return self.real.on

    # What people do

    def press(self, *, on: bool) -> None:
        """Let a person press the switch on the wall."""
        self.by_hand(replace(self.real, on=on))
