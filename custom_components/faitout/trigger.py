"""Triggers for people's own automations: what becomes of spaces and of their bookings.

Those on the status of a space follow its sensor, those on bookings its event. None of them fires
because the hub was restarted or could not be reached for a while.
"""

from collections.abc import Callable, Mapping
from typing import Final, override

from homeassistant.components.event import DOMAIN as EVENT_DOMAIN
from homeassistant.components.event.const import EventEntityStateAttribute
from homeassistant.components.sensor import DOMAIN as SENSOR_DOMAIN
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers.automation import DomainSpec
from homeassistant.helpers.trigger import (
    EntityTriggerBase,
    NotTriggeredReasonReporter,
    StatelessEntityTriggerBase,
    Trigger,
)

from .automation_targets import is_free, ours
from .engine.effect import Event
from .engine.reason import Rule
from .engine.told import Told
from .event import BOOKING

TAKEN: Final = frozenset({Told.AWAITING, Told.OCCUPIED, Told.OUT_OF_SERVICE})
UNTOLD: Final = frozenset(Told) - {Told.AWAITING}


class StatusTrigger(EntityTriggerBase):
    """Fires when the status of a space comes from some words and is then as it has to be."""

    _domain_specs: Mapping[str, DomainSpec] = {SENSOR_DOMAIN: DomainSpec()}
    # A booking may begin while nobody can tell yet who is there.
    _excluded_from_states = frozenset({STATE_UNAVAILABLE})
    _before: frozenset[Told]
    holds: Callable[[State], bool]

    @override
    def entity_filter(self, entities: set[str]) -> set[str]:
        """Leave what is not the status of a space."""
        return ours(self._hass, entities, "status")

    @override
    def is_valid_transition(self, from_state: State, to_state: State) -> bool:
        """Return whether it comes from where it has to come from."""
        return from_state.state in self._before

    @override
    def is_valid_state(
        self, state: State, report_not_triggered: NotTriggeredReasonReporter
    ) -> bool:
        """Return whether it is where it has to come to."""
        return self.holds(state)

    @override
    def _should_include(self, state: State) -> bool:
        """Let a space that nobody can tell about count, so that "all" waits for it."""
        return True


class BookingTrigger(StatelessEntityTriggerBase):
    """Fires when something was decided about a booking of a space."""

    _domain_specs: Mapping[str, DomainSpec] = {EVENT_DOMAIN: DomainSpec()}
    _events: frozenset[Event]
    _rules: frozenset[Rule] | None = None
    """The rules by which it was decided; None for any."""

    @override
    def entity_filter(self, entities: set[str]) -> set[str]:
        """Leave what is not the bookings of a space."""
        return ours(self._hass, entities, BOOKING.key)

    @override
    def is_valid_transition(self, from_state: State, to_state: State) -> bool:
        """Return whether it is news: two decisions may fall on the same millisecond."""
        return _decision(from_state) != _decision(to_state)

    @override
    def is_valid_state(
        self, state: State, report_not_triggered: NotTriggeredReasonReporter
    ) -> bool:
        """Return whether it is what was asked for."""
        event, rule = state.attributes.get(EVENT_TYPE), state.attributes.get("rule")
        return event in self._events and (self._rules is None or rule in self._rules)


EVENT_TYPE: Final = EventEntityStateAttribute.EVENT_TYPE


def _decision(state: State) -> tuple[object, ...]:
    told = state.attributes
    return (state.state, told.get(EVENT_TYPE), told.get("booking_id"), told.get("rule"))


def _status(before: frozenset[Told], fulfils: Callable[[State], bool]) -> type[Trigger]:
    class OneStatusTrigger(StatusTrigger):
        _before = before
        holds = staticmethod(fulfils)

    return OneStatusTrigger


def _booking(*events: Event, rule: Rule | None = None) -> type[Trigger]:
    class OneBookingTrigger(BookingTrigger):
        _events = frozenset(events)
        _rules = frozenset({rule}) if rule else None

    return OneBookingTrigger


TRIGGERS: Final[Mapping[str, type[Trigger]]] = {
    "became_free": _status(TAKEN, is_free),
    "booking_awaited": _status(UNTOLD, lambda status: status.state == Told.AWAITING),
    "checked_in": _booking(Event.CHECKED_IN),
    "warned": _booking(Event.WARNED),
    "no_show_released": _booking(Event.RELEASED, rule=Rule.NO_SHOW),
    "overstay": _booking(Event.OVERSTAY),
    "booking_ended": _booking(Event.ENDED, Event.UNVERIFIED, Event.RELEASED),
}


async def async_get_triggers(_: HomeAssistant) -> dict[str, type[Trigger]]:
    """Return the triggers by their names."""
    return dict(TRIGGERS)
