"""One step of the engine: a state and what it asks for; and the small moves all rules share."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from .booking import Actor, Booking
from .certificate import Certificate
from .effect import Decided, Effect, Event
from .ids import SeriesId
from .occupancy import evidence
from .reason import Evidence, Reason, Rule
from .state import Life, SpaceState


class Step(NamedTuple):
    """The state after something happened, and the effects to carry out, in order."""

    state: SpaceState
    effects: tuple[Effect, ...] = ()

    @property
    def wake_at(self) -> datetime | None:
        """When the engine wants to be asked again, aware UTC; None: not by time alone."""
        return self.state.wake_at


type RuleFunction = Callable[[SpaceState, datetime], Step | None]
"""A rule looks at the state and the time: a step where it has something to say, else None."""


def decide(
    state: SpaceState,
    event: Event,
    rule: Rule,
    now: datetime,
    booking: Booking | None = None,
    *,
    actor: Actor = Actor.HUB,
    after: timedelta | None = None,
    until: datetime | None = None,
    series: SeriesId | None = None,
    signs: tuple[Evidence, ...] | None = None,
    certificate: Certificate | None = None,
) -> tuple[SpaceState, Decided]:
    """Return the state that remembers a decision, and the decision with its reason.

    Without `signs`, the evidence is what the sensors say now.
    """
    senses = state.senses
    if signs is None:
        signs = tuple(evidence(senses.sensors, senses.act_at, senses.latch, now))
    reason = Reason(
        rule=rule,
        at=now,
        evidence=signs,
        booking=booking.id if booking else None,
        series=series,
        actor=actor,
        after=after,
        until=until,
        certificate=certificate,
    )
    state = state.decided(state.life, state.ledger, reason)
    return state, Decided(event, reason, booking)


def with_booking(state: SpaceState, booking: Booking) -> SpaceState:
    """Return the state with a booking as it is now; one that is over leaves the ledger."""
    if not booking.is_live:
        return without_booking(state, booking)
    ledger = state.ledger
    known = ledger.get(booking.id) is not None
    ledger = ledger.replaced(booking) if known else ledger.added(booking)
    return state.decided(state.life, ledger, state.last)


def without_booking(state: SpaceState, booking: Booking) -> SpaceState:
    """Return the state without a booking of its ledger, and without what hung on it."""
    life = _forgotten(state.life, booking)
    return state.decided(life, state.ledger.removed(booking.id), state.last)


def _forgotten(life: Life, booking: Booking) -> Life:
    wait, countdown = life.wait, life.countdown
    if wait and wait.booking == booking.id:
        wait = None
    if countdown and countdown.booking == booking.id:
        countdown = None
    if any(hold.booking == booking.id for hold in life.holds):
        holds = tuple(hold for hold in life.holds if hold.booking != booking.id)
        life = replace(life, holds=holds)
    return life.with_wait(wait, countdown)
