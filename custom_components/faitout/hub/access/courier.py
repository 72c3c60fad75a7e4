"""The courier: brings members the code of what they booked, once, by the way they are told.

Who has no such way is given the code by the animator, on paper or on a page.
"""

import logging

from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.exceptions import HomeAssistantError

from ...engine.access.booked import grant_id_of, holder_of
from ...engine.access.member import Member
from ...engine.booking import Booking
from ...engine.effect import Decided, Event
from ...journal import JournalError
from ...words.languages import spoken
from ...words.local_times import dated_text
from ..members import Access
from ..runner import SpaceRunner
from ..site import Site
from .notice import tell_secret

_LOGGER = logging.getLogger(__name__)


class Courier:
    """Brings codes to the members of one site."""

    def __init__(self, site: Site, desk: Access) -> None:
        """Take the site, and who makes codes."""
        self._site = site
        self._desk = desk
        self._unsubscribe: CALLBACK_TYPE | None = None

    async def start(self) -> None:
        """Bring the codes of what is booked from now on."""
        self._unsubscribe = self._site.subscribe_decisions(self._decided)

    async def stop(self) -> None:
        """Bring nothing any more."""
        if self._unsubscribe:
            self._unsubscribe()
        self._unsubscribe = None

    @callback
    def _decided(self, runner: SpaceRunner, decided: Decided) -> None:
        booking = decided.booking
        if decided.event is not Event.BOOKED or booking is None:
            return
        holder = holder_of(booking)
        member = self._site.membership.get(holder) if holder else None
        if member is not None and member.notify:
            self._site.entry.async_create_background_task(
                self._site.hass, self._bring(runner, booking, member), "faitout code by courier"
            )

    async def _bring(self, runner: SpaceRunner, booking: Booking, member: Member) -> None:
        try:
            issued = await self._desk.new_code(grant_id_of(booking))
        except HomeAssistantError as error:
            # The booking holds all the same; the animator can give a code.
            _LOGGER.warning("A code for a booking could not be made: %s", error)
            return
        link = ""
        if self._site.guests is not None:
            try:
                link = await self._site.guests.make(issued.grant, issued.code, member.language)
            except JournalError as error:
                _LOGGER.warning("A link for a booking could not be made: %s", error)
        words = await spoken(self._site.hass, member.language)
        text = words(
            "code_for_booking",
            code=issued.code or "",
            start=dated_text(self._site.hass, booking.start, member.language),
            end=dated_text(self._site.hass, booking.end, member.language),
            opens=dated_text(self._site.hass, issued.grant.start, member.language),
        )
        if link:
            text = f"{text}\n{link}"
        title = f"{runner.name} ({self._site.name})"
        if not await tell_secret(self._site.hass, member.notify, title, text):
            _LOGGER.warning("A code could not be brought by %s", member.notify)
