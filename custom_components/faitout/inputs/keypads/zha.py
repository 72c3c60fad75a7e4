"""Zigbee keypads at ZHA: the arm command of the cluster IAS ACE, as it fires it.

`zha_event` of zha 2.3: `command` "arm", `params` with `arm_mode` (0 disarms), `code`, `zone_id`;
before 2.0 the same in `args`. Whoever wants to come in disarms; arming with a code opens nothing.
"""

from collections.abc import Mapping
from typing import Any, Final

from .shown_key import ShownKey, typed

ARM: Final = "arm"
DISARM: Final = 0


def zha_key(data: Mapping[str, Any]) -> ShownKey | None:
    """Return the code that was typed to disarm, or None."""
    if data.get("command") != ARM:
        return None
    for told in (data.get("params"), data.get("args")):
        if isinstance(told, Mapping) and told.get("arm_mode") == DISARM:
            return typed(told.get("code"))
    return None
