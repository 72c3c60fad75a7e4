"""A situation of the table: what happens, to which devices it can happen, what must be true."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from simulator.bench.device import Call, Device, Who
from tests.bench.days import BenchDay


@dataclass(frozen=True, slots=True)
class Situation[D]:
    """One column of the table."""

    lives: Callable[[BenchDay, D], Awaitable[None]]
    """Let it happen, and look whether what must be true is."""
    applies: Callable[[D], bool] = lambda _: True
    """Whether it can happen to a device at all; where not, the table has no cell."""


def orders(device: Device[Any, Any]) -> list[Call[Any]]:
    """Return what it was told: calls of one instant are one order."""
    firsts: list[Call[Any]] = []
    for call in device.calls:
        if not firsts or firsts[-1].at != call.at:
            firsts.append(call)
    return firsts


def changes_of_mind(day: BenchDay, device: Device[Any, Any]) -> int:
    """Return how often the hub had a reason to say something: a new level, a start, news of it."""
    modes = [mode for mode in day.modes if mode not in ("by_hand", "unavailable", "unknown")]
    own = sum(moment.by is Who.ITSELF for moment in device.life)
    back = sum(word.state is None for word in device.words)
    return len(modes) + day.starts + own + back


def was_touched(device: Device[Any, Any]) -> bool:
    """Return whether a person's hand was on it."""
    return any(moment.by is Who.PERSON for moment in device.life)
