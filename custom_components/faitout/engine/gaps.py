"""Gaps: what the hub did not watch counts as blind, never as empty.

It did not watch while it was down, while its machine slept, and when its clock was moved: it
notices the last two because it is woken much later than it asked for, or before its last word.
Nor did it act on what it saw while its journal took no writes.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from .ids import BookingId
from .occupancy import Latch, Occupancy, Presence
from .reading import with_health
from .sensor import Health, SensorState
from .space import Space
from .state import Life, Senses, SpaceState

BACKWARDS = timedelta(seconds=1)
"""A clock may tremble by this much without having been set back."""


def awake(state: SpaceState, now: datetime) -> tuple[SpaceState, datetime]:
    """Return the state as it can be trusted now, and the time to reckon with.

    A clock that trembles is held still; one that was moved, or a long sleep, leaves a gap.
    """
    if now < state.at:
        if state.at - now <= BACKWARDS:
            return state, state.at
        return _after_gap(_not_later(state, now), now), now
    if now - state.wake_at > state.space.policy.lateness:
        return _after_gap(state, now), now
    return state, now


def restarted(state: SpaceState, now: datetime) -> SpaceState:
    """Return the state after the hub was down: every sensor has yet to be heard."""
    sensors = tuple(
        with_health(sensor, Health.RESTORED, now)
        if sensor.works or sensor.health in (Health.SILENT, Health.RESTORED)
        else sensor
        for sensor in state.senses.sensors
    )
    state = replace(state, senses=replace(state.senses, sensors=sensors, act_at=None))
    return _after_gap(state, now)


def resumed(state: SpaceState, now: datetime) -> SpaceState:
    """Return the state once the journal takes writes again.

    Nothing was decided meanwhile, so people may have come and gone without being checked in.
    """
    if state.switches.writable:
        return state
    return _after_gap(replace(state, switches=replace(state.switches, writable=True)), now)


def was_down(state: SpaceState, booking: BookingId) -> bool:
    """Return whether the blind wait of a booking is the hub's own fault, not that of a sensor."""
    wait = state.life.wait
    if wait is None or wait.booking != booking:
        return True
    return not wait.blind_by and any(spec.traits.sees for spec in state.space.sensors)


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


def _after_gap(state: SpaceState, now: datetime) -> SpaceState:
    """Begin every patience anew, and call the wait that was under way blind."""
    senses, life = state.senses, state.life
    occupancy = Occupancy(Presence.UNKNOWN, now)
    wait = life.wait and replace(life.wait, blind=True, not_before=now)
    return replace(
        state,
        at=now,
        senses=replace(senses, occupancy=occupancy, empty_since=None),
        life=replace(life, wait=wait, countdown=None),
        opening=state.space.hours.opening(now),
    )


def _not_later(state: SpaceState, now: datetime) -> SpaceState:
    """Bring every memory from a future that was none back to now."""
    senses, life = state.senses, state.life
    session = life.session and replace(life.session, start=min(life.session.start, now))
    longest = now + state.space.policy.undo_window
    undos = tuple(replace(undo, until=min(undo.until, longest)) for undo in life.undos)
    return replace(
        state,
        senses=_senses_not_later(senses, now),
        life=Life(life.wait, None, session, undos, life.misses),
    )


def _senses_not_later(senses: Senses, now: datetime) -> Senses:
    latch = Latch(_earlier(senses.latch.closed_at, now), _earlier(senses.latch.seen_at, now))
    return replace(
        senses,
        sensors=tuple(_sensor_not_later(sensor, now) for sensor in senses.sensors),
        latch=latch,
        act_at=_earlier(senses.act_at, now),
        last_sign_at=_earlier(senses.last_sign_at, now),
    )


def _sensor_not_later(sensor: SensorState, now: datetime) -> SensorState:
    return replace(
        sensor,
        health_since=_earlier(sensor.health_since, now),
        active_since=_earlier(sensor.active_since, now),
        last_active=_earlier(sensor.last_active, now),
        heard_at=_earlier(sensor.heard_at, now),
        reference_at=_earlier(sensor.reference_at, now),
        idle_since=_earlier(sensor.idle_since, now),
    )


def _earlier(instant: datetime | None, now: datetime) -> datetime | None:
    return None if instant is None else min(instant, now)
