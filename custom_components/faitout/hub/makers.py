"""Who made a booking in Home Assistant, so that they can take it back without a right over others.

It holds the ids of users, in the journal alone, for as long as the booking can still be changed.
"""

from collections.abc import Callable, Iterable
import json
import logging
from typing import Final

from homeassistant.auth.models import User

from ..engine.booking import Booking
from ..engine.ids import BookingId
from ..journal import Journal, JournalError

_LOGGER = logging.getLogger(__name__)

MEMO: Final = "makers"
MOST: Final = 2000
"""Bookings ahead whose makers are known: more than two places have in a year. The oldest go."""


class Makers:
    """The makers of the bookings of one site that can still be changed."""

    def __init__(self, journal: Journal, live: Callable[[], Iterable[BookingId]]) -> None:
        """Take what keeps them, and what says which bookings can still be changed."""
        self._journal = journal
        self._live = live
        self._users: dict[BookingId, str] = {}

    async def start(self) -> None:
        """Remember what was known before the restart; nothing where that cannot be read."""
        try:
            kept = await self._journal.kept(MEMO)
        except JournalError as error:
            _LOGGER.warning("Who made which booking cannot be read: %s", error)
            return
        self._users = {**_read(kept or b""), **self._users}

    async def made(self, booking: BookingId, user: User | None) -> None:
        """Remember that a user made a booking. Where it cannot be kept, until the restart only."""
        if user is None:
            return
        live = set(self._live())
        known = [(each, by) for each, by in self._users.items() if each in live]
        self._users = dict([*known, (booking, user.id)][-MOST:])
        try:
            await self._journal.keep(MEMO, json.dumps(self._users).encode())
        except JournalError as error:
            _LOGGER.warning("Who made a booking could not be kept: %s", error)

    def are_own(self, bookings: Iterable[Booking], user: User | None) -> bool:
        """Return whether a user made all of these bookings, of which there is at least one."""
        makers = {self._users.get(booking.id) for booking in bookings}
        return user is not None and makers == {user.id}


def _read(kept: bytes) -> dict[BookingId, str]:
    """Return what was kept; nothing where it is not what this file writes."""
    try:
        users = json.loads(kept or b"{}")
    except ValueError:
        return {}
    if not isinstance(users, dict):
        return {}
    return {BookingId(each): by for each, by in users.items() if isinstance(by, str)}
