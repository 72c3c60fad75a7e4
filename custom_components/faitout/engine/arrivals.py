"""Arrivals: a booking's time comes, its people come, or the people before them stay.

Explicit check-ins are commands (commands.py); here are the sensed ones. Occupancy that held for
the minimum presence counts from 10 minutes before the start. People who were there before that
may be those of the previous booking: they count once they are seen 5 minutes past the start.
"""

from dataclasses import replace
from datetime import datetime

from .booking import Actor, Booking, Stage
from .effect import Event, Save, Used
from .gaps import not_seen, seen_again, watched_since
from .occupancy import Presence
from .proof import proof_due, proved_at
from .reason import Rule
from .state import Session, SpaceState
from .stays import recorded
from .step import Step, decide, with_booking


def begins(state: SpaceState, now: datetime) -> Step | None:
    """Rule: at its start a booking begins to wait for its people."""
    booking = state.ledger.at(now)
    if booking is None or (state.life.wait and state.life.wait.booking == booking.id):
        return None
    wait = watched_since(state, booking, now)
    state = state.with_life(state.life.with_wait(wait, None))
    if booking.stage is not Stage.SCHEDULED:
        return Step(state)
    if not state.space.holds_people:
        return _taken(state, booking, now, Rule.TAKEN, Actor.HUB)
    booking = booking.awaiting()
    return Step(with_booking(state, booking), (Save(booking),))


def goes_blind(state: SpaceState, now: datetime) -> Step | None:
    """Rule: a wait in which the space was not seen for as long as an arrival takes is blind.

    After less than that it goes on, and a release that was announced is put off.
    """
    wait, policy, seen = state.life.wait, state.space.policy, state.senses.seen
    if wait is None or wait.blind:
        return None
    since, countdown = wait.unseen_since, state.life.countdown
    if since is None if seen else since is not None and now < since + policy.minimum_presence:
        return None
    booking = state.ledger.get(wait.booking)
    if booking is None or booking.stage is not Stage.AWAITING:
        return None
    if since is None:
        wait = not_seen(state, wait, now)
    elif seen:
        wait = seen_again(wait, since, now, policy)
        if countdown is not None:
            release_at = max(countdown.release_at, now + policy.warning)
            countdown = replace(countdown, release_at=release_at, looking_since=None)
    else:
        wait = replace(wait, blind=True)
    return Step(state.with_life(state.life.with_wait(wait, countdown)))


def expected(state: SpaceState, now: datetime) -> Booking | None:
    """Return the booking that people coming now would be for, or None.

    It is the one that waits; in a free space also the next, from the early arrival on.
    """
    booking = state.ledger.at(now)
    if booking:
        return booking if booking.stage is Stage.AWAITING else None
    coming = state.ledger.next_after(now)
    if coming is None or coming.stage is not Stage.SCHEDULED:
        return None
    return coming if coming.start - state.space.policy.early_arrival <= now else None


def has_stayed_over(state: SpaceState, booking: Booking) -> bool:
    """Return whether the people in the space may be those from before this booking.

    Whoever comes into an empty space shortly before the start comes for this booking, even while
    the one before is still running: its people had left.
    """
    session, window = state.life.session, booking.start - state.space.policy.early_arrival
    if session is None:
        return state.senses.occupancy.since < window
    return session.booking != booking.id and session.here_since < window


def check_in_due(state: SpaceState, booking: Booking) -> datetime | None:
    """Return when the people now in the space count as this booking's; None: nobody is seen."""
    if state.senses.presence is not Presence.YES:
        return None
    policy, leap = state.space.policy, state.life.leap
    if has_stayed_over(state, booking):
        stayed = booking.waits_from + policy.stay_over
    else:
        stayed = arrived_at(state, booking) + policy.minimum_presence
    due = proof_of(state, stayed)
    return max(due, leap.doubted_until) if due and leap else due


def proof_of(state: SpaceState, instant: datetime) -> datetime | None:
    """Return when it is proved that somebody is there at an instant or later; None: not yet known.

    From sign to sign: what is only held proves nothing.
    """
    senses = state.senses
    return proof_due(senses.sensors, senses.act_at, senses.latch, instant, state.at)


def arrived_at(state: SpaceState, booking: Booking) -> datetime:
    """Return since when the people now in the space count for a booking."""
    return max(state.senses.occupancy.since, booking.start - state.space.policy.early_arrival)


def checks_in(state: SpaceState, now: datetime) -> Step | None:
    """Rule: people who held the space long enough are the booking's people."""
    if state.senses.presence is not Presence.YES:
        return None
    booking = expected(state, now)
    if booking is None:
        return None
    due = check_in_due(state, booking)
    if due is None or due > now:
        return None
    if has_stayed_over(state, booking):
        rule = Rule.CHECKED_IN_STAYED
    else:
        rule = Rule.CHECKED_IN_EARLY if now < booking.start else Rule.CHECKED_IN_SENSED
    return checked_in(state, booking, now, rule, Actor.HUB, arrived_at(state, booking))


def checked_in(  # noqa: PLR0917
    state: SpaceState,
    booking: Booking,
    now: datetime,
    rule: Rule,
    actor: Actor,
    arrived: datetime,
) -> Step:
    """Return the step that checks a booking in, with the session of its people."""
    if not state.space.holds_people:
        return _taken(state, booking, now, rule, actor)
    booking = booking.checked_in(now, actor)
    old = state.life.session
    start = arrived if old is None or old.booking else min(arrived, old.start)
    before, used = recorded(state.life)
    if old and has_stayed_over(state, booking):
        start = min(now, max(booking.start, old.start))
        used = (*used, Used(old.start, max(old.start, min(now, booking.start)), old.booking))
    misses = {s: n for s, n in state.life.misses.items() if s != booking.series}
    life = replace(before, session=Session(start, booking.id), countdown=None, misses=misses)
    state = with_booking(state.with_life(life), booking)
    state, decided = decide(state, Event.CHECKED_IN, rule, now, booking, actor=actor)
    return Step(state, (*used, Save(booking), decided))


def _taken(state: SpaceState, booking: Booking, now: datetime, rule: Rule, actor: Actor) -> Step:
    """Return the step in which a locker is taken: there are no people who could be seen there."""
    booking = booking.checked_in(now, actor)
    state, decided = decide(
        with_booking(state, booking), Event.CHECKED_IN, rule, now, booking, actor=actor
    )
    return Step(state, (Save(booking), decided))


def overstays(state: SpaceState, now: datetime) -> Step | None:
    """Rule: people still there when the next booking starts are reported, once. Nothing else."""
    session = state.life.session
    if session is None or state.senses.presence is not Presence.YES:
        return None
    booking = state.ledger.at(now)
    if booking is None or booking.stage is not Stage.AWAITING or session.overstayed == booking.id:
        return None
    if state.life.is_doubted(now):
        return None
    if not has_stayed_over(state, booking) or not _seen_since(state, booking.start):
        return None
    session = replace(session, overstayed=booking.id)
    state = state.with_life(state.life.with_session(session))
    state, decided = decide(state, Event.OVERSTAY, Rule.OVERSTAY, now, booking)
    return Step(state, (decided,))


def _seen_since(state: SpaceState, instant: datetime) -> bool:
    """Return whether somebody was seen at an instant or later, not only presumed by a hold."""
    senses = state.senses
    proved = proved_at(senses.sensors, senses.act_at, senses.latch, state.at)
    return proved is not None and proved >= instant
