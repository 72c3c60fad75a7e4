"""Conditions for people's own automations: what a space is now.

Unknown is never empty, and never anything else either: a space that nobody can tell about fulfils
no condition, and neither do no spaces at all.
"""

from collections.abc import Mapping
from typing import Final, override

from homeassistant.components.sensor import DOMAIN as SENSOR_DOMAIN
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers.automation import DomainSpec
from homeassistant.helpers.condition import Condition, EntityConditionBase

from .automation_targets import ours
from .engine.view import Status
from .sensor import ATTR_OPEN


class StatusCondition(EntityConditionBase):
    """Holds while the status of a space is one of some words."""

    _domain_specs: Mapping[str, DomainSpec] = {SENSOR_DOMAIN: DomainSpec()}
    _words: frozenset[Status]

    @override
    def entity_filter(self, entities: set[str]) -> set[str]:
        """Leave what is not the status of a space."""
        return ours(self._hass, entities, "status")

    @override
    def is_valid_state(self, entity_state: State) -> bool:
        """Return whether it holds of one space."""
        return entity_state.state in self._words

    @override
    def _should_include(self, _state: State) -> bool:
        return True

    @override
    def _check_all_match_state(self, states: list[State]) -> bool:
        return bool(states) and super()._check_all_match_state(states)


class OpenCondition(StatusCondition):
    """Holds during the opening hours of the place, whoever is there."""

    _domain_specs: Mapping[str, DomainSpec] = {SENSOR_DOMAIN: DomainSpec(value_source=ATTR_OPEN)}

    @override
    def is_valid_state(self, entity_state: State) -> bool:
        """Return whether the place of one space is open."""
        return entity_state.attributes.get(ATTR_OPEN) is True


def _status(*words: Status) -> type[Condition]:
    class WordCondition(StatusCondition):
        _words = frozenset(words)

    return WordCondition


CONDITIONS: Final[Mapping[str, type[Condition]]] = {
    "is_free": _status(Status.FREE, Status.SOON),
    "is_occupied": _status(Status.OCCUPIED),
    "is_awaited": _status(Status.AWAITING),
    "is_open": OpenCondition,
}


async def async_get_conditions(_: HomeAssistant) -> dict[str, type[Condition]]:
    """Return the conditions by their names."""
    return dict(CONDITIONS)
