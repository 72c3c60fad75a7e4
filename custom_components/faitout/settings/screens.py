"""How a screen was set up, as values. The flow has checked them before."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ..const import (
    CONF_BINDS_ADDRESS,
    CONF_DIMS,
    CONF_FAULT_TAKES_OUT,
    CONF_FLOOR_PLAN,
    CONF_LANGUAGE,
    CONF_SCOPE,
    CONF_SOUND,
    CONF_SPACE,
    CONF_WHO,
)
from ..engine.ids import SpaceId
from ..engine.touch import Who


class Scope(StrEnum):
    """What a screen shows."""

    SITE = "site"
    ALL = "all"
    SPACE = "space"
    """One space: it hangs beside its door."""


class Sound(StrEnum):
    """How a screen draws attention to a release that is announced."""

    NONE = "none"
    SOUND = "sound"
    VIBRATION = "vibration"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenSettings:
    """One screen as it was set up."""

    scope: Scope
    language: str
    space: SpaceId | None = None
    """The space beside whose door it hangs."""
    who: Who = Who.NOBODY
    sound: Sound = Sound.NONE
    dims: bool = True
    """Whether it is dark while the place is closed."""
    binds_address: bool = False
    """Whether it is let in only from the network address that it had first."""
    fault_takes_out: bool = False
    """Whether a fault that is told on it takes the space out of service."""
    plan: str | None = None
    """The floor plan that a board shows: its subentry."""


def screen_settings(data: Mapping[str, Any]) -> ScreenSettings:
    """Return the settings of a screen's subentry; those it was set up without are as they were."""
    scope = Scope(data[CONF_SCOPE])
    space = data.get(CONF_SPACE)
    return ScreenSettings(
        scope=scope,
        language=data[CONF_LANGUAGE],
        space=SpaceId(space) if space and scope is Scope.SPACE else None,
        who=Who(data.get(CONF_WHO, Who.NOBODY)),
        sound=Sound(data.get(CONF_SOUND, Sound.NONE)),
        dims=data.get(CONF_DIMS, True),
        binds_address=data.get(CONF_BINDS_ADDRESS, False),
        fault_takes_out=data.get(CONF_FAULT_TAKES_OUT, False),
        plan=data.get(CONF_FLOOR_PLAN) if scope is Scope.SITE else None,
    )
