"""Who may do what at a site, as the installer has chosen it in the browser.

It is kept in the options of the site, so that a change counts at once and nothing begins anew.
"""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.auth.const import GROUP_ID_USER
from homeassistant.config_entries import ConfigEntry

from ..engine.rights import Assignment, Party, Right, group_party

CONF_ANIMATORS: Final = "animators"
CONF_TITLES_FOR_HOUSE: Final = "titles_for_house"
CONF_NAMES_IN_ACTIONS: Final = "names_in_actions"

DEFAULT_GIVEN: Final[Mapping[Right, tuple[Party, ...]]] = {
    Right.BOOK: (group_party(GROUP_ID_USER),)
}
"""Where nothing was chosen: who has an account of an ordinary user may book, and nothing else."""


def assignment_of(entry: ConfigEntry[Any]) -> Assignment:
    """Return who may do what at a site."""
    options = entry.options
    return Assignment(
        animators=frozenset(options.get(CONF_ANIMATORS, ())),
        given=tuple((right, frozenset(given_in(options, right))) for right in Right),
        titles_for_house=bool(options.get(CONF_TITLES_FOR_HOUSE, False)),
    )


def given_in(options: Mapping[str, Any], right: Right) -> list[Party]:
    """Return to whom a right is given, beside administrators and animators."""
    chosen: list[Party] | None = options.get(right.value)
    return list(DEFAULT_GIVEN.get(right, ())) if chosen is None else chosen


def takes_names_in_actions(entry: ConfigEntry[Any]) -> bool:
    """Return whether titles and names may stand in actions, whose data Home Assistant records."""
    return bool(entry.options.get(CONF_NAMES_IN_ACTIONS, False))
