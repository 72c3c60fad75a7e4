"""A lamp with a dimmer, and the wall switch beside it."""

from dataclasses import dataclass, replace
import json
from typing import Final

LONGEST_ORDER: Final = 512
"""Bytes of an order; more is refused unread."""
BRIGHTEST: Final = 255
LUX: Final = 450.0
"""What a lamp gives on the desks at its brightest: offices want 300 to 500 (EN 12464-1)."""


@dataclass(frozen=True, slots=True)
class Lamp:
    """A lamp at one moment."""

    is_on: bool = False
    brightness: int = BRIGHTEST
    """1 to 255; remembered while it is off."""

    @property
    def lux(self) -> float:
        """What it gives on the desks."""
        return LUX * self.brightness / BRIGHTEST if self.is_on else 0.0

    def flipped(self) -> Lamp:
        """Return it after somebody pressed the wall switch."""
        return replace(self, is_on=not self.is_on)

    def told(self, order: bytes) -> Lamp:
        """Return it after an order in JSON; raise ValueError for one that makes no sense."""
        if len(order) > LONGEST_ORDER:
            raise ValueError(f"more than {LONGEST_ORDER} bytes")
        told = json.loads(order)
        if not isinstance(told, dict) or told.get("state") not in {"ON", "OFF"}:
            raise ValueError('no "state"')
        brightness = told.get("brightness", self.brightness)
        if not isinstance(brightness, int) or not 0 < brightness <= BRIGHTEST:
            raise ValueError('"brightness" is none')
        return Lamp(told["state"] == "ON", brightness)

    def report(self) -> str:
        """Return what it says of itself."""
        word = "ON" if self.is_on else "OFF"
        return json.dumps(
            {"state": word, "brightness": self.brightness, "color_mode": "brightness"}
        )
