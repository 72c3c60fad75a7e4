"""The heating of one space: it follows bookings, people, hours and windows; a hand wins.

              level of heat_levels.py changes
    level ─────────────────────────────────────► level (ordered once, in a transition)
      │  somebody sets the thermostat
      └──────────────► by hand ── session and booking are over ──► level
                         │ more than the safety allows: cut down to it, and left alone else

Invariants
- `never_above_the_ceiling`: the hub never asks for more than the legal ceiling.
- `never_below_frost`: it never asks for less than what keeps pipes from freezing.
- `never_against_a_hand`: after a hand nothing is set before its session is over, but for the
  safety limit.
- `nothing_while_watching`: with the automation off, nothing is set.
- `only_transitions`: what was ordered is not ordered again.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from ..ids import BookingId
from ..occupancy import Presence
from ..outlook import Outlook, OutlookChanged
from ..stimulus import HoursSet, Tick
from .heat_levels import Climate, HeatReason, booked, in_use, level_changes, lived, wanted
from .heat_policy import SAFETY, HeatLevel, HeatPolicy


class HeatMode(StrEnum):
    """What the heating of a space is doing, in one word."""

    COMFORT = "comfort"
    ECO = "eco"
    REDUCED = "reduced"
    FROST_GUARD = "frost_guard"
    OFF = "off"
    COOLING = "cooling"
    BY_HAND = "by_hand"
    WATCHING = "watching"
    OUT_OF_REACH = "out_of_reach"
    """No thermostat can be reached: nobody knows what they do. Shown by who follows them."""


@dataclass(frozen=True, slots=True)
class Windows:
    """A window was opened or all are closed. One that is lost counts as it was last heard."""

    is_open: bool


@dataclass(frozen=True, slots=True)
class Indoor:
    """The air in the space, in °C; None: not known."""

    temperature: float | None
    can_cool: bool = False
    """One of the thermostats can cool."""


@dataclass(frozen=True, slots=True)
class Outdoor:
    """The air outside, in °C; None: not known."""

    temperature: float | None


@dataclass(frozen=True, slots=True)
class Turned:
    """Somebody set a thermostat."""

    temperature: float | None
    """To what, in °C; None where it shows none."""


type HeatStimulus = OutlookChanged | Windows | Indoor | Outdoor | Turned | HoursSet | Tick


@dataclass(frozen=True, slots=True)
class SetHeat:
    """Bring the thermostats of the space to a level."""

    level: HeatLevel
    temperature: float
    """In °C."""
    reason: HeatReason


@dataclass(frozen=True, slots=True)
class LimitHeat:
    """Cut what a hand asked for down to what is safe."""

    temperature: float
    """In °C."""


@dataclass(frozen=True, slots=True)
class HeatState:
    """The heating of one space at one instant. Times are aware UTC."""

    policy: HeatPolicy
    known: Climate
    window_since: datetime | None = None
    """Since when the windows are otherwise than what counts; None: they are as they count."""
    ordered: HeatLevel | None = None
    """What the thermostats were last brought to; None: nothing, or somebody else did."""
    hand_at: datetime | None = None
    """Since when a hand holds the thermostat."""
    hand_in_use: bool = False
    """The space was used or booked at some time since."""
    hand_booking: BookingId | None = None
    """The booking in whose time it came."""
    mode: HeatMode = HeatMode.ECO
    reason: HeatReason = HeatReason.UNUSED
    temperature: float | None = None
    """What the hub asks for, in °C; None while it asks for nothing."""
    until: datetime | None = None
    """When the hub takes over again, or changes the level next if nothing happens."""
    at: datetime | None = None
    """When something last happened."""


type HeatEffect = SetHeat | LimitHeat


@dataclass(frozen=True, slots=True)
class HeatStep:
    """The heating after something happened, what to do, and when to ask again."""

    state: HeatState
    effects: tuple[HeatEffect, ...] = ()
    wake_at: datetime | None = None


NOTHING_KNOWN: Final = Climate(Outlook())


def advance(state: HeatState, stimulus: HeatStimulus, now: datetime) -> HeatStep:
    """Return the heating after a stimulus, what is to be done, and when to ask again.

    `now` is aware UTC. Equal states, stimuli and times give equal steps.
    """
    if state.at is not None and now < state.at:
        state = _set_back(state, now)
    state = _lived(replace(state, at=now), now)
    effects: list[HeatEffect] = []
    state = _lived(_taken(state, stimulus, now), now)
    if state.known.outlook.automation:
        state = _held(state, stimulus, effects, now)
        state = _brought(state, effects, now)
    return HeatStep(_described(state, now), tuple(effects), _wake_at(state, now))


def hand_ends(state: HeatState, now: datetime) -> datetime | None:
    """Return when the hub takes over again from a hand, as far as that is known."""
    if state.hand_at is None:
        return None
    if in_use(state.known, state.policy, now):
        current = booked(state.known, now)
        return current.end if current else None
    if not state.hand_in_use:
        return state.hand_at + state.policy.unseen_hand
    match state.known.outlook.presence:
        case Presence.NO:
            return now
        case Presence.YES:
            # Too short for a session yet, as after a restart.
            return None
        case Presence.UNKNOWN:
            return (state.known.unseen_since or now) + state.policy.unseen_hand


def _set_back(state: HeatState, now: datetime) -> HeatState:
    """Return the heating on a clock that was set back: what was timed begins anew."""
    known = state.known
    known = replace(
        known,
        used_at=_earlier(known.used_at, now),
        session_at=_earlier(known.session_at, now),
        unseen_since=_earlier(known.unseen_since, now),
    )
    return replace(
        state,
        known=known,
        window_since=_earlier(state.window_since, now),
        hand_at=_earlier(state.hand_at, now),
    )


def _earlier(instant: datetime | None, now: datetime) -> datetime | None:
    return None if instant is None else min(instant, now)


def _lived(state: HeatState, now: datetime) -> HeatState:
    """Return the state with what time has brought."""
    known = replace(state.known, is_open=state.policy.hours.opening(now).is_open)
    since = state.window_since
    if since and now >= since + state.policy.window:
        since, known = None, replace(known, window_open=not known.window_open)
    return replace(state, window_since=since, known=lived(known, state.policy, now))


def _taken(state: HeatState, stimulus: HeatStimulus, now: datetime) -> HeatState:
    """Take in what happened, without deciding anything."""
    known = state.known
    match stimulus:
        case OutlookChanged(outlook):
            return replace(state, known=replace(known, outlook=outlook))
        case Indoor(temperature, can_cool):
            return replace(state, known=replace(known, indoor=temperature, can_cool=can_cool))
        case Outdoor(temperature):
            return replace(state, known=replace(known, outdoor=temperature))
        case Windows(is_open):
            since = None if is_open is known.window_open else state.window_since or now
            return replace(state, window_since=since)
        case Turned():
            return replace(state, ordered=None, hand_at=now, hand_in_use=False, hand_booking=None)
        case HoursSet(hours):
            return replace(state, policy=replace(state.policy, hours=hours))
        case Tick():
            return state


def _held(
    state: HeatState, stimulus: HeatStimulus, effects: list[HeatEffect], now: datetime
) -> HeatState:
    """Leave the thermostat to a hand until its session or booking is over."""
    if state.hand_at is None:
        return state
    if isinstance(stimulus, Turned) and (stimulus.temperature or 0) > SAFETY:
        effects.append(LimitHeat(SAFETY))
    current = booked(state.known, now)
    booking = current.id if current else None
    ends = hand_ends(state, now)
    is_over = state.hand_booking is not None and booking != state.hand_booking
    if is_over or (ends is not None and now >= ends):
        return replace(state, hand_at=None, hand_in_use=False, hand_booking=None)
    is_used = state.hand_in_use or in_use(state.known, state.policy, now)
    return replace(state, hand_in_use=is_used, hand_booking=booking)


def _brought(state: HeatState, effects: list[HeatEffect], now: datetime) -> HeatState:
    """Bring the thermostats to the level that is wanted, where it is another than before."""
    level, reason = wanted(state.known, state.policy, now)
    if state.hand_at is not None or level is state.ordered:
        return state
    effects.append(SetHeat(level, state.policy.temperature(level), reason))
    return replace(state, ordered=level)


def _described(state: HeatState, now: datetime) -> HeatState:
    """Return the state with what people are told of it."""
    if not state.known.outlook.automation:
        return replace(
            state,
            mode=HeatMode.WATCHING,
            reason=HeatReason.AUTOMATION_OFF,
            temperature=None,
            until=None,
        )
    if state.hand_at is not None:
        return replace(
            state,
            mode=HeatMode.BY_HAND,
            reason=HeatReason.BY_HAND,
            temperature=None,
            until=hand_ends(state, now),
        )
    level, reason = wanted(state.known, state.policy, now)
    return replace(
        state,
        mode=HeatMode(level.value),
        reason=reason,
        temperature=state.policy.temperature(level),
        until=_until(state, level, reason, now),
    )


def _until(
    state: HeatState, level: HeatLevel, reason: HeatReason, now: datetime
) -> datetime | None:
    """Return when the level is another if nothing happens; None: not known, or a person's turn."""
    if reason is HeatReason.USED and state.known.outlook.in_session:
        return None
    times = sorted(at for at in level_changes(state.known, state.policy, now) if at > now)
    return next((at for at in times if wanted(state.known, state.policy, at)[0] is not level), None)


def _wake_at(state: HeatState, now: datetime) -> datetime | None:
    """Return when time alone may next change something; None: not before something happens."""
    times = list(level_changes(state.known, state.policy, now))
    if state.window_since:
        times.append(state.window_since + state.policy.window)
    if ends := hand_ends(state, now):
        times.append(ends)
    return min((at for at in times if at > now), default=None)
