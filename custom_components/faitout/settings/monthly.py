"""Where the report of each month goes, as the installer has chosen it in the browser."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry

CONF_REPORT_FOLDER: Final = "report_folder"
CONF_REPORT_TO: Final = "report_to"
NO_FOLDER: Final = ""


@dataclass(frozen=True, slots=True)
class MonthlySettings:
    """Where it goes; to nowhere at all as delivered."""

    folder: str
    """A media folder of Home Assistant, by its name; empty: it is not written down."""
    to: tuple[str, ...]
    """The notify entities that get it in words."""

    @property
    def is_wanted(self) -> bool:
        """Whether it goes anywhere."""
        return bool(self.folder or self.to)


def monthly_settings(entry: ConfigEntry[Any]) -> MonthlySettings:
    """Return what is chosen for a site."""
    options: Mapping[str, Any] = entry.options
    return MonthlySettings(
        options.get(CONF_REPORT_FOLDER, NO_FOLDER), tuple(options.get(CONF_REPORT_TO, ()))
    )
