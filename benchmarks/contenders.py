"""Who has to notice that a booking begins: a calendar trigger, and Faitout. Same home, same clock.

Both are driven alike, through their calendar entities, as Home Assistant's own calendar page does.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType

from homeassistant.components.calendar import CalendarEntity
from homeassistant.components.calendar.const import DATA_COMPONENT
from homeassistant.config_entries import SOURCE_USER, ConfigEntry
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, ServiceCall, callback
from homeassistant.helpers.event import async_track_state_change_event
from homeassistant.util import dt as dt_util

from .home import set_up
from .peer import calendar_automation
from .places import entity_id, open_rooms

AROUND = timedelta(hours=2)
"""A booking is looked for this near to where it should be."""


@dataclass(slots=True)
class Contender:
    """A calendar, and the bookings that were noticed to begin."""

    name: str
    calendar: CalendarEntity
    begun: list[tuple[datetime, str]] = field(default_factory=list)
    """When (aware UTC), and the title of the booking."""

    async def book(self, title: str, start: datetime, end: datetime) -> None:
        """Make a booking."""
        await self.calendar.async_create_event(dtstart=start, dtend=end, summary=title)

    async def move(self, title: str, start: datetime, end: datetime) -> None:
        """Change the times of a booking."""
        event = {"dtstart": start, "dtend": end, "summary": title}
        await self.calendar.async_update_event(await self._uid(title, start), event)

    async def delete(self, title: str, near: datetime) -> None:
        """Delete a booking that lies around an instant."""
        await self.calendar.async_delete_event(await self._uid(title, near))

    async def _uid(self, title: str, near: datetime) -> str:
        # Local calendars take times as those of the clock on the wall: whoever asks must, too.
        around = (dt_util.as_local(near - AROUND), dt_util.as_local(near + AROUND))
        events = await self.calendar.async_get_events(self.calendar.hass, *around)
        for event in events:
            if event.summary == title and event.uid:
                return event.uid
        raise LookupError(f"{self.name} has no booking {title}: {events}")


async def local_calendar(hass: HomeAssistant, name: str) -> CalendarEntity:
    """Return a new local calendar of Home Assistant, as `calendar.<name>`."""
    await hass.config_entries.async_add(
        ConfigEntry(
            domain="local_calendar",
            title=name,
            unique_id=None,
            data={"calendar_name": name, "storage_key": name},
            options={},
            source=SOURCE_USER,
            version=1,
            minor_version=1,
            discovery_keys=MappingProxyType({}),
            subentries_data=None,
        )
    )
    await hass.async_block_till_done()
    return _calendar(hass, f"calendar.{name}")


async def calendar_trigger(hass: HomeAssistant) -> Contender:
    """Return Home Assistant's local calendar, watched by an automation."""
    contender = Contender("calendar trigger", await local_calendar(hass, "peer"))

    @callback
    def begin(call: ServiceCall) -> None:
        contender.begun.append((dt_util.utcnow(), call.data["booking"]))

    hass.services.async_register("peer", "begin", begin)
    await set_up(hass, "automation", calendar_automation())
    return contender


async def faitout(hass: HomeAssistant) -> Contender:
    """Return a meeting room of Faitout, whose status says that it awaits somebody."""
    await open_rooms(hass, 1)
    calendar = entity_id(hass, "calendar", "bookings", 0)
    contender = Contender("Faitout", _calendar(hass, calendar))

    @callback
    def changed(event: Event[EventStateChangedData]) -> None:
        new, booking = event.data["new_state"], hass.states.get(calendar)
        if new and booking and new.state == "awaiting":
            contender.begun.append((dt_util.utcnow(), booking.attributes.get("message", "")))

    async_track_state_change_event(hass, entity_id(hass, "sensor", "status", 0), changed)
    return contender


def _calendar(hass: HomeAssistant, calendar: str) -> CalendarEntity:
    found = hass.data[DATA_COMPONENT].get_entity(calendar)
    if found is None:
        raise LookupError(calendar)
    return found
