"""Whose telephones are told what, and when they stay quiet, as chosen in the options of a site."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import Any, Final
from zoneinfo import ZoneInfo

from homeassistant.config_entries import ConfigEntry

from ..const import CONF_NOTIFY
from ..engine.quiet_hours import QuietHours

CONF_TOLD_PEOPLE: Final = "told_people"
CONF_TOLD_RELEASES: Final = "told_releases"
CONF_QUIET_FROM: Final = "quiet_from"
CONF_QUIET_TO: Final = "quiet_to"
QUIET_FROM: Final = "20:00:00"
QUIET_TO: Final = "07:30:00"
"""Where nothing was chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingSettings:
    """Who is told what. People stand in it by the id of their user, else it is a notify entity."""

    people: frozenset[str] | None
    """Who is told what needs a person; None: nobody chose, so it is the animators."""
    releases: frozenset[str]
    """Who is told of releases as well."""
    entities: tuple[str, ...]
    """Notify entities that were named when the place was set up."""
    quiet: QuietHours

    def choosing(self, people: frozenset[str]) -> TellingSettings:
        """Return what it would be if these people were chosen."""
        return replace(self, people=people)


def telling_settings(entry: ConfigEntry[Any], zone: ZoneInfo) -> TellingSettings:
    """Return what is chosen for a site, by the clock of a zone."""
    options: Mapping[str, Any] = entry.options
    chosen = options.get(CONF_TOLD_PEOPLE)
    return TellingSettings(
        people=None if chosen is None else frozenset(chosen),
        releases=frozenset(options.get(CONF_TOLD_RELEASES, ())),
        entities=tuple(entry.data.get(CONF_NOTIFY, ())),
        quiet=QuietHours(
            zone,
            time.fromisoformat(options.get(CONF_QUIET_FROM, QUIET_FROM)),
            time.fromisoformat(options.get(CONF_QUIET_TO, QUIET_TO)),
        ),
    )
