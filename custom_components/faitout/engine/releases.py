"""Releases: giving the rest of a booking back, because nobody came or everybody left.

    nothing ──► warned ──► looking ──► released
                  │           │
                  └───────────┴──► withdrawn   somebody is there, or the space is not seen

Invariants
- A space where somebody is, or that is not seen, is never released: each arrow is only taken
  while presence is *no*, and the last one only on fresh readings of every sensor, none of which
  has just spoken for somebody.
- Nothing is released without a warning that ran its full time, nor twice.
- Every release can be undone for a while.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from .booking import Booking, Stage
from .certificate import certified
from .effect import Decided, Effect, Event, LastCheck, Save
from .gaps import why_blind
from .leaps import remembered
from .learned import stillness
from .occupancy import Presence, evidence, is_motion_only
from .proof import hinted_until
from .reason import Rule
from .sensor_kinds import SensorKind
from .state import Cause, Countdown, SpaceState, Undo, Unwatched
from .step import Step, decide, with_booking
from .stimulus import LastChecked

WARNINGS = {Cause.NO_SHOW: Rule.NO_SHOW_WARNING, Cause.LEFT_EARLY: Rule.LEFT_EARLY_WARNING}
RULES = {Cause.NO_SHOW: Rule.NO_SHOW, Cause.LEFT_EARLY: Rule.LEFT_EARLY}
KEPT = {
    Unwatched.SENSORS: Rule.KEPT_BLIND,
    Unwatched.HUB: Rule.KEPT_HUB_DOWN,
    Unwatched.SET_UP: Rule.KEPT_SET_UP,
}
MISSES_KEPT = 500
STILLNESS_MARGIN = timedelta(minutes=5)
"""Whoever sat still for so long may do it for a little longer."""
LONGEST_PATIENCE = timedelta(minutes=90)
"""Nobody sits unseen for longer: whoever is waited for then has gone."""
SETTLES = timedelta(minutes=5)
"""Motion sensors hold their "on" for up to this after the last one left."""


def is_exempt(state: SpaceState, booking: Booking) -> bool:
    """Return whether the hub never releases this booking by itself."""
    space = state.space
    return (
        booking.protected
        or booking.kept_by_hand
        or (space.policy.exempt_whole_day and space.hours.is_whole_day(booking.start, booking.end))
    )


def grace_of(state: SpaceState, booking: Booking) -> timedelta:
    """Return how long this booking waits for its people."""
    policy = state.space.policy
    is_long = booking.length > policy.long_booking
    return max(policy.grace, policy.long_grace) if is_long else policy.grace


def patience_after_leaving(state: SpaceState) -> timedelta | None:
    """Return how long the space must be empty before it counts as left; None: it never does."""
    policy, sensors = state.space.policy, state.senses.sensors
    if policy.leave is None or _door_says_left(state):
        return policy.leave
    if not is_motion_only(sensors):
        return max(policy.leave, _learned_patience(state))
    return max(policy.leave, sits_still(state))


def sits_still(state: SpaceState) -> timedelta:
    """Return how long whoever was seen may sit there without being seen again by motion alone."""
    return max(state.space.policy.leave_motion_only, _learned_patience(state))


def release_due(state: SpaceState) -> tuple[Cause, datetime] | None:
    """Return why and when the current booking is to be released as things are; None: never."""
    wait, switches = state.life.wait, state.switches
    if wait is None or not switches.decides:
        return None
    booking = state.ledger.at(state.at)
    if booking is None or wait.booking != booking.id:
        return None
    leap = state.life.leap
    doubted_until = leap and leap.doubted_until
    floors = [at for at in (wait.not_before, switches.not_before, doubted_until) if at]
    if booking.stage is Stage.AWAITING:
        if wait.blind or not state.space.policy.release_no_shows or is_exempt(state, booking):
            return None
        cause, due = Cause.NO_SHOW, booking.waits_from + grace_of(state, booking)
        if came_by := _last_motion(state, booking):
            due = max(due, came_by + sits_still(state))
        if wait.glimpse_at and is_motion_only(state.senses.sensors):
            due = max(due, wait.glimpse_at + sits_still(state))
        if held := next((h.until for h in state.life.holds if h.booking == booking.id), None):
            due = max(due, held)
        if floors:
            due = max(due, *(floor + state.space.policy.warning for floor in floors))
    else:
        empty_since = state.senses.empty_since
        if empty_since is None or is_exempt(state, booking):
            return None
        patience = patience_after_leaving(state)
        if patience is None:
            return None
        if seen_at := state.senses.last_sign_at:
            # Whoever was only glimpsed since may still sit there.
            floors.append(seen_at)
        # What is known of their own holds shows sooner that it is empty, and releases no sooner.
        floors += [
            s.last_active + s.spec.holds
            for s in state.senses.sensors
            if s.works and s.spec.traits.sees and s.last_active
        ]
        began = max(empty_since, booking.checked_in_at or empty_since, booking.start, *floors)
        cause, due = Cause.LEFT_EARLY, began + patience
    return (cause, due) if due < booking.end else None


def quiet_due(state: SpaceState) -> tuple[Cause, datetime] | None:
    """Return the same, not before the last sign of anybody has faded."""
    due = release_due(state)
    hinted = hinted_until(state.senses.sensors, state.at) if due else None
    if due is None or hinted is None or hinted <= due[1]:
        return due
    booking = state.ledger.at(state.at)
    return (due[0], hinted) if booking and hinted < booking.end else None


def warns(state: SpaceState, now: datetime) -> Step | None:
    """Rule: a release is announced before it comes, while nobody is there."""
    senses = state.senses
    if state.life.countdown or senses.presence is not Presence.NO or senses.may_be_there:
        return None
    due = quiet_due(state)
    if due is None or (booking := state.ledger.at(now)) is None:
        return None
    (cause, release_at), warning = due, state.space.policy.warning
    if now < release_at - warning:
        return None
    release_at = max(release_at, now + warning)
    if release_at >= booking.end:
        return None
    countdown = Countdown(booking.id, cause, release_at)
    state = state.with_life(state.life.with_wait(state.life.wait, countdown))
    state, decided = decide(
        state, Event.WARNED, WARNINGS[cause], now, booking, after=warning, until=release_at
    )
    return Step(state, (decided,))


def withdraws(state: SpaceState, now: datetime) -> Step | None:
    """Rule: an announced release is off when somebody may be there or the space is not seen.

    Also, without a word, when it is no longer due: protected meanwhile, another policy. What is
    not seen for less time than an arrival takes is waited for.
    """
    countdown = state.life.countdown
    if countdown is None:
        return None
    booking = state.ledger.get(countdown.booking)
    if _may_be_seen_again(state, now):
        return None
    rule = _why_kept(state, countdown, now)
    if rule is None and _is_due(state, countdown):
        return None
    blind = rule in (Rule.KEPT_BLIND, Rule.KEPT_NO_ANSWER)
    hinted = rule is Rule.SIGN_OF_SOMEBODY and not state.senses.may_be_there
    state = _paused(state, now, blind=blind, hinted=hinted)
    if booking is None or rule is None or not state.switches.decides:
        return Step(state)
    state, decided = decide(state, Event.KEPT, rule, now, booking)
    return Step(_told(state), (decided,))


def keeps_blind(state: SpaceState, now: datetime) -> Step | None:
    """Rule: where a release would have come and the wait was blind, say once why it does not."""
    wait = state.life.wait
    if wait is None or not wait.blind or wait.told:
        return None
    booking = state.ledger.at(now)
    if booking is None or booking.stage is not Stage.AWAITING or not state.switches.decides:
        return None
    if not state.space.policy.release_no_shows:
        return None
    if is_exempt(state, booking) or now < booking.waits_from + grace_of(state, booking):
        return None
    rule = KEPT[why_blind(state, booking.id)]
    state, decided = decide(state, Event.KEPT, rule, now, booking, signs=wait.blind_by)
    return Step(_told(state), (decided,))


def looks(state: SpaceState, now: datetime) -> Step | None:
    """Rule: when the announced time has come, look again at the very last moment."""
    countdown = state.life.countdown
    if countdown is None or countdown.looking_since or now < countdown.release_at:
        return None
    if state.senses.presence is not Presence.NO:
        return None
    countdown = replace(countdown, looking_since=now)
    state = state.with_life(state.life.with_wait(state.life.wait, countdown))
    return Step(state, (LastCheck(tuple(sensor.id for sensor in state.space.sensors)),))


def answers(state: SpaceState, looked: LastChecked) -> bool:
    """Return whether a look tells of every sensor; one that leaves some out is no answer."""
    told = {reading.sensor for reading in looked.readings}
    return all(spec.id in told for spec in state.space.sensors)


def released(state: SpaceState, now: datetime) -> Step | None:
    """Return the step after the last look: the release, if everything still speaks for it.

    Called with the fresh readings already taken in; None where nothing was asked for, or where
    somebody is there or the space is not seen (`withdraws` then says so).
    """
    countdown = state.life.countdown
    if countdown is None or countdown.looking_since is None or not _is_due(state, countdown):
        return None
    booking = state.ledger.get(countdown.booking)
    if booking is None or _why_kept(state, countdown, now) is not None:
        return None
    tally = state.life.wait.tally if state.life.wait else None
    certificate = certified(tally, state.senses.sensors, now) if tally else None
    is_no_show = countdown.cause is Cause.NO_SHOW
    patience = grace_of(state, booking) if is_no_show else patience_after_leaving(state)
    over = booking.over(Stage.RELEASED, now)
    undo = Undo(booking, min(now + state.space.policy.undo_window, booking.end))
    life = replace(state.life, undos=(*state.life.undos, undo))
    state = remembered(with_booking(state.with_life(life), over), booking, now)
    state, decided = decide(
        state,
        Event.RELEASED,
        RULES[countdown.cause],
        now,
        over,
        after=patience,
        until=undo.until,
        certificate=certificate,
    )
    effects: tuple[Effect, ...] = (Save(over), decided)
    if is_no_show and booking.series:
        state, reported = _missed(state, over, now)
        effects = (*effects, *reported)
    return Step(state, effects)


def _missed(state: SpaceState, booking: Booking, now: datetime) -> tuple[SpaceState, list[Decided]]:
    """Count a no-show of a series, and report the one that is one too many."""
    if booking.series is None:
        return state, []
    misses = dict(state.life.misses)
    count = misses.pop(booking.series, 0) + 1
    misses[booking.series] = count
    kept = dict(list(misses.items())[-MISSES_KEPT:])
    state = state.with_life(replace(state.life, misses=kept))
    if count != state.space.policy.series_limit:
        return state, []
    state, decided = decide(
        state, Event.SERIES_MISSED, Rule.SERIES_MISSED, now, booking, series=booking.series
    )
    return state, [decided]


def _is_due(state: SpaceState, countdown: Countdown) -> bool:
    """Return whether the announced release is still due at its time, or was before."""
    due = release_due(state)
    return due is not None and due[0] is countdown.cause and due[1] <= countdown.release_at


def _may_be_seen_again(state: SpaceState, now: datetime) -> bool:
    """Return whether it is not known who is there, for less time than an arrival takes."""
    since, wait = state.senses.unseen_since, state.life.wait
    if since is None or (wait and wait.blind):
        return False
    return now < since + state.space.policy.minimum_presence


def _why_kept(state: SpaceState, countdown: Countdown, now: datetime) -> Rule | None:
    """Return the rule by which an announced release does not come; None: nothing is against it."""
    senses = state.senses
    if senses.presence is Presence.YES:
        return Rule.SOMEBODY_THERE
    if senses.presence is Presence.UNKNOWN:
        return Rule.KEPT_BLIND
    if senses.may_be_there:
        return Rule.SIGN_OF_SOMEBODY
    if now >= countdown.release_at and hinted_until(senses.sensors, now) is not None:
        return Rule.SIGN_OF_SOMEBODY
    return Rule.KEPT_NO_ANSWER if _has_no_answer(state, countdown, now) else None


def _paused(state: SpaceState, now: datetime, *, blind: bool, hinted: bool) -> SpaceState:
    """Return the state without its countdown, in a wait that begins its patience anew.

    Where only a supporting sensor or a door spoke for somebody, it waits for a whole grace more:
    nobody would come of a release that is announced every few minutes.
    """
    life, senses = replace(state.life, countdown=None), state.senses
    if wait := life.wait:
        again = now + state.space.policy.grace if hinted else now
        wait = replace(wait, not_before=again)
        if blind and not wait.blind:
            signs = tuple(evidence(senses.sensors, senses.act_at, senses.latch, now))
            wait = replace(wait, blind=True, blind_by=signs, blind_for=Unwatched.SENSORS)
    return state.with_life(replace(life, wait=wait))


def _learned_patience(state: SpaceState) -> timedelta:
    """Return the patience that people have earned here who sat unseen for long; zero: none."""
    longest = stillness(state.senses.sensors)
    return min(longest + STILLNESS_MARGIN, LONGEST_PATIENCE) if longest else timedelta(0)


def _last_motion(state: SpaceState, booking: Booking) -> datetime | None:
    """Return when somebody who may still sit there was last seen, where motion is all there is.

    None where nobody was seen since the early arrival, or the door says that they left.
    """
    seen_at = state.senses.last_sign_at
    if seen_at is None or seen_at < booking.start - state.space.policy.early_arrival:
        return None
    if not is_motion_only(state.senses.sensors) or _door_says_left(state):
        return None
    return seen_at


def _told(state: SpaceState) -> SpaceState:
    wait = state.life.wait
    if wait is None or not wait.blind:
        return state
    return state.with_life(replace(state.life, wait=replace(wait, told=True)))


def _has_no_answer(state: SpaceState, countdown: Countdown, now: datetime) -> bool:
    since = countdown.looking_since
    return since is not None and now >= since + state.space.policy.look_patience


def _door_says_left(state: SpaceState) -> bool:
    """Return whether somebody went out by the door and nothing has been seen since.

    The motion sensor may still be on for a while after the last one left (`SETTLES`). A door that
    was last used before the check-in tells of people who came, not of people who left.
    """
    senses, booking = state.senses, state.ledger.at(state.at)
    if senses.latch.seen_at is not None or senses.last_sign_at is None:
        return False
    if booking is None or booking.checked_in_at is None:
        return False
    used_at = max(booking.checked_in_at, senses.last_sign_at - SETTLES)
    return any(
        s.works
        and s.spec.kind is SensorKind.DOOR
        and s.last_active is not None
        and s.last_active >= used_at
        for s in senses.sensors
    )
