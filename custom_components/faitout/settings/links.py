"""From where the links of guests open doors."""

from enum import StrEnum
from typing import Any

from homeassistant.config_entries import ConfigEntry

from ..const import CONF_LINK_OPENS


class LinkOpens(StrEnum):
    """From where a link opens doors."""

    NETWORK = "network"
    """Only from the network of the place."""
    ANYWHERE = "anywhere"
    NEVER = "never"


def link_opens(entry: ConfigEntry[Any]) -> LinkOpens:
    """Return from where the links of a site open doors."""
    return LinkOpens(entry.data.get(CONF_LINK_OPENS, LinkOpens.NETWORK))
