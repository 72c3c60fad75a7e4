"""Who may do what at a place: chosen in the options of the place, among users and their groups.

The form asks for the people of each role; single rights are in a section below. What is kept in the
options is flat, as it was before there were roles. A change counts at once and nothing begins anew.
"""

from collections.abc import Mapping
from typing import Any

from homeassistant.auth.const import GROUP_ID_READ_ONLY, GROUP_ID_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import section
from homeassistant.helpers.selector import (
    BooleanSelector,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from ..engine.rights import DeskRole, Party, Right, group_party, user_party
from ..settings.rights import (
    CONF_NAMES_IN_ACTIONS,
    CONF_TITLES_FOR_HOUSE,
    ROLE_OPTIONS,
    given_in,
    people_in,
)
from ..words.reasons import phrase
from .form import Form

GROUPS = (GROUP_ID_USER, GROUP_ID_READ_ONLY)
"""Administrators are not among them: they may everything, and cannot be kept from it."""


SECTION_SINGLE = "single_rights"


async def rights_form(hass: HomeAssistant, options: Mapping[str, Any]) -> Form:
    """Return the form that asks for the people of each role, and for single rights."""
    parties = await _parties(hass)
    return Form(_schema(parties), _known(options, parties))


def chosen_rights(typed: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was chosen in the form, as it is kept; what it does not name stays as it is."""
    roles = {key: value for key, value in typed.items() if key != SECTION_SINGLE}
    return {**roles, **typed.get(SECTION_SINGLE, {})}


async def _parties(hass: HomeAssistant) -> list[SelectOptionDict]:
    """Return the groups and the users that can be chosen, as people know them."""
    groups = [
        SelectOptionDict(value=group_party(each), label=phrase(hass, _word_of(each)))
        for each in GROUPS
    ]
    users = [
        SelectOptionDict(value=user_party(each.id), label=each.name or each.id)
        for each in await hass.auth.async_get_users()
        if each.is_active and not each.system_generated and not each.is_admin
    ]
    return [*groups, *sorted(users, key=lambda each: each["label"].casefold())]


def _known(options: Mapping[str, Any], parties: list[SelectOptionDict]) -> dict[str, Any]:
    """Return what is chosen now, without those who are gone or have become administrators."""
    there = {each["value"] for each in parties}

    def still(chosen: list[Party]) -> list[Party]:
        return [party for party in chosen if party in there]

    return {
        **{option: still(people_in(options, role)) for role, option in ROLE_OPTIONS.items()},
        SECTION_SINGLE: {
            **{right.value: still(given_in(options, right)) for right in Right},
            CONF_TITLES_FOR_HOUSE: bool(options.get(CONF_TITLES_FOR_HOUSE, False)),
            CONF_NAMES_IN_ACTIONS: bool(options.get(CONF_NAMES_IN_ACTIONS, False)),
        },
    }


def _schema(parties: list[SelectOptionDict]) -> probatio.Schema:
    several = SelectSelector(
        SelectSelectorConfig(options=parties, multiple=True, mode=SelectSelectorMode.DROPDOWN)
    )
    # Nothing in the section is required and it has no default: closed, browsers do not send it.
    single = {
        **{probatio.Optional(right.value): several for right in Right},
        probatio.Optional(CONF_TITLES_FOR_HOUSE): BooleanSelector(),
        probatio.Optional(CONF_NAMES_IN_ACTIONS): BooleanSelector(),
    }
    return probatio.Schema(
        {
            **{probatio.Optional(ROLE_OPTIONS[role], default=list): several for role in DeskRole},
            probatio.Optional(SECTION_SINGLE): section(
                probatio.Schema(single), {"collapsed": True}
            ),
        }
    )


def _word_of(group_id: str) -> str:
    return f"group_{group_id.removeprefix('system-').replace('-', '_')}"
