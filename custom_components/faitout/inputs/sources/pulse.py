"""The pulse of a calendar: one small question whose answer changes with anything in it.

CalDAV servers keep a mark for each calendar (its sync token, or its older ctag). Asking for it is
so cheap that it can be done every few seconds; the events are read only when it changed.
"""

import asyncio
from collections.abc import Iterable
import logging
import re
from typing import Any, Final

from homeassistant.components.calendar import CalendarEntity
from homeassistant.core import HomeAssistant

from .reading import SECONDS

_LOGGER = logging.getLogger(__name__)

QUESTION: Final = (
    '<?xml version="1.0" encoding="utf-8"?>'
    '<d:propfind xmlns:d="DAV:" xmlns:cs="http://calendarserver.org/ns/">'
    "<d:prop><d:sync-token/><cs:getctag/></d:prop></d:propfind>"
)
MARK: Final = re.compile(r"<(?:\w+:)?(?:sync-token|getctag)\b[^>/]*>([^<]+)<")
LONGEST: Final = 20_000
"""Characters of an answer that are looked at."""


async def pulse_of(hass: HomeAssistant, entity: CalendarEntity) -> str | None:
    """Return a text that changes with the calendar; None where it has none, or cannot be asked."""
    if entity.platform.platform_name != "caldav":
        return None
    made_of: Any = entity
    try:
        async with asyncio.timeout(SECONDS):
            answer = await hass.async_add_executor_job(_asked, made_of.coordinator.calendar)
    except Exception as error:  # noqa: BLE001 - reading it will tell what is wrong
        _LOGGER.debug("%s has no pulse: %r", entity.entity_id, error)
        return None
    return mark_of(answer)


def mark_of(answer: str) -> str | None:
    """Return the marks in a server's answer; None where there are none."""
    found: Iterable[str] = MARK.findall(answer[:LONGEST])
    return " ".join(found) or None


def _asked(calendar: Any) -> str:  # noqa: ANN401 - it belongs to the library that speaks CalDAV
    """Ask the server for nothing but the marks."""
    return str(calendar.client.propfind(str(calendar.url), QUESTION, 0).raw)
