"""Reading a calendar entity: all its events in a time, or a fault in one word."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from homeassistant.components.calendar import CalendarEntity, CalendarEvent
from homeassistant.components.calendar.const import DATA_COMPONENT
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er

from ...const import DOMAIN
from .ics_marks import Instance
from .marks import marks_of

SECONDS: Final = 30.0
"""How long an answer may take."""
MOST_EVENTS: Final = 5_000
"""Events that are taken from one calendar; one that has more in five weeks is none of rooms."""


BROKEN: Final = "Failed to validate CalendarEvent"
"""What Home Assistant says of an event that makes no sense."""
SMALLEST: Final = timedelta(hours=12)
"""No time shorter than this is asked for by itself."""


class ReadFault(StrEnum):
    """Why a calendar cannot be read; each has a sentence in the translations."""

    MISSING = "missing"
    UNAVAILABLE = "unavailable"
    SLOW = "slow"
    FAILED = "failed"
    TOO_MANY = "too_many"


class SourceError(Exception):
    """A calendar cannot be read now."""

    def __init__(self, fault: ReadFault, error: object = "") -> None:
        """Keep why, and what its integration said."""
        super().__init__(f"{fault}: {error}" if error else str(fault))
        self.fault = fault


type UnreadTime = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a calendar answered."""

    events: Sequence[CalendarEvent]
    marks: Mapping[Instance, bool]
    unread: tuple[UnreadTime, ...] = ()
    """Times of which nothing is known: an event in them cannot be read."""


@callback
def calendar_entity(hass: HomeAssistant, entity_id: str) -> CalendarEntity | None:
    """Return a calendar that is there to be asked, or None."""
    component = hass.data.get(DATA_COMPONENT)
    return component.get_entity(entity_id) if component else None


@callback
def own_calendars(hass: HomeAssistant) -> list[str]:
    """Return the calendars of our own spaces: following them would go round in circles."""
    return [
        entry.entity_id
        for entry in er.async_get(hass).entities.values()
        if entry.platform == DOMAIN and entry.domain == Platform.CALENDAR
    ]


async def read_calendar(
    hass: HomeAssistant, entity_id: str, start: datetime, end: datetime
) -> Answer:
    """Return all events of a calendar in [start, end); raise SourceError where it cannot be had."""
    entity = calendar_entity(hass, entity_id)
    if entity is None:
        raise SourceError(ReadFault.MISSING)
    if not entity.available:
        raise SourceError(ReadFault.UNAVAILABLE)
    try:
        async with asyncio.timeout(SECONDS):
            events, unread = await _events(hass, entity, start, end)
            marks = await marks_of(hass, entity, start, end)
    except TimeoutError as error:
        raise SourceError(ReadFault.SLOW) from error
    except Exception as error:  # other people's integrations raise anything
        raise SourceError(ReadFault.FAILED, f"{type(error).__name__}: {error}") from error
    if len(events) > MOST_EVENTS:
        raise SourceError(ReadFault.TOO_MANY, len(events))
    return Answer(events, marks, unread)


async def _events(
    hass: HomeAssistant, entity: CalendarEntity, start: datetime, end: datetime
) -> tuple[list[CalendarEvent], tuple[UnreadTime, ...]]:
    """Return the events in [start, end), and the days of it that hold one that is broken.

    Home Assistant refuses all that it was asked for because of one event that ends before it
    begins: what is around it is asked for again, in halves.
    """
    try:
        return await entity.async_get_events(hass, start, end), ()
    except HomeAssistantError as error:
        if BROKEN not in str(error):
            raise
    if end - start <= SMALLEST:
        return [], ((start, end),)
    middle = start + (end - start) / 2
    early, unread = await _events(hass, entity, start, middle)
    late, unread_too = await _events(hass, entity, middle, end)
    known = {(each.uid, each.recurrence_id, each.start) for each in early}
    events = early + [
        each for each in late if (each.uid, each.recurrence_id, each.start) not in known
    ]
    return events, (*unread, *unread_too)
