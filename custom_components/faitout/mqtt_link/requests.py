"""Carrying out what came over MQTT: the same commands as the actions, each once."""

from collections import OrderedDict
from typing import Any, Final

from homeassistant.util import dt as dt_util

from ..engine.booking import Booking, Stage
from ..engine.ids import SpaceId
from ..engine.stimulus import Book, Cancel, CheckIn, Command
from ..journal import JournalError
from ..refusals import CommandRefused, message
from ..site import Site
from .payloads import (
    Fault,
    PayloadError,
    Request,
    accepted,
    booking_id_of,
    read_request,
    refused,
)

REMEMBERED: Final = 1000
"""Answers that are kept for a request that is delivered again."""
REMEMBERED_SECONDS: Final = 3600.0
BURST: Final = 20.0
"""Requests of one site that are taken at once."""
PER_SECOND: Final = 5.0
"""Requests of one site that are taken in the long run."""


class Desk:
    """Takes the requests of one site and gives each its answer."""

    def __init__(self, site: Site) -> None:
        """Serve a site."""
        self._site = site
        self._answers: OrderedDict[tuple[SpaceId, str], tuple[float, dict[str, Any]]] = (
            OrderedDict()
        )
        self._allowance = BURST
        self._asked_at = 0.0

    async def answer(self, space: SpaceId, payload: bytes) -> dict[str, Any]:
        """Return the answer to a message that asks something of a space. Never raises."""
        try:
            request = read_request(payload)
            now = self._site.hass.loop.time()
            known = self._answers.get((space, request.correlation))
            if known and now - known[0] < REMEMBERED_SECONDS:
                return known[1]
            self._ration(request, now)
            answer = await self._carried_out(space, request)
        except PayloadError as error:
            text = message(self._site.hass, f"mqtt_{error.fault}", {"field": error.detail})
            return refused(error.correlation, error.fault.value, text)
        self._answers[space, request.correlation] = (now, answer)
        while len(self._answers) > REMEMBERED:
            self._answers.popitem(last=False)
        return answer

    def _ration(self, request: Request, now: float) -> None:
        """Let only so many through, so that a client gone wild does not fill the journal."""
        refill = (now - self._asked_at) * PER_SECOND
        self._allowance = min(BURST, self._allowance + refill)
        self._asked_at = now
        if self._allowance < 1:
            raise PayloadError(Fault.BUSY, request.correlation)
        self._allowance -= 1

    async def _carried_out(self, space: SpaceId, request: Request) -> dict[str, Any]:
        runner = self._site.spaces.get(space)
        if runner is None:
            raise PayloadError(Fault.UNKNOWN_SPACE, request.correlation)
        try:
            if done := await self._done_before(space, request):
                return accepted(request.correlation, done)
            booking = await runner.command(self._command(space, request))
        except CommandRefused as error:
            text = message(
                self._site.hass, error.translation_key or "", error.translation_placeholders
            )
            return refused(request.correlation, error.refused.why.value, text)
        except JournalError as error:
            text = message(self._site.hass, "journal_unreadable", {"error": str(error)})
            return refused(request.correlation, "journal", text)
        if booking:
            # It may have begun in the same breath.
            booking = runner.state.ledger.get(booking.id) or booking
        return accepted(request.correlation, booking)

    async def _done_before(self, space: SpaceId, request: Request) -> Booking | None:
        """Return the booking of a request that was carried out before a restart, or None."""
        named = request.booking
        if request.command == "book":
            named = booking_id_of(self._site.slug, space, request.correlation)
        booking = await self._site.journal.booking(named) if named else None
        if booking is None or booking.space != space:
            return None
        done = {"cancel": Stage.CANCELLED, "check_in": Stage.CHECKED_IN}.get(request.command)
        return booking if done is None or booking.stage is done else None

    def _command(self, space: SpaceId, request: Request) -> Command:
        if request.command == "cancel" and request.booking:
            return Cancel(request.booking)
        if request.command == "check_in" or request.start is None or request.end is None:
            return CheckIn(request.booking)
        return Book(
            Booking(
                id=booking_id_of(self._site.slug, space, request.correlation),
                space=space,
                start=request.start,
                end=request.end,
                created_at=dt_util.utcnow(),
                title=request.title,
                holder=request.holder,
                private=request.private,
                protected=request.protected,
            )
        )
