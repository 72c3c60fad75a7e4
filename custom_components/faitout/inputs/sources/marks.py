"""Which events of a calendar are cancelled or not busy, where Home Assistant does not say.

A calendar entity is not meant to return cancelled events, and Google's and the remote calendar's do
not. Local Calendar and CalDAV do return them, without a word about it: what they are made of has
to be asked.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
import logging
from typing import Any, Final, Protocol

from homeassistant.components.calendar import CalendarEntity
from homeassistant.core import HomeAssistant

from .ics_marks import Instance, unbooked

_LOGGER = logging.getLogger(__name__)

LARGEST: Final = 20_000_000
"""Characters of a calendar beyond which it is not looked through."""


class _Searchable(Protocol):
    """A calendar of the library that speaks CalDAV."""

    def search(self, **asked: object) -> Iterable[Any]:
        """Return the objects found, with their text as `data`."""


async def marks_of(
    hass: HomeAssistant, entity: CalendarEntity, start: datetime, end: datetime
) -> Mapping[Instance, bool]:
    """Return what is known of the events of a calendar; raises whatever its integration raises."""
    made_of: Any = entity
    try:
        match entity.platform.platform_name:
            case "local_calendar":
                entry = entity.platform.config_entry
                text = await entry.runtime_data.async_load() if entry else ""
            case "caldav":
                calendar = made_of.coordinator.calendar
                text = await hass.async_add_executor_job(_searched, calendar, start, end)
            case _:
                return {}
    except AttributeError as error:
        # Another version of Home Assistant keeps it elsewhere: cancelled events are then bookings.
        _warn_once(entity.entity_id, str(error))
        return {}
    if len(text) > LARGEST:
        return {}
    return await hass.async_add_executor_job(unbooked, text)


@cache
def _warn_once(entity_id: str, error: str) -> None:
    _LOGGER.warning("%s does not tell which events are cancelled: %s", entity_id, error)


def _searched(calendar: _Searchable, start: datetime, end: datetime) -> str:
    """Return the events that a CalDAV server has in a time, as they were written.

    Expanding them once more would take as long as reading them.
    """
    found = calendar.search(start=start, end=end, event=True, expand=False)
    return "\n".join(str(each.data) for each in found)
