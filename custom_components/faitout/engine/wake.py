"""When the engine wants to be asked again: the earliest instant at which a rule may have a say."""

from datetime import datetime, timedelta

from .ageing import next_change
from .arrivals import check_in_due, expected, proof_of
from .hearing import Changes
from .leaps import forgotten_at
from .occupancy import Presence
from .policy import Policy
from .releases import grace_of, quiet_due
from .state import Senses, SpaceState
from .stays import same_stay
from .told import known_by

LONGEST_SLEEP = timedelta(days=1)


def next_rule(state: SpaceState, now: datetime) -> datetime:
    """Return when a rule may next have a say unless the senses change; a day ahead at most."""
    life = state.life
    times = [now + LONGEST_SLEEP, state.opening.until]
    if not state.opening.is_open and (other := state.space.hours.why_changes(now)):
        # It stays closed, but perhaps for another reason.
        times.append(other)
    _add_booking_times(times, state, now)
    if state.senses.occupancy.presence is Presence.YES:
        _add_arrival_times(times, state, now)
    if life.wait or life.countdown:
        _add_release_times(times, state, now)
    if life.undos:
        times += [undo.until for undo in life.undos]
    if life.stayed:
        times.append(life.stayed.end + same_stay(state))
    if leap := life.leap:
        times += (leap.doubted_until, forgotten_at(leap))
    if known := known_by(state):
        times.append(known)
    return min([at for at in times if at > now])


def next_wake(senses: Senses, policy: Policy, rules_at: datetime, now: datetime) -> datetime:
    """Return when time alone may next change anything; `rules_at` is when a rule may."""
    senses_at = next_change(senses, policy, now)
    return min(rules_at, senses_at) if senses_at else rules_at


def wake_after(state: SpaceState, senses: Senses, changed: Changes, now: datetime) -> datetime:
    """Return when to be woken after words that no rule minds, which came before the wake-up.

    They only put off what time would do to their sensors: it stays the same wake-up, unless it was
    for one of these sensors, or one turned off, so that its hold runs out.
    """
    wake_at, policy = state.wake_at, state.space.policy
    if wake_at > now + policy.stuck_on:
        return next_wake(senses, policy, state.rules_at, now)
    for old, new in changed:
        if (
            (old.active and not new.active)
            or (old.last_active and old.last_active + policy.stuck_on == wake_at)
            or old.silent_at == wake_at
        ):
            return next_wake(senses, policy, state.rules_at, now)
    return wake_at


def _add_booking_times(times: list[datetime], state: SpaceState, now: datetime) -> None:
    policy, ledger = state.space.policy, state.ledger
    if first := ledger.first:
        times.append(first.end)
    if coming := ledger.next_after(now):
        times += (coming.start, coming.start - policy.early_arrival, coming.start - policy.soon)


def _add_arrival_times(times: list[datetime], state: SpaceState, now: datetime) -> None:
    if state.life.session is None:
        stayed = state.senses.occupancy.since + state.space.policy.minimum_presence
        if due := proof_of(state, stayed):
            times.append(due)
    if (awaiting := state.ledger.at(now)) and (seen := proof_of(state, awaiting.start)):
        # Who stayed over is told of once they are seen past the start.
        times.append(seen)
    booking = expected(state, now)
    if booking and (due := check_in_due(state, booking)):
        times.append(due)


def _add_release_times(times: list[datetime], state: SpaceState, now: datetime) -> None:
    policy, wait = state.space.policy, state.life.wait
    if countdown := state.life.countdown:
        times.append(countdown.release_at)
        if countdown.looking_since:
            times.append(countdown.looking_since + policy.look_patience)
    if due := quiet_due(state):
        times += (due[1] - policy.warning, due[1])
    for since in (wait and wait.unseen_since, state.senses.unseen_since):
        if since:
            times.append(since + policy.minimum_presence)
    if wait and wait.blind and not wait.told and (booking := state.ledger.at(now)):
        times.append(booking.waits_from + grace_of(state, booking))
