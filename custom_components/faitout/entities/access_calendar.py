"""The calendar of access: who may open what and when, by kinds of grants and doors, never names."""

from datetime import datetime
from typing import Final, override

from homeassistant.components.calendar import (
    CalendarEntity,
    CalendarEntityDescription,
    CalendarEvent,
)
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..engine.access.grant import Grant, GrantKind
from ..entity import SiteEntity
from ..hub.members import Access
from ..hub.site import Site
from ..words.reasons import phrase

ACCESS: Final = CalendarEntityDescription(key="access", translation_key="access")
SHOWN: Final = frozenset({GrantKind.BOOKING, GrantKind.GUEST, GrantKind.LOCKER})
"""A plan holds for months: it would fill every day."""


class AccessCalendar(SiteEntity, CalendarEntity):
    """The grants of a site, apart from those of plans."""

    def __init__(self, site: Site, access: Access) -> None:
        """Show the grants on the device of the site."""
        super().__init__(site, ACCESS)
        self._access = access

    @override
    async def async_added_to_hass(self) -> None:
        """Follow who is given access."""
        await super().async_added_to_hass()
        self.async_on_remove(self._access.subscribe(self.async_write_ha_state))

    @property
    @override
    def event(self) -> CalendarEvent | None:
        """The grant that opens now, or else the next one."""
        live = (grant for grant in self._access.live() if grant.kind in SHOWN)
        first = min(live, key=lambda grant: (grant.start, grant.end, grant.id), default=None)
        return self._event(self.hass, first) if first else None

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        """Return the grants in a time, as far as they are remembered: a month beyond their end."""
        found = (
            grant
            for grant in self._access.known()
            if grant.kind in SHOWN
            and grant.revoked_at is None
            and grant.start < min(end_date, grant.end)
            and start_date < grant.end
        )
        return [
            self._event(hass, grant)
            for grant in sorted(found, key=lambda grant: (grant.start, grant.id))
        ]

    def _event(self, hass: HomeAssistant, grant: Grant) -> CalendarEvent:
        names = {door.spec.id: door.name for door in self._site.doors.values()}
        doors = ", ".join(names.get(door, door) for door in sorted(grant.doors))
        kind = phrase(hass, f"grant_{grant.kind}")
        return CalendarEvent(
            start=dt_util.as_local(grant.start),
            end=dt_util.as_local(grant.end),
            summary=f"{kind} ({doors})",
            uid=grant.id,
        )
