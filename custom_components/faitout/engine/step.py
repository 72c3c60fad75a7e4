"""One step of the engine: a state and what it asks for; and the small moves all rules share."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from .booking import Actor, Booking
from .effect import Decided, Effect, Event
from .ids import SeriesId
from .occupancy import evidence
from .reason import Evidence, Reason, Rule
from .state import Life, SpaceState


@dataclass(frozen=True, slots=True)
class Step:
    """The state after something happened, and the effects to carry out, in order."""

    state: SpaceState
    effects: tuple[Effect, ...] = ()


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
    )
    return replace(state, last=reason), Decided(event, reason, booking)


def with_booking(state: SpaceState, booking: Booking) -> SpaceState:
    """Return the state with a booking as it is now; one that is over leaves the ledger."""
    ledger = state.ledger
    if not booking.is_live:
        return replace(state, ledger=ledger.removed(booking.id), life=_forgotten(state, booking))
    known = ledger.get(booking.id) is not None
    return replace(state, ledger=ledger.replaced(booking) if known else ledger.added(booking))


def _forgotten(state: SpaceState, booking: Booking) -> Life:
    life = state.life
    return replace(
        life,
        wait=None if life.wait and life.wait.booking == booking.id else life.wait,
        countdown=None
        if life.countdown and life.countdown.booking == booking.id
        else life.countdown,
    )
