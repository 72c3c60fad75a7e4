"""What a thermostat can do, and what it is to be set to for a level of heating.

Never above what is asked for, and never above the ceiling, whatever its steps and limits are; one
that cannot get as cold as it should is switched off where that is nearer.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
import math
from types import MappingProxyType
from typing import Final

from ..profile import Profile
from .heat_policy import HeatLevel
from .setting import CLOSE, OFF, Setting

NO_PRESETS: Final[Mapping[HeatLevel, str]] = MappingProxyType({})
HEAT, AUTO, HEAT_COOL, COOL = "heat", "auto", "heat_cool", "cool"
_LIKELY: Final = (HEAT, AUTO, HEAT_COOL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ability:
    """What a thermostat says that it can do. Temperatures are in the unit of the installation."""

    mode: str
    """In which it is now."""
    modes: tuple[str, ...] = ()
    presets: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    step: float = 0.0
    """0: it names none."""
    keeps_between: bool = False
    """It has two temperatures to keep between."""
    frost: float
    """What keeps pipes from freezing."""
    ceiling: float
    """What must not be heated above."""
    cooling: float
    """What is cooled down to."""
    is_freezing: bool = False
    """The air is so cold, or so little is known of it, that it must not be switched off."""
    chosen: Mapping[HeatLevel, str] = field(default_factory=lambda: NO_PRESETS)
    """Which of its presets stands for which level."""

    @property
    def can_be_off(self) -> bool:
        """Whether it can be switched off."""
        return OFF in self.modes


def setting_for(
    ability: Ability, level: HeatLevel, asked: float, profile: Profile
) -> Setting | None:
    """Return what a level means for a thermostat; None: it can do nothing that is right for it."""
    if level is HeatLevel.COOLING:
        is_able = COOL in ability.modes
        return Setting(COOL, _limited(ability, asked)) if is_able else None
    mode = heating_mode(ability, profile)
    if (preset := _preset(ability, level)) is not None:
        with_it = profile.setpoints.get(preset)
        if with_it is None or with_it <= ability.ceiling + CLOSE:
            return Setting(mode, preset=preset, with_it=with_it)
    own = _limited(ability, _stepped(ability, asked))
    if _is_off_nearer(ability, own, asked):
        return Setting(OFF)
    if own > ability.ceiling + 1e-6:
        return None
    is_between = mode == HEAT_COOL and ability.keeps_between
    return Setting(
        mode,
        own,
        high=max(ability.cooling, own) if is_between else None,
        close=max(CLOSE, profile.rounding),
    )


def heating_mode(ability: Ability, profile: Profile) -> str | None:
    """Return the mode to heat in: the one in which it heats already, else the plainest it has.

    Modes mean what they did, not what they are called: one that once made it hotter than it was
    told is not asked for again, one with a programme only where there is no other.
    """
    able = [each for each in _LIKELY if each in ability.modes and each not in profile.boosts]
    if ability.mode in able:
        able.insert(0, ability.mode)
    plain = [each for each in able if each not in profile.programs]
    return next(iter(plain or able), None)


def _preset(ability: Ability, level: HeatLevel) -> str | None:
    preset = ability.chosen.get(level)
    if preset is None and level is HeatLevel.OFF:
        preset = ability.chosen.get(HeatLevel.FROST_GUARD)
    return preset if preset in ability.presets else None


def _is_off_nearer(ability: Ability, own: float, asked: float) -> bool:
    """Return whether it is better off: it cannot get so cold, and off is nearer to what is asked.

    Off counts as frost: that is how cold a room may get before it is heated again.
    """
    if not ability.can_be_off or ability.is_freezing or own <= asked + CLOSE:
        return False
    return own > ability.ceiling + 1e-6 or own - asked > abs(asked - ability.frost)


def _stepped(ability: Ability, asked: float) -> float:
    """Return a temperature in the steps of the thermostat: rounded down, only frost is up."""
    step = ability.step
    if step <= 0:
        return asked
    steps = math.floor(asked / step + 1e-6)
    if steps * step < ability.frost - 1e-6:
        steps = math.ceil(ability.frost / step - 1e-6)
    return round(steps * step, 2)


def _limited(ability: Ability, asked: float) -> float:
    own = asked if ability.least is None else max(asked, ability.least)
    return own if ability.most is None else min(own, ability.most)
