"""Whoever asked is answered with the booking that their request was about."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from custom_components.faitout.engine.booking import Actor, Booking
from custom_components.faitout.engine.effect import Decided, Effect, Event, Refusal, Refused, Save
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.engine.reason import Reason, Rule
from custom_components.faitout.engine.stimulus import CheckIn, Tick
from custom_components.faitout.hub.queued import Queued
from custom_components.faitout.words.refusals import CommandRefused

NOW = datetime(2026, 10, 5, 7, 0, tzinfo=UTC)


def booking(name: str) -> Booking:
    """Return a booking."""
    end = NOW + timedelta(hours=1)
    return Booking(id=BookingId(name), space=SpaceId("salle"), start=NOW, end=end, created_at=NOW)


def decided(name: str, actor: Actor) -> list[Effect]:
    """Return what comes of a decision about a booking."""
    reason = Reason(rule=Rule.CHECKED_IN_BY_HAND, at=NOW, booking=BookingId(name), actor=actor)
    return [Save(booking(name)), Decided(Event.CHECKED_IN, reason)]


async def answer(stimulus: CheckIn | Tick, *effects: Effect) -> str | None:
    """Return the id of the booking that the one who asked is told of."""
    asked: asyncio.Future[Booking | None] = asyncio.get_running_loop().create_future()
    Queued(stimulus, asked).tell(effects)
    found = await asked
    return str(found.id) if found else None


async def test_what_a_person_did_counts_and_not_what_the_clock_brought_along() -> None:
    by_hand, by_clock = decided("ana", Actor.SCREEN), decided("bob", Actor.HUB)
    check_in = CheckIn(None, Actor.SCREEN)
    assert await answer(check_in, *by_hand, *by_clock) == "ana"
    assert await answer(check_in, *by_clock, *by_hand) == "ana"


async def test_where_nobody_decided_the_last_booking_that_was_saved_is_meant() -> None:
    saved = Save(booking("ana")), Save(booking("bob"))
    assert await answer(CheckIn(None, Actor.SCREEN), *saved) == "bob"
    assert await answer(Tick()) is None


async def test_the_booking_that_was_named_is_meant_whatever_else_was_saved() -> None:
    saved = Save(booking("ana")), Save(booking("bob"))
    assert await answer(CheckIn(BookingId("ana"), Actor.SCREEN), *saved) == "ana"


async def test_a_refusal_is_told_as_one_and_only_once() -> None:
    asked: asyncio.Future[Booking | None] = asyncio.get_running_loop().create_future()
    waiting = Queued(CheckIn(None, Actor.SCREEN), asked)
    waiting.tell((Save(booking("ana")), Refused(Refusal.FAULT)))
    waiting.refuse()
    waiting.tell((Save(booking("ana")),))
    with pytest.raises(CommandRefused):
        await asked
