"""The form of a sign on paper."""

from collections.abc import Mapping
from typing import Any

from homeassistant.const import CONF_NAME
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
    CONF_COLOURS,
    CONF_CREDENTIAL,
    CONF_KIND,
    CONF_LANGUAGE,
    CONF_NEW_ADDRESS,
    CONF_ROTATION,
    CONF_SIZE,
    CONF_SPACE,
)
from ..paper.look import Colours
from ..settings.signs import ROTATIONS, SIZES, SignKind, pixels_of
from .screen_forms import LANGUAGES


def sign_schema(spaces: Mapping[str, str], known: Mapping[str, Any]) -> probatio.Schema:
    """Return the form of a sign for one of these spaces; `known`: as it was set up."""
    more = {}
    if known.get(CONF_CREDENTIAL):
        more[probatio.Optional(CONF_NEW_ADDRESS, default=False)] = BooleanSelector()
    return probatio.Schema(
        {
            probatio.Required(CONF_NAME): TextSelector(),
            probatio.Required(CONF_SPACE): _listed(
                [SelectOptionDict(value=slug, label=name) for slug, name in spaces.items()]
            ),
            probatio.Required(CONF_KIND): _chosen("sign_kind", [each.value for each in SignKind]),
            probatio.Required(CONF_SIZE): SelectSelector(
                SelectSelectorConfig(
                    options=list(SIZES), custom_value=True, mode=SelectSelectorMode.DROPDOWN
                )
            ),
            probatio.Required(CONF_COLOURS): _chosen(
                "sign_colours", [each.value for each in Colours]
            ),
            probatio.Required(CONF_ROTATION): _chosen(
                "sign_rotation", [str(each) for each in ROTATIONS]
            ),
            probatio.Required(CONF_LANGUAGE): _chosen("screen_language", list(LANGUAGES)),
            **more,
        }
    )


def sign_data(user_input: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is kept of a form that was filled in."""
    data = {key: value for key, value in user_input.items() if key != CONF_NAME}
    if size := pixels_of(data[CONF_SIZE]):
        data[CONF_SIZE] = f"{size[0]}x{size[1]}"
    return data


def sign_values(language: str, name: str, known: Mapping[str, Any]) -> dict[str, Any]:
    """Return what stands in the form before anything is typed."""
    usual = {
        CONF_SIZE: SIZES[-1],
        CONF_COLOURS: Colours.BLACK.value,
        CONF_ROTATION: str(ROTATIONS[0]),
        CONF_LANGUAGE: "fr" if language.startswith("fr") else "en",
    }
    return {CONF_NAME: name, **usual, **known} if name else {**usual, **known}


def _listed(options: list[SelectOptionDict]) -> SelectSelector:
    return SelectSelector(SelectSelectorConfig(options=options, mode=SelectSelectorMode.DROPDOWN))


def _chosen(key: str, options: list[str]) -> SelectSelector:
    return SelectSelector(
        SelectSelectorConfig(options=options, mode=SelectSelectorMode.LIST, translation_key=key)
    )
