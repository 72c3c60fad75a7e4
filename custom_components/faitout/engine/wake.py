"""When the engine wants to be asked again: the earliest instant at which a rule may have a say."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from .arrivals import check_in_due, expected
from .leaps import forgotten_at
from .occupancy import Presence
from .policy import Policy
from .releases import grace_of, release_due
from .senses import next_change
from .state import Senses, SpaceState

LONGEST_SLEEP = timedelta(days=1)


def next_rule(state: SpaceState, now: datetime) -> datetime:
    """Return when a rule may next have a say unless the senses change; a day ahead at most."""
    return min((at for at in _rule_times(state, now) if at > now), default=now + LONGEST_SLEEP)


def next_wake(senses: Senses, policy: Policy, rules_at: datetime, now: datetime) -> datetime:
    """Return when time alone may next change anything; `rules_at` is when a rule may."""
    senses_at = next_change(senses, policy, now)
    return min(rules_at, senses_at) if senses_at else rules_at


def _rule_times(state: SpaceState, now: datetime) -> Iterator[datetime]:
    yield now + LONGEST_SLEEP
    yield state.opening.until
    yield from (undo.until for undo in state.life.undos)
    if leap := state.life.leap:
        yield leap.doubted_until
        yield forgotten_at(leap)
    policy, ledger = state.space.policy, state.ledger
    if first := ledger.first():
        yield first.end
    if coming := ledger.next_after(now):
        yield coming.start
        yield coming.start - policy.early_arrival
        yield coming.start - policy.soon
    yield from _arrival_times(state, now)
    yield from _release_times(state, now)


def _arrival_times(state: SpaceState, now: datetime) -> Iterator[datetime]:
    if state.senses.presence is not Presence.YES:
        return
    if state.life.session is None:
        yield state.senses.occupancy.since + state.space.policy.minimum_presence
    booking = expected(state, now)
    if booking and (due := check_in_due(state, booking)):
        yield due


def _release_times(state: SpaceState, now: datetime) -> Iterator[datetime]:
    policy = state.space.policy
    if countdown := state.life.countdown:
        yield countdown.release_at
        if countdown.looking_since:
            yield countdown.looking_since + policy.look_patience
    if due := release_due(state):
        yield due[1] - policy.warning
        yield due[1]
    wait, booking = state.life.wait, state.ledger.at(now)
    if booking and wait and wait.blind and not wait.told:
        yield booking.waits_from + grace_of(state, booking)
