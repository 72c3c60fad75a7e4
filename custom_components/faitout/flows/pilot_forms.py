"""The forms of pilot wires: which order stands for which level, and which switch is which."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from homeassistant.components.select.const import ATTR_OPTIONS
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
import probatio

from ..const import CONF_CLIMATE, CONF_HALVES, CONF_ORDERS
from ..engine.comfort.half_waves import USUAL_HALVES, Halves
from ..engine.comfort.heat_policy import HEATED, HeatLevel
from ..engine.comfort.preset_names import likely_names, order_of
from ..settings.comfort import is_switch
from ..words.reasons import phrase

CONF_PLUS: Final = "plus"


def selects_of(chosen: Iterable[str]) -> list[str]:
    """Return the selects among what heats a space."""
    return [each for each in chosen if each.startswith(f"{Platform.SELECT}.")]


def orders_of(hass: HomeAssistant, select: str) -> list[str]:
    """Return the orders that a select takes; none where it is no select."""
    state = hass.states.get(select)
    return [str(name) for name in (state.attributes.get(ATTR_OPTIONS) or ())] if state else []


def orders_schema(hass: HomeAssistant, selects: Iterable[str]) -> probatio.Schema:
    """Return the form that says which order stands for which level; known ones have their words."""
    names = dict.fromkeys(name for each in selects for name in orders_of(hass, each))
    options = [SelectOptionDict(value=name, label=_label(hass, name)) for name in names]
    field = SelectSelector(SelectSelectorConfig(options=options, mode=SelectSelectorMode.DROPDOWN))
    return probatio.Schema({probatio.Optional(str(level)): field for level in HEATED})


def orders_values(
    hass: HomeAssistant, data: Mapping[str, Any], selects: Iterable[str]
) -> dict[str, str]:
    """Return what the form shows: what was chosen before, else what the names say."""
    names = list(dict.fromkeys(name for each in selects for name in orders_of(hass, each)))
    known = {k: v for k, v in data.get(CONF_ORDERS, {}).items() if v in names}
    return {str(level): name for level, name in likely_names(names).items()} | known


def orders_errors(
    hass: HomeAssistant, selects: Iterable[str], typed: Mapping[str, str]
) -> dict[str, str]:
    """Return what is wrong with the orders: each level needs one, and each select must have it."""
    errors = {str(level): "order_missing" for level in HEATED if not typed.get(level)}
    if errors:
        return errors
    if typed[HeatLevel.COMFORT] == typed[HeatLevel.FROST_GUARD]:
        return {HeatLevel.FROST_GUARD: "same_preset"}
    for select in selects:
        own = orders_of(hass, select)
        known = {order_of(name) for name in own} - {None}
        for level in HEATED:
            if typed[level] not in own and order_of(typed[level]) not in known:
                errors[level] = "order_not_everywhere"
    return errors


def halves_schema(hass: HomeAssistant, switches: Iterable[str]) -> probatio.Schema:
    """Return the form that says which switch is which, and what they are at each level."""
    which = [SelectOptionDict(value=each, label=_name(hass, each)) for each in switches]
    halves = SelectSelector(
        SelectSelectorConfig(
            options=[str(each) for each in Halves],
            translation_key="halves",
            mode=SelectSelectorMode.DROPDOWN,
        )
    )
    return probatio.Schema(
        {
            probatio.Required(CONF_PLUS): SelectSelector(SelectSelectorConfig(options=which)),
            **{probatio.Required(str(level)): halves for level in HEATED},
        }
    )


def halves_values(data: Mapping[str, Any], plus: str) -> dict[str, str]:
    """Return what the form shows: what was chosen before, else the usual wiring."""
    known: Mapping[str, str] = data.get(CONF_HALVES, {})
    return {CONF_PLUS: plus, **{str(k): str(v) for k, v in USUAL_HALVES.items()}, **known}


def halves_errors(typed: Mapping[str, str]) -> dict[str, str]:
    """Return what is wrong with them: comfort and frost guard must not be the same."""
    same = typed[HeatLevel.COMFORT] == typed[HeatLevel.FROST_GUARD]
    return {HeatLevel.FROST_GUARD: "same_preset"} if same else {}


def with_halves(data: Mapping[str, Any], typed: Mapping[str, str]) -> dict[str, Any]:
    """Return a space with its two switches in their order: that of the positive half wave first."""
    chosen: list[str] = data[CONF_CLIMATE]
    plus = typed[CONF_PLUS]
    others = [each for each in chosen if not is_switch(each)]
    minus = [each for each in chosen if is_switch(each) and each != plus]
    halves = {str(level): typed[level] for level in HEATED}
    return {**data, CONF_CLIMATE: [*others, plus, *minus], CONF_HALVES: halves}


def _label(hass: HomeAssistant, name: str) -> str:
    order = order_of(name)
    return f"{phrase(hass, f'pilot_{order}')} ({name})" if order else name


def _name(hass: HomeAssistant, entity_id: str) -> str:
    state = hass.states.get(entity_id)
    return f"{state.name} ({entity_id})" if state else entity_id
