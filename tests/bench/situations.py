"""A situation of the table: what happens, to which devices it can happen, what must be true."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import Any, Final

from homeassistant.util import dt as dt_util

from simulator.bench.device import Call, Device, Who
from tests.bench.days import BenchDay

FLUTTER: Final = timedelta(seconds=2)
FAR_FLUTTER: Final = timedelta(seconds=35)
"""Of what is polled, or reached through a cloud."""


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
    modes = [mode for _, mode in day.modes if mode not in ("by_hand", "unavailable", "unknown")]
    own = sum(moment.by is Who.ITSELF for moment in device.life)
    back = sum(word.state is None for word in device.words)
    return len(modes) + day.starts + own + back


def was_touched(device: Device[Any, Any]) -> bool:
    """Return whether a person's hand was on it."""
    return any(moment.by is Who.PERSON for moment in device.life)


def came_back_changed(device: Device[Any, Any]) -> bool:
    """Return whether it was away and came back otherwise: nobody knows who did that."""
    words = device.words
    return any(
        word.state is None and words[i - 1].state != after.state
        for i, (word, after) in enumerate(pairwise(words))
    )


def flutter(device: Device[Any, Any]) -> timedelta:
    """Return how long a device may seem to be in somebody's hands until it takes that back."""
    return max(FLUTTER, FAR_FLUTTER if device.POLLED or device.IS_CLOUD else FLUTTER)


def by_hand(day: BenchDay) -> timedelta:
    """Return the longest time for which the hub thought that a hand had it."""
    ends = [at for at, _ in day.modes[1:]] + [dt_util.utcnow()]
    spans = [end - at for (at, mode), end in zip(day.modes, ends, strict=True) if mode == "by_hand"]
    return max(spans, default=timedelta())
