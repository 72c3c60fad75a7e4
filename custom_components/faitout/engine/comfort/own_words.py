"""What a thermostat changes by itself: its window detection, its programme. It is no hand."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from .setting import Setting

FELL: Final = 1.0
"""K by which the air falls within `FALLS_WITHIN` where a window was opened: the devices themselves
look for 1 to 1.5 K in some minutes (window detection of Eurotronic, Danfoss and Tado valves)."""
FALLS_WITHIN: Final = timedelta(minutes=15)
SHUT_LATELY: Final = timedelta(minutes=30)
"""So long after a window was shut a valve may still notice it, or come back from it: the devices
wait 15 to 30 min."""
ROUND_TIME: Final = timedelta(minutes=30)
"""Programmes change at full and half hours."""
ROUND_BY: Final = timedelta(seconds=4)
"""How exactly they do: few hands fall into that."""
PROGRAMMED: Final = frozenset({"auto"})
"""The mode in which a programme runs, as Home Assistant defines it."""


class Own(StrEnum):
    """Why a thermostat changed by itself."""

    WINDOW = "window"
    PROGRAMME = "programme"


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is known around a thermostat when it speaks. Temperatures as it says them."""

    at: datetime
    """When it spoke, aware UTC."""
    window_open: bool = False
    shut_at: datetime | None = None
    """When the last window was shut, aware UTC."""
    fell: float = 0.0
    """By how many K the air fell within `FALLS_WITHIN`."""
    least: float | None = None
    """The lowest temperature that it can be set to."""
    frost: float
    opened_by_itself: Setting | None = None
    """What it was set to when its own window detection began; None while that is not at work."""


def its_own(before: Setting, said: Setting, around: Around) -> Own | None:
    """Return why a thermostat may have changed by itself, or None where only a person can have."""
    if around.opened_by_itself is not None and around.opened_by_itself.fits(said):
        return Own.WINDOW
    if _is_cold(said, around) and not _is_cold(before, around) and _may_be_open(around):
        return Own.WINDOW
    if around.window_open and _is_cold(said, around):
        return Own.WINDOW
    if before.hvac == said.hvac and said.hvac in PROGRAMMED and _is_round(around.at):
        return Own.PROGRAMME
    return None


def _is_cold(said: Setting, around: Around) -> bool:
    """Return whether it is set to what valves are set to by themselves for an open window."""
    if said.is_off:
        return True
    if said.temperature is None:
        return False
    coldest = around.frost if around.least is None else max(around.frost, around.least)
    return said.temperature <= coldest + 1e-6


def _may_be_open(around: Around) -> bool:
    shut_lately = around.shut_at is not None and around.at - around.shut_at <= SHUT_LATELY
    return around.window_open or shut_lately or around.fell >= FELL


def _is_round(now: datetime) -> bool:
    """Return whether it is about a full or half hour, in any time zone that is known today."""
    since = timedelta(minutes=now.minute % 30, seconds=now.second, microseconds=now.microsecond)
    return since <= ROUND_BY or ROUND_TIME - since <= ROUND_BY
