"""A real Local Calendar beside a site, used as its owner would use it."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from homeassistant.components.calendar import (
    CalendarEntity,
    CalendarEvent,
)
from homeassistant.components.calendar.const import DATA_COMPONENT, CalendarEntityFeature
from homeassistant.components.local_calendar.const import (
    CONF_CALENDAR_NAME,
    CONF_STORAGE_KEY,
    DOMAIN as LOCAL_CALENDAR,
)
from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er, issue_registry as ir
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.faitout.const import DOMAIN, SUBENTRY_SOURCE
from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.hub.site import journal_path
from custom_components.faitout.inputs.sources.source import CalendarSource
from tests.day import Day
from tests.killed import as_killed, put_back

MEETINGS = "calendar.reunions"


class Agenda:
    """One Local Calendar, by default the source of the only room."""

    def __init__(self, day: Day) -> None:
        """Take the day; `open` makes the calendar."""
        self.day = day
        self.hass: HomeAssistant = day.hass
        self.entry = MockConfigEntry(
            domain=LOCAL_CALENDAR,
            title="Réunions",
            data={CONF_CALENDAR_NAME: "Réunions", CONF_STORAGE_KEY: "reunions"},
        )

    async def open(self, ics: str = "") -> None:
        """Bring the calendar up, with what its file holds."""
        path = Path(self.hass.config.path(".storage", "local_calendar.reunions.ics"))
        await self.hass.async_add_executor_job(_write, path, ics)
        self.entry.add_to_hass(self.hass)
        assert await self.hass.config_entries.async_setup(self.entry.entry_id)
        await self.hass.async_block_till_done()

    async def follow(self, **data: Any) -> None:
        """Make it a source of the site."""
        subentry = ConfigSubentry(
            data={"calendar": MEETINGS, "private": False, **({"space": "salle"} | data)},  # type: ignore[arg-type] # a mapping is what it wants
            subentry_type=SUBENTRY_SOURCE,
            title="Réunions",
            unique_id=None,
        )
        self.hass.config_entries.async_add_subentry(self.day.site.entry, subentry)
        await self.settle()

    @property
    def source(self) -> CalendarSource:
        """The source at work."""
        (source,) = self.day.site.sources.values()
        assert isinstance(source, CalendarSource)
        return source

    @property
    def entity(self) -> CalendarEntity:
        """The calendar."""
        entity = self.hass.data[DATA_COMPONENT].get_entity(MEETINGS)
        assert entity
        return entity

    async def settle(self) -> None:
        """Let everything that follows be done."""
        await self.day.settle()

    async def add(self, start: str, end: str, summary: str = "Conseil", **more: Any) -> None:
        """Let somebody put an event into the calendar, by the clock of the place."""
        await self.entity.async_create_event(
            dtstart=self.day.at(start), dtend=self.day.at(end), summary=summary, **more
        )
        await self.settle()

    async def add_event(self, **event: Any) -> None:
        """Let somebody put any event into the calendar."""
        await self.entity.async_create_event(**event)
        await self.settle()

    async def events(self, days: int = 2) -> list[CalendarEvent]:
        """Return what the calendar shows of today and the next days, in order."""
        start = dt_util.start_of_local_day()
        found = await self.entity.async_get_events(self.hass, start, start + timedelta(days=days))
        return sorted(found, key=lambda event: event.start_datetime_local)

    async def times(self, days: int = 2) -> list[str]:
        """Return the times that the calendar shows, by the clock of the place."""
        return [
            f"{event.start_datetime_local:%H:%M}-{event.end_datetime_local:%H:%M}"
            for event in await self.events(days)
        ]

    async def move(self, start: str, end: str, summary: str = "Conseil") -> None:
        """Let somebody move the only event."""
        (event,) = await self.events()
        await self.entity.async_update_event(
            event.uid or "",
            {"dtstart": self.day.at(start), "dtend": self.day.at(end), "summary": summary},
        )
        await self.settle()

    async def remove(self) -> None:
        """Let somebody remove the only event."""
        (event,) = await self.events()
        await self.entity.async_delete_event(event.uid or "")
        await self.settle()

    async def cancel(self, booking: Booking) -> None:
        """Let somebody cancel a booking in the hub."""
        name = self.day.entity("calendar.bookings", booking.space)
        await self.day.act("cancel", entity_id=name, booking_id=booking.id)
        await self.settle()

    async def unload(self) -> None:
        """Let the calendar go away."""
        assert await self.hass.config_entries.async_unload(self.entry.entry_id)
        await self.settle()

    async def load(self) -> None:
        """Let it come back."""
        assert await self.hass.config_entries.async_setup(self.entry.entry_id)
        await self.settle()

    async def crash(self) -> None:
        """Let the hub be killed now, and start again with what was on the disk."""
        site = self.day.site
        folder = journal_path(self.hass, site.entry).parent
        saved = await self.hass.async_add_executor_job(as_killed, folder)
        assert await self.hass.config_entries.async_unload(site.entry.entry_id)
        await self.hass.async_add_executor_job(put_back, folder, saved)
        assert await self.hass.config_entries.async_setup(site.entry.entry_id)
        self.day.site = site.entry.runtime_data
        await self.settle()

    async def minutes(self, count: int) -> None:
        """Let minutes pass."""
        for _ in range(count):
            await self.day.later(1)

    def allow(self, features: CalendarEntityFeature) -> None:
        """Let the calendar take only this."""
        self.entity._attr_supported_features = features  # noqa: SLF001 - there is no other way

    def break_down(self) -> None:
        """Let the calendar say that it is not available."""
        self.entity._attr_available = False  # noqa: SLF001 - there is no other way

    def rename(self, entity_id: str) -> None:
        """Give the calendar another entity id."""
        er.async_get(self.hass).async_update_entity(MEETINGS, new_entity_id=entity_id)

    async def bookings_told(self) -> list[dict[str, Any]]:
        """Return what the action tells of today's bookings of the room."""
        answer = await self.day.act(
            "get_bookings",
            entity_id=self.day.entity("calendar.bookings"),
            start=self.day.at("00:00").isoformat(),
            duration="24:00:00",
        )
        return list(answer["bookings"])

    def booked(self, space: str = "salle") -> list[str]:
        """Return the live bookings of a space, by the clock of the place."""
        return [_span(booking) for booking in self.bookings(space)]

    def bookings(self, space: str = "salle") -> list[Booking]:
        """Return the live bookings of a space."""
        (runner,) = (each for each in self.day.site.spaces.values() if each.space.id == space)
        return list(runner.state.ledger)

    def told(self, sentence: str) -> list[dict[str, str]]:
        """Return what is filled into a sentence of the repairs, each time that it is told."""
        return [
            dict(issue.translation_placeholders or {})
            for issue in ir.async_get(self.hass).issues.values()
            if issue.domain == DOMAIN and issue.translation_key == sentence
        ]

    def issues(self) -> dict[str, str]:
        """Return what is told of sources in the repairs: the list of each, by its sentence."""
        return {
            issue.translation_key or "": (issue.translation_placeholders or {}).get("list", "")
            for issue in ir.async_get(self.hass).issues.values()
            if issue.domain == DOMAIN and issue.issue_id.startswith("source_")
        }


def clock(at: datetime) -> str:
    """Return an instant by the clock of the place."""
    return f"{dt_util.as_local(at):%H:%M}"


def _span(booking: Booking) -> str:
    return f"{clock(booking.start)}-{clock(booking.end)} {booking.title}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
