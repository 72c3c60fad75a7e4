"""Gaps: what the hub did not watch counts as blind, never as empty.

It did not watch while it was down, while its machine slept, and when its clock was moved: it
notices the last two because it is woken much later than it asked for, or before its last word.
Nor did it act on what it saw while its journal took no writes.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from .anew import earlier, senses_anew, senses_not_later, unheard
from .booking import Booking
from .certificate import Tally
from .ids import BookingId
from .leaps import LEAP, doubted
from .occupancy import Occupancy, Presence, evidence
from .policy import Policy
from .reading import with_health
from .sensor import Health, SensorState
from .space import Space
from .state import Gap, SpaceState, Unwatched, Wait
from .stimulus import Leapt, Restarted, Stimulus

BACKWARDS = timedelta(seconds=1)
"""A clock may tremble by this much without having been set back."""
MOST_GAPS = 3
"""Short gaps that one wait may have: with more of them somebody may have come and gone between."""


def awake(state: SpaceState, stimulus: Stimulus, now: datetime) -> tuple[SpaceState, datetime]:
    """Return the state as it can be trusted now, and the time to reckon with.

    A clock that trembles is held still; one that was moved, or a long sleep, leaves a gap. Where
    the stimulus tells of the gap itself, that is left to it.
    """
    if now < state.at:
        if state.at - now <= BACKWARDS:
            return state, state.at
        by = now - state.at
    elif now - state.wake_at <= state.space.policy.lateness:
        return state, now
    else:
        by = now - state.wake_at
    if isinstance(stimulus, Leapt | Restarted):
        return state, now
    # How long nobody watched is not known: at worst since the last word. Whoever hands in stimuli
    # would have told of a clock that went ahead: this was a loop that stood still.
    since = _since(state, now)
    state = doubted(state, by, now, is_told=now > state.at)
    return _after_gap(_anew(state, now - state.at, now), since, now), now


def leapt(state: SpaceState, leap: Leapt, now: datetime) -> SpaceState:
    """Return the state after the machine slept, or its clock was moved."""
    by = leap.by if abs(leap.by) >= leap.slept else leap.slept
    state = doubted(state, by, now, is_told=abs(leap.by) < LEAP)
    state = _anew(state, leap.slept + leap.by, now)
    if leap.slept >= state.space.policy.minimum_presence:
        # Nothing could be heard: "nobody" is from before, and somebody may have come.
        senses = state.senses
        sensors = tuple(unheard(sensor, now) for sensor in senses.sensors)
        state = replace(state, senses=replace(senses, sensors=sensors))
    return _after_gap(state, now - leap.slept - abs(leap.by), now)


def restarted(state: SpaceState, restart: Restarted, now: datetime) -> SpaceState:
    """Return the state after the hub was down: every sensor has yet to be heard."""
    since = _since(state, now)
    if restart.alive_at is not None and since < restart.alive_at <= now:
        # It watched, and had nothing to write down.
        since = restart.alive_at
    is_back = now < state.at
    # A hub that was down before anything fell due has missed nothing, and its clock is not doubted.
    by = now - state.at if is_back else max(now - state.wake_at, timedelta(0))
    state = _anew(doubted(state, by, now, is_told=not is_back), now - state.at, now)
    sensors = tuple(
        with_health(sensor, Health.RESTORED, now)
        if sensor.works or sensor.health in (Health.SILENT, Health.RESTORED)
        else sensor
        for sensor in state.senses.sensors
    )
    state = replace(state, senses=replace(state.senses, sensors=sensors, act_at=None))
    why = Unwatched.SET_UP if restart.by_set_up else Unwatched.HUB
    return _after_gap(state, since, now, why)


def resumed(state: SpaceState, now: datetime) -> SpaceState:
    """Return the state once the journal takes writes again.

    Nothing was decided meanwhile, so people may have come and gone without being checked in.
    """
    switches = state.switches
    if switches.writable:
        return state
    state = replace(state, switches=replace(switches, writable=True, lost_at=None))
    return _after_gap(state, min(switches.lost_at or state.at, now), now)


def watched_since(state: SpaceState, booking: Booking, now: datetime) -> Wait:
    """Return the wait of a booking that begins to wait, with the gap that it may begin in."""
    wait, gap, policy = waiting(state, booking.id, now), state.life.gap, state.space.policy
    if gap and gap.since <= booking.waits_from < gap.until <= now:
        return _unwatched(wait, gap.until - booking.waits_from, now, policy, gap.why)
    late = now - booking.waits_from > policy.lateness
    return replace(wait, blind=True, blind_for=Unwatched.HUB) if late else wait


def waiting(state: SpaceState, booking: BookingId, now: datetime) -> Wait:
    """Return the wait of a booking that begins now, with what the sensors have said until then."""
    return Wait(booking, tally=Tally.of(state.senses.sensors, now))


def not_seen(state: SpaceState, wait: Wait, now: datetime) -> Wait:
    """Return a wait from an instant on at which the space is not seen."""
    senses, gap = state.senses, state.life.gap
    signs = tuple(evidence(senses.sensors, senses.act_at, senses.latch, now))
    if wait.gaps and gap is not None and wait.glimpse_at == gap.until == now:
        # The sensors have yet to speak after the hub was away: it is the same gap still.
        return replace(wait, unseen_since=gap.since, gaps=wait.gaps - 1, blind_by=signs)
    return replace(wait, unseen_since=now, blind_by=signs, blind_for=Unwatched.SENSORS)


def seen_again(wait: Wait, unseen_since: datetime, now: datetime, policy: Policy) -> Wait:
    """Return a wait in which the space is seen again, after a gap that it may go on from."""
    wait = replace(wait, unseen_since=None)
    return _unwatched(wait, now - unseen_since, now, policy, wait.blind_for)


def why_blind(state: SpaceState, booking: BookingId) -> Unwatched:
    """Return whose fault it is that the wait of a booking is blind."""
    wait = state.life.wait
    if wait is None or wait.booking != booking:
        return Unwatched.HUB
    return wait.blind_for


def reconfigured(state: SpaceState, space: Space, now: datetime) -> SpaceState:
    """Return the state of a space that was set up anew, with what is known of its old sensors."""
    known = {sensor.spec: sensor for sensor in state.senses.sensors}
    sensors = tuple(
        known.get(spec) or SensorState(spec, health_since=now) for spec in space.sensors
    )
    return replace(
        state,
        space=space,
        senses=replace(state.senses, sensors=sensors),
        opening=space.hours.opening(now),
    )


def _after_gap(
    state: SpaceState, since: datetime, now: datetime, why: Unwatched = Unwatched.HUB
) -> SpaceState:
    """Begin every patience anew that is no sensor's; the wait under way was not watched."""
    senses, life = state.senses, state.life
    occupancy = Occupancy(Presence.UNKNOWN, now)
    wait = life.wait
    booking = wait and state.ledger.get(wait.booking)
    if wait and booking and booking.waits_from < now:
        length = now - max(since, booking.waits_from)
        wait = _unwatched(replace(wait, unseen_since=None), length, now, state.space.policy, why)
    return replace(
        state,
        at=now,
        senses=replace(
            senses, occupancy=occupancy, empty_since=None, glimpse=None, unseen_since=None
        ),
        life=replace(life, wait=wait, countdown=None, gap=Gap(since, now, why)),
        opening=state.space.hours.opening(now),
    )


def _unwatched(
    wait: Wait, length: timedelta, now: datetime, policy: Policy, why: Unwatched
) -> Wait:
    """Return a wait after a gap in it of this length. The one rule for all gaps.

    A gap shorter than the minimum presence cannot hide that somebody came and left again: it is a
    glimpse of somebody who may have come. A longer one, or one too many, keeps the booking.
    """
    gaps = wait.gaps + 1
    if wait.blind:
        return replace(wait, gaps=gaps, not_before=now, glimpse_at=now)
    blind = length >= policy.minimum_presence or gaps > MOST_GAPS
    signs = wait.blind_by if why is Unwatched.SENSORS else ()
    return replace(
        wait,
        blind=blind,
        blind_by=signs,
        blind_for=why,
        gaps=gaps,
        not_before=now,
        glimpse_at=now,
    )


def _since(state: SpaceState, now: datetime) -> datetime:
    """Return since when it may be that nobody watched, on the clock as it is now."""
    return state.at if state.at <= now else now - (state.at - now)


def _anew(state: SpaceState, gap: timedelta, now: datetime) -> SpaceState:
    """Begin every patience anew, after a gap of this length or on a clock that was set back."""
    if now < state.at:
        state = _not_later(state, now)
    gap = max(gap, timedelta(0))
    life = state.life
    undos = tuple(replace(undo, until=undo.until + gap) for undo in life.undos)
    senses = senses_anew(state.senses, gap, now)
    return replace(state, senses=senses, life=replace(life, undos=undos))


def _not_later(state: SpaceState, now: datetime) -> SpaceState:
    """Bring every memory from a future that was none back to now."""
    life, switches = state.life, state.switches
    session, stayed = life.session, life.stayed
    if session:
        came_at = earlier(session.came_at, now)
        session = replace(session, start=min(session.start, now), came_at=came_at)
    if stayed:
        stayed = replace(stayed, start=min(stayed.start, now), end=min(stayed.end, now))
    longest = now + state.space.policy.undo_window
    undos = tuple(replace(undo, until=min(undo.until, longest)) for undo in life.undos)
    not_before, lost_at = earlier(switches.not_before, now), earlier(switches.lost_at, now)
    return replace(
        state,
        senses=senses_not_later(state.senses, now),
        life=replace(life, session=session, undos=undos, stayed=stayed),
        switches=replace(switches, not_before=not_before, lost_at=lost_at),
    )
