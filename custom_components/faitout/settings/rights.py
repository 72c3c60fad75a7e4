"""Who may do what at a site, as the installer has chosen it in the browser.

It is kept in the options of the site, so that a change counts at once and nothing begins anew.
"""

from collections.abc import Mapping
from typing import Any, Final

from homeassistant.auth.const import GROUP_ID_READ_ONLY, GROUP_ID_USER
from homeassistant.config_entries import ConfigEntry

from ..engine.rights import Assignment, DeskRole, Party, Right, group_party

ROLE_OPTIONS: Final[Mapping[DeskRole, str]] = {
    DeskRole.ANIMATOR: "animators",
    DeskRole.COLLEAGUE: "colleagues",
    DeskRole.READER: "readers",
}
"""Where the people of a role are kept."""
CONF_TITLES_FOR_HOUSE: Final = "titles_for_house"
CONF_NAMES_IN_ACTIONS: Final = "names_in_actions"

DEFAULT_GIVEN: Final[Mapping[Right, tuple[Party, ...]]] = {
    Right.LOOK: (group_party(GROUP_ID_USER), group_party(GROUP_ID_READ_ONLY)),
    Right.BOOK: (group_party(GROUP_ID_USER),),
}
"""Where nothing was chosen: every account may look, that of an ordinary user may book as well."""
ONCE_ONE: Final[Mapping[Right, Right]] = {Right.FIGURES: Right.RECORDS}
"""Rights that were one before they were chosen apart: who had the other has this one."""


def assignment_of(entry: ConfigEntry[Any]) -> Assignment:
    """Return who may do what at a site."""
    options = entry.options
    return Assignment(
        roles=tuple((role, frozenset(people_in(options, role))) for role in DeskRole),
        given=tuple((right, frozenset(given_in(options, right))) for right in Right),
        titles_for_house=bool(options.get(CONF_TITLES_FOR_HOUSE, False)),
    )


def people_in(options: Mapping[str, Any], role: DeskRole) -> list[Party]:
    """Return who has a role."""
    people: list[Party] = options.get(ROLE_OPTIONS[role], [])
    return people


def given_in(options: Mapping[str, Any], right: Right) -> list[Party]:
    """Return to whom a right is given, beside administrators and who has it by a role."""
    chosen: list[Party] | None = options.get(right.value)
    if chosen is None and right in ONCE_ONE:
        return given_in(options, ONCE_ONE[right])
    return list(DEFAULT_GIVEN.get(right, ())) if chosen is None else chosen


def takes_names_in_actions(entry: ConfigEntry[Any]) -> bool:
    """Return whether titles and names may stand in actions, whose data Home Assistant records."""
    return bool(entry.options.get(CONF_NAMES_IN_ACTIONS, False))
