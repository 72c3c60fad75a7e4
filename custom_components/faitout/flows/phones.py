"""What members' phones may do at a place: a form of its options."""

from collections.abc import Mapping
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from ..const import CONF_KIND, CONF_SLUG, SUBENTRY_SPACE
from ..engine.policy import SpaceKind
from ..settings.phones import CONF_PHONES, CONF_PROOF, CONF_PROOF_SPACES, PhonesMay, ProofWanted
from .form import Form


def bookable_spaces(entry: ConfigEntry[Any]) -> list[SelectOptionDict]:
    """Return the spaces of a site that can be booked, to choose among."""
    return sorted(
        (
            SelectOptionDict(value=each.data[CONF_SLUG], label=each.title)
            for each in entry.get_subentries_of_type(SUBENTRY_SPACE)
            if each.data[CONF_KIND] != SpaceKind.COMMON
        ),
        key=lambda each: each["label"].casefold(),
    )


def phones_form(entry: ConfigEntry[Any]) -> Form:
    """Return the form that asks what phones may do, and where they prove that they are there."""
    spaces = bookable_spaces(entry)
    schema = probatio.Schema(
        {
            probatio.Required(CONF_PHONES, default=PhonesMay.NOTHING.value): _one_of(
                CONF_PHONES, [each.value for each in PhonesMay]
            ),
            probatio.Required(CONF_PROOF, default=ProofWanted.NOWHERE.value): _one_of(
                CONF_PROOF, [each.value for each in ProofWanted]
            ),
            probatio.Optional(CONF_PROOF_SPACES, default=list): among(spaces),
        }
    )
    return Form(schema, known_of(entry.options, CONF_PROOF_SPACES, spaces))


def known_of(
    options: Mapping[str, Any], field: str, spaces: list[SelectOptionDict]
) -> dict[str, Any]:
    """Return what is chosen now, in one field without spaces that are gone."""
    there = {each["value"] for each in spaces}
    return {**options, field: [each for each in options.get(field, ()) if each in there]}


def among(spaces: list[SelectOptionDict]) -> SelectSelector:
    """Return what asks for some of these spaces."""
    return SelectSelector(
        SelectSelectorConfig(options=spaces, multiple=True, mode=SelectSelectorMode.LIST)
    )


def _one_of(key: str, options: list[str]) -> SelectSelector:
    return SelectSelector(
        SelectSelectorConfig(options=options, mode=SelectSelectorMode.LIST, translation_key=key)
    )
