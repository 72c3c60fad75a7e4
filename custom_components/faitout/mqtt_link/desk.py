"""Carrying out what came over MQTT: the same commands as the actions, each once."""

from dataclasses import replace
import hashlib
import json
from typing import Any

from homeassistant.util import dt as dt_util

from ..engine.booking import Actor, Booking, Stage
from ..engine.commands import turn
from ..engine.ids import BookingId, SiteId, SpaceId
from ..engine.stimulus import Book, Cancel, CheckIn, Command
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..journal import JournalError
from ..words.refusals import CommandRefused, message
from .answers import Answers, KeptAnswer
from .payloads import accepted, refused
from .ration import Ration
from .request import (
    BookCommand,
    CancelCommand,
    CheckInCommand,
    MqttCommand,
    PayloadError,
    Request,
    RequestFault,
    read_request,
)


class Desk:
    """Takes the requests of one site and gives each its answer."""

    def __init__(self, site: Site) -> None:
        """Serve a site."""
        self._site = site
        self._answers = Answers(site.journal)
        self._ration = Ration(site.hass.loop.time)
        self.taken = 0
        """Requests that were carried out or refused by the rules, for diagnostics."""

    async def answer(
        self, space: SpaceId, payload: bytes, fault: PayloadError | None = None
    ) -> dict[str, Any]:
        """Return the answer to a message that asks something of a space.

        With a fault, what it asks is not done. The answer to what was done is given once the
        journal has it.
        """
        try:
            return await self._once(space, read_request(payload), fault)
        except PayloadError as error:
            text = message(self._site.hass, f"mqtt_{error.fault}", {"field": error.detail})
            return refused(error.correlation, error.fault.value, text)

    async def _once(
        self, space: SpaceId, request: Request, fault: PayloadError | None
    ) -> dict[str, Any]:
        if fault:
            raise PayloadError(fault.fault, request.correlation, fault.detail)
        runner = self._site.spaces.get(space)
        if runner is None:
            raise PayloadError(RequestFault.UNKNOWN_SPACE, request.correlation)
        now = dt_util.utcnow()
        known = await self._answers.recall(space, request.correlation, now)
        if known and known.answer:
            return known.answer
        self._ration.take(request.correlation)
        if known is None:
            known = KeptAnswer(now, self._meant(runner, request.command, request.correlation))
            if not isinstance(request.command, BookCommand):
                # Taken up again after a crash, it must not mean the booking that came next.
                await self._answers.remember(space, request.correlation, known)
        answer = await self._carried_out(runner, request, known)
        self.taken += 1
        known = replace(known, answer=answer)
        await self._answers.remember(space, request.correlation, known)
        return answer

    def _meant(
        self, runner: SpaceRunner, command: MqttCommand, correlation: str
    ) -> BookingId | None:
        """Return the booking that a request is about; None where none has its turn."""
        match command:
            case BookCommand():
                return booking_id_of(self._site.slug, runner.space.id, correlation)
            case CancelCommand(named):
                return named
            case CheckInCommand(named):
                booking = turn(runner.state, named, dt_util.utcnow())
                return booking.id if booking else named

    async def _carried_out(
        self, runner: SpaceRunner, request: Request, known: KeptAnswer
    ) -> dict[str, Any]:
        try:
            if done := await self._done_before(runner, request.command, known):
                return accepted(request.correlation, done)
            booking = await self._commanded(
                runner, _command(runner, request.command, known.booking)
            )
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

    async def _commanded(self, runner: SpaceRunner, command: Command) -> Booking | None:
        """Give a space a command; a booking for a member as far as their plans let them."""
        if not isinstance(command, Book):
            return await runner.command(command)
        async with self._site.membership.claimed(command.booking):
            return await runner.command(command)

    async def _done_before(
        self, runner: SpaceRunner, command: MqttCommand, known: KeptAnswer
    ) -> Booking | None:
        """Return the booking of a request that was carried out, though its answer was lost."""
        booking = await self._site.journal.booking(known.booking) if known.booking else None
        if booking is None:
            return None
        if isinstance(command, BookCommand):
            # Its id is that of the request, in whichever space it is by now.
            return booking
        if booking.space != runner.space.id:
            return None
        match command:
            case CancelCommand():
                done_at = booking.ended_at if booking.stage is Stage.CANCELLED else None
            case _:
                done_at = booking.checked_in_at
        return booking if done_at and done_at >= known.at else None


def _command(runner: SpaceRunner, command: MqttCommand, booking: BookingId | None) -> Command:
    match command:
        case BookCommand() if booking:
            return Book(
                Booking(
                    id=booking,
                    space=runner.space.id,
                    start=command.start,
                    end=command.end,
                    created_at=dt_util.utcnow(),
                    title=command.title,
                    holder=command.holder,
                    made_by=Actor.MQTT,
                    private=command.private,
                    protected=command.protected,
                )
            )
        case CancelCommand(named):
            return Cancel(named, Actor.MQTT)
        case _:
            return CheckIn(booking, Actor.MQTT)


def booking_id_of(site: SiteId, space: SpaceId, correlation: str) -> BookingId:
    """Return the id of the booking that a request makes.

    It follows from the request, so that one delivered again, even after a crash, makes no second
    booking.
    """
    named = json.dumps([site, space, correlation]).encode()
    return BookingId(f"mqtt{hashlib.sha256(named).hexdigest()[:28]}")
