"""How a site gives access, as the installer set it up."""

from collections.abc import Mapping
from typing import Any

from ..const import CONF_CODE_LENGTH, CONF_DURESS
from ..engine.access.codes import DEFAULT_LENGTH, CodeSettings


def access_settings(data: Mapping[str, Any]) -> CodeSettings:
    """Return how codes are made; sites that were set up before codes were have the defaults."""
    return CodeSettings(
        code_length=int(data.get(CONF_CODE_LENGTH, DEFAULT_LENGTH)),
        has_duress=bool(data.get(CONF_DURESS, False)),
    )
