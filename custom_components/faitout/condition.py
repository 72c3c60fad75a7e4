"""Conditions for people's own automations: what a space is now.

Unknown is never empty, and never anything else either: a space that nobody can tell about fulfils
no condition, and neither do no spaces at all.
"""

from collections.abc import Callable, Mapping
from typing import Final, override

from homeassistant.components.sensor import DOMAIN as SENSOR_DOMAIN
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers.automation import DomainSpec
from homeassistant.helpers.condition import Condition, EntityConditionBase

from .automation_targets import is_free, ours
from .engine.told import Told
from .sensor import ATTR_OCCUPANCY, ATTR_OPEN


class SpaceCondition(EntityConditionBase):
    """Holds while the status of a space fulfils it."""

    _domain_specs: Mapping[str, DomainSpec] = {
        # Attributes count as well, so how long it has been so is not for the state alone to say.
        SENSOR_DOMAIN: DomainSpec(value_source=ATTR_OCCUPANCY)
    }
    holds: Callable[[State], bool]

    @override
    def entity_filter(self, entities: set[str]) -> set[str]:
        """Leave what is not the status of a space."""
        return ours(self._hass, entities, "status")

    @override
    def is_valid_state(self, entity_state: State) -> bool:
        """Return whether it holds of one space."""
        return self.holds(entity_state)

    @override
    def _should_include(self, _state: State) -> bool:
        return True

    @override
    def _check_all_match_state(self, states: list[State]) -> bool:
        return bool(states) and super()._check_all_match_state(states)


def _while(fulfils: Callable[[State], bool]) -> type[Condition]:
    class OneCondition(SpaceCondition):
        holds = staticmethod(fulfils)

    return OneCondition


CONDITIONS: Final[Mapping[str, type[Condition]]] = {
    "is_free": _while(is_free),
    "is_occupied": _while(lambda status: status.state == Told.OCCUPIED),
    "is_awaited": _while(lambda status: status.state == Told.AWAITING),
    "is_open": _while(lambda status: status.attributes.get(ATTR_OPEN) is True),
}


async def async_get_conditions(_: HomeAssistant) -> dict[str, type[Condition]]:
    """Return the conditions by their names."""
    return dict(CONDITIONS)
