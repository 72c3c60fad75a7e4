"""The event of a space: what was decided about its bookings, after the journal has it."""

from collections.abc import Iterable
from typing import Any, override

from homeassistant.components.event import EventEntity, EventEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .engine.effect import Decided, Event
from .entities.door import add_door_entities
from .entities.doors import EVENT as DOOR_EVENT, DoorEvents
from .entities.evidence import certificate_attribute
from .entity import SpaceEntity, add_space_entities, fire_decision
from .hub.runner import SpaceRunner
from .hub.site import FaitoutConfigEntry, Site
from .words.reasons import sentence

PARALLEL_UPDATES = 0

PUBLIC = (
    Event.BOOKED,
    Event.CHANGED,
    Event.CANCELLED,
    Event.CHECKED_IN,
    Event.WARNED,
    Event.RELEASED,
    Event.RESTORED,
    Event.ENDED,
    Event.UNVERIFIED,
    Event.OVERSTAY,
)
BOOKING = EventEntityDescription(
    key="booking",
    translation_key="booking",
    event_types=[event.value for event in PUBLIC],
)


async def async_setup_entry(
    hass: HomeAssistant,
    entry: FaitoutConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the event of each space that can be booked, and of each door."""

    def build(site: Site, runner: SpaceRunner) -> Iterable[BookingEvent]:
        if runner.space.is_bookable:
            yield BookingEvent(site, runner, BOOKING)

    add_space_entities(entry, async_add_entities, build)
    add_door_entities(
        entry, async_add_entities, lambda site, door: [DoorEvents(site, door, DOOR_EVENT)]
    )


class BookingEvent(SpaceEntity, EventEntity):
    """What was decided about the bookings of a space, without names and titles."""

    _unrecorded_attributes = frozenset({"certificate"})

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the decisions."""
        await super().async_added_to_hass()
        self.async_on_remove(self._site.subscribe_decisions(self._decided))

    @callback
    def _decided(self, runner: SpaceRunner, decided: Decided) -> None:
        if runner is not self._runner:
            return
        attributes = _attributes(self.hass, decided)
        if decided.event in PUBLIC:
            self._trigger_event(decided.event, attributes)
            self.async_write_ha_state()
        fire_decision(self, decided.event.value, attributes)


def _attributes(hass: HomeAssistant, decided: Decided) -> dict[str, Any]:
    booking, reason = decided.booking, decided.reason
    attributes: dict[str, Any] = {
        "booking_id": booking.id if booking else None,
        "start": dt_util.as_local(booking.start).isoformat() if booking else None,
        "end": dt_util.as_local(booking.end).isoformat() if booking else None,
        "rule": reason.rule.value,
        "reason": sentence(hass, reason),
    }
    if reason.certificate is not None:
        attributes["certificate"] = certificate_attribute(hass, reason.certificate)
    return attributes
