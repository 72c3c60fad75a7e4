"""The calendar panel of Home Assistant, and somebody who sits in front of it."""

from datetime import date
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
)

from custom_components.faitout.engine.ids import BookingId
from tests.day import Day


class Panel:
    """Somebody in front of the calendar panel."""

    def __init__(self, day: Day, client: MockHAClientWebSocket) -> None:
        """Open the panel."""
        self._day = day
        self._client = client

    async def ask(self, command: str, **fields: Any) -> dict[str, Any]:
        """Send a command for the calendar of the room and return what comes back."""
        await self._client.send_json_auto_id(
            {
                "type": f"calendar/event/{command}",
                "entity_id": self._day.entity("calendar.bookings"),
                **fields,
            }
        )
        answer: dict[str, Any] = await self._client.receive_json()
        await self._day.settle()
        return answer

    async def create(self, start: str, end: str, summary: str, **more: str) -> dict[str, Any]:
        """Enter an event: dates, or times on the clock of the place."""
        return await self.ask("create", event=event(start, end, summary, **more))

    async def update(self, uid: str, start: str, end: str, summary: str) -> dict[str, Any]:
        """Change an event."""
        return await self.ask("update", uid=uid, event=event(start, end, summary))

    async def delete(self, uid: str) -> dict[str, Any]:
        """Delete an event."""
        return await self.ask("delete", uid=uid)


def event(start: str, end: str, summary: str, **more: str) -> dict[str, str]:
    """Return an event as the panel sends it."""
    return {"dtstart": start, "dtend": end, "summary": summary, **more}


async def events(
    hass: HomeAssistant, day: Day, start: str = "2026-10-05", end: str = "2026-10-07"
) -> list[dict[str, Any]]:
    """Return the events of the room's calendar between two dates."""
    calendar = hass.data["entity_components"]["calendar"].get_entity(
        day.entity("calendar.bookings")
    )
    found = await calendar.async_get_events(
        hass,
        dt_util.start_of_local_day(date.fromisoformat(start)),
        dt_util.start_of_local_day(date.fromisoformat(end)),
    )
    return [one.as_dict() for one in found]


async def spans(hass: HomeAssistant, day: Day, **period: str) -> list[tuple[str, str]]:
    """Return from when to when the events last."""
    return [(one["start"], one["end"]) for one in await events(hass, day, **period)]


async def title_of(day: Day, booking: str) -> str:
    """Return the title of a booking, as the journal alone has it."""
    kept = await day.site.journal.booking(BookingId(booking))
    assert kept is not None
    return kept.title


async def only_event(hass: HomeAssistant, day: Day) -> dict[str, Any]:
    """Return the one event there is."""
    (one,) = await events(hass, day)
    return one
