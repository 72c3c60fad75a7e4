"""Departures: sessions begin and end with the people, bookings end with their time."""

from dataclasses import replace
from datetime import datetime, timedelta

from .arrivals import proof_of
from .booking import Actor, Booking, Stage
from .certificate import Tally
from .effect import Effect, Event, Save
from .gaps import why_blind
from .ids import BookingId
from .leaps import remembered
from .occupancy import Presence
from .reason import Rule
from .state import SpaceState, Stay, Unwatched
from .stays import begun
from .step import Step, decide, with_booking

SHORTEST_WALK_IN_BOOKING = timedelta(minutes=5)
UNVERIFIED = {
    Unwatched.SENSORS: Rule.UNVERIFIED,
    Unwatched.HUB: Rule.UNVERIFIED_HUB_DOWN,
    Unwatched.SET_UP: Rule.UNVERIFIED_SET_UP,
}


def ends(state: SpaceState, now: datetime) -> Step | None:
    """Rule: a booking whose time is over ends: completed, or unverified where nobody could tell."""
    booking = state.ledger.first
    if booking is None or booking.end > now or state.life.is_doubted(now):
        return None
    wait = state.life.wait
    waited = wait is not None and wait.booking == booking.id
    blind = waited and wait is not None and (wait.blind or wait.unseen_since is not None)
    if booking.stage is Stage.CHECKED_IN or not state.space.holds_people:
        return ended(state, booking, now, Rule.ENDED, booking.end)
    if blind or booking.stage is Stage.SCHEDULED:
        # Still scheduled at its end: the hub slept through all of it.
        over = booking.over(Stage.UNVERIFIED, booking.end)
        signs = wait.blind_by if wait and waited else ()
        rule = UNVERIFIED[why_blind(state, booking.id)]
        state = remembered(with_booking(state, over), booking, now)
        state, decided = decide(state, Event.UNVERIFIED, rule, now, over, signs=signs)
        return Step(state, (Save(over), decided))
    return ended(state, booking, now, Rule.ENDED_UNUSED, booking.end)


def ended(  # noqa: PLR0917
    state: SpaceState,
    booking: Booking,
    now: datetime,
    rule: Rule,
    at: datetime,
    actor: Actor = Actor.HUB,
) -> Step:
    """Return the step in which a booking is completed."""
    over = booking.over(Stage.COMPLETED, at)
    state = with_booking(state, over)
    if actor is Actor.HUB:
        state = remembered(state, booking, now)
    state, decided = decide(state, Event.ENDED, rule, now, over, actor=actor)
    return Step(state, (Save(over), decided))


def sessions_begin(state: SpaceState, now: datetime) -> Step | None:
    """Rule: occupancy that held for the minimum presence is a session; a walk-in without booking.

    In a space that waits for its people, `arrivals` decides whose session it is.
    """
    occupancy, policy = state.senses.occupancy, state.space.policy
    if state.life.session or occupancy.presence is not Presence.YES:
        return None
    due = proof_of(state, occupancy.since + policy.minimum_presence)
    if due is None or now < due:
        return None
    current = state.ledger.at(now)
    if current:
        owner = current.id if current.stage is Stage.CHECKED_IN else None
        life, used = begun(state, occupancy.since, owner)
        return Step(state.with_life(life), used)
    if state.life.is_doubted(now):
        return None
    life, used = begun(state, occupancy.since, None)
    state = state.with_life(life)
    if state.life.session and state.life.session.came_at:
        # They had only stepped out: it was told when they came.
        return Step(state, used)
    state, decided = decide(state, Event.WALK_IN, Rule.WALK_IN, now)
    return _booked_for_walk_in(Step(state, (*used, decided)), now)


def sessions_end(state: SpaceState, now: datetime) -> Step | None:
    """Rule: a session is over when it is seen that nobody is there any more.

    It is recorded once its people have not come back for a while (`stays`).
    """
    session = state.life.session
    if session is None or state.senses.presence is not Presence.NO:
        return None
    end = max(session.start, state.senses.last_sign_at or now)
    life = state.life.with_stay(None, Stay(session.start, min(end, now), session.booking))
    if life.wait:
        # From here on it is certified that nobody was there.
        tally = Tally.of(state.senses.sensors, now)
        life = life.with_wait(replace(life.wait, tally=tally), life.countdown)
    return Step(state.with_life(life))


def forgets(state: SpaceState, now: datetime) -> Step | None:
    """Rule: a release can no longer be undone when its time has run out."""
    undos = state.life.undos
    if not undos or all(undo.until > now for undo in undos):
        return None
    undos = tuple(undo for undo in undos if undo.until > now)
    return Step(state.with_life(replace(state.life, undos=undos)))


def _booked_for_walk_in(step: Step, now: datetime) -> Step:
    """Book the space for the people who walked in, where the policy wants that."""
    state = step.state
    space, longest = state.space, state.space.policy.walk_in_booking
    if longest is None or not state.switches.decides or not space.is_bookable:
        return step
    if not state.opening.is_open or state.life.session is None:
        return step
    coming = state.ledger.next_after(now)
    end = min(now + longest, state.opening.until, coming.start if coming else now + longest)
    if end - now < SHORTEST_WALK_IN_BOOKING:
        return step
    booking = Booking(
        id=BookingId(f"walk-in-{space.site}-{space.id}-{int(now.timestamp() * 1000)}"),
        space=space.id,
        start=now,
        end=end,
        created_at=now,
        made_by=Actor.HUB,
        stage=Stage.CHECKED_IN,
        checked_in_at=now,
        checked_in_by=Actor.HUB,
    )
    session = replace(state.life.session, booking=booking.id)
    state = with_booking(state.with_life(state.life.with_session(session)), booking)
    state, decided = decide(state, Event.BOOKED, Rule.WALK_IN, now, booking)
    effects: tuple[Effect, ...] = (*step.effects, Save(booking), decided)
    return Step(state, effects)
