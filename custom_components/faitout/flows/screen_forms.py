"""The form of a screen: what it shows, who may act on it, and how it behaves."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from homeassistant.config_entries import ConfigSubentry
from homeassistant.const import CONF_CODE, CONF_NAME
from homeassistant.data_entry_flow import section
from homeassistant.helpers.selector import (
    BooleanSelector,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
)
import probatio

from ..const import (
    CONF_BINDS_ADDRESS,
    CONF_DIMS,
    CONF_FAULT_TAKES_OUT,
    CONF_FLOOR_PLAN,
    CONF_LANGUAGE,
    CONF_SCOPE,
    CONF_SLUG,
    CONF_SOUND,
    CONF_SPACE,
    CONF_WHO,
)
from ..engine.touch import Who
from ..settings.screens import Scope, Sound

SECTION_MANNERS: Final = "manners"
LANGUAGES: Final = ("fr", "en")
KEPT: Final = (CONF_SCOPE, CONF_SPACE, CONF_FLOOR_PLAN, CONF_LANGUAGE, CONF_WHO)
"""What is kept of the form beside the section, the name and the code."""


def screen_schema(
    spaces: Iterable[ConfigSubentry], plans: Iterable[ConfigSubentry], *, is_new: bool
) -> probatio.Schema:
    """Return the form of a screen that may hang beside one of these spaces, or show these plans."""
    code = probatio.Required(CONF_CODE) if is_new else probatio.Optional(CONF_CODE)
    return probatio.Schema(
        {
            code: TextSelector(),
            probatio.Required(CONF_NAME): TextSelector(),
            probatio.Required(CONF_SCOPE): _choice(CONF_SCOPE, Scope),
            probatio.Optional(CONF_SPACE): _spaces(spaces),
            **_plans(plans),
            # Who may act is for a person to say: there is no answer that is right for most.
            probatio.Required(CONF_WHO): _choice(CONF_WHO, Who),
            probatio.Required(CONF_LANGUAGE): _choice("screen_language", LANGUAGES),
            probatio.Required(SECTION_MANNERS, default=dict): section(
                probatio.Schema(
                    {
                        # Not required: Home Assistant's form hands in a closed section as empty.
                        probatio.Optional(CONF_SOUND, default=Sound.NONE): _choice(
                            CONF_SOUND, Sound
                        ),
                        probatio.Optional(CONF_DIMS, default=True): BooleanSelector(),
                        probatio.Optional(CONF_BINDS_ADDRESS, default=False): BooleanSelector(),
                        probatio.Optional(CONF_FAULT_TAKES_OUT, default=False): BooleanSelector(),
                    }
                ),
                {"collapsed": True},
            ),
        }
    )


def screen_error(user_input: Mapping[str, Any]) -> dict[str, str]:
    """Return what does not go together in what was typed, by field."""
    is_beside_a_door = user_input[CONF_SCOPE] == Scope.SPACE
    if is_beside_a_door and not user_input.get(CONF_SPACE):
        return {CONF_SPACE: "space_missing"}
    if user_input.get(CONF_FLOOR_PLAN) and user_input[CONF_SCOPE] != Scope.SITE:
        return {CONF_FLOOR_PLAN: "plan_of_one_place"}
    return {}


def screen_data(user_input: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is kept of a form that was filled in."""
    data = {key: user_input[key] for key in KEPT if user_input.get(key) is not None}
    if data[CONF_SCOPE] != Scope.SPACE:
        data.pop(CONF_SPACE, None)
    return {**data, **user_input.get(SECTION_MANNERS, {})}


def screen_values(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is in the form of a screen that was set up so."""
    manners = {
        key: data[key]
        for key in (CONF_SOUND, CONF_DIMS, CONF_BINDS_ADDRESS, CONF_FAULT_TAKES_OUT)
        if key in data
    }
    return {CONF_WHO: Who.NOBODY.value, **data, SECTION_MANNERS: manners}


def _spaces(spaces: Iterable[ConfigSubentry]) -> SelectSelector:
    options = [SelectOptionDict(value=each.data[CONF_SLUG], label=each.title) for each in spaces]
    return SelectSelector(SelectSelectorConfig(options=options, mode=SelectSelectorMode.DROPDOWN))


def _plans(plans: Iterable[ConfigSubentry]) -> dict[probatio.Optional, SelectSelector]:
    """Return the choice of a floor plan, where there is one."""
    options = [SelectOptionDict(value=each.subentry_id, label=each.title) for each in plans]
    config = SelectSelectorConfig(options=options, mode=SelectSelectorMode.DROPDOWN)
    return {probatio.Optional(CONF_FLOOR_PLAN): SelectSelector(config)} if options else {}


def _choice(key: str, options: Iterable[str]) -> SelectSelector:
    return SelectSelector(
        SelectSelectorConfig(
            options=[str(option) for option in options],
            mode=SelectSelectorMode.LIST,
            translation_key=key,
        )
    )
