"""What a device is told in a trial, and how it is put back. Never above the ceiling of the law.

A lamp changes once and back. A lock is locked only where nobody can be locked in by it. A
thermostat is told a temperature below what it is set to, the plain mode to heat in where it shows
another, and its presets besides that of comfort, whose temperature nobody knows beforehand.
"""

from collections.abc import Iterable
from dataclasses import dataclass
import math
from typing import Final

from ..occupancy import Presence
from .attempt import HEATING, Shown

ON, OFF = "on", "off"
LOCKED, UNLOCKED = "locked", "unlocked"
HEAT: Final = "heat"
NO_PRESET: Final = "none"
PLAINEST: Final = (HEAT, "auto", "heat_cool")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a thermostat can be told. Temperatures are in the unit of the installation."""

    ceiling: float
    """The highest temperature that the law allows."""
    less: float
    """How much less than now it is told: enough that one that rounds shows a change."""
    modes: tuple[str, ...] = ()
    presets: tuple[str, ...] = ()
    """Those that stand for a level other than comfort."""
    can_be_without: bool = False
    """Whether it has a preset that says that it has none."""
    takes_degrees: bool = True
    least: float | None = None
    most: float | None = None
    step: float = 0.0


def words_for_lamp(now: Shown) -> tuple[Shown, ...]:
    """Return what a lamp is told: the opposite, once."""
    match now.state:
        case "on":
            return (Shown(OFF),)
        case "off":
            return (Shown(ON),)
        case _:
            return ()


def words_for_lock(now: Shown, *, may_lock: bool) -> tuple[Shown, ...]:
    """Return what a lock is told.

    Where it may not be locked, one that is unlocked is told to unlock: that moves nothing and
    tells whether it takes orders at all. One that is locked is left alone: nobody could lock it
    again.
    """
    match now.state:
        case "locked":
            return (Shown(UNLOCKED),) if may_lock else ()
        case "unlocked":
            return (Shown(LOCKED),) if may_lock else (Shown(UNLOCKED),)
        case _:
            return ()


def may_lock(
    behind: Iterable[Presence],
    *,
    is_shut: bool | None,
    exit_confirmed: bool,
    is_alarm: bool,
) -> bool:
    """Return whether a lock may be locked for a trial. `is_shut`: None where it has no contact.

    A door is locked only where it is known to be shut and nobody can be locked in by it: it opens
    from inside without a key, or everybody is known to be out.
    """
    presences = list(behind)
    is_empty = bool(presences) and all(each is Presence.NO for each in presences)
    return not is_alarm and is_shut is not False and (exit_confirmed or is_empty)


def words_for_thermostat(now: Shown, limits: Limits) -> tuple[Shown, ...]:
    """Return what a thermostat is told, one after the other."""
    words: list[Shown] = []
    degrees = _test_degrees(now, limits) if limits.takes_degrees else None
    if degrees is not None:
        if now.state in HEATING:
            words.append(Shown(temperature=degrees))
            if now.state != HEAT and HEAT in limits.modes:
                words.append(Shown(HEAT, degrees))
        elif mode := next((each for each in PLAINEST if each in limits.modes), None):
            words.append(Shown(mode, degrees))
    words += [Shown(preset=each) for each in limits.presets if each != now.preset]
    return tuple(words)


def as_if(now: Shown, words: Iterable[Shown]) -> Shown:
    """Return what a device would show if it had done what it was told."""
    for word in words:
        now = Shown(
            now.state if word.state is None else word.state,
            now.temperature if word.temperature is None else word.temperature,
            now.preset if word.preset is None else word.preset,
        )
    return now


def words_back(before: Shown, now: Shown, limits: Limits | None = None) -> tuple[Shown, ...]:
    """Return what a device is told so that it is again as it was `before` the trial."""
    if limits is None:
        return () if before.state == now.state else (Shown(before.state),)
    words: list[Shown] = []
    if before.preset != now.preset and before.preset not in (None, NO_PRESET):
        words.append(Shown(preset=before.preset))
    elif before != now:
        if before.preset != now.preset and limits.can_be_without:
            words.append(Shown(preset=NO_PRESET))
        words += _degrees_back(before, now, limits)
    if before.state == OFF and now.state != OFF:
        words.append(Shown(OFF))
    return tuple(words)


def _degrees_back(before: Shown, now: Shown, limits: Limits) -> list[Shown]:
    """Return how mode and temperature come back; one that was off is not heated for that."""
    if before.state == OFF:
        return []
    mode = None if before.state == now.state else before.state
    if before.temperature is None or not limits.takes_degrees:
        return [Shown(mode)] if mode else []
    return [Shown(mode, before.temperature)]


def _test_degrees(now: Shown, limits: Limits) -> float | None:
    """Return a temperature to try: less than now, more where that cannot be; None: neither can."""
    base = limits.ceiling if now.temperature is None else min(now.temperature, limits.ceiling)
    less = _on_step(base - limits.less, limits.step)
    if limits.least is None or less >= limits.least:
        return less
    more = _on_step(max(base, limits.least) + limits.less, limits.step)
    most = limits.ceiling if limits.most is None else min(limits.most, limits.ceiling)
    return more if more <= most else None


def _on_step(degrees: float, step: float) -> float:
    if step <= 0:
        return round(degrees, 1)
    return round(math.floor(degrees / step + 1e-6) * step, 2)
