"""The calendar of a space: its bookings, to be seen, made, changed and deleted.

What is past comes from the journal. A booking whose length was cut short (left early, ended by
hand, released) is shown for as long as it held the space.

Instead of a title there is a word, and nothing that is changed here loses the title for it: the
state of a calendar is seen by every user and kept in Home Assistant's database, and to the calendar
panel it sends the same to all. The title itself is given to who asks for the events and may read
titles: over the action `calendar.get_events`, or over the page `/api/calendars/…`. It is given to
nobody where the booking is private.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any, override

from homeassistant.components.calendar import (
    CalendarEntity,
    CalendarEntityDescription,
    CalendarEvent,
)
from homeassistant.components.calendar.const import (
    EVENT_END,
    EVENT_RRULE,
    EVENT_START,
    EVENT_SUMMARY,
    CalendarEntityFeature,
)
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.http import current_request
from homeassistant.util import dt as dt_util

from .actions.series import SeriesSpan, series_of
from .actions.series_notice import SeriesResult, tell_of_series
from .const import DOMAIN
from .engine.booking import Actor, Booking, Stage
from .engine.ids import BookingId, SeriesId
from .engine.ledger import Ledger
from .engine.rights import Right
from .engine.stimulus import Book, Cancel, Change, Seen
from .entities.access_calendar import AccessCalendar
from .entities.asked import Caller, Route
from .entity import SpaceEntity, add_space_entities
from .hub.instants import beginning
from .hub.moving import change_booking
from .hub.rights import NotAllowed, allowed, may, require_of
from .hub.runner import SpaceRunner
from .hub.site import FaitoutConfigEntry, Site
from .journal import JournalError
from .settings.rights import takes_names_in_actions
from .words.reasons import phrase
from .words.refusals import CommandRefused, in_words, journal_unreadable, message, names_refused

PARALLEL_UPDATES = 0

BOOKINGS = CalendarEntityDescription(key="bookings", translation_key="bookings")


async def async_setup_entry(
    hass: HomeAssistant,
    entry: FaitoutConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the calendar of each space that can be booked, and that of access to the site."""

    def build(site: Site, runner: SpaceRunner) -> Iterable[BookingCalendar]:
        if runner.space.is_bookable:
            yield BookingCalendar(site, runner, BOOKINGS)

    add_space_entities(entry, async_add_entities, build)
    site = entry.runtime_data
    if site.access and site.doors:
        async_add_entities([AccessCalendar(site, site.access)])


class BookingCalendar(SpaceEntity, CalendarEntity):
    """The bookings of a space."""

    _attr_supported_features = (
        CalendarEntityFeature.CREATE_EVENT
        | CalendarEntityFeature.DELETE_EVENT
        | CalendarEntityFeature.UPDATE_EVENT
    )
    _shown_ledger: Ledger | None = None

    @property
    @override
    def event(self) -> CalendarEvent | None:
        """The booking of now, or else the next one."""
        booking = self._runner.view.current or self._runner.view.coming
        return _event(booking, self._word) if booking else None

    @callback
    @override
    def _news(self) -> None:
        # The same ledger object holds the same bookings; comparing them one by one would be dear.
        if self._runner.state.ledger is not self._shown_ledger:
            self._shown_ledger = self._runner.state.ledger
            self.async_write_ha_state()

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        """Return the bookings in a time; raise HomeAssistantError where they cannot be read."""
        shows_titles = await self._shows_titles()
        try:
            bookings = await self._site.journal.bookings(
                self._runner.space.id, dt_util.as_utc(start_date), dt_util.as_utc(end_date)
            )
        except JournalError as error:
            raise journal_unreadable(error) from error
        held = (_as_held(booking) for booking in bookings)
        return [
            _event(booking, self._title(booking) if shows_titles else self._word)
            for booking in sorted(held, key=lambda booking: booking.start)
            if booking.start < booking.end
            and booking.overlaps(start_date, end_date)
            and booking.stage is not Stage.CANCELLED
        ]

    @override
    async def async_create_event(self, **kwargs: Any) -> None:
        """Book the space, once or for each date of a series.

        Of a series, the dates that are refused are left out and told in a notification. Raises
        ServiceValidationError where the space could not be booked at all, and for a title that an
        action has left in Home Assistant's database.
        """
        caller = await self._asking()
        start, end = beginning(kwargs[EVENT_START]), beginning(kwargs[EVENT_END])
        with self._in_words():
            require_of(caller.user, Right.BOOK, self._site)
            title = self._title_said(caller, kwargs[EVENT_SUMMARY])
            if rule := kwargs.get(EVENT_RRULE):
                await self._book_series(caller, rule, SeriesSpan(start, end), title)
            else:
                await self._book(caller, SeriesSpan(start, end), title, None)

    @override
    async def async_update_event(
        self,
        uid: str,
        event: dict[str, Any],
        recurrence_id: str | None = None,
        recurrence_range: str | None = None,
    ) -> None:
        """Change a booking; raise ServiceValidationError where that is refused."""
        caller = await self._asking()
        known = self._runner.state.ledger.get(BookingId(uid))
        title: str = event[EVENT_SUMMARY]
        is_same_title = title == self._word or (known is not None and title == known.title)
        change = Change(
            booking=BookingId(uid),
            start=_moved(event[EVENT_START], known.start if known else None),
            end=_moved(event[EVENT_END], known.end if known else None),
            title=None if is_same_title else title,
            # The panel tells nothing of what was seen in it: it is what there was when this came.
            seen=Seen(known.start, known.end) if known else None,
            actor=Actor.CALENDAR,
        )
        with self._in_words():
            if event.get(EVENT_RRULE):
                raise ServiceValidationError(
                    translation_domain=DOMAIN, translation_key="series_only_new"
                )
            allowed(caller.user, change, self._site, self._runner)
            await change_booking(self._site, self._runner, change)

    @override
    async def async_delete_event(
        self, uid: str, recurrence_id: str | None = None, recurrence_range: str | None = None
    ) -> None:
        """Cancel a booking; raise ServiceValidationError where that is refused."""
        with self._in_words():
            await self._command(Cancel(BookingId(uid), Actor.CALENDAR))

    async def _shows_titles(self) -> bool:
        """Return whether who asks for the events may read titles, as far as it is known who asks.

        What follows the calendar (the panel, a trigger) reads on behalf of nobody, whoever's
        connection it was begun in.
        """
        caller = await self._asking()
        if caller.route is Route.PAGE:
            request = current_request.get()
            is_ours = request is not None and request.match_info.get("entity_id") == self.entity_id
            return is_ours and may(caller.user, Right.TITLES, self._site)
        return caller.route is Route.ACTION and may(caller.user, Right.TITLES, self._site)

    @property
    def _word(self) -> str:
        """What stands for a title."""
        return phrase(self.hass, "private_booking")

    def _title(self, booking: Booking) -> str:
        """Return what may be read of a booking by who may read titles."""
        return self._word if booking.private else booking.title or self._word

    def _title_said(self, caller: Caller, summary: str) -> str:
        """Return the title of a new booking.

        Raises ServiceValidationError for one that has left a trace, unless the installer lets it.
        """
        if summary == self._word:
            return ""
        if caller.route is Route.ACTION and not takes_names_in_actions(self._site.entry):
            raise names_refused("summary")
        return summary

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """Let errors carry their sentence: the calendar panel is handed nothing but their text."""
        try:
            yield
        except NotAllowed as error:
            raise error.saying(message(self.hass, error.translation_key or "")) from error
        except ServiceValidationError as error:
            raise in_words(self.hass, error) from error

    async def _book(
        self, caller: Caller, span: SeriesSpan, title: str, series: SeriesId | None
    ) -> None:
        booking = Booking(
            id=self._site.new_booking_id(),
            space=self._runner.space.id,
            start=dt_util.as_utc(span.start),
            end=dt_util.as_utc(span.end),
            created_at=dt_util.utcnow(),
            title=title,
            series=series,
            made_by=Actor.CALENDAR,
        )
        await self._command(Book(booking), caller)
        await self._site.makers.made(booking.id, caller.user)

    async def _book_series(self, caller: Caller, rule: str, first: SeriesSpan, title: str) -> None:
        series = series_of(rule, first.start, first.end, dt_util.get_default_time_zone())
        series_id = SeriesId(self._site.new_booking_id())
        refused: list[tuple[SeriesSpan, CommandRefused]] = []
        for span in series.spans:
            try:
                await self._book(caller, span, title, series_id)
            except CommandRefused as error:
                refused.append((span, error))
        if len(refused) == len(series.spans):
            raise refused[0][1]
        tell_of_series(self.hass, self._runner.name, SeriesResult(series, tuple(refused)))


def _event(booking: Booking, title: str) -> CalendarEvent:
    start, end = dt_util.as_local(booking.start), dt_util.as_local(booking.end)
    is_whole_days = start.time() == end.time() == time.min
    return CalendarEvent(
        summary=title,
        start=start.date() if is_whole_days else start,
        end=end.date() if is_whole_days else end,
        uid=booking.id,
    )


def _as_held(booking: Booking) -> Booking:
    """Return a booking as long as it held the space; of no length where it never did."""
    if booking.ended_at is None or booking.ended_at >= booking.end:
        return booking
    return replace(booking, end=max(booking.start, booking.ended_at))


def _moved(value: date | datetime, known: datetime | None) -> datetime | None:
    """Return the new instant, or None where it is the same minute: calendars know no seconds."""
    instant = beginning(value)
    minute = instant.replace(second=0, microsecond=0)
    is_same = known is not None and minute == known.replace(second=0, microsecond=0)
    return None if is_same else instant
