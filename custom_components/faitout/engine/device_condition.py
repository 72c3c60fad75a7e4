"""How it stands with a commanded device in one word, and what a person can do about it."""

from collections.abc import Iterable
from datetime import timedelta
from enum import StrEnum
from typing import Final

from .device_view import By, DeviceView

SLEEPS: Final = timedelta(minutes=2)
"""A device that usually takes longer to confirm is one that sleeps: its battery is saved so."""


class Condition(StrEnum):
    """How it stands with a device, the worst last."""

    WELL = "well"
    WAITING = "waiting"
    """It was told something and has not confirmed it yet."""
    AWAY = "away"
    """It cannot be reached."""
    FAILED = "failed"
    """It does not do what it is told."""


class DeviceHelp(StrEnum):
    """What a person can do about a device; each has a sentence in the translations."""

    NOTHING = "nothing"
    ITSELF = "itself"
    """It set itself by a schedule or a window detection of its own."""
    HAND = "hand"
    """Somebody set it, and that holds."""
    SLEEPS = "sleeps"
    """It will confirm when it wakes."""
    AWAY = "away"
    """Look at its power and its radio."""
    FAILED = "failed"
    """Look at the device itself."""


def condition_of(device: DeviceView) -> Condition:
    """Return how it stands with a device. One that cannot be reached has not failed by that."""
    if device.said is None:
        return Condition.AWAY
    if device.failed:
        return Condition.FAILED
    # One that reports nothing is not waited for.
    is_waited_for = device.ordered is not None and not device.is_silent
    return Condition.WAITING if is_waited_for else Condition.WELL


def worst_of(devices: Iterable[DeviceView]) -> Condition:
    """Return how it stands with the device that needs a person most."""
    order = list(Condition)
    return max((condition_of(device) for device in devices), key=order.index, default=order[0])


def help_for(device: DeviceView) -> DeviceHelp:
    """Return what a person can do about a device."""
    usual = device.profile.usual_answer
    match condition_of(device):
        case Condition.AWAY:
            return DeviceHelp.AWAY
        case Condition.FAILED:
            return DeviceHelp.FAILED
        case Condition.WAITING:
            sleeps = usual is not None and usual >= SLEEPS
            return DeviceHelp.SLEEPS if sleeps else DeviceHelp.NOTHING
        case Condition.WELL:
            pass
    match device.by:
        case By.HAND:
            return DeviceHelp.HAND
        case By.ITSELF:
            return DeviceHelp.ITSELF
        case By.HUB | By.UNKNOWN:
            return DeviceHelp.NOTHING
