"""Who may do what at a place: chosen in the options of the place, among users and their groups.

It is kept in the options, so a change counts at once and nothing begins anew.
"""

from collections.abc import Mapping
from typing import Any

from homeassistant.auth.const import GROUP_ID_READ_ONLY, GROUP_ID_USER
from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import (
    BooleanSelector,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from ..engine.rights import Party, Right, group_party, user_party
from ..settings.rights import (
    CONF_ANIMATORS,
    CONF_NAMES_IN_ACTIONS,
    CONF_TITLES_FOR_HOUSE,
    given_in,
)
from ..words.reasons import phrase
from .form import Form

GROUPS = (GROUP_ID_USER, GROUP_ID_READ_ONLY)
"""Administrators are not among them: they may everything, and cannot be kept from it."""


async def rights_form(hass: HomeAssistant, options: Mapping[str, Any]) -> Form:
    """Return the form that asks for the animators, each right, and what names may be let out."""
    parties = await _parties(hass)
    return Form(_schema(parties), _known(options, parties))


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
        **options,
        CONF_ANIMATORS: still(options.get(CONF_ANIMATORS, [])),
        **{right.value: still(given_in(options, right)) for right in Right},
    }


def _schema(parties: list[SelectOptionDict]) -> probatio.Schema:
    several = SelectSelector(
        SelectSelectorConfig(options=parties, multiple=True, mode=SelectSelectorMode.DROPDOWN)
    )
    chosen = (CONF_ANIMATORS, *(right.value for right in Right))
    return probatio.Schema(
        {
            **{probatio.Optional(field, default=list): several for field in chosen},
            probatio.Required(CONF_TITLES_FOR_HOUSE, default=False): BooleanSelector(),
            probatio.Required(CONF_NAMES_IN_ACTIONS, default=False): BooleanSelector(),
        }
    )


def _word_of(group_id: str) -> str:
    return f"group_{group_id.removeprefix('system-').replace('-', '_')}"
