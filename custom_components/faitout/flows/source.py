"""Setting up a calendar as a source of bookings: it is read before anything is kept."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from homeassistant.components.calendar import CalendarEvent
from homeassistant.config_entries import SubentryFlowResult
from homeassistant.util import dt as dt_util

from ..const import (
    CONF_CALENDAR,
    CONF_KIND,
    CONF_LOCATIONS,
    CONF_PRIVATE,
    CONF_SLUG,
    CONF_SPACE,
    SUBENTRY_SOURCE,
    SUBENTRY_SPACE,
)
from ..engine.policy import SpaceKind
from ..inputs.sources.reading import SourceError, own_calendars, read_calendar
from ..words.reasons import phrase
from .source_forms import (
    BY_PLACE,
    any_kind,
    calendar_schema,
    places_errors,
    places_schema,
    proposed,
    space_schema,
)
from .subentry import SubentryFlow

TRIED: Final = timedelta(days=30)
"""How far ahead a calendar is read before it is kept."""


class SourceFlow(SubentryFlow):
    """Sets a source up, and changes it. A calendar is the source of one site once."""

    _data: dict[str, Any]
    _known: Mapping[str, Any]
    _events: Sequence[CalendarEvent]

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for the calendar."""
        self._known = {}
        return await self._calendar("user", user_input)

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask again, with what is known."""
        data = self._get_reconfigure_subentry().data
        self._known = {**data, CONF_KIND: any_kind(data)}
        return await self._calendar("reconfigure", user_input)

    async def async_step_space(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which space all its events are for."""
        if user_input is not None:
            return self._done({CONF_SPACE: user_input[CONF_SPACE]})
        schema = self.add_suggested_values_to_schema(space_schema(self._spaces), self._known)
        return self.async_show_form(
            step_id="space", data_schema=schema, description_placeholders=self._found
        )

    async def async_step_places(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask which space each place is."""
        errors: dict[str, str] = {}
        known = self._known.get(CONF_LOCATIONS, ())
        shown = proposed(self._events, self._spaces, known)
        if user_input is not None:
            shown = user_input[CONF_LOCATIONS]
            errors = places_errors(shown)
            if not errors:
                return self._done({CONF_LOCATIONS: shown})
        schema = self.add_suggested_values_to_schema(
            places_schema(self._spaces, phrase(self.hass, "no_space")), {CONF_LOCATIONS: shown}
        )
        return self.async_show_form(
            step_id="places",
            data_schema=schema,
            errors=errors,
            description_placeholders=self._found,
        )

    async def _calendar(self, step: str, user_input: dict[str, Any] | None) -> SubentryFlowResult:
        if not self._spaces:
            return self.async_abort(reason="no_spaces")
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = await self._errors(user_input[CONF_CALENDAR])
            if not errors:
                self._data = {key: user_input[key] for key in (CONF_CALENDAR, CONF_PRIVATE)}
                is_by_place = user_input[CONF_KIND] == BY_PLACE
                return await (self.async_step_places() if is_by_place else self.async_step_space())
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(
                calendar_schema(own_calendars(self.hass)), user_input or self._known
            ),
            errors=errors,
        )

    async def _errors(self, calendar: str) -> dict[str, str]:
        """Try a calendar out, and return what is wrong with it."""
        if any(other.data[CONF_CALENDAR] == calendar for other in self._others(SUBENTRY_SOURCE)):
            return {CONF_CALENDAR: "calendar_taken"}
        now = dt_util.utcnow()
        try:
            answer = await read_calendar(self.hass, calendar, now, now + TRIED)
        except SourceError as error:
            return {CONF_CALENDAR: f"calendar_{error.fault}"}
        self._events = answer.events
        return {}

    @property
    def _spaces(self) -> dict[str, str]:
        """The names of the spaces that can be booked, by slug."""
        return {
            space.data[CONF_SLUG]: space.title
            for space in self._get_entry().get_subentries_of_type(SUBENTRY_SPACE)
            if space.data[CONF_KIND] != SpaceKind.COMMON
        }

    @property
    def _title(self) -> str:
        state = self.hass.states.get(self._data[CONF_CALENDAR])
        return state.name if state else str(self._data[CONF_CALENDAR])

    @property
    def _found(self) -> dict[str, str]:
        return {"calendar": self._title, "count": str(len(self._events))}

    def _done(self, where: dict[str, Any]) -> SubentryFlowResult:
        return self._keep(self._title, {**self._data, **where})
